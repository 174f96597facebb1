"""A part of a corpus: its rows, and a folder that is whole or absent."""

import pickle
from pathlib import Path

import pytest

from tests.app.corpus.conftest import StubReaders
from verbale.app.corpus import part as under_test
from verbale.app.corpus.addresses import Part
from verbale.app.corpus.part import read_part, rows_of, write_part
from verbale.app.corpus.schema import TABLES
from verbale.dossier import Dossier
from verbale.model import Marking

parquet = pytest.importorskip("pyarrow.parquet")


def test_each_input_is_accounted_for_and_read_once(papers: list[str], readers: type[StubReaders]) -> None:
    """The same bytes are read once; a failure has its reason; what is attached has a row of its own."""
    rows = rows_of(Part("part-x", (*papers, "/gone.txt")), readers(), Marking())
    assert [row["outcome"] for row in rows["inputs"]] == [
        "read", "read", "same", "failed", "read", "read", "read", "failed",
    ]  # fmt: skip
    assert readers.asked == ["p0.txt", "p1.txt", "p3.txt", "p4.txt", "p5.txt", "p6.txt"]
    assert [row["carrier"] for row in rows["documents"]] == [None, None, None, None, "a" * 64, None]
    assert len(rows["acts"]) == len(rows["documents"]) == 6
    assert [row["limit"] for row in rows["failures"]] == ["memory", ""]


def test_a_part_is_written_whole_with_its_columns(
    papers: list[str], readers: type[StubReaders], tmp_path: Path
) -> None:
    """Every table, also an empty one; the figures are those of the rows."""
    one, out = Part("part-x", tuple(papers)), tmp_path / "out"
    told = write_part(one, rows_of(one, readers(), Marking()), out)
    assert told == {"inputs": 7, "read": 6, "failed": 1, "acts": 6}
    assert [path.name for path in out.iterdir()] == ["part-x"]
    for name, columns in TABLES.items():
        assert parquet.read_schema(out / "part-x" / f"{name}.parquet").names == list(columns)
    (act, *_) = parquet.read_table(out / "part-x" / "acts.parquet").to_pylist()
    assert (act["actors"], act["kind"], act["quote"], str(act["day"])) == (["arda"], "propose", "offer", "2024-05-03")
    dates = parquet.read_table(out / "part-x" / "dates.parquet").to_pylist()[:2]
    assert [(row["what"], str(row["first"]), str(row["last"])) for row in dates] == [
        ("when", "2024-05-03", "2024-05-03"), ("deadline", "None", "2024-06-30"),
    ]  # fmt: skip
    (said, *_) = parquet.read_table(out / "part-x" / "attributions.parquet").to_pylist()
    assert (said["speaker"], said["source"], said["content"]) == ("arda", "offer", "offer")


def test_a_part_that_is_there_is_left(papers: list[str], readers: type[StubReaders], tmp_path: Path) -> None:
    """Of two who write it, the first one stays, and nothing half-made is left."""
    one = Part("part-x", tuple(papers[:1]))
    write_part(one, rows_of(one, readers(), Marking()), tmp_path / "out")
    before = (tmp_path / "out" / "part-x" / "acts.parquet").read_bytes()
    write_part(one, {"inputs": []}, tmp_path / "out")
    assert (tmp_path / "out" / "part-x" / "acts.parquet").read_bytes() == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["part-x"]


def test_what_breaks_while_writing_leaves_nothing(
    papers: list[str], readers: type[StubReaders], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk leaves no part, and no folder beside it."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    one = Part("part-x", tuple(papers[:1]))
    rows = rows_of(one, readers(), Marking())
    monkeypatch.setattr(under_test, "write_table", full)
    with pytest.raises(OSError, match="No space left"):
        write_part(one, rows, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_worker_loads_the_dossier_once(papers: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also for many parts; another dossier takes its place. All that is given can be pickled."""
    loaded: list[str] = []

    class Noting(StubReaders):
        def __init__(self, dossier: Dossier | None = None) -> None:
            super().__init__(dossier)
            loaded.append(dossier.title if dossier else "")

    monkeypatch.setattr(under_test, "Readers", Noting)
    monkeypatch.setattr(under_test, "_KEPT", {})
    first, second = (pickle.dumps(Dossier(title=title)) for title in ("one", "two"))
    for number, dossier in enumerate((first, first, second)):
        part = Part(f"part-{number}", (papers[number],))
        assert b"read_part" in pickle.dumps((read_part, part, dossier))
        assert read_part(part, dossier, str(tmp_path / "out"))["inputs"] == 1
    assert loaded == ["one", "two"]
