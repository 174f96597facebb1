"""`verbale backup`: a copy that is checked and counted."""

from pathlib import Path

from tests.cli.conftest import Run
from verbale.record import verify
from verbale.record.open import open_record


def test_a_copy_of_the_record(talks: Path, run: Run, tmp_path: Path) -> None:
    """What it holds, and its last link, which is the record's own."""
    done = run("backup", talks, tmp_path / "copy.db")
    copy = open_record(tmp_path / "copy.db")
    verdict = verify(copy)
    copy.close()
    assert (done.code, done.out) == (0, f"6 entries and 2 documents copied; last link {verdict.link[:16]}.\n")
    assert verdict.faults == ()


def test_another_record(talks: Path, run: Run, tmp_path: Path) -> None:
    """The one that was named, not the dossier's."""
    done = run("backup", talks, tmp_path / "copy.db", "--record", talks / "none.db")
    assert done.code == 2
    assert str(talks / "none.db") in done.err
