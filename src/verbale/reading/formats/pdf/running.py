"""Running heads and feet: lines at the edge of a page that come again on others, and page numbers. They are no part of a sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.reading.formats.pdf.fragments import Fragment

_EDGE = 0.13  # of the page's height, above and below
_NUMBERED = re.compile(
    r"(?:(?:page|seite|p\.?|стр\.?)\s*)?[-–—|]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*(?:[-–—|]|(?:of|/|sur|von|из)\s*\d{1,4})?\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paged:
    """A page without its heads and feet, and those lines."""

    body: list[Fragment]
    heads: list[str]


def without_running(pages: Sequence[tuple[Sequence[Fragment], float]]) -> list[Paged]:
    """Take running heads, feet and page numbers off pages, each given as its fragments and its height in points."""
    places: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, (fragments, height) in enumerate(pages):
        for fragment in fragments:
            if edge := _edge(fragment, height):
                places[edge, _shape(fragment.words)].add(number)
    needed = 2 if len(pages) <= 5 else max(2, len(pages) // 4)
    running = {key for key, on in places.items() if len(on) >= needed}
    return [_paged(fragments, height, running) for fragments, height in pages]


def _paged(fragments: Sequence[Fragment], height: float, running: set[tuple[str, str]]) -> Paged:
    body, heads = [], []
    at = Counter(_edge(fragment, height) for fragment in fragments)
    running = {
        key for key in running if re.search(r"[^\W\d_]{2}", key[1])
    }  # figures alone are page numbers, or of a list
    rows = {round(fragment.base) for fragment in fragments if _shape_in(fragment, height, running)}
    for fragment in fragments:
        edge = _edge(fragment, height)
        number = (
            edge
            and (_alone(fragment, fragments) or round(fragment.base) in rows)
            and _NUMBERED.match(fragment.words.strip())
        )
        if (edge and at[edge] < len(fragments) and (number or _shape_in(fragment, height, running))) or (
            edge and number and at[edge] == len(fragments) > 1
        ):
            heads.append(fragment.words.strip())
        else:
            body.append(fragment)
    return Paged(body, heads)


def _shape_in(fragment: Fragment, height: float, running: set[tuple[str, str]]) -> bool:
    return (_edge(fragment, height), _shape(fragment.words)) in running


def _edge(fragment: Fragment, height: float) -> str:
    if fragment.base > (1 - _EDGE) * height:
        return "head"
    return "foot" if fragment.base < _EDGE * height else ""


def _shape(words: str) -> str:
    return re.sub(r"\d+", "#", " ".join(words.split())).casefold()


def _alone(fragment: Fragment, fragments: Sequence[Fragment]) -> bool:
    """Say whether nothing stands on its line, and it is the first or the last of the page."""
    others = [one for one in fragments if one is not fragment]
    beside = any(abs(one.base - fragment.base) < 2 for one in others)
    return not beside and (
        all(one.base > fragment.base for one in others) or all(one.base < fragment.base for one in others)
    )
