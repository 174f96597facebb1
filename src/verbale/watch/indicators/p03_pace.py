"""P3, pace: have answers become slower over many requests? A change-point detector against the side's own first phase.

Each request adds evidence; no single slow answer can raise the alarm by much. Pure arithmetic, times in one unit.
"""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.clocks.answers import Answers, Class
from verbale.watch.context import WatchContext, asked, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.reference import Reference
from verbale.watch.stats.silence import SAME_DAY, SHAPE_PRIOR, SHAPES, Array, check_history, check_prior

STRETCHES = (0.6, 0.4, 0.25)
AMBER, RED = 70.0, 200.0  # twice what the model needs: sincere times scatter more than it allows
MOST = 48  # requests after the first phase that are judged, the latest ones
SOURCE = "E-detector (Shin, Ramdas and Rinaldo 2023) of Shiryaev–Roberts type on Weibull waiting times."

Timed = tuple[float, bool] | float
Done = npt.NDArray[np.bool_]


def evidence(
    history: Sequence[tuple[float, bool]], times: Sequence[Timed], median: float, deadline: float | None = None
) -> float:
    """Evidence R that answers have slowed down at some request, by the last of them.

    Under stretch ρ from request ν on, a response takes 1/ρ times as long, ρ ∈ {.6, .4, .25}; R = Σ_ν M_ν sums over all
    possible ν the mean likelihood ratio against no change.

    Parameters
    ----------
    history
        The frozen first phase, shape (m, 2): time and whether answered. May be empty.
    times
        The requests after it in order, shape (n, 2) or (n,): time and whether answered; a bare number is an answer.
    median
        Median of the reference class, in the same unit.
    deadline
        Agreed time for an answer, if any.

    Returns
    -------
    float
        R ≥ 0; 0 without new requests. Amber from 70, red from 200: with sincere answers, the average number of requests
        before a false alarm is at least the threshold.

    Raises
    ------
    WatchError
        For negative or infinite times or a median that is not positive.

    References
    ----------
    Shin, J., Ramdas, A. and Rinaldo, A. (2023), E-detectors: a nonparametric framework for sequential change detection.
    """
    ratios = mixtures(history, times, median, deadline)
    return float(ratios.sum()) if ratios.size else 0.0


def path(
    history: Sequence[tuple[float, bool]], times: Sequence[Timed], median: float, deadline: float | None = None
) -> list[float]:
    """Evidence after each new request: shape (n,)."""
    return [evidence(history, times[: place + 1], median, deadline) for place in range(len(times))]


def mixtures(
    history: Sequence[tuple[float, bool]], times: Sequence[Timed], median: float, deadline: float | None = None
) -> Array:
    """M_ν for each possible start ν of the slowing: shape (n,)."""
    old, old_done = check_history(history)
    new, new_done = check_history([_pair(row) for row in times])
    check_prior(median, deadline)
    if not new.size:
        return np.zeros(0)
    if not (new[~new_done] >= 0).all():
        raise WatchError("A waiting time is negative.", "Correct its dates.")
    a, centre = (1.5, median) if deadline is None else (3.0, 0.8 * deadline)
    logs = np.stack([_log_by_shape(place, a, centre, old, old_done, new, new_done) for place in range(len(SHAPES))])
    top = logs.max()
    total = np.exp(logs - top).sum(axis=0)  # (n + 1, 3): the last row is no change
    plain = total[-1, 0]
    mean: Array = total[:-1].mean(axis=1) / plain
    return mean


def _pair(row: Timed) -> tuple[float, bool]:
    """Return a new request as (time, answered): a bare number is an answer."""
    return (float(row), True) if isinstance(row, int | float | np.number) else (float(row[0]), bool(row[1]))


def _log_by_shape(place: int, a: float, centre: float, old: Array, old_done: Done, new: Array, new_done: Done) -> Array:
    """Ln (weight × likelihood) for one k: rows ν = 1 … n and none, columns ρ (the last row with ρ = 1)."""
    k = SHAPES[place]
    scale = centre**k / (2 ** (1 / a) - 1)
    d, n = int(old_done.sum()), int(new_done.sum())
    frozen = scale + (old**k).sum()
    log_weight = math.log(SHAPE_PRIOR[place]) + a * math.log(scale) + math.lgamma(a + d) - math.lgamma(a)
    log_weight += -(a + d) * math.log(frozen) + d * math.log(k) + (k - 1) * np.log(old[old_done]).sum()
    powers = np.maximum(new, np.where(new_done, SAME_DAY * 1e-6, 0.0)) ** k
    after = np.append(np.cumsum(powers[::-1])[::-1], 0.0)  # Σ_{i ≥ ν} tᵢᵏ
    before = powers.sum() - after
    answered = np.append(np.cumsum(new_done[::-1])[::-1], 0)
    rho = np.asarray(STRETCHES)
    summed = frozen + before[:, None] + rho**k * after[:, None]
    exponent = a + d + n
    log_like = math.lgamma(exponent) - math.lgamma(a + d) + (a + d) * math.log(frozen) - exponent * np.log(summed)
    log_like = log_like + n * math.log(k) + (k - 1) * np.log(new[new_done]).sum()
    result: Array = log_weight + log_like + k * np.log(rho) * answered[:, None]
    return result


def first_phase(requests: int) -> int:
    """How many requests make the frozen first phase: half of them, three at least and six at most."""
    return min(6, max(3, requests // 2))


def signals(
    case: WatchContext, answers: dict[Class, Answers], references: dict[Class, Reference | None]
) -> tuple[list[Figure], list[Signal]]:
    """P3 of every side and kind of request with enough answers."""
    figures, said = [], []
    for (party, kind, unit), group in answers.items():
        cut = first_phase(len(group.times))
        rows = group.rows(0, cut) + group.rows(max(cut, len(group.times) - MOST))
        reference = references.get((party, kind, unit))
        median = reference.median if reference is not None else None
        ident = f"p3.{slug(party)}.{slug(kind)}"
        if len(rows) <= cut or median is None:
            text = f"{case.name(party)}: too few answers to a {asked(kind)}, or no comparison class, to judge its pace."
            lacking = (f"missing: more than {cut} requests and a median; there are {len(rows)}",)
            figures.append(Figure(ident, None, "evidence", text, lacking, len(rows), group.acts, SOURCE))
            continue
        values = path(rows[:cut], list(rows[cut:]), median)
        figure = _figure(case, (ident, party, kind, unit), rows, cut, values[-1], group.acts)
        figures.append(figure)
        level = level_along(values, AMBER, RED)
        if level is not Level.NONE:
            mean = float(mixtures(rows[:cut], list(rows[cut:]), median).mean())
            said.append(
                Signal(
                    family=Family.TIMING,
                    level=level,
                    party=party,
                    figure=figure,
                    log_bayes=math.log(max(mean, 1e-9)),
                    fact=figure.text,
                    clears_when=f"answers of {case.name(party)} at the pace of its first phase",
                )
            )
    return figures, said


def _figure(
    case: WatchContext,
    names: tuple[str, str, str, str],
    rows: list[tuple[float, bool]],
    cut: int,
    value: float,
    acts: tuple[str, ...],
) -> Figure:
    ident, party, kind, unit = names
    told = [f"{number(time)}{'' if done else ' (open)'}" for time, done in rows]
    steps = (
        f"first phase, frozen: {', '.join(told[:cut])} {unit}",
        f"since: {', '.join(told[cut:])} {unit}",
        f"R = Σ_ν M_ν = {number(value)}; amber from {AMBER:g}, red from {RED:g}, left below half",
    )
    text = f"{case.name(party)}: evidence that its answers to a {asked(kind)} have slowed down is {number(value)} over {len(rows)} requests."
    return Figure(ident, value, "evidence", text, steps, len(rows), acts, SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P3 over all answers."""
    return signals(inputs.context, inputs.answers, inputs.references)
