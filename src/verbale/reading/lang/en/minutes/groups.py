"""Actors without a name of their own: "many developing countries", "delegates", "Co-Chair N.", "the contact group".

One search finds the words such names end in (or begin with, for chairs); what stands around them is read from there.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ahocorasick_rs import AhoCorasick, MatchKind

_ONE = frozenset({"one", "another", "a", "an", "any", "each", "every", "this"})
_FIRST = frozenset({"of", "number", "majority", "i", "american"})
_CHAIR_LEFT = re.compile(r"(?:\b[Tt]he\s+)?(?:\b[A-Z][\w/-]*\s+){0,3}\Z")
_CHAIR_RIGHT = re.compile(
    r"(?:\s+[A-Z][a-zéíóáúñç’'-]+(?:-[A-Z][a-zéíóáúñç’']+)?(?:\s+[A-Z][a-zéíóáúñç’'-]+(?:-[A-Z][a-zéíóáúñç’']+)?){0,2})?(?:\s+\([A-Z][A-Za-z ]+\))?"
)
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_THE = re.compile(r"\b[Tt]he\s+(?:(?:contact|working|drafting|expert|informal|negotiating)\s+)?\Z")
_OPENERS = re.compile(
    r"(?:On|In|At|After|While|When|As|But|Also|For|With|From|To|Under|By|During|Following|And|If"
    r"|Then)\s"
)


@dataclass(frozen=True, slots=True)
class _Words:
    """The data file, ready to look things up."""

    people: frozenset[str]
    single: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    before: frozenset[str]
    search: AhoCorasick
    patterns: tuple[str, ...]


@cache
def _words() -> _Words:
    data = tomllib.loads(Path(__file__).with_name("groups.toml").read_text(encoding="utf-8"))
    people = [*data["people"], *data["single"]]
    patterns = tuple(
        dict.fromkeys(
            [*people, *(word.capitalize() for word in people), *data["offices"], *data["bodies"], *data["short"]]
        )
    )
    sets = {name: frozenset(data[name]) for name in ("single", "offices", "bodies", "before")}
    search = AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest)
    return _Words(people=frozenset(people), search=search, patterns=patterns, **sets)


def groups(text: str, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
    """Return the places of actors that have no name of their own, between two places of a text."""
    words = _words()
    found = []
    piece = text if first == 0 and last is None else text[first:last]
    for index, begin, finish in words.search.find_matches_as_indexes(piece):
        start, end = begin + first, finish + first
        before, after = text[start - 1 : start], text[end : end + 1]
        if before.isalnum() or before == "-" or after.isalnum():
            continue
        span = _around(text, words, words.patterns[index], start, end)
        if span is not None:
            found.append(span)
    return found


def _around(text: str, words: _Words, word: str, start: int, end: int) -> tuple[int, int] | None:
    if word.lower() in words.people:
        single = word.lower() in words.single
        begin = _leftward(text, start, words.before | _ONE if single else words.before)
        return None if single and begin == start else (begin, end)
    if word in words.offices:
        left = _CHAIR_LEFT.search(text, max(0, start - 50), start)
        begin = left.start() if left else start
        opener = _OPENERS.match(text, begin)
        right = _CHAIR_RIGHT.match(text, end)
        return (opener.end() if opener else begin), (right.end() if right else end)
    if text[end : end + 1] == "-":
        return None
    left = _THE.search(text, max(0, start - 30), start)
    if left is not None:
        return left.start(), end
    return None if word in words.bodies else (start, end)


def _leftward(text: str, start: int, before: frozenset[str]) -> int:
    """Return where the words that count or sort a group begin: "a number of other small island"."""
    begin, window = start, text[max(0, start - 60) : start]
    if not window.endswith((" ", "\n", "-")):
        return start
    words = list(_WORD.finditer(window))
    offset = start - len(window)
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0].lower()
        between = window[words[place].end() : words[place + 1].start() if place + 1 < len(words) else len(window)]
        if word not in before or between.strip() not in {"", "-"}:
            break
        if word not in _FIRST and (
            word != "a" or "a" in _ONE & before or text.startswith("a number", offset + words[place].start())
        ):
            begin = offset + words[place].start()
    return begin
