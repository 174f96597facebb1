"""`verbale restore`: the backup in the record's place, which is kept beside it."""

from pathlib import Path

from tests.cli.conftest import PLAN, Run


def test_back_to_the_backup(talks: Path, run: Run, tmp_path: Path) -> None:
    """What came after the backup is gone from the record and stands in what was kept."""
    run("backup", talks, tmp_path / "copy.db")
    run("review", talks, "--by", "Ana", "--accept", PLAN.id)
    assert len(run("log", talks, "--json").told["entries"]) == 8
    refused = run("restore", talks, tmp_path / "copy.db")
    assert (refused.code, "has 2 entries that" in refused.err) == (2, True)
    assert len(run("log", talks, "--json").told["entries"]) == 8
    done = run("restore", talks, tmp_path / "copy.db", "--discard")
    assert done.code == 0
    assert done.out.startswith("6 entries and 2 documents restored; last link ")
    assert len(run("log", talks, "--json").told["entries"]) == 7  # with the settings as they are
    assert len(run("log", talks, "--json", "--record", talks / "record.db.before").told["entries"]) == 8


def test_what_is_no_backup(talks: Path, run: Run, tmp_path: Path) -> None:
    """Is refused, and the record stays as it is."""
    (tmp_path / "copy.db").write_bytes(b"my notes")
    assert run("restore", talks, tmp_path / "copy.db").code == 2
    assert run("verify", talks).code == 0


def test_a_restored_record_never_writes_over_the_one_kept_before(talks: Path, run: Run, tmp_path: Path) -> None:
    """The second one that is kept has a name of its own; a backup that continues the record needs no word more."""
    run("backup", talks, tmp_path / "copy.db")
    assert run("restore", talks, tmp_path / "copy.db").code == 0
    assert run("restore", talks, tmp_path / "copy.db").code == 0
    assert {path.name for path in talks.glob("*.before*")} == {"record.db.before", "record.db.before-2"}
    run("review", talks, "--by", "Ana", "--accept", PLAN.id)
    run("backup", talks, tmp_path / "longer.db")
    run("restore", talks, tmp_path / "copy.db", "--discard")
    assert run("restore", talks, tmp_path / "longer.db").code == 0
    assert run("verify", talks).code == 0


def test_the_record_is_no_backup_of_itself(talks: Path, run: Run) -> None:
    """It stays where it is."""
    assert "is the record itself" in run("restore", talks, talks / "record.db").err
    assert run("verify", talks).code == 0


def test_another_record_of_the_same_length(talks: Path, run: Run, tmp_path: Path) -> None:
    """Has entries that the backup lacks, however many the backup has; a damaged one has nothing to lose."""
    run("backup", talks, tmp_path / "copy.db")
    for path in talks.glob("record.db*"):
        path.unlink()
    run("log", talks)
    assert "has 1 entries that" in run("restore", talks, tmp_path / "copy.db").err
    (talks / "record.db").write_bytes(b"SQLite format 3\0" + b"x" * 4000)
    assert run("restore", talks, tmp_path / "copy.db").code == 0
