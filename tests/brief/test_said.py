"""A cell in words: a side's own proposal beside its answer, an answer owed, and who says it where the side does not."""

from tests.brief.conftest import DOSSIER, ON, act, document, looked, play_of
from verbale.brief.said import Said, according, said
from verbale.dossier import parse
from verbale.model import Kind, RecordedAct, When

TALKS = parse(DOSSIER)
ASKS = document("Arda asks Bel for 40 tonnes of the quota for cod.", "2024-03-01", "asks.txt")
SAYS = document("Bel refuses it, and wants 25 tonnes of the quota for cod.", "2024-03-20", "says.txt")


def put(words: str, kind: Kind, by: str, **more: object) -> RecordedAct:
    """Return an act on the quota, from whichever letter has its words."""
    source, day = (ASKS, "2024-03-01") if words in ASKS.text else (SAYS, "2024-03-20")
    other = "bel" if by == "arda" else "arda"
    facts = {"actors": (by,), "addressees": (other,), "points": ("quota",), "when": When.parse(day), **more}
    return act(source, words, kind, **facts)


OFFER = put("Arda asks Bel for 40 tonnes", Kind.PROPOSE, "arda")
REFUSAL = put("Bel refuses it", Kind.REFUSE, "bel")
COUNTER = put("wants 25 tonnes", Kind.PROPOSE, "bel")


def cell(point: str, party: str, *acts: RecordedAct) -> Said:
    """Return a cell of the view of some acts."""
    return said(looked(TALKS, play_of(TALKS, list(acts), [ASKS, SAYS], ON)), point, party)


def test_nothing_known() -> None:
    """A side that was neither asked nor spoke has no stance, and no act behind it."""
    assert cell("ports", "bel", OFFER) == Said("none known")


def test_a_proposal_names_its_amount() -> None:
    """In the words of the document, and it rests on that act."""
    found = cell("quota", "arda", OFFER)
    assert "40 tonnes" in found.text
    assert found.acts == (OFFER.id,)


def test_a_side_that_was_asked_owes_an_answer() -> None:
    """It is said with the act that asked, as something to look at."""
    found = cell("quota", "bel", OFFER)
    assert (found.tone, found.acts) == ("amber", (OFFER.id,))
    assert "1 Mar" in found.text


def test_a_proposal_and_an_answer_stand_side_by_side() -> None:
    """Neither takes the other's place."""
    found = cell("quota", "bel", OFFER, REFUSAL, COUNTER)
    assert set(found.acts) == {REFUSAL.id, COUNTER.id}
    assert "25 tonnes" in found.text
    assert "refuses" in found.text


def test_what_others_say_of_a_side_keeps_their_name() -> None:
    """Unless one of the acts is its own, or it says it of itself."""
    case = looked(TALKS, play_of(TALKS, [], [], ON))
    by_arda = put("Bel refuses it", Kind.REFUSE, "bel", according_to="arda")
    assert according(case, [by_arda], {"bel"}) == ", according to Arda"
    assert according(case, [by_arda, by_arda], {"bel"}) == ", according to Arda"
    assert according(case, [by_arda], {"bel", "arda"}) == ""
    assert according(case, [by_arda, REFUSAL], {"bel"}) == ""
    assert according(case, [], {"bel"}) == ""
