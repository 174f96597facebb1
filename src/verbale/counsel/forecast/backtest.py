"""Forecasts made as of past dates against what followed: which method would have served, on this record."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from verbale.counsel.forecast.trend import TrendLine, extrapolated


@dataclass(frozen=True, slots=True)
class Stand:
    """A party's position on an issue on a day, as a number."""

    issue: str
    party: str
    day: dt.date
    position: float


@dataclass(frozen=True, slots=True)
class Score:
    """How a method did.

    Parameters
    ----------
    method
        Its name.
    cases
        Forecasts that could be scored.
    error
        Mean absolute error, on the issue's own scale; ``None`` without a case.
    held
        Share of cases within the stated 80 % interval; ``None`` where the method states none.
    """

    method: str
    cases: int
    error: float | None
    held: float | None


Guess = Callable[[Sequence[Stand], Sequence[Stand], dt.date], TrendLine | None]


def backtest(history: Sequence[Stand]) -> tuple[Score, ...]:
    """Forecast each stated position from what was stated before it, and score every method on the same cases.

    Methods: the party stays; its trend goes on; it moves half way to the mean of the others' latest positions.
    """
    methods: dict[str, Guess] = {"stays": _stays, "trend": _trend, "half way to the others": _half_way}
    cases: dict[str, list[tuple[float, bool | None]]] = {name: [] for name in methods}
    ordered = sorted(history, key=lambda stand: (stand.day, stand.issue, stand.party))
    for place, stand in enumerate(ordered):
        before = [known for known in ordered[:place] if known.issue == stand.issue and known.day < stand.day]
        own = [known for known in before if known.party == stand.party]
        others = [known for known in before if known.party != stand.party]
        if not own:
            continue
        for name, guess in methods.items():
            line = guess(own, others, stand.day)
            if line is not None:
                inside = line.low <= stand.position <= line.high if line.high > line.low else None
                cases[name].append((abs(line.value - stand.position), inside))
    return tuple(_score(name, found) for name, found in cases.items())


def _score(name: str, found: list[tuple[float, bool | None]]) -> Score:
    held = [inside for _, inside in found if inside is not None]
    error = float(np.mean([error for error, _ in found])) if found else None
    return Score(name, len(found), error, float(np.mean(held)) if held else None)


def _stays(own: Sequence[Stand], _others: Sequence[Stand], _day: dt.date) -> TrendLine:
    return TrendLine(own[-1].position, own[-1].position, own[-1].position)


def _trend(own: Sequence[Stand], _others: Sequence[Stand], day: dt.date) -> TrendLine | None:
    return extrapolated([stand.day.toordinal() for stand in own], [stand.position for stand in own], day.toordinal())


def _half_way(own: Sequence[Stand], others: Sequence[Stand], _day: dt.date) -> TrendLine | None:
    latest = {stand.party: stand.position for stand in others}
    if not latest:
        return None
    value = (own[-1].position + float(np.mean(list(latest.values())))) / 2
    return TrendLine(value, value, value)
