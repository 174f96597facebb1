"""`verbale init`: a folder to start from, never over one that is there."""

import tomllib
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.cli.documents.init import _files, _readings
from verbale.dossier import load
from verbale.errors import ReadingError
from verbale.model import Act, Document, Failure, Kind, Party, Reading


def test_an_empty_dossier(tmp_path: Path, run: Run) -> None:
    """Titled after its folder, with a place for documents, and readable by every command."""
    folder = tmp_path / "fishing-talks_2024"
    done = run("init", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"{folder / 'dossier.toml'} is written with 0 parties and 0 candidate points. "
        f"Mend it, put documents into {folder / 'documents'}, then: verbale brief {folder}\n"
    )
    assert (folder / "documents").is_dir()
    assert load(folder).title == "Fishing talks 2024"


def test_a_title_of_its_own(tmp_path: Path, run: Run) -> None:
    """Signs that TOML would take otherwise included."""
    run("init", tmp_path / "talks", "--title", 'The "fish" \\ talks')
    assert load(tmp_path / "talks").title == 'The "fish" \\ talks'


def test_a_dossier_is_never_overwritten(talks: Path, run: Run) -> None:
    """Not a byte of it."""
    before = (talks / "dossier.toml").read_bytes()
    done = run("init", talks)
    assert (done.code, done.err) == (
        2,
        f"verbale: {talks / 'dossier.toml'} is there already. Edit it, or choose another folder.\n",
    )
    assert (talks / "dossier.toml").read_bytes() == before


def test_files_come_after_from(tmp_path: Path, run: Run) -> None:
    """One argument too many is told with the command that was meant."""
    done = run("init", tmp_path / "new", "paper.txt")
    assert done.code == 2
    assert done.err.endswith(f"To propose from documents: verbale init {tmp_path / 'new'} --from paper.txt\n")
    assert not (tmp_path / "new").exists()


def test_files_of_folders_and_by_name(tmp_path: Path) -> None:
    """In order, hidden ones left out; a folder without a file is an error."""
    deep = tmp_path / "docs" / "b"
    deep.mkdir(parents=True)
    for path in (tmp_path / "docs" / "z.txt", deep / "a.txt", tmp_path / "docs" / ".hidden"):
        path.write_text("x")
    assert _files((tmp_path / "one.txt", tmp_path / "docs")) == [
        tmp_path / "one.txt", deep / "a.txt", tmp_path / "docs" / "z.txt",
    ]  # fmt: skip
    assert _files(()) == []
    (tmp_path / "empty").mkdir()
    with pytest.raises(ReadingError, match="holds no file"):
        _files((tmp_path / "empty",))


PAPER = Document("a" * 64, "Arda met Bel.")


def test_what_cannot_be_read_is_said_and_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are used; where there is no other, it is an error."""
    bad, good = Failure("bad.pdf", "It is damaged.", "Save it anew."), Reading(PAPER, "news")
    outcomes = [bad, good]
    monkeypatch.setattr("verbale.app.ingest_read.read_files", lambda _paths, **_how: list(outcomes))
    assert _readings([Path("bad.pdf"), Path("good.txt")]) == [good]
    assert capsys.readouterr().err == "verbale: bad.pdf: It is damaged. Save it anew.\n"
    outcomes.remove(good)
    with pytest.raises(ReadingError, match="None of these documents"):
        _readings([Path("bad.pdf")])


def test_parties_are_proposed_from_documents(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who was found in them stands in the file."""
    met = Act(kind=Kind.MEET, actors=("arda", "bel"), evidence=(PAPER.quote(0, 12),), rule="hand:test")
    readings = [Reading(PAPER, "news", parties=(Party("arda", "Arda"), Party("bel", "Bel")), acts=(met,))]
    monkeypatch.setattr("verbale.cli.documents.init._read", lambda paths: (readings if paths else [], None))
    done = run("init", tmp_path / "new", "--from", tmp_path / "a.txt", tmp_path / "b.txt")
    assert "with 2 parties and 0 candidate points" in done.out
    raw = tomllib.loads((tmp_path / "new" / "dossier.toml").read_text("utf-8"))
    assert [row["name"] for row in raw["party"]] == ["Arda", "Bel"]
