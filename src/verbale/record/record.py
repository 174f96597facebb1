"""The record: an append-only chain of entries. Whatever is acknowledged is on disk; whatever is read passes here.

One transaction per append: either all entries of a call are in the chain, or none.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from verbale.errors import LostError, RecordError
from verbale.model import Document
from verbale.model.encode import decode_document
from verbale.record.entries import Draft, Entry, EntryKind, body_of
from verbale.record.integrity import chain
from verbale.record.integrity.seal import write_seal
from verbale.record.storage import schema
from verbale.record.storage.bulk import put
from verbale.record.storage.postgres import first_line

AT_ONCE = 1000  # rows held while the record is read through
_OF = schema.entry.c
_ROW = (
    _OF.seq, _OF.kind, _OF.subject, _OF.document, _OF.known, _OF.recorded_at, _OF.recorded_by, _OF.marking, _OF.body, _OF.link,
)  # fmt: skip
_TAIL = sa.select(_OF.seq, _OF.link, _OF.recorded_at).order_by(_OF.seq.desc()).limit(1)
Clock = Any


class Record:
    """One record, on any database.

    Parameters
    ----------
    engine
        Where it lives.
    address
        For people.
    clock
        Tells the time of recording; for tests.
    path
        The file, where it is one that we keep sealed.
    """

    def __init__(self, engine: sa.Engine, address: str, clock: Clock | None = None, path: Path | None = None) -> None:
        self.engine = engine
        self.address = address
        self.path = path
        self.kept: dict[type, Any] = {}  # what views keep of it while it is open, by what keeps it
        self.stands = 0  # up to which entry the index of stances is known to reach
        self._clock = clock or (lambda: dt.datetime.now(dt.UTC))

    def append(
        self,
        drafts: Sequence[Draft],
        by: str,
        texts: Mapping[str, str] | None = None,
        stamps: Sequence[tuple[Path, str]] = (),
        then: Callable[[sa.Connection], None] | None = None,
    ) -> list[int]:
        """Append entries in one transaction; return their numbers.

        Parameters
        ----------
        drafts
            What to append, in order.
        by
            Who records it.
        texts
            Document id → text, for document entries among the drafts.
        stamps
            Files and the documents they hold, to be known without reading them again; of settings, files and digests.
        then
            What else belongs to the same transaction.
        """
        if not drafts and not stamps:
            return []
        rows: list[dict[str, Any]] = []
        try:
            with self.engine.execution_options(write=True).begin() as connection:
                rows = self._append(connection, drafts, by, texts or {})
                for path, document in stamps:
                    _stamp(connection, path, document)
                if then is not None:
                    then(connection)
        except LostError as error:
            self._settle(rows, error)
        except MemoryError as error:
            cure = (
                "Whether the last entries were recorded is not known: look with `verbale log`, then try fewer at once."
            )
            raise RecordError(f"{self.address} could not be written: memory is used up.", cure) from error
        except sa.exc.OperationalError as error:
            said = first_line(error.orig)
            room = " once the disk and its limits have room" if "disk" in said else ""
            raise RecordError(
                f"{self.address} could not be written: {said}.", f"Nothing was recorded; try again{room}."
            ) from error
        except sa.exc.DBAPIError as error:
            what = f"{self.address} refused the entry: {first_line(error.orig)}."
            raise RecordError(what, "Nothing was recorded.") from error
        return [row["seq"] for row in rows]

    def _settle(self, rows: Sequence[Mapping[str, Any]], lost: LostError) -> None:
        """Find out whether entries were recorded when the database went away; raise `LostError` unless they were.

        The connection may break after the commit and before its confirmation. Asking under the writers' lock waits for that.
        """
        if not rows:
            raise LostError(lost.what, "Nothing was recorded; try again when it is back.") from lost
        query = sa.select(schema.entry.c.link).where(schema.entry.c.seq == rows[-1]["seq"])
        try:
            with self.engine.execution_options(write=True).begin() as connection:
                found = connection.execute(query).scalar()
        except RecordError:
            cure = "Whether the last entries were recorded is not known: look with `verbale log` when it is back."
            raise LostError(lost.what, cure) from lost
        if found != rows[-1]["link"]:
            raise LostError(lost.what, "Nothing was recorded; try again.") from lost

    def _append(
        self, connection: sa.Connection, drafts: Sequence[Draft], by: str, texts: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        seq, previous, last = self._tail(connection)
        recorded = max(self._clock().isoformat(timespec="microseconds"), last)
        rows, quotes, documents = [], [], []
        for draft in drafts:
            seq += 1
            row = draft.row(recorded, by)
            salt = chain.new_salt()
            digest = chain.digest(salt, row)
            previous = chain.link(previous, digest, seq)
            rows.append({"seq": seq, "salt": salt, "digest": digest, "link": previous, **row})
            if draft.kind is EntryKind.DOCUMENT:
                text = texts[draft.subject]
                documents.append(
                    {"id": draft.subject, "seq": seq, "text_sha256": draft.body["text_sha256"], "text": text}
                )
            quotes += [
                {"entry": seq, "number": number, **quote} for number, quote in enumerate(draft.body.get("evidence", ()))
            ]
        for table, values in ((schema.entry, rows), (schema.document, documents), (schema.evidence, quotes)):
            put(connection, table, values)
        return rows

    def _tail(self, connection: sa.Connection) -> tuple[int, str, str]:
        row = connection.execute(_TAIL).first()
        return (0, chain.GENESIS, "") if row is None else (row.seq, row.link, row.recorded_at)

    def entries(
        self, known: dt.date | None = None, *, after: int = 0, kinds: Sequence[EntryKind] = ()
    ) -> Iterator[Entry]:
        """Return the entries known by a day, in order.

        Parameters
        ----------
        after
            Only those with a greater number.
        kinds
            Only of these kinds; of all when left out.
        """
        query = _asked(known, after=after, kinds=kinds)
        with (
            self.engine.connect() as connection,
            connection.execute(query, execution_options={"yield_per": AT_ONCE}) as found,
        ):
            for row in found:
                yield _entry(row)

    def read(self, connection: sa.Connection, *, after: int, upto: int, kinds: Sequence[str]) -> list[Entry]:
        """Return entries of some kinds between two numbers, within a transaction.

        Parameters
        ----------
        connection
            Of the transaction.
        after, upto
            Numbers of entries: greater than the first, at most the second.
        kinds
            Kinds of entries; of all when empty.
        """
        query = _asked(None, after=after, kinds=kinds).where(schema.entry.c.seq <= upto)
        return [_entry(row) for row in connection.execute(query)]

    def about(self, subjects: Sequence[str]) -> list[Entry]:
        """Return every entry about some acts or documents, in order."""
        query = sa.select(*_ROW).where(schema.entry.c.subject.in_(subjects)).order_by(schema.entry.c.seq)
        with self.engine.connect() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def history(self, subject: str) -> list[Entry]:
        """Return every entry about an act or document, in order."""
        query = sa.select(*_ROW).where(schema.entry.c.subject == subject).order_by(schema.entry.c.seq)
        with self.engine.connect() as connection:
            return [_entry(row) for row in connection.execute(query)]

    def newest(self, subject: str, known: dt.date | None = None) -> Entry | None:
        """Return the last entry about something that has its words, as known by a day; ``None`` without one."""
        query = _asked(known, after=0, kinds=()).where(schema.entry.c.subject == subject, schema.entry.c.body != "")
        query = query.order_by(None).order_by(schema.entry.c.seq.desc()).limit(1)
        with self.engine.connect() as connection:
            row = connection.execute(query).first()
        return None if row is None else _entry(row)

    def has(self, document: str) -> bool:
        """Say whether a document is in the record."""
        query = sa.select(schema.document.c.seq).where(schema.document.c.id == document)
        with self.engine.connect() as connection:
            return connection.execute(query).first() is not None

    def texts(self, ids: Iterable[str] | None = None) -> dict[str, str]:
        """Return id → text of all documents, or of some."""
        query = sa.select(schema.document.c.id, schema.document.c.text)
        if ids is not None:
            query = query.where(schema.document.c.id.in_(list(ids)))
        with self.engine.connect() as connection:
            return {row.id: row.text for row in connection.execute(query)}

    def stamped(self, path: Path) -> str | None:
        """Return the document that a file held when it was last read and has not changed since; ``None`` when not sure."""
        found = path.stat()
        query = sa.select(schema.stamp).where(schema.stamp.c.path == str(path.resolve()))
        with self.engine.connect() as connection:
            row = connection.execute(query).first()
        same = row is not None and (row.size, row.mtime_ns) == (found.st_size, found.st_mtime_ns)
        return str(row.document) if same and row is not None else None

    def last_seen(self, path: Path) -> str:
        """Return the id of what a file held when this record last saw it; empty for one it never saw."""
        query = sa.select(schema.stamp.c.document).where(schema.stamp.c.path == str(path.resolve()))
        with self.engine.connect() as connection:
            return str(connection.execute(query).scalar() or "")

    def today(self) -> dt.date:
        """Return the day by the record's clock: from which what is recorded now counts as known."""
        day: dt.date = self._clock().date()
        return day

    def tail(self) -> tuple[int, str]:
        """Return number and link of the last entry."""
        with self.engine.connect() as connection:
            return self._tail(connection)[:2]

    def close(self) -> None:
        """Let go of the database, and seal its file."""
        self.engine.dispose()
        if self.path is not None and self.path.exists():
            write_seal(self.path)


def _asked(known: dt.date | None, *, after: int, kinds: Sequence[str]) -> sa.Select[Any]:
    query = sa.select(*_ROW).order_by(schema.entry.c.seq)
    if known is not None:
        query = query.where(schema.entry.c.known <= known.isoformat())
    if after:
        query = query.where(schema.entry.c.seq > after)
    if kinds:
        query = query.where(schema.entry.c.kind.in_([str(kind) for kind in kinds]))
    return query


def _stamp(connection: sa.Connection, path: Path, document: str) -> None:
    found, name = path.stat() if path.is_file() else None, str(path.resolve())
    connection.execute(sa.delete(schema.stamp).where(schema.stamp.c.path == name))
    size, time = (found.st_size, found.st_mtime_ns) if found is not None else (0, 0)
    row = {"path": name, "size": size, "mtime_ns": time, "document": document}
    connection.execute(sa.insert(schema.stamp).values(**row))


def document_of(entry: Entry, text: str) -> Document:
    """Make the document of its entry and its text."""
    return decode_document({**entry.body, "text": text})


def _entry(row: Any) -> Entry:  # a row of SQLAlchemy: the columns of `_ROW`
    seq, kind, subject, document, known, recorded_at, by, marking, body, link = row
    return Entry(
        seq, kind, subject, document, dt.date.fromisoformat(known), recorded_at, by, marking, body_of(body), link
    )
