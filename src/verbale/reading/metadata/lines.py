"""The first lines of a text as a reader sees them: blocks between blank lines, wrapped lines put together again."""

import re
from dataclasses import dataclass

LINES = 60  # a head that is longer than this is no head
REACH = 6000  # characters looked at
_WRAPS = 45  # shortest line that a page's width may have broken
_GOES_ON = re.compile(r"(?:[a-z,–—-]|\b(?:of|for|on|in|the|and|to|by|with|from|after|over|at))\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the top: its place in the text, its words, and its block."""

    start: int
    end: int
    words: str
    block: int


def top_lines(text: str, start: int) -> list[Line]:
    """Return the lines from `start` on, no further than a head may reach."""
    found: list[Line] = []
    block, blank = 0, True
    for match in re.compile(r"[^\n]*\n?").finditer(text, start, min(len(text), start + REACH)):
        bare = match[0].strip()
        if not bare:
            blank = True
            continue
        block += blank
        line = Line(match.start(), match.end(), plain(bare), block)
        if not blank and found and _continues(found[-1].words, line.words):
            last = found[-1]
            found[-1] = Line(last.start, line.end, f"{last.words} {line.words}", block)
        else:
            found.append(line)
        blank = False
        if len(found) >= LINES:
            break
    return found


def plain(line: str) -> str:
    """Take the signs of headings and emphasis off a line."""
    return line.strip("#*_ \t").strip()


def _continues(before: str, after: str) -> bool:
    """Say whether the page's width broke a line here: the next begins small, or a long line ends in the middle of a phrase."""
    if len(before) < _WRAPS or re.search(r"[.?!:;]['\"”’)]*\Z", before):
        return False
    return after[0].islower() or (
        len(before) >= 60 and _GOES_ON.search(before) is not None and ". " in f"{before} {after}"[:-1]
    )
