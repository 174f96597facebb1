"""The life of a debt: each move of an act, on invented talks between Alder and Birch."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.state.debts.rows import talks
from verbale.model import Act, Evidence, Kind, Move, Obligation, RecordedAct, When
from verbale.state.debts import debts

TALKS = talks()


def told(
    day: str, kind: Kind, by: str, to: str, *points: str, move: Move | None = None, due: str = "", **more: object
) -> RecordedAct:
    """Return an act of a letter of a day."""
    act = Act(
        kind=kind, actors=(by,), addressees=tuple(to), points=points, move=move, rule="test",
        deadline=When.parse(due) if due else None, evidence=(Evidence(f"{day} {by}", 0, 3, "abc"),),
    )  # fmt: skip
    act = replace(act, **more)  # type: ignore[arg-type]
    return RecordedAct(
        f"{day}-{by}-{move or kind}-{'-'.join(points)}", act, 1, dt.date(2024, 1, 1), dt.date.fromisoformat(day)
    )


ASKED = told("2024-03-01", Kind.PROPOSE, "a", "b", "x", "y", due="2024-03-20")


def on_rent(*later: RecordedAct) -> Obligation:
    """Return the debt on the rent after a proposal on rent and keys, and what came later."""
    return next(row for row in debts([ASKED, *later], TALKS, dt.date(2024, 6, 1)) if row.point == "x")


@pytest.mark.parametrize(
    ("later", "status", "move"),
    [
        (told("2024-03-25", Kind.RESTATE, "a", "b", "x", move=Move.REMIND), "no answer found", Move.REMIND),
        (told("2024-03-10", Kind.REQUEST, "a", "b", "x", move=Move.REDATE, due="2024-07-01"), "open", Move.REDATE),
        (told("2024-03-10", Kind.RETRACT, "a", "b", "x", move=Move.WITHDRAW), "withdrawn", Move.WITHDRAW),
        (told("2024-03-25", Kind.STATE, "a", "b", "x", move=Move.LAPSE), "withdrawn", Move.LAPSE),
        (told("2024-03-10", Kind.PROPOSE, "a", "b", "x", move=Move.REPLACE), "superseded", Move.REPLACE),
        (told("2024-03-10", Kind.HOLD, "b", "a", "x", due="2024-07-01"), "held", Move.HOLD),
        (told("2024-03-10", Kind.REFUSE, "b", "a", "x"), "answered", Move.PARTIAL),
        (told("2024-03-10", Kind.PROPOSE, "b", "a", "x"), "answered", Move.COUNTER),
        (told("2024-03-10", Kind.ANSWER, "b", "a", "x", move=Move.DECLINE), "answered", Move.DECLINE),
        (told("2024-03-10", Kind.ANSWER, "b", "ac", "x", move=Move.REFER), "answered", Move.REFER),
    ],
)  # fmt: skip
def test_each_move(later: RecordedAct, status: str, move: Move) -> None:
    """A move leaves the debt as it should stand, and is kept in its steps."""
    row = on_rent(later)
    assert (str(row.status), row.steps[-1].move) == (status, move)


def test_an_answer_closes_only_its_points() -> None:
    """The keys stay open where the rent is answered."""
    rows = debts([ASKED, told("2024-03-10", Kind.ACCEPT, "b", "a", "x")], TALKS)
    assert [(row.point, row.status.waiting) for row in rows] == [("x", False), ("y", True)]


def test_a_complaint_of_the_creditor_is_no_answer() -> None:
    """Only who owes can answer."""
    assert on_rent(told("2024-03-25", Kind.CRITICISE, "a", "b", "x")).closed is None


def test_receipt_moves_the_clock_and_keeps_both_days() -> None:
    """What came late is counted from the day it came."""
    row = on_rent(told("2024-03-10", Kind.STATE, "b", "a", "x", move=Move.RECEIVED_ON, due="2024-03-08"))
    assert (row.opened, row.since) == (dt.date(2024, 3, 1), dt.date(2024, 3, 8))


def test_a_referral_opens_there() -> None:
    """The third side owes the answer now."""
    rows = debts([ASKED, told("2024-03-10", Kind.ANSWER, "b", "ac", "x", move=Move.REFER)], TALKS)
    assert [(row.debtor, row.creditor, row.point) for row in rows if row.status.waiting] == [
        ("b", "a", "y"),
        ("c", "a", "x"),
    ]


def test_an_undated_answer_closes_nothing_dated() -> None:
    """It may be older than what was asked."""
    late = replace(told("2024-05-01", Kind.ACCEPT, "b", "a", "x"), dated=False)
    assert on_rent(late).closed is None


def test_a_reply_to_a_letter_speaks_to_all_that_it_asked() -> None:
    """A letter of two acts is one paper: a holding reply that names no point holds both, and nothing of an earlier letter."""
    before = told("2024-02-01", Kind.REQUEST, "a", "b", "z")
    letter = (told("2024-03-01", Kind.PROPOSE, "a", "b", "x"), told("2024-03-01", Kind.REQUEST, "a", "b", "y"))
    held = told("2024-03-05", Kind.HOLD, "b", "a", move=Move.HOLD)
    rows = debts([before, *letter, held], TALKS, dt.date(2024, 3, 6))
    assert {row.point: str(row.status) for row in rows} == {"z": "open", "x": "held", "y": "held"}
