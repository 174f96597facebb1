"""Files into the record: read once, known by their bytes, each document with its acts in one transaction, in order.

A reader of the tests takes the place of the processes that read; what they read is tested in `reads/`.
"""

import datetime as dt
import hashlib
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Self

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, HOLD, OFFER, day
from verbale.app import ingest
from verbale.app.heads import Said
from verbale.app.ingest import Added, add_files, drafts_of, known_from, mentioned
from verbale.app.ingest_parses import Parses, beside
from verbale.app.ingest_workers import Asked, Outcome
from verbale.app.workspace import Workspace
from verbale.dossier import Dossier, load
from verbale.model import Act, Document, Evidence, Failure, Marking, Party, Reading, When
from verbale.record import Record, memory_record, verify
from verbale.record.entries import EntryKind
from verbale.record.open import open_record


class FakeReaders:
    """Reads at once: the text is the file's, the act is its first word; a file that says ``bad`` cannot be read."""

    count = 1
    asked: list[Asked]
    longest: int
    open: bool

    def __init__(self, dossier: Dossier) -> None:
        assert isinstance(dossier, Dossier)

    def __enter__(self) -> Self:
        type(self).open = True
        return self

    def __exit__(self, *_: object) -> None:
        type(self).open = False

    def submit(self, asked: Asked) -> "Future[Outcome]":
        """Read now."""
        type(self).asked.append(asked)
        done: Future[Outcome] = Future()
        done.set_result(self._read(asked))
        return done

    def _read(self, asked: Asked) -> Outcome:
        text = asked.raw.decode()
        if "bad" in text:
            return Outcome(Failure(asked.source, "It is bad.", "Mend it."))
        marking = (asked.marking or Marking()).join(asked.at_least or Marking())
        document = Document(hashlib.sha256(asked.raw).hexdigest(), text, marking=marking, name=asked.name)
        act = replace(OFFER, evidence=(document.quote(0, len(text.split()[0])),))
        return Outcome(Reading(document, "news", (act,)), {"key": f"[{len(text)}]"})


@pytest.fixture(autouse=True)
def readers(monkeypatch: pytest.MonkeyPatch) -> type[FakeReaders]:
    """Let no process read."""
    FakeReaders.asked = []
    monkeypatch.setattr(ingest, "Readers", FakeReaders)
    return FakeReaders


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    """Return the small dossier, without a record."""
    return load(quay.begin(tmp_path / "quay"))


def files(folder: Path, **texts: str) -> list[Path]:
    """Write some files."""
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [folder / f"{name}.txt" for name in texts]


def kinds(record: Record) -> list[str]:
    """Return what kinds of entries there are, in order."""
    return [entry.kind for entry in record.entries()]


def test_a_file_comes_in_with_its_acts(dossier: Dossier, tmp_path: Path) -> None:
    """The document first, then its acts, by the reader, its text beside it; its name is told."""
    record = memory_record()
    (path,) = files(tmp_path, a="Offers were made.")
    added = add_files(dossier, record, [path])
    name = hashlib.sha256(b"Offers were made.").hexdigest()
    assert (added.new, added.known, added.failures) == ([str(path)], [], [])
    assert [reading.document.id for reading in added.readings] == [name]
    assert kinds(record) == ["document", "act"]
    head, act = record.entries()
    assert (head.subject, head.recorded_by, act.document) == (name, ingest.READER, name)
    assert record.texts() == {name: "Offers were made."}
    assert verify(record).faults == ()


def test_the_reader_is_asked_with_all_it_needs(dossier: Dossier, tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Bytes, name, place, the dossier's marking and the least of these files; by rules where it was asked for."""
    record = memory_record()
    paths = files(tmp_path, a="Offers", b="Replies")
    add_files(dossier, record, paths[:1])
    add_files(dossier, record, paths[1:], "ines", said=Said(marking=Marking("AMBER")), rules_only=True)
    assert readers.asked == [
        Asked(b"Offers", "a.txt", str(paths[0]), Marking("GREEN"), None),
        Asked(b"Replies", "b.txt", str(paths[1]), Marking("GREEN"), Marking("AMBER"), rules_only=True),
    ]
    assert [entry.recorded_by for entry in record.entries()] == [ingest.READER] * 2 + ["ines"] * 2
    assert [entry.marking for entry in record.entries()][-2:] == ["TLP:AMBER"] * 2
    assert readers.open is False


def test_progress_is_told_before_each(dossier: Dossier, tmp_path: Path, readers: type[FakeReaders]) -> None:
    """File by file, before it is looked at."""
    paths = files(tmp_path, a="A", b="B")
    seen: list[tuple[Path, int]] = []
    add_files(dossier, memory_record(), paths, step=lambda path: seen.append((path, len(readers.asked))))
    assert seen == [(paths[0], 0), (paths[1], 1)]


def test_a_file_is_known_by_its_bytes(dossier: Dossier, tmp_path: Path, readers: type[FakeReaders]) -> None:
    """A twin within the run, a copy in a later run, and the very file again: read once, named as known."""
    record = open_record(tmp_path / "record.db")
    one, twin, copy = files(tmp_path, a="Offers", b="Offers", c="Offers")
    added = add_files(dossier, record, [one, twin])
    assert (added.new, added.known) == ([str(one)], [str(twin)])
    again = add_files(dossier, record, [one, twin, copy])
    assert (again.new, again.known) == ([], [str(one), str(twin), str(copy)])
    assert (len(readers.asked), kinds(record)) == (1, ["document", "act"])
    assert record.stamped(one) == record.stamped(twin) == record.stamped(copy) == hashlib.sha256(b"Offers").hexdigest()
    record.close()


def test_a_stamped_file_is_not_even_opened(dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its size and time say that it is as it was."""
    record = memory_record()
    paths = files(tmp_path, a="Offers")
    add_files(dossier, record, paths)

    def never(_: Path) -> bytes:
        raise AssertionError

    monkeypatch.setattr(ingest, "contents", never)
    assert add_files(dossier, record, paths).known == [str(paths[0])]


def test_a_file_that_cannot_be_read_is_noted(dossier: Dossier, tmp_path: Path) -> None:
    """With its reason, marked as the dossier; a file that is not there is told and not noted; the others come in."""
    record = memory_record()
    paths = [*files(tmp_path, a="Offers", b="bad words", c="Replies"), tmp_path / "none.txt"]
    added = add_files(dossier, record, paths)
    assert [Path(name).name for name in added.new] == ["a.txt", "c.txt"]
    assert [(Path(item.source).name, item.reason) for item in added.failures] == [
        ("b.txt", "It is bad."), ("none.txt", "There is no such file."),
    ]  # fmt: skip
    assert kinds(record) == ["document", "act", "source", "document", "act"]
    (note,) = record.entries(kinds=[EntryKind.SOURCE])
    assert (note.marking, note.recorded_by) == ("TLP:GREEN", ingest.READER)


def test_a_failure_may_go_without_a_note(dossier: Dossier, tmp_path: Path) -> None:
    """Where the file will not be kept, or as strict as the files of the run are."""
    record = memory_record()
    (path,) = files(tmp_path, b="bad words")
    assert len(add_files(dossier, record, [path], keep_failures=False).failures) == 1
    assert kinds(record) == []
    add_files(dossier, record, [path], "ines", said=Said(marking=Marking("RED")))
    (note,) = record.entries()
    assert (note.marking, note.recorded_by) == ("TLP:RED", "ines")


def test_the_twin_of_a_file_that_failed_fails(dossier: Dossier, tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Under its own name, without being read."""
    paths = files(tmp_path, a="bad words", b="bad words")
    added = add_files(dossier, memory_record(), paths)
    assert [item.source for item in added.failures] == [str(path) for path in paths]
    assert (added.known, added.new, len(readers.asked)) == ([], [], 1)


def test_a_file_that_was_mended_is_noted_as_such(dossier: Dossier, tmp_path: Path) -> None:
    """Its failure stands until something of that name comes in."""
    record = memory_record()
    (path,) = files(tmp_path, a="bad words")
    add_files(dossier, record, [path])
    files(tmp_path, a="Better words")
    add_files(dossier, record, [path])
    assert kinds(record) == ["source", "source", "document", "act"] or kinds(record) == [
        "source",
        "document",
        "act",
        "source",
    ]
    assert len(list(record.entries(kinds=[EntryKind.SOURCE]))) == 2


@pytest.mark.parametrize(("patience", "batch", "runs"), [(1e9, 64, 1), (-1.0, 64, 5), (1e9, 2, 3)])
def test_documents_are_committed_in_batches(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, patience: float, batch: int, runs: int
) -> None:
    """When there are enough of them, or when time has passed; the last ones at the end. The order is the same."""
    monkeypatch.setattr(ingest, "PATIENCE", patience)
    monkeypatch.setattr(ingest, "BATCH", batch)
    record = memory_record()
    paths = files(tmp_path, **{f"f{number}": f"Offer{number} made" for number in range(5)})
    add_files(dossier, record, paths)
    times = {entry.recorded_at for entry in record.entries()}
    assert len(times) == runs
    assert kinds(record) == ["document", "act"] * 5
    assert [entry.body["name"] for entry in record.entries(kinds=[EntryKind.DOCUMENT])] == [path.name for path in paths]


def test_files_are_not_read_far_ahead(dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many wait for each processor, that a slow one holds up no other; memory stays small."""
    monkeypatch.setattr(ingest, "AHEAD", 2)
    paths = files(tmp_path, **{f"f{number}": f"Offer{number}" for number in range(9)})
    waiting: list[int] = []
    honest = ingest._Run.finish

    def watched(run: ingest._Run) -> None:
        waiting.append(len(run.coming))
        honest(run)

    monkeypatch.setattr(ingest._Run, "finish", watched)
    add_files(dossier, memory_record(), paths)
    assert max(waiting) == 3
    assert waiting == [3] * 7 + [2, 1]


def test_readings_are_counted_and_not_all_held(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run into a record on disk holds the first of them; in memory, where the texts are too, all."""
    monkeypatch.setattr(ingest, "HELD", 2)
    paths = files(tmp_path, **{f"f{number}": f"Offer{number} made" for number in range(5)})
    for record, held in ((open_record(tmp_path / "record.db"), 2), (memory_record(), 5)):
        added = add_files(dossier, record, paths)
        assert (len(added.new), added.acts, added.unread, len(added.readings)) == (5, 5, 0, held)


def test_an_interrupt_loses_nothing_that_was_read(
    dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is read already is recorded before the run ends; the next one reads the rest."""
    monkeypatch.setattr(ingest, "PATIENCE", 1e9)
    paths = files(tmp_path, **{f"f{number}": f"Offer{number} made" for number in range(6)})
    record = memory_record()

    def step(path: Path) -> None:
        if path.stem == "f4":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_files(dossier, record, paths, step=step)
    assert [entry.body["name"] for entry in record.entries(kinds=[EntryKind.DOCUMENT])] == [
        f"f{number}.txt" for number in range(4)
    ]
    assert len(add_files(dossier, record, paths).new) == 2


def test_parses_are_kept_of_what_is_in_the_record(dossier: Dossier, tmp_path: Path, readers: type[FakeReaders]) -> None:
    """Beside a record that is a file; parses of a document that is not in it are taken out, its own are handed to the reader."""
    record = open_record(tmp_path / "record.db")
    parses = Parses(beside(tmp_path / "record.db"))
    paths = files(tmp_path, a="Offers", b="Replies")
    names = [hashlib.sha256(path.read_bytes()).hexdigest() for path in paths]
    parses.keep({"f" * 64: {"old": "[]"}, names[1]: {"mine": "[]"}})
    add_files(dossier, record, paths[:1])
    assert parses.of(names[0]) == {"key": "[6]"}
    assert parses.of("f" * 64) == {}
    parses.keep({names[1]: {"mine": "[]"}})
    add_files(dossier, record, paths[1:])
    assert [asked.parses for asked in readers.asked] == [{}, {"mine": "[]"}]
    assert parses.of(names[1]) == {"key": "[7]"}
    record.close()


def test_a_run_without_news_sifts_no_parses(dossier: Dossier, tmp_path: Path) -> None:
    """What is kept stays until something comes in."""
    record = open_record(tmp_path / "record.db")
    paths = files(tmp_path, a="Offers")
    add_files(dossier, record, paths)
    parses = Parses(beside(tmp_path / "record.db"))
    parses.keep({"f" * 64: {"old": "[]"}})
    add_files(dossier, record, paths)
    assert parses.of("f" * 64) == {"old": "[]"}
    record.close()


def test_the_entry_of_a_document_says_how_it_was_read(quay_desk: Workspace) -> None:
    """Grammar, model, how much was left unread, whom it is about; known as the dossier says."""
    claim = DOCUMENTS["claim"]
    reading = Reading(claim, "letter", (OFFER,), model="m-1", unread=(claim.quote(0, 3), claim.quote(4, 9)))
    head, act = drafts_of(quay_desk.dossier, reading)
    assert (head.kind, head.subject, head.document, head.known) == (
        EntryKind.DOCUMENT,
        claim.id,
        claim.id,
        day("2025-03-03"),
    )
    told = {name: head.body[name] for name in ("dialect", "model", "unread", "parties", "title")}
    assert told == {
        "dialect": "letter", "model": "m-1", "unread": 2, "parties": ["port", "union"], "title": "Claim of the talks",
    }  # fmt: skip
    assert "text" not in head.body
    assert (act.kind, act.subject, act.known) == (EntryKind.ACT, OFFER.id, day("2025-03-03"))


def test_a_document_is_known_from_its_publication_or_from_today(quay_desk: Workspace) -> None:
    """From publication only in an archive filled in later, and where the day is known; of a month, from its last day."""
    today = dt.datetime.now(dt.UTC).date()
    month = replace(DOCUMENTS["claim"], published=When.parse("2025-02"))
    assert known_from(quay_desk.dossier, month) == day("2025-02-28")
    assert known_from(quay_desk.dossier, replace(month, published=None)) == today
    assert known_from(replace(quay_desk.dossier, known="recorded"), month) == today


def reading_of(text: str, *acts: Act, parties: tuple[Party, ...] = ()) -> Reading:
    """Make a reading of a text."""
    return Reading(Document("c" * 64, text), "news", acts, parties=parties)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Lowmouth Port spoke.", ["port"]),
        ("What the company said.", ["port"]),
        ("The company said.", []),  # names are as they are written
        ("Lowmouth Ports spoke of reunion.", []),  # whole words only
        ("Ines Vale spoke.", ["port"]),
        ("Ines Valentine spoke.", []),
        ("the mediator and the union", ["mediator", "union"]),
        ("(the union)", ["union"]),
    ],
)
def test_a_document_is_about_those_it_names(quay_desk: Workspace, text: str, about: list[str]) -> None:
    """By name, by another name, or by the name of somebody who speaks for them."""
    assert mentioned(quay_desk.dossier, reading_of(text)) == about


def test_a_document_is_about_those_who_act_in_it(quay_desk: Workspace) -> None:
    """Actors, those addressed, people who speak for a party; parties that no dossier names."""
    quote = (Evidence("c" * 64, 0, 4, "They"),)
    assert mentioned(quay_desk.dossier, reading_of("They did.", replace(HOLD, evidence=quote))) == ["port", "union"]
    person = replace(HOLD, actors=("ines-vale",), addressees=(), evidence=quote)
    assert mentioned(quay_desk.dossier, reading_of("They did.", person)) == ["port"]
    assert mentioned(quay_desk.dossier, reading_of("They did.", parties=(Party("peru", "Peru"),))) == ["peru"]
    stranger = replace(quay_desk.dossier.people[0], party="gone")
    assert mentioned(replace(quay_desk.dossier, people=(stranger,)), reading_of("Ines Vale spoke.")) == []


def test_a_text_of_our_own_is_recorded(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read in this process, with its acts, by whom it says."""
    asked: list[object] = []

    def read(document: Document, given: Dossier) -> Reading:
        asked.append(given)
        return Reading(document, "letter", (OFFER,))

    monkeypatch.setattr("verbale.reading.read", read)
    record = memory_record()
    reading = ingest.add_document(dossier, record, DOCUMENTS["claim"], "ines")
    assert (reading.acts, asked) == ((OFFER,), [dossier])
    assert [(entry.kind, entry.recorded_by) for entry in record.entries()] == [("document", "ines"), ("act", "ines")]
    assert record.texts() == {DOCUMENTS["claim"].id: quay.CLAIM}
    other = memory_record()
    ingest.add_document(dossier, other, DOCUMENTS["claim"])
    assert {entry.recorded_by for entry in other.entries()} == {ingest.READER}


def test_a_run_begins_with_nothing_done() -> None:
    """Two runs share no list."""
    first, second = Added(), Added()
    first.new.append("a")
    assert second == Added([], [], [], [])
