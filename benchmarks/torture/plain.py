"""A record as a plain list, and its views worked out anew from all of it each time: slow, short, and sharing no code with the record.

Markings are triples (rank, caveats, parties or ``None``), dates are days, an entry is a row of a list. What the record may do cleverly
(keep, seek, merge, filter in the database) is done here in the most simple-minded way that the rules of the record allow.
"""

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import NamedTuple

OURS, MOST_OPEN = "p0", 0
OPEN_ENDED = {"intended", "conditional", "demanded", "feared"}
STANCES = {"propose": "proposes", "accept": "accepts", "refuse": "refuses", "support": "supports", "oppose": "opposes"}


class Mark(NamedTuple):
    """A marking."""

    rank: int
    caveats: frozenset[str] = frozenset()
    only: frozenset[str] | None = None

    def and_(self, other: "Mark") -> "Mark":
        """Return the marking of both together."""
        only = self.only if other.only is None else other.only if self.only is None else self.only & other.only
        return Mark(max(self.rank, other.rank), self.caveats | other.caveats, only)


class Quote(NamedTuple):
    """Words of a document."""

    document: str
    start: int
    end: int
    mark: Mark


@dataclass(frozen=True)
class Deed:
    """An act, as far as views look at it."""

    kind: str
    actor: str
    point: str
    modality: str
    when: tuple[dt.date, dt.date] | None
    quotes: tuple[Quote, ...]

    @property
    def mark(self) -> Mark:
        """Marking of the most open document that proves it by all its quotes."""
        marks = [
            together([quote.mark for quote in self.quotes if quote.document == name])
            for name in dict.fromkeys(quote.document for quote in self.quotes)
        ]
        return min(marks, key=lambda mark: (mark.rank, len(mark.caveats)))


@dataclass
class Row:
    """An entry. Documents have `published`, acts and amending rulings a `deed`; an emptied one is only counted."""

    kind: str
    subject: str
    known: dt.date
    mark: Mark
    by_hand: bool = False
    about: set[str] = field(default_factory=set)
    published: dt.date | None = None
    deed: Deed | None = None
    ruling: str = ""
    emptied: bool = False
    first: str = ""  # document of the first quote


class Seen(NamedTuple):
    """An act in a view."""

    id: str
    happened: dt.date
    seq: int
    reviewed: bool
    deed: Deed
    dated: bool = True


class View(NamedTuple):
    """What a reader sees."""

    acts: tuple[Seen, ...]
    documents: frozenset[str]
    positions: dict[tuple[str, str], tuple[str, dt.date, str]]
    mark: Mark | None


def together(marks: list[Mark]) -> Mark:
    """Return the marking of all of them."""
    whole = marks[0]
    for mark in marks[1:]:
        whole = whole.and_(mark)
    return whole


def sees(mark: Mark, clearance: Mark | None, party: str) -> bool:
    """Say whether somebody may see something: nobody in particular holds the files and sees everything."""
    if clearance is None and not party:
        return True
    reads_for = party or OURS
    if mark.only is not None and reads_for != OURS and reads_for not in mark.only:
        return False
    if clearance is None:
        return True
    if mark.rank > clearance.rank or (mark.caveats and clearance.rank == MOST_OPEN):
        return False
    return mark.caveats <= clearance.caveats or (not clearance.caveats and "CHATHAM HOUSE" not in mark.caveats)


def redact(rows: list[Row], subject: str) -> list[int]:
    """Empty what has the words of an act or a document; return the numbers."""
    whole = any(row.kind == "document" and row.subject == subject for row in rows)
    found = []
    for number, row in enumerate(rows, start=1):
        holds = row.subject == subject or (whole and subject in row.about)
        if holds and row.kind in {"document", "act", "ruling"} and not row.emptied:
            row.emptied = True
            found.append(number)
    return found


def view(rows: list[Row], on: dt.date, known: dt.date | None, clearance: Mark | None, party: str) -> View:
    """Work out what a reader sees."""
    there = [
        (number, row)
        for number, row in enumerate(rows, start=1)
        if not row.emptied and (known is None or row.known <= known)
    ]
    heads = {row.subject: row for _, row in there if row.kind == "document"}
    acts: list[Seen] = []
    for number, row in there:
        if row.kind == "act" and row.subject not in [item.id for item in acts]:
            found = _ruled(number, row, [entry for entry in there if entry[0] > number], clearance, party)
            acts += [] if found is None else [_dated(found, row.known, heads)]
    told = _told_once(sorted((item for item in acts if item.deed.quotes), key=lambda item: (item.happened, item.seq)))
    told = [item for item in told if item.happened <= on or not item.dated]
    may = {name for name, row in heads.items() if sees(row.mark, clearance, party)}
    quoted = {quote.document for item in told for quote in item.deed.quotes}
    shown = {name for name in may if name in quoted or _out(heads[name], on)}
    marks = [heads[name].mark for name in shown] + [item.deed.mark for item in told]
    return View(tuple(told), frozenset(shown), _positions(told), together(marks) if marks else None)


def _out(head: Row, on: dt.date) -> bool:
    return head.published is None or head.published <= on


def _ruled(number: int, row: Row, later: list[tuple[int, Row]], clearance: Mark | None, party: str) -> Seen | None:
    """Return an act after every ruling that the reader may see, with the quotes that the reader may see."""
    deed, seq, reviewed, rejected = row.deed, number, row.by_hand, False
    for place, ruling in later:
        if ruling.kind == "ruling" and ruling.subject == row.subject and sees(ruling.mark, clearance, party):
            reviewed, rejected = True, ruling.ruling == "reject"
            if ruling.deed is not None:
                deed, seq = ruling.deed, place
    if rejected or deed is None:
        return Seen(row.subject, dt.date.min, seq, reviewed, replace(row.deed, quotes=())) if row.deed else None
    closed = {quote.document for quote in deed.quotes if not sees(quote.mark, clearance, party)}
    quotes = tuple(quote for quote in deed.quotes if quote.document not in closed)
    return Seen(row.subject, dt.date.min, seq, reviewed, replace(deed, quotes=quotes))


def _dated(item: Seen, known: dt.date, heads: dict[str, Row]) -> Seen:
    """Say when an act happened: by its own date, never after it was told of; by the telling where it has none or lies ahead."""
    deed = item.deed
    if not deed.quotes:
        return item
    head = heads.get(deed.quotes[0].document)
    told = head.published if head is not None and head.published is not None else known
    if deed.when is None or deed.modality in OPEN_ENDED:
        return item._replace(happened=told, dated=head is not None and head.published is not None)
    return item._replace(happened=min(deed.when[1], max(told, deed.when[0])))


def _told_once(acts: list[Seen]) -> list[Seen]:
    """Put together what several documents tell of one act of one day."""
    kept: list[Seen] = []
    for item in acts:
        deed = item.deed
        same = [place for place, one in enumerate(kept) if _same(one.deed, deed)]
        if not same or deed.quotes[0].document == kept[same[0]].deed.quotes[0].document:
            kept.append(item)
            continue
        one = kept[same[0]]
        more = tuple(quote for quote in deed.quotes if quote not in one.deed.quotes)
        whole = replace(one.deed, quotes=one.deed.quotes + more)
        kept[same[0]] = one._replace(deed=whole, reviewed=one.reviewed or item.reviewed)
    return kept


def _same(one: Deed, other: Deed) -> bool:
    dated = one.when is not None and one.when[0] == one.when[1]
    return dated and replace(one, quotes=()) == replace(other, quotes=())


def _positions(acts: list[Seen]) -> dict[tuple[str, str], tuple[str, dt.date, str]]:
    """Return point and party → the latest stance, since when, and by which act."""
    cells: dict[tuple[str, str], tuple[str, dt.date, str]] = {}
    for item in sorted(acts, key=lambda item: item.dated):  # an undated act never overrules a dated one
        stance = STANCES.get(item.deed.kind)
        if stance is None or item.deed.modality not in {"done", "intended"}:
            continue
        if stance == "accepts" and item.deed.modality == "intended":
            stance = "open"  # who means to accept has not accepted
        cell = item.deed.point, item.deed.actor
        since = item.happened if item.dated else dt.date.min
        before = cells.get(cell)
        if before is not None and stance == "open" and before[0] != "open" and before[1] == since:
            continue  # on one day a definite stance is not blurred
        cells[cell] = (stance, since, item.id)
    return cells
