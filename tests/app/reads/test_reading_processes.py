"""True reading processes: limited, in order, replaced when one breaks, and none where nothing is to be read."""

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from verbale.app import ingest_workers, open_folder
from verbale.app.ingest import add_files
from verbale.app.ingest_read import read_files, read_uploads
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Failure, Reading
from verbale.record import memory_record
from verbale.record.set_aside import take_up

TEXT = "Talks\n\nPeru rejected the Chilean proposal on fisheries.\n"
# The true reader, and a document in which it works for ever; that one alone has a budget of one second.
BURNING = """
import verbale.reading.sandbox.reader as reader
honest, answer = reader._read, reader.answer
def read(request, dossier, raw):
    while b"burn" in raw:
        pass
    return honest(request, dossier, raw)
def budgeted(request, dossier, raw):
    reader.apart_seconds = lambda size: 1 if b"burn" in raw else 60
    return answer(request, dossier, raw)
reader._read, reader.answer = read, budgeted
reader.main()
"""


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave no worker of another test, and none of this one."""
    ingest_workers._stop_all()
    yield
    monkeypatch.undo()
    ingest_workers._stop_all()


def running(monkeypatch: pytest.MonkeyPatch, code: str) -> list[object]:
    """Let workers run this code; return a list that counts them."""
    started: list[object] = []

    def start(*_: object, **__: object) -> "subprocess.Popen[bytes]":
        child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        started.append(child)
        return child

    monkeypatch.setattr(ingest_workers, "start", start)
    return started


def asked(text: str, name: str = "a.txt") -> Asked:
    """Return a document to be read by rules."""
    return Asked(text.encode(), name, name, rules_only=True)


@pytest.mark.usefixtures("fresh")
def test_a_worker_that_breaks_its_budget_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """The document is set aside with a reason; the next one is read by another worker."""
    started = running(monkeypatch, BURNING)
    with Readers(None) as readers:
        burnt = readers.read(asked("burn\n")).result
        read = readers.read(asked(TEXT)).result
    assert isinstance(burnt, Failure)
    assert (burnt.limit, "more time of the processor" in burnt.reason) == ("processor time", True)
    assert isinstance(read, Reading)
    assert len(started) == 2


def test_documents_come_in_their_order(tmp_path: Path) -> None:
    """However long each takes, and a failure in its place."""
    texts = [TEXT * (40 if number == 0 else 1) + f"Number {number}.\n" for number in range(7)]
    paths = [tmp_path / f"{number}.txt" for number in range(7)]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text)
    paths[3].write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    outcomes = list(read_files(paths, rules_only=True))
    assert [one.source if isinstance(one, Failure) else one.document.name for one in outcomes] == [
        str(path) if number == 3 else path.name for number, path in enumerate(paths)
    ]


def test_the_same_bytes_twice_in_a_run_are_one_document(tmp_path: Path) -> None:
    """A twin is known, and the twin of a file that failed fails too."""
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT)
        (tmp_path / f"{name}.bin").write_bytes(b"\x7fELF" + bytes(100))
    added = add_files(Dossier(title="Talks"), memory_record(), sorted(tmp_path.iterdir()), rules_only=True)
    assert [Path(name).name for name in added.new] == ["a.txt"]
    assert [Path(name).name for name in added.known] == ["b.txt"]
    assert [Path(one.source).name for one in added.failures] == ["a.bin", "b.bin"]


@pytest.mark.usefixtures("fresh")
def test_without_a_model_the_run_ends_with_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One error for the run, not one for each file; by rules only it is read, and marked."""
    monkeypatch.setenv("VERBALE_MODEL", "no_such_model")
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(ReadingError, match=r"pip install .* or read with --rules-only"):
        list(read_files([tmp_path / "a.txt"]))
    (reading,) = read_files([tmp_path / "a.txt"], rules_only=True)
    assert isinstance(reading, Reading)
    assert (reading.rules_only, reading.model) == (True, "")
    assert "rules only" in reading.warnings[0]


@pytest.mark.usefixtures("fresh")
def test_no_worker_starts_where_nothing_is_to_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second look at a dossier starts no process, and this one has loaded no parser."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "dossier.toml").write_text('title = "Talks"\n')
    (tmp_path / "documents" / "a.txt").write_text(TEXT)
    open_folder(tmp_path, rules_only=True).record.close()
    ingest_workers._stop_all()
    started = running(monkeypatch, "")
    again = open_folder(tmp_path)
    assert (len(again.added.known), started) == (1, [])
    code = (
        "import sys; from verbale.cli import main\n"
        "try: main(['state', sys.argv[1]])\n"
        "finally: print('spacy' in sys.modules, 'verbale.reading.read' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.stdout.rstrip().endswith("False False"), done.stdout + done.stderr


def test_a_file_that_broke_a_limit_is_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named on every run, is no second entry, stops nobody, is known under another name, and is tried when it is taken up."""
    tried: list[str] = []
    honest = Readers._read_one

    def read(self: Readers, asked: Asked) -> Outcome:
        tried.append(asked.name)
        if b"burn" in asked.raw:
            return Outcome(Failure(asked.source, "It takes too long.", "Split it.", "processor time"))
        return honest(self, asked)

    monkeypatch.setattr(Readers, "_read_one", read)
    paths = [tmp_path / "burns.txt", tmp_path / "twin.txt", tmp_path / "good.txt"]
    for path, text in zip(paths, ("burn", "burn", "Peru rejected the proposal on fish."), strict=True):
        path.write_text(text)
    record = memory_record()
    first = add_files(Dossier(title="Talks"), record, paths, rules_only=True)
    entries = record.tail()[0]
    assert (tried, len(first.new), len(first.failures)) == (["burns.txt", "good.txt"], 1, 2)
    second = add_files(Dossier(title="Talks"), record, paths, rules_only=True)
    assert (tried, record.tail()[0]) == (["burns.txt", "good.txt"], entries)
    assert [(one.reason, one.cure) for one in second.failures] == [
        ("It takes too long.", "Split it. It is set aside; to try it again: verbale add FOLDER --again")
    ] * 2
    take_up(record, hashlib.sha256(b"burn").hexdigest())
    add_files(Dossier(title="Talks"), record, paths[:1], rules_only=True)
    assert tried[2:] == ["burns.txt"]


def test_uploads_are_read_in_limited_processes() -> None:
    """By name and bytes, in their order; what cannot be read is left out."""
    files = [
        ("a.txt", b"Peru rejected the proposal.\n"),
        ("b.png", b"\x89PNG\r\n\x1a\n" + bytes(2000)),
        ("c.txt", b"Chile agreed.\n"),
    ]
    assert [one.document.name for one in read_uploads(files)] == ["a.txt", "c.txt"]
