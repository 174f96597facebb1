"""What cannot be read is named by what it is, with what to do about it."""

import io
import zipfile
from pathlib import Path

import pytest

from verbale.model import Document, Failure
from verbale.reading import load_bytes


def zipped(*names: str, first: str = "") -> bytes:
    """Return a ZIP archive with files of these names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name in names:
            archive.writestr(name, "<a/>")
    return out.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)
SEEN = [
    (zipped("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"), "an Excel workbook", "a sentence for each row"),
    (zipped("[Content_Types].xml", "ppt/presentation.xml"), "a PowerPoint presentation", "PDF"),
    (zipped(first="application/vnd.oasis.opendocument.spreadsheet"), "an OpenDocument spreadsheet", "a sentence for each row"),
    (zipped("photos/1.jpg"), "a ZIP archive", "Unpack it"),
    (OLE + "Workbook".encode("utf-16-le"), "an old Excel workbook", "a sentence for each row"),
    (OLE + "WordDocument".encode("utf-16-le"), "an old Word document", "save it as .docx"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "an Office file with a password", "without the password"),
    (b"day,side,deed\n2024-05-03,Mill,took the pay table\n2024-05-04,Weavers,left\n", "a table (CSV)", "a sentence for each row"),
    (b"day;side;deed\n3 May;Mill;took, in part, the pay table\n4 May;Weavers;left\n", "a table (CSV)", "a sentence for each row"),
    (b'<?xml version="1.0"?><order><line>1</line></order>', "an XML file of an unknown kind (<order>)", "text"),
    (b'{"side": "Mill", "deeds": [1, 2]}', "data (JSON)", "text"),
    (b"\0\0\0\x20ftypisom" + bytes(64), "a film or sound recording", "transcri"),
    (b"BM\x00\x01" + bytes(64), "a bitmap picture", "OCR"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "named", "cure"), SEEN, ids=[named for _, named, _ in SEEN])
def test_a_foreign_file_is_named_with_its_cure(raw: bytes, named: str, cure: str) -> None:
    """The reason says what the file is, and never what went on inside a library."""
    failed = load_bytes(raw, "report.docx")
    assert isinstance(failed, Failure)
    assert named in failed.reason
    assert cure in failed.cure
    assert "object at 0x" not in failed.reason


@pytest.mark.parametrize(
    "text",
    [
        "BMW and the union met.\nThey agreed on the pay table.\n",
        "MZ of the mill wrote: we take it.\n",
        "Mill, weavers and mayor met.\nThe mill, as ever, left early.\nThe mayor, of course, stayed.\n",
        "<Ortwin> We take the pay table.\n<Mayor> Good.\n",
        "[The mill took the pay table.]\n",
        "Subject: pay\n\nThe mill took the pay table; the weavers left; the mayor stayed.\n",
    ],
)
def test_a_text_that_begins_oddly_is_a_text(text: str) -> None:
    """Letters that other files begin with, commas and brackets make no other file of a text."""
    assert isinstance(load_bytes(text.encode(), "note.txt"), Document)


def test_files_handed_over_are_named(cases: Path) -> None:
    """A workbook is called one, a table too."""
    for name, told in (("64/in.xlsx", "an Excel workbook"), ("66/in.csv", "a table")):
        failed = load_bytes((cases / name).read_bytes(), name)
        assert isinstance(failed, Failure)
        assert told in failed.reason
