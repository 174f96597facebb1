"""How far a bracket reaches. Brackets are matched within an article, so that one that is forgotten spoils no other article.

A bracket that opens at the very head of an article closes in its heading, or at the very end of that article or of the annexes that
follow it: it is around all of it. No stray bracket in the middle closes it. One that opens at the head of the text and closes at its end
is around the whole text, and stands apart. What is left over is reported with its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.text.brackets import CLOSING, OPENING, Brackets, nested

_MANY = 3  # articles, from which there is a whole text


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch within which brackets close.

    Parameters
    ----------
    start, headed, end
        Where it starts, where its heading ends, where it ends.
    annex
        Whether it is an annex, which may belong to the article before it.
    beside
        Whether it is no part of the text itself: a cover, a footnote.
    """

    start: int
    headed: int
    end: int
    annex: bool = False
    beside: bool = False


def scoped(text: str, scopes: Sequence[Scope]) -> Brackets:
    """Read the brackets of a text, scope by scope.

    Parameters
    ----------
    scopes
        In order, without overlap. What lies in none is not read.
    """
    spans: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    waiting: list[int] = []
    for scope in scopes:
        found = _within(text, scope)
        if not scope.annex:
            unclosed += waiting
            waiting = []
        spans += found.spans
        for place in found.unopened:
            if waiting and _last(text, place, scope.end):
                spans.append((waiting.pop(), place + 1))
            else:
                unopened.append(place)
        for place in found.unclosed:
            (waiting if _first(text, scope.start, place) else unclosed).append(place)
    unclosed = sorted([*unclosed, *waiting])
    whole = _whole(text, [scope for scope in scopes if not scope.beside], unclosed, unopened)
    if whole is not None:
        unclosed.remove(whole[0])
        unopened.remove(whole[1] - 1)
    return Brackets(nested(sorted(spans)), tuple(unclosed), tuple(unopened), whole)


def _whole(
    text: str, scopes: Sequence[Scope], unclosed: Sequence[int], unopened: Sequence[int]
) -> tuple[int, int] | None:
    """Return the bracket around the whole text, ``None`` without one; one article is no whole text."""
    if len(scopes) < _MANY:
        return None
    first = next(
        (place for place in unclosed if place >= scopes[0].start and _first(text, scopes[0].start, place)), None
    )
    last = next(
        (place for place in reversed(unopened) if place < scopes[-1].end and _last(text, place, scopes[-1].end)), None
    )
    return (first, last + 1) if first is not None and last is not None else None


@dataclass(frozen=True, slots=True)
class _Found:
    """The brackets of one scope: those that are closed, and those that are not."""

    spans: list[tuple[int, int]]
    unclosed: list[int]
    unopened: list[int]


def _within(text: str, scope: Scope) -> _Found:
    """Read the brackets of one scope, in one pass."""
    found = _Found([], [], [])
    first = _heads_end(text, scope)
    for place in range(scope.start, scope.end):
        sign = text[place]
        if sign in OPENING:
            found.unclosed.append(place)
        elif sign in CLOSING:
            top = found.unclosed[-1] if found.unclosed else -1
            if top < 0 or (top < first and place >= scope.headed and not _last(text, place, scope.end)):
                found.unopened.append(place)
            else:
                found.spans.append((found.unclosed.pop(), place + 1))
    return found


def _heads_end(text: str, scope: Scope) -> int:
    """Return the offset up to which brackets open at the very head of a scope that has a heading; its start without one."""
    place = scope.start
    while place < scope.headed < scope.end and (text[place].isspace() or text[place] in OPENING):
        place += 1
    return place


def _first(text: str, start: int, place: int) -> bool:
    return not text[start:place].strip().strip(OPENING)


def _last(text: str, place: int, end: int) -> bool:
    return not text[place : min(end, place + 200)].strip(f"{CLOSING}.;*_ \n\t\f\r")
