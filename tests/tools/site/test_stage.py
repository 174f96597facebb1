"""The pages of the site in one folder: links led to where their papers stand, and every page reached from the first."""

import re
from pathlib import Path

import pytest

from tools.site import reference
from tools.site.stage import LINK, stage


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay the pages out."""
    folder = tmp_path_factory.mktemp("site") / "pages"
    stage(folder)
    return folder


def test_links_lead_to_pages(pages: Path) -> None:
    """Every relative link of every page names a file of the site."""
    wrong = []
    for page in pages.rglob("*.md"):
        for _, target in LINK.findall(page.read_text("utf-8")):
            if "://" not in target and not target.startswith(("#", "mailto:")):
                place = page.parent / target.partition("#")[0]
                wrong += [] if place.exists() else [f"{page.relative_to(pages)}: {target}"]
    assert wrong == []


def test_papers_beside_the_documentation_are_pages(pages: Path) -> None:
    """Examples, contributing and changes; a link to a file that is no page stays as words."""
    assert (pages / "examples" / "cod-quota.md").is_file()
    assert "(examples/cod-quota.md)" in (pages / "tutorial.md").read_text("utf-8")
    assert "(../reading/lexicon.md)" in (pages / "project" / "contributing.md").read_text("utf-8")


def test_each_page_has_its_place(pages: Path) -> None:
    """In exactly one table of contents."""
    listed: list[str] = []
    for page in pages.rglob("*.md"):
        for tree in re.findall(r"```\{toctree\}\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
            names = [line for line in tree.splitlines() if line and not line.startswith(":")]
            listed += [(page.parent / f"{name}.md").relative_to(pages).as_posix() for name in names]
    assert sorted(listed) == sorted({page.relative_to(pages).as_posix() for page in pages.rglob("*.md")} - {"index.md"})


def test_the_reference_holds_what_is_public(pages: Path) -> None:
    """A function with its parameters and what they mean; nothing private."""
    page = (pages / "python" / "watch.stats.md").read_text("utf-8")
    assert "{py:function} surprise(" in page
    assert "{py:function} _" not in "".join(reference.pages().values())
