"""S2, deterioration index: how much worse a party's situation is than at the start, by who caused it, with a band.

D_j(t) = Σ sign·s·w·q·[ρ + (1−ρ)·2^(−(t−t_e)/h)]. Measures without severity count nowhere and are named.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verbale.errors import WatchError
from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.indicators.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.silence import Array

DRAWS = 500
DEFAULT = "default"
SEED = 20220215
BAND = (0.05, 0.95)
AMBER = RED = 5.0  # half of the heaviest single measure on a party's heaviest point; it alone never makes red
SOURCE = "Sum of severities with exponential decay; Goldstein 1992 for defaults; band by 500 draws."


@dataclass(frozen=True, slots=True)
class Curve:
    """The index of one party over some days.

    Parameters
    ----------
    days
        Days, n of them.
    whole, worsening
        Index, and its worsening part alone, shape (n,).
    low, high
        5th and 95th percentile of the whole over the draws, shape (n,).
    by
        Party that caused it → index, shape (n,); a joint measure is shared equally.
    """

    days: tuple[dt.date, ...]
    whole: Array
    worsening: Array
    low: Array
    high: Array
    by: dict[str, Array]


def remaining(days: float, irreversible: float, half_life: float) -> float:
    """Share of a measure's weight left after some days: ρ + (1−ρ)·2^(−days/h); 0 before it happened."""
    if not (0 <= irreversible <= 1 and half_life > 0):
        raise WatchError(f"Irreversible share {irreversible:g}, half-life {half_life:g}.", "Use 0–1 and days above 0.")
    return 0.0 if days < 0 else irreversible + (1 - irreversible) * 2.0 ** (-days / half_life)


def curve(case: WatchContext, party: str, measures: Sequence[Measure], days: Sequence[dt.date]) -> Curve:
    """Return the index of a party on some days, with a band of 500 draws (q Bernoulli, severity ± 1 triangular).

    Parameters
    ----------
    case
        For the weights of points.
    party
        Whose situation.
    measures
        Measures with their weight (`severity.assessed`); those without severity are left out.
    days
        Days to work it out for.
    """
    rows = [row for row in measures if party in row.affected and row.severity is not None]
    left = np.asarray([[_left(row, day) for day in days] for row in rows]).reshape(len(rows), len(days))
    weights = np.asarray([case.weight(row.point, party) for row in rows])
    severity = np.asarray([row.severity for row in rows], dtype=np.float64)
    sign = np.asarray([float(row.sign) for row in rows])
    credence = np.asarray([row.credence for row in rows])
    size = sign * severity * weights * credence
    draws = np.random.default_rng(SEED)
    shifted = np.clip(severity + draws.triangular(-1, 0, 1, (DRAWS, len(rows))), 0, 10)
    happened = draws.random((DRAWS, len(rows))) < credence
    drawn = (shifted * happened * sign * weights) @ left
    low, high = np.quantile(drawn, BAND, axis=0) if rows else (np.zeros(len(days)), np.zeros(len(days)))
    by: dict[str, Array] = {}
    for place, row in enumerate(rows):
        for maker in row.by or ("",):
            share = size[place] / max(len(row.by), 1) * left[place]
            by[maker] = by.get(maker, np.zeros(len(days))) + share
    return Curve(tuple(days), size @ left, np.maximum(size, 0) @ left, low, high, by)


def _left(row: Measure, day: dt.date) -> float:
    return remaining((day - row.day).days, row.irreversible, row.half_life)


def figures(case: WatchContext, measures: Sequence[Measure]) -> list[Figure]:
    """S2 of every party at the table and every other that a measure affects."""
    return [_figure(case, party, measures) for party in _parties(case, measures)]


def _figure(case: WatchContext, party: str, measures: Sequence[Measure]) -> Figure:
    touched = [row for row in measures if party in row.affected]
    missing = [row for row in touched if row.severity is None]
    name, ident = case.name(party), f"s2.{slug(party)}"
    acts = tuple(dict.fromkeys(row.act for row in touched if row.act))
    unknown = tuple(f"missing: no severity for the measure of {row.day} by {case.names(row.by)}" for row in missing)
    if len(missing) == len(touched):
        text = f"{name}: no assessed measure affects it, so no index." if touched else f"{name}: no measure affects it."
        value = None if touched else 0.0
        return Figure(ident, value, "index", text, unknown, 0, acts, SOURCE)
    found = curve(case, party, measures, [case.on])
    whole, low, high = float(found.whole[0]), float(found.low[0]), float(found.high[0])
    steps = [_step(case, party, row) for row in touched if row.severity is not None]
    steps += [f"caused by {case.name(who) or 'nobody named'}: {number(float(v[0]))}" for who, v in found.by.items()]
    steps += [f"worsening only: {number(float(found.worsening[0]))}", f"90 % band {number(low)} to {number(high)}"]
    makers = "; ".join(f"{case.name(who) or 'nobody named'} {number(float(v[0]))}" for who, v in found.by.items())
    text = (
        f"{name}: situation worse than at the start by {number(whole)} (90 % band {number(low)} to {number(high)}); "
        f"caused by {makers}{_judges(touched)}."
    )
    if whole <= 0:
        text = text.replace("worse than at the start by", "against the start, minus for better,")
    cases = len(touched) - len(missing)
    return Figure(ident, whole, "index", text, (*steps, *unknown), cases, acts, SOURCE)


def _judges(rows: Sequence[Measure]) -> str:
    """Say when severities are defaults that no person has looked at."""
    bare = sum(row.assessed_by.startswith(DEFAULT) for row in rows if row.severity is not None)
    return f"; {bare} of {len(rows)} by default severities that nobody has assessed" if bare else ""


def _step(case: WatchContext, party: str, row: Measure) -> str:
    left = _left(row, case.on)
    weight = case.weight(row.point, party)
    signed = row.sign * (row.severity or 0.0)
    return (
        f"{row.day} {case.names(row.by)}: {number(signed)} × weight {number(weight)} × credence {number(row.credence)}"
        f" × left {number(left)} = {number(signed * weight * row.credence * left)} ({row.assessed_by or 'not named'})"
    )


def signals(case: WatchContext, measures: Sequence[Measure]) -> tuple[list[Figure], list[Signal]]:
    """S2 of all, and a signal where the band of a party's index lies wholly above the threshold."""
    found, said = figures(case, measures), []
    for figure, party in zip(found, _parties(case, measures), strict=True):
        judged = [row for row in measures if party in row.affected and _by_a_person(row)]
        days = sorted({row.day for row in judged} | {case.on})
        path = curve(case, party, judged, days).low.tolist()
        if level_along(path, AMBER, RED) is not Level.NONE:
            said.append(
                Signal(
                    family=Family.OUTSIDE,
                    level=Level.AMBER,
                    party=party,
                    figure=figure,
                    fact=figure.text,
                    clears_when=f"measures that ease the situation of {case.name(party)}, or time for those that wear off",
                )
            )
    return found, said


def _by_a_person(row: Measure) -> bool:
    """Return an alert rests on what a person has assessed; defaults are shown, and accuse nobody."""
    return row.severity is not None and not row.assessed_by.startswith(DEFAULT)


def _parties(case: WatchContext, measures: Sequence[Measure]) -> list[str]:
    return list(dict.fromkeys([*case.parties, *(name for row in measures for name in row.affected)]))


@indicator(Judged.STANDSTILL)
def of(inputs: WatchInputs) -> Said:
    """S2 of every side."""
    return signals(inputs.context, inputs.measures)
