"""A table of a page as a file: CSV or a workbook. It is taken from the page as it is shown, so it says neither more nor anything else.

Any page takes ``table`` (its number on the page, from 1) and ``form`` in its address. What of a document begins like a formula stays text.
"""

import csv
import datetime as dt
import io
import re
from dataclasses import dataclass, field
from functools import partial
from html import escape
from html.parser import HTMLParser
from typing import Any

from verbale.errors import OutputError

FORMS = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_CELLS, _LINES = frozenset({"td", "th"}), frozenset({"br", "li", "p", "summary"})
_LEFT_OUT = frozenset({"form", "button", "select", "textarea", "svg"})
_DAY = re.compile(r"(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* (\d{4})")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NUMBER = re.compile(r"[−-]?\d{1,3}(?:,?\d{3})*(?:\.\d+)?")
_FORMULA = frozenset("=+-@\t\r")
_TABLE = re.compile(r"<table\b")
_BOX = re.compile(r'<[^<>]*?aria-label="([^"]*)"[^<>]*>\s*')
_TABLE_END = re.compile(r"</table>\s*</div>")
WIDEST, NARROWEST = 70, 8  # characters of a column in a workbook
MADE = dt.datetime.combine(dt.date(1980, 1, 1), dt.time())  # no file carries the time of its making


@dataclass
class PageTable:
    """A table of a page: what it is called, and its rows, the heads first."""

    name: str
    rows: list[list[str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Stand:
    """What every file says of itself: title of the talks, of the page, its days, for whom it is read, and its marking."""

    talks: str
    page: str
    dates: str
    marking: str

    @property
    def foot(self) -> str:
        """In one line, without the marking."""
        return " · ".join(filter(None, (self.talks[:80], self.page[:60], self.dates)))

    @property
    def lines(self) -> tuple[str, ...]:
        """In the order in which they stand."""
        return tuple(filter(None, (self.marking, self.talks, self.page, self.dates)))


class _Reader(HTMLParser):
    """Takes the tables out of a page of the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[PageTable] = []
        self._name, self._open, self._cell, self._skip = "", False, False, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("role") == "region":
            self._name = given.get("aria-label") or ""
        if tag == "table":
            self.tables.append(PageTable(self._name))
            self._open = True
        elif self._open and tag == "tr":
            self.tables[-1].rows.append([])
        elif self._open and tag in _CELLS and self.tables[-1].rows:
            self.tables[-1].rows[-1].append("")
            self._cell = True
        elif self._cell and tag in _LINES:
            self._add("\n")
        self._skip += tag in _LEFT_OUT

    def handle_endtag(self, tag: str) -> None:
        self._skip -= tag in _LEFT_OUT
        if tag == "table":
            self._open = False
        elif tag in _CELLS:
            self._cell = False

    def handle_data(self, data: str) -> None:
        if self._open and self._cell and not self._skip:
            self._add(data if data.strip() else " ")

    def _add(self, words: str) -> None:
        self.tables[-1].rows[-1][-1] += words


def tables_of(page: str) -> list[PageTable]:
    """Return the tables of a page, in its order; cells without the forms that stand in them."""
    reader = _Reader()
    reader.feed(page)
    for table in reader.tables:
        table.rows = [[_tidy(cell) for cell in row] for row in table.rows if row]
    return reader.tables


def linked(page: str, address: str) -> str:
    """Return a page with links to the files of each of its tables behind it.

    Parameters
    ----------
    page
        In HTML; each table stands in a box of its own.
    address
        Of the page, with its question mark or sign of and.
    """
    names = enumerate(map(partial(_name, page), _TABLE.finditer(page)), 1)

    def links(found: re.Match[str]) -> str:
        number, said = next(names)
        said = said or "table"
        files = " · ".join(
            f'<a href="{escape(address)}table={number}&amp;form={form}" download aria-label="{said} as {name}">{name}</a>'
            for form, name in (("csv", "CSV"), ("xlsx", "Excel"))
        )
        return f'{found[0]}\n<p class="tools screen"><span>As a file: {files}</span></p>'

    return _TABLE_END.sub(links, page)


def _name(page: str, table: re.Match[str]) -> str:
    """Return what the box around a table is called, as it stands in the page: its signs are safe already; empty where it has no name."""
    box = _BOX.fullmatch(page, max(page.rfind("<", 0, table.start()), 0), table.start())
    return box[1] if box else ""


def as_file(page: str, number: int, form: str, stand: Stand) -> bytes:
    """Return a table of a page as the bytes of a file.

    Parameters
    ----------
    page
        The page in HTML.
    number
        Of the table on it, from 1.
    form
        One of `FORMS`.
    stand
        What the file says of itself.

    Raises
    ------
    OutputError
        For a table or a form that there is not.
    """
    if form not in FORMS:
        raise OutputError(f"There is no table as {form[:20]!r}.", f"Use one of {', '.join(FORMS)}.")
    tables = tables_of(page)
    if not 1 <= number <= len(tables):
        raise OutputError(f"This page has no table {number}.", f"It has {len(tables)}.")
    table = tables[number - 1]
    return _csv(table, stand) if form == "csv" else _workbook(table, stand)


def _tidy(cell: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in cell.split("\n"))))


def _csv(table: PageTable, stand: Stand) -> bytes:
    """Return RFC 4180 text: the rows; behind them, after an empty line, what the file says of itself."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerows([[_safe(_iso(cell)) for cell in row] for row in table.rows])
    rows.writerow([])
    rows.writerows([[_safe(line)] for line in stand.lines])
    return out.getvalue().encode("utf-8-sig")


def _workbook(table: PageTable, stand: Stand) -> bytes:
    """Return a workbook with one sheet: what it says of itself, then the rows with a filter over their heads; days and numbers as such."""
    try:
        import xlsxwriter  # an extra, and loaded where it is asked for
    except ImportError as error:
        raise OutputError(
            "Workbooks need XlsxWriter, which is not installed.", "Install it: pip install 'verbale[desk]'; or use CSV."
        ) from error
    out = io.BytesIO()
    plain = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, plain)
    book.set_properties({"title": f"{stand.talks}: {stand.page}", "keywords": stand.marking, "created": MADE})
    sheet = book.add_worksheet("Table")
    bold, wrap = (
        book.add_format({"bold": True, "valign": "top", "bottom": 1}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    day = book.add_format({"num_format": "d mmm yyyy", "align": "left", "valign": "top"})
    for place, line in enumerate(stand.lines):
        sheet.write_string(place, 0, line)
    head = len(stand.lines) + 1
    for place, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if place == 0:
                sheet.write_string(head, column, cell, bold)
            elif (found := _day(cell)) is not None:
                sheet.write_datetime(head + place, column, found, day)
            elif (number := _number(cell)) is not None:
                sheet.write_number(head + place, column, number, wrap)
            else:
                sheet.write_string(head + place, column, cell[:32_000], wrap)
    _dress(sheet, table, stand, head)
    book.close()
    return out.getvalue()


def _dress(sheet: Any, table: PageTable, stand: Stand, head: int) -> None:  # the library has no types
    """Set what makes it readable: a filter, heads that stay, widths, and the marking on every printed page."""
    columns = max(map(len, table.rows), default=1)
    sheet.autofilter(head, 0, head + max(len(table.rows) - 1, 0), columns - 1)
    sheet.freeze_panes(head + 1, 0)
    for column in range(columns):
        cells = [row[column] for row in table.rows if column < len(row)]
        longest = max((len(line) for cell in cells for line in cell.split("\n")), default=0)
        sheet.set_column(column, column, min(WIDEST, max(NARROWEST, longest + 2)))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    mark = stand.marking.replace("&", "&&")[:100]
    sheet.set_header(f"&C{mark}")
    sheet.set_footer(f"&C{mark}&RPage &P of &N")


def _day(cell: str) -> dt.date | None:
    found = _DAY.fullmatch(cell)
    return _date(found) if found else None


def _date(found: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
    except ValueError:  # 31 June of a hostile page: it stays words
        return None


def _iso(cell: str) -> str:
    """Return a day as a machine reads it, and anything else as it is."""
    day = _day(cell)
    return cell if day is None else day.isoformat()


def _number(cell: str) -> float | None:
    return float(cell.replace("−", "-").replace(",", "")) if _NUMBER.fullmatch(cell) else None


def _safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula; a number below zero is none."""
    return f"'{cell}" if cell[:1] in _FORMULA and not _NUMBER.fullmatch(cell) else cell
