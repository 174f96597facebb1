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
