"""The pages of the watch: every indicator has one, and their examples give what they say."""

import doctest
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs" / "watch"
INDICATORS = {
    "silence", "lateness", "pace", "debt", "movement", "reciprocity", "regression", "hollow", "restatement", "procedure",
    "ledger", "baseline", "deterioration", "adverse", "breakeven", "coincidence",
}  # fmt: skip
PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def test_every_indicator_has_its_page_and_its_module() -> None:
    """One indicator is one module and one page of the same name, which says what it cannot say."""
    source = DOCS.parents[1] / "src" / "verbale" / "watch"
    for name in INDICATORS:
        assert (source / f"{name}.py").is_file()
        assert "## What it cannot say" in (DOCS / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", PAGES)
def test_examples_run(name: str) -> None:
    """Each example on a page gives what the page says."""
    assert doctest.testfile(str(DOCS / name), module_relative=False, encoding="utf-8").failed == 0
