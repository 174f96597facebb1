"""Any single changed byte of a record is found, and two processes find what one finds."""

import random
import shutil
from pathlib import Path

import pytest

from tests.record.conftest import behind
from tests.record.integrity.sealed import copied, faults, make
from verbale.record import verify
from verbale.record.integrity import verify as verifying
from verbale.record.integrity.seal import seal_path
from verbale.record.open import open_record

FLIPS = 200


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a sealed record."""
    return make(tmp_path_factory.mktemp("verify"))


def test_two_hundred_random_bytes(sealed: Path, tmp_path: Path) -> None:
    """Each of two hundred random bytes of the file, changed alone, is found."""
    path, draw = copied(sealed, tmp_path), random.Random(20220215)  # places to break, not secrets
    whole = path.read_bytes()
    missed = []
    for place in draw.sample(range(len(whole)), FLIPS):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << draw.randrange(8))]) + whole[place + 1 :])
        if not faults(path):
            missed.append(place)
    assert missed == []


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
    behind(path, change.replace("SELECT 1", "UPDATE document SET text = text"))
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
