"""The command that begins a dossier reads what it is given, and never writes over one."""

from pathlib import Path

import pytest

from verbale.cli.main import main
from verbale.dossier import load


def test_the_command_makes_a_dossier_and_never_overwrites(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Init writes a loadable dossier; a second run refuses and changes nothing."""
    source = tmp_path / "news.txt"
    source.write_text("PARIS, 3 May 2024. France asked Germany for an answer on the cod quota on Monday.\n")
    folder = tmp_path / "talks"
    with pytest.raises(SystemExit) as done:
        main(["init", str(folder), "--from", str(source)])
    assert done.value.code == 0
    before = (folder / "dossier.toml").read_text()
    assert load(folder).title == "Talks"
    with pytest.raises(SystemExit) as refused:
        main(["init", str(folder)])
    assert refused.value.code == 2
    assert "is there already" in capsys.readouterr().err
    assert (folder / "dossier.toml").read_text() == before
