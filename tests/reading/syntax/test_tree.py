"""A tree made by hand: what is below, what is a clause's own, what stands above."""

from verbale.reading.syntax.tree import Token, Tree

ROWS = (
    ("Peru", "NNP", "nsubj", 1),
    ("said", "VBD", "ROOT", 1),
    ("that", "IN", "mark", 4),
    ("Chile", "NNP", "nsubj", 4),
    ("left", "VBD", "ccomp", 1),
    ("early", "RB", "advmod", 4),
)
TREE = Tree(
    tuple(
        Token(index, 10 * index, 10 * index + len(text), text, text.lower(), tag, dep, head)
        for index, (text, tag, dep, head) in enumerate(ROWS)
    )
)


def test_children_in_order_and_by_relation() -> None:
    """Children come in the order of the sentence; a relation picks among them."""
    assert [token.text for token in TREE.children(4)] == ["that", "Chile", "early"]
    assert [token.text for token in TREE.children(4, "advmod", "mark")] == ["that", "early"]
    assert TREE.child(1, "dobj") is None


def test_a_clause_keeps_its_own_words() -> None:
    """The clause below is in the subtree of its governor, but no part of the governor's own clause."""
    assert TREE.subtree(1) == [0, 1, 2, 3, 4, 5]
    assert TREE.local(1) == [0, 1]
    assert TREE.local(4) == [2, 3, 4, 5]


def test_the_way_up_ends_at_the_root() -> None:
    """Governors come nearest first; a root has none."""
    assert [token.text for token in TREE.above(5)] == ["left", "said"]
    assert list(TREE.above(1)) == []


def test_an_adverb_is_no_noun_and_a_name_is() -> None:
    """Names and pronouns are nominal, possessives and verbs are not."""
    assert TREE[0].nominal
    assert not TREE[4].nominal
    assert not Token(0, 0, 3, "its", "its", "PRP$", "poss", 0).nominal
