"""Small Word files for the tests of Word, written by hand in its XML, with invented names."""

import io
import zipfile

from tests.reading.formats.mail.mails import acts, talks
from verbale.model import Document, Reading
from verbale.reading.load import load_bytes
from verbale.reading.read import read

__all__ = [
    "acts",
    "box",
    "comment",
    "deleted",
    "document",
    "inserted",
    "on",
    "paper",
    "para",
    "reading",
    "run",
    "table",
]

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
_ROOTS = {"header": "hdr", "footer": "ftr", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments"}
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = ("Record of the third round", "9 May 2031")
DAY = "2031-05-08T10:00:00Z"


def run(text: str, *, hidden: bool = False) -> str:
    """Return a run."""
    look = "<w:rPr><w:vanish/></w:rPr>" if hidden else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*inner: str, style: str = "") -> str:
    """Return a paragraph of runs and plain words."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}{''.join(one if one.startswith('<') else run(one) for one in inner)}</w:p>"


def inserted(text: str, author: str = "A. Vole", day: str = DAY, tag: str = "ins") -> str:
    """Return a tracked insertion, or with another tag a move."""
    return f'<w:{tag} w:id="1" w:author="{author}" w:date="{day}">{run(text)}</w:{tag}>'


def deleted(text: str, author: str = "A. Vole", day: str = DAY) -> str:
    """Return a tracked deletion."""
    words = f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    return f'<w:del w:id="2" w:author="{author}" w:date="{day}">{words}</w:del>'


def on(identity: int, *inner: str) -> str:
    """Return runs that a comment is on."""
    words = "".join(one if one.startswith("<") else run(one) for one in inner)
    mark = f'<w:r><w:commentReference w:id="{identity}"/></w:r>'
    return f'<w:commentRangeStart w:id="{identity}"/>{words}<w:commentRangeEnd w:id="{identity}"/>{mark}'


def comment(identity: int, text: str, author: str = "Ben Osk", day: str = DAY, name: str = "") -> str:
    """Return a comment."""
    inner = para(text).replace("<w:p>", f'<w:p w14:paraId="{name}">') if name else para(text)
    return f'<w:comment w:id="{identity}" w:author="{author}" w:date="{day}" w:initials="X">{inner}</w:comment>'


def box(text: str) -> str:
    """Return a text box as Word writes it: twice, for new programs and for old ones."""
    words = f"<w:txbxContent>{para(text)}</w:txbxContent>"
    new = f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{words}</wps:txbx></w:drawing></mc:Choice>'
    old = f"<mc:Fallback><w:pict><v:textbox>{words}</v:textbox></w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent>{new}{old}</mc:AlternateContent></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table."""
    made = "".join(
        "<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else para(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{made}</w:tbl>"


def paper(*body: str, head: tuple[str, ...] = HEAD, **parts: str) -> bytes:
    """Return the bytes of a Word file; parts are heads, notes and comments by the kind of part."""
    main = "".join(para(line) for line in head) + "".join(one if one.startswith("<") else para(one) for one in body)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        kinds = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="{_TYPES}.{kind}+xml"/>' for kind in parts)
        kinds += f'<Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>'
        kinds += '<Default Extension="xml" ContentType="application/xml"/>'
        kinds += '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        space = "http://schemas.openxmlformats.org/package/2006"
        file.writestr("[Content_Types].xml", f'<Types xmlns="{space}/content-types">{kinds}</Types>')
        links = f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
        file.writestr("_rels/.rels", f'<Relationships xmlns="{space}/relationships">{links}</Relationships>')
        links = "".join(
            f'<Relationship Id="x{kind}" Type="{_RELATIONS}/{kind}" Target="{kind}.xml"/>' for kind in parts
        )
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{space}/relationships">{links}</Relationships>'
        )
        file.writestr("word/document.xml", f"<w:document {_SPACES}><w:body>{main}</w:body></w:document>")
        for kind, xml in parts.items():
            root = _ROOTS.get(kind)
            whole = f"<w:{root} {_SPACES}>{xml}</w:{root}>" if root else f"<w15:{kind} {_SPACES}>{xml}</w15:{kind}>"
            file.writestr(f"word/{kind}.xml", whole)
    return out.getvalue()


def document(raw: bytes) -> Document:
    """Return the document of some bytes."""
    found = load_bytes(raw, "in.docx")
    assert isinstance(found, Document), found
    return found


def reading(raw: bytes) -> Reading:
    """Read some bytes with the talks."""
    return read(document(raw), talks())
