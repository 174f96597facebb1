"""Two who rule on one act, or change one file of settings, at once: the second is refused and told at once, the first at their next look.

What the second wanted is an entry of its own beside the act: it moves nothing, and stays until the first says that they have seen it.
"""

from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa

from verbale.errors import RecordError
from verbale.model import Marking, Reader
from verbale.record.entries import Draft, Entry, EntryKind
from verbale.record.record import Record


class OvertakenError(RecordError):
    """Somebody else has ruled on the act meanwhile."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Somebody who came second.

    Parameters
    ----------
    entry
        Number of the entry that says so.
    about
        Id of the act, or name of the file of settings.
    first, second
        Who was first, and who came after.
    wanted
        What the second wanted: a ruling, or ``change``.
    at
        When, in UTC, to the minute.
    """

    entry: int
    about: str
    first: str
    second: str
    wanted: str
    at: str


def overtaken(last: Entry) -> OvertakenError:
    """Return the error that tells who was first on an act."""
    who, at = last.recorded_by.removeprefix("hand:"), last.recorded_at[:16].replace("T", " ")
    return OvertakenError(
        f"{who} ruled on this act at {at} UTC, after you opened it.",
        "Nothing of yours was ruled, and they will see that; look at the act as it stands now, and rule again.",
    )


def nobody_since(record: Record, act: str, upto: int, reader: Reader | None) -> Callable[[sa.Connection], None]:
    """Return a check, within the transaction that appends a ruling, that nobody has ruled on the act since an entry of the record.

    Parameters
    ----------
    act
        Whole id of the act.
    upto
        Number of the last entry that the maker of the ruling had seen.
    reader
        Who rules: a ruling above their clearance does not overtake theirs.
    """

    def check(connection: sa.Connection) -> None:
        own = record.read(connection, after=upto, upto=2**31 - 1, kinds=[str(EntryKind.RULING)])
        others = [entry for entry in own if entry.subject == act and _seen(entry, reader)][:-1]
        if others:
            raise overtaken(others[-1])

    return check


def note_contest(record: Record, about: str, first: str, second: str, wanted: str, marking: str) -> None:
    """Record that somebody came second.

    Parameters
    ----------
    about
        Id of the act, or name of the file of settings.
    first, second
        Who was first, and who came after; nobody is told of themselves.
    wanted
        What the second wanted.
    marking
        Of what it is about.
    """
    if first == second:
        return
    body = {"about": about, "first": first, "wanted": wanted, "seen": None}
    record.append([Draft(EntryKind.CONTEST, _subject(about), body, record.today(), marking)], f"hand:{second}")


def contests(record: Record, name: str, reader: Reader) -> list[Contest]:
    """Return who came second to a person, in order, without those that the person has seen.

    Parameters
    ----------
    name
        The person.
    reader
        What they may see.
    """
    rows = [entry for entry in _kept(record) if _seen(entry, reader)]
    gone = {entry.body["seen"] for entry in rows}
    return [
        Contest(
            entry.seq, entry.body["about"], entry.body["first"], entry.recorded_by.removeprefix("hand:"), entry.body["wanted"],
            entry.recorded_at[:16].replace("T", " "),
        )
        for entry in rows
        if entry.body["seen"] is None and entry.seq not in gone and entry.body["first"] == name
    ]  # fmt: skip


def saw(record: Record, name: str, reader: Reader) -> int:
    """Record that a person has seen who came second to them; return of how many.

    Parameters
    ----------
    name
        The person.
    reader
        What they may see: of the rest they are told nothing.
    """
    rows = contests(record, name, reader)
    marks = {entry.seq: entry.marking for entry in _kept(record)}
    drafts = [
        Draft(
            EntryKind.CONTEST, _subject(row.about), {"about": row.about, "first": name, "wanted": row.wanted, "seen": row.entry}, record.today(),
            marks[row.entry],
        )
        for row in rows
    ]  # fmt: skip
    record.append(drafts, f"hand:{name}")
    return len(rows)


def _kept(record: Record) -> list[Entry]:
    """Return every entry of a contest; while the record is open only new entries are read."""
    upto, rows = record.kept.get(Contest, (0, []))
    newest = record.tail()[0]
    rows = [*rows, *record.entries(after=upto, kinds=(EntryKind.CONTEST,))]
    record.kept[Contest] = (max(newest, rows[-1].seq if rows else 0), rows)
    return rows


def _subject(about: str) -> str:
    return f"contest:{about}"[:64]


def _seen(entry: Entry, reader: Reader | None) -> bool:
    return reader is None or reader.sees(Marking.parse(entry.marking))
