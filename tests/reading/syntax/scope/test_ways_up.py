"""More sentences for each way up to the root: what stands over "accept", the innermost first."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.tree import Tree

CASES: list[tuple[str, list[str]]] = [
    ("Not Peru, but the draft was accepted by Chile.", []),
    ("The draft was read and accepted by Chile.", []),
    ("Peru did not stay and accept the draft.", ["negated"]),
    ("It did not stay or accept the draft.", ["negated"]),
    ("They do not stay and accept the draft.", ["negated"]),
    ("Peru neither stayed nor accepted the draft.", ["negated"]),
    ("Peru will leave if Chile stays, nor will it accept the draft.", ["will", "negated"]),
    ("Peru would rather leave than accept the draft.", ["negated"]),
    ("Chile prevented Peru from accepting the draft.", ["negated"]),
    ("The claim that Peru accepted the draft is false.", ["claimed", "claimed"]),
    ("The claim that Peru accepted the draft was untrue.", ["claimed", "claimed"]),
    ("Peru offered it in March, only to accept the draft in June.", []),
    ("Chile could give no answer until Peru had accepted the draft.", ["supposed"]),
    ("Chile did not answer until Peru accepted the draft.", ["supposed"]),
    ("It was not Chile but Peru that accepted the draft.", ["cleft"]),
    ("It was Peru that accepted the draft.", ["cleft"]),
    ("The news that Peru had accepted the draft spread.", ["said"]),
    ("The draft, which Peru accepted, was short.", []),
    ("Peru is in a position to accept the draft.", ["able"]),
    ("Chile was asked to accept the draft.", ["demanded"]),
    ("Peru was told to accept the draft.", ["demanded"]),
    ("Peru came to accept the draft.", ["wanted"]),
    ("Peru is scheduled to accept the draft.", ["planned"]),
    ("Peru is set to accept the draft.", ["planned"]),
    ("The sides were supposed to accept the draft.", ["lapsed"]),
    ("The sides were meant to accept the draft.", ["lapsed"]),
    ("Peru is said to accept the draft.", ["alleged"]),
    ("Chile asked what Peru would accept.", ["would", "asked"]),
    ("Chile asked which draft Peru had accepted.", ["asked"]),
    ("The plan is to accept the draft.", ["planned"]),
    ("It is so that Peru accepted the draft.", []),
    ("Peru will accept the draft once Chile pays.", ["will", "conditional"]),
    ("In case Peru accepts the draft, Chile will stay.", ["supposed"]),
    ("In the event of Peru accepting the draft, Chile will stay.", ["supposed"]),
    ("In any case Peru accepted the draft.", []),
    ("Peru reconvenes at three, when Chile will accept the draft.", ["will", "planned"]),
    ("Peru accepts the draft on Monday, when Chile shall speak.", ["planned"]),
    ("Peru accepts the draft on Monday, when Chile will speak.", ["planned"]),
    ("Chile heard a rumour that Peru had accepted the draft.", ["claimed"]),
    ("Chile behaved as though Peru had accepted the draft.", ["supposed"]),
    ("Chile wrote to Peru to accept the draft.", []),
    ("Peru stood up to accept the draft.", ["wanted"]),
    ("Chile suspects Peru of accepting the draft.", ["accused"]),
    ("Peru did everything but accept the draft.", ["nearly"]),
    ("Peru would prefer to accept the draft.", ["wanted", "would"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_the_way_up(tree: Callable[[str], Tree], sentence: str, expected: list[str]) -> None:
    """Joined verbs, clefts, claims, waiting, plans, questions and conditions."""
    assert kinds(tree(sentence)) == expected
