"""Words out of the record, for good: body, salt and quotes are emptied, digest and link stay, and a tombstone says who and why.

Tombstone and emptying are one transaction: nobody ever sees the one without the other.
"""

import datetime as dt
from collections.abc import Iterable

import sqlalchemy as sa

from verbale.app.beside import shown_views
from verbale.app.ingest_parses import Parses, beside
from verbale.app.second.kept import Kept
from verbale.errors import RecordError
from verbale.model import Document, Marking, join_all
from verbale.record.entries import Draft, EntryKind, body_of
from verbale.record.originals import Originals
from verbale.record.record import Record, document_of
from verbale.record.storage import schema
from verbale.state.index.stance_index import forget as forget_stands
from verbale.state.index.text_index import forget


def redact(record: Record, subject: str, by: str, reason: str, originals: Originals | None = None) -> tuple[int, ...]:
    """Redact an act, or a document with every act quoted from it; return the numbers of the entries emptied.

    A document takes along every other reading of the same file, its kept parses, and its kept original with those of the files that it came in.

    Parameters
    ----------
    record
        Where it is emptied.
    subject
        Id of an act or a document, whole.
    by
        The person who orders it.
    reason
        Stays in the record, in clear.
    originals
        Files that the dossier keeps.

    Raises
    ------
    RecordError
        When nothing of that id is in the record, or no reason is given.
    """
    if not reason.strip():
        raise RecordError("A redaction needs a reason.", "Give one: it stays in the record.")
    with record.engine.connect() as connection:
        entry = schema.entry
        texts, files = _readings_of(connection, subject)
        about = entry.c.subject == subject
        for name in texts:  # acts and rulings that quote it among others hold its words too
            about = sa.or_(about, entry.c.subject == name, entry.c.document == name, entry.c.body.contains(f'"{name}"'))
        kinds = entry.c.kind.in_([str(kind) for kind in (EntryKind.DOCUMENT, EntryKind.ACT, EntryKind.RULING)])
        query = sa.select(entry.c.seq, entry.c.marking).where(about, kinds, entry.c.body != "")
        found = connection.execute(query).all()
    seqs, marks = [row.seq for row in found], [Marking.parse(row.marking) for row in found]
    if not seqs:
        raise RecordError(
            f"Nothing with the id {subject[:16]!r} is in the record.", "Give the id of an act or a document."
        )
    body = {"entries": seqs, "reason": reason}
    tombstone = Draft(
        EntryKind.REDACTION, subject, body, dt.datetime.now(dt.UTC).date(), str(join_all(marks[1:], marks[0]))
    )

    def empty(connection: sa.Connection) -> None:
        if connection.dialect.name == "sqlite":  # freed pages are overwritten: the words leave the file too
            connection.exec_driver_sql("PRAGMA secure_delete=ON")
        forget(connection)
        forget_stands(connection)
        connection.execute(sa.update(schema.entry).where(schema.entry.c.seq.in_(seqs)).values(body="", salt=""))
        connection.execute(sa.update(schema.evidence).where(schema.evidence.c.entry.in_(seqs)).values(exact=""))
        connection.execute(sa.update(schema.document).where(schema.document.c.id.in_(texts)).values(text=""))

    record.append([tombstone], f"hand:{by}", then=empty)
    record.stands = 0
    _forget_files(record, texts, files, originals)
    return tuple(seqs)


def _forget_files(record: Record, texts: list[str], files: list[str], originals: Originals | None) -> None:
    """Throw away what files beside the record keep of documents: parses, originals, and every answer of the second reader."""
    if record.path is not None:
        Kept(record.path.parent).forget()
        shown_views.forget(record.path)
        for name in texts:
            Parses(beside(record.path)).forget(name)
    if originals is not None:
        for name in files:
            originals.forget(name)


def _readings_of(connection: sa.Connection, subject: str) -> tuple[list[str], list[str]]:
    """Return the ids of every reading of a document's file, and of the files that hold its words: its own, and those that it came in."""
    entry = schema.entry.c
    query = sa.select(entry.subject, entry.body).where(entry.kind == str(EntryKind.DOCUMENT))
    heads = {row.subject: body_of(row.body) for row in connection.execute(query)}
    if subject not in heads:
        return [], []
    own = str(heads[subject].get("file") or subject)
    texts = [name for name, body in heads.items() if name == own or body.get("file") == own]
    files, at = [own], str(heads[subject].get("carrier") or "")
    while at and at not in files:
        files.append(at)
        at = str(heads.get(at, {}).get("carrier") or "")
    return list(dict.fromkeys([subject, *texts])), files


def words_of(record: Record, subject: str) -> tuple[str, ...]:
    """Return the quotes of an act as they stand in the record, every amendment's included."""
    values = [value for entry in record.history(subject) for value in (entry.body, entry.body.get("act") or {})]
    return tuple(dict.fromkeys(quote["exact"] for value in values for quote in value.get("evidence", ())))


def still_standing(record: Record, words: Iterable[str]) -> list[Document]:
    """Return the documents in whose text some words still stand, after an act that quoted them was redacted."""
    wanted = [one for one in words if one.strip()]
    names = [name for name, text in record.texts().items() if any(one in text for one in wanted)]
    heads = (entry for entry in record.about(names) if entry.kind == EntryKind.DOCUMENT and entry.body)
    texts = record.texts(names)
    return [document_of(entry, texts[entry.subject]) for entry in heads]
