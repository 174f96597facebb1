"""A dossier and its record are opened together; what lies in `documents/` is read in first."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, OFFER, PRAISE, day
from verbale.app import workspace as under_test
from verbale.app.ingest import Added
from verbale.app.workspace import Workspace, open_folder, open_paths, waiting_files, writable
from verbale.dossier import Dossier
from verbale.errors import DossierError, ReadingError, RecordError
from verbale.model import Document, Failure, Marking, Party, Person, Reading
from verbale.record import Record
from verbale.record.open import open_record


class Reader:
    """Stands for `add_files`: notes how it was asked, and reads nothing."""

    def __init__(self, *readings: Reading) -> None:
        self.asked: list[dict[str, Any]] = []
        self.readings = list(readings)

    def __call__(
        self, dossier: Dossier, record: Record, paths: list[Path], *, step: object = None, rules_only: bool = False
    ) -> Added:
        """Note it."""
        self.asked.append(
            {"dossier": dossier, "record": record, "paths": paths, "step": step, "rules_only": rules_only}
        )
        return Added(new=[str(path) for path in paths], readings=self.readings)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """Let nothing be read."""
    made = Reader()
    monkeypatch.setattr(under_test, "add_files", made)
    return made


def test_the_files_of_the_folder_are_read_in(tmp_path: Path, reader: Reader) -> None:
    """In order, with progress, as was asked; the record is made beside the dossier."""
    folder = quay.begin(tmp_path / "quay")
    (folder / "documents").mkdir()
    (folder / "documents" / "b.txt").write_text("b")
    (folder / "documents" / "a.txt").write_text("a")
    step = list[Path]().append
    desk = open_folder(folder, step=step, rules_only=True)
    (asked,) = reader.asked
    assert [path.name for path in asked["paths"]] == ["a.txt", "b.txt"]
    assert (asked["step"], asked["rules_only"], asked["dossier"], asked["record"]) == (
        step,
        True,
        desk.dossier,
        desk.record,
    )
    assert desk.record.path == folder / "record.db"
    assert desk.added.new == [str(path) for path in asked["paths"]]
    assert desk.dossier.title == "Quay talks (invented)"
    open_folder(folder)
    assert (reader.asked[1]["step"], reader.asked[1]["rules_only"]) == (None, False)


def test_a_folder_that_cannot_be_written_is_worked_on_in_memory(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy of the record; asked to write, it is an error instead."""
    quay.made(tmp_path / "quay").record.close()
    monkeypatch.setattr("os.access", lambda *_: False)
    desk = open_folder(tmp_path / "quay")
    assert desk.record.path is None
    assert desk.record.tail()[0] == 9  # the settings, in the copy alone
    assert reader.asked
    with pytest.raises(RecordError, match="cannot be written"):
        open_folder(tmp_path / "quay", writing=True)


def test_another_record_may_be_named(tmp_path: Path, reader: Reader) -> None:
    """A file elsewhere; the dossier's own is not made."""
    folder = quay.begin(tmp_path / "quay")
    desk = open_folder(folder, address=str(tmp_path / "other.db"))
    assert desk.record.path == tmp_path / "other.db"
    assert not (folder / "record.db").exists()
    assert open_paths([folder], address=str(tmp_path / "other.db")).record.path == tmp_path / "other.db"
    assert len(reader.asked) == 2


def test_one_folder_with_a_dossier_is_opened_as_such(tmp_path: Path, reader: Reader) -> None:
    """With the same settings as `open_folder`."""
    folder, step = quay.begin(tmp_path / "quay"), list[Path]().append
    desk = open_paths([folder], step, rules_only=True)
    assert desk.dossier.folder == folder
    assert (reader.asked[0]["step"], reader.asked[0]["rules_only"]) == (step, True)


def test_a_folder_without_a_dossier_is_refused(tmp_path: Path, reader: Reader) -> None:
    """Alone or among files; the cure names it."""
    (tmp_path / "a.txt").write_text("a")
    for paths in ([tmp_path], [tmp_path / "a.txt", tmp_path]):
        with pytest.raises(ReadingError) as caught:
            open_paths(paths)
        assert caught.value.what == f"{tmp_path} has no dossier.toml."
        assert caught.value.cure == f"Name its files, or make a dossier: verbale init {tmp_path}"
    folder = quay.begin(tmp_path / "quay")
    with pytest.raises(ReadingError):
        open_paths([folder, folder])
    assert reader.asked == []


def reading(name: str, *parties: Party, people: tuple[Person, ...] = ()) -> Reading:
    """Make a reading of one of the documents."""
    return Reading(DOCUMENTS[name], "news", parties=parties, people=people)


def test_plain_documents_make_a_dossier_of_their_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In memory, with the parties and people that they name, each once; known when published."""
    union, port, ines = Party("union", "Union"), Party("port", "Port"), Person("ines", "Ines")
    reader = Reader(reading("claim", union), reading("reply", union, port, people=(ines,)))
    monkeypatch.setattr(under_test, "add_files", reader)
    paths, step = [tmp_path / "a.txt", tmp_path / "b.txt"], list[Path]().append
    desk = open_paths(paths, step, rules_only=True)
    assert desk.dossier == Dossier(title="2 documents", known="published", parties=(union, port), people=(ines,))
    assert (reader.asked[0]["paths"], reader.asked[0]["step"], reader.asked[0]["rules_only"]) == (paths, step, True)
    assert reader.asked[0]["dossier"] == Dossier(title="Documents", known="published")
    assert desk.record is reader.asked[0]["record"]
    assert (desk.record.path, desk.added.readings) == (None, reader.readings)
    assert desk.day() == day("2025-03-20")


def test_one_document_gives_its_title(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not the number of documents."""
    monkeypatch.setattr(under_test, "add_files", Reader(reading("claim")))
    assert open_paths([tmp_path / "a.txt"]).dossier.title == "Claim of the talks"


def test_the_day_is_the_dossiers_else_the_last_documents_else_today(quay_desk: Workspace) -> None:
    """A dossier's folder without a day is of today: documents may still come."""
    assert quay_desk.day() == day("2025-05-16")
    today = dt.datetime.now(dt.UTC).date()
    undated = Reading(Document("e" * 64, "No date."), "news")
    added = Added(readings=[reading("note"), reading("claim"), undated])
    open_ = replace(quay_desk.dossier, as_of=None)
    assert Workspace(open_, quay_desk.record, added).day() == today
    loose = replace(open_, folder=None)
    assert Workspace(loose, quay_desk.record, added).day() == day("2025-04-10")
    assert Workspace(loose, quay_desk.record, Added(readings=[undated])).day() == today


def test_a_view_is_of_its_day_its_knowledge_and_its_reader(quay_desk: Workspace) -> None:
    """The workspace's day unless another is given."""
    assert quay_desk.view().on == day("2025-05-16")
    play = quay_desk.view(day("2025-04-01"), day("2025-03-10"), Marking("GREEN"), "port")
    assert (play.on, play.known, play.clearance.level) == (day("2025-04-01"), day("2025-03-10"), "GREEN")
    assert [item.id for item in play.acts] == [OFFER.id]
    assert quay_desk.view(reader=Marking("GREEN")).act(PRAISE.id) is None
    with pytest.raises(DossierError, match="strangers"):
        quay_desk.view(party="strangers")
    assert quay_desk.view(party="").on == day("2025-05-16")


def test_a_reader_sees_the_dossier_as_they_may(quay_desk: Workspace) -> None:
    """All of it for who holds the files; else without rows above the clearance, and without failures where the dossier is above it."""
    failure = Failure("a.txt", "It is empty.", "Save it again.")
    secret = replace(quay_desk.dossier.parties[2], id="ghost", name="Ghost")
    quay_desk.added.failures.append(failure)
    assert quay_desk.for_reader() is quay_desk
    seen = quay_desk.for_reader(Marking("GREEN"), "port")
    assert seen is not quay_desk
    assert (seen.record, seen.added.failures) == (quay_desk.record, [failure])
    low = quay_desk.for_reader(Marking("CLEAR"))
    assert low.added.failures == []
    assert quay_desk.added.failures == [failure]
    assert quay_desk.reader(Marking("GREEN"), "port").party == "port"
    assert quay_desk.reader().whole
    assert secret not in low.dossier.parties


def test_waiting_files_are_sorted_and_plain(tmp_path: Path) -> None:
    """In sub-folders too; no hidden file, no folder; none where there is no such folder."""
    assert waiting_files(tmp_path) == []
    place = tmp_path / "documents"
    (place / "sub").mkdir(parents=True)
    for name in ("b.txt", "a.txt", ".hidden", "sub/c.txt"):
        (place / name).write_text("x")
    assert waiting_files(tmp_path) == [place / "a.txt", place / "b.txt", place / "sub" / "c.txt"]


def test_a_record_is_kept_where_file_and_folder_can_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file asks only for the folder."""
    path = tmp_path / "record.db"
    open_record(path).close()
    monkeypatch.setattr("os.access", lambda place, how: (Path(place), how) == (tmp_path, 2))
    assert not writable(tmp_path, path)
    assert writable(tmp_path, tmp_path / "none.db")
    monkeypatch.setattr("os.access", lambda place, how: (Path(place), how) == (path, 2))
    assert not writable(tmp_path, path)
    monkeypatch.setattr("os.access", lambda *_: True)
    assert writable(tmp_path, path)
