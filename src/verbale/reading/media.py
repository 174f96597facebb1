"""What a file is, by its first bytes and never by its name."""

import re

TEXT, HTML, PDF, DOCX, EML = (
    "text/plain",
    "text/html",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "message/rfc822",
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|p|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z-]*):[ \t]", re.MULTILINE)
_FOREIGN = {
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


def sniff(head: bytes) -> tuple[str, str]:  # noqa: PLR0911  # one line a format
    """Return (media type, "") for what can be read, or ("", what it is) for what cannot.

    Parameters
    ----------
    head
        The first few thousand bytes.
    """
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in head[:1024]:
        return PDF, ""
    if head.startswith(b"PK\x03\x04"):
        return (DOCX, "") if b"word/" in head or b"[Content_Types].xml" in head else ("", "a ZIP archive")
    foreign = next((name for magic, name in _FOREIGN.items() if head.startswith(magic)), "")
    if foreign:
        return "", foreign
    if _HTML.match(bare):
        return HTML, ""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TEXT, ""
    if b"\0" in head or _control_share(head) > 0.05:
        return "", "a binary file"
    return (EML, "") if _is_mail(bare) else (TEXT, "")


def _control_share(head: bytes) -> float:
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) / max(1, len(head))


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    return b"from" in names and bool(
        names & {b"mime-version", b"message-id", b"received", b"content-type", b"return-path"}
    )
