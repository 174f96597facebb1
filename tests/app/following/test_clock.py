"""The clock of this machine."""

import datetime as dt
import time

from verbale.app.following.clock import RealClock


def test_it_tells_and_waits() -> None:
    """In UTC."""
    clock = RealClock()
    assert clock.now().tzinfo is dt.UTC
    begun = time.monotonic()
    clock.sleep(0.05)
    assert time.monotonic() - begun >= 0.05
