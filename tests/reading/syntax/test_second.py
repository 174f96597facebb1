"""A second look: only where the first parse has no verb on top, and the offsets stay."""

from verbale.reading.syntax.second import blanked
from verbale.reading.syntax.tree import Token, Tree

WORDS = "Peru, which had long waited, agreed."


def _rooted(tag: str) -> Tree:
    return Tree((Token(0, 0, 4, "Peru", "peru", tag, "ROOT", 0),))


def test_a_clause_between_commas_is_blanked() -> None:
    """A sentence without a verb at its root loses its which-clause, not its length."""
    again = blanked(_rooted("NNP"), WORDS)
    assert again == "Peru" + " " * 24 + "agreed.".rjust(8)
    assert len(again) == len(WORDS)


def test_a_good_parse_is_left_alone() -> None:
    """With a verb on top, or without such a clause, there is no second look."""
    assert blanked(_rooted("VBD"), WORDS) == ""
    assert blanked(_rooted("NNP"), "Peru, a neighbour, agreed.") == ""
