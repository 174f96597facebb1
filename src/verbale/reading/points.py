"""Which points of the dossier some words are about: by alias, by the stems of title and aliases, and "key concerns" of a party.

Compiled once per dossier. Without points the words themselves are the topic.
"""

import re

from verbale.dossier import Dossier
from verbale.model import Point
from verbale.reading.lang.en.stemming import stems
from verbale.reading.lang.en.word_lists import word_list

_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = word_list("points.common")
KEY = re.compile(
    r"\b(?:key|principal|main|core|chief|central|fundamental|critical|crucial|primary)\s+(?:\w+\s+)?(?:concern|issue|demand|point|requirement)s?\b|\bconsidered to be critical\b",
    re.IGNORECASE,
)
SECONDARY = re.compile(r"\bsecondary\s+(?:ones|issues?|points?|matters?|questions?)\b", re.IGNORECASE)
# What stands in a clause of time says when, and not what: "pay for the spillway before the release is discussed".
_WHEN = re.compile(
    r"\b(?:before|until|till|after|once|as soon as|when) (?:[^\s,;:.]+ ){1,8}?(?:is|are|was|were|has|have|had|can|could|will|would|be|been)\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\d[\d.,]* (?:million|billion|thousand|per|%|euros?|dollars?|crowns?|[a-z]+s\b)"
)  # names one sum, and no other


class Matcher:
    """The points of one dossier, ready to be looked for."""

    def __init__(self, points: tuple[Point, ...]) -> None:
        self.points = points
        self._phrases = [(point.id, _pattern(point)) for point in points]
        self._stems = [
            (
                point.id,
                [
                    _stems(words)
                    for words in (point.title, *point.aliases)
                    if len(_stems(words)) >= 2 and not _AMOUNT.search(words)
                ],
            )
            for point in points
        ]

    def match(self, words: str, owner: str = "") -> tuple[str, ...]:
        """Return the points that some words are about, in the dossier's order.

        Parameters
        ----------
        words
            A clause or its object.
        owner
            Party whose "key concerns" are meant when the words say no more.
        """
        if not self.points:
            return ()
        when = _WHEN.search(words)
        found = self._of(words[: when.start()]) if when is not None else set()
        found = found or self._of(words)
        if owner and KEY.search(words):
            found |= {point.id for point in self.points if owner in point.key_for}
        if owner and SECONDARY.search(words):
            found |= {point.id for point in self.points if not point.key_for}
        return tuple(point.id for point in self.points if point.id in found)

    def named(self, words: str) -> set[str]:
        """Return the points that some words name by their title or another name, not by stems alone."""
        return self._named(words)

    def places(self, point: str, words: str) -> list[tuple[int, int]]:
        """Return where some words name a point."""
        pattern = next((pattern for identity, pattern in self._phrases if identity == point), None)
        return [] if pattern is None else [match.span() for match in pattern.finditer(words)]

    def _of(self, words: str) -> set[str]:
        """Return the points that some words name, else those whose stems they hold."""
        mine = _stems(words)
        return self._named(words) or {identity for identity, sets in self._stems if any(one <= mine for one in sets)}

    def _named(self, words: str) -> set[str]:
        """Return the points that are named: a name that only stands inside a longer one of another point names nothing ("minimum royalty")."""
        places = [
            (match.start(), match.end(), identity)
            for identity, pattern in self._phrases
            if pattern is not None
            for match in pattern.finditer(words)
        ]
        return {
            identity
            for start, end, identity in places
            if not any(
                first <= start and end <= last and last - first > end - start and other != identity
                for first, last, other in places
            )
        }

    def option(self, point: str, words: str) -> str | None:
        """Return the option of a point that some words name, ``None`` when they name none or several."""
        known = next((known for known in self.points if known.id == point), None)
        if known is None:
            return None
        named = [
            option.id
            for option in known.options
            if any(_stands(name, words) for name in (option.title, *option.aliases))
        ]
        return named[0] if len(named) == 1 else None


_MADE: dict[tuple[int, ...], tuple[tuple[Point, ...], Matcher]] = {}


def matcher(dossier: Dossier) -> Matcher:
    """Return the matcher of a dossier's points; made once for each set of points."""
    key = tuple(id(point) for point in dossier.points)
    if key not in _MADE:
        if len(_MADE) >= 8:
            _MADE.clear()
        _MADE[key] = (dossier.points, Matcher(dossier.points))  # the points are held, so that their ids stay theirs
    return _MADE[key][1]


def _pattern(point: Point) -> re.Pattern[str] | None:
    plain = re.sub(r"\s*\([^)]*\)", "", point.title).strip()  # "Penalties (Article 17)" is called "penalties"
    names = sorted({name for name in (point.title, plain, *point.aliases) if name}, key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names), re.IGNORECASE) if names else None


def _stands(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words, re.IGNORECASE) is not None


def _stems(words: str) -> frozenset[str]:
    return stems(word for word in _WORD.findall(words.lower()) if word not in _COMMON)
