"""PostgreSQL: a record shared by a team. Writers take turns by one advisory lock a record; triggers refuse every change of the truth.

Reading transactions see one moment of the database and cannot write. What goes wrong with the server is told in one line, without
the password. A redaction may empty body, salt, quote and text of an entry, and nothing else.
"""

from typing import Any

import sqlalchemy as sa

from verbale.errors import LostError, RecordError
from verbale.record.storage.sqlite import BUSY_SECONDS

CONNECT_SECONDS = 10
FORM = "postgresql://user@host:port/database"
_LOCK = (
    "SELECT pg_advisory_xact_lock(hashtext('verbale'), hashtext(current_schema())),"
    " CASE WHEN current_setting('synchronous_commit') = 'off' THEN set_config('synchronous_commit', 'on', true) END"
)
# Which columns a redaction may empty; every other column of the truth stays as it was recorded.
EMPTIED = {"entry": ("body", "salt"), "document": ("text",), "evidence": ("exact",)}


def engine(address: str) -> sa.Engine:
    """Return an engine on a shared database.

    Raises
    ------
    RecordError
        When the address cannot be read or the driver is not installed.
    """
    url = _url(address)
    options = f"{url.query.get('options', '')} -c lock_timeout={BUSY_SECONDS}s"
    given = {"connect_timeout": CONNECT_SECONDS, "application_name": "verbale", "tcp_user_timeout": BUSY_SECONDS * 1000}
    arguments = {name: value for name, value in given.items() if name not in url.query}
    try:
        made = sa.create_engine(url, pool_pre_ping=True, connect_args={**arguments, "options": options.strip()})
    except ImportError as error:
        what = "A record on PostgreSQL needs psycopg, which is not installed."
        raise RecordError(what, "Install it: pip install 'verbale[postgres]'") from error
    sa.event.listen(made, "begin", _on_begin)
    sa.event.listen(made, "handle_error", _on_error)
    return made


def shown(url: sa.URL) -> str:
    """Return the address for people: no user, no password, no options."""
    host = f"[{url.host}]" if url.host and ":" in url.host else url.host or ""
    return f"postgresql://{host}{f':{url.port}' if url.port else ''}/{url.database or ''}"


def finish(connection: sa.Connection) -> None:
    """Give new tables what this database needs after a migration: text without bounds that sorts by its bytes, and the triggers."""
    query = (
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
        " AND data_type IN ('text', 'character varying') AND (collation_name IS DISTINCT FROM 'C' OR data_type <> 'text')"
    )
    for table, column in connection.exec_driver_sql(query).all():
        connection.exec_driver_sql(f'ALTER TABLE "{table}" ALTER COLUMN "{column}" TYPE text COLLATE "C"')
    connection.exec_driver_sql(
        "CREATE OR REPLACE FUNCTION verbale_append_only() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'the record is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    for table, emptied in EMPTIED.items():
        for statement in _triggers(table, emptied):
            connection.exec_driver_sql(statement)


def _triggers(table: str, emptied: tuple[str, ...]) -> list[str]:
    """Return what guards a table. An update passes only when it empties words and leaves every other column alone."""
    names = ", ".join(f"'{name}'" for name in emptied)
    words = " OR ".join(f"NEW.{name} <> ''" for name in emptied)
    kept = f"to_jsonb(NEW) - ARRAY[{names}] IS DISTINCT FROM to_jsonb(OLD) - ARRAY[{names}]"
    call = "EXECUTE FUNCTION verbale_append_only()"
    return [
        f"CREATE OR REPLACE TRIGGER {table}_no_delete BEFORE DELETE ON {table} FOR EACH ROW {call}",
        f"CREATE OR REPLACE TRIGGER {table}_no_update BEFORE UPDATE ON {table} FOR EACH ROW WHEN ({words} OR {kept}) {call}",
        f"DROP TRIGGER IF EXISTS {table}_no_truncate ON {table}",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT {call}",
    ]


def _url(address: str) -> sa.URL:
    try:
        url = sa.make_url(address)
    except (sa.exc.ArgumentError, ValueError):  # the cause may hold the password, so it is not shown
        url = None
    if url is None or url.drivername not in {"postgresql", "postgres", "postgresql+psycopg"}:
        raise RecordError("The address of the record cannot be read.", f"Write it as {FORM}.")
    return url.set(drivername="postgresql+psycopg")


def _on_begin(connection: sa.Connection) -> None:
    from psycopg import IsolationLevel  # an extra

    raw: Any = connection.connection.driver_connection
    write = bool(connection.get_execution_options().get("write"))
    raw.read_only = not write
    raw.isolation_level = IsolationLevel.READ_COMMITTED if write else IsolationLevel.REPEATABLE_READ
    if write:
        connection.exec_driver_sql(_LOCK)


def _on_error(context: sa.engine.ExceptionContext) -> RecordError | None:
    if context.is_pre_ping or context.engine is None:
        return None
    return explained(
        context.engine, context.original_exception, lost=context.is_disconnect, dialling=context.connection is None
    )


def explained(
    engine: sa.Engine, error: BaseException, *, lost: bool = False, dialling: bool = False
) -> RecordError | None:
    """Return what to say instead of the driver's error; ``None`` where the fault is in what was to be written.

    Parameters
    ----------
    lost
        The connection is gone.
    dialling
        There was no connection yet.
    """
    from psycopg import OperationalError  # an extra

    where, state, said = shown(engine.url), getattr(error, "sqlstate", None) or "", first_line(error)
    if dialling:
        return _unopened(where, said)
    if lost:
        return LostError(f"{where} went away: {said}.", "Try again when it is back.")
    if state == "55P03":
        what = f"{where} is busy: another writer has held it for {BUSY_SECONDS} seconds."
        return RecordError(what, "Nothing was recorded; try again.")
    if state in _OURS or isinstance(error, OperationalError):
        return RecordError(f"{where} refused: {said}.", _OURS.get(state, "Nothing was recorded; try again."))
    return None


_OURS = {
    "42501": "Ask its owner for the right, or sign in as somebody else.",
    "42P01": "A table of the record is missing: restore it from a backup.",
    "25006": "It can only be read: name the server that takes writes.",
    "3F000": "Make the schema that the address names, or leave it out.",
}


def first_line(error: BaseException | None) -> str:
    """Return an error of the driver as one line without its full stop."""
    primary = getattr(getattr(error, "diag", None), "message_primary", None)
    words = " ".join(str(primary or error).split())
    return words.rpartition("FATAL: ")[2].strip().rstrip(".")[:300]


def _unopened(where: str, said: str) -> RecordError:
    """Say why a connection could not be made; the driver gives no code here, so its words are looked at."""
    if "password" in said or "authentication" in said:
        return RecordError(
            f"{where} refused to let you in: {said}.", "Give PGUSER and PGPASSWORD, or a line in ~/.pgpass."
        )
    if said.startswith("invalid "):
        return RecordError(f"{where} cannot be opened: {said}.", f"Write it as {FORM}.")
    if said.startswith("database "):
        return RecordError(f"{where} cannot be opened: {said}.", "Make it with createdb, or name another.")
    return RecordError(f"{where} does not answer: {said}.", "Check host and port, and that PostgreSQL runs there.")
