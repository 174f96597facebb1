"""Obligations of a view, and what was asked that opened none."""

import datetime as dt
from dataclasses import replace

from tests.state.debts.rows import day_of, talks, told
from verbale.dossier import parse
from verbale.model import Kind, Modality, Move, Status
from verbale.state.obligations import asked_of_nobody, obligations

ASKED = told("2024-03-01", Kind.PROPOSE, "a", "b", "x", deadline=day_of("2024-03-20"))


def test_the_day_of_the_view_and_its_papers_count() -> None:
    """A deadline that is past was missed; a letter between the two is counted."""
    pair = frozenset({"a", "b"})
    (row,) = obligations([ASKED], talks(), dt.date(2024, 4, 1), [(dt.date(2024, 3, 10), pair)])
    assert (row.status, row.letters) == (Status.NOT_FOUND, 1)
    (row,) = obligations([ASKED], talks())
    assert (row.status, row.letters) == (Status.OPEN, 0)


def test_what_is_asked_of_nobody_is_told() -> None:
    """Of three sides none is addressed: no debt, and it is said; what opened a debt, or asks for nothing, is not."""
    loose = told("2024-03-02", Kind.REQUEST, "b", "", "y")
    meant = told("2024-03-03", Kind.REQUEST, "b", "", "y", modality=Modality.INTENDED)
    reminds = told("2024-03-04", Kind.REQUEST, "c", "", "y", move=Move.REMIND)
    told_of = [ASKED, loose, meant, reminds, told("2024-03-05", Kind.STATE, "b", "a", "y")]
    assert asked_of_nobody(told_of, obligations([ASKED], talks())) == [loose]


def test_of_two_sides_the_other_is_asked() -> None:
    """Where nobody else sits at the table, a request that names nobody has its debt."""
    pair = parse('title = "Two"\n[[party]]\nid = "a"\nname = "Alder"\n[[party]]\nid = "b"\nname = "Birch"\n')
    asked = told("2024-03-01", Kind.REQUEST, "a", "", "keys")
    (row,) = rows = obligations([asked], pair)
    assert row.debtor == "b"
    assert asked_of_nobody([asked], rows) == []


def test_asking_again_is_not_asked_of_nobody() -> None:
    """A sure request to somebody, by a side that waits already, has its debt; an unsure one is still told."""
    again = told("2024-03-10", Kind.PROPOSE, "a", "b", "x")
    rows = obligations([ASKED, again], talks())
    assert asked_of_nobody([ASKED, again], rows) == []
    unsure = replace(again, act=replace(again.act, certainty="unsure", reasons=("a test",)))
    assert not unsure.counts
    assert asked_of_nobody([ASKED, unsure], rows) == [unsure]
