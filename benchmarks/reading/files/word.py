"""Word files written by hand in their own XML: paragraphs, tracked changes, comments, tables. The same input gives the same bytes."""

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_STAMP = (1980, 1, 1, 0, 0, 0)


def run(words: str, tag: str = "t") -> str:
    """Return a run of words; of deleted ones with the tag ``delText``."""
    return f'<w:r><w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def inserted(words: str, author: str, day: str) -> str:
    """Return a tracked insertion of an author on a day."""
    return f'<w:ins w:id="1" w:author="{author}" w:date="{day}T10:00:00Z">{run(words)}</w:ins>'


def deleted(words: str, author: str, day: str) -> str:
    """Return a tracked deletion of an author on a day."""
    return f'<w:del w:id="2" w:author="{author}" w:date="{day}T10:00:00Z">{run(words, "delText")}</w:del>'


def commented(number: int, inner: str) -> str:
    """Return runs that the comment of a number is on."""
    mark = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'<w:commentRangeStart w:id="{number}"/>{inner}<w:commentRangeEnd w:id="{number}"/>{mark}'


def comment(number: int, words: str, author: str, day: str) -> str:
    """Return a comment of an author on a day."""
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{day}T11:00:00Z" w:initials="C">{paragraph(words)}</w:comment>'


def paragraph(*inner: str) -> str:
    """Return a paragraph of runs and plain words."""
    return f"<w:p>{''.join(one if one.startswith('<') else run(one) for one in inner)}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table of plain cells, ruled."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    made = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr>{made}</w:tbl>"


def file(*body: str, comments: str = "") -> bytes:
    """Return the bytes of a Word file."""
    main = "".join(one if one.startswith("<") else paragraph(one) for one in body)
    parts = {"document.main": ("document", main)} | ({"comments": ("comments", comments)} if comments else {})
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>' for kind, (name, _) in parts.items()
    )
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    links = f'<Relationship Id="c" Type="{_OFFICE}/comments" Target="comments.xml"/>' if comments else ""
    files = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">{types}{kinds}</Types>',
        "_rels/.rels": _links(f'<Relationship Id="r" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'),
        "word/_rels/document.xml.rels": _links(links),
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}"><w:body>{main}</w:body></w:document>',
    }
    if comments:
        files["word/comments.xml"] = f'<w:comments xmlns:w="{_MAIN}">{comments}</w:comments>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _STAMP), content)
    return out.getvalue()


def _links(inner: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'
