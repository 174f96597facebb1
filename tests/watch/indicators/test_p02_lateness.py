"""P2, lateness: over the time allowed, else over the percentile, else unknown."""

import pytest

from verbale.errors import WatchError
from verbale.watch.indicators.p02_lateness import lateness


def test_lateness_by_hand() -> None:
    """The deadline counts first; above 1 is late."""
    assert lateness(30, 20, 60) == pytest.approx(1.5)
    assert lateness(30, None, 60) == pytest.approx(0.5)
    assert lateness(30, None) is None


def test_bad_input_is_named() -> None:
    """A time allowed is positive, time does not run backwards."""
    with pytest.raises(WatchError, match="time allowed"):
        lateness(30, 0)
    with pytest.raises(WatchError, match="elapsed"):
        lateness(-1, 5)
