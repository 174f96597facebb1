"""S2, deterioration index: how much worse a party's situation is than at the start, by who caused it, with a band.

D_j(t) = Σ sign·s·w·q·[ρ + (1−ρ)·2^(−(t−t_e)/h)], over what a person has assessed and nothing else; where nobody has, there is no index.
Its unit is a serious measure: 1 is as much as one such, on the day it is taken, on the point that weighs most for the party.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verbale.errors import WatchError
from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.grades import ANY, UNIT, grade_named
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.severity import type_of
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.silence import Array

DRAWS = 500
SEED = 20220215
MEASURED = "serious measures"
BAND = (0.05, 0.95)
AMBER = RED = (
    5.0  # of severity: half of the heaviest single measure on a party's heaviest point; it alone never makes red
)
SOURCE = "Sum of assessed severities with exponential decay; band by 500 draws over credence and severity."


@dataclass(frozen=True, slots=True)
class Curve:
    """The index of one party over some days.

    Parameters
    ----------
    days
        Days, n of them.
    whole, worsening
        Index, and its worsening part alone, in severities of 0–10, shape (n,).
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
    """Return the index of a party on some days, with a band of 500 draws (q Bernoulli, severity ± its doubt, triangular).

    Parameters
    ----------
    case
        For the weights of points.
    party
        Whose situation.
    measures
        Measures that count (`measures.assessed`); those without severity are left out.
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
    doubt = np.asarray([row.doubt for row in rows], dtype=np.float64)
    shifted = np.clip(severity + doubt * draws.triangular(-1, 0, 1, (DRAWS, len(rows))), 0, 10)
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


def unit() -> float:
    """Severity of one serious measure: what an index counts by."""
    return grade_named(UNIT).severity


def _figure(case: WatchContext, party: str, measures: Sequence[Measure]) -> Figure:
    touched = [row for row in measures if party in row.affected]
    missing = [row for row in touched if row.severity is None]
    name, ident = case.name(party), f"s2.{slug(party)}"
    acts = tuple(dict.fromkeys(row.act for row in touched if row.act))
    unknown = tuple(f"missing: nobody assessed the measure of {row.day} by {case.names(row.by)}" for row in missing)
    if len(missing) == len(touched):
        text = f"{name}: no index, for no person has assessed {_those(len(missing))}."
        if not touched:
            text = f"{name}: no index, for no measure in view names it as its target."
        return Figure(ident, None, MEASURED, text, unknown, 0, acts, SOURCE)
    found = curve(case, party, measures, [case.on])
    whole, low, high = (float(values[0]) / unit() for values in (found.whole, found.low, found.high))
    by = {case.name(who) or "nobody named": number(float(values[0]) / unit()) for who, values in found.by.items()}
    steps = [_step(case, party, row) for row in touched if row.severity is not None]
    steps += [f"caused by {who}: {value}" for who, value in by.items()]
    steps += [
        f"worsening only: {number(float(found.worsening[0]) / unit())}",
        f"90 % band {number(low)} to {number(high)}",
    ]
    steps.append(f"in units of {number(unit())}, the severity of one serious measure")
    makers = "; ".join(f"{who} {value}" for who, value in by.items())
    text = (
        f"{name}: {_worse(whole)} (90 % band {number(low)} to {number(high)}, doubt about each severity included); "
        f"1 is as much as one serious measure, such as {_event(case, touched)}, on the point that weighs most for {name}; "
        f"caused by {makers}; {_judges(touched)}."
    )
    cases = len(touched) - len(missing)
    return Figure(ident, whole, MEASURED, text, (*steps, *unknown), cases, acts, SOURCE)


def _those(count: int) -> str:
    return "the measure that names it as its target" if count == 1 else f"any of the {count} measures that name it"


def _worse(whole: float) -> str:
    if whole <= 0:
        return f"situation not worse than at the start: {number(whole)} serious measures, minus for better"
    return f"situation worse than at the start by as much as {number(whole)} serious measures"


def _event(case: WatchContext, rows: Sequence[Measure]) -> str:
    """Return the reference event of the unit, in the domain of the first measure whose type is known."""
    known = next((found for row in rows if (found := type_of(case, row)) is not None), None)
    return grade_named(UNIT).event(known.domain if known else ANY)


def _judges(rows: Sequence[Measure]) -> str:
    """Name who assessed, and how many measures nobody did."""
    named = list(dict.fromkeys(row.assessed_by for row in rows if row.severity is not None))
    bare = sum(row.severity is None for row in rows)
    said = f"as assessed by {' and '.join(named)}"
    return f"{said}; {bare} of {len(rows)} assessed by nobody and not in it" if bare else said


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
        judged = [row for row in measures if party in row.affected and row.severity is not None]
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


def _parties(case: WatchContext, measures: Sequence[Measure]) -> list[str]:
    return list(dict.fromkeys([*case.parties, *(name for row in measures for name in row.affected)]))


@indicator(Judged.STANDSTILL)
def of(inputs: WatchInputs) -> Said:
    """S2 of every side."""
    return signals(inputs.context, inputs.measures)
