"""The brief as a Word document: real headings and tables, every word of it, in type that fits the page."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest

from verbale.brief import Brief, Cell, Section, Table
from verbale.brief.render.docx import COLOURS, FONT, HEIGHT, SIZES, STAMP, _height, _size, render

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def made(page: Brief) -> Any:
    """Return the document, read again."""
    return docx.Document(io.BytesIO(render(page)))


def test_the_words_of_the_whole_page(made: Any) -> None:
    """Headings, sentences with their labels and citations, sources, figures."""
    shown = [(item.style.name, item.text) for item in made.paragraphs]
    assert shown == [
        ("Heading 1", "Talks <i>on</i> [b]salt[/b]"),
        ("Normal", "State of play on 30 March 2024, as known on 29 March 2024, for Arda [x] & Co. One document. [f1] (TLP:AMBER//[/SALT])"),
        ("Heading 2", "Where they stand"),
        ("Normal", "★ [key]"),
        ("Normal", "Own side  Salt <is> [red]open[/red]. [1, f1] (TLP:AMBER//[/SALT])"),
        ("Normal", "One act. [f1] (TLP:AMBER//[/SALT])"),
        ("Heading 2", "Nothing else"),
        ("Heading 2", "Sources"),
        ("Normal", "[1] Daily [b]Net, A <paper>, 2024-03-05 (TLP:GREEN)   "),
        ("Normal", "Figure f1 is worked out step by step in the annex (--long)."),
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in made.tables[0].rows] == [
        ["Point", "Bel [/b] & Co"],
        ["★ Salt & tax", "○ [b]open[/b] [1] (TLP:GREEN)"],
        ["Fish", "nothing read"],
    ]


def test_tones_are_colours_and_labels_bold(made: Any) -> None:
    """The tone of a label, of a cell, and of references."""
    runs = next(item for item in made.paragraphs if item.text.startswith("Own side")).runs
    assert [(run.text.strip(), str(run.font.color.rgb), run.bold) for run in runs] == [
        ("Own side", COLOURS["amber"], True),
        ("Salt <is> [red]open[/red].", "None", None),
        ("[1, f1] (TLP:AMBER//[/SALT])", COLOURS["faint"], None),
    ]
    assert str(made.tables[0].rows[1].cells[1].paragraphs[0].runs[0].font.color.rgb) == COLOURS["green"]


def test_banner_above_and_below_and_the_signature_below(made: Any) -> None:
    """On every page."""
    section = made.sections[0]
    assert [item.text for item in section.header.paragraphs] == ["TLP:AMBER//[/SALT]"]
    assert [item.text for item in section.footer.paragraphs] == ["TLP:AMBER//[/SALT]", "Signed by [k]ey."]


def test_what_stands_in_its_properties(made: Any) -> None:
    """Title and banner; the day of the page and no other time; nobody's name."""
    known = made.core_properties
    assert (known.title, known.keywords) == ("Talks <i>on</i> [b]salt[/b]: brief", "TLP:AMBER//[/SALT]")
    assert (known.author, known.comments, known.language) == ("", "", "en")
    assert str(known.created) == str(known.modified)
    assert str(known.created).startswith("2024-03-30 00:00:00")
    assert made.styles["Normal"].font.name == FONT


def test_pictures_stand_behind_with_their_words(page: Brief) -> None:
    """Heading, picture with alternative text, description."""
    content = render(page, [{"title": "Lanes", "description": "Who did <what>.", "png": PIXEL}])
    document = docx.Document(io.BytesIO(content))
    assert [item.text for item in document.paragraphs][-3:] == ["Lanes", "", "Who did <what>."]
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert b'descr="Who did &lt;what&gt;."' in parts.read("word/document.xml")


def test_no_part_carries_a_time(page: Brief) -> None:
    """So that the same brief gives the same bytes."""
    with zipfile.ZipFile(io.BytesIO(render(page))) as parts:
        assert {item.date_time for item in parts.infolist()} == {STAMP}


def test_type_is_as_large_as_fits(page: Brief) -> None:
    """The first size for a short page and for one that fits in none; a smaller one in between."""
    said = page.sections[0].sentences[1]
    assert _size(page) == SIZES[0]
    many = {count: replace(page, sections=(Section("x", "X", (said,) * count),)) for count in (40, 62, 2000)}
    assert SIZES[-1] <= _size(many[62]) < SIZES[0]
    assert _height(many[62], _size(many[62])) <= HEIGHT
    assert _size(many[2000]) == SIZES[0]


def test_longer_pages_are_higher(page: Brief) -> None:
    """Each sentence, row, note, source and figure adds its lines."""
    part, bare = page.sections
    table = part.table
    assert table is not None
    kept = (
        {"sentences": part.sentences[:1]},
        {"table": None},
        {"table": replace(table, rows=table.rows[:1])},
        {"table": replace(table, note="")},
    )
    less = [replace(page, sections=(replace(part, **one), bare)) for one in kept]
    whole = _height(page, 9.0)
    assert [_height(one, 9.0) < whole for one in (*less, replace(page, sections=(part,)))] == [True] * 5
    assert _height(page, 8.0) < whole
    wider = replace(part, table=Table("", ("A", "B"), ((Cell("x " * 300), Cell("y")),)))
    assert _height(replace(page, sections=(wider, bare)), 9.0) > whole


def test_a_citation_says_its_page(paged: Brief) -> None:
    """Beside the number of its source."""
    words = "\n".join(one.text for one in docx.Document(io.BytesIO(render(paged))).paragraphs)
    assert "[1\u00a0p.\u00a0<iv>" in words
