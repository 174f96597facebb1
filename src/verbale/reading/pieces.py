"""A file taken apart into pieces: their texts put one after the other are its text, each with what it is and whose.

What takes a file apart hands pieces over as plain JSON values (it may run in another process); whoever loads it freezes them into one
text with segments. A label or an anchor is given by the numbers of pieces.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from verbale.errors import DateError
from verbale.model import Role, Segment, When
from verbale.reading.normalisation import normalise_pieces


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a file.

    Parameters
    ----------
    text
        Its words, with the white space that parts it from the next one.
    role, writer, to, place
        See `verbale.model.Segment`.
    day
        As EDTF; empty when it is not known, or the document's own.
    label
        Number of the piece that says whose it is.
    anchor
        Numbers of the pieces it is about, from the first up to the one after the last; twice the same for the place before that one.
    """

    text: str
    role: Role = Role.BODY
    writer: str = ""
    to: str = ""
    day: str = ""
    place: str = ""
    label: int | None = None
    anchor: tuple[int, int] | None = None


def as_json(pieces: Iterable[Piece]) -> list[dict[str, Any]]:
    """Return pieces as plain values."""
    return [asdict(piece) for piece in pieces]


def of_json(rows: Iterable[Mapping[str, Any]]) -> list[Piece]:
    """Make pieces of plain values."""
    return [
        Piece(**{**row, "role": Role(row["role"]), "anchor": None if row["anchor"] is None else tuple(row["anchor"])})
        for row in rows
    ]


def freeze(pieces: Sequence[Piece]) -> tuple[str, tuple[Segment, ...]]:
    """Return the frozen text of some pieces and its segments; neighbours that differ in nothing are one."""
    text, bounds = normalise_pieces([piece.text for piece in pieces])
    found: list[Segment] = []
    for number, piece in enumerate(pieces):
        start, end = _bare(text, bounds[number], bounds[number + 1])
        if start >= end:
            continue
        label = None if piece.label is None else _bare(text, bounds[piece.label], bounds[piece.label + 1])
        anchor = None if piece.anchor is None else _anchor(text, bounds, *piece.anchor)
        one = Segment(start, end, piece.role, piece.writer, piece.to, _day(piece.day), piece.place, label, anchor)
        before = found[-1] if found else None
        if before is not None and replace(before, start=start, end=end) == one:
            found[-1] = replace(before, end=end)
        else:
            found.append(one)
    return text, tuple(found)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def _anchor(text: str, bounds: Sequence[int], first: int, last: int) -> tuple[int, int]:
    if first == last:
        return bounds[first], bounds[first]
    return _bare(text, bounds[first], bounds[last])


def _day(words: str) -> When | None:
    try:
        return When.parse(words) if words else None
    except DateError:
        return None  # a file may carry any words as a date: then the day is not known
