"""The time line: events drawn and listed alike, turning points named, a part of it by its address; a person's turning points by a form."""

import re

import pytest

from tests.cli.conftest import PLAN, REFUSAL
from tests.web.conftest import Direct, Served, words


def test_the_invented_talks(quick: Served) -> None:
    """Each event is a mark and a row, both a click from its words; what was only feared is neither."""
    page = quick.ask("/timeline")
    said = words(page)
    assert said.startswith(
        "Time line of the talks 1 proposal or request, 2 answers and 2 turning points from 29 Feb 2024 to 21 Mar 2024."
    )
    assert "1 Mar 2024 Arda proposal or request Arda made proposals to the Bel Republic on Quota for cod" in said
    assert "The Bel Republic refuses a key concern: Quota for cod" in said
    assert "fears" not in said
    drawing = page.text[page.text.index("<svg") : page.text.index("</svg>")]
    assert f"/quote/{PLAN.id}/" in drawing
    assert 'class="many"' in drawing  # two answers of one day
    assert page.text.count(f"/quote/{REFUSAL.id}/") >= 1


def test_a_part_of_it(quick: Served) -> None:
    """By the address; the ways on lead to others, and keep the days of the view."""
    page = quick.ask("/timeline?from=2024-03-10&to=2024-03-30&as_of=2024-03-30")
    said = words(page)
    assert "Arda made proposals" not in said
    assert "The Bel Republic refused" in said
    ways = dict(re.findall(r'href="(/timeline[^"]*)" data-key="([^"]+)"', page.text))
    assert {"+", "0", "ArrowLeft"} <= set(ways.values())
    assert all("as_of=2024-03-30" in address for address in ways)


@pytest.mark.parametrize("asked", ["from=2024-03-30&to=2024-03-01", "from=never", "from=0001-01-01"])
def test_a_part_that_is_none(quick: Served, asked: str) -> None:
    """It is told, and the whole is shown or nothing."""
    answer = quick.ask(f"/timeline?{asked}")
    assert answer.status == 400
    assert 'role="alert"' in answer.text


def test_before_anything_happened(quick: Served) -> None:
    """Says so."""
    page = quick.ask("/timeline?as_of=2024-01-01")
    assert page.status == 200
    assert "No event with a day is in view." in words(page)
    assert "<figure" not in page.text


def test_a_person_names_a_turning_point(mine: Direct) -> None:
    """By the form of the settings; it stands on the line with who named it, and is taken out again."""
    form = {"do": "add", "v.day": "2024-03-10", "v.title": "The minister resigns", "v.named_by": "Ana"}
    assert mine.ask("/dossier/table/turning_point", form).status == 303
    said = words(mine.ask("/timeline"))
    assert "10 Mar 2024 The minister resigns (named by Ana)" in said
    assert mine.ask("/dossier/table/turning_point", {"do": "drop", "row": "1"}).status == 303
    assert "The minister resigns" not in words(mine.ask("/timeline"))


def test_its_table_is_whole_in_the_file(quick: Served) -> None:
    """The file has the rows of the page."""
    shown = quick.ask("/timeline?table=1&form=csv").text
    assert shown.count("2024-03-") == 3
