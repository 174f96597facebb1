"""A document into units that are read by themselves: the stretches of one writer on one day, with everything else blanked.

A unit is a document of a stretch of the text, from its first words to its last: every offset in it is one of the whole less `shift`, which is 0
for the document's own words. Nothing that another writer wrote can be an antecedent in it, and its relative dates count from its own day.
"""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Attribution, Document, Evidence, Role, Segment, When
from verbale.model.segment import OTHERS
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.parsed_document import Voice

_WORDS = re.compile(r"[^\n]+")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """Stretches of one writer on one day.

    Parameters
    ----------
    document
        The document with only these stretches in it, dated on their day.
    segments
        The stretches, in order.
    main
        Whether they are the document's own words on its own day.
    voice
        Where the text says who writes and to whom; ``None`` where it does not.
    shift
        Where in the whole text that of the unit begins.
    """

    document: Document
    segments: tuple[Segment, ...]
    main: bool
    voice: Voice | None = None
    shift: int = 0

    @property
    def day(self) -> When | None:
        """The day on which it was written."""
        return self.document.published

    @property
    def name(self) -> str:
        """What to call it: "mail of Ann Lind", "comment of B. Osei"."""
        first = self.segments[0]
        kind = {Role.QUOTED: "quoted mail", Role.FORWARDED: "forwarded mail"}.get(first.role, str(first.role))
        return f"{kind} of {first.writer or 'somebody who is not named'}"


def units(document: Document, without: Container[Segment] = ()) -> list[Unit]:
    """Return the units of a document, its own words first; one of everything for a text that is all of a piece.

    Parameters
    ----------
    without
        Segments that are read in another way.
    """
    groups: dict[tuple[object, ...], list[Segment]] = {}
    for segment in document.stretches:
        if segment.read and segment not in without:
            groups.setdefault(_key(segment), []).append(segment)
    if list(groups) in ([], [_OWN]) and all(segment.read and segment not in without for segment in document.stretches):
        return [Unit(document, document.stretches, main=True)]
    made = [_unit(document, key, group) for key, group in groups.items()]
    return sorted(made, key=lambda unit: not unit.main)


def requoted(acts: Sequence[Act], document: Document, shift: int) -> list[Act]:
    """Return acts of a unit quoted from the whole document: what a unit blanks inside a quote stands in it again.

    Parameters
    ----------
    acts
        As read in the unit.
    document, shift
        The whole document, and where in it the unit begins.
    """
    made = [_requoted(act, document, shift) for act in acts]
    return relinked(acts, made)


def _requoted(act: Act, document: Document, shift: int) -> Act:
    if not shift and all(document.text[item.start : item.end] == item.exact for item in act.evidence):
        return act
    return replace(act, evidence=tuple(_quoted(item, document, shift) for item in act.evidence))


def _quoted(item: Evidence, document: Document, shift: int) -> Evidence:
    return document.quote(item.start + shift, item.end + shift)


def attributed(said: Attribution, document: Document, shift: int) -> Attribution:
    """Return an attribution of a unit quoted from the whole document; `said` in the unit, `shift` where the unit begins."""
    return replace(
        said,
        source=None if said.source is None else _quoted(said.source, document, shift),
        cue=None if said.cue is None else _quoted(said.cue, document, shift),
        content=tuple(_quoted(item, document, shift) for item in said.content),
    )


_WRITTEN = frozenset({Role.BODY, Role.HEADING, *OTHERS})  # the head of a column is no writer
_OWN: tuple[object, ...] = ("own", "", None, None)


def _key(segment: Segment) -> tuple[object, ...]:
    """Return what the segments of one unit share."""
    if segment.others:
        return "others", segment.writer, segment.day, segment.label
    if segment.role in {Role.INSERTED, Role.MOVED} or segment.day is None:
        return _OWN
    return "own", segment.writer, segment.day, segment.label


def _unit(document: Document, key: tuple[object, ...], group: list[Segment]) -> Unit:
    main = key == _OWN
    first = next((one for one in group if one.role not in {Role.INSERTED, Role.MOVED}), group[0])
    writer, reader = _named(document, first.writer, first.label), _named(document, first.to, first.label)
    shown = [(segment.start, segment.end) for segment in group] + [*writer, *reader]
    shown += [first.label] if first.label is not None else []
    low, high = (0, len(document.text)) if main else (min(start for start, _ in shown), max(end for _, end in shown))
    body = max(document.body, first.start) if main else first.start - low
    view = replace(
        document,
        text=_only(document.text[low:high], [(start - low, end - low) for start, end in shown]),
        published=document.published if main else first.day,
        publisher=document.publisher if main or not first.others else "",
        dateline=document.dateline if main else "",
        body=body,
        segments=(),
    )
    voice = None
    if writer and first.role in _WRITTEN:
        spans = [tuple((start - low, end - low) for start, end in one) for one in (writer, reader)]
        voice = Voice(spans[0], spans[1], first.start - low)
    return Unit(view, tuple(group), main, voice, low)


def _named(document: Document, words: str, label: Span | None) -> list[Span]:
    """Return where the words that name a writer stand: in the segment's own label, else in the last one above it."""
    if not words or label is None:
        return []
    at = document.text.find(words, *label)
    if at < 0:
        at = document.text.rfind(words, 0, label[0])
    return [(at, at + len(words))] if at >= 0 else []


def _only(text: str, spans: Iterable[Span]) -> str:
    """Return a text of the same length in which all but some spans is blank; line ends stay."""
    out, at = [], 0
    for start, end in sorted(spans):
        if end <= at:
            continue
        out += [_blank(text[at:start]) if start > at else "", text[max(start, at) : end]]
        at = end
    return "".join([*out, _blank(text[at:])])


def _blank(text: str) -> str:
    return _WORDS.sub(lambda match: " " * len(match[0]), text)
