"""Where a record is opened, whatever signs its path holds; and where it is not."""

from pathlib import Path

import pytest

from tests.record.conftest import note
from verbale.errors import RecordError
from verbale.record import verify
from verbale.record.exchange.backup import backup
from verbale.record.integrity.seal import seal_path
from verbale.record.open import copy_in_memory, open_existing, open_record, traces

ODD = ["a?b", "a#b", "a%41b", "a b", "a'b", 'a"b', "a;b", "ä&=b", "mode=ro?cache=x", "file:x"]


@pytest.mark.parametrize("name", ODD)
def test_any_sign_may_stand_in_a_path(tmp_path: Path, name: str) -> None:
    """The record lies in the file of that name and in no other; so do its copy in memory and its backup."""
    folder = tmp_path / name
    folder.mkdir()
    record = open_record(folder / f"{name}.db")
    record.append([note("a")], "x")
    record.close()
    assert sorted(path.name for path in folder.iterdir()) == sorted([f"{name}.db", f"{name}.db.seal"])
    assert [path.name for path in tmp_path.iterdir()] == [name]
    assert copy_in_memory(folder / f"{name}.db").tail()[0] == 1
    assert backup(folder / f"{name}.db", folder / f"copy {name}").entries == 1
    assert verify(open_existing(folder, folder / f"{name}.db")).faults == ()


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    """Said so, by each way of opening."""
    (tmp_path / "record.db").mkdir()
    for way in (open_record, copy_in_memory):
        with pytest.raises(RecordError, match=r"record\.db is"):
            way(tmp_path / "record.db")


def test_what_a_record_leaves_shows_that_it_was_there(tmp_path: Path) -> None:
    """Its seal, its checkpoints: either of them; a new folder has neither, and what is only kept for speed says nothing."""
    path = tmp_path / "record.db"
    assert traces(path) == []
    (tmp_path / "record.db.parses").write_text("x")
    assert traces(path) == []
    for name in ("record.db.seal", "checkpoints.jsonl"):
        (tmp_path / name).write_text("x")
        assert traces(path) == [name]
        for way in (open_record, copy_in_memory):
            with pytest.raises(RecordError, match=f"gone: there was a record here, as {name} shows"):
                way(path)
        (tmp_path / name).unlink()
    open_record(path).close()
    assert seal_path(path).exists()
    assert traces(path) == []


def test_nothing_to_open(tmp_path: Path) -> None:
    """With the command that makes one."""
    with pytest.raises(RecordError, match="has no record yet"):
        open_existing(tmp_path, tmp_path / "record.db")
    assert copy_in_memory(tmp_path / "record.db").tail()[0] == 0
