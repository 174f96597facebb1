"""P7: a figure of one's own put farther from the other side's than the last one; told, and amber, unless a reason was given with it."""

from collections.abc import Callable
from typing import Any

import pytest

TABLE = """
[[act]]
kind = "propose"
actors = ["alba"]
points = ["ports"]
day = 2023-02-01
words = "We propose 4 per cent."

[[act]]
kind = "propose"
actors = ["borea"]
points = ["ports"]
day = 2023-03-01
words = "We could go to 6 per cent."

[[act]]
kind = "propose"
actors = ["borea"]
points = ["ports"]
day = 2023-06-01
words = "It will have to be 6.5 per cent."
"""


def alerts(scenario: Callable[[str], Any], text: str) -> list[Any]:
    """Return the alerts that rest on a retreat."""
    return [one for one in scenario(text).watched.alerts if "farther from" in one.text]


def test_a_figure_that_moves_away_is_amber(scenario: Callable[[str], Any], small: str) -> None:
    """The figure names both numbers of the side and the other's."""
    watched = scenario(small + TABLE).watched
    figure = watched.figure("p7.retreat.borea.ports")
    assert figure is not None
    assert (figure.value, figure.unit) == (0.5, "per cent")
    assert "from 6 per cent to 6.5 per cent" in figure.text
    assert {one.party for one in alerts(scenario, small + TABLE)} == {"borea"}


@pytest.mark.parametrize(
    ("was", "then"),
    [
        ("6.5 per cent", "5.5 per cent"),  # towards the other
        ("6.5 per cent", "6 per cent"),  # the same again
        (
            "6.5 per cent",
            "6.5 per cent, or 5 per cent over two years",
        ),  # two figures: which is its own move, is not plain
        ("6.5 per cent", "7 days"),  # another unit
        (
            'words = "It will have to be 6.5 per cent."',
            'words = "It will have to be 6.5 per cent."\nreason = "the harvest failed"',
        ),
        ('actors = ["alba"]', 'actors = ["borea"]'),  # nobody else has a figure
        ('words = "We propose 4 per cent."', 'words = "We propose 4 per cent."\nmodality = "demanded"'),
        ("day = 2023-06-01", "day = 2023-02-15"),  # before its 6: down from 6.5, towards the other
    ],
)
def test_what_is_no_retreat_raises_nothing(scenario: Callable[[str], Any], small: str, was: str, then: str) -> None:
    """A move towards, a repetition, a reason, another unit, nobody to move away from."""
    assert alerts(scenario, small + TABLE.replace(was, then)) == []


def test_names_swapped_it_says_the_same_of_the_other(scenario: Callable[[str], Any], small: str) -> None:
    """Whoever moves away."""
    swapped = (small + TABLE).replace('"alba"', '"x"').replace('"borea"', '"alba"').replace('"x"', '"borea"')
    assert {one.party for one in alerts(scenario, swapped)} == {"alba"}
