"""`verbale demo`: an example laid out, its brief, and what to try next."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_dossier_and_its_brief(run: Run, tmp_path: Path) -> None:
    """In the folder that was named."""
    done = run("demo", tmp_path / "here", "--example", "wage-round")
    assert done.code == 0
    assert "BOTTOM LINE" in done.out
    assert f"verbale serve {tmp_path / 'here'}" in done.out
    assert (tmp_path / "here" / "record.db").is_file()


def test_papers_alone(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By default in a folder beside; their names, and how a dossier begins from them."""
    monkeypatch.chdir(tmp_path)
    done = run("demo", "--example", "cod-quota")
    assert "5-draft.docx" in done.out
    assert "verbale init talks --from verbale-demo" in done.out
    assert not (tmp_path / "verbale-demo" / "record.db").exists()


def test_somebodys_folder(run: Run, tmp_path: Path) -> None:
    """Nothing is put beside other files."""
    (tmp_path / "mine.txt").write_text("mine")
    done = run("demo", tmp_path)
    assert done.code == 2
    assert "holds something else" in done.err
