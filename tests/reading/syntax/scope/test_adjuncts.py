"""Clauses beside, below a noun or behind a preposition, and what they make of their verb."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
CASES = [
    ("Peru balked at accepting the draft.", ["refused"]),
    ("Peru shrank from accepting the draft.", ["negated"]),
    ("Peru saw no point in accepting the draft.", ["negated"]),
    ("Peru lost no time in accepting the draft.", []),
    ("Peru made no secret of accepting the draft.", []),
    ("Peru had no choice but to accept the draft.", []),
    ("Peru is averse to accepting the draft.", ["excluded"]),
    ("Peru came close to accepting the draft.", ["almost"]),
    ("Peru dreams of accepting the draft.", ["thought"]),
    ("Peru plans on accepting the draft.", ["planned"]),
    ("Chile threatened Peru with accepting the draft.", ["commissive"]),
    ("Peru left without accepting the draft.", ["without"]),
    ("Peru said little, without accepting the draft.", ["without"]),
    ("Peru did not leave without accepting the draft.", ["without", "negated"]),
    ("Everything turns on Peru accepting the draft.", ["supposed"]),
    ("The deal is conditional on Peru accepting the draft.", ["supposed"]),
    ("Chile insisted on Peru accepting the draft.", ["demanded"]),
    ("Chile asked when Peru would accept the draft.", ["would", "asked"]),
    ("Chile will speak as soon as Peru accepts the draft.", ["supposed", "will"]),
    ("Chile will speak after Peru accepts the draft.", ["supposed"]),
    ("Chile spoke after Peru accepted the draft.", []),
    ("Peru went so far as to accept the draft.", []),
    ("There is no doubt that Peru accepted the draft.", []),
    ("It is no secret that Peru accepted the draft.", []),
    ("There is no denying that Peru accepted the draft.", []),
    ("There is no question of Peru accepting the draft.", ["asked", "negated"]),
    ("Chile repeated its demand that Peru accept the draft.", ["demanded"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_the_clause_beside(tree: Parser, sentence: str, expected: list[str]) -> None:
    """The operators above "accept", the innermost first."""
    assert kinds(tree(sentence)) == expected
