"""Headings over a place of minutes. Every text is invented."""

import pytest

from tests.reading.genres.minutes.test_bearing import DOSSIER
from verbale.model import Document
from verbale.reading.genres.minutes.headings import heading_over
from verbale.reading.load import load_bytes
from verbale.reading.parsed_document import Page


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("## Harbour Fund\n\nThey met. HERE it was.", "Harbour Fund"),
        ("Harbour Fund: On 4 May they met.\n\nHERE it was.", "Harbour Fund"),
        ("They met. Harbour fund: In the evening HERE it was.", "Harbour fund"),
        ("## Nets\n\nThey met.\n\nHarbour Fund: They met. HERE it was.", "Harbour Fund"),
        ("They met. HERE it was.", ""),
    ],
)
def test_the_heading_over_a_place_is_the_last_before_it(text: str, wanted: str) -> None:
    """Lines of their own, and those that run into their paragraph."""
    document = load_bytes(text.encode(), "bulletin.md")
    assert isinstance(document, Document)
    page = Page(document, DOSSIER)
    over = heading_over(page, document.text.index("HERE"))
    assert (document.text[slice(*over)] if over is not None else "") == wanted
