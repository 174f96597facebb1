"""How far a long run has come: how many of how many, at what rate lately, how long it will go on. Pure; the clock is given."""

from collections import deque

WINDOW = 30.0  # seconds: what was known already passes in no time, and must not promise that for the rest


class Pace:
    """Counts steps of a run.

    Parameters
    ----------
    total
        Steps of the whole run; 0 where it is not known.
    """

    def __init__(self, total: int = 0) -> None:
        self._total, self._done = total, 0
        self._recent: deque[tuple[float, int]] = deque()

    def step(self, now: float) -> str:
        """Take one step at a time in seconds and return how far the run is: "37 of 638, 2.1 a second, 5 min left"."""
        self._done += 1
        self._recent.append((now, self._done))
        while self._recent[0][0] < now - WINDOW and len(self._recent) > 2:
            self._recent.popleft()
        of_all = f"{self._done:,} of {self._total:,}" if self._total else f"{self._done:,}"
        first, counted = self._recent[0]
        if now - first < 1.0:
            return of_all
        rate = (self._done - counted) / (now - first)
        rated = f"{of_all}, {rate:.1f} a second" if rate >= 1 else f"{of_all}, {60 * rate:.1f} a minute"
        left = self._total - self._done
        return f"{rated}, {lasting(left / rate)} left" if left > 0 else rated


def lasting(seconds: float) -> str:
    """Return a duration for people: "40 s", "5 min", "2 h 10 min"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"
