"""Schemas and their migrations (Alembic). A database is brought up to date when it is opened for writing."""

from functools import lru_cache
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from verbale.errors import RecordError

HERE = Path(__file__).parent / "migrations"


@lru_cache
def head() -> str:
    """Return the newest schema's revision."""
    return str(ScriptDirectory(str(HERE)).get_current_head())


def current(connection: sa.Connection) -> str | None:
    """Return the revision of a database, ``None`` for an empty or foreign one."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(engine: sa.Engine, to: str = "head") -> None:
    """Bring a database to the newest schema, or to that of an earlier release; refuse a foreign or newer one."""
    with engine.connect() as connection:
        revision, tables = current(connection), sa.inspect(connection).get_table_names()
    if revision == head():
        return
    if tables and (revision is None or "entry" not in tables):
        raise RecordError("This database is not a record of this program.", "Name another record, or move it away.")
    known = {script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()}
    if revision is not None and revision not in known:
        raise RecordError(f"This record has schema {revision}, newer than this program.", "Update the program.")
    with engine.execution_options(write=True).begin() as connection:
        configuration = Config()
        configuration.set_main_option("script_location", str(HERE))
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, to)
