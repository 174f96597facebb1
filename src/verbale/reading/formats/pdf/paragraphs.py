"""Lines put together to paragraphs, over columns and pages, and words that a line's end had broken."""

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from verbale.reading.formats.pdf.fragments import Fragment

_BROKEN = re.compile(r"(?P<head>[^\W\d_]+)-\Z")
_GOES_ON = re.compile(
    r"\b(?:of|by|the|and|to|for|in|on|with|an?|or|from|at|as|that|its|their)\Z"
)  # no paragraph ends so
_HEAD = 5  # lines of a head
_DAY = re.compile(r"\b(?:19|20)\d\d\b")
_OPEN = re.compile(r"[^.?!:;…\"”’)\]]\Z")
_FARTHEST = 2.2  # of the height: lines of double spacing stand nearer
_ITEM = re.compile(
    r"(?:[•▪–—-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s"
)  # opens an item of a list, or a paragraph with a number
_HALF = 3.0  # points from the base of a line to its middle
_BESIDE, _APART = (
    14.0,
    1.0,
)  # points within which a note is beside a line, and by which it must be nearer than to another paragraph
_COMPOUNDS = {"non", "self", "ex", "cross", "vice", "so"}  # openings that keep their hyphen in most words


@dataclass(slots=True)
class Paragraph:
    """Words without the breaks of lines, and the page (from 0) on which they begin."""

    words: str
    page: int
    full: bool = False  # whether its last line runs to the edge of its column
    lines: list[tuple[int, float]] = field(default_factory=list)  # page and base of each, in points


def paragraphs(columns: Sequence[tuple[int, Sequence[Fragment]]]) -> list[Paragraph]:
    """Put columns, each with the number of its page, together to paragraphs."""
    found: list[Paragraph] = []
    whole = " ".join(fragment.words for _, column in columns for fragment in column)
    for page, column in columns:
        leading = _leading(column)
        heads = _heads(column, leading)
        edge = max((fragment.right for fragment in column), default=0.0)
        start = min((fragment.left for fragment in column), default=0.0)
        last: Fragment | None = None
        for fragment in column:
            goes_on = found and (
                _goes_on(last, fragment, leading, edge - start, edge)
                if last is not None
                else _over(found[-1], fragment)
            )
            if goes_on and id(fragment) not in heads:
                found[-1].words = joined(found[-1].words, fragment.words, whole)
            else:
                found.append(Paragraph(fragment.words, page))
            found[-1].lines.append((page, fragment.base))
            found[-1].full = len(column) > 2 and edge - fragment.right < 0.15 * max(edge - start, 1.0)
            last = fragment
    return found


def at_height(found: Sequence[Paragraph], page: int, height: float) -> int | None:
    """Return the place of the paragraph beside which something stands on a page; ``None`` where no line is near, or two are as near.

    Parameters
    ----------
    found
        All paragraphs.
    page, height
        Where it stands, in points from the foot of the page.
    """
    near = sorted(
        (min(abs(base + _HALF - height) for at, base in one.lines if at == page), place)
        for place, one in enumerate(found)
        if any(at == page for at, _ in one.lines)
    )
    if not near or near[0][0] > _BESIDE or (len(near) > 1 and near[1][0] - near[0][0] < _APART):
        return None
    return near[0][1]


def joined(before: str, after: str, whole: str) -> str:
    """Join two lines; a word broken at the end of `before` loses its hyphen unless the `whole` text writes it, with `after`, with one elsewhere."""
    broken = _BROKEN.search(before)
    first = re.match(r"[^\W\d_]+", after)
    if broken is None or first is None:
        return before + ("" if re.search(r"[\d\w]-\Z|/\Z", before) and first is None else " ") + after
    head, tail = broken["head"], first[0]
    with_hyphen = re.search(rf"\b{re.escape(head)}-{re.escape(tail)}\b", whole, re.IGNORECASE) is not None
    without = re.search(rf"\b{re.escape(head + tail)}\b", whole, re.IGNORECASE) is not None
    compound = not tail[0].islower() or head.lower() in _COMPOUNDS
    if (with_hyphen or compound) and not without:
        return before + after
    return before[:-1] + after


def _heads(column: Sequence[Fragment], leading: float) -> set[int]:
    """Return the lines of a head that stand by themselves: a short block that ends no sentence and has a line with a day in it."""
    blocks: list[list[Fragment]] = []
    for fragment in column:
        near = blocks and blocks[-1][-1].base - fragment.base <= 1.35 * max(leading, 1.0)
        if near:
            blocks[-1].append(fragment)
        else:
            blocks.append([fragment])
    return {
        id(fragment)
        for block in blocks
        if 1 < len(block) <= _HEAD
        and any(_DAY.search(one.words) for one in block)
        and not any(
            one.words[-1:] in ".,;:!?-" or not (one.words[:1].isupper() or one.words[:1].isdigit()) for one in block
        )
        for fragment in block
    }


def _leading(column: Sequence[Fragment]) -> float:
    """Return the usual distance of the lines of a paragraph, in points: the commonest, and of equals the smallest."""
    gaps = Counter(round(before.base - after.base) for before, after in itertools.pairwise(column))
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 0.0


def _goes_on(last: Fragment, fragment: Fragment, leading: float, width: float, edge: float) -> bool:
    """Say whether a line goes on with the paragraph of the line above it."""
    gap = last.base - fragment.base
    if last.alone or fragment.alone or gap > 1.35 * max(leading, 1.0) or gap > _FARTHEST * last.height:
        return False
    if abs(last.height - fragment.height) > 0.15 * last.height or fragment.words.startswith("["):
        return last.words.startswith("[") and fragment.words.startswith("[")
    if _ITEM.match(fragment.words):
        return False
    ends = _ends(last, fragment, width, edge)
    indented = fragment.left - last.left > 0.8 * fragment.height and last.words[-1:] in '.!?:”"'
    return not (ends or indented) or (_BROKEN.search(last.words) is not None and fragment.words[:1].islower())


def _ends(last: Fragment, fragment: Fragment, width: float, edge: float) -> bool:
    """Say whether a line was ended by the writer: it is short, or the next word would have stood on it."""
    room, stops = edge - last.right, last.words[-1:] in '.!?:”"'
    if room < 0.5 * width and _GOES_ON.search(last.words):
        return False
    if room > 0.25 * width or (stops and room > 0.12 * width):
        return True
    first = fragment.words.split(" ", 1)[0]
    needed = (len(first) + 1) * (last.right - last.left) / max(len(last.words), 1)
    return room > 1.3 * needed and (stops or not first[:1].islower())


def _over(before: Paragraph, fragment: Fragment) -> bool:
    """Say whether a paragraph goes on in the next column or on the next page."""
    if _BROKEN.search(before.words) and fragment.words[:1].islower():
        return True
    return bool(_OPEN.search(before.words) and not _ITEM.match(fragment.words)) and (
        fragment.words[:1].islower() or (before.full and before.words[-1:].islower() and len(before.words) > 60)
    )
