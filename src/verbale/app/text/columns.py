"""Two versions as a table of four columns in Word: paragraph, older wording, newer wording, what became of it.

Rows are in the order of the newer version; a paragraph that stayed the same has its row too, so that the table is the whole text.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from verbale.app.text.drafts import Version
from verbale.brief.render.word_access import spoken, titled
from verbale.text.versions.aligning import align
from verbale.text.versions.changes import changes
from verbale.text.versions.links import Fate, Given, Link

_WIDTHS = (2.6, 8.2, 8.2, 6.0)  # centimetres, on a page of A4 across
_HEADS = ("paragraph", "what became of it")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: its article where that is another than above, the four cells, and whether the link is sure."""

    article: str
    number: str
    old: str
    new: str
    told: str


def columns(old: Version, new: Version, given: Sequence[Given] = ()) -> bytes:
    """Return a .docx file with the two versions side by side.

    Parameters
    ----------
    old, new
        The two versions.
    given
        Links that people set between them.
    """
    from docx import Document  # heavy
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm

    file = Document()
    page = file.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21.0)
    page.left_margin = page.right_margin = Cm(2.0)
    title = f"{old.label} and {new.label}, side by side"
    spoken(file, title)
    file.add_heading(title, level=1)
    table = file.add_table(rows=1, cols=4, style="Table Grid")
    titled(table, title)
    _fill(table.rows[0], (_HEADS[0], old.label, new.label, _HEADS[1]), bold=True)
    _repeat(table.rows[0])
    for row in rows(old, new, given):
        if row.article:
            head = table.add_row()
            head.cells[0].merge(head.cells[3])
            _fill(head, (row.article,), bold=True)
        _fill(table.add_row(), (row.number, row.old, row.new, row.told))
    for line in table.rows:
        for cell, width in zip(line.cells, _WIDTHS, strict=False):
            cell.width = Cm(width)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def rows(old: Version, new: Version, given: Sequence[Given] = ()) -> Iterator[Row]:
    """Yield the rows of the table of an old and a new version, in order; given are links that people set."""
    names = {one.key: one.name for version in (old, new) for one in version.articles}
    above = None
    for link in align(old.articles, new.articles, given):
        article = (link.new or link.old)[0].key.split("/", 1)[0]
        numbers = " / ".join(dict.fromkeys(one.key.partition("/")[2] or one.key for one in (*link.old, *link.new)))
        yield Row(
            names[article] if article != above else "",
            numbers,
            _wordings(link.old),
            _wordings(link.new),
            _told(link, old, new),
        )
        above = article


def _wordings(found: Any) -> str:
    return "\n".join(one.node.words for one in found)


def _told(link: Link, old: Version, new: Version) -> str:
    """Say what became of a paragraph, and what changed in its words."""
    said = [str(link.fate) + (", moved" if link.moved else "") + ("" if link.sure else " (unsure)")]
    if link.fate is Fate.SAME:
        return said[0]
    for one in changes(link, old.draft, new.draft):
        before, after = (f"“{words}”" if words else "nothing" for words in one.words)
        said.append(f"{one.turn}: {before} → {after}" if before != after else f"{one.turn}: {before}")
    return "\n".join(said)


def _fill(row: Any, words: tuple[str, ...], *, bold: bool = False) -> None:  # python-docx has no types
    from docx.shared import Pt

    for cell, text in zip(row.cells, words, strict=False):
        run = cell.paragraphs[0].add_run(text)
        run.bold, run.font.size = bold, Pt(9)


def _repeat(row: Any) -> None:
    """Have a row stand at the head of every page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    sign = OxmlElement("w:tblHeader")
    sign.set(qn("w:val"), "true")
    inside = (
        row.cells[0].paragraphs[0].paragraph_format.element
    )  # the row has no door of its own: two up from a paragraph
    inside.getparent().getparent().get_or_add_trPr().append(sign)
