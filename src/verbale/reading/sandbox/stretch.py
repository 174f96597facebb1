"""A stretch of a document instead of the whole: for who looks into many documents and reads a little of each.

The stretch is a document of its own text under the head data of the whole; its quotes hold in it, not in the file, so nothing of it is ever recorded.
"""

from dataclasses import replace

from verbale.model import Document


def stretch(document: Document, share: float, most: int) -> Document:
    """Return a document with only some of its running text.

    Parameters
    ----------
    document
        The whole.
    share
        Where the stretch begins, as a share of the running text, 0 to 1; it is moved to the next paragraph. A document of several
        segments (mail, cells, footnotes) is taken from its beginning, whose writers are known.
    most
        Characters at most; it ends with a paragraph where one ends in its second half.
    """
    text = document.text
    if len(text) <= most:
        return document
    if document.segments:
        end = _end(text, 0, most)
        kept = [
            replace(one, end=min(one.end, end), label=_inside(one.label, end), anchor=_inside(one.anchor, end))
            for one in document.segments
            if one.start < end
        ]
        return replace(document, text=text[:end], segments=tuple(kept), body=min(document.body, end))
    first = min(document.body, len(text) - 1)
    wanted = first + int(share * max(0, len(text) - first - most))
    start = _paragraph(text, wanted) if wanted > first else first
    return replace(document, text=text[start : _end(text, start, most)], body=0)


def _paragraph(text: str, wanted: int) -> int:
    """Return where a paragraph begins at or after a place; the place itself where none does."""
    found = text.find("\n", wanted)
    return found + 1 if 0 <= found < len(text) - 1 else wanted


def _end(text: str, start: int, most: int) -> int:
    """Return where a stretch of at most so many characters ends."""
    last = min(len(text), start + most)
    found = text.rfind("\n", start + most // 2, last)
    return found if found > start and last < len(text) else last


def _inside(place: tuple[int, int] | None, end: int) -> tuple[int, int] | None:
    return place if place is not None and place[1] <= end else None
