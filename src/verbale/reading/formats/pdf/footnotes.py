"""Footnotes: small lines at the foot of a page that open with a figure or a star. They are no part of the sentence above them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from verbale.reading.formats.pdf.fragments import Fragment

_SMALL = 0.93  # of the usual height
_OTHERS = 1  # lines of the usual height below a note: a number of the print job
_OPENS = re.compile(r"(?P<sign>\d{1,3}|[*†‡]{1,3}|[a-z](?=[ )]))[.)]?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Noted:
    """A page's body, and its footnotes below it."""

    body: list[Fragment]
    notes: list[Fragment]


def set_apart(fragments: Sequence[Fragment], usual: float) -> Noted:
    """Take the footnotes off a page.

    Parameters
    ----------
    usual
        Height of most lines of the document, in points.
    """
    down = sorted(fragments, key=lambda one: -one.base)
    small = [fragment.height <= _SMALL * usual for fragment in down]
    first = next(
        (
            place
            for place, fragment in enumerate(down)
            if small[place] and _OPENS.match(fragment.words) and sum(not one for one in small[place:]) <= _OTHERS
        ),
        len(down),
    )
    if first == 0:
        return Noted(list(fragments), [])
    notes = [fragment for fragment, little in zip(down[first:], small[first:], strict=True) if little]
    taken = {id(fragment) for fragment in notes}
    return Noted([fragment for fragment in fragments if id(fragment) not in taken], notes)


def each(notes: Sequence[Fragment]) -> list[list[Fragment]]:
    """Return the lines of each footnote: one begins with its sign at the margin."""
    margin = min((line.left for line in notes), default=0.0)
    found: list[list[Fragment]] = []
    for line in notes:
        if not found or (line.left - margin < line.height and _OPENS.match(line.words)):
            found.append([])
        found[-1].append(line)
    return found


def usual_height(pages: Sequence[Sequence[Fragment]]) -> float:
    """Return the height of most signs, in points."""
    heights = [
        round(fragment.height, 1) for page in pages for fragment in page for _ in range(len(fragment.words) // 10 + 1)
    ]
    return median(heights) if heights else 0.0
