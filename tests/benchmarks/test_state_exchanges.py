"""The scorer of exchanges in another form: which of our debts is which of the file's, and what counts as right."""

import datetime as dt

from benchmarks.state.exchanges import Exchange, OpenDebt, exchanges, scored
from verbale.model import Marking, Obligation, StateOfPlay, Status

MARCH, APRIL = dt.date(2024, 3, 4), dt.date(2024, 4, 8)
WAITS = OpenDebt("birch", "alder", "repair of the crane", "waiting", frozenset({MARCH}), frozenset())
DONE = OpenDebt("birch", "alder", "harbour dues", "answered", frozenset({MARCH}), frozenset({APRIL}))


def _row(name: str, status: Status, closed: dt.date | None = None, opened: dt.date = MARCH) -> Obligation:
    return Obligation(
        id=name, debtor="birch", creditor="alder", point="", request="propose", opened=opened, opened_by=name, closed=closed, status=status,
    )  # fmt: skip


def _scored(*rows: tuple[Obligation, str]) -> tuple[int, ...]:
    exchange = Exchange("exchange-02", False, ("Alder", "Birch"), (("a", "b"),), APRIL, (WAITS, DONE), frozenset())
    play = StateOfPlay(
        on=APRIL, known=APRIL, clearance=Marking(), marking=Marking(), obligations=tuple(row for row, _ in rows)
    )
    tally = scored(exchange, play, {row.id: words for row, words in rows})
    return tally.found, tally.status, tally.since, tally.right, tally.closed, tally.false


def test_debts_are_told_apart_by_what_they_are_about() -> None:
    """In whatever order they stand."""
    dues = (_row("1", Status.ANSWERED, APRIL), "new harbour dues")
    crane = (_row("2", Status.HELD), "that the crane be repaired")
    assert _scored(dues, crane) == _scored(crane, dues) == (2, 2, 2, 2, 0, 0)


def test_what_is_wrong_is_counted() -> None:
    """A debt that waits and is closed, one opened on another day, and one too many."""
    crane = (_row("2", Status.ANSWERED, APRIL), "that the crane be repaired")
    dues = (_row("1", Status.ANSWERED, APRIL, opened=APRIL), "new harbour dues")
    more = (_row("3", Status.OPEN, opened=APRIL), "a new clock")
    assert _scored(crane, dues, more) == (2, 1, 1, 0, 1, 1)


def test_odd_items_are_sealed() -> None:
    """Half of the file is scored in totals only."""
    rows = exchanges()
    assert {row.id for row in rows if not row.sealed} == {f"exchange-{number:02}" for number in range(2, 31, 2)}
    assert len(rows) == 30
