"""Speakers without a name: "a Western diplomat", "officials in Brussels", "a spokesman for the ministry", "the American side"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NOUN = (
    r"(?:official|diplomat|source|spokes(?:man|woman|person|people)|spokesmen|negotiator|delegate|representative|aide|adviser|advisor|minister|"
    r"lawmaker|leader|envoy|mediator|expert|analyst|observer|authorit(?:y|ies)|delegation|ministry|government|side|presidency|parliament|"
    r"administration|foreign ministry|defen[cs]e ministry|military|army|forces|troops)s?"
)
UNNAMED = re.compile(
    rf"\b(?P<det>[Aa]n?|[Ss]ome|[Ss]everal|[Tt]wo|[Oo]ne|[Ss]enior|[Tt]he|[Aa]nother)?[  ]?(?P<lead>(?:[A-Za-z][\w’'.-]*[  ]){{0,4}}?)(?P<noun>{_NOUN})\b"
)
ALL = re.compile(
    r"\b(?:[Bb]oth|[Tt]he two|[Aa]ll|[Tt]he) (?:sides|parties|delegations|countries|governments|nations|leaders|teams)\b|\b(?:[Pp]arties|[Dd]elegates|[Dd]elegations)\b"
)


@dataclass(frozen=True, slots=True)
class Nameless:
    """A speaker without a name."""

    start: int
    end: int


def nameless(text: str, start: int) -> Iterator[Nameless]:
    """Yield the places of nameless speakers; whose they are is for the resolver to say."""
    for match in UNNAMED.finditer(text, start):
        yield Nameless(match.start(), match.end())
