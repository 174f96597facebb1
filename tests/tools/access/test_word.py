"""The checker of Word files names each fault that is put into a good file."""

import io
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import RGBColor

from tools.access.word import contrast, faults
from verbale.brief.render.word_access import spoken, titled

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def good() -> Any:
    """Return a document without a fault: heading, text, table with a header row, picture with its words."""
    from docx.oxml import OxmlElement

    made = docx.Document()
    spoken(made, "Talks on salt")
    made.add_heading("Talks", level=1)
    made.add_heading("Where they stand", level=2)
    table = made.add_table(rows=2, cols=2)
    for cell in table.rows[0].cells:
        cell.text = "Point"
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    titled(table, "Where they stand")
    made.add_picture(io.BytesIO(PIXEL))._inline.docPr.set("descr", "A pixel.")
    return made


def saved(made: Any) -> bytes:
    """Return its bytes."""
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _no_language(made: Any) -> None:
    for tag in list(made.styles.element.iter(qn("w:lang"))):
        tag.getparent().remove(tag)


def _no_caption(made: Any) -> None:
    tag = next(made.element.body.iter(qn("w:tblCaption")))
    tag.getparent().remove(tag)


def _no_header(made: Any) -> None:
    tag = next(made.element.body.iter(qn("w:tblHeader")))
    tag.getparent().remove(tag)


BREAKS: dict[str, Callable[[Any], object]] = {
    "no title": lambda made: setattr(made.core_properties, "title", ""),
    "no language": _no_language,
    "level 4 follows level 2": lambda made: made.add_heading("Deep", level=4),
    "a heading without words": lambda made: made.add_heading("", level=2),
    "the first heading is of level 2": lambda made: setattr(made.paragraphs[0], "style", made.styles["Heading 2"]),
    "a table without a header row": _no_header,
    "a header cell without words": lambda made: setattr(made.tables[0].rows[0].cells[0], "text", ""),
    "a table with merged cells": lambda made: made.tables[0].rows[1].cells[0].merge(made.tables[0].rows[1].cells[1]),
    "a table without a title": _no_caption,
    "a picture without a text": lambda made: made.inline_shapes[0]._inline.docPr.set("descr", ""),
    "text of the colour CCCCCC": lambda made: setattr(
        made.add_paragraph().add_run("pale").font.color, "rgb", RGBColor(0xCC, 0xCC, 0xCC)
    ),
}


def test_a_good_file_has_none() -> None:
    """Nothing is found."""
    assert faults(saved(good())) == []


@pytest.mark.parametrize("fault", BREAKS)
def test_each_fault_is_named(fault: str) -> None:
    """Alone."""
    made = good()
    BREAKS[fault](made)
    found = faults(saved(made))
    assert found
    assert all(one.startswith(fault) for one in found)


def test_contrast_as_it_is_defined() -> None:
    """Black on white is 21, white on white 1; the grey that just passes."""
    assert [round(contrast(one), 2) for one in ("000000", "FFFFFF", "767676")] == [21.0, 1.0, 4.54]
