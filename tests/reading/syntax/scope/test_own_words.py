"""What a clause's own words say of it."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import above, kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
CASES = [
    ("Perhaps Peru accepted the draft.", ["alleged"]),
    ("Peru has probably accepted the draft.", ["alleged"]),
    ("Peru may have accepted the draft.", ["alleged"]),
    ("Peru must have accepted the draft.", ["alleged"]),
    ("Peru may accept the draft.", ["might"]),
    ("Peru had better accept the draft.", ["must"]),
    ("Peru fared better and accepted the draft.", []),
    ("According to unconfirmed reports, Peru accepted the draft.", ["alleged"]),
    ("According to a report by Chile, Peru accepted the draft.", ["said"]),
    ("In the words of Chile, Peru accepted the draft.", ["said"]),
    ("As Chile put it, Peru accepted the draft.", ["said"]),
    ("As Chile would have it, Peru accepted the draft.", ["alleged"]),
    ("As the Chileans see it, Peru accepted the draft.", ["alleged"]),
    ("If Chile is to be believed, Peru accepted the draft.", ["alleged"]),
    ("Had Peru accepted the draft, Chile would have left.", ["supposed"]),
    ("Peru accepted the draft, subject to a review.", ["conditional"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_own_words(tree: Parser, sentence: str, expected: list[str]) -> None:
    """The operators above "accept", the innermost first."""
    assert kinds(tree(sentence)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "In the words of Chile, Peru accepted the draft.",
        "According to Chile, Peru accepted the draft.",
        "As Chile put it, Peru accepted the draft.",
        "If Chile is to be believed, Peru accepted the draft.",
        "Peru, Chile claimed, accepted the draft.",
    ],
)
def test_whose_word_it_is(tree: Parser, sentence: str) -> None:
    """The source is the operator's holder."""
    parsed = tree(sentence)
    (word,) = above(parsed)
    assert [parsed[index].text for index in word.holder] == ["Chile"]


def test_a_noun_is_denied_by_the_light_verb_of_its_clause(tree: Parser) -> None:
    """A consent that was not given is none."""
    assert "negated" in kinds(tree("The consent, which Peru has not given, was the talk of the day."), "consent")
