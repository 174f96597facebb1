"""A PDF file against PDF/UA-1, by the machine-checkable points of the Matterhorn Protocol 1.1 (PDF Association, 2021) that bear on what we write.

Not checked, since no file of ours has it and a fault names it as soon as one has: forms, optional content, embedded files, XFA, sound and film.
Points that need a human (whether an alternative text says what the picture says) are nobody's here.
"""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

STANDARD = frozenset(
    [
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "TOC",
        "TOCI",
        "Index",
        "NonStruct",
        "Private",
        "P",
        "H",
        "H1",
        "H2",
        "H3",
        "H4",
        "H5",
        "H6",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "TR",
        "TH",
        "TD",
        "THead",
        "TBody",
        "TFoot",
        "Span",
        "Quote",
        "Note",
        "Reference",
        "BibEntry",
        "Code",
        "Link",
        "Annot",
        "Ruby",
        "RB",
        "RT",
        "RP",
        "Warichu",
        "WT",
        "WP",
        "Figure",
        "Formula",
        "Form",
    ]
)
PAINTS = frozenset(
    ["Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI", "INLINE", "IMAGE"]
)
# Which elements may stand right below which: ISO 32000-1, tables 336 and 337.
BELOW = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"}, "L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOC", "TOCI", "Caption"},
}  # fmt: skip
ABOVE = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}}
UNUSED = {
    "/AcroForm": "24-001 a form",
    "/OCProperties": "20-001 optional content",
    "/Collection": "21-001 embedded files",
}


def faults(path: Path) -> list[str]:
    """Return each fault, with the number of its point: an empty list where none is found."""
    with pikepdf.open(path) as pdf:
        found = [*_document(pdf), *_metadata(pdf), *_structure(pdf)]
        for number, page in enumerate(pdf.pages, 1):
            found += [f"{fault} (page {number})" for fault in _page(page)]
        return found


def _document(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    marked = root.get("/MarkInfo", Dictionary())
    if not marked.get("/Marked", False):
        yield "06-004 not marked as tagged"
    if marked.get("/Suspects", False):
        yield "01-007 tags are suspect"
    if not str(root.get("/Lang", "")):
        yield "11-006 no language"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "07-001 the window does not show the title"
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield "26-002 shut to screen readers"
    yield from (fault for key, fault in UNUSED.items() if key in root)


def _metadata(pdf: Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "06-001 no metadata"
        return
    with pdf.open_metadata() as known:
        if str(known.get("pdfuaid:part", "")) != "1":
            yield "06-002 does not say that it is PDF/UA-1"
        if not str(known.get("dc:title", "")).strip():
            yield "06-003 no title"


def _structure(pdf: Pdf) -> Iterator[str]:
    tree = pdf.Root.get("/StructTreeRoot")
    if tree is None:
        yield "01-005 no structure"
        return
    roles = {str(key)[1:]: str(value)[1:] for key, value in tree.get("/RoleMap", Dictionary()).items()}
    yield from (f"02-004 {name} is mapped to something else" for name in roles if name in STANDARD)
    elements = list(_elements(tree, "", roles))
    yield from (f"02-001 {kind} is no kind of element" for _, kind, _ in elements if kind not in STANDARD)
    for element, kind, above in elements:
        yield from _element(element, kind, above, roles)
    yield from _headings([kind for _, kind, _ in elements])
    yield from _tables([element for element, kind, _ in elements if kind == "Table"], roles)


def _elements(above: Object, kind: str, roles: dict[str, str]) -> Iterator[tuple[Object, str, str]]:
    """Yield each element in the order of reading, with its standard kind and that of what it stands in."""
    for child in _children(above):
        own = _kind(child, roles)
        yield child, own, kind
        yield from _elements(child, own, roles)


def _children(element: Object) -> list[Object]:
    kids: Any = element.get("/K", [])
    listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in listed if isinstance(kid, Dictionary) and "/S" in kid]


def _kind(element: Object, roles: dict[str, str]) -> str:
    name, seen = str(element["/S"])[1:], set[str]()
    while name in roles and name not in seen:
        seen.add(name)
        name = roles[name]
    return name


def _element(element: Object, kind: str, above: str, roles: dict[str, str]) -> Iterator[str]:
    if kind in ("Figure", "Formula") and not (str(element.get("/Alt", "")) or str(element.get("/ActualText", ""))):
        yield f"{'13-004' if kind == 'Figure' else '17-002'} a {kind.lower()} without a text in its place"
    if kind in ABOVE and above not in ABOVE[kind]:
        yield f"09-004 {kind} stands in {above or 'nothing'}"
    if kind in BELOW:
        inner = [_kind(child, roles) for child in _children(element)]
        yield from (f"09-005 {one} stands in {kind}" for one in inner if one not in BELOW[kind])
    if kind == "Note" and "/ID" not in element:
        yield "19-003 a note without an id"


def _headings(kinds: list[str]) -> Iterator[str]:
    levels = [int(kind[1]) for kind in kinds if len(kind) == 2 and kind[0] == "H" and kind[1].isdigit()]
    if levels and levels[0] != 1:
        yield f"14-002 the first heading is of level {levels[0]}"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"14-003 level {after} follows level {before}"
    if not levels:
        yield "14-001 no heading"


def _tables(tables: list[Object], roles: dict[str, str]) -> Iterator[str]:
    for table in tables:
        cells = [(cell, kind) for cell, kind, _ in _elements(table, "Table", roles) if kind in ("TH", "TD")]
        heads = [cell for cell, kind in cells if kind == "TH"]
        if not heads:
            yield "15-003 a table without header cells"
        yield from ("15-003 a header cell without its scope" for cell in heads if not _scope(cell))
        rows = [row for row, kind, _ in _elements(table, "Table", roles) if kind == "TR"]
        if len({sum(_span(cell) for cell in _children(row)) for row in rows}) > 1:
            yield "15-005 rows of a table with different numbers of cells"


def _attributes(cell: Object) -> list[Object]:
    given: Any = cell.get("/A", [])
    return [one for one in (given if isinstance(given, pikepdf.Array) else [given]) if isinstance(one, Dictionary)]


def _scope(cell: Object) -> str:
    return next((str(one["/Scope"]) for one in _attributes(cell) if "/Scope" in one), "")


def _span(cell: Object) -> int:
    return next((int(one["/ColSpan"]) for one in _attributes(cell) if "/ColSpan" in one), 1)


def _page(page: pikepdf.Page) -> Iterator[str]:
    yield from dict.fromkeys(_content(page))
    links = [one for one in page.obj.get("/Annots", []) if one.get("/Subtype") == Name.Link]
    if links and page.obj.get("/Tabs") != Name.S:
        yield "28-008 links are not reached in the order of the page"
    yield from ("28-011 a link that stands in no element" for one in links if "/StructParent" not in one)
    yield from ("28-012 a link without its words" for one in links if not str(one.get("/Contents", "")))
    yield from _fonts(page)


def _content(page: pikepdf.Page) -> Iterator[str]:
    """Follow the marks of the page's content: all that is painted is either of an element or an artefact, and never both."""
    marks: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        sign = str(instruction.operator)
        if sign in ("BMC", "BDC"):
            marks.append(_mark(instruction.operands))
            real = {mark for mark in marks if mark != "plain"}
            if len(real) > 1:
                yield "01-003 an artefact within an element, or the other way round"
        elif sign == "EMC":
            marks.pop()
        elif sign in PAINTS and not any(mark != "plain" for mark in marks):
            yield "01-005 something is painted that is neither of an element nor an artefact"


def _mark(operands: Any) -> str:  # the library's own kind of list
    if str(operands[0]) == "/Artifact":
        return "artefact"
    told = operands[1] if len(operands) > 1 else None
    return "element" if isinstance(told, Dictionary) and "/MCID" in told else "plain"


def _fonts(page: pikepdf.Page) -> Iterator[str]:
    for font in page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary()).values():
        inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
        described = inner.get("/FontDescriptor", Dictionary())
        if font.get("/Subtype") != Name.Type3 and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(described.keys()):
            yield "31-009 a font that is not in the file"
        if "/ToUnicode" not in font:
            yield "10-001 a font whose signs have no letters"
