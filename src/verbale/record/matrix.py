"""The matrix of positions by seeks: for each cell the newest day on which somebody took a stance, never a scan.

Equal to the positions of the whole state of play. What the index alone cannot decide - rulings, tellings to be put together, quotes from several
documents - is decided from the entries of that one day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from verbale.dossier import Dossier
from verbale.dossier.seen import seen_by
from verbale.model import Marking, Position, Reader, Stance
from verbale.record.positions import VAGUE, positions
from verbale.record.record import Record
from verbale.record.standing import standing_acts
from verbale.record.stands import catch_up
from verbale.record.views import published_of, reading, recalled_of, state_of_play

# The rows of the newest day of each (point, holder), one seek each; SIGN stands for the database's placeholder.
_NEWEST = (
    "WITH cell(point, holder) AS (VALUES PAIRS), "
    "top AS MATERIALIZED (SELECT cell.point, cell.holder, (SELECT stand.happened FROM stand WHERE stand.point = cell.point"
    " AND stand.holder = cell.holder AND stand.happened <= SIGN AND stand.known <= SIGN"
    " ORDER BY stand.happened DESC LIMIT 1) AS happened FROM cell) "
    "SELECT stand.* FROM top JOIN stand ON stand.point = top.point AND stand.holder = top.holder"
    " AND stand.happened = top.happened WHERE stand.known <= SIGN"
)
_FAR = "9999-12-31"
_marking = lru_cache(maxsize=4096)(Marking.parse)
Cell = tuple[str, str]


def matrix(
    dossier: Dossier,
    record: Record,
    on: dt.date,
    known: dt.date | None = None,
    reader: Marking | None = None,
    party: str | None = None,
) -> tuple[Position, ...]:
    """Return the positions of the parties at the table on the points of a dossier, by point and party.

    Parameters
    ----------
    on, known, reader, party
        As for `state_of_play`, which gives the same positions.
    """
    who = reading(dossier, reader, party)
    seen = seen_by(dossier, who)
    cells = [(point.id, at.id) for point in seen.points for at in seen.at_table]
    if seen.hidden or not seen.points:
        play = state_of_play(dossier, record, on, known, reader, party)
        return tuple(cell for cell in play.positions if (cell.point, cell.party) in set(cells))
    catch_up(record)
    look = _Look(seen, record, on, known, who)
    own = look.up(cells, {at.id: [at.id] for at in seen.at_table})
    groups = {at.id: [group.id for group in seen.parties if at.id in group.members] for at in seen.at_table}
    rest = [cell for cell in cells if cell not in own and groups[cell[1]]]
    inherited = look.up(rest, groups) if rest else {}
    return tuple(sorted((inherited | own).values(), key=lambda cell: (cell.point, cell.party)))


class _Look:
    """One look at the index: a dossier, a record, the two dates and a reader."""

    def __init__(self, dossier: Dossier, record: Record, on: dt.date, known: dt.date | None, who: Reader) -> None:
        self.dossier, self.record, self.on, self.who = dossier, record, on.isoformat(), who
        self.known_day = known
        self.known = _FAR if known is None else known.isoformat()
        self.people: dict[str, list[str]] = defaultdict(list)
        for person in dossier.people:
            if person.party:
                self.people[person.party].append(person.id)

    def up(self, cells: Sequence[Cell], names: dict[str, list[str]]) -> dict[Cell, Position]:
        """Return the position of each cell that has one; the holders of a cell are those names of its party, and their people."""
        holders = {
            cell: [*names[cell[1]], *(one for name in names[cell[1]] for one in self.people[name])] for cell in cells
        }
        pairs = [(point, holder) for (point, _), listed in holders.items() for holder in listed]
        rows: dict[Cell, list[Any]] = defaultdict(list)
        for row in self._newest(list(dict.fromkeys(pairs)), self.on):
            rows[row.point, row.holder].append(row)
        found = {}
        for cell, listed in holders.items():
            own = [row for holder in listed for row in rows.get((cell[0], holder), ())]
            position = self._settled(cell, listed, own)
            if position is not None:
                found[cell] = position
        return found

    def _settled(self, cell: Cell, holders: list[str], rows: list[Any]) -> Position | None:
        """Return the position of a cell from the rows of its newest day, or of the newest day before that has any that count."""
        while rows:
            day = max(row.happened for row in rows)
            newest = sorted((row for row in rows if row.happened == day), key=lambda row: row.seq)
            position = self._simple(cell, newest)
            if position is None:
                position = self._decided(cell, holders, newest, day)
            if position is not None:
                return position
            before = (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
            rows = list(self._newest([(cell[0], holder) for holder in holders], before))
        return None

    def _simple(self, cell: Cell, rows: list[Any]) -> Position | None:
        """Return the position where the rows of a day decide by themselves; ``None`` where they do not, or nothing is visible."""
        tellings = [row.merging for row in rows if row.merging]
        if any(row.ruled or not row.plain for row in rows) or len(tellings) != len(set(tellings)):
            return None
        visible = [row for row in rows if all(self.who.sees(_marking(mark)) for mark in row.marks.split("\n"))]
        if not visible:
            return None
        firm = [row for row in visible if not row.vague]
        best = (firm or visible)[-1]
        day = dt.date.fromisoformat(best.happened)
        return Position(
            cell[0], cell[1], Stance(best.stance), best.choice or None, day, best.subject, bool(best.reviewed)
        )

    def _decided(self, cell: Cell, holders: list[str], rows: list[Any], day: str) -> Position | None:
        """Return the position from the entries of the acts of one day, as the whole state of play has it."""
        subjects = list(dict.fromkeys(row.subject for row in rows))
        entries = recalled_of(self.record, subjects, self.known_day)
        people = {person.id: person.party for person in self.dossier.people}
        acts = standing_acts(entries, published_of(self.record, entries), self.who, frozenset(), people)
        told = [item for item in acts if item.happened.isoformat() == day]
        known = positions(told, self.dossier)
        own = [found for found in known if found.point == cell[0] and found.party in holders]
        if not own:
            return None
        seqs = {item.id: item.seq for item in acts}
        firm = [found for found in own if found.stance not in VAGUE]
        return replace(max(firm or own, key=lambda found: seqs[found.act]), party=cell[1])

    def _newest(self, pairs: Sequence[Cell], upto: str) -> Iterable[Any]:
        """Return the rows of the newest day of each (point, holder), one seek each."""
        if not pairs:
            return []
        sign = "?" if self.record.engine.dialect.name == "sqlite" else "%s"
        sql = _NEWEST.replace("PAIRS", ", ".join(["(SIGN, SIGN)"] * len(pairs))).replace("SIGN", sign)
        values = (*(value for pair in pairs for value in pair), upto, self.known, self.known)
        with self.record.engine.connect() as connection:
            return connection.exec_driver_sql(sql, values).all()
