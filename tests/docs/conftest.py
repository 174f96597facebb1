"""What runs the commands of a page as a reader would type them, and holds what they print to what the page shows."""

import io
import re
import shlex
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.cli.conftest import Run, run

__all__ = ["run"]
ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
STEP = re.compile(r'\$ (?:echo "(?P<typed>[^"]*)" \| )?verbale (?P<words>.*?)(?: \|\| echo "(?P<otherwise>[^"]*)")?')
ID = re.compile(r"\b[0-9a-f]{12,64}\b")  # of an act or document: it follows from the words, and from how they are read


@dataclass
class Step:
    """A command of a page with the lines that stand below it.

    Parameters
    ----------
    words, typed
        What is typed after `verbale`, and into it.
    otherwise
        What the page has the shell say where the command finds something; empty where it must end well.
    shown
        The lines that the page shows.
    """

    words: str
    typed: str
    otherwise: str
    shown: list[str] = field(default_factory=list)


def steps(page: str) -> list[Step]:
    """Return the commands of a page of the documentation, in order."""
    found: list[Step] = []
    for block in BLOCK.findall((ROOT / page).read_text(encoding="utf-8")):
        for line in block.splitlines():
            if match := STEP.fullmatch(line):
                found.append(Step(match["words"], match["typed"] or "", match["otherwise"] or ""))
            elif line != "…":
                found[-1].shown.append(" ".join(line.split()).removesuffix(" …"))
    return found


def arguments(step: Step, known: dict[str, str]) -> list[str]:
    """Return what a shell would give the command: patterns of files filled in, ids of the page as they are here."""
    found: list[str] = []
    for word in shlex.split(ID.sub(lambda match: known.get(match[0], match[0]), step.words)):
        files = sorted(str(path) for path in Path().glob(word)) if "*" in word else []
        found += files or [word]
    return found


Follow = Callable[[str], None]


@pytest.fixture
def follow(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Follow:
    """Return what follows a page in one folder of its own, step by step."""
    monkeypatch.chdir(tmp_path)
    known: dict[str, str] = {}

    def followed(page: str) -> None:
        for step in steps(page):
            monkeypatch.setattr(sys, "stdin", io.StringIO(f"{step.typed}\n"))
            done = run(*arguments(step, known))
            assert done.code == (1 if step.otherwise else 0), (page, step.words, done.err, done.out)
            said, place = f"{done.words} {step.otherwise}", 0
            for line in step.shown:
                wanted = re.compile(ID.sub(r"([0-9a-f]{12,64})", re.escape(line)).replace("…", ".*?"))
                there = wanted.search(said, place)
                assert there, (page, step.words, line, said)
                known.update(zip(ID.findall(line), there.groups(), strict=True))
                place = there.end()

    return followed
