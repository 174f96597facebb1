"""Levels with hysteresis: a finding rises at one threshold and falls only at a lower one, along its own past.

The past is worked out anew each time from the record; nothing is stored, so the level of a day is the same for ever.
"""

from collections.abc import Iterable

from verbale.watch.alert import Level

RELEASE = 0.5  # share of a threshold below which a level is left


def level_along(path: Iterable[float], amber: float, red: float, release: float = RELEASE) -> Level:
    """Level at the end of a path of values, larger being worse.

    Parameters
    ----------
    path
        Values in time order.
    amber, red
        Thresholds at which a level is entered, 0 < amber ≤ red.
    release
        A level is left when the value falls below this share of its threshold.

    Returns
    -------
    Level
        ``none`` for an empty path.
    """
    level = Level.NONE
    for value in path:
        if value >= red:
            level = Level.RED
        elif value >= amber:
            level = Level.RED if level is Level.RED and value >= release * red else Level.AMBER
        elif level is Level.RED and value >= release * red:
            level = Level.RED
        elif level is not Level.NONE:
            level = Level.AMBER if value >= release * amber else Level.NONE
    return level
