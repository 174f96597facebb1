"""Formats register themselves, and each file is told by its first bytes from all others."""

from pathlib import Path

import pytest

from verbale.reading import formats
from verbale.reading.formats import FORMATS, sniff


def test_every_file_registers_a_format() -> None:
    """A file beside the register and the telling of kinds is a format."""
    here = Path(formats.__file__).parent
    files = {path.stem for path in here.glob("*.py")} | {path.parent.name for path in here.glob("*/__init__.py")}
    told = {one.extract.__module__.removeprefix("verbale.reading.formats.").split(".")[0] for one in FORMATS.values()}
    assert told == files - {"__init__", "registry", "sniffing", "foreign"}


OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 504


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
        (b"From: a@b.org\nMessage-ID: <1>\n\nHello\0\x01\x02\x03\x04", ("message/rfc822", "")),
        (b"From: a@b.org\nMessage-ID: <1>\n\nHello", ("message/rfc822", "")),
        (b"From: the union\nTo: the port\n\nHello", ("text/plain", "")),
        (b"Subject: quotas\nReceived: by x; today\n\nHello", ("message/rfc822", "")),
        (b"From ann@firm.example Fri May  9 10:00:00 2031\nFrom: Ann\nSubject: x\n\nHello", ("application/mbox", "")),
        (b"From our side nothing is new.\nSubject: quotas\n\nHello", ("text/plain", "")),
        (OLE + "__substg1.0_0037001F".encode("utf-16-le"), ("application/vnd.ms-outlook", "")),
        (OLE + "WordDocument".encode("utf-16-le"), ("", "an old Word document (.doc)")),
    ],
)
def test_first_bytes_tell_the_format(head: bytes, told: tuple[str, str]) -> None:
    """Whatever a file is called, its bytes say what it is."""
    assert sniff(head) == told
