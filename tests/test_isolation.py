"""No child process of ours executes what lies in the working folder, nor sees more of the environment than it needs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from verbale import isolation
from verbale.isolation import program, start

EXAMPLE = Path(__file__).parents[1] / "examples" / "wage-round"
# `-P` keeps our own process as the installed command has it: without the working folder on its path.
VERBALE = [sys.executable, "-P", "-m", "verbale"]
TRAPS = ("docx", "json", "lxml", "pypdfium2", "sqlalchemy", "trafilatura")


@pytest.fixture
def trapped(tmp_path: Path) -> Path:
    """Return a folder in which modules lie that leave a mark when they are executed."""
    folder = tmp_path / "received"
    folder.mkdir()
    for name in TRAPS:
        mark = str(tmp_path / f"{name}-was-executed")
        (folder / f"{name}.py").write_text(f"open({mark!r}, 'w').close()\nraise SystemExit(3)\n")
    return folder


def executed(trapped: Path) -> list[str]:
    """Return the marks that were left."""
    return [path.name for path in trapped.parent.glob("*-was-executed")]


def test_code_beside_a_document_is_not_executed(trapped: Path) -> None:
    """A `docx.py` or `json.py` beside a Word file stays a file while that is read."""
    import docx  # heavy

    letter = docx.Document()
    letter.add_paragraph("On 3 May 2021 the Union proposed a longer period.")
    letter.save(str(trapped / "letter.docx"))
    done = subprocess.run(
        [*VERBALE, "read", "letter.docx", "--json"], cwd=trapped, capture_output=True, text=True, check=False
    )
    assert executed(trapped) == []
    assert done.returncode == 0, done.stderr
    assert "longer period" in done.stdout


def test_code_beside_a_record_is_not_executed(trapped: Path) -> None:
    """The helper that checks a part of a long record takes its modules from the installation too."""
    shutil.copytree(EXAMPLE, trapped / "talks", ignore=shutil.ignore_patterns("record.db*"))
    code = (
        "import importlib, os; verifying = importlib.import_module('verbale.record.integrity.verify'); verifying.LONG = 1;"
        "os.cpu_count = lambda: 2; told = verifying._told;"
        "verifying._told = lambda helper: print(found := told(helper)) or found;"
        "from verbale.cli import main; main()"
    )
    call = [sys.executable, "-P", "-c", code, "verify", "talks"]
    subprocess.run([*VERBALE, "state", "talks"], cwd=trapped, capture_output=True, check=True)
    done = subprocess.run(call, cwd=trapped, capture_output=True, text=True, check=False)
    assert executed(trapped) == []
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("CheckResult(")  # the helper did its part


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are looked into under /proc")
def test_a_child_sees_an_empty_folder_and_little_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A secret in the environment stays with us, and the working folder goes when the child has gone."""
    monkeypatch.setenv("A_SECRET", "x")
    monkeypatch.setenv("KEPT", "y")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    child = start("verbale.reading.sandbox.child", "main", keep=["KEPT"])
    here = Path(f"/proc/{child.pid}/cwd").readlink()
    environ = Path(f"/proc/{child.pid}/environ")
    while not (raw := environ.read_bytes()):  # empty until the new program has taken over
        assert child.poll() is None
    names = {line.split(b"=")[0].decode() for line in raw.split(b"\0")}
    assert list(here.iterdir()) == []
    assert here != Path.cwd()
    child.communicate()
    assert "KEPT" in names
    assert "A_SECRET" not in names
    assert "PATH" not in names or "PATH" not in os.environ
    del child
    assert not here.exists()


def test_programs_are_taken_from_the_system_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A `git` that lies on PATH is not found; one where the system keeps its programs is."""
    (tmp_path / "git").write_text("#!/bin/sh\n")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(isolation, "PLACES", (str(tmp_path / "none"),))
    assert program("git") is None
    monkeypatch.setattr(isolation, "PLACES", (str(tmp_path / "none"), str(tmp_path)))
    assert program("git") == str(tmp_path / "git")
