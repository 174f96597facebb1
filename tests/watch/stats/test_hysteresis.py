"""Levels rise at one threshold and fall at a lower one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.watch.alert import Level
from verbale.watch.stats.hysteresis import level_along


@pytest.mark.parametrize(
    ("path", "level"),
    [
        ([], Level.NONE),
        ([3.9], Level.NONE),
        ([4.0], Level.AMBER),
        ([9.9], Level.AMBER),
        ([10.0], Level.RED),
        ([4.0, 2.0], Level.AMBER),
        ([4.0, 1.9], Level.NONE),
        ([4.0, 1.9, 3.9], Level.NONE),
        ([10.0, 5.0], Level.RED),
        ([10.0, 4.9], Level.AMBER),
        ([10.0, 3.0], Level.AMBER),
        ([10.0, 1.9], Level.NONE),
        ([10.0, 4.9, 9.9], Level.AMBER),
        ([10.0, 5.0, 4.0, 10.0], Level.RED),
    ],
)
def test_paths(path: list[float], level: Level) -> None:
    """Amber from 4 and red from 10, each left below its half."""
    assert level_along(path, 4.0, 10.0) is level


def test_another_release() -> None:
    """At 1 a level is left as soon as it is not reached."""
    assert level_along([10.0, 9.9], 4.0, 10.0, release=1.0) is Level.AMBER
    assert level_along([4.0, 3.9], 4.0, 10.0, release=1.0) is Level.NONE


@given(st.lists(st.floats(0, 20), min_size=1, max_size=12))
def test_never_below_what_the_last_value_says_alone(path: list[float]) -> None:
    """Nor above the highest level that the path reached."""
    found = level_along(path, 4.0, 10.0).rank
    assert found >= level_along(path[-1:], 4.0, 10.0).rank
    assert found <= level_along([max(path)], 4.0, 10.0).rank


@given(st.lists(st.floats(0, 20), max_size=12), st.lists(st.floats(0, 5), min_size=12, max_size=12))
def test_worse_values_give_no_lower_level(path: list[float], more: list[float]) -> None:
    """Value by value."""
    worse = [value + added for value, added in zip(path, more, strict=False)]
    assert level_along(worse, 4.0, 10.0).rank >= level_along(path, 4.0, 10.0).rank
