"""The tutorial on the text does what it says: each command is run in its order, and each line that it shows is in the answer."""

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def steps() -> list[tuple[list[str], list[str]]]:
    """Return the commands of the page with the lines that stand below each."""
    found: list[tuple[list[str], list[str]]] = []
    for block in BLOCK.findall((ROOT / "docs" / "text" / "tutorial.md").read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("$ verbale "):
                found.append((line.removeprefix("$ verbale ").split(), []))
            else:
                found[-1][1].append(line)
    return found


def test_the_tutorial(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a copy of the example; where lines break is left to the terminal."""
    shutil.copytree(ROOT / "examples" / "river-treaty", tmp_path / "river", ignore=shutil.ignore_patterns("record.db*"))
    monkeypatch.chdir(tmp_path)
    assert len(steps()) >= 8
    for command, shown in steps():
        done = run(*command)
        assert done.code == 0, (command, done.err)
        said, place = " ".join(done.out.split()), 0
        for wanted in (" ".join(line.split()).removesuffix(" …") for line in shown if line != "…"):
            place = said.find(wanted, place)
            assert place >= 0, (command, wanted, said)
            place += len(wanted)
