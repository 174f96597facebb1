"""Schemas and their migrations (Alembic). A database is brought up to date when it is opened for writing.

Alembic is loaded only where there is something to bring up to date: a look at a record of today's schema asks for one row.
"""

from pathlib import Path

import sqlalchemy as sa

from verbale.errors import RecordError

HERE = Path(__file__).parent / "migrations"
HEAD = "0001"  # the newest schema's revision; a test holds it against the scripts


def current(connection: sa.Connection) -> str | None:
    """Return the revision of a database, ``None`` for an empty or foreign one."""
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()
    return found


def upgrade(engine: sa.Engine, to: str = "head") -> None:
    """Bring a database to the newest schema, or to that of an earlier release; refuse a foreign or newer one."""
    with engine.connect() as connection:
        revision = current(connection)
        if revision == HEAD:
            return
        tables = sa.inspect(connection).get_table_names()
    if tables and (revision is None or "entry" not in tables):
        raise RecordError("This database is not a record of this program.", "Name another record, or move it away.")
    _upgrade(engine, revision, to)


def _upgrade(engine: sa.Engine, revision: str | None, to: str) -> None:
    from alembic import command  # slow to load, and seldom needed
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    known = {script.revision for script in ScriptDirectory(str(HERE)).walk_revisions()}
    if revision is not None and revision not in known:
        raise RecordError(f"This record has schema {revision}, newer than this program.", "Update the program.")
    with engine.execution_options(write=True).begin() as connection:
        configuration = Config()
        configuration.set_main_option("script_location", str(HERE))
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, to)
