"""What a file is, by its bytes."""

import pytest

from tests.reading.formats.docx.papers import paper
from tests.reading.formats.mail.mails import mail
from tests.reading.formats.pdf.making import pdf
from verbale.reading.formats.sniffing import recognise, sniff

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("raw", "media_type"),
    [
        (b"Kestria agreed.\n", "text/plain"),
        (b"\xef\xbb\xbfKestria agreed.\n", "text/plain"),
        ("Kestria agreed.\n".encode("utf-16"), "text/plain"),
        (b"  <!doctype html><p>Kestria agreed.", "text/html"),
        (mail("Kestria agreed."), "message/rfc822"),
        (pdf("q Q"), "application/pdf"),
        (paper("Kestria agreed."), WORD),
    ],
    ids=["text", "marked", "utf-16", "page", "mail", "pdf", "word"],
)
def test_what_can_be_read(raw: bytes, media_type: str) -> None:
    """Also where the file's first letters are a mark or white space."""
    assert sniff(raw[:65536], raw) == (media_type, "")


def test_a_binary_file_is_named_with_its_cure() -> None:
    """By a zero byte, or by many control characters; a few are no harm."""
    zero, many, few = b"Kestria\0agreed", b"\x01" * 6 + b"a" * 94, b"\x01" * 5 + b"a" * 95
    assert [sniff(raw) for raw in (zero, many, few)] == [
        ("", "a binary file"),
        ("", "a binary file"),
        ("text/plain", ""),
    ]
    media_type, told = recognise(zero)
    assert media_type == ""
    assert told is not None
    assert told[1].startswith("Open it in the program it was made with")
