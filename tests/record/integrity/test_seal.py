"""The seal: a digest of the file when it was left in peace, believed only while nobody has written since."""

import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.record.conftest import note
from verbale.record.integrity.seal import seal_faults, seal_path, write_seal
from verbale.record.open import open_record

AGAIN = "Restore it from a backup."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a record file with its seal, closed."""
    record = open_record(tmp_path / "record.db")
    record.append([note("a")], "test")
    record.close()
    return tmp_path / "record.db"


def seal(path: Path) -> dict[str, object]:
    """Return what the seal of a record says."""
    body: dict[str, object] = json.loads(seal_path(path).read_text())
    return body


def put(path: Path, **change: object) -> None:
    """Change some words of a seal."""
    seal_path(path).write_text(json.dumps(seal(path) | change) + "\n")


def written(path: Path) -> None:
    """Write to a record without sealing it."""
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA user_version = 7")
        raw.execute("CREATE TABLE more (x)")
    raw.close()


def test_a_seal_stands_beside_its_file(path: Path) -> None:
    """With the count of writes, the size, the digest, and a digest of itself."""
    assert seal_path(path) == path.with_name("record.db.seal")
    body = seal(path)
    content = path.read_bytes()
    assert body["count"] == int.from_bytes(content[24:28], "big") == int.from_bytes(content[92:96], "big")
    assert body["size"] == len(content)
    import hashlib

    assert body["sha256"] == hashlib.sha256(content).hexdigest()
    named = json.dumps([body["count"], body["size"], body["sha256"]]).encode()
    assert body["check"] == hashlib.sha256(named).hexdigest()[:16]
    assert set(body) == {"count", "size", "sha256", "check"}
    assert seal_faults(path) == []
    assert [item.name for item in path.parent.iterdir() if item.name.endswith(".new")] == []


def test_a_changed_byte_is_found(path: Path) -> None:
    """Also one that no table uses."""
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert seal_faults(path) == ["the file is not as it was sealed"]


def test_a_damaged_count_is_found(path: Path) -> None:
    """The file says twice how often it was written."""
    content = path.read_bytes()
    path.write_bytes(content[:27] + bytes([content[27] ^ 1]) + content[28:])
    assert seal_faults(path) == ["the file's count of writes is damaged"]
    path.write_bytes(content[:95] + bytes([content[95] ^ 1]) + content[96:])
    assert seal_faults(path) == ["the file's count of writes is damaged"]


def test_a_file_without_a_seal_claims_nothing(path: Path) -> None:
    """Nor does a seal that a later writer could not renew."""
    before = seal_path(path).read_text()
    written(path)
    assert seal_faults(path) == []
    seal_path(path).unlink()
    assert seal_faults(path) == []
    write_seal(path)
    assert seal_path(path).read_text() != before
    assert seal_faults(path) == []


def test_an_older_copy_is_found(path: Path, tmp_path: Path) -> None:
    """A file that was put in place of a later one."""
    shutil.copy(path, tmp_path / "old.db")
    written(path)
    write_seal(path)
    shutil.copy(tmp_path / "old.db", path)
    assert seal_faults(path) == ["the file is older than its seal"]
    before = seal_path(path).read_text()
    write_seal(path)
    assert seal_path(path).read_text() == before


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "cannot be read"),
        ("3", "cannot be read"),
        ("[]\n", "is not a seal"),
        ("{}\n", "is not a seal"),
        ("\udcff", "cannot be read"),
    ],
)
def test_a_seal_that_is_none_is_a_fault(path: Path, text: str, fault: str) -> None:
    """It is never taken for one that no longer fits, nor written over."""
    seal_path(path).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert seal_faults(path) == [f"the seal record.db.seal {fault}"]
    written(path)
    write_seal(path)
    assert seal_path(path).read_bytes() == text.encode("utf-8", "surrogateescape")


def test_a_seal_with_other_words_is_a_fault(path: Path) -> None:
    """One more, one less, or blanks that it was not written with."""
    good = seal_path(path).read_text()
    put(path, more=1)
    assert seal_faults(path) == ["the seal record.db.seal is not a seal"]
    seal_path(path).write_text(good.replace(": ", ":"))
    assert seal_faults(path) == ["the seal record.db.seal is not a seal"]
    seal_path(path).write_text(good.rstrip("\n"))
    assert seal_faults(path) == ["the seal record.db.seal is not a seal"]


@pytest.mark.parametrize("change", [{"count": 1}, {"size": 1}, {"sha256": "0" * 64}, {"check": "0" * 16}])
def test_a_seal_holds_a_digest_of_itself(path: Path, change: dict[str, object]) -> None:
    """Each of its words counts."""
    put(path, **change)
    assert seal_faults(path) == ["the seal record.db.seal is damaged"]


def test_a_seal_of_the_first_days_is_believed(path: Path) -> None:
    """It had no digest of itself."""
    body = {name: value for name, value in seal(path).items() if name != "check"}
    seal_path(path).write_text(json.dumps(body) + "\n")
    assert seal_faults(path) == []
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert seal_faults(path) == ["the file is not as it was sealed"]


def test_a_seal_that_fits_is_left(path: Path) -> None:
    """Nothing is written where nothing has changed."""
    os.utime(seal_path(path), ns=(1, 1))
    write_seal(path)
    assert seal_path(path).stat().st_mtime_ns == 1
    written(path)
    write_seal(path)
    assert seal_path(path).stat().st_mtime_ns != 1


def test_no_seal_is_written_while_somebody_writes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor over what is no database: the old one stays."""
    monkeypatch.setattr("verbale.record.integrity.seal._PATIENCE", 0.05)
    written(path)
    before = seal_path(path).read_text()
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN EXCLUSIVE")
        write_seal(path)
        assert seal_path(path).read_text() == before
        other.execute("ROLLBACK")
    other.close()
    path.write_bytes(b"no database" * 100)
    write_seal(path)
    assert seal_path(path).read_text() == before


def test_where_no_seal_can_be_written_the_old_one_stays(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is no error, and leaves nothing half-written."""
    written(path)
    before = seal_path(path).read_text()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    write_seal(path)
    assert seal_path(path).read_text() == before
    assert [item.name for item in path.parent.iterdir() if ".new" in item.name] == []


def test_a_seal_is_on_disk_before_it_takes_its_place(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written beside, synced, and then moved."""
    written(path)
    before, seen = seal_path(path).read_text(), list[tuple[str, bool]]()

    def sync(_: int) -> None:
        (fresh,) = [item for item in path.parent.iterdir() if ".new" in item.name]
        seen.append((fresh.name, json.loads(fresh.read_text()) != json.loads(before)))
        assert seal_path(path).read_text() == before

    monkeypatch.setattr("os.fsync", sync)
    write_seal(path)
    assert seen == [(f"record.db.seal.{os.getpid()}.new", True)]
