"""`verbale gaps`: what is open with the command that settles it; that there is no act, and back."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.open_ends import LETTER, UNREAD, WEATHER, made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a record with one of everything that can be open."""
    return made(tmp_path / "talks")


def test_what_is_open_and_what_settles_it(run: Run, folder: Path) -> None:
    """For people with the commands, for machines with the places."""
    shown = run("gaps", folder)
    for told in (
        "1 document without a date",
        "Coastal Guild (coastal-guild), in 1 act",
        "verbale place FOLDER NAME --as",
        UNREAD,
    ):
        assert told in shown.words
    value = run("gaps", folder, "--json").told
    assert value["counts"]["name"] == "1 name not placed"
    assert [one["kind"] for one in value["open"]] == ["undated", "name", "passage", "silent", "unsure"]


def test_there_is_no_act(run: Run, folder: Path) -> None:
    """In a place, in a document; taken back by the number that was told; nothing without a name."""
    start = LETTER.text.index(UNREAD)
    assert run("gaps", folder, "--no-act", f"{LETTER.id[:12]}:{start}-{start + len(UNREAD)}", "--by", "ann").code == 0
    said = run("gaps", folder, "--no-act", WEATHER.id[:12], "--by", "ann").words
    number = said.split("entry ")[1].split(":")[0]
    assert set(run("gaps", folder, "--json").told["counts"]) == {"undated", "name", "unsure"}
    assert run("gaps", folder, "--take-back", number, "--by", "ann").words == "It is open again."
    assert "silent" in run("gaps", folder, "--json").told["counts"]
    for wrong in (
        ("--no-act", WEATHER.id),
        ("--no-act", f"{WEATHER.id}:x", "--by", "ann"),
        ("--no-act", "ffff", "--by", "ann"),
    ):
        assert run("gaps", folder, *wrong).code == 2


def test_nothing_is_open(run: Run, talks: Path) -> None:
    """It says so, for what is in view."""
    assert "Nothing is open" in run("gaps", talks, "--known", "2024-01-01").words
