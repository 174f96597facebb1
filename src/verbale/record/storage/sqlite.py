"""SQLite: one file, `record.db`. Writers take turns by BEGIN IMMEDIATE; triggers refuse every change of the truth.

A redaction is the one exception: it may empty body, salt and evidence of an entry, and nothing else.
"""

import sqlite3
import weakref
from pathlib import Path
from typing import Any

import sqlalchemy as sa

BUSY_SECONDS = 30

TRIGGERS = (
    "CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    "CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END",
    (
        "CREATE TRIGGER document_no_update BEFORE UPDATE ON document WHEN NEW.text <> '' OR NEW.id <> OLD.id OR NEW.seq <> OLD.seq"
        " OR NEW.text_sha256 <> OLD.text_sha256 BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
    ),
    (
        "CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence WHEN NEW.exact <> '' OR NEW.entry <> OLD.entry"
        " OR NEW.document <> OLD.document BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
    ),
    (
        "CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry WHEN NEW.body <> '' OR NEW.salt <> '' OR NEW.seq <> OLD.seq"
        " OR NEW.digest <> OLD.digest OR NEW.link <> OLD.link OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject"
        " OR NEW.known <> OLD.known OR NEW.recorded_at <> OLD.recorded_at"
        " BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END"
    ),
)


def engine(path: Path | None, *, read_only: bool = False) -> sa.Engine:
    """Return an engine on a file, or in memory without one."""
    if path is None:
        made = sa.create_engine("sqlite://", poolclass=sa.pool.StaticPool, connect_args={"check_same_thread": False})
    elif read_only:
        made = sa.create_engine(sa.URL.create("sqlite", database=address(path), query={"uri": "true"}))
    else:
        made = sa.create_engine(
            sa.URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS}
        )  # any sign may stand in a path
    sa.event.listen(made, "connect", _on_connect)
    sa.event.listen(made, "begin", _on_begin)
    weakref.finalize(made, made.pool.dispose)  # whoever opened it may fail before it can be closed
    return made


def address(path: Path) -> str:
    """Return the address under which SQLite opens a file that nobody writes, whatever signs stand in its path."""
    return f"{path.resolve().as_uri()}?immutable=1"


def _on_connect(connection: sqlite3.Connection, _: Any) -> None:  # SQLAlchemy's signature
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA cell_size_check=ON")
    connection.execute("PRAGMA trusted_schema=OFF")  # what a file's own tables name is not run


def _on_begin(connection: sa.Connection) -> None:
    write = connection.get_execution_options().get("write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")
