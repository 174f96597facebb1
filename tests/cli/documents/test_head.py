"""`verbale add --date … --by` and `verbale head`: given, shown, taken back; nothing without a name."""

import hashlib
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from verbale.cli.documents.add import command as add
from verbale.cli.documents.head import command as head

COMMANDS = {"add": add, "head": head}

DOSSIER = 'title = "Looms"\nbaseline = 2024-01-02\n[[party]]\nid = "mi"\nname = "Kestria"\n'


def run(*words: str) -> tuple[int, str]:
    """Run a command."""
    name, *rest = words
    done = CliRunner().invoke(COMMANDS[name], rest, standalone_mode=False)
    failed = 2 if done.exception is not None else 0
    return int(done.return_value or failed), done.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a dossier with a note beside it."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    (tmp_path / "note.txt").write_text("Note\n\nThe mayor spoke of the looms yesterday.\n")
    return tmp_path


def test_given_shown_and_taken_back(folder: Path) -> None:
    """What is given at `add` is shown by `head`, and taken back there."""
    code, _ = run(
        "add", str(folder), str(folder / "note.txt"), "--date", "2024-05-04", "--title", "On looms", "--by", "ann"
    )
    assert code == 0
    name = hashlib.sha256((folder / "note.txt").read_bytes()).hexdigest()
    code, shown = run("head", str(folder), name, "--json")
    assert json.loads(shown)["said"] == {"published": "2024-05-04", "title": "On looms"}
    code, shown = run("head", str(folder), name[:9], "--take-back", "date", "--by", "ben")
    assert code == 0
    assert "On looms" in shown
    assert "2024-05-04" not in shown


@pytest.mark.parametrize("words", [("--date", "2024-05-04"), ("--date", "4/5", "--by", "ann")])
def test_nothing_without_a_name_or_with_a_wrong_day(folder: Path, words: tuple[str, ...]) -> None:
    """Who says so must be named, and a day must be one."""
    code, _ = run("add", str(folder), str(folder / "note.txt"), *words)
    assert code == 2
