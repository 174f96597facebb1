"""Runs of spaces made one, and every place of the evened text back in its own."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.mentions.evened import evened
from verbale.reading.read import lay_out


@pytest.mark.parametrize("text", ["COSTA  RICA", "a\t\tb   c", "  New   Zealand  spoke "])
def test_places_come_back(text: str) -> None:
    """Each letter stands in both texts at places that map to each other."""
    made = evened(text)
    assert made is not None
    assert "  " not in made.text
    for place, letter in enumerate(made.text):
        if letter != " ":
            assert text[made.back(place)] == letter
            assert made.forth(made.back(place)) == place


def test_an_even_text_is_left_alone() -> None:
    """Nothing is made where there is no run."""
    assert evened("Costa Rica\nspoke") is None


def test_names_in_two_pieces_are_found_in_place() -> None:
    """A mention has the place of its words in the text itself."""
    document = load_bytes(b"Nets were dear.  COSTA  RICA spoke, and President  Ann  Lee left.", "a.txt")
    assert isinstance(document, Document)
    page = lay_out(document)
    named = {page.text[one.start : one.end] for one in page.mentions if one.parties or one.person}
    assert "COSTA  RICA" in named
