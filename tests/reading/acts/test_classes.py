"""What may fill a strict slot of a frame."""

from collections.abc import Callable

import pytest

from verbale.reading.acts.classes import fits, fold, is_class
from verbale.reading.syntax.tree import Tree

Parser = Callable[[str], Tree]


@pytest.mark.parametrize(
    ("word", "one"),
    [("proposals", "proposal"), ("talks", "talk"), ("Parties", "party"), ("congress", "congress")],
)
def test_a_noun_without_its_plural(word: str, one: str) -> None:
    """What ends in a double s, or is short, stays."""
    assert fold(word) == one


@pytest.mark.parametrize(
    ("sentence", "word", "classes", "expected"),
    [
        ("Peru accepted the draft.", "draft", ("text",), True),
        ("Peru accepted it.", "it", ("text",), True),
        ("Peru accepted the minister.", "minister", ("text",), False),
        ("Peru suspended the talks.", "talks", ("talks",), True),
        ("Peru suspended the draft.", "draft", ("talks",), False),
        ("Peru met Chile.", "chile", ("party",), True),
        ("Peru met the union.", "union", ("party",), True),
        ("Peru met the deadline.", "deadline", ("party",), False),
        ("Peru offered 40 euros.", "euros", ("amount",), True),
        ("Peru proposed the widening of the quay.", "widening", ("deed",), True),
        ("Peru read the water.", "water", ("any",), True),
        ("Peru read everything.", "everything", ("info",), True),
    ],
)
def test_slots(tree: Parser, sentence: str, word: str, classes: tuple[str, ...], expected: bool) -> None:
    """By the class of the noun, its form, or whom it means."""
    parsed = tree(sentence)
    index = next(token.index for token in parsed.tokens if token.low == word)
    assert fits(parsed, index, classes) is expected


def test_a_word_is_of_a_class_in_any_number() -> None:
    """Singular and plural."""
    assert is_class("talks", "talks")
    assert not is_class("draft", "talks")
