"""What the watch finds, as values."""

import datetime as dt

from tests.brief.conftest import count, finding
from verbale.watch.alert import Family, Level, Watch


def test_levels_in_order() -> None:
    """None, amber, red."""
    assert [level.rank for level in (Level.NONE, Level.AMBER, Level.RED)] == [0, 1, 2]
    assert {level.value for level in Level} == {"none", "amber", "red"}


def test_the_strongest_family() -> None:
    """The first of those that fired; nothing where none did."""
    assert finding("bel", families=(Family.OUTSIDE, Family.TIMING)).family == "outside"
    assert finding("bel").family == ""


def test_a_figure_by_its_name() -> None:
    """Or none of another name."""
    one, other = count("p1.bel", 1), count("p2.bel", 2)
    seen = Watch(alerts=(), indicators=(one, other), on=dt.date(2024, 3, 30))
    assert seen.figure("p2.bel") is other
    assert seen.figure("p3.bel") is None
