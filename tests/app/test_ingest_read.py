"""Files read without a record, in their order, a failure in its place. A reader of the tests takes the place of the processes."""

import hashlib
from concurrent.futures import Future
from pathlib import Path
from typing import Self

import pytest

from tests.app.reads import quay
from verbale.app import ingest_read
from verbale.app.ingest_parses import Parses, beside
from verbale.app.ingest_read import read_files
from verbale.app.ingest_workers import Asked, Outcome
from verbale.dossier import Dossier, load
from verbale.model import Document, Failure, Reading


class FakeReaders:
    """Reads at once."""

    count = 1
    asked: list[Asked]
    dossiers: list[Dossier | None]

    def __init__(self, dossier: Dossier | None) -> None:
        type(self).dossiers.append(dossier)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return

    def submit(self, asked: Asked) -> "Future[Outcome]":
        """Read now."""
        type(self).asked.append(asked)
        done: Future[Outcome] = Future()
        done.set_result(Outcome(Reading(Document("a" * 64, asked.raw.decode(), name=asked.name), "news")))
        return done


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> type[FakeReaders]:
    """Let no process read."""
    FakeReaders.asked, FakeReaders.dossiers = [], []
    monkeypatch.setattr(ingest_read, "Readers", FakeReaders)
    return FakeReaders


def files(folder: Path, *names: str) -> list[Path]:
    """Write some files that hold their names."""
    for name in names:
        (folder / name).write_text(name)
    return [folder / name for name in names]


def test_files_come_in_their_order(tmp_path: Path) -> None:
    """A file that cannot be opened is a failure in its place."""
    paths = [*files(tmp_path, "a.txt", "b.txt"), tmp_path / "none.txt", *files(tmp_path, "c.txt", "d.txt", "e.txt")]
    found = list(read_files(paths))
    assert [one.reason if isinstance(one, Failure) else one.document.text for one in found] == [
        "a.txt", "b.txt", "There is no such file.", "c.txt", "d.txt", "e.txt",
    ]  # fmt: skip


def test_the_reader_is_asked_as_was_said(tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Bytes, name and place; grammar and rules where they are given; the dossier."""
    (path,) = files(tmp_path, "a.txt")
    list(read_files([path]))
    dossier = Dossier(title="Talks")
    list(read_files([path], dossier, "letter", rules_only=True))
    assert readers.asked == [
        Asked(b"a.txt", "a.txt", str(path)), Asked(b"a.txt", "a.txt", str(path), dialect="letter", rules_only=True),
    ]  # fmt: skip
    assert readers.dossiers == [None, dossier]


def test_progress_is_told_before_each(tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Before it is looked at."""
    paths = files(tmp_path, "a.txt", "b.txt")
    seen: list[tuple[str, int]] = []
    list(read_files(paths, step=lambda path: seen.append((path.name, len(readers.asked)))))
    assert seen == [("a.txt", 0), ("b.txt", 1)]


def test_results_are_given_as_they_come(tmp_path: Path, readers: type[FakeReaders]) -> None:
    """No more than twice as many wait as can be read at once."""
    coming = read_files(files(tmp_path, *(f"{number}.txt" for number in range(6))))
    assert isinstance(next(coming), Reading)
    assert len(readers.asked) == 3
    assert len(list(coming)) == 5


def test_kept_parses_are_used_and_none_are_kept(tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Of the documents of the dossier's record, by their bytes."""
    folder = quay.begin(tmp_path / "quay")
    path, other = files(tmp_path, "a.txt", "b.txt")
    kept = Parses(beside(folder / "record.db"))
    kept.keep({hashlib.sha256(b"a.txt").hexdigest(): {"k": "[]"}})
    list(read_files([path, other], load(folder)))
    assert [asked.parses for asked in readers.asked] == [{"k": "[]"}, {}]
    assert kept.of(hashlib.sha256(b"b.txt").hexdigest()) == {}


def test_a_shared_record_keeps_no_parses(tmp_path: Path, readers: type[FakeReaders]) -> None:
    """It is not a file, so nothing lies beside it."""
    folder = quay.begin(
        tmp_path / "quay", quay.TOML.replace('ours = "union"', 'ours = "union"\nrecord = "postgresql://db/talks"')
    )
    list(read_files(files(tmp_path, "a.txt"), load(folder)))
    assert readers.asked[0].parses == {}
