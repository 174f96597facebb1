"""Passages of the documents in view that the reader did not understand and that nobody has settled since: by an act, or by saying that there is none."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from verbale.model import Document, Evidence, Marking, Reader, RecordedAct
from verbale.record.entries import NO_ACT, EntryKind
from verbale.state.entry_cache import CachedEntry


@dataclass(frozen=True, slots=True)
class Passages:
    """What is open.

    Parameters
    ----------
    unread
        The words that were not understood, by document and place.
    unlocated
        Document and how many passages of it were not understood, where the record does not say which: it was read before they were kept.
    actless
        Documents of which a person says that no act is in them.
    """

    unread: tuple[Evidence, ...] = ()
    unlocated: tuple[tuple[str, int], ...] = ()
    actless: frozenset[str] = frozenset()


def passages(
    entries: Sequence[CachedEntry], documents: dict[str, Document], acts: Iterable[RecordedAct], reader: Reader
) -> Passages:
    """Return the passages that are open.

    Parameters
    ----------
    entries
        The record as known on a day, in order.
    documents
        Those in view.
    acts
        Every act in view: a passage that one of them is quoted from is settled.
    reader
        A ruling above them was never made, for this reader.
    """
    ruled = _ruled(entries, reader)
    quoted: dict[str, list[tuple[int, int]]] = {}
    for item in acts:
        for words in item.act.evidence:
            quoted.setdefault(words.document, []).append((words.start, words.end))
    found: list[Evidence] = []
    unlocated: list[tuple[str, int]] = []
    for entry in entries:
        document = documents.get(entry.subject) if entry.kind == EntryKind.DOCUMENT else None
        if document is None or () in ruled.get(entry.subject, set()):
            continue
        settled = ruled.get(entry.subject, set())
        taken = _Taken(quoted.get(entry.subject, ()))
        found += [
            document.quote(start, end)
            for start, end in entry.places
            if 0 <= start < end <= len(document.text) and (start, end) not in settled and not taken.met(start, end)
        ]
        if entry.unread and not entry.places:
            unlocated.append((entry.subject, entry.unread))
    return Passages(tuple(found), tuple(unlocated), frozenset(name for name, places in ruled.items() if () in places))


def _ruled(entries: Sequence[CachedEntry], reader: Reader) -> dict[str, set[tuple[int, ...]]]:
    """Return document → places without an act, by people's word; the empty place for all of it."""
    rows = [
        entry
        for entry in entries
        if entry.kind == EntryKind.RULING and entry.ruling == NO_ACT and reader.sees(Marking.parse(entry.marking))
    ]
    gone = {entry.takes_back for entry in rows if entry.takes_back}
    found: dict[str, set[tuple[int, ...]]] = {}
    for entry in rows:
        if entry.seq not in gone and not entry.takes_back:
            found.setdefault(entry.subject, set()).update(entry.places or [()])
    return found


class _Taken:
    """Places of a document, asked many times whether one of them meets another."""

    def __init__(self, places: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(places)
        self._starts = [start for start, _ in ordered]
        self._furthest = list(accumulate((end for _, end in ordered), max))  # of all that begin no later

    def met(self, start: int, end: int) -> bool:
        """Say whether one of the places holds a sign between these two."""
        before = bisect_left(self._starts, end)  # those that begin before the end
        return before > 0 and self._furthest[before - 1] > start
