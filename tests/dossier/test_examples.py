"""Bundled examples: there, copied once, and nothing of somebody's overwritten."""

from pathlib import Path

import pytest

import verbale
from verbale.dossier import FILE, load
from verbale.dossier.examples import EXAMPLES, lay_out, where
from verbale.errors import OutputError


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_is_laid_out_once(name: str, tmp_path: Path) -> None:
    """A dossier that loads, or papers alone; a second time nothing is copied, whatever was added meanwhile."""
    folder = tmp_path / "here"
    assert lay_out(name, folder)
    assert (folder / FILE).is_file() == (name != "cod-quota")
    if (folder / FILE).is_file():
        assert load(folder).title
    assert not list(folder.rglob("record.db*"))
    (folder / "added.txt").write_text("mine")
    assert not lay_out(name, folder)
    assert (folder / "added.txt").read_text() == "mine"


def test_what_is_somebodys_stays(tmp_path: Path) -> None:
    """A folder with something else, and a file in its place, are errors with a cure."""
    (tmp_path / "mine.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(OutputError, match="holds something else"):
            lay_out("wage-round", place)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_where_they_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beside our modules, or beside the tree's `src`; else that is told."""
    assert {path.name for path in where().iterdir() if path.is_dir()} >= EXAMPLES.keys()
    monkeypatch.setattr(verbale, "__file__", str(tmp_path / "a" / "b" / "verbale" / "__init__.py"))
    with pytest.raises(OutputError, match="were not installed"):
        where()
    for name in EXAMPLES:
        (tmp_path / "a" / "b" / "verbale" / "examples" / name).mkdir(parents=True)
    assert where() == tmp_path / "a" / "b" / "verbale" / "examples"
