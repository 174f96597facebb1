"""A document laid out for the grammars: sentences, mentions and dates over one frozen text, found by offset.

Every stage adds its layer and changes no other. All offsets are code points of `document.text`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from verbale.dossier import Dossier
from verbale.model import Document, Evidence, Party, Person, When

if TYPE_CHECKING:
    from verbale.reading.syntax.parse import Cache


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...  # noqa: D102  # a protocol's members need no page

    @property
    def end(self) -> int: ...  # noqa: D102  # a protocol: where it ends


S = TypeVar("S", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``text[start:end]``, its number and its paragraph's."""

    start: int
    end: int
    index: int
    paragraph: int


class MentionKind(StrEnum):
    """How a text names somebody."""

    PARTY = "party"  # Russia, Moscow, the Kremlin, NATO
    ADJECTIVE = "adjective"  # Russian, American: belongs to a party, is nobody by itself
    PERSON = "person"  # Russian Foreign Minister Sergey Lavrov; later: Lavrov
    OFFICE = "office"  # the minister, the Russian leader, the Secretary General
    PRONOUN = "pronoun"  # he, she, they, we (of a speaker)
    UNNAMED = "unnamed"  # a Western diplomat, officials in Brussels, a spokesman for the ministry
    ALL = "all"  # the parties, both sides, delegations


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody, with whom they stand for.

    Parameters
    ----------
    start, end
        Place of the words.
    kind
        How they name.
    parties
        Ids of the parties meant; for a person the party spoken for; empty when not resolved.
    person
        Id of the person; empty for a party or an unnamed speaker.
    antecedent
        Place of the earlier words that resolve it (pronouns, offices, surnames); ``None`` when it stands for itself.
    possessive
        Whether the words end in a possessive ("NATO's", "their").
    """

    start: int
    end: int
    kind: MentionKind
    parties: tuple[str, ...] = ()
    person: str = ""
    antecedent: tuple[int, int] | None = None
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """An expression of time, with its values.

    Parameters
    ----------
    start, end
        Place of the words.
    when
        Value as EDTF; ``None`` for durations, sets and what cannot be anchored.
    timex
        TimeML type: ``DATE``, ``TIME``, ``DURATION`` or ``SET``.
    value
        TimeML value, e.g. ``2022-W05``, ``P3M``, ``PAST_REF``.
    deadline
        Whether a limit is meant ("by the end of March").
    """

    start: int
    end: int
    when: When | None
    timex: str
    value: str
    deadline: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """Where a text says, outside itself, whose it is: in the head of a mail, in the label of a comment.

    Parameters
    ----------
    writer, reader
        Places of the words that name who writes, and to whom.
    begin
        Where the writer's own words begin.
    """

    writer: tuple[tuple[int, int], ...]
    reader: tuple[tuple[int, int], ...]
    begin: int


@dataclass(frozen=True)
class Page:
    """A document with its layers.

    Parameters
    ----------
    document, dossier
        What is read, and what people set up (an empty dossier for plain documents).
    sentences, mentions, dates
        Layers, each sorted by start.
    parties, people
        Everybody mentioned, by id: from the dossier, the world list or the text itself.
    resolved
        Further words that the reading of clauses resolved to parties ("the company", "it"); it adds to them as it goes.
    parses
        Kept parses, to which new ones are added; ``None`` where none are kept.
    rules_only
        Whether nothing may be parsed.
    unread
        Places of passages for which no decision was reached; the reading of clauses adds to them.
    voice
        Whose text it is, where a mail's head or a label says so.
    """

    document: Document
    dossier: Dossier
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[Dated, ...] = ()
    parties: dict[str, Party] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    resolved: list[Mention] = field(default_factory=list)
    parses: "Cache | None" = None
    rules_only: bool = False
    unread: list[tuple[int, int]] = field(default_factory=list)
    voice: Voice | None = None

    @property
    def text(self) -> str:
        """The frozen text."""
        return self.document.text

    def quote(self, start: int, end: int) -> Evidence:
        """Return the evidence for a place."""
        return self.document.quote(start, end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that covers an offset, ``None`` between sentences."""
        place = bisect_right(self._sentence_starts, offset) - 1
        if place < 0 or self.sentences[place].end <= offset:
            return None
        return self.sentences[place]

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that lie wholly between two offsets, in order."""
        return _inside(self.mentions, self._mention_starts, start, end)

    def resolved_in(self, start: int, end: int) -> Iterator[Mention]:
        """Yield the further words resolved to parties that lie wholly between two offsets, in order."""
        known = self._resolved_in_order
        if len(known) != len(self.resolved):  # it only grows
            known[:] = sorted(self.resolved, key=_start)
        for place in range(bisect_left(known, start, key=_start), len(known)):
            if known[place].start >= end:
                return
            if known[place].end <= end:
                yield known[place]

    def dates_in(self, start: int, end: int) -> Sequence[Dated]:
        """Return the dates that lie wholly between two offsets, in order."""
        return _inside(self.dates, self._date_starts, start, end)

    @cached_property
    def _resolved_in_order(self) -> list[Mention]:
        return []

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _date_starts(self) -> list[int]:
        return [date.start for date in self.dates]


def _start(mention: Mention) -> int:
    return mention.start


def _inside(layer: Sequence[S], starts: Sequence[int], start: int, end: int) -> Sequence[S]:
    return [item for item in layer[bisect_left(starts, start) : bisect_left(starts, end)] if item.end <= end]
