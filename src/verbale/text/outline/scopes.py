"""How far a bracket reaches. Brackets are matched within an article, so that one that is forgotten spoils no other article.

What is left over is matched across articles only where it can be nothing else: a bracket that opens at the very head of one and one
that closes at the very end of the same part of the text or of a later one. All others are reported with their place.
"""

from collections.abc import Sequence

from verbale.text.brackets import OPENING, Brackets, brackets, nested


def scoped(text: str, scopes: Sequence[tuple[int, int]]) -> Brackets:
    """Read the brackets of a text, scope by scope.

    Parameters
    ----------
    scopes
        Start and end of each stretch within which brackets close, in order, without overlap. What lies in none is not read.
    """
    spans: list[tuple[int, int]] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    waiting: list[int] = []
    for start, end in scopes:
        found = brackets(text, start, end)
        spans += [(pair.start, pair.end) for pair in found.pairs]
        for place in found.unopened:
            if waiting and _last(text, place, end):
                spans.append((waiting.pop(), place + 1))
            else:
                unopened.append(place)
        for place in found.unclosed:
            (waiting if _first(text, start, place) else unclosed).append(place)
    return Brackets(nested(sorted(spans)), tuple(sorted([*unclosed, *waiting])), tuple(unopened))


def _first(text: str, start: int, place: int) -> bool:
    return not text[start:place].strip().strip(OPENING)


def _last(text: str, place: int, end: int) -> bool:
    return not text[place:end].strip().strip("]］.;* \n")
