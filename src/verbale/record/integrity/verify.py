"""Is every byte as it was recorded? Chain, columns, texts, quotes and, where the file was left in peace, the file itself.

A long record is checked by two processes: this one takes the first entries, its helper the file, the texts and the rest. Both see one
moment: this one keeps its reading transaction open, which holds a file still, and whose snapshot a helper on PostgreSQL takes over.
"""

import gc
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import sqlalchemy as sa

from verbale.isolation import start
from verbale.record.integrity.integrity_checks import CheckResult, check_entries, check_texts
from verbale.record.integrity.meaning import meaning_faults
from verbale.record.integrity.seal import seal_faults
from verbale.record.record import Record
from verbale.record.storage import postgres, schema, sqlite
from verbale.record.storage.migrate import upgrade

LONG = 100_000  # entries, from which a helper is worth its start
_RULES = "SELECT name, type, tbl_name, sql FROM sqlite_master"
SHARE = 0.75  # of the entries, for the one who does nothing else
# A damaged file may also give a number or bytes where a text was recorded.
_ERRORS = (
    sa.exc.DatabaseError,
    sqlite3.DatabaseError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check found.

    Parameters
    ----------
    entries, documents
        How many were checked.
    link
        Link of the last entry: two records with the same link hold the same entries.
    faults
        What is wrong, one line each; empty for a record that holds.
    """

    entries: int
    documents: int
    link: str
    faults: tuple[str, ...]


def verify(record: Record) -> Verdict:
    """Check a record; read-only, in one moment of the database."""
    with record.engine.connect() as connection:
        try:
            last = connection.execute(sa.select(sa.func.max(schema.entry.c.seq))).scalar() or 0
            helper = _helper(record, connection, last)
            here = int(last * SHARE) if helper else last
            found = check_entries(connection, 0, here)
            rest = _told(helper) if helper else None
            found.join(rest or _rest(connection, record.path, here, last))
        except _ERRORS as error:
            faults = [] if record.path is None else seal_faults(record.path)
            return Verdict(0, 0, "", (*faults, *_integrity(connection), f"the database cannot be read: {error}"))
        if not found.faults:
            found.faults += meaning_faults(connection)
    found.close()
    return Verdict(found.entries, found.documents, found.link, tuple(found.faults))


def _rest(connection: sa.Connection, path: Path | None, after: int, last: int) -> CheckResult:
    """Check the file, the texts, and the entries after a number."""
    found = CheckResult(faults=[] if path is None else seal_faults(path))
    found.faults += _integrity(connection)
    found.join(check_texts(connection, last))
    if last > after:
        found.join(check_entries(connection, after, last))
    return found


def _integrity(connection: sa.Connection) -> list[str]:
    if connection.dialect.name != "sqlite":
        return []
    try:
        found = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        rules = {row[0]: tuple(row) for row in connection.exec_driver_sql(_RULES)}
    except sa.exc.DatabaseError as error:
        return [f"the file is damaged: {error.orig}"]
    if found != ["ok"]:
        return [f"the file is damaged: {line}" for line in found[:5]]
    return [f"{row[1]} {name} is not as it was made" for name, row in _made().items() if rules.get(name) != row]


@lru_cache
def _made() -> dict[str, tuple[str, ...]]:
    """Return the tables, indexes and triggers of a new record: what guards the truth is part of what is checked."""
    new = sqlite.engine(None)
    upgrade(new)
    with new.connect() as connection:
        return {row[0]: tuple(row) for row in connection.exec_driver_sql(_RULES)}


def _helper(record: Record, connection: sa.Connection, last: int) -> "subprocess.Popen[bytes] | None":
    """Start a second process on the same moment of the same database; the address may hold a password, so it goes by standard input."""
    if not _lasts(record) or last < LONG or not sys.executable or (os.cpu_count() or 1) < 2:
        return None
    told = {
        "after": int(last * SHARE),
        "last": last,
        "path": None if record.path is None else str(record.path.resolve()),
    }
    if record.path is None:
        told["url"] = record.engine.url.render_as_string(hide_password=False)
        told["snapshot"] = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar()
    try:
        helper = start("verbale.record.integrity.verify", "help_out", keep=_connecting())
    except OSError:  # no room for another process or its folder
        return None
    assert helper.stdin is not None  # noqa: S101  # asked for above
    with suppress(BrokenPipeError):
        helper.stdin.write(json.dumps(told).encode() + b"\n")
        helper.stdin.flush()
    return helper


def _connecting() -> list[str]:
    """Return the environment variables by which PostgreSQL's own library finds a server's password and certificate."""
    return ["HOME", *(name for name in os.environ if name.startswith("PG"))]


def _lasts(record: Record) -> bool:
    return record.path is not None or record.engine.dialect.name == "postgresql"


def _told(helper: "subprocess.Popen[bytes]") -> CheckResult | None:
    """Return what the helper found, ``None`` when it could not do its part: then it is done here."""
    with suppress(BrokenPipeError):
        output, _ = helper.communicate()
        return CheckResult(**json.loads(output)) if helper.returncode == 0 else None
    return None


def help_out() -> None:
    """Check what the other process leaves to its helper, and tell it on standard output."""
    gc.set_threshold(20_000, 20, 20)  # rows hold no cycles
    asked = json.loads(sys.stdin.readline())
    path = Path(asked["path"]) if asked["path"] else None
    engine = sqlite.engine(path) if path else postgres.engine(asked["url"])
    with engine.connect() as connection:
        if path is None:
            connection.exec_driver_sql(f"SET TRANSACTION SNAPSHOT '{asked['snapshot']}'")
        print(json.dumps(asdict(_rest(connection, path, asked["after"], asked["last"]))))  # noqa: T201  # to whoever started us
    engine.dispose()
