"""What numbers and places say of two provisions."""

from verbale.text.articles import Provision
from verbale.text.tree import Block, Level, Node
from verbale.text.versions.numbers import in_linked, options_of, own_numbers, path, same_numbers


def provision(key: str) -> Provision:
    """Return a provision of a key."""
    return Provision(key, Node(Level.PARAGRAPH, "", None, "", (Block(0, "x", "x"),)), "x", "")


def test_how_far_numbers_are_the_same() -> None:
    """The same place in an article of another number; an option between; another option; another number."""
    old = [provision("IV.2/3")]
    new = [provision(key) for key in ("13/3", "13/opt 1/3", "13/4/(3)", "13/4")]
    assert same_numbers(old, new).tolist() == [[1.0, 0.75, 0.0, 0.0]]
    options = [provision("5/opt 1/3")]
    assert same_numbers(options, [provision("5/opt 1/2/3"), provision("5/opt 2/3")]).tolist() == [[0.75, 0.5]]


def test_items_of_paragraphs_that_are_one() -> None:
    """An item goes with its paragraph; a paragraph with none."""
    old = [provision(key) for key in ("1/1", "1/1/(a)", "1/2")]
    new = [provision(key) for key in ("9/3", "9/3/(a)", "9/3/(b)")]
    held = in_linked(old, new, [((0,), (0,))])
    assert held.tolist() == [[False] * 3, [False, True, True], [False] * 3]
    assert own_numbers(old, new)[1].tolist() == [False, True, False]
    assert path(old[1]) == "1/(a)"


def test_alternatives_of_a_place() -> None:
    """What stands in two options under one number would stand in one place without them."""
    found = options_of([provision(key) for key in ("1/opt 1/1", "1/opt 2/1", "1/2")])
    assert found == {"1": [0, 1], "2": [2]}
