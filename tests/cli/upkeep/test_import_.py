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
    for path in talks.glob("record.db*"):
        path.unlink()
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


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("kind", "gossip", "of a kind that there is not"),
        ("known", "soon", "has a day that is none"),
        ("valid_to", "0001-01-01", "ends before it begins"),
        ("body", "[]", "no object"),
        ("body", "[" * 100_000, "nested too deep"),
        ("subject", "0" * 16, "another id than its entry"),
    ],
)
def test_lines_linked_well_and_without_sense(
    talks: Path, run: Run, lines: Path, field: str, value: str, says: str
) -> None:
    """Whoever makes lines with digests and links that fit is told what is wrong with them; nothing is taken in."""
    import json

    from verbale.record.integrity import chain

    rows = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    next(row for row in rows if row["kind"] == "act")[field] = value
    previous = chain.GENESIS
    for row in rows:
        row["digest"] = chain.digest(row["salt"], row)
        row["link"] = previous = chain.link(previous, row["digest"], row["seq"])
    lines.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    done = run("import", talks, lines)
    assert done.code == 2
    assert says in done.err
    assert len(run("log", talks, "--json").told["entries"]) == 1


@pytest.mark.parametrize("line", ["[" * 100_000, '{"kind":' * 50_000, "7", "null"])
def test_nested_and_odd_lines(talks: Path, run: Run, lines: Path, line: str) -> None:
    """One clear line, no traceback."""
    lines.write_text(line + "\n")
    done = run("import", talks, lines)
    assert (done.code, "Traceback" in done.err, done.err.startswith("verbale: Line 1 ")) == (2, False, True)
