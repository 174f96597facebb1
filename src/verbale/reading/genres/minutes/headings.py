"""Headings of minutes: lines of their own, and those that run into their paragraph ("Voluntary Commitments: On 4 December …").

What stands under a heading is about it until the next one.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from verbale.reading.parsed_document import Page

Span = tuple[int, int]
_LINE = re.compile(
    r"(?m)^(?:[ \t]*#{1,6}[ \t]+(?P<line>[^\n]{2,120})|(?P<runs>[A-Z](?:[^.:;\n]|\.(?=\d)){2,90}):(?=[ \t]+[A-Z“\"]))"
    r"|(?<=[.!?”)] )(?P<mid>[A-Z][\w ,/&'’()-]{2,60}):(?= [A-Z“])"
)
_WORDS, _FEW = 14, 6


def heading_over(page: Page, place: int) -> Span | None:
    """Return where the heading stands that is over a place of a text; ``None`` where there is none."""
    starts, spans = _headings(page.text)
    number = bisect_right(starts, place) - 1
    return spans[number] if number >= 0 else None


@lru_cache(maxsize=4)
def _headings(text: str) -> tuple[list[int], list[Span]]:
    """Return the headings of a text, in order, with their starts."""
    spans = []
    for found in _LINE.finditer(text):
        name = next(name for name in ("line", "runs", "mid") if found[name] is not None)
        if len(found[name].split()) <= (_WORDS if name != "mid" else _FEW):
            spans.append(found.span(name))
    return [start for start, _ in spans], spans
