"""The shape of the house: small files, mirrored tests, documented commands, no word of the machine it was made on."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

from verbale.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]


def tracked() -> list[Path]:
    """Every text file under version control, or in the tree where there is none."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a checkout: the shape is judged on files under version control")
    paths = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in paths if path.is_file() and b"\0" not in path.read_bytes()[:4096]]


def test_no_file_is_over_five_hundred_lines() -> None:
    """A file that grows past five hundred lines holds two ideas (vendored assets, labels, tables and lock files are data)."""
    ours = [
        path
        for path in tracked()
        if "vendor" not in path.parts and path.suffix not in {".json", ".lock", ".tsv"} and "frames" not in path.parts
    ]
    long = {str(path.relative_to(ROOT)): path.read_text("utf-8", "replace").count("\n") for path in ours}
    assert not {name: lines for name, lines in long.items() if lines > 500}


def test_source_files_are_small() -> None:
    """Half of the source files have at most 150 lines."""
    lines = [path.read_text().count("\n") for path in tracked() if path.suffix == ".py" and "src" in path.parts]
    assert median(lines) <= 150


def test_no_folder_lies_flat() -> None:
    """A room with more than twenty modules side by side needs shelves."""
    count = Counter(path.parent for path in tracked() if path.suffix == ".py" and "src" in path.parts)
    assert not {str(folder.relative_to(ROOT)): number for folder, number in count.items() if number > 20}


def test_every_module_says_its_invariant() -> None:
    """Each source file opens with a docstring."""
    silent = [
        path for path in tracked() if path.suffix == ".py" and not path.read_text().lstrip("#! \n").startswith('"""')
    ]
    assert not silent


def test_nothing_is_called_utils() -> None:
    """A file is named after its idea."""
    vague = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert not [path for path in tracked() if path.stem in vague]


def test_no_absolute_paths_of_a_machine() -> None:
    """The project speaks of the project alone."""
    found = re.compile(r"(?<![\w.])/(?:work|root|home)/\w")
    assert not [path for path in tracked() if found.search(path.read_text("utf-8", "replace"))]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_documented(command: str) -> None:
    """Some page of the documentation shows how to call each command."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    assert any(f"verbale {command}" in page.read_text() for page in pages), f"no page shows `verbale {command}`"


def test_exceptions_from_the_rules_are_few_and_say_why() -> None:
    """At most a hundred lines step out of a rule of the linter, each with a reason behind it."""
    sign = re.compile(r"#\s*noqa\b(?P<codes>: ?[A-Z0-9, ]+?)?(?P<reason>\s+# \S.*)?$")
    found = [
        (f"{path.relative_to(ROOT)}:{number}", sign.search(line))
        for path in tracked()
        if path.suffix == ".py"
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"#\s*noqa\b", line) and 'r"' not in line
    ]
    assert len(found) <= 100
    assert [place for place, match in found if match is None or not match["codes"] or not match["reason"]] == []


def test_no_import_goes_back() -> None:
    """The contracts of the rooms stand, and each is kept."""
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout
    assert re.search(r"Contracts: [6-9] kept, 0 broken", run.stdout)
