"""Quotations of a text: spans with their marks, none across paragraphs. An opened one that is not closed ends with its paragraph."""

import re
from bisect import bisect_right

_MARK = re.compile(r"''|``|[“”\"«»]")
_BREAK = re.compile(r"\n\s*\n|(?<=[.!?\"”'’])\s*\n")
Span = tuple[int, int]


def quotations(text: str) -> list[Span]:
    """Return the quotations in order, marks included."""
    found: list[Span] = []
    begin = 0
    for brk in [*(match.start() for match in _BREAK.finditer(text)), len(text)]:
        opened = -1
        for match in _MARK.finditer(text, begin, brk):
            mark = match[0]
            if opened < 0:
                if mark not in "”»":
                    opened = match.start()
            elif mark in "“«":
                opened = match.start()
            else:
                found.append((opened, match.end()))
                opened = -1
        if opened >= 0 and brk - opened > 1:
            found.append((opened, opened + len(text[opened:brk].rstrip())))
        begin = brk
    return found


def covering(spans: list[Span], offset: int) -> Span | None:
    """Return the quotation that covers an offset."""
    place = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    if place >= 0 and spans[place][1] > offset:
        return spans[place]
    return None
