"""Rich text, Outlook's files, and files that are not what they seem."""

import struct
from collections.abc import Iterator

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    yield from _rich()
    yield from _outlook()
    yield from _disguised()


def _rich() -> Iterator[tuple[str, bytes]]:
    yield "deep.rtf", b"{\\rtf1 " + b"{" * 300_000 + b"The Union refused."
    yield "closed.rtf", b"{\\rtf1 " + b"{" * 100_000 + b"The Union refused." + b"}" * 100_001
    yield "closing.rtf", b"{\\rtf1 The Union refused." + b"}" * 300_000
    yield "binary.rtf", b"{\\rtf1 \\bin2147483647 The Union refused.}"
    yield "binaries.rtf", b"{\\rtf1 " + b"\\bin1 a" * 60_000 + b"}"
    yield "unicode.rtf", b"{\\rtf1\\uc30000 " + b"\\u8364 ?" * 60_000 + b"}"
    yield "skipped.rtf", b"{\\rtf1 \\uc2147483647 " + b"\\u65 " * 60_000 + b"}"
    yield "hex.rtf", b"{\\rtf1 " + b"\\'e9" * 100_000 + b"}"
    yield "hex-broken.rtf", b"{\\rtf1 " + b"\\'zz" * 100_000 + b"}"
    yield "words.rtf", b"{\\rtf1 " + b"\\" + b"a" * 500_000 + b"}"
    yield "numbers.rtf", b"{\\rtf1 \\b" + b"9" * 500_000 + b" The Union refused.}"
    yield "objects.rtf", b"{\\rtf1 " + b"{\\object\\objdata " + b"41" * 500_000 + b"}}"
    yield "pictures.rtf", b"{\\rtf1 " + b"{\\pict " * 60_000 + b"}"
    yield "fields.rtf", b"{\\rtf1 " + b'{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt if}}' * 5000 + b"}"
    yield "stars.rtf", b"{\\rtf1 " + b"{\\*" * 100_000 + b"}"
    yield "tables.rtf", b"{\\rtf1 " + b"\\trowd\\cell\\row " * 40_000 + b"}"
    yield "pages.rtf", b"{\\rtf1\\ansicpg99999 The Union refused.}"
    yield "fonts.rtf", b"{\\rtf1{\\fonttbl" + b"{\\f0\\fcharset128 A;}" * 20_000 + b"}The Union refused.}"


def _outlook() -> Iterator[tuple[str, bytes]]:
    head = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    yield "empty.msg", OLE + bytes(504)
    yield (
        "loop.msg",
        (
            head
            + struct.pack("<IIIIIIIII", 0, 1, 0, 0, 4096, 0, 1, 0, 1)
            + struct.pack("<I", 0) * 109
            + struct.pack("<I", 0) * 128 * 40
        ),
    )
    yield (
        "sectors.msg",
        head + struct.pack("<IIIIIIIII", 0, 0xFFFFFFF0, 0, 0, 4096, 0, 0xFFFFFFF0, 0, 0xFFFFFFF0) + b"\0" * 10_000,
    )
    yield "noise.msg", OLE + bytes((number * 31) % 251 for number in range(300_000))
    yield "shift.msg", OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 0xFFFF, 0xFFFF) + bytes(480)


def _disguised() -> Iterator[tuple[str, bytes]]:
    signs = {
        "picture.txt": b"\x89PNG\r\n\x1a\n", "program.txt": b"\x7fELF", "windows.docx": b"MZ", "sqlite.txt": b"SQLite format 3\0", "gzip.txt": b"\x1f\x8b\x08", "rar.docx": b"Rar!\x1a\x07",
        "seven.docx": b"7z\xbc\xaf\x27\x1c", "bzip.txt": b"BZh9", "xz.txt": b"\xfd7zXZ\0", "tiff.pdf": b"II*\0", "jpeg.html": b"\xff\xd8\xff", "gif.html": b"GIF89a", "wave.txt": b"RIFF....WAVE", "pickle.json": b"\x80\x04\x95",
    }  # fmt: skip
    for name, sign in signs.items():
        yield name, sign + bytes(range(256)) * 400
    yield "two-faces.html", b"%PDF-1.4\n<html><body><p>The Union refused.</p></body></html>"
    yield "two-faces.pdf", b"<html>%PDF-1.4 " + b"The Union refused. " * 100
    yield "shebang.txt", b"#!/bin/sh\ntouch /tmp/verbale-was-here\n"
    yield (
        "template.txt",
        b"{{ 7*7 }} ${7*7} #{7*7} {% import os %} <%= `id` %> =cmd|' /C calc'!A0 The Union refused.\n" * 500,
    )
    yield (
        "markup.txt",
        b'#import "@preview/x:1.0.0"\n#read("/etc/passwd")\n[link=file:///etc/passwd]x[/link] The Union refused.\n'
        * 500,
    )
    yield "paths.txt", b"../../../etc/passwd The Union refused.\n" * 500
