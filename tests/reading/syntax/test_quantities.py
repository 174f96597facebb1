"""Noun phrases that are empty, and those that only look so."""

from collections.abc import Callable

import pytest

from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


def _word(parsed: Tree, noun: str) -> str | None:
    index = next(token.index for token in parsed.tokens if token.low == noun)
    found = negative_quantity(parsed, index)
    return None if found is None else found.low


@pytest.mark.parametrize(
    ("sentence", "noun", "word"),
    [
        ("No delegation signed.", "delegation", "no"),
        ("Nobody signed.", "nobody", "nobody"),
        ("None of them signed.", "none", "none"),
        ("Neither side signed.", "side", "neither"),
        ("Neither Peru nor Chile signed.", "peru", "neither"),
        ("Not one delegation signed.", "delegation", "not"),
        ("Not a single party signed.", "party", "not"),
        ("Few parties signed.", "parties", "few"),
        ("No one signed.", "one", "no"),
    ],
)
def test_empty(tree: Parser, sentence: str, noun: str, word: str) -> None:
    """The word that empties it."""
    assert _word(tree(sentence), noun) == word


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("A few parties signed.", "parties"),
        ("The few parties signed.", "parties"),
        ("All parties signed.", "parties"),
        ("Nobody but Peru signed.", "nobody"),
        ("No party except Peru signed.", "party"),
    ],
)
def test_not_empty(tree: Parser, sentence: str, noun: str) -> None:
    """Some are not none; and where one is excepted, that one did it."""
    assert _word(tree(sentence), noun) is None
