"""Files that are no documents to read: what they are, told by their bytes, and what to do about each. No format, a list of names."""

import csv
import json
import re

_TABLE = "Write down what was said in it as text or in Word: a sentence for each row, with its day and who said it."
_RECORDING = "Have it transcribed, and add the transcript (.vtt, .srt or text)."
_PICTURE = "Recognise its text (OCR), and add that as text or PDF."
_UNPACK = "Unpack it, and add the files in it."
_SAVE = "Save it as text, HTML, PDF or Word."
_OPEN_SAVE = "Open it, and save it as .docx or PDF."

# First bytes → what the file is, what to do.
_MAGIC: dict[bytes, tuple[str, str]] = {
    b"PK\x03\x04": ("a ZIP archive", _UNPACK),
    b"PK\x05\x06": ("an empty ZIP archive", _UNPACK),
    b"\x89PNG": ("a PNG picture", _PICTURE),
    b"\xff\xd8\xff": ("a JPEG picture", _PICTURE),
    b"GIF8": ("a GIF picture", _PICTURE),
    b"II*\0": ("a TIFF picture", _PICTURE),
    b"MM\0*": ("a TIFF picture", _PICTURE),
    b"BM": ("a bitmap picture", _PICTURE),
    b"\xd0\xcf\x11\xe0": ("an old Office file (.doc, .xls)", _OPEN_SAVE),
    b"\x1f\x8b": ("a gzip archive", _UNPACK),
    b"7z\xbc\xaf": ("a 7-Zip archive", _UNPACK),
    b"Rar!": ("a RAR archive", _UNPACK),
    b"BZh": ("a bzip2 archive", _UNPACK),
    b"ID3": ("a sound recording", _RECORDING),
    b"OggS": ("a recording", _RECORDING),
    b"fLaC": ("a sound recording", _RECORDING),
    b"\x1aE\xdf\xa3": ("a film", _RECORDING),
    b"RIFF": ("a recording", _RECORDING),
    b"SQLite format 3": ("a database", _SAVE),
    b"\x7fELF": ("a program", _SAVE),
    b"MZ": ("a program", _SAVE),
    b"%!PS": ("a PostScript file", "Save it as PDF."),
    b"BEGIN:VCALENDAR": ("a calendar (.ics)", "Write the meetings in it down as text."),
    b"BEGIN:VCARD": ("an address card (.vcf)", _SAVE),
}
# The first name in a ZIP archive that begins so → what it is.
_ZIPPED: dict[str, tuple[str, str]] = {
    "xl/": ("an Excel workbook (.xlsx)", _TABLE),
    "ppt/": ("a PowerPoint presentation (.pptx)", "Save it as PDF."),
    "Index/": ("an Apple iWork file (.pages, .numbers)", "Export it as Word or PDF."),
    "META-INF/container.xml": ("an e-book (.epub)", _SAVE),
    "visio/": ("a Visio drawing", "Save it as PDF."),
}
_OPEN_DOCUMENT: dict[bytes, tuple[str, str]] = {
    b"spreadsheet": ("an OpenDocument spreadsheet (.ods)", _TABLE),
    b"presentation": ("an OpenDocument presentation (.odp)", "Save it as PDF."),
    b"graphics": ("an OpenDocument drawing (.odg)", "Save it as PDF."),
}
# A stream that an OLE file holds → what it is.
_OLE: dict[str, tuple[str, str]] = {
    "__substg1.0_": ("an Outlook message (.msg)", "Save it as .eml."),
    "__properties_version1.0": ("an Outlook message (.msg)", "Save it as .eml."),
    "EncryptedPackage": ("an Office file with a password", "Open it, and save it without the password."),
    "WordDocument": ("an old Word document (.doc)", _OPEN_SAVE),
    "Workbook": ("an old Excel workbook (.xls)", _TABLE),
    "PowerPoint Document": ("an old PowerPoint presentation (.ppt)", "Save it as PDF."),
}
_NAMES = re.compile(rb"PK\x03\x04.{22}(..)(?:..)", re.DOTALL)
_SIGNS = ",;\t|"
_CELL = 40  # characters of a heading of a column


def foreign(head: bytes, whole: bytes = b"") -> tuple[str, str] | None:
    """Return what a file of no readable format is, and what to do about it, by its first bytes; ``None`` for others.

    Parameters
    ----------
    head
        The first few thousand bytes.
    whole
        All of them: an OLE file may say late what it is.
    """
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        held = (told for name, told in _OLE.items() if name.encode("utf-16-le") in (whole or head))
        return next(held, _MAGIC[b"\xd0\xcf\x11\xe0"])
    if head[4:8] == b"ftyp":
        return "a film or sound recording", _RECORDING
    return next((told for magic, told in _MAGIC.items() if head.startswith(magic) and _sure(magic, head)), None)


def boxed(head: bytes, whole: bytes = b"") -> tuple[str, str] | None:
    """Return what a ZIP archive or an OLE file is that is a file of some program, but no text; ``None`` for others."""
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        held = [name for name in _OLE if name.encode("utf-16-le") in (whole or head)]
        return _OLE[held[0]] if held and not held[0].startswith("__") else None
    if not head.startswith(b"PK\x03\x04"):
        return None
    names = list(zip_names(head))
    if names[:1] == ["mimetype"]:
        return next((told for word, told in _OPEN_DOCUMENT.items() if b"opendocument." + word in head[:200]), None)
    if any(name.startswith("word/") for name in names):
        return None
    return next((told for name in names for start, told in _ZIPPED.items() if name.startswith(start)), None)


def zip_names(head: bytes) -> list[str]:
    """Return the names that the first bytes of a ZIP archive show, in order."""
    found = []
    for match in _NAMES.finditer(head):
        length = int.from_bytes(match[1], "little")
        found.append(head[match.end() : match.end() + length].decode("utf-8", "replace"))
    return found


def written(text: str) -> tuple[str, str] | None:
    """Return what a text is that is no prose: a table, data, markup of an unknown kind; ``None`` for a text to read."""
    start = text.lstrip()
    if start.startswith("<"):
        return _markup(start)
    if start[:1] in "{[" and _is_json(start):
        return "data (JSON)", _SAVE
    return ("a table (CSV)", _TABLE) if is_table(text) else None


def is_table(text: str) -> bool:
    """Say whether lines are rows of one table: a heading of short cells, and as many cells in every row."""
    lines = [line for line in text.split("\n")[:50] if line.strip()]
    if len(text) > 4000 and "\n" not in text[:4000]:
        return False
    return any(_rows(lines, sign) for sign in _SIGNS)


def _rows(lines: list[str], sign: str) -> bool:
    try:
        rows = list(csv.reader(lines, delimiter=sign, strict=True))
    except csv.Error:
        return False
    rows = rows if len(lines) < 50 else rows[:-1]
    if (
        len(rows) < 2
        or len(rows) + len(rows[0]) < 5
        or len(rows[0]) < 2
        or any(len(row) != len(rows[0]) for row in rows)
    ):
        return False
    heading = [cell.strip() for cell in rows[0]]
    named = all(cell and len(cell) <= _CELL and not re.search(r"[.?!:]", cell) for cell in heading)
    tight = sign != "," or all(
        not cell.startswith(" ") for row in rows for cell in row
    )  # prose has a space behind a comma
    return named and tight and len(set(heading)) == len(heading)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _markup(text: str) -> tuple[str, str] | None:
    """Name a file of markup by its root; a text that only begins with a bracket is a text."""
    match = re.match(
        r"(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?P<root>[A-Za-z][\w.:-]*)[\s/>]", text, re.DOTALL
    )
    if match is None or not (text.startswith("<?xml") or f"</{match['root']}>" in text):
        return None
    if match["root"].rpartition(":")[2].lower() == "svg":
        return "a drawing (SVG)", _PICTURE
    return f"an XML file of an unknown kind (<{match['root'][:40]}>)", _SAVE


def _sure(magic: bytes, head: bytes) -> bool:
    """Say whether short first bytes are no words: "BM" and "MZ" open texts too."""
    return len(magic) > 3 or b"\0" in head[:64] or not head[:64].isascii()
