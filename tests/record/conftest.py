"""Databases for the tests of the record: a file, memory, and PostgreSQL where VERBALE_POSTGRES names a server."""

import datetime as dt
import os
import secrets
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
import sqlalchemy as sa

from verbale.record import Record, memory_record
from verbale.record.entries import Draft, EntryKind
from verbale.record.open import open_record

Make = Callable[[], Record]


def note(subject: str, body: Mapping[str, object] | None = None, day: int = 1) -> Draft:
    """Return a small entry about anything."""
    return Draft(EntryKind.SOURCE, subject, body or {"note": subject}, dt.date(2024, 1, day), "TLP:CLEAR")


def behind(path: Path, change: str, *values: object) -> None:
    """Change a record file behind its triggers, which stand afterwards as before."""
    with sqlite3.connect(path) as raw:
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            raw.execute(f"DROP TRIGGER {name}")
        assert raw.execute(change, values).rowcount != 0
        for _, made in triggers:
            raw.execute(made)
    raw.close()


def server() -> str:
    """Return the address of the server for tests, or skip."""
    address = os.environ.get("VERBALE_POSTGRES", "")
    if not address:
        pytest.skip("VERBALE_POSTGRES names no server: tests on PostgreSQL are skipped")
    return address


def said(address: str, *statements: str) -> None:
    """Run statements on a server."""
    made = sa.create_engine(address.replace("postgresql:", "postgresql+psycopg:", 1), poolclass=sa.pool.NullPool)
    with made.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture
def shared_addresses() -> Iterator[Callable[[], str]]:
    """Make addresses of new, empty schemas of the server; they are dropped at the end."""
    base, names = server(), []

    def make() -> str:
        names.append(f"test_{secrets.token_hex(8)}")
        said(base, f"CREATE SCHEMA {names[-1]}")
        return f"{base}?options=-csearch_path%3D{names[-1]}&application_name={names[-1]}"

    yield make
    said(base, *(f"DROP SCHEMA {name} CASCADE" for name in names))


@pytest.fixture
def shared_address(shared_addresses: Callable[[], str]) -> str:
    """Return the address of a new, empty schema of the server."""
    return shared_addresses()


@pytest.fixture(params=["file", "memory", "postgresql"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    """Make empty records, each on a database of its own, on every kind of database in turn."""
    opened: list[Record] = []

    def fresh() -> Record:
        if request.param == "memory":
            record = memory_record()
        elif request.param == "file":
            record = open_record(tmp_path / f"record-{len(opened)}.db")
        else:
            record = open_record(request.getfixturevalue("shared_addresses")())
        opened.append(record)
        return record

    if request.param == "postgresql":
        server()
    yield fresh
    for record in opened:
        record.close()


@pytest.fixture
def record(make: Make) -> Record:
    """Return an empty record."""
    return make()
