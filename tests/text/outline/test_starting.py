"""Where the text begins."""

from verbale.text.outline.blocks import cut
from verbale.text.outline.starting import first_of_text, is_preamble, opens_preamble


def test_the_first_of_the_text() -> None:
    """A preamble, an article, a number: the first that is there; else everything is text."""
    for text, first in (
        ("Title of it\n\n[PREAMBLE\n\nThe Parties,", 1),
        ("Title of it\n\nThe Parties to this treaty,\n\nArticle 1", 1),
        ("Title of it\n\nArticle 1\n\nName", 1),
        ("Title of it\n\nSome note.\n\n1. Each Party", 2),
        ("Words alone.\n\nMore words.", 0),
    ):
        assert first_of_text(list(cut(text, text))) == first


def test_preambles() -> None:
    """The heading alone, with or without brackets and number; and how one opens without it."""
    assert is_preamble("[PREAMBLE")
    assert is_preamble("1. Preamble")
    assert not is_preamble("Preambles are long")
    assert opens_preamble("The High Contracting Parties,")
    assert not opens_preamble("The lake is shared.")
