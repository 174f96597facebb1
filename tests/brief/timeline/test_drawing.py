"""Where events stand on the line of time: in their order, on the line of their side, and none left out."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.brief.conftest import act
from verbale.brief.timeline.drawing import CELL, LABELS, LEFT, RIGHT, WIDE, drawing
from verbale.brief.timeline.events import TALKS_LANE, Event, Sort
from verbale.brief.timeline.turning import TurningPoint
from verbale.model import Document, Kind

FIRST, LAST = dt.date(2024, 1, 1), dt.date(2024, 12, 31)


@pytest.fixture
def event(documents: list[Document]) -> Event:
    """Return an answer of Bel."""
    item = act(documents[0], "Arda proposed to Bel", Kind.ANSWER, actors=("bel",))
    return Event(FIRST, Sort.ANSWER, ("bel",), item)


def test_days_go_from_left_to_right(event: Event) -> None:
    """The first at the left end, the last at the right."""
    made = drawing([event, replace(event, day=LAST)], [], ["arda", "bel"], FIRST, LAST)
    assert [mark.x for mark in made.marks] == [LEFT, WIDE - RIGHT]
    assert [lane for lane, _ in made.lanes] == [TALKS_LANE, "bel"]
    assert all(mark.y == dict(made.lanes)["bel"] for mark in made.marks)


def test_sides_without_an_event_have_no_line_and_unknown_ones_come_last(event: Event) -> None:
    """In the order of the parties."""
    shown = [replace(event, sides=("zed",)), replace(event, sides=("arda",)), event]
    assert [lane for lane, _ in drawing(shown, [], ["arda", "bel", "cor"], FIRST, LAST).lanes] == [
        "",
        "arda",
        "bel",
        "zed",
    ]


def test_what_would_lie_on_top_of_one_another_is_one_mark_with_its_number(event: Event) -> None:
    """Every event is in exactly one mark of its line, and marks stand a cell apart."""
    shown = [replace(event, day=FIRST + dt.timedelta(days=days)) for days in range(366)]
    marks = drawing(shown, [], ["bel"], FIRST, LAST).marks
    assert [one for mark in marks for one in mark.events] == shown
    assert all(later.x - mark.x >= CELL - 0.1 for mark, later in pairwise(marks))
    assert (marks[0].first, marks[-1].last) == (FIRST, LAST)


def test_the_names_of_turning_points_do_not_run_into_each_other() -> None:
    """Each on a line of its own where there is no room beside; the numbers are those of the list."""
    turns = [TurningPoint(FIRST + dt.timedelta(days=days), f"Agreed: point {days}", "agreed") for days in range(5)]
    flags = drawing([], turns, [], FIRST, LAST).flags
    assert [flag.number for flag in flags] == [1, 2, 3, 4, 5]
    assert len({flag.y for flag in flags}) == 5
    late = drawing([], [TurningPoint(LAST, "Agreed: a point with a long name indeed", "agreed")], [], FIRST, LAST).flags
    assert late[0].at == "end"


def test_of_many_turning_points_only_the_numbers_stand_in_the_drawing() -> None:
    """Those that share a place are told from the first to the last."""
    turns = [TurningPoint(FIRST + dt.timedelta(days=days), "Agreed", "agreed") for days in range(LABELS + 1)]
    flags = drawing([], turns, [], FIRST, LAST).flags
    assert [flag.text for flag in flags] == [f"1–{LABELS + 1}"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (dt.date(2024, 3, 1), dt.date(2024, 3, 5), ["1 Mar", "2 Mar", "3 Mar", "4 Mar", "5 Mar"]),
        (dt.date(2024, 1, 10), dt.date(2024, 4, 30), ["Feb 2024", "Mar", "Apr"]),
        (dt.date(2019, 6, 1), dt.date(2024, 6, 1), ["2020", "2021", "2022", "2023", "2024"]),
        (dt.date(2024, 3, 1), dt.date(2024, 3, 1), ["1 Mar"]),
    ],
)
def test_days_along_it(first: dt.date, last: dt.date, words: list[str]) -> None:
    """Days, months or years, as the span allows."""
    assert [text for _, text in drawing([], [], [], first, last).ticks] == words
