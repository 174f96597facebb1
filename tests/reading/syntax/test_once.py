"""A question about a place of a sentence is worked out once for each place, and for each sentence anew."""

from verbale.reading.syntax.once import once
from verbale.reading.syntax.tree import Token, Tree


def tree() -> Tree:
    """Return two words, the second under the first."""
    return Tree(
        (Token(0, 0, 4, "Peru", "peru", "NNP", "ROOT", 0), Token(1, 5, 11, "agreed", "agree", "VBD", "relcl", 0))
    )


def test_each_place_of_each_sentence_once() -> None:
    """Two equal sentences are two; questions of different names do not share answers."""
    asked: list[int] = []

    @once
    def low(where: Tree, index: int) -> str:
        asked.append(index)
        return where[index].low

    @once
    def tag(where: Tree, index: int) -> str:
        return where[index].tag

    one, other = tree(), tree()
    assert [low(one, 0), low(one, 1), low(one, 0), tag(one, 0)] == ["peru", "agreed", "peru", "NNP"]
    assert asked == [0, 1]
    assert low(other, 0) == "peru"
    assert asked == [0, 1, 0]
    assert one == other


def test_what_stands_below_a_word() -> None:
    """In order, the word itself among it."""
    assert tree().below(0) == (0, 1)
    assert tree().subtree(1) == [1]
