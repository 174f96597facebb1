"""The register of indicators: each has its page, and the examples of the pages give what they say."""

import doctest
from pathlib import Path

import pytest

from verbale.watch.indicators import INDICATORS, Indicator

DOCS = Path(__file__).parents[2] / "docs" / "watch"
PAGES = sorted(path.name for path in DOCS.glob("*.md"))


def test_every_file_is_registered_once() -> None:
    """P1 to P14 and S1 to S5: a file of the folder is an indicator, and nothing else is."""
    assert sorted(one.code for one in INDICATORS) == sorted(
        [*(f"P{n}" for n in range(1, 15)), *(f"S{n}" for n in range(1, 6))]
    )


@pytest.mark.parametrize("one", INDICATORS, ids=lambda one: one.module)
def test_every_indicator_has_its_page_and_its_tests(one: Indicator) -> None:
    """One indicator is one module, one page that says what it cannot say, and one file of tests."""
    assert "## What it cannot say" in (DOCS / f"{one.name}.md").read_text(encoding="utf-8")
    assert (Path(__file__).parent / "indicators" / f"test_{one.module}.py").is_file()


@pytest.mark.parametrize("name", PAGES)
def test_examples_run(name: str) -> None:
    """Each example on a page gives what the page says."""
    assert doctest.testfile(str(DOCS / name), module_relative=False, encoding="utf-8").failed == 0
