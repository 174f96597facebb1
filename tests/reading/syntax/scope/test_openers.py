"""The word before the subject: it supposes or asks, however the parser hung it."""

from collections.abc import Callable

import pytest

from tests.reading.syntax.scope.scoped import kinds
from verbale.reading.syntax.scope.openers import opener
from verbale.reading.syntax.tree import Token, Tree

Parser = Callable[[str], Tree]
CASES = [
    ("Suppose Peru accepts the draft.", "supposed"),
    ("Imagine Peru accepted the draft.", "supposed"),
    ("Supposing that Peru accepts the draft, the chair will go home.", "supposed"),
    ("Assuming Peru accepted the draft, the round is over.", "supposed"),
    ("Provided Peru accepts the draft, Chile will stay.", "supposed"),
    ("As long as Peru accepts the draft, Chile will stay.", "supposed"),
    ("So long as Peru accepted the draft, Chile stayed.", "supposed"),
    ("Chile behaved as though Peru had accepted the draft.", "supposed"),
    ("Chile acts as if Peru had accepted the draft.", "supposed"),
    ("On condition that Peru accepts the draft, Chile will stay.", "supposed"),
    ("In the event that Peru accepts the draft, Chile will stay.", "supposed"),
    ("The sooner Peru accepts the draft, the better.", "supposed"),
    ("If only Peru had accepted the draft!", "supposed"),
    ("Say Peru accepts the draft: then the round is over.", "supposed"),
    ("Whether Peru has accepted the draft is not known.", "supposed"),
    ("Whether or not Peru accepted the draft remains open.", "asked"),
    ("It is time Peru accepted the draft.", "wanted"),
    ("It is high time that Peru accepted the draft.", "wanted"),
]


@pytest.mark.parametrize(("sentence", "kind"), CASES)
def test_a_supposition_is_heard_before_its_subject(tree: Parser, sentence: str, kind: str) -> None:
    """What it opens is never told as done."""
    assert kind in kinds(tree(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru accepted the draft, if nothing else.",
        "On Monday Peru accepted the draft.",
        "For the first time Peru accepted the draft.",
        "After a longer time Peru accepted the draft.",
        "Chile left, and Peru accepted the draft.",
        "Long before noon Peru accepted the draft.",
    ],
)
def test_other_words_before_a_subject_open_nothing(tree: Parser, sentence: str) -> None:
    """Days, joints and spans of time suppose nothing."""
    assert kinds(tree(sentence)) == []


def _tree(*rows: tuple[str, str, str, int]) -> Tree:
    words = [(word, tag, dep, head) for word, tag, dep, head in rows]
    return Tree(tuple(Token(i, i, i + 1, w, w.lower(), t, d, h) for i, (w, t, d, h) in enumerate(words)))


def test_the_word_is_named_as_its_place() -> None:
    """Before the subject, or taken for a part of it."""
    beside = _tree(("Suppose", "VB", "advcl", 2), ("Peru", "NNP", "nsubj", 2), ("signs", "VBZ", "ROOT", 2))
    inside = _tree(("Imagine", "NNP", "compound", 1), ("Peru", "NNP", "nsubj", 2), ("signed", "VBD", "ROOT", 2))
    assert [(op.kind, op.index) for op in opener(beside, 2)] == [("supposed", 0)]
    assert [(op.kind, op.index) for op in opener(inside, 2)] == [("supposed", 0)]


def test_a_verb_with_a_subject_of_its_own_opens_nothing() -> None:
    """Who assumes something says what they think; a subject behind the verb has no opener."""
    theirs = _tree(
        ("They", "PRP", "nsubj", 1),
        ("assume", "VBP", "ROOT", 1),
        ("Peru", "NNP", "nsubj", 3),
        ("signed", "VBD", "ccomp", 1),
    )
    assert opener(theirs, 3) == []
    behind = _tree(("If", "IN", "mark", 1), ("said", "VBD", "ROOT", 1), ("Peru", "NNP", "nsubj", 1))
    assert opener(behind, 1) == []


def test_that_behind_a_word_belongs_to_it() -> None:
    """With "condition" before it "that" supposes; behind other nouns it does not."""
    rest = [("that", "IN", "mark", 4), ("Peru", "NNP", "nsubj", 4), ("signs", "VBZ", "ROOT", 4)]
    supposed = _tree(("on", "IN", "prep", 4), ("condition", "NN", "pobj", 0), *rest)
    assert [op.kind for op in opener(supposed, 4)] == ["supposed"]
    assert opener(_tree(("on", "IN", "prep", 4), ("news", "NN", "pobj", 0), *rest), 4) == []
