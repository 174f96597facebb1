"""How a debt stands in the end: late or not, answered in part, letters since, and reasons that stop its clock."""

import datetime as dt
from typing import Any

import pytest

from tests.state.debts.rows import debt, talks
from verbale.dossier import Dossier
from verbale.model import Move, Obligation, Status, Step
from verbale.state.debts.book import Book
from verbale.state.debts.status import finished

DUE = dt.date(2024, 3, 20)


def ended(*rows: Obligation, on: dt.date | None = None, papers: tuple = (), dossier: Dossier | None = None) -> tuple:  # type: ignore[type-arg]
    """Return some debts as they stand on a day."""
    book = Book(dossier or talks())
    for row in rows:
        book.put(row)
    return finished(book, on, papers)


def step(move: Move, day: str, by: str = "b") -> Step:
    """Return a move of a day."""
    return Step(move, f"{move} {day}", dt.date.fromisoformat(day), by, f"{day} {by}", None)


@pytest.mark.parametrize(
    ("on", "status"),
    [(None, Status.OPEN), (DUE, Status.OPEN), (DUE + dt.timedelta(1), Status.NOT_FOUND)],
)
def test_late_from_the_day_after(on: dt.date | None, status: Status) -> None:
    """On the day itself an answer may still come; without a day of the view nothing is late."""
    assert [row.status for row in ended(debt(deadline=DUE), on=on)] == [status]


def test_a_reminder_says_that_no_answer_came() -> None:
    """With no deadline; who holds has answered something, and stays held."""
    steps = (*debt().steps, step(Move.REMIND, "2024-03-10", "a"))
    assert ended(debt(steps=steps))[0].status is Status.NOT_FOUND
    held = debt(steps=steps, status=Status.HELD, deadline=DUE)
    assert ended(held, on=dt.date(2024, 6, 1))[0].status is Status.HELD


def test_an_answer_to_one_of_two_is_partial() -> None:
    """Where both are answered in one day, it is whole."""
    day = dt.date(2024, 3, 10)
    closed: dict[str, Any] = {"status": Status.ANSWERED, "closed": day, "closed_by": "an act"}
    rent = debt("x", steps=(*debt().steps, step(Move.ANSWER, "2024-03-10")), **closed)
    assert ended(rent, debt("y"))[0].steps[-1].move is Move.PARTIAL
    assert ended(rent, debt("y", **closed))[0].steps[-1].move is Move.ANSWER
    assert ended(rent, debt("y", opened_by="another"))[0].steps[-1].move is Move.ANSWER


def test_letters_between_the_two_are_counted() -> None:
    """After the opening, up to the answer, and only theirs."""
    pair = frozenset({"a", "b"})
    papers = (
        *((dt.date(2024, 3, day), pair) for day in (1, 2, 10, 11)),
        (dt.date(2024, 3, 5), frozenset({"a", "c"})),
    )
    assert ended(debt(), papers=papers)[0].letters == 3
    assert ended(debt(closed=dt.date(2024, 3, 10), status=Status.ANSWERED), papers=papers)[0].letters == 2


@pytest.mark.parametrize(
    ("row", "reasons"),
    [
        ('debtor = "b"\nsince = 2024-03-05', ["a flood"]),
        ('debtor = "b"\npoint = "x"\nsince = 2024-03-05', ["a flood"]),
        ('debtor = "b"\npoint = "y"\nsince = 2024-03-05', []),
        ('debtor = "a"\nsince = 2024-03-05', []),
        ('debtor = "b"\nsince = 2024-02-01\nuntil = 2024-02-20', []),
        ('debtor = "b"\nsince = 2024-03-11', []),
    ],
)
def test_a_reason_stops_the_clock_of_its_debtor(row: str, reasons: list[str]) -> None:
    """On its point, and in the days that the debt was open: from the first to the tenth."""
    dossier = talks(f'[[due_reason]]\n{row}\nreason = "a flood"\n')
    closed = debt(closed=dt.date(2024, 3, 10), status=Status.ANSWERED)
    assert [pause.reason for pause in ended(closed, dossier=dossier)[0].pauses] == reasons
