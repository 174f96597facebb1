"""The documentation cannot lie: its Python runs, and its links lead somewhere."""

import re
from pathlib import Path

import pytest

from benchmarks.desk.shots import KEPT
from benchmarks.reading.files.papers import PAPERS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)")


def blocks() -> list[tuple[str, str]]:
    """Return every block of Python with the page it stands on; sessions with prompts have tests of their own."""
    return [
        (str(page.relative_to(ROOT)), code)
        for page in PAGES
        for code in BLOCK.findall(page.read_text())
        if ">>>" not in code
    ]


@pytest.mark.parametrize(("page", "code"), blocks(), ids=lambda value: value if "\n" not in value else "")
def test_python_on_a_page_runs(page: str, code: str) -> None:
    """Each block runs as it stands."""
    exec(compile(code, page, "exec"), {})  # noqa: S102  # our own documentation


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files(page: Path) -> None:
    """A relative link names a file that is there."""
    targets = [link for link in LINK.findall(page.read_text()) if "://" not in link and not link.startswith("mailto:")]
    assert not [link for link in targets if not (page.parent / link).exists()]


@pytest.mark.parametrize(
    "path",
    sorted({path for page in PAGES for path in re.findall(r"`((?:src|tests|benchmarks)/[\w./-]+)`", page.read_text())}),
)
def test_paths_that_pages_name_exist(path: str) -> None:
    """A file or folder that a page names is there."""
    assert "NAME" in path or (ROOT / path.rstrip("/")).exists() or list(ROOT.glob(path))


def test_every_picture_is_renewed_by_one_command() -> None:
    """Each PNG of the documentation is taken by one of the two that `make shots` runs, and neither takes another."""
    desk, files = (ROOT / "benchmarks" / room / "shots.py" for room in ("desk", "reading/files"))
    taken = {*KEPT, *(name.split(".")[0] for name in PAPERS)}
    for source in (desk, files):
        taken |= set(re.findall(r'DOCS / "([\w-]+)\.png"', source.read_text()))
        assert (
            f"-m benchmarks.{source.parent.relative_to(ROOT / 'benchmarks').as_posix().replace('/', '.')}.shots"
            in (ROOT / "Makefile").read_text()
        )
    assert {path.stem for path in (ROOT / "docs").rglob("*.png")} == taken
