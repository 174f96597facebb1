"""The reference class: what answers of this kind usually take. Open requests count as censored, never left out."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from verbale.dossier import Comparison, Dossier
from verbale.model import Obligation
from verbale.watch.stats.silence import Array, check_history

LEAST_CASES = 3


@dataclass(frozen=True, slots=True)
class Reference:
    """What a silence is compared with.

    Parameters
    ----------
    name, source
        For people.
    unit
        ``days`` or ``working days``.
    median, percentile90
        Of the response times; ``None`` where it cannot be known (too many still open).
    cases
        On how many requests it rests; 0 when the dossier gives only the median.
    """

    name: str
    source: str
    unit: str = "days"
    median: float | None = None
    percentile90: float | None = None
    cases: int = 0


def kaplan_meier(times: Sequence[tuple[float, bool]]) -> tuple[Array, Array]:
    """Product-limit estimate of S(t) (Kaplan and Meier 1958).

    Parameters
    ----------
    times
        Shape (n, 2): time, and whether answered then.

    Returns
    -------
    tuple of arrays
        Distinct times of answers, ascending, and S just after each.
    """
    values, answered = check_history(times)
    distinct = np.unique(values[answered])
    at_risk = len(values) - np.searchsorted(np.sort(values), distinct, side="left")
    events = np.asarray([np.count_nonzero(values[answered] == time) for time in distinct], dtype=np.float64)
    return distinct, np.cumprod(1 - events / at_risk, dtype=np.float64)


def quantile(times: Sequence[tuple[float, bool]], probability: float) -> float | None:
    """First time at which a share `probability` has answered; ``None`` when the data never get there."""
    distinct, survival = kaplan_meier(times)
    place = int(np.searchsorted(-survival, -(1 - probability) - 1e-12))
    return float(distinct[place]) if place < len(distinct) else None


def reference_for(dossier: Dossier, obligation: Obligation) -> Reference | None:
    """Return the first comparison class of the dossier that fits an obligation, ``None`` without one."""
    for row in dossier.comparisons:
        if row.request in {"", obligation.request} and row.debtor in {"", obligation.debtor}:
            return _of(row)
    return None


def pooled(times: Sequence[tuple[float, bool]], unit: str) -> Reference | None:
    """Return a class made of all answers of this record, where the dossier gives none; ``None`` below three answers."""
    if sum(done for _, done in times) < LEAST_CASES:
        return None
    name = "all requests of this record"
    return Reference(name, "this record", unit, _positive(quantile(times, 0.5)), quantile(times, 0.9), len(times))


def _of(row: Comparison) -> Reference:
    times = [(time, True) for time in row.days] + [(time, False) for time in row.open]
    median = row.median if row.median is not None else quantile(times, 0.5)
    ninety = row.percentile90 if row.percentile90 is not None else quantile(times, 0.9)
    return Reference(row.name, row.source, row.unit, _positive(median), _positive(ninety), len(times))


def _positive(value: float | None) -> float | None:
    return None if value is None or not (math.isfinite(value) and value > 0) else value
