"""`verbale corpus read` and `verbale add --from`: documents into tables, and from there into a record."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.app.corpus.run import Corpus
from verbale.dossier import Dossier

pytest.importorskip("pyarrow")


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """Three invented papers, of which one is empty."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "a.txt").write_text("On 3 May 2024 Arda proposed a quota to Bel.\n", encoding="utf-8")
    (folder / "b.txt").write_text("On 4 May 2024 Bel refused the proposal.\n", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    return folder


def test_documents_go_into_tables_and_from_there_into_a_record(
    talks: Path, papers: Path, tmp_path: Path, run: Run
) -> None:
    """Counted and named; a second time nothing is read, and nothing comes in."""
    out = tmp_path / "tables"
    done = run("corpus", "read", papers, "--out", out, "--dossier", talks, "--each", "2")
    assert done.code == 0
    assert done.out.startswith("3 documents: 2 read, 1 failed, 0 unaccounted for; ")
    assert f"verbale: {papers / 'c.txt'}: The file is empty." in done.err
    told = run("corpus", "read", papers, "--out", out, "--dossier", talks, "--json").told
    assert (told["asked"], told["read"], told["failed"], told["missing"], told["poison"]) == (3, 2, 1, [], [])
    first = run("add", talks, "--from", out, "--json").told
    assert (len(first["new"]), first["acts"]) == (2, told["acts"])
    assert run("add", talks, "--from", out).out == f"0 documents taken in from {out} with 0 acts.\n"
    assert run("search", talks, "Arda proposed a quota").code == 0


def test_a_document_that_is_unaccounted_for_is_an_error(
    papers: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is named, and the exit code is 1; what ended its processes is named too."""
    asked: dict[str, object] = {}

    def read(dossier: Dossier, addresses: list[str], out: Path, *how: object, **more: object) -> Corpus:
        asked.update(more, title=dossier.title, out=out, scheduler=how[0])
        return Corpus(3, read=1, failed=1, missing=addresses[:1], poison=[("p.txt", "It ended 3 processes.")])

    monkeypatch.setattr("verbale.app.corpus.run.read_corpus", read)
    done = run("corpus", "read", papers, "--out", tmp_path / "t", "--scheduler", "local", "--each", "7", "--again")
    assert (done.code, asked["each"], asked["again"], asked["scheduler"]) == (1, 7, True, "local")
    assert f"verbale: {papers / 'a.txt'} is in no part." in done.err
    assert done.out.endswith("Set aside: p.txt: It ended 3 processes.\n")


def test_a_folder_that_is_no_corpus_is_told(talks: Path, tmp_path: Path, run: Run) -> None:
    """With how to make one; the sender of files is another thing."""
    done = run("add", talks, "--from", tmp_path)
    assert (done.code, "holds no corpus. Make one: verbale corpus read" in done.err) == (2, True)
    assert "give FILES and --by NAME" in run("add", talks, "--from", tmp_path, "--title", "x").err
