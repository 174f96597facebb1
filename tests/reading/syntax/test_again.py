"""A clause that hides its sentence's verb is blanked, and only then."""

import re
from collections.abc import Mapping

import pytest

from verbale.reading.syntax.again import unhidden
from verbale.reading.syntax.tree import Token, Tree

Row = tuple[str, str, str, int]
ROWS: tuple[Row, ...] = (
    ("proposal", "NN", "ROOT", 0),
    ("that", "IN", "mark", 4),
    ("tolls", "NNS", "nsubj", 4),
    ("should", "MD", "aux", 4),
    ("rise", "VB", "acl", 0),
    ("is", "VBZ", "aux", 4),
    ("declined", "VBN", "acl", 0),
)
WORDS = " ".join(row[0] for row in ROWS)


def tree(changed: Mapping[str, Row], start: int = 100) -> Tree:
    """Return the tree of the sentence, with some rows changed by their word."""
    rows = [changed.get(row[0], row) for row in ROWS]
    places = [match.start() for match in re.finditer(r"\w+", WORDS)]
    return Tree(
        tuple(
            Token(index, start + at, start + at + len(text), text, text, tag, dep, head)
            for index, ((text, tag, dep, head), at) in enumerate(zip(rows, places, strict=True))
        )
    )


def test_the_clause_is_blanked_up_to_the_hidden_verb() -> None:
    """Equal in length, wherever the sentence stands."""
    wanted = f"proposal {' ' * len('that tolls should rise')} is declined"
    assert unhidden(tree({}), WORDS, 100) == unhidden(tree({}, 7), WORDS, 7) == wanted


@pytest.mark.parametrize(
    "changed",
    [
        {"proposal": ("proposal", "VBD", "ROOT", 0)},
        {"rise": ("rise", "VB", "dobj", 0), "declined": ("declined", "VBN", "dobj", 0)},
        {"that": ("whom", "IN", "mark", 4)},
        {"is": ("is", "VBZ", "dobj", 4)},
        {"is": ("is", "VBN", "aux", 4)},
    ],
)
def test_other_parses_are_left_alone(changed: dict[str, Row]) -> None:
    """With a verb on top, without a clause, with another opening, without a finite verb after it."""
    assert unhidden(tree(changed), WORDS, 100) == ""
