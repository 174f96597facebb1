"""How a debt stands in the end: what its moves leave open, the letters since, and the reasons that stop its clock."""

import datetime as dt
from bisect import bisect_right
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
    asked: dict[tuple[str, str, str], list[Obligation]] = {}
    for row in book.rows.values():
        asked.setdefault((row.opened_by, row.debtor, row.creditor), []).append(row)
    rows = [_in_part(row, asked[row.opened_by, row.debtor, row.creditor]) for row in book.rows.values()]
    letters = _Letters(papers)
    return tuple(_paused(_stands(letters.counted(row), on), book.dossier) for row in rows)


def _in_part(row: Obligation, asked: Sequence[Obligation]) -> Obligation:
    """Call an answer partial where others that the same act asked for were left open by it."""
    closing = next((step for step in row.steps if step.move is Move.ANSWER), None)
    if closing is None:
        return row
    others = [other for other in asked if other.id != row.id]
    if not any(other.closed is None or other.closed > closing.day for other in others):
        return row
    steps = tuple(replace(step, move=Move.PARTIAL) if step is closing else step for step in row.steps)
    return replace(row, steps=steps)


class _Letters:
    """The days of the papers of each pair of sides, sorted when a pair is first asked for."""

    def __init__(self, papers: Sequence[tuple[dt.date, frozenset[str]]]) -> None:
        self._of: dict[str, set[int]] = {}
        self._days = [day for day, _ in papers]
        for number, (_, parties) in enumerate(papers):
            for party in parties:
                self._of.setdefault(party, set()).add(number)
        self._pairs: dict[frozenset[str], list[dt.date]] = {}

    def counted(self, row: Obligation) -> Obligation:
        """Return a debt with how many papers of both sides came after its opening, up to its close."""
        pair = frozenset({row.debtor, row.creditor})
        if pair not in self._pairs:
            both = set.intersection(*(self._of.get(party, set()) for party in pair))
            self._pairs[pair] = sorted(self._days[number] for number in both)
        days = self._pairs[pair]
        since = bisect_right(days, row.closed or dt.date.max) - bisect_right(days, row.opened)
        return replace(row, letters=since) if since > 0 else row


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
