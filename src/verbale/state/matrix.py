"""The matrix of positions by seeks: for each cell the newest day on which somebody took a stance, never a scan.

Equal to the positions of the whole state of play. What the index alone cannot decide - rulings, tellings to be put together, quotes from several
documents - is decided from the entries of that one day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from verbale.dossier import Dossier
from verbale.dossier.going_by import going_by
from verbale.dossier.seen import seen_by
from verbale.dossier.spoken_for import speakers
from verbale.model import Marking, Position, Reader, Stance
from verbale.record.record import Record
from verbale.state.acts_in_force import acts_told
from verbale.state.index.stance_index import catch_up
from verbale.state.positions import VAGUE, positions
from verbale.state.views import cached_entries_of, published_of, reading, state_of_play

# The rows of the newest day of each (point, holder), one seek each; SIGN stands for the database's placeholder.
_NEWEST = (
    "WITH cell(point, holder) AS (PAIRS), "
    "top AS MATERIALIZED (SELECT cell.point, cell.holder, (SELECT stand.happened FROM stand WHERE stand.point = cell.point"
    " AND stand.holder = cell.holder AND stand.happened <= SIGN AND stand.known <= SIGN"
    " ORDER BY stand.happened DESC LIMIT 1) AS happened FROM cell) "
    "SELECT stand.* FROM top JOIN stand ON stand.point = top.point AND stand.holder = top.holder"
    " AND stand.happened = top.happened WHERE stand.known <= SIGN"
)
_LISTS = 'SELECT point COLLATE "C", holder COLLATE "C" FROM unnest(CAST(SIGN AS text[]), CAST(SIGN AS text[])) AS pair(point, holder)'
_FAR = "9999-12-31"
Cell = tuple[str, str]
Row = Sequence[Any]
_STANCES = {str(stance): stance for stance in Stance}
# Places of the index's columns.
_SUBJECT, _POINT, _HOLDER, _DAY, _STANCE, _VAGUE, _CHOICE, _MARKS, _PLAIN, _REVIEWED, _RULED, _MERGING, _DOCUMENT = (
    1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14,
)  # fmt: skip
_by_seq = itemgetter(0)


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
    if seen.hidden or going_by(seen) or not seen.points:
        play = state_of_play(dossier, record, on, known, reader, party)
        return tuple(cell for cell in play.positions if (cell.point, cell.party) in set(cells))
    catch_up(record)
    look = _Look(seen, record, on, known, who)
    own = look.up(cells, {at.id: [at.id] for at in seen.at_table})
    kept = seen.groups
    groups = {at.id: [name for name, members in kept.ever.items() if at.id in members] for at in seen.at_table}
    rest = [cell for cell in cells if cell not in own and groups[cell[1]]]
    inherited = look.up(rest, groups) if rest else {}
    if seen.memberships and inherited:  # a group may have spoken when somebody was not in it
        play = state_of_play(dossier, record, on, known, reader, party)
        inherited = {(cell.point, cell.party): cell for cell in play.positions if (cell.point, cell.party) in set(rest)}
    return tuple(sorted((inherited | own).values(), key=lambda cell: (cell.point, cell.party)))


class _Look:
    """One look at the index: a dossier, a record, the two dates and a reader."""

    def __init__(self, dossier: Dossier, record: Record, on: dt.date, known: dt.date | None, who: Reader) -> None:
        self.dossier, self.record, self.on, self.who = dossier, record, on.isoformat(), who
        self.known_day = known
        self.known = _FAR if known is None else known.isoformat()
        self._marks: dict[str, bool] = {}
        self.people: dict[str, list[str]] = defaultdict(list)
        for person in dossier.people:
            if person.party:
                self.people[person.party].append(person.id)

    def up(self, cells: Sequence[Cell], names: dict[str, list[str]]) -> dict[Cell, Position]:
        """Return the position of each cell that has one; the holders of a cell are those names of its party, and their people."""
        listed = {
            party: [*known, *(one for name in known for one in self.people.get(name, ()))]
            for party, known in names.items()
        }
        pairs = dict.fromkeys((point, holder) for point, party in cells for holder in listed[party])
        rows: dict[Cell, list[Row]] = {}
        for row in self._newest(list(pairs), self.on):
            rows.setdefault((row[_POINT], row[_HOLDER]), []).append(row)
        found = {}
        for cell in cells:
            point, party = cell
            holders = listed[party]
            own = (
                rows.get((point, holders[0]), [])
                if len(holders) == 1
                else [row for holder in holders for row in rows.get((point, holder), ())]
            )
            position = self._settled(cell, holders, own)
            if position is not None:
                found[cell] = position
        return found

    def _settled(self, cell: Cell, holders: list[str], rows: list[Row]) -> Position | None:
        """Return the position of a cell from the rows of its newest day, or of the newest day before that has any that count."""
        while rows:
            day = rows[0][_DAY]
            if len(rows) > 1:
                day = max(row[_DAY] for row in rows)
                rows = sorted((row for row in rows if row[_DAY] == day), key=_by_seq)
            position = self._simple(cell, rows) or self._decided(cell, holders, rows, day)
            if position is not None:
                return position
            before = (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()
            rows = list(self._newest([(cell[0], holder) for holder in holders], before))
        return None

    def _simple(self, cell: Cell, rows: list[Row]) -> Position | None:
        """Return the position where the rows of a day decide by themselves; ``None`` where they do not, or nothing is visible."""
        firm = vague = None
        first: dict[str, int] = {}
        kept: list[list[Any]] = []  # [row, whether anybody reviewed it]
        for row in rows:
            if row[_RULED] or not row[_PLAIN]:
                return None
            if not self._visible(row[_MARKS]):
                continue
            place = first.get(row[_MERGING]) if row[_MERGING] else None
            if place is not None and kept[place][0][_DOCUMENT] != row[_DOCUMENT]:  # told again elsewhere: one act
                kept[place][1] |= row[_REVIEWED]
                continue
            first.setdefault(row[_MERGING], len(kept))
            kept.append([row, row[_REVIEWED]])
        for told in kept:
            firm, vague = (firm, told) if told[0][_VAGUE] else (told, vague)
        best = firm or vague
        if best is None:
            return None
        row, reviewed = best
        day = dt.date.fromisoformat(row[_DAY])
        stance, choice = _STANCES[row[_STANCE]], row[_CHOICE] or None
        return Position(cell[0], cell[1], stance, choice, day, row[_SUBJECT], bool(reviewed))

    def _visible(self, marks: str) -> bool:
        """Say whether the reader sees quotes with these markings; there are few, and each is decided once."""
        known = self._marks.get(marks)
        if known is None:
            known = self._marks[marks] = all(self.who.sees(Marking.parse(mark)) for mark in marks.split("\n"))
        return known

    def _decided(self, cell: Cell, holders: list[str], rows: list[Row], day: str) -> Position | None:
        """Return the position from the entries of the acts of one day, as the whole state of play has it."""
        subjects = list(dict.fromkeys(row[_SUBJECT] for row in rows))
        entries = cached_entries_of(self.record, subjects, self.known_day)
        people = speakers(self.dossier)
        told = acts_told(entries, published_of(self.record, entries), self.who, frozenset(), people)
        acts = [item for item in told if item.counts]
        told = [item for item in acts if item.valid.isoformat() == day]
        known = positions(told, self.dossier)
        own = [found for found in known if found.point == cell[0] and found.party in holders]
        if not own:
            return None
        seqs = {item.id: item.seq for item in acts}
        firm = [found for found in own if found.stance not in VAGUE]
        return replace(max(firm or own, key=lambda found: seqs[found.act]), party=cell[1])

    def _newest(self, pairs: Sequence[Cell], upto: str) -> Iterable[Row]:
        """Return the rows of the newest day of each (point, holder), one seek each."""
        if not pairs:
            return []
        values: tuple[object, ...]
        if self.record.engine.dialect.name == "sqlite":
            sql = _NEWEST.replace("PAIRS", "VALUES " + ", ".join(["(?, ?)"] * len(pairs))).replace("SIGN", "?")
            values = (*(value for pair in pairs for value in pair), upto, self.known, self.known)
        else:  # two lists: planned once, however many the pairs
            sql = _NEWEST.replace("PAIRS", _LISTS).replace("SIGN", "%s")
            values = ([point for point, _ in pairs], [holder for _, holder in pairs], upto, self.known, self.known)
        with self.record.engine.connect() as connection:
            return connection.exec_driver_sql(sql, values).all()
