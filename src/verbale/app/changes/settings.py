"""Changes of a dossier's settings: seen when a file was edited by hand, saved from a form, taken back. Each is an entry of the record.

A folder that shares its record with others may lag behind it: then its files are left as they are, and whoever opens it is told. What a
file says is recorded before anything is read or shown by it.
"""

import contextlib
import difflib
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from verbale.app.changes.contests import note_contest
from verbale.dossier import FILE as DOSSIER
from verbale.dossier import Dossier, parse
from verbale.dossier.preferences import parse_preferences
from verbale.errors import ClearanceError, RecordError
from verbale.files import replace_file
from verbale.model import Reader, highest
from verbale.record.entries import Entry, EntryKind, body_of
from verbale.record.record import Record
from verbale.record.settings import FILES, UNKNOWN, changes, digest, settings_draft, text_of
from verbale.record.storage import schema

ABSENT = digest(None)


class OvertakenSettingsError(RecordError):
    """Somebody else has changed the settings meanwhile."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a file of settings.

    Parameters
    ----------
    entry
        Its entry.
    added, removed
        How many lines came in and went out against the entry before it.
    lines
        The difference, as a unified diff without its head.
    """

    entry: Entry
    added: int
    removed: int
    lines: tuple[str, ...]

    @property
    def who(self) -> str:
        """Who made it."""
        return self.entry.recorded_by.removeprefix("hand:")


def notice(record: Record, folder: Path, profile: str) -> tuple[str, ...]:
    """Record what the files of settings say where that is new; return what whoever opens the folder should be told.

    Parameters
    ----------
    record
        Where changes go: by nobody known, since only the file was seen.
    folder
        Of the dossier.
    profile
        Of the dossier's markings.
    """
    told = []
    for name in FILES:
        path = folder / name
        try:
            text = read_settings(path)
        except UnicodeDecodeError:
            continue  # unusable as it is: whoever opens it by its use is told so
        last = record.newest(name)
        held = _held(last, name)
        now, seen = digest(text), record.last_seen(path)
        if now == held:
            if seen != now and seen + now != ABSENT:
                record.append([], UNKNOWN, stamps=[(path, now)])
        elif last is not None and seen == now:
            told.append(_behind(name, last))
        else:
            _noticed(record, path, text, held, profile)
            if last is not None and seen not in {"", held}:
                told.append(_both(name, last))
    return tuple(told)


def _noticed(record: Record, path: Path, text: str | None, held: str, profile: str) -> None:
    draft = settings_draft(path.name, text, profile, record.today())
    with contextlib.suppress(OvertakenSettingsError):  # somebody who opened it at the same time has noted it
        record.append([draft], UNKNOWN, stamps=[(path, digest(text))], then=_after(path.name, held))


def _held(last: Entry | None, name: str) -> str:
    if last is not None:
        return str(last.body["sha256"])
    return "" if name == DOSSIER else ABSENT


def _behind(name: str, last: Entry) -> str:
    return f"{name} in this folder is older than the record's: {_said(last)}. Take it over: verbale settings FOLDER --fetch"


def _both(name: str, last: Entry) -> str:
    return (
        f"{name} was changed in this folder and, since you last opened it, by others: {_said(last)}. "
        "Yours stands now; compare: verbale settings FOLDER"
    )


def _said(last: Entry) -> str:
    who, at = last.recorded_by.removeprefix("hand:"), last.recorded_at[:16].replace("T", " ")
    return f"{who} changed it, recorded at {at} UTC as entry {last.seq}"


def save(
    record: Record, folder: Path, dossier: Dossier, name: str, text: str, by: str, *, seen: str, reason: str = ""
) -> int:
    """Put a checked text in a file's place and record who changed it; return the entry's number.

    Parameters
    ----------
    dossier
        As it stands: preferences are checked against it.
    name
        One of the files of settings.
    text
        What it should say.
    by, reason
        The person, and why.
    seen
        Digest of what the person saw when they began.

    Raises
    ------
    DossierError
        For a text that cannot be used.
    OvertakenSettingsError
        When the file says something else than the person saw: nothing is changed.
    """
    if name == DOSSIER:
        parse(text)
    else:
        parse_preferences(text, dossier)
    path = folder / name
    notice(record, folder, dossier.marking.profile)
    if state(path) != seen:
        last = record.newest(name)
        if last is not None and last.recorded_by.startswith("hand:"):
            note_contest(record, name, last.recorded_by.removeprefix("hand:"), by, "change", last.marking)
        raise _overtaken(name, last)
    return _put(record, path, text, dossier, by, reason=reason)


def take_back(record: Record, folder: Path, dossier: Dossier, seq: int, by: str, reason: str = "") -> int:
    """Take a change of settings back: the file says again what it said before it. Return the number of the new entry.

    Parameters
    ----------
    seq
        Number of the change's entry; what it made the file say must still stand.
    by, reason
        The person, and why.

    Raises
    ------
    RecordError
        For a number that is no change of settings, the first of a file, and one on which later changes stand.
    """
    notice(record, folder, dossier.marking.profile)
    name, rows = _rows_with(record, seq)
    place = next(number for number, entry in enumerate(rows) if entry.seq == seq)
    if rows[place].body["sha256"] != rows[-1].body["sha256"]:
        last = rows[-1]
        raise RecordError(
            f"{name} was changed again after entry {seq}: {_said(last)}.",
            f"Take entry {last.seq} back first, or edit the file.",
        )
    if place == 0 and name == DOSSIER:
        raise RecordError(f"Entry {seq} is the first that the record has of {name}.", "Edit the file instead.")
    before = text_of(rows[place - 1]) if place else None
    return _put(record, folder / name, before, dossier, by, reason=reason, takes_back=seq)


def fetch(record: Record, folder: Path) -> list[str]:
    """Make the files of a folder say what the record last has of them; return the names of those that were changed."""
    changed = []
    for name in FILES:
        last, path = record.newest(name), folder / name
        if last is not None and state(path) != last.body["sha256"]:
            _write(path, text_of(last))
            record.append([], UNKNOWN, stamps=[(path, str(last.body["sha256"]))])
            changed.append(name)
    return changed


def listed(record: Record, reader: Reader) -> list[Change]:
    """Return every change of the settings, in order; raise `ClearanceError` for a reader who may not see the files themselves."""
    if not sees_settings(reader):
        raise ClearanceError("The settings are for those who may see everything.", "Ask one of them.")
    found: list[Change] = []
    for name in FILES:
        before = ""
        for entry in changes(record, name):
            text = text_of(entry) or ""
            found.append(_change(entry, before, text))
            before = text
    return sorted(found, key=lambda change: change.entry.seq)


def sees_settings(reader: Reader) -> bool:
    """Say whether a reader may see the files, comments and all: only who is admitted to everything, whatever stands in them."""
    return reader.whole or (reader.party is None and reader.clearance == highest(reader.clearance.profile))


def read_settings(path: Path) -> str | None:
    """Return the text of a file of settings; ``None`` where there is none. Raises `UnicodeDecodeError` for what is no UTF-8."""
    return path.read_bytes().decode("utf-8") if path.is_file() else None


def state(path: Path) -> str:
    """Return what tells one state of a file from another: the digest of its text, where it is text at all."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ABSENT


def _change(entry: Entry, before: str, text: str) -> Change:
    rows = list(difflib.unified_diff(before.splitlines(), text.splitlines(), lineterm="", n=2))[2:]
    added = sum(row.startswith("+") for row in rows)
    return Change(entry, added, sum(row.startswith("-") for row in rows), tuple(rows))


def _rows_with(record: Record, seq: int) -> tuple[str, list[Entry]]:
    for name in FILES:
        rows = changes(record, name)
        if any(entry.seq == seq for entry in rows):
            return name, rows
    raise RecordError(f"Entry {seq} is no change of the settings.", "List them: verbale settings FOLDER")


def _put(
    record: Record, path: Path, text: str | None, dossier: Dossier, by: str, *, reason: str = "", takes_back: int = 0
) -> int:
    """Record a change and write the file, both or neither."""
    held = _held(record.newest(path.name), path.name)
    draft = settings_draft(
        path.name, text, dossier.marking.profile, record.today(), reason=reason, takes_back=takes_back
    )
    check = _after(path.name, held)

    def last(connection: sa.Connection) -> None:
        check(connection)
        _write(path, text)

    return record.append([draft], f"hand:{by}", stamps=[(path, digest(text))], then=last)[0]


def _after(name: str, held: str) -> Callable[[sa.Connection], None]:
    """Return a check, within the transaction that appends a change, that nobody changed the file since its digest was looked up."""

    def check(connection: sa.Connection) -> None:
        entry = schema.entry.c
        query = sa.select(schema.entry).where(entry.subject == name, entry.kind == str(EntryKind.SETTINGS))
        rows = connection.execute(query.where(entry.body != "").order_by(entry.seq.desc()).limit(2)).all()
        before = str(body_of(rows[1].body)["sha256"]) if len(rows) > 1 else ("" if name == DOSSIER else ABSENT)
        if before != held:
            raise _overtaken(name, None)

    return check


def _overtaken(name: str, last: Entry | None) -> OvertakenSettingsError:
    who = "by somebody else" if last is None else f"by {last.recorded_by.removeprefix('hand:')}"
    return OvertakenSettingsError(
        f"{name} was changed {who} meanwhile.", "Your text was not saved; compare before you save it."
    )


def _write(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path, text)
