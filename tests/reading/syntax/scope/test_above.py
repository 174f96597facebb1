"""Each class of operator by two sentences: what stands over the predicate, innermost first, and whose word it is."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import above
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
NONE: list[str] = []
CASES = [
    ("Peru accepted the draft.", NONE),
    ("Peru decided to accept the draft.", NONE),
    ("Peru did not accept the draft.", ["negated"]),
    ("Neither Peru nor Chile accepted the draft.", ["negated"]),
    ("Peru failed to accept the draft.", ["negated"]),
    ("Peru nearly accepted the draft.", ["nearly"]),
    ("Chile almost accepted the pact.", ["nearly"]),
    ("Peru has yet to accept the draft.", ["yet"]),
    ("The councils have yet to accept the draft.", ["yet"]),
    ("Peru refused to accept the draft.", ["refused"]),
    ("Chile was reluctant to accept the draft.", ["refused"]),
    ("Did Peru accept the draft?", ["asked"]),
    ("Chile asked whether Peru had accepted the draft.", ["asked"]),
    ("If Peru accepted the draft, Chile would leave.", ["supposed"]),
    ("Unless Peru accepts the draft, Chile will leave.", ["supposed"]),
    ("Peru will accept the draft if Chile leaves.", ["will", "conditional"]),
    ("Peru accepted the draft on condition that Chile leaves.", ["conditional"]),
    ("Chile urged Peru to accept the draft.", ["demanded"]),
    ("Chile demanded that Peru accept the draft.", ["demanded"]),
    ("Peru wants to accept the draft.", ["wanted"]),
    ("Peru wished to accept the draft.", ["wanted"]),
    ("Chile hoped that Peru had accepted the draft.", ["hoped"]),
    ("Chile wished that Peru had accepted the draft.", ["hoped"]),
    ("Chile fears that Peru has accepted the draft.", ["feared"]),
    ("Chile was afraid that Peru had accepted the draft.", ["feared"]),
    ("Chile thought that Peru had accepted the draft.", ["thought"]),
    ("Chile doubts that Peru accepted the draft.", ["thought"]),
    ("Peru tried to accept the draft.", ["attempted"]),
    ("Peru is considering accepting the draft.", ["attempted"]),
    ("Peru plans to accept the draft.", ["planned"]),
    ("Peru is due to accept the draft.", ["planned"]),
    ("Peru promised to accept the draft.", ["commissive"]),
    ("Peru agreed to accept the draft.", ["commissive"]),
    ("Peru is ready to accept the draft.", ["ready"]),
    ("Peru signalled its readiness to accept the draft.", ["ready"]),
    ("Chile said that Peru had accepted the draft.", ["said"]),
    ("Peru accepted the draft, according to Chile.", ["said"]),
    ("Chile alleged that Peru had accepted the draft.", ["alleged"]),
    ("Chile denied that it had read the draft accepted by Peru.", NONE),
    ("Chile denied having seen the draft that Peru accepted in May.", NONE),
    ("Chile denied having seen a draft accepted by Peru.", ["denied"]),
    ("Peru allegedly accepted the draft.", ["alleged"]),
    ("Chile accused Peru of accepting the draft.", ["accused"]),
    ("Chile suspects Peru of accepting the draft.", ["accused"]),
    ("There were rumours that Peru had accepted the draft.", ["claimed"]),
    ("Chile rejected the claim that Peru had accepted the draft.", ["claimed"]),
    ("Chile denied that Peru had accepted the draft.", ["denied"]),
    ("Peru denied accepting the draft.", ["denied"]),
    ("Peru will accept the draft.", ["will"]),
    ("Peru shall accept the draft.", ["will"]),
    ("Peru would accept the draft.", ["would"]),
    ("Chile said that Peru would accept the draft.", ["would", "said"]),
    ("Peru can accept the draft.", ["can"]),
    ("Peru cannot accept the draft.", ["can", "negated"]),
    ("Peru could accept the draft.", ["could"]),
    ("Peru might accept the draft.", ["might"]),
    ("Peru must accept the draft.", ["must"]),
    ("Peru should accept the draft.", ["should"]),
    ("Peru is able to accept the draft.", ["able"]),
    ("Peru was not able to accept the draft.", ["able", "negated"]),
    ("Peru is unable to accept the draft.", ["unable"]),
    ("Chile was powerless to accept the draft.", ["unable"]),
    ("Peru excluded accepting the draft.", ["excluded"]),
    ("Under the 1986 treaty, Peru accepted the draft.", ["background"]),
    ("Under the old plan Peru accepted the draft.", ["background"]),
    ("Chile did not say that Peru had accepted the draft.", ["said", "negated"]),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_what_stands_over_the_predicate(tree: Parser, sentence: str, expected: list[str]) -> None:
    """The classes of the operators, the innermost first."""
    assert [operator.kind for operator in above(tree(sentence))] == expected


def test_an_operator_names_whose_word_it_is(tree: Parser) -> None:
    """The holder of a report is who said it."""
    parsed = tree("Chile said that Peru had accepted the draft.")
    (said,) = above(parsed)
    assert [parsed[index].text for index in said.holder] == ["Chile"]


def test_a_second_verb_inherits_the_report_but_not_the_denial(tree: Parser) -> None:
    """Of two verbs the second is told by the same source; the first one's "not" is not its own."""
    assert [op.kind for op in above(tree("Chile said Peru did not reply but accepted the draft."))] == ["said"]


def test_bare_verbs_share_the_denial(tree: Parser) -> None:
    """A bare second verb leans on the auxiliary and the "not" of the first."""
    assert [op.kind for op in above(tree("Peru did not sign or accept the draft."))] == ["negated"]
