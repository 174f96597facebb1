"""Hostile files of our own making: what a stranger may send to stall, to fill or to deceive the reader. Made on the fly, the same on every run."""

from collections.abc import Iterator

from benchmarks.torture.hostile import mails, markup, other, packed, pdfs, texts

FAMILIES = {"texts": texts, "markup": markup, "packed": packed, "pdfs": pdfs, "mails": mails, "other": other}


def files(family: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every hostile file, or of one family's."""
    for name, room in FAMILIES.items():
        if family in ("", name):
            for stem, content in room.files():
                yield f"{name}-{stem}", content
