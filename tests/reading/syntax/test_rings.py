"""No word hangs on itself: a repair that would tie words into a ring is not made."""

from dataclasses import replace

import pytest

from verbale.reading.lang.en.inflection import Lemmas
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.syntax import parse
from verbale.reading.syntax.tree import Token, Tree, tied


def tokens(*heads: int) -> list[Token]:
    """Return words that hang on one another so."""
    return [Token(at, 2 * at, 2 * at + 1, "x", "x", "NN", "dep", head) for at, head in enumerate(heads)]


@pytest.mark.parametrize(
    ("heads", "ring"),
    [
        ((0,), False),
        ((1, 1, 1), False),
        ((1, 2, 2), False),
        ((1, 0), True),
        ((0, 2, 3, 1), True),
        ((0, 0, 3, 2, 2), True),
    ],
)
def test_a_ring_is_seen(heads: tuple[int, ...], ring: bool) -> None:
    """Words above which there is no root."""
    assert tied(tokens(*heads)) is ring


def test_a_repair_that_ties_a_ring_is_not_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are; whoever descends the tree comes to an end."""

    def ties(given: list[Token]) -> list[Token]:
        return [replace(given[0], head=1), replace(given[1], head=0), *given[2:]]

    def marks(given: list[Token]) -> list[Token]:
        return [replace(one, dep="marked") for one in given]

    lemmas: Lemmas = lexicon().lemmas
    monkeypatch.setattr(parse, "freed", ties)
    monkeypatch.setattr(parse, "raised", marks)
    made = parse.mended(tokens(0, 0, 0), lemmas)
    assert [(one.head, one.dep) for one in made] == [(0, "marked")] * 3
    assert Tree(tuple(made)).below(0) == (0, 1, 2)
