"""What a governing word makes of the clause that completes it."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import above, kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
CASES = [
    ("Peru could not help accepting the draft.", []),
    ("Nobody disputes that Peru accepted the draft.", []),
    ("Chile does not doubt that Peru accepted the draft.", []),
    ("Chile did not know that Peru had accepted the draft.", []),
    ("Chile saw Peru accept the draft.", []),
    ("Peru was right to accept the draft.", []),
    ("Peru was wrong to accept the draft.", []),
    ("Peru saw fit to accept the draft.", []),
    ("Peru ended up accepting the draft.", []),
    ("Peru put off accepting the draft.", ["negated"]),
    ("Peru is mulling over accepting the draft.", ["thought"]),
    ("Peru is too weak to accept the draft.", ["negated"]),
    ("Peru is in no hurry to accept the draft.", ["negated"]),
    ("Peru is in no position to accept the draft.", ["unable"]),
    ("Peru had planned to accept the draft.", ["lapsed"]),
    ("Peru had been about to accept the draft.", ["lapsed"]),
    ("Peru was supposed to accept the draft.", ["lapsed"]),
    ("Peru was meant to accept the draft.", ["lapsed"]),
    ("Peru is supposed to accept the draft.", ["expected"]),
    ("Peru has made up its mind to accept the draft.", ["planned"]),
    ("It may be that Peru accepted the draft.", ["alleged", "might"]),
    ("It is untrue that Peru accepted the draft.", ["negated"]),
    ("Reports say that Peru accepted the draft.", ["alleged"]),
    ("Chile ruled out that Peru would accept the draft.", ["would", "excluded"]),
    ("Were Peru to accept the draft, Chile would leave.", ["supposed"]),
    ("Let Peru accept the draft!", ["demanded"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_the_class_of_the_governing_word(tree: Parser, sentence: str, expected: list[str]) -> None:
    """The operators above "accept", the innermost first."""
    assert kinds(tree(sentence)) == expected


def test_what_is_let_be_known_is_the_word_of_who_lets(tree: Parser) -> None:
    """It is a report of theirs."""
    parsed = tree("Peru let it be known that it would accept the draft.")
    (said,) = [op for op in above(parsed) if op.kind == "said"]
    assert [parsed[index].text for index in said.holder] == ["Peru"]


LET = [
    ("Please let us have your answer by Friday.", "have", ["demanded"]),
    ("Kindly let me have your proposals by Friday.", "have", ["demanded"]),
    ("Please let us know your answer.", "know", ["demanded"]),
    ("Let us hear from you by Friday.", "hear", ["demanded"]),
    ("Let me accept the draft at once.", "accept", []),
]


@pytest.mark.parametrize(("sentence", "deed", "expected"), LET)
def test_what_we_are_to_be_let_have_is_asked_for(tree: Parser, sentence: str, deed: str, expected: list[str]) -> None:
    """The words "let us have your answer" ask for one that has not come; "let me accept" accepts."""
    assert kinds(tree(sentence), deed) == expected
