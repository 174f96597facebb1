"""New, empty places for records, gone when they are no longer needed."""

import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

SERVER = "VERBALE_POSTGRES"
ON_DISK = Path(tempfile.gettempdir())


def kinds() -> list[str]:
    """Return the databases that can be measured here."""
    return ["SQLite", "PostgreSQL"] if os.environ.get(SERVER) else ["SQLite"]


@contextmanager
def place(kind: str) -> Iterator[str]:
    """Yield the address of an empty database."""
    if kind == "SQLite":
        with tempfile.TemporaryDirectory(dir=ON_DISK) as folder:
            yield str(Path(folder) / "record.db")
        return
    base, name = os.environ[SERVER], f"bench_{secrets.token_hex(6)}"
    server = sa.create_engine(base.replace("postgresql:", "postgresql+psycopg:", 1), poolclass=sa.pool.NullPool)
    with server.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    try:
        yield f"{base}?options=-csearch_path%3D{name}"
    finally:
        with server.begin() as connection:
            connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
