"""Tables with a column for each side, as trilogues use them: "Commission proposal | EP mandate | Council mandate | Draft agreement".

Each column is a text of its own: it is read from the same document with all other cells set apart, so that every offset stays.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from verbale.model import Document, Role, Segment

_HEADS = re.compile(
    r"(?i)\b(?:proposal|mandate|position|agreement|compromise|amendments?|approach|commission|council|parliament|text|version|draft)\b"
)
_FEWEST = 3  # cells of two columns at least, below which there is no text; that of a third may have only begun


def columns_of(document: Document) -> list[str]:
    """Return the heads of the columns that hold a text each, in their order; none where fewer than two do."""
    count: dict[str, int] = {}
    for segment in document.segments:
        if segment.role is Role.CELL and segment.writer and _HEADS.search(segment.writer):
            count[segment.writer] = count.get(segment.writer, 0) + 1
    return list(count) if sum(cells >= _FEWEST for cells in count.values()) > 1 else []


def column(segments: Sequence[Segment], head: str) -> Iterator[Segment]:
    """Yield the segments of a document with the cells of one column as its text, and those of all others set apart."""
    for segment in segments:
        if segment.role is not Role.CELL:
            yield segment
        else:
            yield replace(segment, role=Role.BODY if segment.writer == head else Role.HIDDEN)
