"""What a file is, by its first bytes and never by its name."""

from verbale.reading.formats.registry import FORMATS, Shape

_FOREIGN = {
    b"PK\x03\x04": "a ZIP archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\xd0\xcf\x11\xe0": "an old Office file (.doc, .xls)",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"SQLite format 3": "a database",
    b"\x7fELF": "a program",
    b"MZ": "a program",
}


def sniff(head: bytes) -> tuple[str, str]:
    """Return (media type, "") for what can be read, or ("", what it is) for what cannot.

    Parameters
    ----------
    head
        The first few thousand bytes.
    """
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if found := _matching(head, Shape.MAGIC):
        return found, ""
    foreign = next((name for magic, name in _FOREIGN.items() if head.startswith(magic)), "")
    if foreign:
        return "", foreign
    if found := _matching(bare, Shape.MARKUP):
        return found, ""
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))  # UTF-16
    if not marked and (b"\0" in head or _control_share(head) > 0.05):
        return "", "a binary file"
    return ("" if marked else _matching(bare, Shape.HEADED)) or _matching(bare, Shape.TEXT), ""


def _matching(head: bytes, shape: Shape) -> str:
    return next((one.media_type for one in FORMATS.values() if one.shape is shape and one.matches(head)), "")


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) / max(1, len(head))
