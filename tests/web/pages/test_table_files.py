"""A table of a page as a file: the very words of the page, what the page says of itself, and nothing that a spreadsheet would run."""

import csv
import io
import zipfile
from html import escape

import pytest
from lxml import etree

from tests.web.conftest import Direct, Served, words
from verbale.errors import OutputError
from verbale.web.pages.table_files import Stand, as_file, linked, tables_of

pytest.importorskip("xlsxwriter", reason="workbooks need the extra `desk`")
STAND = Stand("Talks & more", "Owed", "State of play on 30 March 2024", "TLP:AMBER")
CELLS = ("=1+1", "-3", "−4.5", "1,200", "3 Mar 2024", "31 June 2024", "@x", "a <b> & c")
PAGE = (
    '<div class="scroll" role="region" aria-label="Debts"><table><thead><tr><th>Who</th><th>What</th></tr></thead><tbody>'
    + "".join(
        f"<tr><th>{number}</th><td>{escape(cell)}<form><button>Take back</button></form></td></tr>"
        for number, cell in enumerate(CELLS)
    )
    + "</tbody></table></div><p>between</p><div><table><tr><td>one<br>two</td></tr></table></div>"
)


def rows(content: bytes) -> list[list[str]]:
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def sheet(content: bytes) -> tuple[list[list[tuple[str, str]]], str]:
    """Return the cells of a workbook, each with its type, and its sheet as XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml")
        strings = etree.fromstring(parts.read("xl/sharedStrings.xml"))
    space = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    shared = ["".join(one.itertext()) for one in strings.findall("s:si", space)]
    found = [
        [
            (cell.get("t", "n"), shared[int(cell.findtext("s:v", "0", space))] if cell.get("t") == "s" else cell.findtext("s:v", "", space))
            for cell in row.iterfind("s:c", space)
        ]
        for row in etree.fromstring(xml).iterfind(".//s:row", space)
    ]  # fmt: skip
    return found, xml.decode()


def test_the_tables_of_a_page() -> None:
    """Cells in words, without the forms in them; lines of a cell stay lines."""
    first, second = tables_of(PAGE)
    assert first.name == "Debts"
    assert first.rows[0] == ["Who", "What"]
    assert [row[1] for row in first.rows[1:]] == list(CELLS)
    assert second.rows == [["one\ntwo"]]


def test_csv_runs_nothing() -> None:
    """A formula is text, a number below zero a number, a day as machines read it; behind the rows what the page says of itself."""
    found = rows(as_file(PAGE, 1, "csv", STAND))
    assert [row[1] for row in found[1 : len(CELLS) + 1]] == [
        "'=1+1",
        "-3",
        "−4.5",
        "1,200",
        "2024-03-03",
        "31 June 2024",
        "'@x",
        "a <b> & c",
    ]
    assert found[len(CELLS) + 1 :] == [
        [],
        ["TLP:AMBER"],
        ["Talks & more"],
        ["Owed"],
        ["State of play on 30 March 2024"],
    ]


def test_a_workbook_has_days_and_numbers_and_no_formula() -> None:
    """What it says of itself stands first; heads are filtered; the marking is on every printed page; the same bytes each time."""
    made = as_file(PAGE, 1, "xlsx", STAND)
    cells, xml = sheet(made)
    assert [row[0][1] for row in cells[:4]] == ["TLP:AMBER", "Talks & more", "Owed", "State of play on 30 March 2024"]
    body = cells[5:]
    assert [row[1] for row in body] == [
        ("s", "=1+1"), ("n", "-3"), ("n", "-4.5"), ("n", "1200"), ("n", "45354"), ("s", "31 June 2024"), ("s", "@x"), ("s", "a <b> & c"),
    ]  # fmt: skip
    assert "<f>" not in xml
    assert "autoFilter" in xml
    assert "TLP:AMBER" in xml
    assert made == as_file(PAGE, 1, "xlsx", STAND)


def test_links_stand_behind_each_table() -> None:
    """Named after it, with all that the page was asked for."""
    made = linked(PAGE, "/owed?as_of=2024&")
    assert made.count("Excel</a>") == 2
    assert '<a href="/owed?as_of=2024&amp;table=1&amp;form=csv" download aria-label="Debts as CSV">' in made
    assert made.index("table=1") < made.index("between") < made.index("table=2")


@pytest.mark.parametrize(
    ("number", "form", "says"), [(0, "csv", "no table 0"), (3, "csv", "no table 3"), (1, "exe", "no table as 'exe'")]
)
def test_what_there_is_not(number: int, form: str, says: str) -> None:
    """It is told."""
    with pytest.raises(OutputError, match=says):
        as_file(PAGE, number, form, STAND)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_page_gives_its_table(quick: Direct, form: str) -> None:
    """At the days of its address, as a file with a name; the export is noted before it leaves."""
    before = quick.office.record.tail()[0]
    answer = quick.ask(f"/matrix?as_of=2024-03-05&known=2024-03-10&table=1&form={form}")
    assert answer.status == 200
    assert answer.headers["content-disposition"] == f'attachment; filename="matrix-1.{form}"'
    assert quick.office.record.tail()[0] > before
    if form == "csv":
        assert ["Fishing talks (invented)"] in rows(answer.raw)
        assert ["State of play on 5 March 2024, as known on 10 March 2024"] in rows(answer.raw)


def test_a_table_that_a_page_has_not(quick: Served) -> None:
    """Is a mistake of the address."""
    answer = quick.ask("/matrix?table=9&form=csv")
    assert answer.status == 400
    assert "This page has no table 9." in words(answer)
