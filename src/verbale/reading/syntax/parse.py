"""Sentences into trees. The parser is loaded when a sentence must be parsed; what was parsed before is not parsed again.

A tree depends on the food of its sentence and the model alone, so both are the key of a kept parse.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Protocol

from verbale.reading.lang.en.inflection import Lemmas
from verbale.reading.syntax.food import food
from verbale.reading.syntax.mistaken import mistaken
from verbale.reading.syntax.model import chosen, load
from verbale.reading.syntax.raised import freed, inverted, pointed, raised
from verbale.reading.syntax.reattached import reattached
from verbale.reading.syntax.repairs import joined, repaired
from verbale.reading.syntax.tree import Token, Tree, tied

BATCH = 96
Raw = list[list[object]]


class Cache(Protocol):
    """Where parses are kept: rows of (start, length, tag, dep, head) by key."""

    def get(self, keys: Sequence[str]) -> dict[str, str]:
        """Return what is kept for some keys."""
        ...

    def put(self, rows: dict[str, str]) -> None:
        """Keep some rows."""
        ...


def parse(pieces: Sequence[tuple[int, str]], lemmas: Lemmas, cache: Cache | None = None) -> list[Tree]:
    """Return the tree of each sentence.

    Parameters
    ----------
    pieces
        Sentences as (offset in the text, words), each parsed by itself.
    lemmas
        The inflector of the lexicon.
    cache
        Kept parses; what is missing is parsed and added.

    Raises
    ------
    ReadingError
        When something must be parsed and no model is installed.
    """
    fed = [collapsed(food(words)) for _, words in pieces]
    model = chosen()
    keys = [
        hashlib.sha256(f"{model.digest}\x1f{words}".encode("utf-8", "surrogatepass")).hexdigest() for words, _ in fed
    ]
    known = cache.get(keys) if cache is not None else {}
    missing = {key: words for key, (words, _) in zip(keys, fed, strict=True) if key not in known}
    made = (
        dict(zip(missing, (_packed(rows) for rows in _parsed(list(missing.values()), model.name)), strict=True))
        if missing
        else {}
    )
    if cache is not None and made:
        cache.put(made)
    every = known | made
    return [
        _tree(start, words, places, every[key], lemmas)
        for (start, _), (words, places), key in zip(pieces, fed, keys, strict=True)
    ]


def _parsed(texts: list[str], name: str) -> Iterable[Raw]:
    pipeline = load(name)
    for document in pipeline.pipe(texts, batch_size=BATCH):
        kept = [token for token in document if not token.is_space]
        number = {token.i: place for place, token in enumerate(kept)}
        yield [
            [token.idx, len(token), token.tag_, token.dep_, number.get(token.head.i, place)]
            for place, token in enumerate(kept)
        ]


def _packed(rows: Raw) -> str:
    return json.dumps(rows, separators=(",", ":"))


def collapsed(words: str) -> tuple[str, list[int]]:
    """Return words with runs of spaces made one, and for each character its place before: blanks do not mislead the parser."""
    places = [at for at, letter in enumerate(words) if letter != " " or (at and words[at - 1] != " ")]
    return "".join(words[at] for at in places), places


def _tree(offset: int, words: str, places: list[int], packed: str, lemmas: Lemmas) -> Tree:
    tokens = []
    for index, (start, length, tag, dep, head) in enumerate(json.loads(packed)):
        text = words[start : start + length]
        first, last = offset + places[start], offset + places[start + length - 1] + 1
        tokens.append(Token(index, first, last, text, lemmas.lemma(text.lower(), tag), tag, dep, head))
    return Tree(tuple(mended(tokens, lemmas)))


def mended(tokens: list[Token], lemmas: Lemmas) -> list[Token]:
    """Return the tokens of a sentence with what the parser got wrong put right; a repair that would tie a word to itself is not made.

    Each repair rests on the tree as it is: two that are right alone may hang two words on one another, and whoever climbs or descends such
    a tree never ends.
    """
    for repair in (
        partial(joined, lemmas=lemmas), mistaken, partial(repaired, lemmas=lemmas), pointed, inverted, freed, reattached, raised,
    ):  # fmt: skip
        made = repair(tokens)
        if made is tokens or not tied(made):
            tokens = made
    return tokens
