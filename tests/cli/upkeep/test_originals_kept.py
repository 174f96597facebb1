"""A dossier that keeps its files: added, verified, backed up, lost, found by `verify`, restored, read again without the paper at hand."""

import hashlib
from pathlib import Path

from tests.cli.conftest import Run
from verbale.record.originals import FOLDER, beside_backup, originals_of

DOSSIER = 'title = "Looms"\nkeep_originals = true\n[[party]]\nid = "mi"\nname = "Kestria"\nkind = "state"\n'
PAPER = "Note\nThe Loom, 3 May 2024\n\nKestria rejected the pay table.\n"


def test_a_dossier_keeps_its_files_and_its_backup_has_them(tmp_path: Path, run: Run) -> None:
    """Added, verified, backed up, lost, found by verify, restored."""
    home, file = tmp_path / "talks", tmp_path / "note.txt"
    home.mkdir()
    (home / "dossier.toml").write_text(DOSSIER)
    file.write_text(PAPER)
    assert run("add", home, file).code == 0
    name = hashlib.sha256(PAPER.encode()).hexdigest()
    assert originals_of(home).names() == [name]
    assert run("verify", home).code == 0
    saved = tmp_path / "saved.db"
    assert "1 original files copied" in run("backup", home, saved).out
    assert beside_backup(saved).path(name).read_text() == PAPER
    originals_of(home).path(name).unlink()
    done = run("verify", home)
    assert done.code != 0
    assert f"the original of document {name[:12]} is gone" in " ".join(done.err.split())
    assert "1 original files restored" in run("restore", home, saved).out
    assert run("verify", home).code == 0


def test_without_the_setting_nothing_is_kept(tmp_path: Path, run: Run) -> None:
    """No folder is made."""
    home, file = tmp_path / "talks", tmp_path / "note.txt"
    home.mkdir()
    (home / "dossier.toml").write_text(DOSSIER.replace("true", "false"))
    file.write_text(PAPER)
    assert run("add", home, file).code == 0
    assert not (home / FOLDER).exists()


def test_the_kept_file_is_read_again(tmp_path: Path, run: Run) -> None:
    """Where the paper itself is no longer at hand: from its bytes, not from the text that was taken out of it."""
    home, file = tmp_path / "talks", tmp_path / "note.txt"
    home.mkdir()
    (home / "dossier.toml").write_text(DOSSIER)
    file.write_text(PAPER)
    assert run("add", home, file).code == 0
    file.unlink()
    (row,) = run("reread", home, "--preview", "--json").told["documents"]
    assert row["from_text"] is False
