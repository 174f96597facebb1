"""A debt of which only a reminder is in view."""

import datetime as dt
from dataclasses import replace

from tests.state.debts.rows import day_of, talks, told
from verbale.model import Kind, Move, RecordedAct
from verbale.state.debts.life import debts

DAY = dt.date(2024, 3, 1)


def reminder(*days: str, point: str = "x", deadline: str = "") -> RecordedAct:
    """Return a reminder of 24 March 2024, by a to b, that names the papers of some days."""
    item = told(
        "2024-03-24",
        Kind.RESTATE,
        "a",
        "b",
        *([point] if point else []),
        deadline=day_of(deadline) if deadline else None,
    )
    move = Move.REDATE if deadline else Move.REMIND
    return replace(item, act=replace(item.act, move=move, papers=tuple(day_of(day) for day in days)))


def test_it_opens_the_debt_on_the_day_it_names() -> None:
    """On the word of who reminds, with the day that it sets."""
    (row,) = debts([reminder("2024-03-01", deadline="2024-04-04")], talks())
    assert (row.debtor, row.creditor, row.point, row.opened, row.deadline) == ("b", "a", "x", DAY, dt.date(2024, 4, 4))
    assert [step.move for step in row.steps] == [Move.OPEN, Move.REMIND]


def test_nothing_is_opened_by_guess() -> None:
    """Without a day, with two, or on nothing that it names."""
    assert debts([reminder()], talks()) == ()
    assert debts([reminder("2024-03-01", "2024-03-05")], talks()) == ()
    assert debts([reminder("2024-03-01", point="")], talks()) == ()


def test_nor_where_the_paper_is_in_view() -> None:
    """What was said that day was not found to ask it, whatever the reminder says."""
    said = told("2024-03-01", Kind.STATE, "a", "b", "y")
    assert debts([said, reminder("2024-03-01")], talks()) == ()
    assert debts([reminder("2024-03-01")], talks(), papers=[(DAY, frozenset({"a"}))]) == ()


def test_a_debt_in_view_is_reminded() -> None:
    """It is opened once."""
    asked = told("2024-03-01", Kind.REQUEST, "a", "b", "x")
    (row,) = debts([asked, reminder("2024-03-01")], talks())
    assert [step.move for step in row.steps] == [Move.OPEN, Move.REMIND]
