"""A brief of every open paper of the benchmarks is written: what reading makes of a paper never stops what is said of it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[3] / "benchmarks" / "reading"
OPEN = ("development", "opened", "open3", "open4")
PAPERS = sorted(path for name in OPEN for path in (ROOT / name / "documents").glob("*.txt"))


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_paper_alone_has_its_brief(path: Path, run: Run) -> None:
    """From the bottom line to the sources, with exit code 0."""
    found = run("brief", str(path))
    assert found.code == 0, found.err
    assert found.out.index("BOTTOM LINE") < found.out.index("SOURCES")
