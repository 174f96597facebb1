"""`verbale import`: what `export` wrote, with the links it had, into an empty record."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def lines(talks: Path, run: Run, tmp_path: Path) -> Path:
    """Return an export of the talks, whose record is then gone."""
    run("export", talks, "-o", tmp_path / "all.jsonl")
    shutil.move(talks / "record.db", tmp_path / "old.db")
    return tmp_path / "all.jsonl"


def test_out_and_in_is_the_same_record(talks: Path, run: Run, lines: Path, tmp_path: Path) -> None:
    """Entry by entry, down to the last link."""
    done = run("import", talks, lines)
    link = run("verify", talks, "--json", "--record", tmp_path / "old.db").told["link"]
    assert (done.code, done.out) == (0, f"7 entries taken in; entry 7 ends with link {link[:16]}.\n")
    assert run("export", talks).out == lines.read_text("utf-8")


def test_one_altered_line_stops_it(talks: Path, run: Run, lines: Path) -> None:
    """Nothing is taken in."""
    lines.write_text(lines.read_text("utf-8").replace("refused", "liked"), encoding="utf-8")
    assert run("import", talks, lines).code == 2
    assert [row["kind"] for row in run("log", talks, "--json").told["entries"]] == ["settings"]  # seen by this look


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00"])
def test_a_file_that_cannot_be_read(talks: Path, run: Run, lines: Path, content: bytes | None) -> None:
    """Not there, or no text: one line with the file that is wanted."""
    lines.unlink()
    if content is not None:
        lines.write_bytes(content)
    done = run("import", talks, lines)
    assert done.code == 2
    assert done.err.startswith(f"verbale: {lines} cannot be read: ")
    assert done.err.endswith("Name the file that `verbale export` wrote.\n")
