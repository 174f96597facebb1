"""`verbale completion`: scripts of three shells, and what they ask of us."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from verbale.cli.upkeep.completion import PLACES, VARIABLE, script

VERBALE = Path(sys.executable).with_name("verbale")


@pytest.mark.parametrize("shell", PLACES)
def test_a_script_for_each_shell(run: Run, shell: str) -> None:
    """It calls us with the variable that we answer."""
    done = run("completion", shell)
    assert f"{VARIABLE}={shell}_complete" in done.out
    assert done.out == script(shell)


@pytest.mark.parametrize("shell", PLACES)
def test_written_where_the_shell_looks(run: Run, shell: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the home of whoever asks; a home that cannot be written is an error with another way."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert run("completion", shell, "--install").code == 0
    assert (tmp_path / PLACES[shell]).read_text() == script(shell)
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "file")
    done = run("completion", shell, "--install")
    assert (done.code, f"verbale completion {shell}" in done.err) == (2, True)


@pytest.mark.parametrize(
    ("typed", "wanted"), [("verbale ow", "owed"), ("verbale owed --as", "--as-of"), ("verbale chart talks la", "lanes")]
)
def test_what_is_completed(typed: str, wanted: str) -> None:
    """Commands, options, and values that are a choice."""
    words = typed.split()
    asked = {"COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1), VARIABLE: "bash_complete"}
    done = subprocess.run([VERBALE], env={**os.environ, **asked}, capture_output=True, text=True, check=False)
    assert f"plain,{wanted}" in done.stdout.splitlines()


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not installed")
def test_bash_takes_the_script(tmp_path: Path) -> None:
    """It is read without a fault and completes what a person has begun to type."""
    (tmp_path / "begin.sh").write_text(script("bash"))
    asked = (
        'source ./begin.sh; COMP_WORDS=(verbale tog); COMP_CWORD=1; _verbale_completion verbale; echo "${COMPREPLY[@]}"'
    )
    env = {**os.environ, "PATH": f"{VERBALE.parent}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", asked], cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "together"
