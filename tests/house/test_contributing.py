"""The newcomer's page tells the truth: the way of a document is ten steps along files that exist, in the order of the rooms."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text()
ROOMS = ("reading", "record", "state", "watch", "counsel", "brief")


def part(title: str) -> str:
    """Return the text under a heading."""
    return PAGE.split(f"## {title}\n", 1)[1].split("\n## ", 1)[0]


STEPS = re.findall(r"^\d+\. .*$", part("The way of one document"), re.MULTILINE)
ROWS = [row for row in re.findall(r"^\|.*\|$", part("Where to add things"), re.MULTILINE) if "`" in row]


def test_the_way_of_a_document_has_ten_steps() -> None:
    """Ten lines lead through every room, in the direction in which data flow."""
    assert len(STEPS) == 10
    way = " ".join(STEPS)
    first = [way.index(f"src/verbale/{room}/") for room in ROOMS]
    assert first == sorted(first)


@pytest.mark.parametrize("step", STEPS)
def test_every_step_names_files_that_exist(step: str) -> None:
    """Each step names a file, and each file is there."""
    files = re.findall(r"`(src/[\w/.]+)`", step)
    assert files
    assert [name for name in files if not (ROOT / name).is_file()] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_a_thing_is_added_in_few_places(row: str) -> None:
    """What is added touches at most two places of the source."""
    places = set(re.findall(r"`(src/[\w/.*]+)`", row))
    assert 0 < len(places) <= 2 or "dossier.toml" in row
