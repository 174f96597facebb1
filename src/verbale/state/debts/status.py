"""How a debt stands in the end: what its moves leave open, the letters since, and the reasons that stop its clock."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.model import Move, Obligation, Pause, Status
from verbale.state.debts.book import Book


def finished(
    book: Book, on: dt.date | None, papers: Sequence[tuple[dt.date, frozenset[str]]]
) -> tuple[Obligation, ...]:
    """Return the debts of a book as they stand on a day.

    Parameters
    ----------
    book
        Debts after the last act, with the dossier and its reasons for delay.
    on
        Day of the view: a deadline before it was missed. ``None`` leaves deadlines alone.
    papers
        Day and parties of each document in view: those of both sides, after the opening and up to the close, are counted as letters.
    """
    rows = [_in_part(book, row) for row in book.rows.values()]
    return tuple(_paused(_stands(_with_letters(row, papers), on), book.dossier) for row in rows)


def _in_part(book: Book, row: Obligation) -> Obligation:
    """Call an answer partial where others that the same act asked for were left open by it."""
    closing = next((step for step in row.steps if step.move is Move.ANSWER), None)
    if closing is None:
        return row
    others = [
        other for other in book.rows.values()
        if other.opened_by == row.opened_by and other.debtor == row.debtor and other.creditor == row.creditor and other.id != row.id
    ]  # fmt: skip
    if not any(other.closed is None or other.closed > closing.day for other in others):
        return row
    steps = tuple(replace(step, move=Move.PARTIAL) if step is closing else step for step in row.steps)
    return replace(row, steps=steps)


def _with_letters(row: Obligation, papers: Sequence[tuple[dt.date, frozenset[str]]]) -> Obligation:
    until = row.closed or dt.date.max
    since = sum(row.opened < day <= until and {row.debtor, row.creditor} <= parties for day, parties in papers)
    return replace(row, letters=since) if since else row


def _stands(row: Obligation, on: dt.date | None) -> Obligation:
    """Say that no answer was found where one was called for: after a reminder, or after a day that was set or promised."""
    if row.status not in {Status.OPEN, Status.HELD}:
        return row
    if row.status is Status.HELD:
        return row  # a promised day that passed is said beside it
    late = on is not None and row.deadline is not None and row.deadline < on
    return replace(row, status=Status.NOT_FOUND) if late or row.count(Move.REMIND) else row


def _paused(row: Obligation, dossier: Dossier) -> Obligation:
    pauses = [
        Pause(due.since, due.until, due.reason, due.category, due.caused_by, due.agreed_by, due.credence)
        for due in dossier.due_reasons
        if due.debtor == row.debtor
        and (not due.point or due.point == row.point)
        and (due.until is None or due.until >= row.opened)
        and (row.closed is None or due.since <= row.closed)
    ]
    return replace(row, pauses=tuple(pauses)) if pauses else row
