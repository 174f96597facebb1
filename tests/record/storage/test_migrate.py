"""Every released schema is brought up to date on both databases: same chain, same views, same guards; or nothing is changed."""

import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.script import ScriptDirectory

from verbale.app import add_files
from verbale.app.workspace import waiting_files
from verbale.cli.upkeep.rebuild import views
from verbale.dossier import load
from verbale.errors import RecordError
from verbale.model.encode import canonical
from verbale.record import Record, memory_record, verify
from verbale.record.entries import body_of
from verbale.record.exchange.json_lines import FIELDS, lines, take_in
from verbale.record.open import open_record
from verbale.record.storage import postgres, schema
from verbale.record.storage.migrate import HEAD, HERE, current, upgrade
from verbale.record.storage.sqlite import engine
from verbale.state import state_of_play

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
ON = dt.date(2030, 1, 1)
REVISIONS = sorted(script.revision for script in ScriptDirectory(str(HERE)).walk_revisions())
Make = Callable[[], sa.Engine]


@pytest.fixture(params=["file", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """Return an engine on an empty database."""
    made = (
        engine(tmp_path / "record.db")
        if request.param == "file"
        else postgres.engine(request.getfixturevalue("shared_address"))
    )
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def exported() -> list[str]:
    """Return the record of the wage round as JSON Lines."""
    record = memory_record()
    add_files(load(EXAMPLE), record, waiting_files(EXAMPLE))
    return list(lines(record))


def fill(made: sa.Engine, exported: list[str]) -> None:
    """Put entries into the tables that every release has had, as the first release did."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in exported]
    bodies = [body_of(row["body"]) for row in rows]
    entries = [{name: row[name] for name in FIELDS} for row in rows]
    documents = [
        {"id": row["subject"], "seq": row["seq"], "text_sha256": body["text_sha256"], "text": row["text"]}
        for row, body in zip(rows, bodies, strict=True)
        if row["kind"] == "document"
    ]
    quotes = [
        {"entry": row["seq"], "number": number, **quote}
        for row, body in zip(rows, bodies, strict=True)
        for number, quote in enumerate(body.get("evidence", ()))
    ]
    with made.execution_options(write=True).begin() as connection:
        for table, values in (("entry", entries), ("document", documents), ("evidence", quotes)):
            connection.execute(sa.insert(sa.table(table, *(sa.column(name) for name in values[0]))), values)


def seen(record: Record) -> str:
    """Return every view as one text."""
    return canonical(views(state_of_play(load(EXAMPLE), record, ON)))


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_released_schema_is_brought_up_to_date(empty: sa.Engine, exported: list[str], revision: str) -> None:
    """A filled record of each release ends with the same chain and views as one made new."""
    upgrade(empty, revision)
    record, fresh = Record(empty, ""), memory_record()
    take_in(fresh, exported)
    if revision == REVISIONS[-1]:
        take_in(record, exported)
    else:
        fill(empty, exported)
    upgrade(empty)
    assert list(lines(record)) == exported
    assert verify(record).faults == ()
    assert seen(record) == seen(fresh)
    with (
        pytest.raises((sa.exc.DBAPIError, RecordError), match="append-only"),
        record.engine.execution_options(write=True).begin() as raw,
    ):
        raw.exec_driver_sql("DELETE FROM entry")


def test_an_empty_database_gets_the_tables_of_the_schema(empty: sa.Engine) -> None:
    """What the migrations make is what schema.py says: tables, columns, keys, indexes."""
    upgrade(empty)
    with empty.connect() as connection:
        found = sa.inspect(connection)
        assert set(found.get_table_names()) == {*schema.metadata.tables, "alembic_version"}
        for name, table in schema.metadata.tables.items():
            assert {column["name"] for column in found.get_columns(name)} == {column.name for column in table.columns}
            assert set(found.get_pk_constraint(name)["constrained_columns"]) == {
                column.name for column in table.primary_key
            }
            assert {index["name"] for index in found.get_indexes(name)} == {index.name for index in table.indexes}
        assert current(connection) == REVISIONS[-1]


def test_a_broken_off_upgrade_changes_nothing(empty: sa.Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables come together or not at all, and the next run makes them."""
    run = command.upgrade

    def broken(*arguments: Any) -> None:  # Alembic's
        run(*arguments)
        raise OSError("the power went")

    monkeypatch.setattr(command, "upgrade", broken)
    with pytest.raises(OSError, match="power"):
        upgrade(empty)
    with empty.connect() as connection:
        assert sa.inspect(connection).get_table_names() == []
    monkeypatch.setattr(command, "upgrade", run)
    upgrade(empty)


def test_text_sorts_by_its_bytes(shared_address: str) -> None:
    """Both databases sort alike, whatever the server's language is."""
    record = open_record(shared_address)
    query = (
        "SELECT table_name, column_name, collation_name FROM information_schema.columns"
        " WHERE table_schema = current_schema() AND data_type LIKE '%%char%%' OR collation_name <> 'C' AND table_schema = current_schema()"
    )
    with record.engine.connect() as connection:
        assert connection.exec_driver_sql(query).all() == []
    record.close()


def test_the_newest_revision_is_the_scripts() -> None:
    """The constant that spares a look at the scripts says what they say."""
    assert ScriptDirectory(str(HERE)).get_current_head() == HEAD
