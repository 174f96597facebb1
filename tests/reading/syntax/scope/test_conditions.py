"""Which clauses are conditions, and which only play down or vouch."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru will accept the draft if Chile leaves.",
        "Peru will accept the draft unless Chile leaves.",
        "Peru will accept the draft provided Chile leaves.",
        "Peru will accept the draft if necessary.",
        "Should Chile leave, Peru will accept the draft.",
        "Peru will accept the draft once Chile has left.",
    ],
)
def test_conditions(tree: Parser, sentence: str) -> None:
    """A clause with a verb, or one of the short ones."""
    assert "conditional" in kinds(tree(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "If nothing else, Peru accepted the draft.",
        "Peru, if somewhat late, accepted the draft.",
        "Unless we are mistaken, Peru accepted the draft.",
        "Once Chile had left, Peru accepted the draft.",
        "Chile behaved as if it were alone, and Peru accepted the draft.",
    ],
)
def test_no_conditions(tree: Parser, sentence: str) -> None:
    """What plays down or vouches conditions nothing."""
    assert "conditional" not in kinds(tree(sentence))
