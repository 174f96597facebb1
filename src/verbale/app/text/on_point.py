"""The wording on a point: the paragraphs of the newest draft in view that speak of it, with their brackets as they stand.

A paragraph speaks of a point where the point's title or another of its names stands in it, or in its article's title; where it has most of the
words of such a name (three in four, and two at least); or where an act on the point names it. Which it was is said beside it.
"""

import re
from dataclasses import dataclass

from verbale.app.text.course import drafts_in
from verbale.app.text.drafts import Version
from verbale.app.text.wanted import wanted
from verbale.model import Point, StateOfPlay
from verbale.text.articles import Article, Provision

MOST = 12  # paragraphs
BY_NAME, BY_TITLE, BY_ACT, BY_WORDS = (
    "names the point",
    "its article is about the point",
    "named by an act on the point",
    "has the words of its name",
)
SHARE, FEWEST = 0.75, 2  # of the words of a name
_WORD = re.compile(r"[^\W\d_]{3,}")
_SMALL = frozenset(
    {
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "its",
        "their",
        "all",
        "any",
        "not",
        "between",
        "against",
        "into",
        "over",
        "under",
    }
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A paragraph that speaks of a point.

    Parameters
    ----------
    article, title, key
        Its article, and its own place.
    wording
        Its words, brackets as they stand.
    why
        Why it is said to speak of the point.
    """

    article: str
    title: str
    key: str
    wording: str
    why: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a draft says on a point: the draft's name, its paragraphs, and how many more there are."""

    version: str
    clauses: tuple[Clause, ...]
    more: int


def wording_on(play: StateOfPlay, point: Point) -> Wording | None:
    """Return what the newest draft in view says on a point; ``None`` where there is no draft, or it is silent on it.

    Parameters
    ----------
    play
        What is in view.
    point
        The point, with its other names.
    """
    versions = drafts_in(play)
    if not versions:
        return None
    newest = versions[-1]
    names = [re.escape(name.casefold()) for name in (point.title, *point.aliases) if name.strip()]
    named = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None
    acted = _acted(newest, play, point.id)
    words = tuple(frozenset(_WORD.findall(name.casefold())) - _SMALL for name in (point.title, *point.aliases))
    found = [
        Clause(article.key, article.title, one.key, " ".join(one.wording.split()), why)
        for article in newest.articles
        for one in article.provisions
        if (why := _why(article, one, named, acted, words))
    ]
    return Wording(newest.label, tuple(found[:MOST]), max(0, len(found) - MOST)) if found else None


def _why(
    article: Article,
    one: Provision,
    named: re.Pattern[str] | None,
    acted: dict[str, frozenset[str]],
    words: tuple[frozenset[str], ...],
) -> str:
    if named is not None and named.search(one.plain):
        return BY_NAME
    if article.key in acted and (not acted[article.key] or one.key in acted[article.key]):
        return BY_ACT
    if named is not None and named.search(article.title.casefold()):
        return BY_TITLE
    own = frozenset(_WORD.findall(one.plain))
    return BY_WORDS if any(len(name & own) >= max(FEWEST, SHARE * len(name)) for name in words) else ""


def _acted(version: Version, play: StateOfPlay, point: str) -> dict[str, frozenset[str]]:
    """Return article → paragraphs that acts on the point name; none of them where an act names all of the article."""
    acts = [item for item in play.acts if point in item.act.points]
    found: dict[str, frozenset[str]] = {}
    for one in wanted(version, acts):
        if one.act:
            whole = not one.keys or found.get(one.article) == frozenset()
            found[one.article] = frozenset() if whole else found.get(one.article, frozenset()) | set(one.keys)
    return found
