"""A chronology whose days stand on lines of their own: what stands below a day is of that day, and none of them is the document's."""

import re

from verbale.reading.metadata.days import days_in
from verbale.reading.pieces import Piece

_CALLED = re.compile(
    r"\b(?:chronology|chronicle|time ?line|diary|log|sequence of events|calendar of events)\b", re.IGNORECASE
)
_LEAST = 2  # days
_LONGEST = 40  # characters of a line that is only a day


def chronicle_in(text: str) -> list[Piece]:
    """Return the pieces of a chronology: what stands above its first day, then the entries; none of another text."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    title = next((line for line in text.split("\n") if line.strip()), "")
    if _CALLED.search(title) is None:
        return []
    found = [Piece("")]
    for line in text.split("\n"):
        day = _day(line)
        if day:
            found.append(Piece("", day=day, place=f"entry of {line.strip()}"))
        last = found[-1]
        end = "\n\n" if day else "\n"  # a day is no part of the sentence below it
        found[-1] = Piece(f"{last.text}{line}{end}", day=last.day, place=last.place)
    return found if len({piece.day for piece in found[1:]}) >= _LEAST else []


def _day(line: str) -> str:
    """Return the day that a line is, as EDTF; empty for a line that says more."""
    days = days_in(line) if len(line.strip()) < _LONGEST else []
    if len(days) != 1 or days[0].when is None:
        return ""
    left = line[: days[0].start] + line[days[0].end :]
    return "" if re.search(r"\w", left) else days[0].when.edtf
