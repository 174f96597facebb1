"""Plain text as a format: decoded, and what was uncertain is said."""

from verbale.reading.formats.registry import FORMATS
from verbale.reading.formats.text import TEXT, from_text


def test_text_is_decoded() -> None:
    """With the warning of the decoder."""
    assert from_text("é\r\n".encode()) == {"text": "é\r\n", "warning": "", "extractor": "text"}
    found = from_text(b"caf\xe9")
    assert (found["text"], found["warning"][:9]) == ("café", "not UTF-8")


def test_whatever_is_nothing_else_is_text() -> None:
    """The format matches everything, so others are asked first."""
    assert FORMATS[TEXT].matches(b"")
