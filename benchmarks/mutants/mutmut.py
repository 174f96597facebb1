"""One room tried by mutmut: a copy of the tree with settings of its own, since mutmut reads them from the folder it runs in.

Only commands of mutmut are used. Any run makes all mutants first and learns which tests reach which function; asked for a mutant that
does not exist, it stops there, and that is how the names are learnt of which a sample is drawn.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.mutants.rooms import Room

COPIED = ("src", "tests", "examples", "benchmarks", "README.md", "pyproject.toml")
_ROW = re.compile(r"^\s+(\S+): ([a-z ]+)$")


class Trial:
    """Mutants of one room, in a folder of its own.

    Parameters
    ----------
    root
        The tree; nothing in it is changed.
    folder
        Where the copy is made; what was there goes.
    room
        What is mutated, and by what it is judged.
    """

    def __init__(self, root: Path, folder: Path, room: Room) -> None:
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in COPIED:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy2
            copy(root / name, folder / name)
        with (folder / "pyproject.toml").open("a", encoding="utf-8") as file:
            file.write(_settings(room, root))
        said = self._run("run", "no-such-mutant", check=False)
        if "nothing matches" not in said:
            raise RuntimeError(f"mutmut made no mutants of {room.name}:\n{said[-3000:]}")

    def results(self) -> dict[str, str]:
        """Return every mutant with what became of it, in the words of mutmut (``killed``, ``survived``, ``no tests``, ``timeout``)."""
        said = self._run("results", "--all", "true")
        return {found[1]: found[2] for line in said.splitlines() if (found := _ROW.match(line))}

    def try_out(self, names: Sequence[str]) -> None:
        """Run the tests on some mutants."""
        self._run("run", "--max-children", str(_processors()), *names)

    def change(self, name: str) -> str:
        """Return the change of a mutant in one line, before and after."""
        lines = self._run("show", name).splitlines()
        was = [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")]
        now = [line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++")]
        return f"{' '.join(was)} → {' '.join(now)}"

    def _run(self, *words: str, check: bool = True) -> str:
        program = Path(sys.executable).with_name("mutmut")
        hidden = {"PYTHONPATH", "VERBALE_DATA", "VERBALE_POSTGRES"}  # the copy is what runs, and nothing beside it
        kept = {name: value for name, value in os.environ.items() if name not in hidden}
        run = subprocess.run(
            [program, *words], cwd=self.folder, env=kept, capture_output=True, text=True, check=False, errors="replace"
        )
        if check and run.returncode:
            raise RuntimeError(f"mutmut {words[0]} failed:\n{(run.stdout + run.stderr)[-3000:]}")
        return run.stdout + run.stderr


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _settings(room: Room, root: Path) -> str:
    return f"""
[tool.mutmut]
source_paths = ["src"]
only_mutate = {json.dumps(room.source)}
pytest_add_cli_args_test_selection = {json.dumps(room.selection(root))}
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:benchmark", "-p", "no:xdist"]
also_copy = ["README.md", "examples", "benchmarks"]
use_git_change_detection = false
"""
