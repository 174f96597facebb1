"""A dossier as a reader may see it: rows above the clearance are gone, and so is every mention of them.

What is left is a dossier like any other: every view worked out from it is that of a dossier in which those rows never stood.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from verbale.dossier.dossier import Dossier
from verbale.model import Marking, Reader, join_all

_NAMED = frozenset({"party", "debtor", "by", "point", "group"})  # a row about something hidden is hidden with it
_LISTED = frozenset({"members", "key_for", "affected", "caused_by", "agreed_by", "parties"})


def seen_by(dossier: Dossier, reader: Reader, also: frozenset[str] = frozenset()) -> Dossier:
    """Return the dossier without the rows that a reader may not see.

    Parameters
    ----------
    dossier, reader
        Whole, and who reads.
    also
        Ids of parties, people and points that they may not see for another reason: of a dossier as it once was, what is hidden today.
    """
    above = {
        name: {number for number, mark in marks.items() if not reader.sees(mark)}
        for name, marks in dossier.marks.items()
    }
    tabled = [row for name in ("parties", "people", "points") for row in getattr(dossier, name)]
    listed = {str(row.id) for row in tabled}
    also &= listed
    if not any(above.values()) and not also:
        return dossier
    gone = {
        str(row.id)
        for name, numbers in above.items()
        for number, row in enumerate(getattr(dossier, name))
        if number in numbers and hasattr(row, "id")
    } | also
    gone |= {name for row in tabled if row.id in gone for name in row.formerly}
    tables: Any = {}
    marks: dict[str, dict[int, Marking]] = {}
    for name in (field.name for field in fields(dossier) if isinstance(getattr(dossier, field.name), tuple)):
        kept = [
            (number, row)
            for number, row in enumerate(getattr(dossier, name))
            if number not in above.get(name, ()) and not _about(row, gone) and getattr(row, "id", "") not in also
        ]
        tables[name] = tuple(_without(row, gone) for _, row in kept)
        known = dossier.marks.get(name, {})
        marks[name] = {place: known[number] for place, (number, _) in enumerate(kept) if number in known}
    ours = "" if dossier.ours in gone else dossier.ours
    return replace(dossier, **tables, ours=ours, marks=marks, hidden=dossier.hidden | gone)


def content_marking(dossier: Dossier) -> Marking | None:
    """Return the join of the markings that rows of a dossier carry; ``None`` where none carries one."""
    found = [mark for rows in dossier.marks.values() for mark in rows.values()]
    return join_all(found[1:], found[0]) if found else None


def _about(row: object, gone: set[str]) -> bool:
    return any(getattr(row, name, "") in gone for name in _NAMED)


def _without(row: Any, gone: set[str]) -> Any:  # any row of a dossier
    if not is_dataclass(row) or isinstance(row, type):
        return row
    changes: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name in _LISTED:
            changes[field.name] = tuple(name for name in value if name not in gone)
        elif field.name == "weights":
            changes[field.name] = {name: weight for name, weight in value.items() if name not in gone}
    return replace(row, **changes) if changes else row
