"""The names of the grammars that doors offer are those that exist."""

from verbale.model.reading import DIALECTS
from verbale.reading import genres


def test_every_grammar_is_offered() -> None:
    """A grammar that is added must be named, one that goes must not."""
    assert tuple(sorted(genres.DIALECTS)) == DIALECTS
