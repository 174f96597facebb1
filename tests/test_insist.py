"""`make test-all` takes no skip for want of a server, a browser, data or an extra."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SKIPS = {
    "VERBALE_POSTGRES names no server: tests on PostgreSQL are skipped": 1,
    "/data/x is missing: set VERBALE_DATA": 1,
    "Debian's chromium is not installed: apt-get install chromium": 1,
    "root may read everything": 0,
}


@pytest.mark.parametrize(("reason", "code"), SKIPS.items())
@pytest.mark.parametrize("insist", ["", "1"])
def test_a_skip_fails_the_run_where_nothing_may_be_skipped(tmp_path: Path, reason: str, code: int, insist: str) -> None:
    """Only what can be had is insisted on, and only where it is asked for; the reason is named."""
    test = f"import pytest\ndef test_one(): pass\ndef test_two(): pytest.skip({reason!r})\n"
    (tmp_path / "test_a.py").write_text(test)
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "insist", "-p", "no:cacheprovider", "test_a.py"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(HERE), "VERBALE_INSIST": insist}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == (code if insist else 0), ran.stdout
    assert (reason in ran.stdout) == bool(code and insist)
