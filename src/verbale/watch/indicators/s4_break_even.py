"""S4 told in words: the sign, the date, its band and what it is most sensitive to. A missing input is named, not guessed."""

import datetime as dt
import math
from dataclasses import dataclass, fields, replace
from typing import Any

from verbale.dossier import BreakEven, Dossier, FinishedTalks
from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.break_even import SOURCE, drift_threshold, passage_time, shrinking, t_star, worth_it
from verbale.watch.stats.learned_hazard import SOURCE as LEARNED
from verbale.watch.stats.learned_hazard import LearnedHazard, learned, resampled
from verbale.watch.stats.likelihood import number

# Input → what a person reads; the order is that of the form.
WORDS = {
    "gain": "gain of an agreement over none",
    "cost": "cost of talking, per day",
    "drift": "worsening of the own position, per day",
    "drift_sd": "standard deviation of the worsening, per square root of a day",
    "discount": "discount, per day",
    "hazard": "chance of agreement, per day",
    "agreements": "agreements seen in comparable talks",
    "exposure": "days of those talks",
    "gain_drift": "loss of the gain, per day",
}
STEP = 0.1
BAND = (0.05, 0.95)
POOR = 0.15  # share of talks by which a learned hazard may miss before it is said to fit badly
FAR = 36525.0  # days beyond which a date says nothing: a century


@dataclass(frozen=True, slots=True)
class BreakEvenVerdict:
    """What the analyst's inputs say today.

    Parameters
    ----------
    value
        Net value of talking one more day.
    days
        Days from today to break-even; negative when it has passed, infinite when it never comes.
    slope
        How fast the net value falls per day.
    how
        The formula that was used, in words.
    """

    value: float
    days: float
    slope: float
    how: str


def missing(row: BreakEven) -> list[str]:
    """Return inputs without which nothing is worked out."""
    lacking = [name for name in ("gain", "cost", "drift") if getattr(row, name) is None]
    if row.hazard is None:
        lacking += [name for name in ("agreements", "exposure") if getattr(row, name) is None]
    return lacking


def talks_of(dossier: Dossier, row: BreakEven) -> FinishedTalks | None:
    """Return the finished talks that a party's hazard is learned from; ``None`` where the analyst gave it, or there are none."""
    if row.hazard is not None or row.agreements is not None or row.exposure is not None:
        return None
    named = [talks for talks in dossier.finished_talks if talks.name == row.talks or not row.talks]
    return named[0] if len(named) == 1 else None


def with_hazard(row: BreakEven, found: LearnedHazard) -> BreakEven:
    """Return inputs with a hazard that was learned."""
    if found.constant is not None:
        return replace(row, hazard=found.constant)
    return replace(row, agreements=found.agreements, exposure=found.exposure)


def verdict(row: BreakEven, days: float) -> BreakEvenVerdict:
    """Return the break-even of complete inputs, some days into the talks."""
    gain, cost, drift, discount = row.gain or 0.0, row.cost or 0.0, row.drift or 0.0, row.discount or 0.0
    learned = row.hazard is None
    agreements, exposure = row.agreements or 0.0, row.exposure or 0.0
    if learned and exposure + days <= 0:
        raise WatchError(f"exposure is {exposure:g} on the first day of the talks.", "Give a positive number.")
    hazard = agreements / (exposure + days) if row.hazard is None else row.hazard
    shrinks = row.gain_drift or 0.0
    left = gain - shrinks * days
    value = worth_it(hazard, left, cost, drift, discount, drift * days)
    slope = hazard * shrinks + discount * drift + (hazard / (exposure + days) * left if learned else 0.0)
    if learned and not shrinks and not discount:
        return BreakEvenVerdict(
            value, t_star(gain, cost, drift, agreements, exposure) - days, slope, "T* = αG/(c+μ) − β"
        )
    if value <= 0:
        return BreakEvenVerdict(value, 0.0, slope, "λG ≤ c + rD + μ today")
    if learned:
        return BreakEvenVerdict(value, _crossing(row, days), slope, "first day on which λG ≤ c + rD + μ")
    if shrinks and not discount:
        return BreakEvenVerdict(value, shrinking(hazard, left, shrinks, cost, drift), slope, "T* = (λG₀ − c − μ)/(λγ)")
    return BreakEvenVerdict(value, _crossing(row, days), slope, "first day on which λG ≤ c + rD + μ, with D = μt")


def _crossing(row: BreakEven, days: float) -> float:
    """Days from today until the net value is 0, by bisection."""

    def value(ahead: float) -> float:
        time = days + ahead
        hazard = (row.agreements or 0.0) / ((row.exposure or 0.0) + time) if row.hazard is None else row.hazard
        left = (row.gain or 0.0) - (row.gain_drift or 0.0) * time
        drift = row.drift or 0.0
        return worth_it(hazard, left, row.cost or 0.0, drift, row.discount or 0.0, drift * time)

    low, high = 0.0, 1.0
    while value(high) > 0:
        low, high = high, high * 2
        if high > FAR:
            return math.inf
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (middle, high) if value(middle) > 0 else (low, middle)
    return high


def sensitivity(row: BreakEven, days: float) -> list[tuple[str, float]]:
    """Shift of the date, in days, when each input grows by a tenth; largest first."""
    base = verdict(row, days).days
    shifts = []
    for field in fields(row):
        value = getattr(row, field.name)
        if isinstance(value, float) and value and field.name != "drift_sd":
            moved = verdict(_with(row, field.name, value * (1 + STEP)), days).days
            if math.isfinite(moved) and math.isfinite(base):
                shifts.append((field.name, moved - base))
    return sorted(shifts, key=lambda pair: -abs(pair[1]))


def _with(row: BreakEven, name: str, value: float) -> BreakEven:
    changed: dict[str, Any] = {name: value}
    return replace(row, **changed)


def figures(case: WatchContext) -> list[Figure]:
    """S4 of every party for which an analyst gave inputs."""
    return [_figure(case, row) for row in case.dossier.break_even]


def _figure(case: WatchContext, row: BreakEven) -> Figure:
    name, ident, talks = case.name(row.party), f"s4.{slug(row.party)}", talks_of(case.dossier, row)
    lacking = [item for item in missing(row) if talks is None or item not in {"agreements", "exposure"}]
    if lacking:
        text = f"{name}: break-even not worked out; {row.assessed_by} left out {', '.join(WORDS[item] for item in lacking)}."
        return Figure(
            ident, None, "days", text, tuple(f"missing: {WORDS[item]} ({item})" for item in lacking), None, (), SOURCE
        )
    try:
        if talks is None:
            return _worked(case, row, ident)
        found = learned(talks.rows)
        made = _worked(case, with_hazard(row, found), ident)
        told = _learned(case, row, talks, found)
        text = f"{made.text.rstrip('.')}; chance of agreement learned from {found.cases} comparable talks, {found.agreed} of which agreed."
        return replace(made, text=text, steps=(*told, *made.steps), cases=found.cases, source=f"{SOURCE} {LEARNED}")
    except WatchError as error:
        text = f"{name}: break-even not worked out from the inputs of {row.assessed_by}: {error.what}"
        return Figure(ident, None, "days", text, (f"missing: {error.cure}",), None, (), SOURCE)


def _worked(case: WatchContext, row: BreakEven, ident: str) -> Figure:
    name = case.name(row.party)
    elapsed = float((case.on - case.start).days)
    found = verdict(row, elapsed)
    inputs = ", ".join(
        f"{WORDS[field.name]} {number(value)}"
        for field in fields(row)
        if isinstance(value := getattr(row, field.name), float)
    )
    steps = [
        f"inputs of {row.assessed_by}: {inputs}",
        f"net value of one more day on {case.on}: {number(found.value)}",
        f"{found.how}: {number(found.days)} days from {case.on}",
        *_band(case, row, found),
        *(
            f"{WORDS[what]} + 10 % moves it {number(abs(shift))} days {'later' if shift > 0 else 'earlier'}"
            for what, shift in sensitivity(row, elapsed)
        ),
    ]
    sensitive = next((f"the {WORDS[what]}" for what, _ in sensitivity(row, elapsed)), "none of its inputs")
    sign = "worth it" if found.value > 0 else "no longer worth it"
    text = (
        f"{name}: by the inputs of {row.assessed_by} talking is {sign} on {case.on}; {_date(case, found.days)}; "
        f"most sensitive to {sensitive}."
    )
    return Figure(ident, found.days, "days", text, tuple(steps), None, (), SOURCE)


def _learned(case: WatchContext, row: BreakEven, talks: FinishedTalks, found: LearnedHazard) -> tuple[str, ...]:
    """Say what a learned hazard rests on, how well it fits, and how far the date would move with other cases."""
    elapsed = float((case.on - case.start).days)
    form = (
        f"λ = {number(found.constant)} a day, which does not fall with time" if found.constant is not None
        else f"λ(t) = {number(found.agreements)} / ({number(found.exposure)} + t) a day"
    )  # fmt: skip
    days = sorted(verdict(with_hazard(row, other), elapsed).days for other in resampled(talks.rows))
    steps = [
        f"{talks.name} ({talks.source}): {found.cases} talks, {found.agreed} agreed; {found.cases - found.agreed} ended without or still run, censored",
        f"by maximum likelihood {form}; {number(found.at(elapsed))} today",
        f"largest gap to the product-limit estimate {found.gap:.2f}{', so that the shape fits badly' if found.gap > POOR else ''}",
    ]
    if days:
        ends = [days[round(share * (len(days) - 1))] for share in BAND]
        dates = " to ".join(_date(case, end).removeprefix("break-even on ") for end in ends)
        steps.append(f"with cases drawn again, nine in ten of the dates lie from {dates}")
    return tuple(steps)


def _date(case: WatchContext, days: float) -> str:
    if not math.isfinite(days) or abs(days) > FAR:
        return "no break-even date within a century"
    return f"break-even on {case.on + dt.timedelta(math.floor(days))}"


def _band(case: WatchContext, row: BreakEven, found: BreakEvenVerdict) -> list[str]:
    if row.drift_sd is None or row.drift_sd <= 0:
        return [f"missing: {WORDS['drift_sd']} (drift_sd), so no band of dates"]
    if found.value <= 0:
        return ["break-even has passed: no band of dates"]
    times = [passage_time(share, found.value, found.slope, row.drift_sd) for share in BAND]
    dates = " to ".join(_date(case, time).removeprefix("break-even on ") for time in times)
    hazard = (
        row.hazard
        if row.hazard is not None
        else (row.agreements or 0.0) / ((row.exposure or 0.0) + (case.on - case.start).days)
    )
    leave = drift_threshold(found.slope, row.drift_sd, hazard, row.discount or 0.0)
    return [
        f"90 % band by first passage: {dates}",
        f"with news to wait for, leave at a net value of {number(leave)} a day",
    ]


def signals(case: WatchContext, found: list[Figure]) -> list[Signal]:
    """Return a signal for each party for which talking is no longer worth it by its analyst's inputs."""
    return [
        Signal(
            family=Family.OUTSIDE,
            level=Level.AMBER,
            party=row.party,
            figure=figure,
            fact=figure.text,
            clears_when="other inputs of the analyst: a higher hazard or gain, a lower cost or drift",
        )
        for row, figure in zip(case.dossier.break_even, found, strict=True)
        if figure.value is not None and figure.value <= 0
    ]


@indicator(Judged.BREAK_EVEN)
def of(inputs: WatchInputs) -> Said:
    """S4 of every party with inputs."""
    found = figures(inputs.context)
    return found, signals(inputs.context, found)
