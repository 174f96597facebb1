"""The verbs and nouns of the minutes by their forms, made once from the data file beside this module."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple, cast

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.model import Kind

_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a verb or a noun.

    Parameters
    ----------
    lemma
        Base form.
    kind
        Act it makes.
    shape
        ``base``, ``third`` (supports), ``past``, ``ing``, ``phrase`` (ready to) or ``noun``.
    """

    lemma: str
    kind: Kind
    shape: str


class Cue(NamedTuple):
    """A word of the lexicon in a text: its place and its form, lower-case."""

    start: int
    end: int
    word: str


@cache
def _search() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = tuple(verbs() | nouns())
    return AhoCorasick(words, matchkind=MatchKind.LeftmostLongest), words


def cues(text: str, first: int = 0, last: int | None = None) -> list[Cue]:
    """Return the words of the lexicon between two places of a text, whole words only, in order."""
    text = text[first:last]
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when lowered: those stay as they are
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    search, words = _search()
    return [
        Cue(start + first, end + first, words[index])
        for index, start, end in search.find_matches_as_indexes(low)
        if not ((start and low[start - 1].isalpha()) or low[end : end + 1].isalpha())
    ]


def regular(verb: str) -> tuple[str, str, str]:
    """Return third person, past and -ing of a regular verb.

    Examples
    --------
    >>> regular("propose"), regular("stress"), regular("query")
    (('proposes', 'proposed', 'proposing'), ('stresses', 'stressed', 'stressing'), ('queries', 'queried', 'querying'))
    """
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    if verb.endswith("ee"):
        return f"{verb}s", f"{verb}d", f"{verb}ing"
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    third = f"{verb}es" if verb.endswith(("s", "x", "sh", "ch")) else f"{verb}s"
    return third, f"{verb}ed", f"{verb}ing"


@cache
def _data() -> dict[str, dict[str, list[str]]]:
    text = Path(__file__).with_name("verbs.toml").read_text(encoding="utf-8")
    data: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return data


@cache
def verbs() -> dict[str, Form]:
    """Return every form of every verb, lower-case; a form that is past and participle counts as past."""
    data = _data()
    odd = {verb: tuple(row.split()) for verb, row in cast("dict[str, str]", data["forms"]).items()}
    table: dict[str, Form] = {}
    for kind, words in data["verbs"].items():
        for verb in words:
            third, past, *rest = odd.get(verb) or regular(verb)
            shapes = {verb: "base", third: "third", rest[0]: "past", past: "past", rest[-1]: "ing"}
            table |= {word: Form(verb, Kind(kind), shape) for word, shape in shapes.items()}
    for kind, words in data["phrases"].items():
        table |= {word: Form(word, Kind(kind), "phrase") for word in words}
    return table


@cache
def nouns() -> dict[str, Form]:
    """Return the nouns; some are base forms of verbs as well ("support", "request")."""
    return {word: Form(word, Kind(kind), "noun") for kind, words in _data()["nouns"].items() for word in words}
