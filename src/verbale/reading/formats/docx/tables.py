"""Tables of Word: rows and cells in order; each cell knows its row, its column and the head of its column."""

from typing import TYPE_CHECKING, Any

from verbale.model import Role
from verbale.reading.formats.docx.parts import W, value
from verbale.reading.formats.docx.revisions import Mark, mark_of
from verbale.reading.pieces import Piece

if TYPE_CHECKING:
    from verbale.reading.formats.docx.story import Story


class Table:
    """A table.

    Parameters
    ----------
    node
        Its XML.
    number
        Which table of the file it is.
    """

    def __init__(self, node: Any, number: int) -> None:
        self.rows = [row for row in node.iter(W + "tr") if _own(row, node)]
        self.number = number
        self.heads: dict[int, tuple[int, str]] = {}  # column → number of the piece and words of its head

    def into(self, story: "Story") -> None:
        """Put the table into a story."""
        for place, row in enumerate(self.rows, 1):
            column, outer = _skipped(row), story.row
            story.row = _change(row) or outer
            for cell in [cell for cell in row.iter(W + "tc") if _own(cell, row)]:
                self._cell(story, cell, place, column)
                column += _width(cell)
            story.row = outer

    def _cell(self, story: "Story", cell: Any, row: int, column: int) -> None:
        head = self.heads.get(column)
        where = f"table {self.number}, row {row}, column {column + 1}"
        label, words = head if head is not None and row > 1 else (None, "")
        first = len(story.pieces)
        story.cell(cell, Piece("", Role.CELL, words, place=where, label=label))
        if row == 1:
            said = [piece.text for piece in story.pieces[first:] if piece.role is Role.CELL]
            full = " ".join("".join(said).split())
            number = next((at for at in range(first, len(story.pieces)) if story.pieces[at].text.strip()), None)
            if number is not None and len(said) == 1:
                self.heads[column] = (number, full)
            elif number is not None:
                self.heads[column] = (number, " ".join(story.pieces[number].text.split()))


def _own(node: Any, table: Any) -> bool:
    """Say whether a row or cell is of this table, and of none inside it."""
    for above in node.iterancestors():
        if above is table:
            return True
        if above.tag in {W + "tbl", W + "tc"}:
            return False
    return False


def _change(row: Any) -> Mark | None:
    """Return whose change a row is that was deleted or inserted as a whole."""
    properties = row.find(W + "trPr")
    for kind, role in (("del", Role.DELETED), ("ins", Role.INSERTED)):
        node = properties.find(W + kind) if properties is not None else None
        if node is not None:
            return mark_of(node, role)
    return None


def _skipped(row: Any) -> int:
    properties = row.find(W + "trPr")
    before = properties.find(W + "gridBefore") if properties is not None else None
    return _number(value(before)) if before is not None else 0


def _width(cell: Any) -> int:
    properties = cell.find(W + "tcPr")
    span = properties.find(W + "gridSpan") if properties is not None else None
    return max(1, _number(value(span))) if span is not None else 1


def _number(words: str) -> int:
    return int(words) if words.isdigit() and len(words) < 4 else 0
