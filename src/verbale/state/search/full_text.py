"""Words in documents and acts, by their stems (English, French, Russian), among what the reader may see.

What is found comes from the state of play of each call: what a reader may not see is never in it, counts included. The index of words
(`words.among`) only says which documents need not be looked at.
"""

import datetime as dt
import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload

from verbale.model import Act, Document, Marking, RecordedAct, StateOfPlay
from verbale.state.search.stems import stems, wanted


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where all words of a search stand.

    Parameters
    ----------
    kind
        ``act`` or ``document``.
    id
        Of the act or document.
    document
        Where it stands.
    start, end
        The act's quote, or the paragraph.
    words
        The text between them.
    """

    kind: str
    id: str
    document: str
    start: int
    end: int
    words: str


def search(
    play: StateOfPlay,
    words: str,
    *,
    party: str = "",
    point: str = "",
    kind: str = "",
    since: dt.date | None = None,
    marking: Marking | None = None,
    among: frozenset[str] | None = None,
) -> Iterator[Hit]:
    """Yield acts, then paragraphs of documents, that hold every word of a search.

    Parameters
    ----------
    party, point, kind
        Only acts of this party, on this point, of this kind; documents are then left out.
    since
        Only what happened or was published on this day or later.
    marking
        Only what has exactly this marking.
    among
        Documents to look at, ``None`` for all.
    """
    asked_for = wanted(words)
    if not asked_for:
        return
    narrowed = bool(party or point or kind)
    for spot in _every(play, documents=not narrowed):
        act = spot.act.act if spot.act is not None else None
        if narrowed and (act is None or not _asked(act, party, point, kind)):
            continue
        if not spot.since(since) or marking not in {None, spot.marking} or not (among is None or spot.where in among):
            continue
        if _holds(spot.words, asked_for):
            yield spot.hit()


class Words:
    """The words of everything in view, taken apart once: for a door that keeps a view in memory.

    Parameters
    ----------
    play
        The state of play.
    """

    def __init__(self, play: StateOfPlay) -> None:
        self._spots = list(_every(play))
        self._places: dict[str, array[int]] = {}
        for number, spot in enumerate(self._spots):
            for stem in stems(spot.words):
                self._places.setdefault(stem, array("L")).append(number)

    def find(self, words: str, since: dt.date | None = None) -> Sequence[Hit]:
        """Return the places that hold every word of a search, as `search` has them; each is made when it is looked at.

        Parameters
        ----------
        words
            With spaces between them.
        since
            Only what happened or was published on this day or later.
        """
        found = [set().union(*(self._places.get(stem, ()) for stem in group)) for group in wanted(words)]
        numbers = sorted(set.intersection(*found)) if found else []
        if since is not None:
            numbers = [number for number in numbers if self._spots[number].since(since)]
        return _Found(self._spots, numbers)


class _Found(Sequence[Hit]):
    """Hits by their numbers: a page of twenty makes twenty of a hundred thousand."""

    def __init__(self, spots: Sequence["_Spot"], numbers: Sequence[int]) -> None:
        self._spots, self._numbers = spots, numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Hit: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Hit]: ...

    def __getitem__(self, place: int | slice) -> Hit | Sequence[Hit]:
        if isinstance(place, slice):
            return _Found(self._spots, self._numbers[place])
        return self._spots[self._numbers[place]].hit()


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place that may hold the words: an act's quote, or a paragraph of a document."""

    act: RecordedAct | None
    document: Document | None
    start: int
    end: int

    @property
    def id(self) -> str:
        return self.act.id if self.act is not None else self.where

    @property
    def where(self) -> str:
        if self.act is not None:
            return self.act.act.evidence[0].document
        return self.document.id if self.document is not None else ""

    @property
    def words(self) -> str:
        if self.act is not None:
            return self.act.act.evidence[0].exact
        return self.document.text[self.start : self.end] if self.document is not None else ""

    @property
    def marking(self) -> Marking | None:
        if self.act is not None:
            return self.act.act.marking
        return self.document.marking if self.document is not None else None

    def hit(self) -> Hit:
        return Hit("document" if self.act is None else "act", self.id, self.where, self.start, self.end, self.words)

    def since(self, day: dt.date | None) -> bool:
        if day is None:
            return True
        if self.act is not None:
            return self.act.happened >= day
        published = self.document.published if self.document is not None else None
        return published is not None and published.last >= day


def _every(play: StateOfPlay, *, documents: bool = True) -> Iterator[_Spot]:
    """Yield the places of acts, then those of documents."""
    acts = (_Spot(item, None, item.act.evidence[0].start, item.act.evidence[0].end) for item in play.told)
    whole = play.documents.values() if documents else ()
    return chain(acts, (spot for document in whole for spot in _paragraphs(document)))


def _asked(act: Act, party: str, point: str, kind: str) -> bool:
    return (not party or party in act.actors) and (not point or point in act.points) and kind in {"", act.kind}


def _paragraphs(document: Document) -> Iterator[_Spot]:
    return (_Spot(None, document, *match.span()) for match in re.finditer(r"[^\n]+", document.text))


def _holds(text: str, asked_for: list[frozenset[str]]) -> bool:
    present = stems(text)
    return all(one & present for one in asked_for)
