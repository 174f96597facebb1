"""The findings of the watch as sections: in their order, or that there is none and on what coverage."""

import datetime as dt

import pytest

from tests.brief.conftest import count, finding, found, lines, looked, playing
from verbale.brief.sections.alerts import SHORT, protraction, standstill
from verbale.dossier import Dossier
from verbale.model import Coverage
from verbale.watch import Level

DELAY = finding("bel", "quota", Level.RED)
OURS = finding("arda", "ports", Level.AMBER, ours=True)
WORSE = finding("arda", "", Level.AMBER, kind="standstill", ours=True)
UNTIL = finding("bel", "", Level.AMBER, kind="break-even")


def test_delay_is_one_section_and_everything_else_the_other(dossier: Dossier) -> None:
    """Each finding once, whose side and how far at the head of its line; what it rests on is left to the annex."""
    case = looked(dossier, playing(), found(DELAY, OURS, WORSE, UNTIL))
    assert (protraction(case).id, protraction(case).title) == ("protraction", "Protraction watch")
    assert (standstill(case).id, standstill(case).title) == ("standstill", "Standstill watch")
    assert lines(protraction(case)) == [
        "Red | red | protraction.bel.quota.red",
        "Own side, amber | amber | protraction.arda.ports.amber",
    ]
    assert lines(standstill(case)) == [
        "Own side, amber | amber | standstill.arda..amber",
        "Amber | amber | break-even.bel..amber",
    ]
    long = looked(dossier, playing(), found(DELAY), long=True)
    assert lines(protraction(long)) == ["Red | red | protraction.bel.quota.red Rests on: law."]
    assert [item.figure for item in protraction(long).sentences[0].citations] == list(DELAY.figures)


def test_findings_beyond_the_page_are_counted(dossier: Dossier) -> None:
    """Five on the page, the others by name in the figure; all in the annex."""
    alerts = tuple(finding("bel", f"p{number}") for number in range(SHORT + 2))
    short = protraction(looked(dossier, playing(), found(*alerts)))
    assert len(short.sentences) == SHORT + 1
    assert lines(short)[-1] == "2 more findings: see the annex."
    figure = short.sentences[-1].citations[0].figure
    assert figure is not None
    assert figure.steps == ("protraction.bel.p5.amber", "protraction.bel.p6.amber")
    assert len(protraction(looked(dossier, playing(), found(*alerts), long=True)).sentences) == SHORT + 2
    assert len(protraction(looked(dossier, playing(), found(*alerts[:SHORT]))).sentences) == SHORT


def test_none_is_said_with_its_coverage(dossier: Dossier) -> None:
    """How many indicators were worked out, and on which parties there were documents."""
    rows = (Coverage("bel", 2, (dt.date(2024, 3, 1), dt.date(2024, 3, 9))), Coverage("arda", 0))
    case = looked(dossier, playing(coverage=rows), found(indicators=(count("p1"), count("p2"))))
    assert lines(protraction(case)) == ["No protraction found; 2 indicators checked, with documents on 1 party."]
    assert lines(standstill(case)) == [
        (
            "No standstill alert: no measure against what was agreed, no assessed index past its threshold; "
            "2 indicators checked, with documents on 1 party."
        )
    ]
    figure = protraction(case).sentences[0].citations[0].figure
    assert figure is not None
    assert (figure.id, figure.steps) == ("brief.protraction.none", ("Bel Republic: 2 documents, last 2024-03-09",))


@pytest.mark.parametrize(
    ("limits", "says"), [(("No clock.",), "No clock."), (("No clock.", "b", "c"), "No clock (2 more limits).")]
)
def test_what_could_not_be_worked_out_is_said_once(dossier: Dossier, limits: tuple[str, ...], says: str) -> None:
    """Beside "none found", in the section on delay alone."""
    case = looked(dossier, playing(), found(limits=limits))
    assert lines(protraction(case))[1:] == [says]
    assert len(lines(standstill(case))) == 1
