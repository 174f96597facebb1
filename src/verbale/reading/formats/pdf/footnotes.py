"""Footnotes: small lines at the foot of a page that open with a figure or a star. They are no part of the sentence above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from verbale.reading.formats.pdf.fragments import Fragment

_SMALL = 0.93  # of the usual height
_OTHERS = 1  # lines of the usual height below a note: a number of the print job
_OPENS = re.compile(
    r"(?P<sign>\d{1,3}(?![\d.,:]*\d)(?![.)]?\s*(?!https?:|www\.|ibid)[a-z])|[*†‡]{1,3}|[a-z](?=[ )]))[.)]?(?:\s*(?=\S)|\Z)"
)
_LEFT_OUT = 3  # notes that may stand where they were not seen, before the next one


@dataclass(frozen=True, slots=True)
class Noted:
    """A page's body, and its footnotes below it."""

    body: list[Fragment]
    notes: list[Fragment]


def set_apart(fragments: Sequence[Fragment], usual: float, last: int = 0) -> Noted:
    """Take the footnotes off a page.

    Parameters
    ----------
    usual
        Height of most lines of the document, in points.
    last
        The number of the last note on the pages before; 0 where there was none. Notes are counted through, or anew from 1.
    """
    down = sorted(fragments, key=lambda one: -one.base)
    small = [fragment.height <= _SMALL * usual for fragment in down]
    places = [
        place
        for place, fragment in enumerate(down)
        if small[place] and _is_next(fragment, last) and sum(not one for one in small[place:]) <= _OTHERS
    ]
    exact = [place for place in places if _sign(down[place]) in {str(last + 1), "1"}]
    first = min(exact or places, default=len(down))
    if first == 0:
        return Noted(list(fragments), [])
    notes = [fragment for fragment, little in zip(down[first:], small[first:], strict=True) if little]
    taken = {id(fragment) for fragment in notes}
    return Noted([fragment for fragment in fragments if id(fragment) not in taken], notes)


def _sign(line: Fragment) -> str:
    found = _OPENS.match(line.words)
    return found["sign"] if found else ""


def _is_next(line: Fragment, last: int) -> bool:
    """Say whether a line opens with the sign of the note that comes after one: small print that opens with some figure opens no note."""
    found = _OPENS.match(line.words)
    if found is None or not found["sign"].isdigit() or not last:
        return found is not None
    return int(found["sign"]) == 1 or last < int(found["sign"]) <= last + _LEFT_OUT


def last_of(notes: Sequence[Fragment], last: int) -> int:
    """Return the number of the last of some notes; that of the last before them where none has a number."""
    for line in notes:
        found = _OPENS.match(line.words)
        if found is not None and found["sign"].isdigit() and _is_next(line, last):
            last = int(found["sign"])
    return last


def each(notes: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the lines of each footnote: one begins with its sign at the margin."""
    margin = min((line.left for line in notes), default=0.0)
    found: list[list[Fragment]] = []
    last = 0
    for line in notes:
        if not found or (line.left - margin < line.height and _is_next(line, last)):
            found.append([])
            last = last_of([line], 0)
        found[-1].append(line)
    return found


def usual_height(pages: Sequence[Sequence[Fragment]]) -> float:
    """Return the height of most signs, in points."""
    heights = [
        round(fragment.height, 1) for page in pages for fragment in page for _ in range(len(fragment.words) // 10 + 1)
    ]
    return median(heights) if heights else 0.0
