"""Where the talks stand at a table of many: each point with who is for it, against it, and between, groups before their members.

A column for each of twenty-seven parties is read by nobody. Who only follows a group is counted with it; the matrix with a column for each is on the desk and in `verbale state`.
"""

from collections.abc import Sequence

from verbale.brief.context import BriefContext
from verbale.brief.page import Cell, Table
from verbale.brief.stances import OPENING, REFUSING, SETTLED
from verbale.brief.wording import counted
from verbale.model import Position, Stance

MANY = 8  # parties with a column of their own, at most
_NAMES = 5  # names in a cell of the short brief
_CITED = 3  # acts that a cell cites
_FOR = frozenset({Stance.PROPOSES, Stance.SUPPORTS, Stance.ACCEPTS}) | SETTLED
_COLUMNS = (
    ("For it", _FOR, "+", "green"),
    ("Against it", REFUSING, "−", "red"),
    ("Open, or in part", (OPENING - _FOR) | {Stance.CONCERNED}, "○", "amber"),
)


def by_side(case: BriefContext, points: Sequence[str], note: str) -> Table:
    """Return a row for each point, and a column for each side on which parties stand.

    Parameters
    ----------
    case
        The brief.
    points
        In the order of the rows.
    note
        What stands under the table.
    """
    rows = tuple(
        (_point(case, point), *(_side(case, point, *column) for column in _COLUMNS), _silent(case, point))
        for point in points
    )
    if not _reviewed(case):
        note = "; ".join(
            [
                *(one for one in note.split("; ") if one and not one.startswith("*")),
                "read by machine, none of it reviewed yet",
            ]
        )
    columns = ("Point", *(name for name, *_ in _COLUMNS), "Nothing known")
    return Table("", columns, rows, note)


def contested(case: BriefContext) -> tuple[str, ...]:
    """Return the points in the order of a page that cannot show all: key concerns, then those with most parties on the smaller of two sides."""

    def rank(point: str) -> tuple[bool, int, int]:
        stances = [cell.stance for party in case.parties if (cell := case.cells.get((point, party))) is not None]
        sides = (sum(one in _FOR for one in stances), sum(one in REFUSING for one in stances))
        return (point not in case.keys, -min(sides), -sum(sides))

    return tuple(sorted(case.points, key=rank))


def _point(case: BriefContext, point: str) -> Cell:
    return Cell(case.title(point), "★" if point in case.keys else "")


def _side(case: BriefContext, point: str, _name: str, stances: frozenset[Stance], mark: str, tone: str) -> Cell:
    cells = [
        cell
        for party in case.parties
        if (cell := case.cells.get((point, party))) is not None and cell.stance in stances
    ]
    if not cells:
        return Cell("–", "", "faint")
    led, alone = _led(case, point, cells)
    shown = alone if case.long else alone[:_NAMES]
    words = [_named(case, cell, led.get(cell.party, 0)) for cell in shown]
    words += [f"{len(alone) - len(shown)} more"] if len(alone) > len(shown) else []
    cited = sorted(alone, key=lambda cell: cell.since, reverse=True)[:_CITED]
    return Cell(", ".join(words), mark, tone, case.cite(cell.act for cell in cited))


def _led(case: BriefContext, point: str, cells: Sequence[Position]) -> tuple[dict[str, int], list[Position]]:
    """Return how many members each group has with it, and the parties that speak for themselves, our own first, then groups."""
    here = {cell.party for cell in cells}
    led: dict[str, int] = {}
    alone = []
    for cell in cells:
        value = case.matrix.get((point, cell.party))
        group = value.follows if value is not None else ""
        if group in here:
            led[group] = led.get(group, 0) + 1
        else:
            alone.append(cell)
    kinds = {party.id: party.kind for party in case.dossier.parties}
    return led, sorted(alone, key=lambda cell: (cell.party != case.party, kinds.get(cell.party) != "group"))


def _named(case: BriefContext, cell: Position, led: int) -> str:
    name = case.name(cell.party) + ("" if cell.reviewed or not _reviewed(case) else "*")
    name += f" (with {counted(led, 'member')})" if led else ""
    return f"{name} (agreed)" if cell.stance in SETTLED else name


def _silent(case: BriefContext, point: str) -> Cell:
    left = sum(1 for party in case.parties if (point, party) not in case.cells)
    return Cell(f"{left} of {len(case.parties)}" if left else "–", "", "faint")


def _reviewed(case: BriefContext) -> bool:
    """Say whether a person ruled on any position: where nobody did, a star on each name says nothing."""
    return any(cell.reviewed for cell in case.play.positions)
