"""Kept parses: only of documents of the record, gone with a redaction, and never in the way."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from verbale.app import add_files, open_folder
from verbale.app.ingest_parses import beside
from verbale.app.redaction import redact
from verbale.record import memory_record
from verbale.record.open import open_record

TEXT = "Talks\n\nPeru rejected the Chilean proposal on fisheries. Chile criticised the decision.\n"


def ids(path: Path) -> set[str]:
    """Return of which documents something is kept."""
    with closing(sqlite3.connect(path)) as database:
        return {row[0] for row in database.execute("SELECT document FROM parse")}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a dossier with two documents."""
    place = tmp_path / "talks"
    (place / "documents").mkdir(parents=True)
    (place / "dossier.toml").write_text('title = "Talks"\n')
    (place / "documents" / "a.txt").write_text(TEXT)
    (place / "documents" / "b.txt").write_text(TEXT.replace("fisheries", "water"))
    return place


def test_parses_follow_the_record(folder: Path) -> None:
    """Each document of the record has its own; a redaction takes them out; a new record keeps none of another's documents."""
    desk = open_folder(folder)
    kept = beside(folder / "record.db")
    known = {reading.document.id for reading in desk.added.readings}
    assert len(known) == 2
    assert ids(kept) == known
    gone = desk.added.readings[0].document.id
    redact(desk.record, gone, "Ana", "by order")
    assert ids(kept) == known - {gone}
    desk.record.close()
    for file in folder.glob("record.db*"):
        if file != kept:
            file.unlink()
    (folder / "documents" / "b.txt").unlink()
    again = open_folder(folder)
    assert ids(kept) == {reading.document.id for reading in again.added.readings}


def test_the_second_reading_is_the_first(folder: Path) -> None:
    """With its parses at hand a document reads as it did."""
    first = open_folder(folder)
    first.record.close()
    (folder / "record.db.seal").unlink()
    other = open_record(shutil.move(folder / "record.db", folder / "old.db"))
    other.close()
    again = open_folder(folder)
    assert [reading.acts for reading in again.added.readings] == [reading.acts for reading in first.added.readings]
    assert any(reading.acts for reading in again.added.readings)


def test_nothing_is_kept_of_a_record_in_memory(folder: Path) -> None:
    """Documents alone leave no trace."""
    add_files(open_folder(folder).dossier, memory_record(), [folder / "documents" / "a.txt"])
    assert not list(folder.glob("documents/*parses*"))
