"""Any changed content is found, by whoever checks: the whole of it in one process, or a part of it as a helper."""

import io
import json
import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tests.app.reads import quay
from tests.record.conftest import behind
from tests.record.integrity.sealed import copied, faults, make
from verbale.record import Record, memory_record, verify
from verbale.record.integrity import verify as under_test
from verbale.record.integrity.integrity_checks import CheckResult
from verbale.record.integrity.seal import seal_path
from verbale.record.integrity.verify import Verdict
from verbale.record.open import open_record


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a sealed record."""
    return make(tmp_path_factory.mktemp("verify"))


def test_an_untouched_record_holds(sealed: Path, tmp_path: Path) -> None:
    """Nothing is found where nothing was changed."""
    assert faults(copied(sealed, tmp_path)) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE document SET text = replace(text, 'the', 'teh')",
        "UPDATE entry SET recorded_at = '2000-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE entry SET known = '2000-01-01' WHERE seq = 3",
        "UPDATE entry SET marking = 'TLP:CLEAR' WHERE seq = 2",
        "UPDATE entry SET body = replace(body, 'positive', 'negative')",
        "UPDATE evidence SET exact = exact || 'x'",
        "DELETE FROM entry WHERE seq = (SELECT max(seq) - 1 FROM entry)",
        "DELETE FROM document WHERE seq = 1",
    ],
)
def test_changed_content_is_found_without_the_seal(sealed: Path, tmp_path: Path, change: str) -> None:
    """Somebody who edits the database and has no seal is found by chain, columns and quotes."""
    path = tmp_path / "record.db"
    shutil.copy(sealed, path)
    behind(path, change)
    assert faults(path)


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM entry", "UPDATE entry SET body = '{}'", "UPDATE document SET text = 'x'", "DELETE FROM evidence"],
)
def test_the_database_refuses_changes(sealed: Path, tmp_path: Path, statement: str) -> None:
    """The truth is append-only for everybody who uses the database as it is."""
    path = copied(sealed, tmp_path)
    with sqlite3.connect(path) as raw, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(statement)
    raw.close()


def test_a_broken_seal_is_found(sealed: Path, tmp_path: Path) -> None:
    """A seal that is no seal any more is a fault of its own."""
    path = copied(sealed, tmp_path)
    seal_path(path).write_text("{")
    assert any("seal" in fault for fault in faults(path))


@pytest.fixture
def record(sealed: Path, tmp_path: Path) -> Iterator[Record]:
    """Open a copy of the sealed record."""
    made = open_record(copied(sealed, tmp_path))
    yield made
    made.engine.dispose()


def test_a_verdict_says_what_was_checked(record: Record) -> None:
    """How many entries and documents, the last link, no fault; in memory as on disk."""
    assert verify(record) == Verdict(28, 3, record.tail()[1], ())
    small = memory_record()
    quay.fill(small)
    assert verify(small) == Verdict(8, 3, small.tail()[1], ())
    assert verify(memory_record()) == Verdict(0, 0, "0" * 64, ())


def test_what_guards_the_truth_is_checked(record: Record) -> None:
    """A trigger that is gone, or reads otherwise, is a fault; a table of others is none."""
    with record.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_no_delete")
        connection.exec_driver_sql("CREATE TABLE notes (x)")
    assert "trigger entry_no_delete is not as it was made" in verify(record).faults
    with record.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry BEGIN SELECT 1; END")
    assert "trigger entry_no_delete is not as it was made" in verify(record).faults
    assert [fault for fault in verify(record).faults if "notes" in fault] == []


def test_a_damaged_database_is_told(sealed: Path, tmp_path: Path) -> None:
    """By the database's own check, at most five lines of it, or by its error; nothing is counted as checked."""
    path = copied(sealed, tmp_path)
    record = open_record(path)
    seal_path(path).unlink()
    whole = path.read_bytes()
    page = int.from_bytes(whole[16:18], "big")
    with path.open("r+b") as file:
        for number in range(3, len(whole) // page):
            file.seek(number * page)
            file.write(b"\xff" * 64)
    found = verify(record)
    assert (found.entries, found.documents, found.link) == (0, 0, "")
    assert found.faults[-1].startswith("the database cannot be read: ")
    assert any(fault.startswith("the file is damaged: ") for fault in found.faults[:-1])
    assert len(found.faults) <= 6
    record.engine.dispose()


def test_a_seal_is_looked_at_even_where_the_database_cannot_be_read(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both are told."""
    assert record.path is not None
    seal_path(record.path).write_text("{")

    def refuse(*_: object) -> CheckResult:
        raise ValueError("no text")

    monkeypatch.setattr(under_test, "check_entries", refuse)
    assert verify(record).faults == ("the seal record.db.seal cannot be read", "the database cannot be read: no text")


class Helper:
    """Stands for the second process: keeps what it is told, and says what it is given."""

    def __init__(self, output: bytes, returncode: int = 0) -> None:
        self.stdin: io.BytesIO = Told()
        self.output, self.returncode = output, returncode

    def communicate(self) -> tuple[bytes, bytes]:
        """Say it."""
        return self.output, b""


class Told(io.BytesIO):
    """A pipe that counts how often it was flushed."""

    flushed = 0

    def flush(self) -> None:
        """Count."""
        self.flushed += 1


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every record be long enough for a helper, on a machine with two processors."""
    monkeypatch.setattr(under_test, "LONG", 28)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


@pytest.mark.usefixtures("long")
def test_a_helper_is_told_what_is_left_to_it(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three quarters of the entries are checked here; the rest, by numbers and path, over its standard input."""
    helper, started = Helper(json.dumps(asdict(CheckResult(["a fault"], 28, 3, "l"))).encode()), list[Any]()

    def start(*given: object, **more: object) -> Helper:
        started.append((given, more))
        return helper

    monkeypatch.setattr(under_test, "start", start)
    monkeypatch.setenv("PGPASSFILE", "x")
    found = verify(record)
    assert found == Verdict(28, 3, "l", ("a fault",))
    assert record.path is not None
    told = helper.stdin.getvalue()
    assert json.loads(told) == {"after": 21, "last": 28, "path": str(record.path.resolve())}
    assert told.endswith(b"\n")
    assert helper.stdin.flushed  # type: ignore[attr-defined]  # counted by `Told`
    ((given, more),) = started
    assert given == ("verbale.record.integrity.verify", "help_out")
    assert {"HOME", "PGPASSFILE"} <= set(more["keep"])
    assert all(name == "HOME" or name.startswith("PG") for name in more["keep"])


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("helper", [Helper(b"", 1), Helper(json.dumps(asdict(CheckResult(["x"]))).encode(), -9)])
def test_what_a_helper_could_not_do_is_done_here(
    record: Record, monkeypatch: pytest.MonkeyPatch, helper: Helper
) -> None:
    """One that ended badly is not believed."""
    monkeypatch.setattr(under_test, "start", lambda *_, **__: helper)
    assert verify(record) == Verdict(28, 3, record.tail()[1], ())


@pytest.mark.usefixtures("long")
def test_where_no_process_can_be_started_one_does_it_all(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """There may be no room for another."""

    def full(*_: object, **__: object) -> Helper:
        raise OSError

    monkeypatch.setattr(under_test, "start", full)
    assert verify(record).entries == 28


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize("why", ["short", "memory", "one processor", "unknown processors", "no interpreter"])
def test_no_helper_where_it_is_not_worth_it(record: Record, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    """For a short record, one in memory, one processor, or where nobody knows what we run on."""
    asked = list[object]()
    monkeypatch.setattr(under_test, "start", lambda *given, **_: asked.append(given))
    if why == "short":
        monkeypatch.setattr(under_test, "LONG", 29)
    elif why == "memory":
        record = memory_record()
        quay.fill(record)
        monkeypatch.setattr(under_test, "LONG", 1)
    elif why == "no interpreter":
        monkeypatch.setattr("sys.executable", "")
    else:
        monkeypatch.setattr("os.cpu_count", lambda: 1 if why == "one processor" else None)
    assert verify(record).faults == ()
    assert asked == []


def test_a_helper_checks_the_rest_and_tells_it(
    record: Record, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The file, the texts, and the entries after a number, as one line of JSON."""
    assert record.path is not None
    seal_path(record.path).write_text("{")
    monkeypatch.setattr(
        "sys.stdin", io.StringIO(json.dumps({"after": 21, "last": 28, "path": str(record.path)}) + "\n")
    )
    thresholds = list[tuple[int, ...]]()
    monkeypatch.setattr("gc.set_threshold", lambda *given: thresholds.append(given))
    under_test.help_out()
    told = CheckResult(**json.loads(capsys.readouterr().out))
    seal = "the seal record.db.seal cannot be read"
    assert told == CheckResult([seal], 28, 3, record.tail()[1])
    assert thresholds == [(20_000, 20, 20)]


def test_the_rest_of_nothing_is_the_file_and_the_texts(record: Record) -> None:
    """Where all entries were checked here, none is left."""
    with record.engine.connect() as connection:
        assert under_test._rest(connection, record.path, 28, 28) == CheckResult([], 0, 3)
        assert under_test._rest(connection, None, 20, 28) == CheckResult([], 28, 3, record.tail()[1])


def test_another_database_has_no_rules_of_ours() -> None:
    """Only SQLite's own check can be asked, and its rules compared."""

    class Elsewhere:
        dialect = sa.dialects.registry.load("postgresql")()

    assert under_test._integrity(Elsewhere()) == []  # type: ignore[arg-type]  # only its dialect is looked at
    assert not under_test._lasts(memory_record())
