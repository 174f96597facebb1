"""Any single changed byte of a record or of a document's text is found."""

import random
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.record.conftest import behind
from verbale.app import open_folder
from verbale.errors import VerbaleError
from verbale.record import verify
from verbale.record.integrity import verify as verifying
from verbale.record.integrity.seal import seal_path
from verbale.record.open import open_record

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
FLIPS = 200


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the record of the wage round, closed and sealed."""
    folder = tmp_path_factory.mktemp("verify") / "wage-round"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    desk = open_folder(folder)
    desk.record.close()
    return folder / "record.db"


def faults(path: Path) -> list[str]:
    """Return what is found against a record file, an error on opening it included."""
    try:
        record = open_record(path)
    except VerbaleError as error:
        return [str(error)]
    found = list(verify(record).faults)
    record.engine.dispose()
    return found


def copied(sealed: Path, to: Path) -> Path:
    """Copy a record with its seal."""
    shutil.copy(sealed, to / "record.db")
    shutil.copy(seal_path(sealed), seal_path(to / "record.db"))
    return to / "record.db"


def test_an_untouched_record_holds(sealed: Path, tmp_path: Path) -> None:
    """Nothing is found where nothing was changed."""
    assert faults(copied(sealed, tmp_path)) == []


def test_two_hundred_random_bytes(sealed: Path, tmp_path: Path) -> None:
    """Each of two hundred random bytes of the file, changed alone, is found."""
    path, draw = copied(sealed, tmp_path), random.Random(20220215)  # noqa: S311  # places to break, not secrets
    whole = path.read_bytes()
    missed = []
    for place in draw.sample(range(len(whole)), FLIPS):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << draw.randrange(8))]) + whole[place + 1 :])
        if not faults(path):
            missed.append(place)
    assert missed == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE document SET text = replace(text, 'the', 'teh')",
        "UPDATE entry SET recorded_at = '2000-01-01T00:00:00+00:00' WHERE seq = 3",
        "UPDATE entry SET known = '2000-01-01' WHERE seq = 3",
        "UPDATE entry SET marking = 'TLP:CLEAR' WHERE seq = 2",
        "UPDATE entry SET body = replace(body, 'negative', 'positive')",
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


@pytest.mark.parametrize("share", [0.2, 0.9])
@pytest.mark.parametrize(
    "change",
    [
        "SELECT 1",
        "UPDATE entry SET body = '', salt = '' WHERE seq = 4",
        "UPDATE entry SET body = '', salt = '' WHERE seq = (SELECT max(seq) FROM entry)",
        "UPDATE entry SET link = digest WHERE seq = 12",
        "INSERT INTO evidence VALUES (9999, 0, 'd', 0, 1, 'x', 'TLP:CLEAR')",
        "DELETE FROM entry WHERE seq = 20",
        "UPDATE document SET text = text || 'x' WHERE seq = 1",
    ],
)
def test_two_processes_find_what_one_finds(
    sealed: Path, tmp_path: Path, change: str, share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A long record is checked by two processes: their verdict is that of one, wherever the damage is."""
    path = copied(sealed, tmp_path)
    seal_path(path).unlink()
    behind(path, change.replace("SELECT 1", "UPDATE stamp SET size = size"))
    record = open_record(path)
    alone = verify(record)
    monkeypatch.setattr(verifying, "LONG", 1)
    monkeypatch.setattr(verifying, "SHARE", share)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = verify(record)
    assert (together.entries, together.documents, together.link) == (alone.entries, alone.documents, alone.link)
    assert sorted(together.faults) == sorted(alone.faults)
    assert bool(alone.faults) == (change != "SELECT 1")
    monkeypatch.setattr("sys.executable", shutil.which("false"))
    assert sorted(verify(record).faults) == sorted(alone.faults)
    record.engine.dispose()
