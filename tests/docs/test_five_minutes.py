"""Twelve questions on each example: the page of the list is so many clicks from the start page, and the answer's words are on it."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from tests.examples import copied
from tests.web.conftest import Direct, direct, words

PAGE = Path(__file__).parents[2] / "docs" / "desk" / "five_minutes.md"
ROW = re.compile(r"^\| (\d+) \| ([^|]+\?) \| (\d) \| `([^`]+)` \| ([^|]+) \|$", re.MULTILINE)
LISTS = dict(zip(("wage-round", "european-security-2022"), PAGE.read_text("utf-8").split("\n## ")[1:], strict=True))
MOST = 2  # clicks


@pytest.fixture(scope="module", params=LISTS)
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Direct]]:
    """Open the desk of an example."""
    folder = copied(request.param, tmp_path_factory.mktemp("five") / request.param)
    for desk in direct(folder):
        yield request.param, desk


def links(desk: Direct, address: str) -> set[str]:
    """Return the pages that a page of the desk links to."""
    found = re.findall(r'<a\b[^>]*\bhref="(/[^"#]*)', desk.ask(address).text)
    return {unescape(one) for one in found}


def clicks(desk: Direct, wanted: set[str]) -> dict[str, int]:
    """Return the fewest clicks from the start page to each of some pages, as far as the most allowed."""
    found, edge, seen = {"/": 0}, {"/"}, {"/"}
    for count in range(1, MOST + 1):
        linked = set().union(*(links(desk, address) for address in edge)) - seen
        found |= dict.fromkeys({one.partition("?")[0] for one in linked} - found.keys(), count)
        seen |= linked
        if wanted <= found.keys():
            break
        edge = {one for one in linked if re.fullmatch(r"/[a-z]*", one)}  # pages of the menu; not every quote and file
    return {address: found[address] for address in wanted if address in found}


def test_each_question_is_answered(example: tuple[str, Direct]) -> None:
    """On its page, in so many clicks, with its words in their order."""
    name, desk = example
    rows = ROW.findall(LISTS[name])
    assert [int(number) for number, *_ in rows] == list(range(1, 13))
    away = clicks(desk, {address for _, _, _, address, _ in rows})
    for _, question, told, address, answer in rows:
        assert away.get(address) == int(told), (question, address)
        page, place = words(desk.ask(address)), 0
        for part in (one.strip() for one in answer.split("…")):
            place = page.find(part, place)
            assert place >= 0, (question, address, part)
            place += len(part)
