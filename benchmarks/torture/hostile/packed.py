"""Files in a ZIP archive (Word, OpenDocument): bombs, parts without end, entities, names that lead elsewhere, archives that lie of themselves."""

import io
import struct
import zipfile
from collections.abc import Iterator

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/></Relationships>'
)
ODT = "application/vnd.oasis.opendocument.text"
T = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
DEEP = 60_000
Parts = dict[str, bytes | str]


def archive(parts: Parts, *, first: str = "") -> bytes:
    """Return an archive of these parts; the one named first is stored as it is."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content, zipfile.ZIP_STORED if name == first else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def word(body: str, *, before: str = "", more: Parts | None = None, target: str = "word/document.xml") -> bytes:
    """Return a Word file with this body."""
    text = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return archive(
        {"[Content_Types].xml": TYPES, "_rels/.rels": RELS.format(target), "word/document.xml": text, **(more or {})}
    )


def odt(body: str, before: str = "") -> bytes:
    """Return an OpenDocument text with this body."""
    text = f'<?xml version="1.0"?>{before}<office:document-content xmlns:office="{OFFICE}" xmlns:text="{T}"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    return archive({"mimetype": ODT, "content.xml": text}, first="mimetype")


def paragraph(text: str) -> str:
    """Return a paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of each."""
    yield from _words()
    yield from _open_documents()
    yield from _archives()


def _words() -> Iterator[tuple[str, bytes]]:
    grown = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12))
    table = "<w:tbl><w:tr><w:tc>"
    yield "bomb-spaces.docx", word(f"<w:p>{' ' * 400_000_000}</w:p>")
    yield "bomb-letters.docx", word(paragraph("a" * 300_000_000))
    yield "bomb-tags.docx", word("<w:p/>" * 40_000_000)
    yield "deep.docx", word("<w:p>" * DEEP)
    yield "deep-tables.docx", word(table * 20_000)
    yield "closed-tables.docx", word(table * 3_000 + paragraph("The Union refused.") + "</w:tc></w:tr></w:tbl>" * 3_000)
    yield "laughs.docx", word(paragraph("&e11;"), before=f'<!DOCTYPE r [<!ENTITY e0 "lol">{grown}]>')
    yield (
        "outside.docx",
        word(paragraph("&x; The Union refused."), before='<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    )
    yield "paragraphs.docx", word(paragraph("if") * 100_000)
    yield "runs.docx", word("<w:p>" + "<w:r><w:t>if </w:t></w:r>" * 100_000 + "</w:p>")
    yield "insertions.docx", word("<w:p>" + "<w:ins w:id='1' w:author='a'>" * 20_000)
    yield "fields.docx", word("<w:p>" + "<w:r><w:fldChar w:fldCharType='begin'/></w:r>" * 60_000 + "</w:p>")
    yield "cells.docx", word("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p/></w:tc>" * 300 + "</w:tr>") * 300 + "</w:tbl>")
    yield (
        "spans.docx",
        word(
            "<w:tbl><w:tr>"
            + "<w:tc><w:tcPr><w:gridSpan w:val='99999999'/></w:tcPr><w:p/></w:tc>" * 100
            + "</w:tr></w:tbl>"
        ),
    )
    yield (
        "comments.docx",
        word(
            paragraph("The Union refused."),
            more={
                "word/comments.xml": f'<w:comments xmlns:w="{W}">'
                + "<w:comment w:id='1'><w:p/></w:comment>" * 60_000
                + "</w:comments>"
            },
        ),
    )
    yield "broken.docx", word("<w:p><w:r><w:t>The Union refused.</w:t></w:r>")
    yield (
        "no-body.docx",
        archive(
            {"[Content_Types].xml": TYPES, "_rels/.rels": RELS.format("word/document.xml"), "word/document.xml": "<a/>"}
        ),
    )
    yield "lost-target.docx", word(paragraph("The Union refused."), target="word/none.xml")
    yield "target-away.docx", word(paragraph("The Union refused."), target="../../../etc/passwd")
    yield "rels-loop.docx", word(paragraph("The Union refused."), target="_rels/.rels")
    yield (
        "many-parts.docx",
        word(paragraph("The Union refused."), more={f"word/part{number}.xml": "<a/>" for number in range(30_000)}),
    )
    yield (
        "ids.docx",
        word(
            "".join(
                f"<w:p w:id='{number}'><w:bookmarkStart w:id='{number}' w:name='n{number}'/></w:p>"
                for number in range(40_000)
            )
        ),
    )


def _open_documents() -> Iterator[tuple[str, bytes]]:
    yield "bomb.odt", odt(f"<text:p>{' ' * 400_000_000}</text:p>")
    yield "deep.odt", odt("<text:p>" * DEEP)
    yield "repeated-spaces.odt", odt("<text:p>The Union<text:s text:c='2000000000'/>refused.</text:p>")
    yield "many-spaces.odt", odt("<text:p>The Union" + "<text:s text:c='900000'/>" * 4000 + "refused.</text:p>")
    yield "paragraphs.odt", odt("<text:p>if</text:p>" * 100_000)
    yield "laughs.odt", odt("<text:p>&a;</text:p>", '<!DOCTYPE r [<!ENTITY a "lol">]>')
    yield "deep-lists.odt", odt("<text:list><text:list-item>" * 20_000)


def _archives() -> Iterator[tuple[str, bytes]]:
    good = word(paragraph("The Union refused."))
    yield "cut.docx", good[: len(good) // 2]
    yield "no-directory.docx", good[: good.rindex(b"PK\x01\x02")]
    yield "offset.docx", good[:-6] + struct.pack("<I", 0xFFFFFFF0) + good[-2:]
    yield (
        "sizes.docx",
        good.replace(b"PK\x01\x02", b"PK\x01\x02", 1)[:-22] + good[-22:-12] + b"\xff\xff\xff\x7f" + good[-8:],
    )
    yield "encrypted.docx", _flag(good)
    yield "method.docx", good.replace(b"\x08\x00", b"\x63\x00")
    yield (
        "names.docx",
        archive({"../../../../tmp/verbale-was-here": "x", "[Content_Types].xml": TYPES, "word/document.xml": "<a/>"}),
    )
    yield "twice.docx", good + good
    yield "nested.docx", archive({"[Content_Types].xml": TYPES, "word/document.xml": good})
    yield "long-comment.docx", good[:-2] + b"\xff\xff" + b"PK\x05\x06" * 16_000
    yield "empty-archive.docx", b"PK\x05\x06" + bytes(18)


def _flag(raw: bytes) -> bytes:
    """Return an archive whose parts say that they are encrypted."""
    made = bytearray(raw)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(sign)
        while at >= 0:
            made[at + offset] |= 1
            at = raw.find(sign, at + 4)
    return bytes(made)
