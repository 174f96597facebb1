"""A document by the name of its file: the one in play, and none that the reader may not see."""

import datetime as dt
import shutil
from dataclasses import replace
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
from verbale.record import memory_record
from verbale.record.entries import document_draft

__all__ = ["kept"]


def test_the_one_in_play(kept: Path, tmp_path: Path) -> None:
    """Whatever its letters; not while it is withdrawn; what no file is named is an error."""
    desk = open_folder(Path(shutil.copytree(kept, tmp_path / "talks")), writing=True)
    assert [entry.subject for entry in from_file(desk.record, "FIRST.txt")] == [FIRST.id]
    assert document(desk.record, "first.txt").id == FIRST.id
    say(desk.record, "first.txt", {"title": "The first paper"}, "Ana")
    withdraw(desk.record, document(desk.record, FIRST.id), "Ana", "wrong")
    assert from_file(desk.record, "first.txt") == []
    with pytest.raises(RecordError, match="0 documents begin with"):
        document(desk.record, "first.txt")
    take_back(desk.record, document(desk.record, FIRST.id), "Ana", "right after all")
    assert [entry.subject for entry in from_file(desk.record, "first.txt")] == [FIRST.id]
    desk.record.close()


def test_a_reader_finds_what_they_may_see() -> None:
    """A document above their clearance is not there; for who holds the files it is."""
    record, secret = memory_record(), replace(FIRST, marking=Marking("RED"))
    record.append([document_draft(secret, dt.date(2024, 3, 1))], "test", {FIRST.id: FIRST.text})
    assert from_file(record, "first.txt", Reader(Marking("GREEN"))) == []
    assert len(from_file(record, "first.txt", Reader(Marking("RED")))) == 1
    assert len(from_file(record, "first.txt")) == 1
