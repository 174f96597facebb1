"""A corpus as a whole: gone on with, counted, settled, taken into a record once."""

import json
from collections import Counter
from pathlib import Path

import pytest

from tests.app.corpus.conftest import StubReaders
from verbale.app.corpus import run as under_test
from verbale.app.corpus.run import begin, read_corpus
from verbale.app.corpus.tables import part_folders
from verbale.dossier import Dossier, load
from verbale.errors import ReadingError

BARE = Dossier(title="Trial")
parquet = pytest.importorskip("pyarrow.parquet")


def column(out: Path, table: str, name: str) -> list[str]:
    """Return a column over all parts."""
    return [
        value for part in part_folders(out) for value in parquet.read_table(part / f"{table}.parquet")[name].to_pylist()
    ]


def test_all_is_read_counted_and_settled(papers: list[str], tmp_path: Path) -> None:
    """Inputs are read or failed; bytes that came in two parts stand in one; poison is named."""
    steps: list[int] = []
    told = read_corpus(BARE, papers, tmp_path / "out", step=steps.append, each=2)
    assert (told.asked, told.read, told.failed, told.same, told.missing, told.whole) == (7, 6, 1, 1, [], True)
    assert [Path(address).name for address, _ in told.poison] == ["p3.txt"]
    assert sum(steps) == 7
    assert set(Counter(column(tmp_path / "out", "documents", "document")).values()) == {1}
    assert len(column(tmp_path / "out", "acts", "act")) == told.acts == 6
    assert sorted(Counter(column(tmp_path / "out", "inputs", "outcome")).items()) == [
        ("failed", 1),
        ("read", 5),
        ("same", 1),
    ]


def test_a_run_that_was_broken_off_goes_on(papers: list[str], tmp_path: Path, readers: type[StubReaders]) -> None:
    """What is there is not read again, though more was asked for; nothing half-made is taken for a part."""
    out = tmp_path / "out"
    read_corpus(BARE, papers[:3], out, each=2)
    (out / ".making-left").mkdir()
    readers.asked.clear()
    steps: list[int] = []
    told = read_corpus(BARE, papers, out, step=steps.append, each=2)
    assert sorted(readers.asked) == ["p3.txt", "p4.txt", "p5.txt", "p6.txt"]
    assert (told.whole, steps[0], sum(steps)) == (True, 3, 7)
    assert not (out / ".making-left").exists()
    readers.asked.clear()
    assert read_corpus(BARE, papers, out, each=5).whole
    assert readers.asked == []


def test_failures_are_tried_again_when_asked(papers: list[str], tmp_path: Path, readers: type[StubReaders]) -> None:
    """One that was mended is read then; a reading counts more than the failure before it."""
    out = tmp_path / "out"
    read_corpus(BARE, papers, out, each=1)
    readers.asked.clear()
    Path(papers[3]).write_text("good now")
    told = read_corpus(BARE, papers, out, each=1, again=True)
    assert readers.asked == ["p3.txt"]
    assert (told.read, told.failed, told.whole) == (7, 0, True)


def test_what_is_in_no_part_is_missing(papers: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that was never written is told, not passed over."""
    monkeypatch.setattr(under_test, "_here", lambda *_: iter(()))
    told = read_corpus(BARE, papers, tmp_path / "out")
    assert (told.whole, told.missing) == (False, papers)


def test_a_folder_belongs_to_its_settings(papers: list[str], tmp_path: Path) -> None:
    """Tables of two dossiers are not mixed."""
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "dossier.toml").write_text('title = "Other (invented)"\n')
    read_corpus(BARE, papers[:1], tmp_path / "out")
    with pytest.raises(ReadingError, match="read with other settings"):
        begin(tmp_path / "out", load(tmp_path / "d"))
    assert json.loads((tmp_path / "out" / "corpus.json").read_text())["format"] == 1


def test_without_the_extra_the_cure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else needs it."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ReadingError, match=r"pip install 'verbale\[corpus\]'"):
        read_corpus(BARE, [], tmp_path / "out")
