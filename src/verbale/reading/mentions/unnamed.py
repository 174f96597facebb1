"""Speakers without a name: "a Western diplomat", "officials in Brussels", "a spokesman for the ministry", "the American side"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

_NOUN = (
    r"(?:official|diplomat|source|spokes(?:man|woman|person|people)|spokesmen|negotiator|delegate|representative|aide|adviser|advisor|minister|"
    r"lawmaker|leader|envoy|mediator|expert|analyst|observer|authorit(?:y|ies)|delegation|ministry|government|side|presidency|parliament|"
    r"administration|foreign ministry|defen[cs]e ministry|military|army|forces|troops)s?"
)
UNNAMED = re.compile(
    rf"\b(?P<det>[Aa]n?|[Ss]ome|[Ss]everal|[Tt]wo|[Oo]ne|[Ss]enior|[Tt]he|[Aa]nother)?[  ]?(?P<lead>(?:[A-Za-z][\w’'.-]*[  ]){{0,4}}?)(?P<noun>{_NOUN})\b"
)
_ALONE = ("parties", "Parties", "delegates", "Delegates", "delegations", "Delegations")
_EVERYBODY = (*_ALONE, "sides", "countries", "governments", "nations", "leaders", "teams")
_EACH = re.compile(r"\b(?:[Bb]oth|[Tt]he two|[Aa]ll|[Tt]he) \Z")


@dataclass(frozen=True, slots=True)
class Nameless:
    """A speaker without a name."""

    start: int
    end: int


def nameless(text: str, start: int) -> Iterator[Nameless]:
    """Yield the places of nameless speakers; whose they are is for the resolver to say."""
    for match in UNNAMED.finditer(text, start):
        yield Nameless(match.start(), match.end())


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
