"""`verbale publish`: for a clearance that is named."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import Run


def test_a_copy_for_a_clearance(talks: Path, run: Run, tmp_path: Path) -> None:
    """What it holds is told; without a clearance there is none."""
    out = tmp_path / "public.db"
    refused = run("publish", talks, out)
    assert (refused.code, "--clearance CLEAR" in refused.err, out.exists()) == (2, True, False)
    done = run("publish", talks, out, "--clearance", "CLEAR")
    assert done.out.startswith("public.db: TLP:CLEAR; rows: ")
    told = run("publish", talks, out, "--clearance", "CLEAR", "--json").told
    connection = sqlite3.connect(out)
    assert connection.execute("SELECT count(*) FROM act").fetchone()[0] == told["rows"]["act"] == 4
    connection.close()


def test_no_copy_of_a_dossier_that_is_marked_higher_itself(talks: Path, run: Run, tmp_path: Path) -> None:
    """Its title and the names of its sides would go out with an empty copy."""
    settings = talks / "dossier.toml"
    bare = "\n".join(line for line in settings.read_text("utf-8").splitlines() if not line.startswith("marking"))
    settings.write_text(f'marking = "TLP:GREEN"\n{bare}\n', "utf-8")
    for old in talks.glob("record.db*"):
        old.unlink()
    out = tmp_path / "public.db"
    refused = run("publish", talks, out, "--clearance", "CLEAR")
    assert (refused.code, out.exists()) == (2, False)
    assert "marked TLP:GREEN" in refused.err
