"""Which points of the dossier a sentence of a letter is about: by name, by the noun that a name turns on, piece by piece in a list.

Letters between two who know each other name a point shortly: "pensions" for pension contributions, "the herring" for the herring quota.
A noun counts where it belongs to one point alone.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from verbale.dossier import Dossier
from verbale.model import Point
from verbale.reading.lang.en.stemming import stems
from verbale.reading.points import matcher

_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "near",
        "its",
        "their",
        "this",
        "that",
        "new",
        "other",
        "any",
        "all",
        "our",
        "your",
        "his",
        "her",
        "per",
        "own",
        "rights",
        "right",
        "article",
        "access",
        "rate",
        "date",
        "dates",
        "time",
        "times",
        "plan",
        "side",
        "data",
        "point",
        "points",
        "question",
        "application",
        "period",
        "number",
        "level",
        "levels",
        "figure",
        "figures",
        "total",
    ]
)
_PIECES = re.compile(
    r"[,;:()]|\band\b|\bor\b|\bbut\b|\bwhile\b|\bwhereas\b|\bas (?:for|to|regards)\b|\bon\b|\bfor\b|\bupon\b|\d\)"
)
_AT = re.compile(r"\b(?:of|on|at|in|for|to|with|from)\b")
_MONEY = re.compile(
    r"\d(?:[\d.,]*\d)? (?:euros?|dollars?|pounds?|francs?|crowns?|marks?|pesos?|yen|zloty)\b|[€$£] ?\d|\b(?:EUR|USD|GBP|CHF) ?\d",
    re.IGNORECASE,
)
_SUMS = "price prices fee fees rent cost costs charge charges tariff toll tolls allowance salary wages pay"
_SHORT, _ITEM = 6, 3  # words of a piece of a list


_COMMON = frozenset(
    [
        "work", "matter", "issu", "question", "point", "case", "talk", "meet", "hour", "day", "week", "month", "year", "size", "round",
        "number", "share", "claus", "period", "height", "limit", "cost", "return", "exchang", "scheme", "programm", "agreement", "system",
        "place", "part", "list", "use", "state", "group", "member", "area", "law", "line",
    ]
)  # stems that name no point alone  # fmt: skip
_NAMED, _OWN, _KIN = 3.0, 2.0, 1.0  # what a point's name counts, a word of its names, a word of its trade
_PROPER, _PALE = 0.3, 0.3  # a proper name may stand in many papers, and so may a common word
_LEAST, _APART = 0.25, 0.1


class Subjects:
    """The points of a letter."""

    def __init__(self, dossier: Dossier) -> None:
        self._matcher = matcher(dossier)
        self._order = [point.id for point in dossier.points]
        sides = {stem for party in dossier.parties for name in (party.name, *party.aliases) for stem in _stems(name)}
        self._heads = _alone({point.id: _heads(point) - sides for point in dossier.points})
        # "the Harbour Workers' Union" is about no workers
        self._own = _by_stem({point.id: _own(point) - sides for point in dossier.points})
        self._kin = _by_stem({point.id: _kin(point) - sides for point in dossier.points})
        self._title: tuple[str, ...] = ()
        self.alone: tuple[str, ...] = ()

    def of(self, words: str) -> tuple[str, ...]:
        """Return the points that some words name, or the nouns that the names turn on."""
        words = " ".join(words.split())
        found = set(self._matcher.match(words))
        longest = (
            _ITEM if found else _SHORT
        )  # beside a point that is named, a noun alone means one only as an item of a list
        for piece in _PIECES.split(words):
            if piece is None or not piece.strip():
                continue
            named = set(self._matcher.match(piece))
            if not named and len(piece.split()) <= longest:
                named = {point for stem in _stems(piece) if (point := self._heads.get(stem))}
            found |= named if len(named) == 1 else set()
        if not found:
            found = {point for stem in _stems(words) if (point := self._heads.get(stem))}
            found = found if len(found) == 1 else set()
        return self._sorted(found)

    def near(self, words: str) -> tuple[str, ...]:
        """Return the one point that some words are most about, though they may not name it: see `nearest`."""
        found = self.nearest([(words, 1.0)])
        return (found,) if found else ()

    def nearest(self, texts: Iterable[tuple[str, float]]) -> str:
        """Return the point that some texts are most about: by its names, by words of them, and by words of its trade.

        A word that belongs to several points counts for each of them in part, and a name says less than a common noun: "a salt trap at
        Korr" is about salt. Of two that are as near neither is meant.

        Parameters
        ----------
        texts
            Each with what its words count.
        """
        counts: defaultdict[str, float] = defaultdict(float)
        for text, weight in texts:
            for point, count in self._counts(text).items():
                counts[point] += weight * count
        best = sorted(counts.items(), key=lambda row: -row[1])[:2]
        if not best or best[0][1] < _LEAST or (len(best) > 1 and best[0][1] - best[1][1] < _APART):
            return ""
        return best[0][0]

    def _counts(self, words: str) -> dict[str, float]:
        words = " ".join(words.split())
        small = _stems(" ".join(word for word in words.split() if not word[:1].isupper()))
        counts = defaultdict(float, dict.fromkeys(self._matcher.match(words), _NAMED))
        for stem in _stems(words):
            for known, weight in ((self._own, _OWN), (self._kin, _KIN)):
                points = known.get(stem, ())
                for point in points:
                    counts[point] += (
                        weight
                        / len(points) ** 2
                        * (1.0 if stem in small else _PROPER)
                        * (_PALE if stem in _COMMON else 1.0)
                    )
        if not counts and _MONEY.search(words):
            counts |= {point: _KIN for stem in _stems(_SUMS) for point in self._own.get(stem, ())}
        return counts

    def above(self, words: str) -> None:
        """Take the subject line in."""
        self._title = self.of(words)

    def whole(self, lines: Sequence[tuple[str, ...]]) -> None:
        """Take the whole letter in: the point that it is about where it is about one alone."""
        found = {point for line in lines for point in line}
        self.alone = tuple(found) if len(found) == 1 else self._title if len(self._title) == 1 and not found else ()

    def opened(self, act: tuple[str, ...], line: tuple[str, ...]) -> tuple[str, ...]:
        """Return the points that are put to somebody: those of the act and its sentence, else those of the letter."""
        found = {*act, *line}
        return self._sorted(found or set(self.alone or self._title))

    def _sorted(self, found: Iterable[str]) -> tuple[str, ...]:
        named = set(found)
        return tuple(point for point in self._order if point in named)


def _names(point: Point) -> list[str]:
    return [re.sub(r"\s*\([^)]*\)", "", name) for name in (point.title, *point.aliases)]


def _heads(point: Point) -> set[str]:
    """Return the stems of the nouns that a point's names turn on: the last word before "of", "at", "in"."""
    heads: set[str] = set()
    for name in _names(point):
        words = _WORD.findall(_AT.split(name)[0]) or _WORD.findall(name)
        common = [
            word for place, word in enumerate(words) if not place or word.islower()
        ]  # no place: "Ferry line Oster"
        heads |= _stems(common[-1]) - _COMMON if common else set()
        heads |= _stems(name) if len(_WORD.findall(name)) == 1 else set()
    return heads


def _own(point: Point) -> set[str]:
    return {stem for name in _names(point) for stem in _stems(name)}


def _kin(point: Point) -> set[str]:
    """Return the stems of the words of the trades that speak of what a point's names speak of."""
    own = _own(point) - _COMMON
    return {stem for group in _groups() if group & own for stem in group} - own


@cache
def _groups() -> tuple[frozenset[str], ...]:
    text = (files("verbale.reading.lang.en") / "subjects.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(frozenset(_stems(line)) for line in lines)


def _alone(named: dict[str, set[str]]) -> dict[str, str]:
    """Return the stems that belong to one point alone, each with it."""
    counts = Counter(stem for some in named.values() for stem in some)
    return {stem: point for point, some in named.items() for stem in some if counts[stem] == 1}


def _by_stem(named: dict[str, set[str]]) -> dict[str, tuple[str, ...]]:
    """Return for each stem the points that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for point, some in named.items():
        for stem in some:
            found[stem] = (*found.get(stem, ()), point)
    return found


def _stems(words: str) -> frozenset[str]:
    return stems(word for word in _WORD.findall(words.lower()) if word not in _PLAIN)
