"""The order in which a page is read: down one column, then down the next; what stands across all columns parts them.

A gutter is a white strip with lines of prose on both sides of it, next to each other for several lines. A list, a table of
contents or a block of keys has single words on one side and makes no column.
"""

from collections.abc import Sequence
from statistics import median

from verbale.reading.formats.pdf.fragments import Fragment

_ROWS = 3  # lines on both sides, from which on a white strip is a gutter
_WORDS = 3  # words of a usual line of prose in a column
_CROSSING = 0.2  # share of lines beside the gutter that may run across it


def in_order(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the fragments of a page as columns, in reading order; each line of a column is one fragment."""
    gutter = _gutter(fragments)
    if gutter is None:
        return [_joined(fragments)] if fragments else []
    found: list[list[Fragment]] = []
    band: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda one: -one.base):
        if fragment.left < gutter - 1 < gutter + 1 < fragment.right:
            found += _sides(band, gutter)
            band = []
            if found and found[-1] and _crosses(found[-1][-1], gutter):
                found[-1].append(fragment)
            else:
                found.append([fragment])
        else:
            band.append(fragment)
    return [_joined(column) for column in found + _sides(band, gutter)]


def columns(blocks: Sequence[Sequence[Fragment]]) -> int:
    """Return how many columns stand beside each other at most."""
    wide = [block for block in blocks if len(block) >= _ROWS]
    return max((sum(_beside(one, other) for other in wide) for one in wide), default=1)


def _beside(one: Sequence[Fragment], other: Sequence[Fragment]) -> bool:
    return one[-1].base < other[0].base and other[-1].base < one[0].base if one is not other else True


def _crosses(fragment: Fragment, gutter: float) -> bool:
    return fragment.left < gutter < fragment.right


def _sides(band: Sequence[Fragment], gutter: float) -> list[list[Fragment]]:
    """Return the left side of a band, then its right side, each cut further where it has columns of its own."""
    left = [fragment for fragment in band if fragment.right <= gutter + 1]
    right = [fragment for fragment in band if fragment.right > gutter + 1]
    return [*(in_order(left) if left else []), *(in_order(right) if right else [])]


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Return where the widest-used white strip stands, ``None`` for a page of one column."""
    best: tuple[int, float] | None = None
    for edge in sorted({round(fragment.left) for fragment in fragments}):
        gutter = edge - 1.0
        left = [fragment for fragment in fragments if fragment.right <= gutter]
        right = [fragment for fragment in fragments if fragment.left >= gutter]
        worth = _worth(left, right, [fragment for fragment in fragments if fragment.left < gutter < fragment.right])
        if worth and (best is None or worth > best[0]):
            best = (worth, gutter)
    return None if best is None else best[1]


def _worth(left: Sequence[Fragment], right: Sequence[Fragment], crossing: Sequence[Fragment]) -> int:
    """Return how many lines a gutter has beside it, 0 where it is none."""
    if min(len(left), len(right)) < _ROWS:
        return 0
    high = min(max(one.base for one in side) for side in (left, right)) + 1
    low = max(min(one.base for one in side) for side in (left, right)) - 1
    beside = [[one for one in side if low <= one.base <= high] for side in (left, right)]
    if min(len({round(one.base) for one in side}) for side in beside) < _ROWS:
        return 0
    if any(median(len(one.words.split()) for one in side) < _WORDS for side in beside):
        return 0
    across = sum(low <= one.base <= high for one in crossing)
    lines = min(len(side) for side in beside)
    return 0 if across > _CROSSING * lines else lines


def _joined(fragments: Sequence[Fragment]) -> list[Fragment]:
    """Put fragments that stand on one line of a column together again."""
    lines: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda one: (-round(one.base), one.left)):
        last = lines[-1] if lines else None
        if last is not None and abs(last.base - fragment.base) <= 0.2 * max(last.height, fragment.height):
            shift = len(last.words) + 1
            raised = (*last.raised, *((place + shift, figures) for place, figures in fragment.raised))
            lines[-1] = Fragment(
                f"{last.words} {fragment.words}",
                last.left,
                fragment.right,
                last.base,
                max(last.height, fragment.height),
                raised,
            )
        else:
            lines.append(fragment)
    return lines
