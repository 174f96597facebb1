"""`verbale restore`: the backup in the record's place, which is kept beside it."""

from pathlib import Path

from tests.cli.conftest import PLAN, Run


def test_back_to_the_backup(talks: Path, run: Run, tmp_path: Path) -> None:
    """What came after the backup is gone from the record and stands in what was kept."""
    run("backup", talks, tmp_path / "copy.db")
    run("review", talks, "--by", "Ana", "--accept", PLAN.id)
    assert len(run("log", talks, "--json").told["entries"]) == 8
    done = run("restore", talks, tmp_path / "copy.db")
    assert done.code == 0
    assert done.out.startswith("6 entries and 2 documents restored; last link ")
    assert len(run("log", talks, "--json").told["entries"]) == 7  # with the settings as they are
    assert len(run("log", talks, "--json", "--record", talks / "record.db.before").told["entries"]) == 8


def test_what_is_no_backup(talks: Path, run: Run, tmp_path: Path) -> None:
    """Is refused, and the record stays as it is."""
    (tmp_path / "copy.db").write_bytes(b"my notes")
    assert run("restore", talks, tmp_path / "copy.db").code == 2
    assert run("verify", talks).code == 0
