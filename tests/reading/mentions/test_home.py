"""Whose ministers a paper means that gives them no country."""

import pytest

from verbale.model import Document
from verbale.reading.read import lay_out

CALL = """OFFICE OF THE PRIME MINISTER OF TARVIA

Readout of Prime Minister Oda Holm's call with President Ivo Sarn of Orselia

3 March 2025

Prime Minister Oda Holm spoke by telephone with President Ivo Sarn of Orselia. The Prime Minister asked for time, and the President agreed.
"""


def sides(text: str) -> dict[str, str]:
    """Return whose each person of a text is."""
    page = lay_out(Document(id="0" * 64, text=text))
    return {person.name: person.party for person in page.people.values()}


def test_the_office_that_heads_a_paper_says_whose_its_ministers_are() -> None:
    """And the guest stays the guest's, though a heading without a full stop names both."""
    assert sides(CALL) == {"Oda Holm": "tarvia", "Ivo Sarn": "orselia"}


@pytest.mark.parametrize("words", ["The Prime Minister", "the President"])
def test_an_office_written_large_is_whoever_held_it_before(words: str) -> None:
    """In both ways of writing it."""
    page = lay_out(Document(id="0" * 64, text=CALL))
    place = page.text.index(f"{words} ")
    (mention,) = (one for one in page.mentions if one.start == page.text.rindex(words, 0, place + len(words)))
    assert mention.person
