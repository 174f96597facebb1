"""A Word file for people who hear it, or see it large: what Word's own checker asks for, and WCAG 2.2 where it says how (its numbers in brackets)."""

import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

DARK_ENOUGH = 4.5  # contrast of text on white: WCAG 2.2, 1.4.3


def faults(source: Path | bytes) -> list[str]:
    """Return each fault by its name: an empty list where none is found."""
    from docx import Document  # heavy

    document = Document(io.BytesIO(source) if isinstance(source, bytes) else str(source))
    return [*_known(document), *_headings(document), *_tables(document), *_pictures(document), *_colours(document)]


def _known(document: Any) -> Iterator[str]:
    if not document.core_properties.title.strip():
        yield "no title (2.4.2)"
    if not _found(document.styles.element, ".//w:docDefaults//w:lang/@w:val"):
        yield "no language (3.1.1)"


def _headings(document: Any) -> Iterator[str]:
    named = [paragraph for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading ")]
    levels = [int(paragraph.style.name.removeprefix("Heading ")) for paragraph in named]
    if not levels:
        yield "no heading (2.4.6)"
    elif levels[0] != 1:
        yield f"the first heading is of level {levels[0]} (1.3.1)"
    yield from (
        f"level {after} follows level {before} (1.3.1)"
        for before, after in itertools.pairwise(levels)
        if after > before + 1
    )
    yield from ("a heading without words (2.4.6)" for paragraph in named if not paragraph.text.strip())


def _tables(document: Any) -> Iterator[str]:
    for table in document.tables:
        first = table.rows[0]
        if not _found(first._tr, "w:trPr/w:tblHeader"):
            yield "a table without a header row (1.3.1)"
        if any(not cell.text.strip() for cell in first.cells):
            yield "a header cell without words (1.3.1)"
        if _found(table._tbl, ".//w:vMerge | .//w:gridSpan | .//w:tbl"):
            yield "a table with merged cells or a table within (1.3.1)"
        if not _found(table._tbl, "w:tblPr/w:tblCaption/@w:val"):
            yield "a table without a title (1.3.1)"


def _pictures(document: Any) -> Iterator[str]:
    body = document.element.body
    for place in _found(body, ".//*[local-name()='docPr']"):
        if not place.get("descr", "").strip():
            yield "a picture without a text in its place (1.1.1)"
    if _found(body, ".//*[local-name()='anchor']"):
        yield "a picture that floats (1.3.2)"


def _colours(document: Any) -> Iterator[str]:
    used = set(_found(document.element.body, ".//w:rPr/w:color/@w:val")) - {"auto"}
    yield from (f"text of the colour {one} is too pale (1.4.3)" for one in sorted(used) if contrast(one) < DARK_ENOUGH)


def contrast(colour: str) -> float:
    """Return the contrast of a colour (RRGGBB) on white, as WCAG 2.2 defines it: 1 is none, 21 that of black."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def _found(element: Any, path: str) -> list[Any]:
    return list(etree.XPath(path, namespaces={"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"})(element))  # fmt: skip
