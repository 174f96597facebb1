"""Offices by their words: what comes before a name, and which short form means the same person later."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ahocorasick_rs import AhoCorasick, MatchKind


@dataclass(frozen=True, slots=True)
class Office:
    """An office: its words, its class and the short forms used later."""

    words: str
    group: str
    later: tuple[str, ...]


@cache
def offices() -> dict[str, Office]:
    """Return every office by its words."""
    text = resources.files("verbale.reading.lang.en.world").joinpath("offices.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.split("\n"):
        if line and not line.startswith("#"):
            words, group, later = ([*line.split("\t"), "", ""])[:3]
            found[words] = Office(words, group, tuple(item for item in later.split(";") if item))
    return found


@cache
def office_pattern() -> str:
    """Return a pattern of all offices, longest first, first letters in either case."""
    words = sorted(offices(), key=len, reverse=True)
    return "|".join(" ".join(_either(word) for word in office.split(" ")) for office in words)


def _either(word: str) -> str:
    first = word[0]
    return (f"[{first.upper()}{first}]" if first.isalpha() else re.escape(first)) + re.escape(word[1:])


_DETERMINER = re.compile(r"\b(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Tt]heir) (?:[A-Z][\w.-]+ ){0,2}\Z")


@cache
def _forms() -> tuple[str, ...]:
    plain = {form for office in offices().values() for form in office.later}
    return tuple(sorted(plain | {form.title() for form in plain}, key=len, reverse=True))


@cache
def _form_search() -> AhoCorasick:
    return AhoCorasick(_forms(), matchkind=MatchKind.LeftmostLongest)


def later_forms(text: str) -> Iterator[re.Match[str]]:
    """Yield the definite short forms of a text; the pattern is tried only where the words of one stand."""
    pattern, last = later_pattern(), 0
    for _, first, _ in _form_search().find_matches_as_indexes(text):
        if text[first - 1 : first] != " ":
            continue
        before = _DETERMINER.search(text, max(last, first - 80), first)
        match = pattern.match(text, before.start()) if before else None
        if match is not None:
            last = match.end()
            yield match


@cache
def later_pattern() -> re.Pattern[str]:
    """Return a pattern of definite short forms: "the minister", "the Russian leader", "the alliance's chief"."""
    forms = _forms()
    return re.compile(
        rf"\b(?P<det>[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Tt]heir) (?P<adj>(?:[A-Z][\w.-]+ ){{0,2}}?)(?P<form>{'|'.join(map(re.escape, forms))})\b(?! of\b)(?! [A-Z])"
    )
