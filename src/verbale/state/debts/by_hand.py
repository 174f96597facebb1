"""Moves that people enter, in the life of a debt: what they say stands, without a look at words. They come after the papers of their day.

A move means the debt that it names. Where that was read otherwise since, it means the debt of the same sides on the same point; where there is
none, it does nothing, and is listed as fitting no debt.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from verbale.model import Hold, Move, Obligation, Status, Step, When
from verbale.model.hand_move import ANSWERING, HandMove
from verbale.state.debts.book import Book

_CLOSING = {
    Move.ANSWER: Status.ANSWERED, Move.DECLINE: Status.ANSWERED, Move.COUNTER: Status.ANSWERED, Move.REFER: Status.ANSWERED,
    Move.WITHDRAW: Status.WITHDRAWN, Move.LAPSE: Status.WITHDRAWN, Move.REPLACE: Status.SUPERSEDED,
    Move.SUPERSEDE: Status.SUPERSEDED,
}  # fmt: skip
_HOLDING = frozenset({Move.HOLD, Move.PROMISE_AGAIN})
_BY_DEBTOR = ANSWERING | _HOLDING | {Move.NOT_RECEIVED, Move.RECEIVED_ON}


def placed(moves: Iterable[HandMove]) -> list[tuple[dt.date, HandMove]]:
    """Return moves with the day after whose papers each comes, in order: its own; for one recorded after a "not answered" of the same debt, not before that.

    Who says on the 12th that nothing was answered, and learns on the 20th of an answer of the 10th, is believed the second time.
    """
    silent: dict[tuple[str, str, str], dt.date] = {}
    found = []
    for move in moves:
        key = (move.debtor, move.creditor, move.point)
        if move.move is Move.NOT_ANSWERED:
            silent[key] = max(move.day, silent.get(key, move.day))
        found.append((max(move.day, silent.get(key, move.day)), move))
    return sorted(found, key=lambda pair: pair[0])


def apply(book: Book, move: HandMove) -> None:
    """Enter a move in the book of debts."""
    if move.move is Move.OPEN:
        _open(book, move, move.debtor, move.creditor, Move.OPEN)
        return
    row = debt_of(book.rows.values(), move)
    if row is None:
        return
    book.put(_moved(row, move))
    if move.move is Move.REPLACE:
        _open(book, move, row.debtor, row.creditor, Move.REPLACE)
    elif move.move is Move.COUNTER:
        _open(book, move, row.creditor, row.debtor, Move.COUNTER)
    elif move.move is Move.REFER and (move.refer_to in book.seated or not book.parties):
        _open(book, move, move.refer_to, row.creditor, Move.REFER)


def debt_of(rows: Iterable[Obligation], move: HandMove) -> Obligation | None:
    """Return the debt that a move means: by its id, else the last of the same sides on the same point that was open by its day.

    Parameters
    ----------
    rows
        Debts, in the order in which they were opened.
    move
        One that opens none.
    """
    every = list(rows)
    named = next((row for row in every if row.id == move.debt), None)
    if named is not None:
        return named
    key = (move.debtor, move.creditor, move.point)
    same = [row for row in every if (row.debtor, row.creditor, row.point) == key and row.opened <= move.day]
    return next((row for row in reversed(same) if row.status.waiting), same[-1] if same else None)


def _moved(row: Obligation, move: HandMove) -> Obligation:
    by = row.debtor if move.move in _BY_DEBTOR else row.creditor
    steps = (*row.steps, Step(move.move, move.id, move.day, by, "", move.to, move))
    return replace(row, steps=steps, **_changes(row, move))  # type: ignore[arg-type]  # each value is one of its field


def _changes(row: Obligation, move: HandMove) -> dict[str, object]:
    """Return what a move sets; nothing for a reminder, or for word that it was not received."""
    first = {"first_response": row.first_response or move.day}
    opened = {"closed": None, "closed_by": ""}
    found: dict[str, object] = {}
    if move.move in _CLOSING:
        ended = move.to if move.move is Move.LAPSE and move.to is not None else move.day
        found = {"status": _CLOSING[move.move], "closed": ended, "closed_by": move.id}
    elif move.move is Move.PARTIAL:
        found = {"status": Status.PARTLY, **opened}
    elif move.move is Move.NOT_ANSWERED:
        found = {"status": Status.NOT_ANSWERED, **opened}
    elif move.move is Move.REDATE:
        found = {"deadline": move.to}
    elif move.move is Move.RECEIVED_ON:
        found = {"received": move.to or move.day}
    elif move.move in _HOLDING:
        hold = Hold(move.id, move.day, None if move.to is None else When.day(move.to))
        status = row.status if row.status is Status.PARTLY else Status.HELD
        found = {"status": status, "holds": (*row.holds, hold), **opened, **first}
    return found | first if move.move in ANSWERING else found


def _open(book: Book, move: HandMove, debtor: str, creditor: str, how: Move) -> None:
    deadline: dt.date | None = None if how is Move.REFER else move.to
    book.put(
        Obligation(
            f"{move.id}.{debtor}.{creditor}.{move.point or '-'}", debtor, creditor, move.point,
            "propose" if how in {Move.COUNTER, Move.REPLACE} else "request", move.day, move.id, deadline=deadline,
            steps=(Step(how, move.id, move.day, debtor if how is Move.REFER else creditor, "", deadline, move),),
        )
    )  # fmt: skip


def fits(rows: Iterable[Obligation], move: HandMove) -> bool:
    """Say whether a move did something: it stands among the steps of a debt."""
    return any(step.act == move.id for row in rows for step in row.steps)
