"""What views need of the record, decoded once and kept while the record is open: the record only grows, so only new entries are read.

A redaction empties entries that were read before; when one comes in, everything is read anew.
"""

import datetime as dt
import threading
from bisect import bisect_right
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from verbale.model import Act, Document, HandMove, Marking, RecordedAct
from verbale.model.encode import decode_act
from verbale.model.hand_move import decode_hand_move
from verbale.record.collector import uncollected
from verbale.record.entries import Entry, EntryKind
from verbale.record.record import Record, document_of

_READ = (
    EntryKind.DOCUMENT,
    EntryKind.ACT,
    EntryKind.RULING,
    EntryKind.REDACTION,
    EntryKind.SOURCE,
    EntryKind.WITHDRAWAL,
    EntryKind.MOVE,
)

_LOOKS = 2  # readers whose acts are kept; the older goes first

_NOBODY: Mapping[str, str] = MappingProxyType({})
_PLACES = {str(EntryKind.DOCUMENT): "unread_at", str(EntryKind.RULING): "places"}


@dataclass(frozen=True, slots=True)
class CachedEntry:
    """An entry as views need it.

    Parameters
    ----------
    seq, kind, subject, known, by, marking
        Of the entry.
    act
        Of an act's draft, or of a ruling that amends; ``None`` otherwise.
    ruling
        What a ruling says; empty otherwise.
    takes_back
        Number of the ruling or move that this one takes back; 0 for one that takes none back.
    move
        What a person entered in the life of a debt; ``None`` otherwise.
    document, parties
        Of a document's entry: its head and text, and who is mentioned in it.
    people
        Of a document's entry: id of a person → id of the party for which the document says that the person speaks.
    unread, places
        Of a document's entry: how many of its passages were not understood, and where they stand, as far as that was kept. Of a ruling that
        a document has no act: where; nowhere for all of it.
    source
        Of a note on a source: its name, and why it failed; no reason when it can be read again.
    withdrawn
        Of a withdrawal: whether the document is out, and not back in.
    """

    seq: int
    kind: str
    subject: str
    known: dt.date
    by: str
    marking: str
    act: Act | None = None
    ruling: str = ""
    document: Document | None = None
    parties: tuple[str, ...] = ()
    source: tuple[str, str] = ("", "")
    withdrawn: bool = False
    takes_back: int = 0
    move: HandMove | None = None
    people: Mapping[str, str] = field(default_factory=dict)
    unread: int = 0
    places: tuple[tuple[int, int], ...] = ()


class EntryCache:
    """The entries of a record, kept."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self._kept: list[CachedEntry] = []
        self._seen = 0
        self._told: dict[tuple[tuple[int, int], Hashable], Sequence[RecordedAct]] = {}
        self._lock = threading.Lock()

    def entries(self, known: dt.date | None = None) -> list[CachedEntry]:
        """Return documents, acts and rulings known by a day, in order; emptied ones are left out."""
        with self._lock:
            with uncollected():
                self._catch_up()
            kept = self._kept[:]
        return kept if known is None else [entry for entry in kept if entry.known <= known]

    def told(
        self, entries: Sequence[CachedEntry], look: Hashable, make: Callable[[], Sequence[RecordedAct]]
    ) -> Sequence[RecordedAct]:
        """Return acts as they stood the last time that the same entries were looked at in the same way.

        Parameters
        ----------
        entries
            As `entries` returns them. They only grow, and what a redaction empties is left out: number and last place tell them apart.
        look
            Whatever the acts depend on besides: who reads, and who goes by which name.
        make
            Works them out.
        """
        key = (len(entries), entries[-1].seq if entries else 0), look
        with self._lock:
            found = self._told.get(key)
        if found is None:
            found = make()
            with self._lock:
                self._told = {one: kept for one, kept in self._told.items() if one[0] == key[0]}
                if len(self._told) == _LOOKS:
                    del self._told[next(iter(self._told))]
                self._told[key] = found
        return found

    def since(self, seq: int) -> list[CachedEntry]:
        """Return what came after an entry."""
        kept = self.entries()
        return kept[bisect_right(kept, seq, key=lambda entry: entry.seq) :]

    def _catch_up(self) -> None:
        fresh = list(self.record.entries(after=self._seen, kinds=_READ))
        if self._seen and any(entry.kind == EntryKind.REDACTION for entry in fresh):
            self._kept, self._seen, self._told = [], 0, {}
            fresh = list(self.record.entries(kinds=_READ))
        if not fresh:
            return
        heads = [entry.subject for entry in fresh if entry.kind == EntryKind.DOCUMENT and entry.body]
        texts = self.record.texts(heads if self._seen else None)
        self._kept += [made for entry in fresh if (made := cached_entry(entry, texts)) is not None]
        self._seen = fresh[-1].seq


def cached_entry(entry: Entry, texts: dict[str, str]) -> CachedEntry | None:
    """Return what to keep of an entry, ``None`` of one that was emptied or is not for views."""
    if not entry.body or entry.kind == EntryKind.REDACTION:
        return None
    if entry.kind == EntryKind.ACT:  # most entries are
        told = decode_act(entry.body)
        return CachedEntry(
            entry.seq, entry.kind, entry.subject, entry.known, entry.recorded_by, entry.marking, told, people=_NOBODY
        )
    act, ruling, document = None, "", None
    if entry.kind == EntryKind.RULING:
        ruling = str(entry.body.get("ruling"))
        act = decode_act(entry.body["act"]) if ruling == "amend" else None
    elif entry.kind == EntryKind.DOCUMENT and entry.subject in texts:
        document = document_of(entry, texts[entry.subject])
    return CachedEntry(
        entry.seq,
        entry.kind,
        entry.subject,
        entry.known,
        entry.recorded_by,
        entry.marking,
        act,
        ruling,
        document,
        tuple(entry.body.get("parties", ())) if entry.kind == EntryKind.DOCUMENT else (),
        (str(entry.body["source"]), str(entry.body["failing"])) if entry.kind == EntryKind.SOURCE else ("", ""),
        entry.kind == EntryKind.WITHDRAWAL and bool(entry.body.get("withdrawn")),
        int(entry.body.get("takes_back") or 0) if entry.kind in {EntryKind.RULING, EntryKind.MOVE} else 0,
        _move(entry),
        dict(entry.body.get("people", {})) if entry.kind == EntryKind.DOCUMENT else _NOBODY,
        int(entry.body.get("unread") or 0) if entry.kind == EntryKind.DOCUMENT else 0,
        _places(entry),
    )


def _places(entry: Entry) -> tuple[tuple[int, int], ...]:
    key = _PLACES.get(entry.kind, "")
    return tuple((int(first), int(last)) for first, last in entry.body.get(key, ())) if key else ()


def _move(entry: Entry) -> HandMove | None:
    if entry.kind != EntryKind.MOVE or entry.body.get("takes_back"):
        return None
    return decode_hand_move(entry.subject, entry.body, entry.recorded_by, entry.known, Marking.parse(entry.marking))
