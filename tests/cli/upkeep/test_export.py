"""`verbale export`: the whole record, or what is in view, for other programs."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import FIRST, PLAN, SECOND, Run


def test_the_whole_record_line_by_line(talks: Path, run: Run, tmp_path: Path) -> None:
    """One line an entry; the same in a file."""
    done = run("export", talks)
    rows = [json.loads(line) for line in done.out.splitlines()]
    assert [row["subject"] for row in rows if "subject" in row][:2] == [FIRST.id, PLAN.id]
    assert run("export", talks, "-o", tmp_path / "all.jsonl").out == ""
    assert (tmp_path / "all.jsonl").read_text("utf-8") == done.out


@pytest.mark.parametrize(
    "option", [("--clearance", "TLP:RED"), ("--known", "2024-03-05"), ("--for", "bel"), ("--as-of", "2024-03-05")]
)
def test_the_whole_record_is_whole(talks: Path, run: Run, option: tuple[str, str]) -> None:
    """A part of it in this format would look like all of it."""
    done = run("export", talks, *option)
    assert (done.code, done.out) == (2, "")
    assert "JSON Lines are the whole record." in done.err


def test_what_is_in_view(talks: Path, run: Run) -> None:
    """Only what had happened by the day asked for."""
    titles = [row["title"] for row in json.loads(run("export", talks, "--format", "csl").out)]
    assert titles == ["Arda hands over proposals", "Bel answers"]
    early = json.loads(run("export", talks, "--format", "csl", "--as-of", "2024-03-05").out)
    assert [row["id"] for row in early] == [FIRST.id]


def test_annotations_are_one_list(talks: Path, run: Run) -> None:
    """One for each act, on its exact words."""
    made = json.loads(run("export", talks, "--format", "annotations").out)
    assert len(made) == 4
    assert {"Arda proposed to Bel", "Bel refused the quota for cod"} <= set(str(made).split("'"))


def test_events_are_lines(talks: Path, run: Run) -> None:
    """Each a value of its own."""
    rows = [json.loads(line) for line in run("export", talks, "--format", "plover").out.splitlines()]
    assert rows
    assert all(isinstance(row, dict) for row in rows)


def test_a_package_is_a_folder(talks: Path, run: Run, tmp_path: Path) -> None:
    """Named with -o, made where it is not there."""
    done = run("export", talks, "--format", "package")
    assert (done.code, done.err) == (2, "verbale: A data package is a folder. Name it with -o FOLDER.\n")
    assert run("export", talks, "--format", "package", "-o", tmp_path / "deep" / "package").code == 0
    assert json.loads((tmp_path / "deep" / "package" / "datapackage.json").read_text("utf-8"))["resources"]
    assert any(SECOND.id in path.read_text("utf-8") for path in (tmp_path / "deep" / "package").iterdir())


@pytest.mark.parametrize(("form", "cure"), [("jsonl", "Name another file."), ("package", "Name another folder.")])
def test_a_place_that_cannot_be_written(talks: Path, run: Run, tmp_path: Path, form: str, cure: str) -> None:
    """One line with what to do."""
    (tmp_path / "file").write_text("mine")
    done = run("export", talks, "--format", form, "-o", tmp_path / "file" / "x")
    assert done.code == 2
    assert done.err.startswith(f"verbale: {tmp_path / 'file' / 'x'} cannot be written: ")
    assert done.err.endswith(f"{cure}\n")
