"""Square brackets: pairs, depth, and those that nothing closes or opens. One pass with a stack: linear, whatever the nesting.

Full-width brackets (［ ］) count as the others. Offsets are code points of the text that was given.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

OPENING, CLOSING = "[［", "]］"


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening bracket and the one that closes it.

    Parameters
    ----------
    start, end
        Offset of the opening bracket, and that after the closing one: ``text[start:end]`` has both.
    depth
        How many brackets are open inside it, itself included: 1 for one that stands in no other.
    parent
        Place in the list of pairs of the one around it; -1 without.
    """

    start: int
    end: int
    depth: int
    parent: int


@dataclass(frozen=True, slots=True)
class Brackets:
    """The brackets of a text, in the order in which they open.

    Parameters
    ----------
    pairs
        Those that are closed.
    unclosed, unopened
        Offsets of brackets without their other half.
    whole
        Start and end of a bracket around the whole text, which is no pair among the others: it says that nothing is agreed, and tells no
        word from another. ``None`` without one.
    notes
        Start and end of brackets that hold no words of the text, but say who wants what. They are no pairs.
    """

    pairs: tuple[Pair, ...]
    unclosed: tuple[int, ...] = ()
    unopened: tuple[int, ...] = ()
    whole: tuple[int, int] | None = None
    notes: tuple[tuple[int, int], ...] = ()

    @property
    def depth(self) -> int:
        """How deep they nest."""
        return max((pair.depth for pair in self.pairs), default=0)

    @property
    def outer(self) -> tuple[Pair, ...]:
        """Those that stand in no other."""
        return tuple(pair for pair in self.pairs if pair.parent < 0)

    @property
    def matched(self) -> bool:
        """Whether every bracket has its other half."""
        return not (self.unclosed or self.unopened)


class Openness:
    """Tells what of a text stands in brackets.

    Parameters
    ----------
    found
        The brackets of the text; those without their other half lie around nothing.
    """

    def __init__(self, found: Brackets) -> None:
        self._outer = [(pair.start, pair.end) for pair in found.outer]

    def at(self, offset: int) -> bool:
        """Say whether an offset lies in a bracket that is closed somewhere."""
        place = bisect_right(self._outer, offset, key=lambda pair: pair[0]) - 1
        return place >= 0 and offset < self._outer[place][1]


def brackets(text: str, start: int = 0, end: int | None = None) -> Brackets:
    """Read the brackets of ``text[start:end]``.

    A closing bracket closes the nearest that is open. What is left open at the end is unclosed, and lies around nothing: pairs inside
    it are as deep as they would be without it.
    """
    stop = len(text) if end is None else end
    pairs: list[tuple[int, int]] = []
    waiting: list[int] = []
    unopened = []
    for place, sign in _signs(text, start, stop):
        if sign in OPENING:
            waiting.append(place)
        elif waiting:
            pairs.append((waiting.pop(), place + 1))
        else:
            unopened.append(place)
    return Brackets(nested(sorted(pairs)), tuple(waiting), tuple(unopened))


def nested(spans: Sequence[tuple[int, int]]) -> tuple[Pair, ...]:
    """Return spans that are sorted by start and never cross as pairs, with their depth and what is around them."""
    found: list[Pair] = []
    around: list[int] = []
    for start, end in spans:
        while around and found[around[-1]].end <= start:
            around.pop()
        found.append(Pair(start, end, len(around) + 1, around[-1] if around else -1))
        around.append(len(found) - 1)
    return tuple(found)


def inside(text: str, pair: Pair) -> str:
    """Return the words between the two brackets of a pair."""
    return text[pair.start + 1 : pair.end - 1]


def words_inside(text: str, found: Brackets) -> int:
    """Count the words that stand in at least one bracket."""
    return sum(len(without_brackets(inside(text, pair)).split()) for pair in found.outer)


def without_brackets(text: str) -> str:
    """Return a text without its brackets; what stood in them stays."""
    return text.translate(_TAKEN)


def clean_text(text: str, found: Brackets, start: int = 0, end: int | None = None) -> str:
    """Return what of ``text[start:end]`` stands in no bracket: the words that nobody has put in doubt.

    Parameters
    ----------
    found
        Of the whole text.
    """
    stop = len(text) if end is None else end
    kept, place = [], start
    for pair in found.outer:
        if pair.end <= start or pair.start >= stop:
            continue
        kept.append(text[place : max(pair.start, place)])
        place = max(place, pair.end)
    return "".join([*kept, text[place:stop]])


def _signs(text: str, start: int, stop: int) -> Iterator[tuple[int, str]]:
    for place in range(start, stop):
        if text[place] in "[]［］":
            yield place, text[place]


_TAKEN = str.maketrans("", "", OPENING + CLOSING)
