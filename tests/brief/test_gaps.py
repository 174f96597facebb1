"""What was not read, dated or placed in a view is named and counted; with nothing of it the gaps are false."""

from dataclasses import replace

from tests.brief.conftest import DOSSIER, act, document, looked, playing
from verbale.brief.gaps import Gaps, gaps
from verbale.dossier import parse
from verbale.model import Document, Kind, RecordedAct

TALKS = parse(DOSSIER)
LETTER = document("Arda wrote to Bel.", "2024-03-01", "letter.txt")
WROTE = act(LETTER, "Arda wrote to Bel", Kind.STATE, actors=("arda",), addressees=("bel",))


def open_in(
    *documents: Document, acts: tuple[RecordedAct, ...] = (WROTE,), unsure: tuple[RecordedAct, ...] = ()
) -> Gaps:
    """Return the gaps of a view of these."""
    known = {one.id: one for one in documents}
    return gaps(looked(TALKS, playing(documents=known, acts=acts, unsure=unsure)))


def test_nothing_left_open() -> None:
    """A dated document that gave an act of a known side leaves nothing open, and nothing is said."""
    found = open_in(LETTER)
    assert (found, bool(found), found.text, found.steps) == (Gaps(), False, "", ())


def test_a_document_without_an_act_is_silent() -> None:
    """By its name; one that has none, by the beginning of its id."""
    quiet = document("Nothing was said.", "2024-03-02", "quiet.txt")
    assert open_in(LETTER, quiet) == Gaps(silent=("quiet.txt",))
    assert open_in(LETTER, replace(quiet, name="")) == Gaps(silent=(quiet.id[:12],))


def test_a_document_without_a_day_is_undated() -> None:
    """Though it gave an act."""
    assert open_in(replace(LETTER, published=None)) == Gaps(undated=("letter.txt",))


def test_a_name_that_the_dossier_does_not_know_is_not_placed() -> None:
    """Whether it acts or is spoken to; where the dossier has no points there are no places."""
    stranger = act(LETTER, "Arda wrote", Kind.STATE, actors=("zed",), addressees=("ministry", "bel"))
    assert open_in(LETTER, acts=(stranger,)) == Gaps(unplaced=("ministry", "zed"))
    plain = replace(TALKS, points=())
    assert not gaps(looked(plain, playing(documents={LETTER.id: LETTER}, acts=(stranger,))))


def test_an_act_that_nobody_is_sure_of_is_counted() -> None:
    """It quotes its document, which is not silent then."""
    found = open_in(LETTER, acts=(), unsure=(WROTE,))
    assert found == Gaps(unsure=1)
    assert found.text == "1 act is unsure"


def test_each_is_said_in_its_number() -> None:
    """One is, two are; each of the documents and names stands in the steps."""
    found = Gaps(undated=("a.txt",), silent=("b.txt", "c.txt"), unplaced=("zed", "ministry"), unsure=2)
    for part in ("2 documents gave no act", "2 names are not placed", "1 document is undated", "2 acts are unsure"):
        assert part in found.text
    assert found.steps == (
        "no act: b.txt",
        "no act: c.txt",
        "not placed: zed",
        "not placed: ministry",
        "undated: a.txt",
    )


def test_who_is_not_placed_is_called_as_the_words_call_them() -> None:
    """Not by what they are filed under; a state by its name."""
    letter = document("El País asked the Cod Fishers’ Union, said Arda.", "2024-03-01", "letter.txt")
    told = act(
        letter,
        "El País asked the Cod Fishers’ Union",
        Kind.REQUEST,
        actors=("el-pa-s",),
        addressees=("cod-fishers-union", "hu"),
    )
    assert open_in(letter, acts=(told,)).unplaced == ("Cod Fishers’ Union", "El País", "Hungary")
