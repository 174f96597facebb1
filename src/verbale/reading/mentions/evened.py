"""A text with every run of spaces made one, so that "COSTA  RICA" is Costa Rica; places map back and forth.

Reports set in columns, or copied from pages, have two spaces where a line once ended.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

_RUN = re.compile(r"[ \t\u00a0]{2,}")


@dataclass(frozen=True, slots=True)
class Evened:
    """A text with single spaces.

    Parameters
    ----------
    text
        The evened text.
    even, real
        Where its stretches begin in it, and where in the text it was made of; both rise.
    """

    text: str
    even: tuple[int, ...]
    real: tuple[int, ...]

    def back(self, place: int) -> int:
        """Return the place in the text it was made of."""
        piece = bisect_right(self.even, place) - 1
        return self.real[piece] + place - self.even[piece]

    def forth(self, place: int) -> int:
        """Return the place in the evened text; inside a run, that behind its one space."""
        piece = bisect_right(self.real, place) - 1
        end = self.even[piece + 1] if piece + 1 < len(self.even) else len(self.text)
        return min(self.even[piece] + place - self.real[piece], end)


def evened(text: str) -> Evened | None:
    """Return a text with single spaces, ``None`` where it has no run of them between its words.

    Examples
    --------
    >>> made = evened("COSTA  RICA")
    >>> made.text, made.back(6), made.forth(7)
    ('COSTA RICA', 7, 6)
    """
    pieces: list[str] = []
    even, real, at, size = [0], [0], 0, 0
    for run in _RUN.finditer(text):
        pieces += (text[at : run.start()], " ")
        size += run.start() - at + 1
        at = run.end()
        even.append(size)
        real.append(at)
    if not pieces:
        return None
    pieces.append(text[at:])
    return Evened("".join(pieces), tuple(even), tuple(real))
