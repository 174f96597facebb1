"""The whole record as JSON Lines, and back with identical links. One line an entry, in order; a document's text goes with its entry."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa

from verbale.errors import RecordError, VerbaleError
from verbale.model import text_digest
from verbale.model.encode import canonical, decode_act
from verbale.record.entries import EntryKind, body_of
from verbale.record.integrity import chain
from verbale.record.integrity.meaning import meaning_faults
from verbale.record.record import Record
from verbale.record.storage import schema
from verbale.record.storage.bulk import put
from verbale.record.storage.postgres import first_line

AT_ONCE = 500  # rows held while a record is read through
FIELDS = ("seq", *chain.COLUMNS, "salt", "digest", "link")


def lines(record: Record) -> Iterator[str]:
    """Yield the record, one JSON object a line."""
    entry, document = schema.entry, schema.document
    own = sa.and_(entry.c.kind == "document", document.c.id == entry.c.subject)
    query = sa.select(entry, document.c.text).select_from(entry.outerjoin(document, own)).order_by(entry.c.seq)
    with (
        record.engine.connect() as connection,
        connection.execute(query, execution_options={"yield_per": AT_ONCE}) as found,
    ):
        for row in found.mappings():
            value: dict[str, Any] = {name: row[name] for name in FIELDS}
            if row["kind"] == "document":
                value["text"] = row["text"] or ""
            yield canonical(value)


def take_in(record: Record, source: Iterable[str]) -> int:
    """Fill an empty record from JSON Lines, checking every link; return how many entries came in.

    Raises
    ------
    RecordError
        When the record is not empty, or a line is damaged or altered; then nothing is taken in.
    """
    try:
        with record.engine.execution_options(write=True).begin() as connection:
            if connection.execute(sa.select(schema.entry.c.seq).limit(1)).first() is not None:
                raise RecordError(f"{record.address} is not empty.", "Import into a new dossier.")
            count = _put_all(connection, source)
            if faults := meaning_faults(connection):
                raise RecordError(f"The lines make no sense: {faults[0]}.", "Nothing was taken in.")
            return count
    except (sa.exc.DBAPIError, UnicodeEncodeError) as error:
        said = first_line(getattr(error, "orig", error))
        raise RecordError(
            f"{record.address} could not take the entries in: {said}.", "Nothing was taken in."
        ) from error


def _put_all(connection: sa.Connection, source: Iterable[str]) -> int:
    """Check and insert line by line, some at once. Who may be empty is known at the end, when every redaction has been seen."""
    previous, place = chain.GENESIS, 0
    emptied: set[int] = set()
    redacted: set[int] = set()
    rows = (_row(number, line) for number, line in enumerate(source, start=1) if line.strip())
    while part := list(islice(rows, AT_ONCE)):
        for row in part:
            place += 1
            previous = chain.link(previous, row["digest"], row["seq"])
            if _emptied(row):
                emptied.add(row["seq"])
            elif not _as_recorded(row):
                raise _altered(place)
            elif row["kind"] == "redaction":
                redacted.update(int(seq) for seq in body_of(row["body"]).get("entries", ()))
            if row["seq"] != place or previous != row["link"]:
                raise _altered(place)
        _insert(connection, part)
    if emptied != redacted:
        raise _altered(min(emptied ^ redacted))
    return place


def _altered(place: int) -> RecordError:
    return RecordError(f"Line {place} is not as it was exported.", "Export again; nothing was taken in.")


def _emptied(row: dict[str, Any]) -> bool:
    """Say whether a redacted entry holds no word any more."""
    return not (row["body"] or row["salt"] or row.get("text"))


def _as_recorded(row: dict[str, Any]) -> bool:
    """Say whether content, and the text of a document, are those of the digests."""
    if chain.digest(row["salt"], row) != row["digest"]:
        return False
    return row["kind"] != "document" or text_digest(row["text"]) == body_of(row["body"]).get("text_sha256")


def _row(number: int, line: str) -> dict[str, Any]:
    try:
        row: dict[str, Any] = json.loads(line)
        wanted = (*FIELDS, "text") if row["kind"] == "document" else FIELDS
        missing = [name for name in wanted if not isinstance(row.get(name), int if name == "seq" else str)]
        _make_sense(row)
    except RecursionError as error:
        raise RecordError(f"Line {number} is nested too deep.", "Export again; nothing was taken in.") from error
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise RecordError(
            f"Line {number} is no entry in JSON: {error}.", "Export again; nothing was taken in."
        ) from error
    except VerbaleError as error:
        raise RecordError(f"Line {number} makes no sense: {error.what}", "Nothing was taken in.") from error
    if missing:
        raise RecordError(f"Line {number} has no {missing[0]!r}.", "Export again; nothing was taken in.")
    return row


def _make_sense(row: dict[str, Any]) -> None:
    """Raise what is wrong with the words of an entry: a body that is no object, an act that is none."""
    if not row.get("body"):
        return
    body = body_of(str(row["body"]))
    if not isinstance(body, dict):
        raise TypeError("its body is no object")
    if row["kind"] == EntryKind.ACT:
        act = decode_act(body)
        if act.id != row["subject"]:
            raise ValueError("its act has another id than its entry")


def _insert(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    entries = [{name: row[name] for name in FIELDS} for row in rows]
    documents = [
        {
            "id": row["subject"],
            "seq": row["seq"],
            "text": row["text"],
            "text_sha256": body_of(row["body"]).get("text_sha256", ""),
        }
        for row in rows
        if row["kind"] == "document"
    ]
    quotes = [
        {"entry": row["seq"], "number": number, **quote}
        for row in rows
        for number, quote in enumerate(body_of(row["body"]).get("evidence", ()))
    ]
    for table, values in ((schema.entry, entries), (schema.document, documents), (schema.evidence, quotes)):
        put(connection, table, values)
