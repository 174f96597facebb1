"""The words of force, scope and caveat, from `words.toml`, and where they stand in a list of words."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

Terms = Mapping[tuple[str, ...], int] | frozenset[tuple[str, ...]]
_FILE = Path(__file__).with_name("words.toml")


@cache
def force() -> Mapping[tuple[str, ...], int]:
    """Return the terms of force, each as its words, with how much they bind: a higher number binds more."""
    rungs: dict[str, int] = _read()["force"]
    return {tuple(term.split()): rung for term, rung in rungs.items()}


@cache
def scope() -> frozenset[tuple[str, ...]]:
    """Return the terms that say who or what a rule is for."""
    return frozenset(tuple(term.split()) for term in _read()["scope"]["terms"])


@cache
def whom() -> frozenset[tuple[str, ...]]:
    """Return those of them that by themselves say for whom or what a rule is: one put in, or taken out, makes it another rule."""
    return frozenset(tuple(term.split()) for term in _read()["scope"]["whom"])


@cache
def caveats() -> frozenset[tuple[str, ...]]:
    """Return the terms that hedge a rule."""
    return frozenset(tuple(term.split()) for term in _read()["caveats"]["terms"])


def found_in(words: Sequence[str], terms: Terms) -> Iterator[tuple[int, int]]:
    """Yield where terms stand in a list of words, as start and end; the longest counts, and no word twice."""
    longest = max((len(term) for term in terms), default=0)
    place = 0
    while place < len(words):
        for length in range(min(longest, len(words) - place), 0, -1):
            if tuple(words[place : place + length]) in terms:
                yield place, place + length
                place += length
                break
        else:
            place += 1


@cache
def _read() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(_FILE.read_text("utf-8"))
    return found
