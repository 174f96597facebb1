"""P14: a point that nobody had named, put late by a side whose answers are overdue; told, and amber only then."""

from collections.abc import Callable
from typing import Any

import pytest

PUT = """
[[act]]
kind = "propose"
actors = ["borea"]
points = ["ports"]
day = 2023-11-25
"""
OVERDUE = "opened = 2023-11-20\ndeadline = 2023-11-22"


def found(scenario: Callable[[str], Any], text: str) -> tuple[Any, list[Any]]:
    """Return the figure of Borea's port dues, and the alerts that rest on it."""
    watched = scenario(text).watched
    return watched.figure("p14.borea.ports"), [one for one in watched.alerts if "first raised Port dues" in one.text]


def test_a_new_point_while_answers_are_overdue_is_amber(scenario: Callable[[str], Any], small: str) -> None:
    """The figure says since when, and what the side owed at the time."""
    figure, alerts = found(scenario, small.replace("opened = 2023-11-20", OVERDUE) + PUT)
    assert figure is not None
    assert (figure.value, figure.unit) == (327, "days")
    assert "while 1 answer of its own was overdue; nobody had named it before" in figure.text
    assert {one.party for one in alerts} == {"borea"}


@pytest.mark.parametrize(
    ("was", "then"),
    [
        ("nothing", "nothing"),  # nothing of Borea's is overdue
        ("2023-11-25", "2023-02-25"),  # early in the talks
        ('["borea"]', '["alba"]'),  # by a side that owes nothing
        ('"propose"', '"state"'),  # says something, and asks for nothing
    ],
)
def test_what_is_early_owed_nothing_for_or_no_demand_raises_nothing(
    scenario: Callable[[str], Any], small: str, was: str, then: str
) -> None:
    """Nobody is held to a late idea as such."""
    text = small if was == "nothing" else small.replace("opened = 2023-11-20", OVERDUE)
    assert found(scenario, text + PUT.replace(was, then))[1] == []


def test_a_point_that_another_named_before_is_not_new(scenario: Callable[[str], Any], small: str) -> None:
    """Whoever named it first, in whatever way."""
    before = PUT.replace("2023-11-25", "2023-03-01").replace("borea", "alba").replace("propose", "state")
    figure, alerts = found(scenario, small.replace("opened = 2023-11-20", OVERDUE) + before + PUT)
    assert figure is None
    assert alerts == []


def test_what_leads_a_demand_in_on_its_own_day_does_not_hide_it(scenario: Callable[[str], Any], small: str) -> None:
    """A side that says why before it asks has still asked first."""
    why = PUT.replace('"propose"', '"state"')
    figure, alerts = found(scenario, small.replace("opened = 2023-11-20", OVERDUE) + why + PUT)
    assert figure is not None
    assert {one.party for one in alerts} == {"borea"}
