"""`verbale reread` says what comes, goes and changes; a preview records nothing."""

import json
from pathlib import Path

from click.testing import CliRunner

from tests.app.reads.test_attached import TALKS
from verbale.cli.main import command


def folder(tmp_path: Path) -> Path:
    """Make a dossier with a paper that was read before a point was named."""
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents" / "a.txt").write_text(
        "Wire\n8 May 2031\n\nLunden proposed a bridge toll to Kestria on 7 May 2031.\n"
    )
    (tmp_path / "dossier.toml").write_text(TALKS[: TALKS.index("[[point]]")])
    assert CliRunner().invoke(command, ["add", str(tmp_path)]).exit_code == 0
    (tmp_path / "dossier.toml").write_text(TALKS)
    return tmp_path


def test_a_preview_and_then_the_reading(tmp_path: Path) -> None:
    """The same lines, once without and once with an effect."""
    where = str(folder(tmp_path))
    preview = CliRunner().invoke(command, ["reread", where, "--preview"])
    assert "on Bridge toll" in preview.output
    assert "1 changed" in preview.output
    assert "Nothing was recorded" in preview.output
    done = json.loads(CliRunner().invoke(command, ["reread", where, "--json"]).stdout)
    assert [pair[1]["points"] for pair in done["documents"][0]["changes"]] == [["toll"]]
    assert "0 changed, 1 as they were" in CliRunner().invoke(command, ["reread", where]).output
