"""What waits to be filled in, and where words are to go: "[X] per cent", "[2035]", "[--]", "to be determined", "(proposed placement: …)"."""

import re
from dataclasses import dataclass
from enum import StrEnum

_BLANK = r"[XYZN]{1,3}|[xyz]|-{2,}|–|—|…|\.{2,}|_{2,}|\s*"
_PLACEHOLDER = re.compile(
    rf"[\[［]\s*(?:(?P<year>(?:1[89]|20|21)\d\d|20\dX|20XX)|(?P<number>\d{{1,6}}(?:[.,]\d+)?(?:st|nd|rd|th)?)|(?P<blank>{_BLANK})|"
    r"(?P<word>(?i:city|country|date|place|number|year|name|title|insert [^\[\]]{1,40})))"
    r"(?P<unit>\s*(?:per cent|%|years?|months?|days?|tonnes?))?\s*[\]］]"
)
_LATER = re.compile(
    r"(?i)\b(?:to be (?:determined|decided|inserted|added|completed|developed|defined|confirmed)|tbd|tbc|placeholder)\b"
)
_PLACEMENT = re.compile(
    r"(?i)(?:(?:proposed|alternative|suggested) placement(?: suggested)?\s?:?\s*[^()\[\]\n]{0,160}|placement to be determined|"
    r"\b(?:move|moved|merge|merged|relocate[d]?)\s+(?:text\s+)?(?:to|with|into|in)\s+(?:(?:part|article|annex|section|provision|paragraph|element)\s+)?(?:[IVX\d][\w.]*|[A-Z]\b)[^()\[\]\n.;]{0,60})"
)


class Sort(StrEnum):
    """What is waited for."""

    YEAR = "year"
    NUMBER = "number"
    BLANK = "blank"
    WORD = "word"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A place that is to be filled: what is waited for, its place, the words that stand there."""

    sort: Sort
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Placement:
    """A note that says where words are to go: its place and its words."""

    start: int
    end: int
    words: str


def placeholders_in(text: str) -> list[Placeholder]:
    """Return what is to be filled in, in the order of the text. A number alone in brackets waits: nobody has agreed to it."""
    made = []
    for match in _PLACEHOLDER.finditer(text):
        sort = next(Sort(name) for name in ("year", "number", "word", "blank") if match[name] is not None)
        made.append(Placeholder(sort, match.start(), match.end(), match[0]))
    made += [Placeholder(Sort.LATER, match.start(), match.end(), match[0]) for match in _LATER.finditer(text)]
    return sorted(made, key=lambda one: one.start)


def placements_in(text: str) -> list[Placement]:
    """Return the notes that say where words are to go, in the order of the text."""
    return [
        Placement(match.start(), match.end(), " ".join(match[0].split()).rstrip(" .,;"))
        for match in _PLACEMENT.finditer(text)
    ]
