"""Head data that a person gives a document: each a ruling in the record, which another takes back. The file's own stays as it is.

What was given holds for the text too: relative dates count from the day, "we" is who sent it. Readings made before a ruling know nothing
of it; the document is read again with it.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from verbale.app.changes.file_names import from_file
from verbale.errors import DateError, RecordError
from verbale.model import Marking, When
from verbale.record.entries import Draft, Entry, EntryKind
from verbale.record.record import Record

FIELDS = ("published", "title", "publisher", "sender", "addressee", "marking")
HEAD = "head"  # what a ruling on a document's head says it is


@dataclass(frozen=True, slots=True)
class Said:
    """Head data that a person gives to files as they come in.

    Parameters
    ----------
    fields
        Some of `FIELDS`.
    by
        The person.
    marking
        Their marking.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    by: str = ""
    marking: Marking | None = None


def say(record: Record, document: str, said: Mapping[str, str], by: str, reason: str = "") -> int:
    """Record what a person says of a document's head; return the entry's number.

    Parameters
    ----------
    document
        Its id, or the beginning of it.
    said
        Some of `FIELDS`; ``published`` as a date (EDTF), ``marking`` as it is written.
    by
        The person.

    Raises
    ------
    RecordError
        For a document that is not there, a field that is none, or a day or marking that cannot be read.
    """
    head = _head(record, document)
    given = {name: words.strip() for name, words in said.items() if words.strip()}
    _refuse(given, head)
    return _append(record, head, given, by, reason)


def take_back(record: Record, document: str, fields: Sequence[str], by: str, reason: str = "") -> int:
    """Record that some of what people said of a head no longer holds; return the entry's number.

    Parameters
    ----------
    record
        Where it goes.
    document
        Id of the document, or the beginning of it.
    fields
        Names of what no longer holds.
    by, reason
        The person, and why: it stays in the record.
    """
    head = _head(record, document)
    held = said_of(record, head.subject)
    missing = [name for name in fields if name not in held]
    if missing or not fields:
        raise RecordError(
            f"Nobody gave that document {', '.join(missing) or 'anything'}.",
            f"Given are: {', '.join(held) or 'nothing'}.",
        )
    return _append(record, head, dict.fromkeys(fields), by, reason)


def said_of(record: Record, document: str) -> dict[str, str]:
    """Return what people say of a document's head, as it holds now."""
    return said_in(record.history(document))


def said_in(entries: Iterable[Entry]) -> dict[str, str]:
    """Return what the rulings among some entries about one document say of its head; later ones win."""
    held: dict[str, str] = {}
    for entry in entries:
        if entry.kind != EntryKind.RULING or entry.body.get("ruling") != HEAD:
            continue
        for name, words in entry.body.get("head", {}).items():
            if words is None:
                held.pop(name, None)
            else:
                held[name] = str(words)
    return held


def _head(record: Record, document: str) -> Entry:
    found = {
        entry.subject: entry
        for entry in record.entries(kinds=(EntryKind.DOCUMENT,))
        if entry.body and entry.subject.startswith(document)
    }
    found = found or {entry.subject: entry for entry in from_file(record, document)}
    if len(found) != 1:
        raise RecordError(
            f"{len(found)} documents begin with {document!r}.", "Give more of the id, or the file's name."
        )
    return next(iter(found.values()))


def _refuse(given: Mapping[str, str], head: Entry) -> None:
    """Raise `RecordError` for what cannot be said of a head."""
    wrong = [name for name in given if name not in FIELDS]
    if wrong or not given:
        raise RecordError(
            f"{', '.join(wrong) or 'Nothing'} cannot be given to a document.", f"Give some of {', '.join(FIELDS)}."
        )
    if "published" in given:
        try:
            When.parse(given["published"])
        except DateError as error:
            raise RecordError(f"{given['published']!r} is no day.", "Write it as 2024-05-03, or 2024-05.") from error
    if "marking" in given:
        profile = Marking.parse(head.marking).profile
        Marking.parse(given["marking"], profile)


def _append(record: Record, head: Entry, given: Mapping[str, str | None], by: str, reason: str) -> int:
    mark = Marking.parse(head.marking)
    if given.get("marking"):
        mark = mark.join(Marking.parse(str(given["marking"]), mark.profile))
    body = {"ruling": HEAD, "reason": reason, "head": dict(given)}
    today = dt.datetime.now(dt.UTC).date()
    draft = Draft(EntryKind.RULING, head.subject, body, today, str(mark), head.document or head.subject)
    return record.append([draft], f"hand:{by}")[0]
