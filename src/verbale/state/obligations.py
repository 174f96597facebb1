"""Obligations: who owes whom an answer on what. Opened by proposals and requests, held, and closed by answers, point by point.

Nobody is made a debtor by guess: only those addressed owe an answer, and where the text names nobody, the other side of a
table with two sides.
"""

from collections.abc import Iterable
from dataclasses import replace

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Act, Hold, Kind, Modality, Obligation, Pause, RecordedAct, Status
from verbale.model.kinds import KINDS
from verbale.state.positions import holders, points_of

_ASKING = frozenset({Modality.DONE, Modality.CONDITIONAL})
_WAITING = {Status.OPEN, Status.HELD}


Key = tuple[str, str, str]


class _Book:
    """Obligations in the order in which they were opened, and those still waiting by debtor, so that no act looks at all of them."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.people = speakers(dossier)
        self.rows: dict[str, Obligation] = {}
        self._waiting: dict[str, dict[str, Obligation]] = {}
        self._keys: dict[Key, int] = {}

    def put(self, row: Obligation) -> None:
        """Enter a row, or replace it."""
        before = self.rows.get(row.id)
        self._count(before, -1)
        self._count(row, 1)
        self.rows[row.id] = row
        of_debtor = self._waiting.setdefault(row.debtor, {})
        if row.status in _WAITING:
            of_debtor[row.id] = row
        else:
            of_debtor.pop(row.id, None)

    def _count(self, row: Obligation | None, by: int) -> None:
        if row is not None and row.status in _WAITING:
            key = (row.debtor, row.creditor, row.point)
            self._keys[key] = self._keys.get(key, 0) + by

    def has(self, key: Key) -> bool:
        """Say whether an answer of a debtor to a creditor on a point is waited for."""
        return self._keys.get(key, 0) > 0

    def waiting(self, debtors: Iterable[str] | None = None) -> list[Obligation]:
        """Return what is waited for, from some debtors or from all."""
        names = self._waiting if debtors is None else debtors
        return [row for name in names for row in self._waiting.get(name, {}).values()]


def obligations(acts: list[RecordedAct], dossier: Dossier) -> tuple[Obligation, ...]:
    """Return every obligation, open and closed, in the order in which they were opened."""
    book = _Book(dossier)
    for item in acts:
        act, effect = item.act, KINDS[item.act.kind]
        if act.modality is Modality.DONE and effect.closes:
            _close(book, item)
        if effect.withdraws and act.modality is Modality.DONE:
            _withdraw(book, item)
        if effect.holds or (act.kind is Kind.ANSWER and act.modality is Modality.INTENDED):
            _hold(book, item)
        if effect.opens and act.modality in _ASKING:
            _open(book, item)
    return tuple(_paused(row, dossier) for row in book.rows.values())


def asked_of_nobody(told: Iterable[RecordedAct], rows: Iterable[Obligation]) -> list[RecordedAct]:
    """Return the proposals and requests that opened no debt: no known side is addressed, or they were read without certainty."""
    every = list(rows)
    opened = {row.opened_by for row in every}
    waiting = {row.creditor for row in every}
    return [
        item
        for item in told
        if KINDS[item.act.kind].opens
        and item.act.modality in _ASKING
        and item.id not in opened
        and not (item.counts and item.act.addressees and waiting & set(item.act.actors))
    ]


def debtors(act: Act, dossier: Dossier) -> tuple[str, ...]:
    """Return who owes an answer to an act."""
    makers = set(holders(act, dossier))
    named = parties_of(act.addressees, speakers(dossier))
    known = {party.id for party in dossier.parties}
    addressed = tuple(name for name in named if name not in makers and (name in known or not known))
    if addressed or act.addressees:
        return addressed
    others = [party.id for party in dossier.at_table if party.id not in makers]
    return tuple(others) if len(dossier.at_table) == 2 and len(others) == 1 else ()


def _open(book: _Book, item: RecordedAct) -> None:
    act = item.act
    for creditor in holders(act, book.dossier):
        for debtor in debtors(act, book.dossier):
            for point in points_of(act) or ("",):
                if book.has((debtor, creditor, point)):
                    continue
                row = Obligation(
                    id=f"{item.id}.{debtor}.{creditor}.{point or '-'}",
                    debtor=debtor,
                    creditor=creditor,
                    point=point,
                    request=str(act.kind),
                    opened=item.happened,
                    opened_by=item.id,
                    deadline=act.deadline.last if act.deadline else None,
                )
                book.put(row)


def _touched(book: _Book, item: RecordedAct, parties: Iterable[str]) -> list[Obligation]:
    """Return the obligations of these debtors that an act speaks to: by what it replies to, else by addressees and points."""
    act = item.act
    to = set(parties_of(act.addressees, book.people))
    points = set(points_of(act))
    rows = [row for row in book.waiting(dict.fromkeys(parties)) if row.opened <= item.happened]
    if act.in_reply_to:
        replied = [row for row in rows if row.opened_by in act.in_reply_to]
        if replied:
            return [row for row in replied if not act.points or row.point in act.points] or replied
    rows = [row for row in rows if not to or row.creditor in to]
    if act.points:
        return [row for row in rows if row.point in points]
    if KINDS[act.kind].whole:
        return rows
    return [row for row in rows if row.point in points]


def _close(book: _Book, item: RecordedAct) -> None:
    makers = holders(item.act, book.dossier)
    for row in _touched(book, item, makers):
        if row.opened_by == item.id:
            continue
        first = row.first_response or item.happened
        book.put(replace(row, status=Status.CLOSED, closed=item.happened, closed_by=item.id, first_response=first))


def _hold(book: _Book, item: RecordedAct) -> None:
    hold = Hold(item.id, item.happened, item.act.deadline or item.act.when)
    for row in _touched(book, item, holders(item.act, book.dossier)):
        first = row.first_response or item.happened
        book.put(replace(row, status=Status.HELD, holds=(*row.holds, hold), first_response=first))


def _withdraw(book: _Book, item: RecordedAct) -> None:
    makers, points = set(holders(item.act, book.dossier)), set(points_of(item.act))
    for row in book.waiting():
        if row.creditor in makers and row.point in points:
            book.put(replace(row, status=Status.WITHDRAWN, closed=item.happened, closed_by=item.id))


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
