"""Nouns that are acts: they share the fate of a light verb, and are nothing where they are only wished for, asked or dreamt of."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
CASES = [
    ("Peru made an offer.", []),
    ("Peru made no offer.", ["negated"]),
    ("Peru has yet to make an offer.", ["yet"]),
    ("An offer came from Peru.", []),
    ("Chile is awaiting an offer from Peru.", ["demanded"]),
    ("Chile misses an offer by Peru.", ["demanded"]),
    ("Chile waited for an offer from Peru.", ["demanded"]),
    ("Please let us know your offer.", ["demanded"]),
    ("We should like to hear your offer.", ["demanded"]),
    ("Chile wondered about an offer by Peru.", ["thought"]),
    ("Chile dreams of an offer by Peru.", ["thought"]),
    ("Rumours of an offer by Peru made the rounds.", ["claimed"]),
    ("The lack of an offer by Peru worried Chile.", ["negated"]),
    ("The offer by Peru is a myth.", ["claimed"]),
    ("Chile alleged an offer by Peru.", ["alleged"]),
    ("Chile accused Peru of an offer to the press.", ["accused"]),
    ("An offer by Peru is expected.", ["planned"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_what_stands_over_a_noun(tree: Parser, sentence: str, expected: list[str]) -> None:
    """The operators above "offer", the innermost first."""
    assert kinds(tree(sentence), "offer") == expected
