"""A document by the name of its file: the one in play, and none that the reader may not see."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, kept
from verbale.app.changes.file_names import from_file
from verbale.app.heads import say
from verbale.app.rulings import document
from verbale.app.withdrawal import take_back, withdraw
from verbale.app.workspace import open_folder
from verbale.errors import RecordError
from verbale.model import Marking, Reader

__all__ = ["kept"]


def test_the_one_in_play(kept: Path, tmp_path: Path) -> None:
    """Whatever its letters; not while it is withdrawn; not above the reader's clearance; an unknown name is an error."""
    desk = open_folder(Path(shutil.copytree(kept, tmp_path / "talks")), writing=True)
    assert [entry.subject for entry in from_file(desk.record, "FIRST.txt")] == [FIRST.id]
    assert document(desk.record, "first.txt").id == FIRST.id
    assert from_file(desk.record, "first.txt", Reader(Marking("CLEAR"))) == []
    say(desk.record, "first.txt", {"title": "The first paper"}, "Ana")
    withdraw(desk.record, document(desk.record, FIRST.id), "Ana", "wrong")
    assert from_file(desk.record, "first.txt") == []
    with pytest.raises(RecordError, match="0 documents begin with"):
        document(desk.record, "first.txt")
    take_back(desk.record, document(desk.record, FIRST.id), "Ana", "right after all")
    assert [entry.subject for entry in from_file(desk.record, "first.txt")] == [FIRST.id]
    desk.record.close()
