"""Forecasts of where each side stands next, made as of each past day from what was known before it, and scored on what followed.

A side is forecast to stay where it last stood; the band is the conformal quantile of all earlier errors of the record, as shares of each
point's range, so that a side that has moved little tells about one of which less is known. Nothing after a day enters its forecast.
"""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.counsel.forecast.backtest import Stand
from verbale.counsel.forecast.band import Band, reach

SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Scored:
    """A past forecast and what followed.

    Parameters
    ----------
    stand
        What followed.
    band
        What had been forecast, on the point's own scale.
    """

    stand: Stand
    band: Band

    @property
    def held(self) -> bool:
        """Whether what followed came within the band."""
        return self.band.holds(self.stand.position)


@dataclass(frozen=True, slots=True)
class Outlook:
    """Where sides stand next, and how such forecasts have done.

    Parameters
    ----------
    next
        (issue, party) → the forecast of its next stated position.
    scored
        Past forecasts that had a band, in order.
    tried
        Past forecasts, those without a band included.
    """

    next: dict[tuple[str, str], Band]
    scored: tuple[Scored, ...]
    tried: int


def outlook(history: Sequence[Stand], ranges: dict[str, float] | None = None, share: float = SHARE) -> Outlook:
    """Return the forecasts of a record.

    Parameters
    ----------
    history
        Stands of all sides.
    ranges
        Issue → length of its scale, where it has one; else the spread of what was asked for so far.
    share
        Nominal share of next positions within their bands.
    """
    errors: list[float] = []
    last: dict[tuple[str, str], Stand] = {}
    scored, tried = [], 0
    for day in sorted({stand.day for stand in history}):
        today = [stand for stand in history if stand.day == day]
        before = [stand for stand in history if stand.day < day]
        fresh = []
        for stand in today:
            key = (stand.issue, stand.party)
            if key in last:
                width = _range(stand.issue, before, ranges)
                band = _band(last[key].position, errors, width, share)
                tried += 1
                scored += [Scored(stand, band)] if band.known else []
                fresh.append((stand.position - last[key].position) / width)
        errors += fresh  # a day's own moves tell nothing about that day
        last.update({(stand.issue, stand.party): stand for stand in today})
    coming = {
        key: _band(stand.position, errors, _range(stand.issue, history, ranges), share) for key, stand in last.items()
    }
    return Outlook(coming, tuple(scored), tried)


def as_of(history: Sequence[Stand], day: dt.date) -> tuple[Stand, ...]:
    """Return what was stated by a day."""
    return tuple(stand for stand in history if stand.day <= day)


def _range(issue: str, stands: Sequence[Stand], ranges: dict[str, float] | None) -> float:
    if ranges and ranges.get(issue):
        return ranges[issue]
    found = [stand.position for stand in stands if stand.issue == issue]
    return (max(found) - min(found) if found else 0.0) or max((abs(value) for value in found), default=1.0) or 1.0


def _band(value: float, errors: Sequence[float], width: float, share: float) -> Band:
    away = reach(errors, share) * width
    return Band(value, value - away, value + away, len(errors)) if math.isfinite(away) else Band(
        value, -math.inf, math.inf, len(errors)
    )  # fmt: skip
