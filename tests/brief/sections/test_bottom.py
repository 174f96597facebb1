"""The bottom line: where the talks stand, what is owed, what the watch found, what changed."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import act, backed, document, finding, found, lines, looked, playing, position
from verbale.brief.context import BriefContext
from verbale.brief.sections.bottom import bottom
from verbale.dossier import Dossier
from verbale.model import Coverage, Kind, Position, Stance, StateOfPlay
from verbale.watch import Alert, Level

NOBODY = "No proposal or request was found in what is in view, so nobody is known to owe an answer."


def where(dossier: Dossier, *cells: Position) -> list[str]:
    """Return what the bottom line says of where the talks stand."""
    told = lines(bottom(looked(dossier, backed(*cells))))
    return told[: told.index(NOBODY)]


def test_the_bottom_line_of_the_invented_talks(case: BriefContext) -> None:
    """Refusal, opening, debt, watch and change, in that order."""
    made = bottom(case)
    assert (made.id, made.title) == ("bottom", "Bottom line")
    assert lines(made) == [
        "On 1 of 1 key concern: Quota for cod is refused by the Bel Republic (latest 20 March 2024).",
        "Opening: the Bel Republic answered what Arda put on Catch data constructively (20 March 2024).",
        "The Bel Republic owes Arda an answer on Access to ports since 1 Mar 2024, 29 days so far.",
        "The watch raises no alert, on 2 documents of 2 days.",
        (
            "Since 10 March 2024: 2 new acts, the latest of 20 Mar 2024; the Bel Republic now “open” on Catch data and "
            "the Bel Republic now “refuses” on Quota for cod."
        ),
    ]


def test_what_is_settled_comes_first_and_two_lines_at_most(dossier: Dossier) -> None:
    """Agreed, then refused; openings wait where both are there."""
    cells = [
        position("data", "arda", Stance.AGREED, "2024-03-02"),
        position("data", "bel", Stance.AGREED, "2024-03-04"),
        position("quota", "bel", Stance.OPPOSES, "2024-03-06"),
        position("ports", "bel", Stance.OPEN),
    ]
    assert where(dossier, *cells) == [
        "Settled: Catch data is agreed by Arda and the Bel Republic (latest 4 March 2024).",
        "On 1 of 1 key concern: Quota for cod is refused by the Bel Republic (latest 6 March 2024).",
    ]


def test_refusals_count_on_key_concerns_where_there_are_any(dossier: Dossier) -> None:
    """A refusal on another point is no headline; without key concerns every point is one."""
    refused = position("ports", "bel", Stance.REFUSES), position("data", "bel", Stance.REFUSES)
    assert where(dossier, *refused) == [
        "Nothing is settled or on the table among the 3 points; what was said of them stands below."
    ]
    bare = replace(dossier, points=tuple(replace(point, key_for=()) for point in dossier.points))
    assert where(bare, *refused) == [
        "Refused: Access to ports and Catch data are refused by the Bel Republic (latest 5 March 2024)."
    ]


def test_openings_and_proposals_begin_with_who_made_them(dossier: Dossier) -> None:
    """An opening needs another side's proposal; proposals only where nothing else can be said; strangers are left out."""
    opened = position("data", "arda", Stance.MIXED), position("data", "bel", Stance.SUPPORTS)
    nothing = ["Nothing is settled or on the table among the 3 points; what was said of them stands below."]
    assert where(dossier, *opened, position("quota", "bel", Stance.OPEN)) == nothing  # nobody proposed what they answer
    tabled = position("quota", "bel", Stance.PROPOSES), position("quota", "zed", Stance.PROPOSES)
    assert where(dossier, *tabled) == [
        "The Bel Republic has proposals on the table on Quota for cod (latest 5 March 2024)."
    ]


def test_without_a_stance_the_points_are_counted(dossier: Dossier) -> None:
    """One line, with every point in its figure."""
    said = bottom(looked(dossier, playing())).sentences[0]
    assert said.text == "No stance is known on any of the 3 points."
    figure = said.citations[0].figure
    assert figure is not None
    assert figure.steps[0] == "Quota for cod: no stance known"


def test_plain_documents_say_what_they_come_to(dossier: Dossier, play: StateOfPlay) -> None:
    """What was answered, asked and feared, in the order of the papers; an answer with what it is on."""
    bare = replace(dossier, points=())
    told = lines(bottom(looked(bare, play)))
    assert [line.partition(":")[0] for line in told[:4]] == [
        "Arda made proposals to the Bel Republic on “quota”, “ports” and “data”",
        "The Bel Republic fears",
        "The Bel Republic refused “quota”",
        "The Bel Republic answered positively on “data”",
    ]
    assert told[4].startswith("The Bel Republic owes")


@pytest.mark.parametrize(
    ("alert", "says"),
    [
        (finding("bel", "quota", Level.RED, likelihood="likely"), "Protraction by the Bel Republic on Quota for cod is likely as things stand (red)."),
        (finding("bel", "", Level.AMBER, likelihood="unlikely"), "Protraction by the Bel Republic is unlikely as things stand (amber)."),
        (finding("arda", "", Level.AMBER, kind="break-even"), "For Arda the date until which talking is worth it needs attention (amber)."),
        (finding("arda", "ports", Level.RED, kind="standstill"), "The position of Arda on Access to ports has worsened while the talks run (red)."),
    ],
)  # fmt: skip
def test_a_finding_in_short(dossier: Dossier, alert: Alert, says: str) -> None:
    """Each kind of finding in its own words and its own tone."""
    said = bottom(looked(dossier, playing(), found(alert))).sentences[-1]
    assert (said.text, said.tone) == (says, alert.level.value)


def test_the_gravest_finding_is_told_and_the_others_counted(dossier: Dossier) -> None:
    """Red before amber, then the more probable."""
    amber = finding("arda", "", Level.AMBER, likelihood="very likely", probability=0.9)
    less = finding("bel", "ports", Level.RED, likelihood="unlikely", probability=0.3)
    more = finding("bel", "quota", Level.RED, likelihood="likely", probability=0.6)
    told = lines(bottom(looked(dossier, playing(), found(amber, less, more))))
    assert told[-1] == (
        "red | Protraction by the Bel Republic on Quota for cod is likely as things stand (red); 2 further findings below."
    )


def test_no_alert_is_said_with_its_coverage(dossier: Dossier) -> None:
    """Days are those on which documents came out, each once; without any, none are counted."""
    days = (dt.date(2024, 3, 1), dt.date(2024, 3, 2))
    rows = Coverage("arda", 2, days), Coverage("bel", 1, days[:1])
    assert lines(bottom(looked(dossier, playing(coverage=rows))))[-1] == (
        "The watch raises no alert, on no documents of 2 days."
    )
    assert lines(bottom(looked(dossier, playing())))[-1] == "The watch raises no alert, on no documents."


def test_acts_on_none_of_the_points_are_counted_where_no_stance_is_known(dossier: Dossier) -> None:
    """It is not said that nothing was done: what names no point stands below."""
    paper = document("Arda warned Bel.", "2024-03-03", "paper.txt")
    loose = act(paper, "Arda warned Bel", Kind.WARN, actors=("arda",))
    said = bottom(looked(dossier, playing(acts=(loose,), documents={paper.id: paper}))).sentences[0]
    assert said.text == "No stance is known on any of the 3 points. 1 act on none of them is listed below."
