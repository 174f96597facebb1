"""Denial in all its places: adverbs, phrases, subjects, objects, agents, and what goes on from a first denial."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]
DENIED = [
    "Peru never accepted the draft.",
    "Peru has not once accepted the draft.",
    "Peru no longer accepts the draft.",
    "Peru by no means accepted the draft.",
    "Peru has by no means accepted the draft.",
    "Peru has in no way accepted the draft.",
    "Peru hardly accepted the draft.",
    "The draft was accepted neither by Peru nor by Chile.",
    "The draft was accepted by nobody.",
    "Nor has Peru accepted the draft.",
    "No delegation accepted the draft.",
    "Not one delegation accepted the draft.",
    "Few of them accepted the draft.",
    "Chile would sooner leave than accept the draft.",
    "Chile left the room rather than accept the draft.",
    "Peru did not read the draft, let alone accept it.",
    "Peru accepted neither.",
]
TOLD = [
    "Peru not only accepted the draft but signed it.",
    "Hardly had Chile left when Peru accepted the draft.",
    "No sooner had Chile left than Peru accepted the draft.",
    "Not until midnight did Peru accept the draft.",
    "A few of them accepted the draft.",
    "Nobody but Peru accepted the draft.",
    "None other than Peru accepted the draft.",
    "Peru accepted the draft without delay.",
    "Peru accepted the draft to no avail.",
]


@pytest.mark.parametrize("sentence", DENIED)
def test_it_is_denied_once(tree: Parser, sentence: str) -> None:
    """One denial, wherever its word stands."""
    assert kinds(tree(sentence)).count("negated") == 1


@pytest.mark.parametrize("sentence", TOLD)
def test_it_is_not_denied(tree: Parser, sentence: str) -> None:
    """What sounds negative and denies nothing of the verb."""
    assert not {"negated", "nearly"} & set(kinds(tree(sentence)))


def test_all_but_is_nearly_and_anything_but_is_not(tree: Parser) -> None:
    """To have all but accepted comes near; to have done anything but accept does not."""
    assert kinds(tree("Peru all but accepted the draft.")) == ["nearly"]
    assert kinds(tree("Peru did anything but accept the draft.")) == ["nearly"]
    assert "negated" in kinds(tree("Peru was anything but pleased."), "pleased")
