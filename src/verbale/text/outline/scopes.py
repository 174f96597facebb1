"""How far a bracket reaches. Brackets are matched within an article, so that one that is forgotten spoils no other article.

A bracket that opens at the very head of an article closes in its heading, or at the very end of that article or of the annexes that
follow it: it is around all of it. No stray bracket in the middle closes it. One that opens at the head of the text and closes at its end
is around the whole text, and stands apart. What is left over is reported with its place.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.text.brackets import CLOSING, OPENING, Brackets, nested

_AT_THE_END = 4  # words from a bracket to the end of its provision, up to which it is about what follows
_SOON = 80  # characters, as far as those words reach
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
    edges
        Where its provisions start, in order, and where the label of each ends; empty for a scope that is not divided.
    """

    start: int
    headed: int
    end: int
    annex: bool = False
    beside: bool = False
    edges: tuple[tuple[int, int], ...] = ()


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
        head = _past_brackets(text, scope.start, scope.end)
        for place in found.unclosed:
            (waiting if place < head else unclosed).append(place)
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
    head = _past_brackets(text, scopes[0].start, scopes[0].end)
    first = next((place for place in unclosed if scopes[0].start <= place < head), None)
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
    """Read the brackets of one scope, in one pass.

    A bracket may reach over several provisions where it opens at the head of one or at its very end, and closes at the end of another. One
    that opens amid the words of a provision closes in that provision or not at all.
    """
    found = _Found([], [], [])
    first, waiting = _heads_end(text, scope), list[int]()
    edges, after = [*scope.edges, (scope.end, scope.end)], 0
    here, label = scope.start, scope.start
    for place in range(scope.start, scope.end):
        while edges[after][0] <= place:
            own, end = bisect_left(waiting, here), edges[after][0]
            head = _past_brackets(text, label, end)
            kept = [not scope.edges or one <= head or _near_end(text, one, end) for one in waiting[own:]]
            found.unclosed.extend(one for one, keep in zip(waiting[own:], kept, strict=True) if not keep)
            waiting[own:] = [one for one, keep in zip(waiting[own:], kept, strict=True) if keep]
            (here, label), after = edges[after], after + 1
        sign = text[place]
        if sign in OPENING:
            waiting.append(place)
        elif sign in CLOSING:
            top = waiting[-1] if waiting else -1
            headed = top < first and place >= scope.headed and not _last(text, place, scope.end)
            if top < 0 or headed or (top < here and not _ends(text, place, edges[after][0])):
                found.unopened.append(place)
            else:
                found.spans.append((waiting.pop(), place + 1))
    found.unclosed.extend(waiting)
    found.unclosed.sort()
    return found


def _past_brackets(text: str, label: int, end: int) -> int:
    """Return the offset of the first sign behind a label that is no opening bracket: up to it brackets open at the head of a provision."""
    place = label
    while place < end and (text[place].isspace() or text[place] in OPENING):
        place += 1
    return place


def _near_end(text: str, place: int, end: int) -> bool:
    """Say whether a bracket opens so near the end of its provision that it is about what follows."""
    return end - place <= _SOON and len(text[place:end].split()) <= _AT_THE_END


def _ends(text: str, place: int, end: int) -> bool:
    """Say whether nothing but stops and a joining word stands between a closing bracket and the end of its provision."""
    rest = text[place : min(end, place + 200)].strip(f"{CLOSING}.;,:*_ \n\t\f\r")
    return rest in {"", "and", "or", "and/or"}


def _heads_end(text: str, scope: Scope) -> int:
    """Return the offset up to which brackets open at the very head of a scope that has a heading; its start without one."""
    place = scope.start
    while place < scope.headed < scope.end and (text[place].isspace() or text[place] in OPENING):
        place += 1
    return place


def _last(text: str, place: int, end: int) -> bool:
    return not text[place : min(end, place + 200)].strip(f"{CLOSING}.;*_ \n\t\f\r")
