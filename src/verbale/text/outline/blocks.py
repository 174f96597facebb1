"""A text in blocks: stretches between empty lines, cut once more where a line opens with a label. Blocks tile the text without a gap.

Line numbers in the margin, running heads, document symbols and page numbers on lines of their own are set apart first: they stay in
the block they stand in, and are no words of it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from verbale.text.outline.heads import SYMBOL
from verbale.text.outline.labels import label_of
from verbale.text.outline.lists import next_bases
from verbale.text.tree import Block

_EMPTY = re.compile(r"\n[ \t\f\r]*\n\s*")
_LINE = re.compile(r"[^\n]*\n?")
_MARGIN = re.compile(r"[ \t]*(\d{1,4})(?=[ \t]+\S|[ \t]*$)[ \t]?")
_PAGE_NUMBER = re.compile(
    r"[ \t\f]*(?:[-–—]\s?)?(?:page\s)?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?(?:\s?[-–—])?[ \t]*$", re.IGNORECASE
)
_RULE = re.compile(r"[ \t]*[_–—-]{5,}[ \t]*$")
_UNDER_RULE = re.compile(r"(?m)^(?P<rule>[ \t]*_{5,}[ \t]*\n)\s*(?P<note>\[?\(?\d{1,3}[\])]?|\*+)[ \t]+[A-Z“\"]")
_SHARE = 0.6  # of the lines that bear a number, from which numbers in the margin are line numbers
_FEWEST = 8  # lines, below which no numbering is told
_REPEATS = 3  # times that a line stands in the text, from which it is a running head
_RUN_ON = re.compile(
    r"(?<=[.;:\]”)])\s+(?P<label>[\[]*(?:(?:ARTICLE|Article)\s\d{1,3}(?:\s?[a-z]{3,12})?|(?:PART|Part)\s[IVXLC]+|(?:ANNEX|Annex)\s[A-Z]|"
    r"(?:Sub-)?[Oo]ption\s\d{1,2})[\]]*\s*)\Z"
)
_HOLDING = frozenset({"number", "dotted", "op", "(a)", "a."})  # labels behind which another may stand
_FIRSTS = frozenset({"a)", "i)", "1)"})  # what opens a list
_LABEL = 200  # characters within which a label and its first words stand
_ENDED = re.compile(r"[.;:,!?*\]］)”’\"]\s*$")


@dataclass(frozen=True, slots=True)
class Apart:
    """A stretch that is no word of the draft: what it is ("line number", "page number", "running head", "symbol"), and its place."""

    what: str
    start: int
    end: int


def set_apart(text: str) -> tuple[Apart, ...]:
    """Return what stands among the words of a text and belongs to its pages, in order."""
    lines = [(match.start(), match[0]) for match in _LINE.finditer(text) if match[0]]
    found = list(_margins(lines))
    repeated = Counter(line.strip() for _, line in lines if line.strip())
    paged = "\f" in text
    for place, line in lines:
        bare = line.strip()
        if not bare:
            continue
        start = place + line.index(bare[0])
        if _RULE.match(line):
            found.append(Apart("rule", start, start + len(bare)))
        elif paged and _PAGE_NUMBER.match(line):
            found.append(Apart("page number", start, start + len(bare)))
        elif SYMBOL.fullmatch(bare):
            found.append(Apart("symbol", start, start + len(bare)))
        elif paged and repeated[bare] >= _REPEATS and len(bare.split()) > 1 and label_of(bare) is None:
            found.append(Apart("running head", start, start + len(bare)))
    return tuple(sorted(_without_overlap(found), key=lambda one: one.start))


def notes_under_rules(text: str) -> tuple[tuple[int, int], ...]:
    """Return where footnotes stand in a text without a reader's word on them: under a rule, with a number or a star, to the end of the page."""
    found: list[tuple[int, int]] = []
    for match in _UNDER_RULE.finditer(text):
        end = text.find("\f", match.end())
        start = match.start("note")
        if not found or start >= found[-1][1]:
            found.append((start, len(text) if end < 0 else end))
    return tuple(found)


def masked(text: str, apart: Sequence[Apart]) -> str:
    """Return the text with spaces where something is set apart: every offset stays."""
    kept, place = [], 0
    for one in sorted(apart, key=lambda one: one.start):
        start = max(one.start, place)
        if start < one.end:
            kept += [text[place:start], " " * (one.end - start)]
            place = one.end
    return "".join([*kept, text[place:]])


def cut(text: str, plain: str, start: int = 0, end: int | None = None) -> Iterator[Block]:
    """Yield the blocks of ``text[start:end]``.

    Parameters
    ----------
    text, plain
        As it was read, and with spaces for what is set apart (`masked`).
    start, end
        The stretch to cut.
    """
    stop = len(text) if end is None else end
    edges = [start, *(match.end() for match in _EMPTY.finditer(plain, start, stop) if match.end() < stop), stop]
    for first, last in pairwise(edges):
        inner = sorted(
            {
                first,
                *_labelled_lines(plain, first, last),
                *_run_on(plain, first, last),
                *_run_on_items(plain, first, last),
                *_doubled(plain, first, last),
                last,
            }
        )
        for one, other in pairwise(inner):
            if one < other:
                yield Block(one, text[one:other], " ".join(plain[one:other].split()))


def joined(blocks: Sequence[Block]) -> Block:
    """Put neighbours together."""
    return Block(
        blocks[0].start, "".join(one.raw for one in blocks), " ".join(one.words for one in blocks if one.words)
    )


def _labelled_lines(plain: str, first: int, last: int) -> Iterator[int]:
    """Yield the offsets of lines within a stretch that open something of their own."""
    before = ""
    for match in _LINE.finditer(plain, first, last):
        words = match[0].strip()
        if not words:
            continue
        if match.start() > first and (_opens(words, before) or (before and _heads(before))):
            yield match.start()
        before = words


def _run_on(plain: str, first: int, last: int) -> list[int]:
    """Return where a heading runs on behind the end of a sentence: readers of PDF join it where the line before it is full."""
    found = _RUN_ON.search(plain[first:last])
    return [first + found.start("label")] if found else []


def _run_on_items(plain: str, first: int, last: int) -> Iterator[int]:
    """Yield where the next item of a list runs on behind the one before it: "; and (c)". Readers of PDF join lines that end with "and"."""
    found = label_of(plain[first : first + _LABEL])
    if found is None or found.sort not in {"(a)", "a."} or found.number is None:
        return
    base, place = found.number.base, first
    while bases := next_bases(base):
        sign = rf"\((?:{'|'.join(bases)})\)" if found.sort == "(a)" else rf"(?:{'|'.join(bases)})\."
        match = re.compile(rf"[;.\]）)](?:\s+(?:and|or|and/or))?\s+(?P<label>[\[]*{sign})(?=\s)").search(
            plain, place, last
        )
        if match is None:
            return
        place = match.start("label")
        base = match["label"].strip("[().")
        yield place


def _doubled(plain: str, first: int, last: int) -> Iterator[int]:
    """Yield where a second label stands right behind the first: "1. (a) nets", "4. Option 1: nets"."""
    place = first
    while (found := label_of(plain[place : min(place + _LABEL, last)])) is not None and found.sort in _HOLDING:
        inner = label_of(found.rest)
        if inner is None or not (inner.sort == "option" or (inner.sort == "(a)" and inner.text.strip("[(") in _FIRSTS)):
            return
        place = plain.index(
            inner.text.split()[0], plain.index(found.text.split()[-1], place) + len(found.text.split()[-1])
        )
        yield place


def _opens(words: str, before: str) -> bool:
    found = label_of(words)
    return found is not None and (found.sort == "head" or _parted(before))


def _parted(before: str) -> bool:
    """Say whether the line before a label is at its end: a sentence, a list's head, or a heading."""
    return bool(_ENDED.search(before)) or _heads(before) or len(before.split()) <= 8


def _heads(before: str) -> bool:
    found = label_of(before)
    return found is not None and found.sort in {"head", "option"} and not found.rest


def _margins(lines: Sequence[tuple[int, str]]) -> Iterator[Apart]:
    """Yield line numbers: most lines open with a number, one more than that of the line before, or every fifth does."""
    filled = [(place, line, _MARGIN.match(line)) for place, line in lines if line.strip()]
    numbered = [(place, match) for place, _, match in filled if match is not None]
    values = [int(match[1]) for _, match in numbered]
    steps = Counter(after - one for one, after in pairwise(values))
    step, times = steps.most_common(1)[0] if steps else (0, 0)
    if step not in {1, 5} or len(filled) < _FEWEST or len(numbered) < _FEWEST / step:
        return
    if len(numbered) * step < _SHARE * len(filled) or times < _SHARE * (len(values) - 1):
        return
    for place, match in numbered:
        yield Apart("line number", place + match.start(1), place + match.end(1))


def _without_overlap(found: Sequence[Apart]) -> Iterator[Apart]:
    end = -1
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end:
            yield one
            end = one.end
