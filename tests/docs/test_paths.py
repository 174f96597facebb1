"""Four people's paths through the documentation: each page is reached by links from the first, and every command on it does what the page shows."""

import re
from pathlib import Path

import pytest

from tests.docs.conftest import ROOT, Follow, steps

# Who → the pages they follow, in one folder, one after the other.
PATHS = {
    "an adviser in the first quarter of an hour": ("docs/tutorial.md",),
    "a drafter with a text on the table": ("docs/text/tutorial.md",),
    "a keeper of a desk for several": ("docs/howto/team.md", "docs/howto/keep.md"),
    "an analyst with other programs, who hands a paper in": ("docs/howto/machines.md", "docs/howto/paper.md"),
}
LINK = re.compile(r"\[[^\]]*\]\(([^)#:]+\.md)")


def reached(page: Path, clicks: int) -> set[Path]:
    """Return the pages that so many links lead to."""
    linked = {(page.parent / link).resolve() for link in LINK.findall(page.read_text(encoding="utf-8"))}
    return linked if clicks == 1 else linked.union(*(reached(one, clicks - 1) for one in linked if one.is_file()))


@pytest.mark.parametrize("who", PATHS)
def test_the_pages_are_found(who: str) -> None:
    """By one link from the first page of the documentation."""
    assert {ROOT / page for page in PATHS[who]} <= reached(ROOT / "docs" / "index.md", 1)


@pytest.mark.parametrize("who", PATHS)
def test_the_path_can_be_walked(who: str, follow: Follow) -> None:
    """Each command ends as the page says, and each line that the page shows is in what it prints, in that order."""
    assert sum(len(steps(page)) for page in PATHS[who]) >= 7
    for page in PATHS[who]:
        follow(page)


def test_every_page_with_commands_is_on_a_path() -> None:
    """A page that shows what commands print is held to it."""
    shown = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "docs").rglob("*.md")
        if "```console" in path.read_text("utf-8")
    }
    assert shown == {page for pages in PATHS.values() for page in pages}
