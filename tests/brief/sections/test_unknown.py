"""What is not known is counted and named, each gap in its own sentence."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import act, debt, document, lines, looked, playing, position
from verbale.brief.context import BriefContext
from verbale.brief.sections.unknown import unknown
from verbale.dossier import Dossier
from verbale.model import Coverage, Document, Figure, Kind, RecordedAct, Stance
from verbale.watch import Alert, Level, Watch

POINTS = ("quota", "ports", "data")
FULL = tuple(position(point, party, Stance.OPEN) for point in POINTS for party in ("arda", "bel"))


@pytest.fixture
def paper() -> Document:
    """Return a dated paper."""
    return document("Arda asked Bel.", "2024-03-03", "paper.txt")


def figure(case: BriefContext, place: int = 0) -> Figure:
    """Return the figure behind a gap."""
    found = unknown(case).sentences[place].citations[0].figure
    assert found is not None
    return found


def test_without_a_gap_it_says_so(dossier: Dossier, paper: Document) -> None:
    """Every position known, every document dated and read whole, every side covered."""
    assert paper.published is not None
    play = playing(positions=FULL, coverage=(Coverage("bel", 1, (dt.date(2024, 3, 3),)),))
    assert lines(unknown(looked(dossier, play))) == ["No gap in coverage, positions or review."]


@pytest.mark.parametrize(
    ("failing", "says"),
    [
        ((("a.pdf", "locked"),), "1 file could not be read, so what it says is missing here: a.pdf."),
        (
            (("a.pdf", "locked"), ("b.pdf", "empty"), ("c.pdf", "empty"), ("d.pdf", "empty")),
            "4 files could not be read, so what they say is missing here: a.pdf, b.pdf and 2 more.",
        ),
    ],
)
def test_files_that_could_not_be_read(dossier: Dossier, failing: tuple[tuple[str, str], ...], says: str) -> None:
    """By name, with the reason behind it."""
    case = looked(dossier, playing(positions=FULL, failing=failing))
    assert lines(unknown(case)) == [says]
    assert figure(case).steps[0] == "a.pdf: locked"


def test_documents_read_by_rules_only_or_without_a_date(dossier: Dossier, paper: Document) -> None:
    """One and several, each with what is missing for it."""
    bare = replace(paper, rules_only=True, published=None)
    other = replace(bare, id="0" * 64, name="")
    one = lines(unknown(looked(dossier, playing(positions=FULL, documents={bare.id: bare}))))
    one = [said for said in one if "gave no act" not in said]
    assert one == [
        "1 document was read by rules only, without a parser: most acts in it were not looked for.",
        "1 document without a date of its own: relative dates in it are left open.",
    ]
    both = looked(dossier, playing(positions=FULL, documents={bare.id: bare, other.id: other}))
    assert [said for said in lines(unknown(both)) if "gave no act" not in said] == [
        "2 documents were read by rules only, without a parser: most acts in them were not looked for.",
        "2 documents without a date of their own: relative dates in them are left open.",
    ]
    assert figure(both).steps == ("0" * 64, "paper.txt")


def test_a_side_without_documents(dossier: Dossier) -> None:
    """Only of those at the table: silence of others is not counted."""
    rows = (Coverage("bel", 0), Coverage("arda", 1), Coverage("outsider", 0))
    case = looked(dossier, playing(positions=FULL, coverage=rows))
    assert lines(unknown(case)) == ["No document in view is about the Bel Republic: silence there means nothing."]
    assert figure(case).value == 1


def test_positions_that_are_not_known(dossier: Dossier) -> None:
    """Counted out of all cells; a point on which nobody spoke is named; plain documents have no cells to fill."""
    some = tuple(cell for cell in FULL if cell.point == "quota")
    case = looked(dossier, playing(positions=some))
    assert lines(unknown(case)) == ["4 positions of 6 are not known; nobody's on Access to ports and Catch data."]
    assert figure(case).steps == ("Access to ports: Arda and Bel Republic", "Catch data: Arda and Bel Republic")
    assert lines(unknown(looked(dossier, playing(positions=FULL[1:])))) == ["1 position of 6 is not known."]
    plain = looked(replace(dossier, points=()), playing(positions=some))
    assert lines(unknown(plain)) == ["No gap in coverage, positions or review."]


def asked(paper: Document, **facts: object) -> RecordedAct:
    """Return a request."""
    return act(paper, "Arda asked Bel", Kind.REQUEST, actors=("arda",), **facts)


def test_the_unsure_are_counted_with_their_reasons(dossier: Dossier, paper: Document) -> None:
    """One moves nothing, two move nothing; a reason stands in brackets where there is one."""
    bare = asked(paper, certainty="unsure")
    why = asked(paper, certainty="unsure", reasons=("no known writer", "a guess"))
    case = looked(dossier, playing(positions=FULL, unsure=(why, bare)))
    assert lines(unknown(case)) == [
        "2 acts were read without certainty and move nothing above until a person rules on them."
    ]
    assert figure(case).steps == (
        f"{why.id}: Arda made a request (no known writer; a guess)",
        f"{bare.id}: Arda made a request",
    )
    one = lines(unknown(looked(dossier, playing(positions=FULL, unsure=(bare,)))))
    assert one == ["1 act was read without certainty and moves nothing above until a person rules on it."]


@pytest.mark.parametrize("bears", ["position", "debt", "alert"])
def test_acts_that_carry_a_conclusion_unreviewed(dossier: Dossier, paper: Document, bears: str) -> None:
    """An act behind a stance, an open answer or a finding; once a person has ruled on it, no more."""
    item = asked(paper)
    cells = (position("quota", "arda", Stance.OPEN, act=item.id if bears == "position" else ""), *FULL[1:])
    debts = (debt("quota", opened_by=item.id),) if bears == "debt" else ()
    alert = Alert(id="x", kind="protraction", level=Level.RED, party="bel", point="", text="", figures=(),
                  evidence=(item.id,), clears_when="")  # fmt: skip
    play = playing(positions=cells, obligations=debts, acts=(item,))
    watched = Watch(alerts=(alert,) if bears == "alert" else (), indicators=(), on=play.on)
    says = "1 act that carries a conclusion above has not been reviewed by a person."
    assert lines(unknown(looked(dossier, play, watched))) == [says]
    ruled = replace(play, acts=(replace(item, reviewed=True),))
    assert lines(unknown(looked(dossier, ruled, watched))) == ["No gap in coverage, positions or review."]


def test_an_act_that_carries_nothing_needs_no_review(dossier: Dossier, paper: Document) -> None:
    """Only what a conclusion rests on is counted."""
    play = playing(positions=FULL, acts=(asked(paper),))
    assert lines(unknown(looked(dossier, play))) == ["No gap in coverage, positions or review."]
