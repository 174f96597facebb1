"""Headings of a text: what a paper's own writer says that a part of it is about. Found by shape alone, in any format's plain text."""

import re
from functools import cache
from importlib.resources import files

LONGEST = 5  # words of a heading that is taken whole
_LINE = re.compile(r"^[#*_\s]*(?:\d+(?:\.\d+)*[.)]?\s+)?([A-Z][^\n.!?;:]{3,80}?):?[*_]*\s*$", re.MULTILINE)
_RUN_IN = re.compile(
    r"^[#*_\s]*([A-Z][A-Z0-9 ’',&/()-]{3,80}|[A-Z][\w ’',&/()-]{2,60}):[*_]*[ \t]+(?=[A-Z“\"])", re.MULTILINE
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def headings(text: str) -> set[str]:
    """Return the headings of a text as words in small letters without hyphens, each once: lines of their own, and words before a colon."""
    found = {match[1] for pattern in (_LINE, _RUN_IN) for match in pattern.finditer(text)}
    return {plain(words) for words in found if words.count("(") == words.count(")")} - {""}


def topic(heading: str) -> bool:
    """Say whether a heading may name a point: short, and neither of procedure alone nor begun or ended by a function word.

    Parameters
    ----------
    heading
        As `headings` returns it.
    """
    words = heading.split()
    ends = words[0] in stop_words() or words[-1] in stop_words()
    return len(words) <= LONGEST and len(heading) > 4 and not ends and not loose(heading)


def plain(words: str) -> str:
    """Return words in small letters, without signs and hyphens, with single spaces."""
    return " ".join(_WORD.findall(words.replace("-", " ").replace("‑", " "))).lower()


def loose(phrase: str) -> bool:
    """Say whether a phrase has nothing but words that name no point by themselves."""
    return all(word in loose_words() or word in stop_words() for word in phrase.split())


@cache
def stop_words() -> frozenset[str]:
    """Return the words that no point is named by."""
    return _words("stopwords.txt")


@cache
def loose_words() -> frozenset[str]:
    """Return the words that name a point only beside others."""
    return _words("loosewords.txt")


@cache
def nobody_words() -> frozenset[str]:
    """Return the words of names that are no side where a name has no other."""
    return _words("nobodywords.txt")


def _words(name: str) -> frozenset[str]:
    lines = files("verbale.reading.lang.en").joinpath(name).read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
