"""Formats register themselves, and each file is told by its first bytes from all others."""

from pathlib import Path

import pytest

from verbale.reading import formats
from verbale.reading.formats import FORMATS, sniff


def test_every_file_registers_a_format() -> None:
    """A file beside the register and the sniffing of first bytes is a format."""
    files = {path.stem for path in Path(formats.__file__).parent.glob("*.py")} - {"__init__", "registry", "sniffing"}
    assert {one.extract.__module__.rpartition(".")[2] for one in FORMATS.values()} == files


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (b"\n\n%PDF-1.7", ("application/pdf", "")),
        (b"PK\x03\x04....[Content_Types].xml", (next(name for name in FORMATS if "wordprocessing" in name), "")),
        (b"PK\x03\x04....", ("", "a ZIP archive")),
        (b"\x89PNG....", ("", "a PNG picture")),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>\0", ("text/html", "")),
        ("Talks".encode("utf-16"), ("text/plain", "")),
        (b"a\0b", ("", "a binary file")),
        (b"From: a@b.org\nMessage-ID: <1>\n\nHello", ("message/rfc822", "")),
        (b"From: the union\nTo: the port\n\nHello", ("text/plain", "")),
    ],
)
def test_first_bytes_tell_the_format(head: bytes, told: tuple[str, str]) -> None:
    """Whatever a file is called, its bytes say what it is."""
    assert sniff(head) == told
