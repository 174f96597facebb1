"""S5, coincidence: by going round the ring."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import WatchError
from verbale.watch.indicators.s5_coincidence import coincidence

D = dt.date


DAYS = st.lists(st.integers(0, 39), min_size=1, max_size=5)


@settings(max_examples=1000, deadline=None)
@given(DAYS, DAYS, st.integers(0, 4))
def test_coincidence_by_brute_force(measures: list[int], sessions: list[int], window: int) -> None:
    """The count and the chance equal going round the ring one day at a time."""
    first = D(2023, 1, 1)

    def near(shift: int) -> int:
        held = {(day + shift) % 40 for day in sessions}
        ring = {(day + step) % 40 for day, step in itertools.product(held, range(-window, window + 1))}
        return sum(day in ring for day in measures)

    days = [[first + dt.timedelta(day) for day in row] for row in (measures, sessions)]
    actual, chance = coincidence(days[0], days[1], first, first + dt.timedelta(39), window)
    assert actual == near(0)
    assert chance == pytest.approx(sum(near(shift) >= near(0) for shift in range(40)) / 40)


def test_coincidence_limits() -> None:
    """Without measures or sessions nothing coincides; a span that ends before it begins is an error."""
    assert list(coincidence([], [D(2023, 1, 1)], D(2023, 1, 1), D(2023, 2, 1))) == pytest.approx([0, 1])
    with pytest.raises(WatchError, match="before they begin"):
        coincidence([], [], D(2023, 2, 1), D(2023, 1, 1))
