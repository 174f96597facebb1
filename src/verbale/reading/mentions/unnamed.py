"""Speakers without a name: "a Western diplomat", "officials in Brussels", "a spokesman for the ministry".

Whose they are is taken from the words alone; what is not stated stays empty.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.reading.mentions.names import Named

_NOUNS = (
    *("official", "diplomat", "source", "spokesman", "spokeswoman", "spokesperson", "negotiator", "aide", "adviser"),
    *("advisor", "lawmaker", "envoy", "mediator", "insider", "officer"),
)
_BEFORE = re.compile(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Mm]any)[  ](?:[A-Za-z][\w.’'-]*[  ]){0,4}\Z"
)
_LATER = re.compile(r"[  ](?:in|from|of|at|with|for)[  ](?:the[  ])?")
_HOUSE = re.compile(
    r"[  ](?:in|from|of|at|with|for)[  ](?:the|his|her|its)[  ](?:[a-z]+[  ])?(?:ministry|government|company|union|embassy|delegation|party)\b"
)
_NAME_NEXT = re.compile(r"[  ][A-Z][a-z]")
_ALONE = ("parties", "Parties", "delegates", "Delegates", "delegations", "Delegations")
_EVERYBODY = (*_ALONE, "sides", "countries", "governments", "nations", "leaders", "teams")
_EACH = re.compile(r"\b(?:[Bb]oth|[Tt]he two|[Aa]ll|[Tt]he) \Z")


@dataclass(frozen=True, slots=True)
class Nameless:
    """A speaker without a name, with the party that the words state."""

    start: int
    end: int
    parties: tuple[str, ...]


@cache
def _nouns() -> AhoCorasick:
    capital = [f"{noun.capitalize()}s" for noun in _NOUNS]
    return AhoCorasick([*_NOUNS, *capital], matchkind=MatchKind.LeftmostLongest)


def nameless(text: str, named: list[Named]) -> Iterator[Nameless]:
    """Yield "a Western diplomat", "a senior State Department official", "officials in Brussels", "a spokesman for the ministry"."""
    for _, first, last in _nouns().find_matches_as_indexes(text):
        plural = text[last - 1] == "s" or text[last : last + 1] == "s"
        end = last + (text[last : last + 1] == "s")
        if text[end : end + 1].isalnum() or text[max(0, first - 1) : first].isalnum() or _NAME_NEXT.match(text, end):
            continue
        before = _BEFORE.search(text, max(0, first - 60), first)
        begin = before.start() if before else first
        later = _later(text, end, named)
        if before is None and not (
            plural and later is not None and not text[max(0, first - 2) : max(0, first - 1)].isalnum()
        ):
            continue
        place = bisect_left(named, begin, key=lambda item: item.start)
        inside = [item.party for item in named[place : place + 4] if item.end <= first]
        house = _HOUSE.match(text, end)
        if later is not None:
            end, inside = later.end, [later.party, *inside]  # "a Peruvian diplomat in Santiago" is Peru's
        elif house is not None:
            end = house.end()
        yield Nameless(begin, end, tuple(dict.fromkeys(inside[-1:])))


def _later(text: str, end: int, named: list[Named]) -> Named | None:
    """Return the party that stands right behind: "in Brussels", "of the European Commission"."""
    match = _LATER.match(text, end)
    place = bisect_left(named, match.end(), key=lambda item: item.start) if match else len(named)
    return named[place] if match and place < len(named) and named[place].start == match.end() else None


@cache
def _search() -> AhoCorasick:
    return AhoCorasick(_EVERYBODY, matchkind=MatchKind.LeftmostLongest)


def everybody(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of "both sides", "the two delegations", "all countries", and of parties and delegates alone."""
    for index, first, last in _search().find_matches_as_indexes(text):
        before, after = text[first - 1 : first], text[last : last + 1]
        if after.isalnum() or after == "_":
            continue
        word = _EVERYBODY[index]
        lead = _EACH.search(text, max(0, first - 8), first) if word[0].islower() and word != "delegates" else None
        if lead is not None:
            yield lead.start(), last
        elif word in _ALONE and not (before.isalnum() or before == "_"):
            yield first, last
