"""Every page answers, small and under a strict policy; what goes wrong is said in one line."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.web.conftest import PAGES

if TYPE_CHECKING:
    from tests.web.conftest import Served

ASKED = (*PAGES, "/search")
WEIGHT = 150_000  # bytes of page, styles and scripts, without pictures


@pytest.mark.parametrize("path", ASKED)
def test_a_page_answers_under_a_strict_policy(desk: "Served", path: str) -> None:
    """Each page is served with a policy without inline script, and names no other host."""
    answer = desk.ask(path)
    assert answer.status == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert not re.search(r'(?:src|href|action|srcset)="(?:https?:)?//', answer.text)
    assert not re.search(r"<script(?![^>]*\ssrc=)|\son\w+=|style=", answer.text)


@pytest.mark.parametrize("path", ASKED)
def test_a_page_is_light(desk: "Served", path: str) -> None:
    """Page, styles and scripts together stay under 150 KB."""
    answer = desk.ask(path)
    parts = re.findall(r'(?:src|href)="(/static/[^"]+)"', answer.text)
    assert len(answer.raw) + sum(len(desk.ask(part).raw) for part in parts) <= WEIGHT


def test_every_link_leads_somewhere(desk: "Served") -> None:
    """A walk over the links of all pages, two steps deep, finds no broken one."""
    seen: set[str] = set()
    waiting = list(ASKED)
    for depth in range(2):
        found: set[str] = set()
        for path in waiting:
            answer = desk.ask(path)
            assert answer.status == 200, path
            seen.add(path)
            found |= {
                re.sub(r"#.*", "", link).replace("&amp;", "&") for link in re.findall(r'href="(/[^"]*)"', answer.text)
            }
        waiting = sorted(found - seen)[: 120 if depth == 0 else 40]
    assert len(seen) > 50


def test_a_figure_and_a_quote_can_be_followed(desk: "Served") -> None:
    """From the brief, a citation leads to the quote in its paragraph, a figure to its steps."""
    page = desk.ask("/").text
    quote = re.search(r'href="(/quote/[^"]+)"', page)
    figure = re.search(r'href="(/figure/[^"]+)"', page)
    assert quote
    assert figure
    assert "<mark>" in desk.ask(quote[1]).text
    assert "Step by step" in desk.ask(figure[1]).text


def test_the_watch_lists_each_measure(desk: "Served") -> None:
    """Each measure stands with its day, who it falls on, its weight and by whose judgement, and leads to its words."""
    page = desk.ask("/watch").text.partition("Measures away from the table")[2]
    rows = re.findall(r'<tr><th scope="row">(\d+ \w+ \d{4})</th>.*?href="(/quote/[^"]+)"', page)
    assert [day for day, _ in rows] == ["28 Mar 2025", "8 May 2025"]
    assert "<mark>" in desk.ask(rows[1][1]).text
    assert "minor by its type (as a protest, or an overtime ban of some days)" in page
    assert "severity" not in page.lower().partition("what the classes mean")[0]


def test_a_part_is_served_to_the_drawer(desk: "Served") -> None:
    """Asked for by htmx, a quote comes without the page around it."""
    quote = re.search(r'href="(/quote/[^"]+)"', desk.ask("/").text)
    assert quote
    part = desk.ask(quote[1], HX_Request="true")
    assert "<html" not in part.text
    assert "<mark>" in part.text


def test_both_dates_are_in_the_address(desk: "Served") -> None:
    """A view as of an early date shows less, keeps its dates in its links, and never a later fact."""
    page = desk.ask("/?as_of=2025-02-10&known=2025-02-10").text
    assert "10 February 2025" in page
    assert "/matrix?as_of=2025-02-10&amp;known=2025-02-10" in page
    assert "May 2025" not in page


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/?as_of=2022-02-30", 400, "not in the calendar"),
        ("/?as_of=<script>", 400, "is not a date"),
        ("/?for=nobody", 400, "has no party"),
        ("/nowhere", 404, "no such page"),
        ("/act/ffff", 404, "not in view"),
        ("/document/ffffffff", 404, "not in view"),
        ("/brief.exe", 404, "no brief as"),
        ("/picture/nothing.svg", 400, "no picture"),
        ("/documents?limit=0", 400, "limit is 0"),
        ("/counsel?gain=much", 400, "is not a number"),
        ("/counsel?gain=-1", 400, "below 0"),
    ],
)
def test_a_wrong_address_is_told_in_one_line(desk: "Served", path: str, status: int, said: str) -> None:
    """What is wrong, and what to do; nothing of the address comes back as markup."""
    answer = desk.ask(path.replace("<", "%3C").replace(">", "%3E"))
    assert answer.status == status
    assert said in answer.text
    assert "<script>" not in answer.text
    assert "Traceback" not in answer.text


def test_what_if_inputs_change_the_date(desk: "Served") -> None:
    """Other inputs give another break-even, and none of them is recorded."""
    before = desk.office.record.tail()
    one = desk.ask("/counsel?party=union&gain=100&cost=0.3&drift=0.2&agreements=8&exposure=320").text
    two = desk.ask("/counsel?party=union&gain=400&cost=0.3&drift=0.2&agreements=8&exposure=320").text
    told = [re.search(r"<strong>([^<]+)</strong>", page) for page in (one, two)]
    assert told[0]
    assert told[1]
    assert told[0][1] != told[1][1]
    assert desk.office.record.tail() == before


def test_files_of_the_brief(desk: "Served") -> None:
    """The brief can be had as page, text, JSON, PDF and Word file; each export is noted in the chain."""
    starts = {"html": b"<!doctype", "txt": b"", "json": b"{", "pdf": b"%PDF", "docx": b"PK"}
    before = desk.office.record.tail()[0]
    for form, start in starts.items():
        answer = desk.ask(f"/brief.{form}")
        assert answer.status == 200
        assert answer.raw.startswith(start)
    assert desk.office.record.tail()[0] == before + len(starts)


def test_pictures_are_drawn_here(desk: "Served") -> None:
    """A picture is an SVG with title and description, in light and dark."""
    light, dark = desk.ask("/picture/matrix.svg").text, desk.ask("/picture/matrix.svg?theme=dark").text
    assert "<title>Where the talks stand</title>" in light
    assert light != dark
