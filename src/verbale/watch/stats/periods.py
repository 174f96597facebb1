"""Months of the talks, and their frozen first phase: what rates are judged against."""

import datetime as dt
from collections.abc import Iterable

from verbale.watch.context import WatchContext

FIRST_SHARE = 1 / 3
LEAST_FIRST = 2
LENGTH = 30


def counts(case: WatchContext, days: Iterable[dt.date]) -> tuple[list[float], list[float]]:
    """Events per period of 30 days since the talks began, split into the first phase and the rest.

    The running period is left out until it is complete, so that a half month does not look calm.

    Returns
    -------
    tuple of lists
        Counts of the first third of the periods (two at least), and of the others.
    """
    whole = ((case.on - case.start).days + 1) // LENGTH
    values = [0.0] * max(whole, 0)
    for day in days:
        place = (day - case.start).days // LENGTH
        if day >= case.start and place < whole:
            values[place] += 1
    first = max(LEAST_FIRST, round(whole * FIRST_SHARE))
    return values[:first], values[first:]
