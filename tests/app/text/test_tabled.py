"""Tables with a column for each side."""

import io

import pytest
from docx import Document as Word

from verbale.app.text.answers import comparison
from verbale.app.text.drafts import Version, version_named, versions_in, versions_of
from verbale.app.text.rulings import agree
from verbale.app.text.tabled import columns_of
from verbale.errors import TextError
from verbale.model import Document
from verbale.reading.formats.registry import extract
from verbale.reading.load import load_bytes
from verbale.record.record import Record

HEADS = ("", "Commission Proposal", "EP Mandate", "Council Mandate", "Draft Agreement")
ROWS = (
    ("Article 1 Subject matter",) * 4,
    ("1. This Regulation lays down rules on river data.", "1. This Regulation lays down strict rules on river data.", "1. This Regulation lays down [harmonised] rules on river data.", ""),
    ("2. It shall apply to all operators of gauges.", "2. It shall apply to all operators of gauges.", "2. It should apply to operators of gauges.", "2. It shall apply to operators of gauges."),
    ("Article 2 Duties",) * 3 + ("",),
    ("1. Operators shall share data within 24 hours.", "1. Operators shall share data within 12 hours.", "1. Operators may share data within 48 hours.", ""),
    ("2. Data shall be free of charge.",) * 3 + ("",),
)  # fmt: skip


def table(heads: tuple[str, ...] = HEADS) -> Document:
    """Return a Word file with a table of four columns, read."""
    file = Word()
    file.add_paragraph("7412/31")
    file.add_paragraph("17 March 2031")
    rows = file.add_table(rows=1, cols=5)
    for cell, words in zip(rows.rows[0].cells, heads, strict=True):
        cell.text = words
    for number, row in enumerate(ROWS, 1):
        for cell, words in zip(rows.add_row().cells, (str(number), *row), strict=True):
            cell.text = words
    out = io.BytesIO()
    file.save(out)
    found = load_bytes(out.getvalue(), "table.docx", source="table.docx", extract=extract)
    assert isinstance(found, Document)
    return found


@pytest.fixture(scope="module")
def columns() -> tuple[Version, ...]:
    """Return the texts of the table."""
    return versions_in([table()])


def test_each_column_is_a_text(columns: tuple[Version, ...]) -> None:
    """In the order of the table, a part of a text too; each gives back the whole document, character by character."""
    assert [one.column for one in columns] == list(HEADS[1:])
    assert all(one.draft.printed() == one.document.text for one in columns)
    assert [some.key for article in columns[0].articles for some in article.provisions] == ["1/1", "1/2", "2/1", "2/2"]
    assert [one.wording for article in columns[3].articles for one in article.provisions] == [
        "It shall apply to operators of gauges."
    ]
    assert columns[1].label == "table.docx, EP Mandate (2031-03-17)"


def test_columns_are_compared(columns: tuple[Version, ...]) -> None:
    """Between two mandates, with both wordings; a column is named by its head."""
    council = columns[version_named(columns, "council")]
    told = comparison(columns[0], council)
    turns = {(one["turn"], one["old_words"], one["new_words"]) for link in told["links"] for one in link["changes"]}
    assert {("weaker", "shall", "should"), ("weaker", "shall", "may"), ("number", "24", "48")} <= turns


def test_nobody_rules_on_a_column(columns: tuple[Version, ...], record: Record) -> None:
    """A column is no paper that could be agreed."""
    with pytest.raises(TextError, match="column of a table"):
        agree(record, columns[0], "1/1", "Ada")


def test_other_tables_are_none() -> None:
    """Heads that name no side make no texts."""
    other = table(("No.", "Monday", "Tuesday", "Friday", "Sunday"))
    assert columns_of(other) == []
    assert len(versions_of(other)) <= 1
