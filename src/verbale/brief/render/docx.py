"""The brief as a Word document: real headings, real tables with header rows, the marking above and below each page."""

import datetime as dt
import io
import math
import zipfile
from collections.abc import Sequence
from typing import Any

from verbale.brief.page import Brief, Cell, CitedSentence, Section, Table
from verbale.brief.render.word_access import spoken, titled
from verbale.brief.wording import day

COLOURS = {"red": "A3160C", "amber": "7A4B00", "green": "1A5E2A", "blue": "1D4F91", "faint": "5F5F5F"}
WIDTH, HEIGHT = 18.4, 26.3  # cm of text on the page
SHARES = {"On": 5.5, "Point": 3.2, "Topic": 3.2, "How it stands": 3.6, "Since": 2.1, "Clock": 1.4, "Due": 1.9}
FONT = "Times New Roman"  # narrow, and there is a font of the same measures on every system
SIZES = (9.0, 8.5, 8.0, 7.5, 7.0)  # points, the first with which the brief fits on a page
LETTER, LINE, PT = 0.43, 1.16, 0.03528  # mean width of a letter and height of a line in ems; cm in a point
STAMP = (1980, 1, 1, 0, 0, 0)  # the zip format's own beginning: files carry no time of making


def render(brief: Brief, pictures: Sequence[dict[str, Any]] = ()) -> bytes:
    """Return the brief as a .docx file.

    Parameters
    ----------
    brief
        What to set.
    pictures
        Pictures for the annex, each with ``title``, ``description`` and ``png``.
    """
    from docx import Document  # heavy
    from docx.shared import Cm

    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm((21 - WIDTH) / 2)
    section.top_margin = section.bottom_margin = Cm((29.7 - HEIGHT) / 2)
    section.header_distance = section.footer_distance = Cm(0.7)
    size = _size(brief)
    _styles(document, size)
    for place in (section.header, section.footer):
        banner = place.paragraphs[0]
        banner.alignment = 1
        banner.add_run(brief.marking.banner).bold = True
    if brief.record:
        _tinted(section.footer.add_paragraph().add_run(brief.record), "faint")
    document.add_heading(brief.title, level=1)
    known = f", as known on {day(brief.known)}" if brief.known else ""
    party = f", for {brief.party}" if brief.party else ""
    head = document.add_paragraph(f"State of play on {day(brief.on)}{known}{party}. {brief.counts.text}")
    _refs(head, brief, brief.counts)
    for part in brief.sections:
        _section(document, brief, part)
    _sources(document, brief)
    _pictures(document, pictures)
    _properties(document, brief)
    stream = io.BytesIO()
    document.save(stream)
    return _without_times(stream.getvalue())


def _styles(document: Any, size: float) -> None:  # python-docx has no types
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    for name, own, before in (("Normal", size, 0), ("Heading 1", size + 7, 0), ("Heading 2", size + 1, 4)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(own), RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for place in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(place), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)  # a theme's font would win over the one named
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(1), 1.0


def _size(brief: Brief) -> float:
    """Return the largest size of type with which the brief is likely to fit on a page; the first for one that cannot."""
    return next((size for size in SIZES if _height(brief, size) <= HEIGHT), SIZES[0])


def _height(brief: Brief, size: float) -> float:
    """Estimate how high the text stands, in cm: Word alone knows, for it alone sets the page."""
    line, wide = size * LINE * PT, WIDTH / (size * LETTER * PT)
    lines = 1.0 + len(brief.sections) * 1.7 + 3.6
    for section in brief.sections:
        lines += sum(math.ceil(_letters(brief, said) / wide) + 0.1 for said in section.sentences)
        lines += _rows(brief, section.table, wide) if section.table is not None else 0
    sources = [
        len(row.publisher) + len(row.title) + len(row.published) + len(row.address) + 25 for row in brief.sources
    ]
    lines += math.ceil(sum(sources) / wide)
    lines += math.ceil(sum(len(figure.id) + 6 for figure in brief.figures) / wide)
    return lines * line


def _letters(brief: Brief, said: CitedSentence | Cell) -> int:
    before = said.label if isinstance(said, CitedSentence) else said.mark
    cited = [*brief.labels(said.citations), brief.portion(said.citations)] if said.citations else []
    return len(before) + len(said.text) + sum(len(item) + 2 for item in cited) + 2


def _rows(brief: Brief, table: Table, wide: float) -> float:
    shares = [SHARES.get(name, 1.7) for name in table.columns]
    room = [wide * share / sum(shares) - 3 for share in shares]
    lines = [
        max(math.ceil(_letters(brief, cell) / letters) for cell, letters in zip(row, room, strict=True)) + 0.05
        for row in table.rows
    ]
    return sum(lines) + 1 + bool(table.note)


def _section(document: Any, brief: Brief, section: Section) -> None:
    document.add_heading(section.title, level=2)
    if section.table is not None:
        _table(document, brief, section.table, section.title)
    for said in section.sentences:
        paragraph = document.add_paragraph()
        if said.label:
            _tinted(paragraph.add_run(f"{said.label}  "), said.tone).bold = True
        paragraph.add_run(said.text)
        _refs(paragraph, brief, said)


def _table(document: Any, brief: Brief, table: Table, title: str) -> None:
    from docx.oxml import OxmlElement

    grid = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    grid.autofit = False
    titled(grid, title)
    header = OxmlElement("w:tblHeader")
    grid.rows[0]._tr.get_or_add_trPr().append(header)  # noqa: SLF001  # the library has no call for a header row
    for place, name in enumerate(table.columns):
        grid.rows[0].cells[place].paragraphs[0].add_run(name).bold = True
    for row in table.rows:
        cells = grid.add_row().cells
        for place, cell in enumerate(row):
            first, *more = f"{cell.mark} {cell.text}".strip().split("\n")
            paragraph = cells[place].paragraphs[0]
            _tinted(paragraph.add_run(first), cell.tone)
            for line in more:
                paragraph = cells[place].add_paragraph()
                _tinted(paragraph.add_run(line), cell.tone)
            _refs(paragraph, brief, cell)
    _widths(grid, table.columns)
    if table.note:
        document.add_paragraph(table.note)


def _widths(grid: Any, columns: Sequence[str]) -> None:
    from docx.shared import Cm, Pt

    shares = [SHARES.get(name, 1.7) for name in columns]
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = Cm(WIDTH * share / sum(shares))
    for row in grid.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = Cm(WIDTH * share / sum(shares))
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)


def _refs(paragraph: Any, brief: Brief, said: CitedSentence | Cell) -> None:
    if said.citations:
        portion = brief.portion(said.citations)
        run = paragraph.add_run(f" [{', '.join(brief.labels(said.citations))}] {portion}".rstrip())
        _tinted(run, "faint")


def _tinted(run: Any, tone: str) -> Any:
    from docx.shared import RGBColor

    if tone in COLOURS:
        run.font.color.rgb = RGBColor.from_string(COLOURS[tone])
    return run


def _sources(document: Any, brief: Brief) -> None:
    document.add_heading("Sources", level=2)
    paragraph = document.add_paragraph()
    for line in brief.sources:
        parts = [part for part in (line.publisher, line.title, line.published, line.address) if part]
        paragraph.add_run(f"[{line.number}] ").bold = True
        paragraph.add_run(f"{', '.join(parts)} {line.marking.portion}   ")
    if brief.figures:
        names = ", ".join(f"f{number} {figure.id}" for number, figure in enumerate(brief.figures, 1))
        _tinted(document.add_paragraph().add_run(f"Figures: {names}. Worked out in full by: verbale explain."), "faint")


def _pictures(document: Any, pictures: Sequence[dict[str, Any]]) -> None:
    from docx.shared import Cm

    for picture in pictures:
        document.add_heading(picture["title"], level=2)
        shape = document.add_picture(io.BytesIO(picture["png"]), width=Cm(17.5))
        shape._inline.docPr.set("descr", picture["description"])  # noqa: SLF001  # alternative text has no call
        document.add_paragraph(picture["description"])


def _properties(document: Any, brief: Brief) -> None:
    stamp = dt.datetime.combine(brief.on, dt.time())
    spoken(document, f"{brief.title}: brief")
    known = document.core_properties
    known.keywords, known.author, known.comments = brief.marking.banner, "", ""
    known.created = known.modified = stamp
    known.language = "en"


def _without_times(content: bytes) -> bytes:
    """Return the file with no time of making in it, so that the same brief gives the same bytes."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, STAMP), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
