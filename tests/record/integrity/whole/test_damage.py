"""Damage is found, or touches nothing recorded; locks outlive a look at the file; want of room is told and costs nothing."""

import json
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.torture import damage
from benchmarks.torture.limits import full_disk, no_memory
from tests.record.conftest import behind, note
from verbale.errors import RecordError
from verbale.record import Record, memory_record, verify
from verbale.record.integrity.seal import seal_faults, seal_path, write_seal
from verbale.record.open import open_record

WAITS = (
    "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0.2, isolation_level=None).execute('BEGIN IMMEDIATE')"
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a sealed record."""
    folder = tmp_path_factory.mktemp("whole")
    damage.sealed(folder)
    return folder


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    """Return a copy of a sealed record."""
    damage.copy(whole, tmp_path / "copy")
    return tmp_path / "copy" / "record.db"


def test_no_damage_is_silent() -> None:
    """Flipped bits and cut ends, in every file of a record in peace, after a kill, and in the middle of a transaction."""
    for seen in damage.damaged(8):
        assert seen.silent == 0, seen.what
        assert seen.found + seen.idle == 8
        if seen.what.startswith("sealed"):
            assert seen.found == 8, seen.what


def test_every_bit_of_a_seal_counts(path: Path) -> None:
    """No bit of the seal can be flipped so that it seems to be of an earlier state."""
    seal = seal_path(path)
    content = seal.read_bytes()
    record = open_record(path)
    for place in range(len(content)):
        for number in range(8):
            seal.write_bytes(content[:place] + bytes([content[place] ^ 1 << number]) + content[place + 1 :])
            assert seal_faults(path), (place, number)
    seal.write_bytes(content)
    assert seal_faults(path) == []
    record.engine.dispose()


@pytest.mark.parametrize(
    ("table", "column", "said"),
    [
        ("document", "text", "text of document"),
        ("evidence", "exact", "quote"),
        ("entry", "body", "not what was recorded"),
    ],
)
def test_a_bit_in_words_is_named(path: Path, table: str, column: str, said: str) -> None:
    """One flipped bit in a document's text, in a quote, in an act: found without the seal, and told what it is in."""
    draw = random.Random(6)  # places to break
    seal_path(path).unlink()
    with sqlite3.connect(path) as raw:
        key = "seq" if table != "evidence" else "entry"
        number, words = raw.execute(f"SELECT {key}, {column} FROM {table} ORDER BY {key} DESC LIMIT 1").fetchone()  # noqa: S608  # names of the test's own
        place = draw.randrange(len(words))
        flipped = words[:place] + chr(ord(words[place]) ^ 1) + words[place + 1 :]
    raw.close()
    behind(path, f"UPDATE {table} SET {column} = ? WHERE {key} = ?", flipped, number)  # noqa: S608  # names of the test's own
    assert any(said in fault for fault in damage.faults(path))


def test_a_lost_guard_is_found(path: Path) -> None:
    """A trigger that was taken away or rewritten is a fault, in a record that nobody sealed since."""
    seal_path(path).unlink()
    with sqlite3.connect(path) as raw:
        raw.execute("DROP TRIGGER entry_no_delete")
    raw.close()
    assert damage.faults(path) == ["trigger entry_no_delete is not as it was made"]


def test_an_older_copy_is_found(whole: Path, path: Path) -> None:
    """A file put back from before under a newer seal is older than its seal, also after it was opened and closed."""
    record = open_record(path)
    record.append([note("later")], "an analyst")
    record.close()
    shutil.copy(whole / "record.db", path)
    assert damage.faults(path) == ["the file is older than its seal"]
    open_record(path).close()
    assert damage.faults(path) == ["the file is older than its seal"]


def test_early_seals_are_read(path: Path) -> None:
    """A seal without a digest of itself still holds what it says."""
    body = json.loads(seal_path(path).read_text())
    del body["check"]
    seal_path(path).write_text(json.dumps(body) + "\n")
    assert damage.faults(path) == []
    path.write_bytes(path.read_bytes()[:-1] + b"\x01")
    assert damage.faults(path)


def test_looking_at_a_file_keeps_its_locks(path: Path) -> None:
    """While one thread writes, another opens and verifies the same file: a second process still waits its turn."""
    first = open_record(path)
    with first.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("DELETE FROM stamp")
        second = open_record(path)
        assert verify(second).entries == damage.ENTRIES
        second.close()
        other = subprocess.run([sys.executable, "-c", WAITS, str(path)], capture_output=True, text=True, check=False)
    assert "database is locked" in other.stderr
    first.engine.dispose()


def test_a_file_is_not_sealed_while_somebody_writes(path: Path) -> None:
    """A seal is of a state that was committed, never of one in between."""
    record = open_record(path)
    before = seal_path(path).read_text()
    record.append([note("a")], "an analyst")
    with record.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("PRAGMA cache_size=2")
        connection.exec_driver_sql("INSERT INTO stamp SELECT hex(randomblob(500)), 1, 1, '' FROM entry")
        write_seal(path)
        assert seal_path(path).read_text() == before
    record.close()
    assert seal_path(path).read_text() != before
    assert damage.faults(path) == []


def test_a_seal_that_cannot_be_written_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Closing on a full disk is no error: the old seal stays, claims nothing of the new state, and nothing half is left behind."""
    record, before = open_record(path), seal_path(path).read_text()
    record.append([note("a")], "an analyst")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        record.close()
    assert seal_path(path).read_text() == before
    assert sorted(file.name for file in path.parent.iterdir()) == ["record.db", "record.db.seal"]
    assert damage.faults(path) == []


def test_a_full_disk_costs_nothing() -> None:
    """The error is clear, nothing was recorded in part, and the record goes on when there is room."""
    strain = full_disk(3)
    assert strain.holds
    assert strain.told == strain.runs


def test_want_of_memory_costs_nothing() -> None:
    """The error is clear or the process ends; what was acknowledged is there."""
    strain = no_memory(3)
    assert strain.holds
    assert strain.told + strain.died == strain.runs


def test_errors_say_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory that is used up in an append is one line that does not claim to know what it cannot."""
    record = memory_record()

    def none(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Record, "_append", none)
    with pytest.raises(RecordError, match=r"memory is used up\. Whether the last entries were recorded is not known"):
        record.append([note("a")], "an analyst")
