"""A text as a file."""

import pytest

from verbale.app.text.drafts import Version
from verbale.app.text.files import ENDINGS, as_file
from verbale.errors import OutputError


def test_each_ending(river: tuple[Version, ...]) -> None:
    """The ending says what comes; capitals do not matter."""
    begins = {".csv": b"\xef\xbb\xbfchoice", ".xml": b"<?xml", ".docx": b"PK"}
    assert set(begins) == set(ENDINGS)
    for ending, start in begins.items():
        assert as_file(f"draft{ending.upper()}", river).startswith(start)


def test_what_cannot_be_written(river: tuple[Version, ...]) -> None:
    """Other endings, and one version where two are wanted."""
    with pytest.raises(OutputError, match=r"cannot be written as \.pdf"):
        as_file("draft.pdf", river)
    with pytest.raises(OutputError, match="only one version"):
        as_file("draft.docx", river[:1])
