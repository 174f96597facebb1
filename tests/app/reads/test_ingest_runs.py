"""Documents come in once, whole, and a broken-off run is completed by the next."""

import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import Future
from pathlib import Path

import pytest

from verbale.app import add_files, ingest, open_folder
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.dossier import load
from verbale.record import memory_record, verify
from verbale.record.open import open_record

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the wage round without a record."""
    copy = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("record.db*"))
    return copy


def test_adding_again_changes_nothing(folder: Path) -> None:
    """The second run finds every file known, and the chain ends with the same link."""
    first = open_folder(folder)
    before = first.record.tail()
    again = open_folder(folder)
    assert again.added.new == []
    assert len(again.added.known) == len(first.added.new)
    assert again.record.tail() == before


def test_the_same_bytes_under_another_name_are_known(folder: Path) -> None:
    """A copy of a document is not a second document."""
    desk = open_folder(folder)
    original = next((folder / "documents").glob("*claim.txt"))
    shutil.copy(original, folder / "copy.txt")
    added = add_files(desk.dossier, desk.record, [folder / "copy.txt"])
    assert (added.new, len(added.known)) == ([], 1)


def test_a_changed_file_is_a_new_document(folder: Path) -> None:
    """An edited file comes in beside the old version, which stays."""
    desk = open_folder(folder)
    count = verify(desk.record).documents
    path = next((folder / "documents").glob("*claim.txt"))
    path.write_text(path.read_text() + "\nPS: We look forward to your answer.\n")
    again = open_folder(folder)
    assert len(again.added.new) == 1
    assert verify(again.record).documents == count + 1


def test_an_interrupted_run_is_completed(folder: Path) -> None:
    """Ctrl-C in the middle of `add` leaves a record that verifies; the next run adds what is missing."""
    for number in range(400):
        text = f"Talks go on\n\nThe Harbour Workers' Union proposed a pay rise of {number} per cent.\n"
        (folder / "documents" / f"more-{number:03d}.txt").write_text(text)
    child = subprocess.Popen(
        [sys.executable, "-m", "verbale", "add", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    database = folder / "record.db"
    while child.poll() is None and not (database.exists() and database.stat().st_size > 200_000):
        time.sleep(0.02)
    child.send_signal(signal.SIGINT)
    child.communicate()
    record = open_record(database)
    part = verify(record)
    record.close()
    assert part.faults == ()
    whole = open_folder(folder)
    done = verify(whole.record)
    assert done.faults == ()
    assert part.documents <= done.documents == len(list((folder / "documents").iterdir()))


def test_failures_do_not_stop_the_others(tmp_path: Path) -> None:
    """A file that cannot be read is named, and the next one is read."""
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "good.txt").write_text("The Harbour Workers' Union rejected the offer.\n")
    added = add_files(
        load(EXAMPLE), memory_record(), [tmp_path / "empty.txt", tmp_path / "none.txt", tmp_path / "good.txt"]
    )
    assert [failure.reason for failure in added.failures] == ["The file is empty.", "There is no such file."]
    assert len(added.new) == 1


def test_what_a_file_holds_is_not_tried_twice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged file and an empty one are named on every run and given to no reader again; a new reader and changed bytes are."""
    (folder / "documents" / "damaged.pdf").write_bytes(b"%PDF-1.7 broken")
    (folder / "documents" / "empty.txt").write_bytes(b"")
    first, tried = open_folder(folder).added, list[str]()
    submit = Readers.submit

    def noted(self: Readers, asked: Asked) -> "Future[Outcome]":
        tried.append(asked.name)
        return submit(self, asked)

    monkeypatch.setattr(Readers, "submit", noted)
    again = open_folder(folder).added
    assert [Path(failure.source).name for failure in again.failures] == ["damaged.pdf", "empty.txt"]
    assert [(failure.reason, failure.cure) for failure in again.failures] == [
        (failure.reason, failure.cure) for failure in first.failures
    ]
    assert tried == []
    monkeypatch.setattr(ingest, "READER", "another reader")
    open_folder(folder)
    assert tried == ["damaged.pdf", "empty.txt"]
    (folder / "documents" / "empty.txt").write_bytes(b"\n")
    open_folder(folder)
    assert tried == ["damaged.pdf", "empty.txt", "empty.txt"]


def test_two_who_add_the_same_files_at_once_are_both_served(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another run recorded meanwhile is left out; the rest is recorded once."""
    monkeypatch.setattr(ingest, "PATIENCE", 1e9)
    (folder / "more").mkdir()
    (folder / "more" / "new.txt").write_text("Talks\n\nThe Harbour Workers' Union rejected the offer.\n")
    paths = [*sorted((folder / "documents").iterdir()), folder / "more" / "new.txt"]
    record, acts = open_record(folder / "record.db"), list[int]()

    def step(path: Path) -> None:
        if path == paths[-1]:  # the others are read, and not yet recorded
            acts.append(open_folder(folder).added.acts)

    add_files(load(folder), record, paths, step=step)
    done = verify(record)
    assert (done.faults, done.documents) == ((), len(paths))
    assert len(open_folder(folder).view().acts) == acts[0] + 1
    record.close()


@pytest.mark.parametrize("patience", [-1.0, 1e9])
def test_the_order_of_entries_does_not_depend_on_speed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float
) -> None:
    """A file that cannot be read is noted between its neighbours, whether each is committed at once or all at the end."""
    monkeypatch.setattr(ingest, "PATIENCE", patience)
    for name in ("a", "c"):
        (tmp_path / f"{name}.txt").write_text(f"Talks {name}\n\nThe Harbour Workers' Union rejected the offer.\n")
    (tmp_path / "b.txt").write_text("")
    record = memory_record()
    add_files(load(EXAMPLE), record, [tmp_path / f"{name}.txt" for name in "abc"])
    assert [entry.kind for entry in record.entries() if entry.kind != "act"] == ["document", "source", "document"]
