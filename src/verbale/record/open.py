"""Where records live: a file in the dossier's folder, a shared database, or memory for plain documents."""

import atexit
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import sqlalchemy as sa

from verbale.dossier.place import is_shared, place
from verbale.errors import RecordError
from verbale.record.integrity.seal import seal_path
from verbale.record.record import Record
from verbale.record.storage import postgres
from verbale.record.storage.locked_file import head
from verbale.record.storage.migrate import upgrade
from verbale.record.storage.sqlite import address, engine

__all__ = ["copy_in_memory", "is_shared", "memory_record", "open_existing", "open_record", "place"]


def memory_record() -> Record:
    """Return an empty record that lasts as long as the process."""
    made = engine(None)
    upgrade(made)
    return Record(made, "memory")


def open_record(where: Path | str) -> Record:
    """Open a record for writing, made on first use; raise `RecordError` with the cure when it cannot be.

    Parameters
    ----------
    where
        A file, or the address of a database: ``postgresql://user@host:port/database``.
    """
    return _open_shared(str(where)) if is_shared(where) else _open_file(Path(where))


def traces(path: Path) -> list[str]:
    """Return the names of files that show that there was a record where there is none."""
    if path.exists():
        return []
    beside = (seal_path(path), path.with_name("checkpoints.jsonl"))  # parses are a cache, and may be left over
    return [one.name for one in beside if one.exists() and one.stat().st_size]


def _refuse_missing(path: Path) -> None:
    found = traces(path)
    if found:
        raise RecordError(
            f"{path} is gone: there was a record here, as {', '.join(found)} shows.",
            f"Restore it: verbale restore {path.parent} FILE. To begin anew, move {', '.join(found)} away first.",
        )


def open_existing(folder: Path, where: Path | str) -> Record:
    """Open a record that is there; for what makes none.

    Parameters
    ----------
    folder
        The dossier's, for the error.
    where
        See `open_record`.
    """
    if isinstance(where, Path) and not where.exists():
        _refuse_missing(where)
        raise RecordError(f"{folder} has no record yet.", f"Make one with: verbale add {folder}")
    return open_record(where)


def _open_shared(address: str) -> Record:
    made = postgres.engine(address)
    try:
        upgrade(made)
    except RecordError:
        made.dispose()
        raise
    record = Record(made, postgres.shown(made.url))
    atexit.register(record.close)
    return record


def _open_file(path: Path) -> Record:
    if path.is_dir():
        raise RecordError(f"{path} is a folder, not a record.", "Move it away; a record is made on the next run.")
    _refuse_missing(path)
    if path.exists() and path.stat().st_size and not _is_sqlite(path):
        raise RecordError(f"{path} is not a record.", "Move it away; a new one is made on the next run.")
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise RecordError(
            f"{path.parent} cannot be written.", "Give it write permission, or copy the dossier elsewhere."
        )
    made = engine(path)
    try:
        upgrade(made)
    except sa.exc.OperationalError as error:
        raise RecordError(
            f"{path} cannot be opened: {error.orig}.", "Check permissions and space, then try again."
        ) from error
    except (
        sa.exc.DatabaseError,
        sqlite3.DatabaseError,
        ValueError,
    ) as error:  # what is no text any more is a ValueError
        raise RecordError(f"{path} is damaged: {error}.", "Restore it from a backup: verbale restore.") from error
    record = Record(made, str(path), path=path)
    atexit.register(record.close)
    return record


def copy_in_memory(path: Path) -> Record:
    """Open a record that cannot be written, as a copy in memory: views work, nothing is kept."""
    if not path.exists():
        _refuse_missing(path)
        return memory_record()
    if path.is_dir() or not _is_sqlite(path):
        raise RecordError(f"{path} is not a record.", "Move it away; a new one is made on the next run.")
    made = engine(None)
    with closing(sqlite3.connect(address(path), uri=True)) as source, made.connect() as target:
        raw = target.connection.driver_connection
        assert raw is not None  # noqa: S101  # an open connection has one
        source.backup(raw)
    upgrade(made)
    return Record(made, str(path))


def _is_sqlite(path: Path) -> bool:
    return head(path, 16) == b"SQLite format 3\0"
