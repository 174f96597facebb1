"""Simple rivals: what a desk would do without us. Each gives a limit in days, or alarms along a series."""

import math
from collections.abc import Sequence

import numpy as np

from verbale.watch.stats.reference import quantile

Rows = Sequence[tuple[float, bool]]


def answered(rows: Rows) -> list[float]:
    """Return times of answers alone: rivals know nothing of what is still open."""
    return [time for time, done in rows if done]


def fixed(days: float) -> float:
    """Return a fixed limit."""
    return days


def mean_and_deviations(rows: Rows, factor: float = 2.0) -> float:
    """Mean + 2 standard deviations; infinite below two answers."""
    times = answered(rows)
    return float(np.mean(times) + factor * np.std(times, ddof=1)) if len(times) > 1 else math.inf


def log_mean(rows: Rows, factor: float = 1.645) -> float:
    """95 % point of a lognormal fitted to the answers; infinite below two of them."""
    times = np.log(np.maximum(answered(rows), 0.5))
    return float(np.exp(times.mean() + factor * times.std(ddof=1))) if len(times) > 1 else math.inf


def kaplan_meier(rows: Rows) -> float:
    """95 % point by Kaplan–Meier; infinite when the estimate never gets there."""
    found = quantile(rows, 0.95) if answered(rows) else None
    return math.inf if found is None else found


LIMITS = {
    "fixed 30 days": lambda _: fixed(30),
    "fixed 60 days": lambda _: fixed(60),
    "mean + 2 sd": mean_and_deviations,
    "log-mean 95 %": log_mean,
    "Kaplan–Meier 95 %": kaplan_meier,
}


def cusum(values: Sequence[float], mean: float, deviation: float, slack: float = 0.5, limit: float = 4.0) -> list[bool]:
    """One-sided CUSUM on standardised values (Page 1954): alarms at each step."""
    total, alarms = 0.0, []
    for value in values:
        total = max(0.0, total + (value - mean) / max(deviation, 1e-9) - slack)
        alarms.append(total > limit)
    return alarms


def ewma(values: Sequence[float], mean: float, deviation: float, share: float = 0.2, width: float = 2.7) -> list[bool]:
    """Exponentially weighted moving average (Roberts 1959): alarms at each step."""
    level, alarms = 0.0, []
    limit = width * math.sqrt(share / (2 - share))
    for value in values:
        level = (1 - share) * level + share * (value - mean) / max(deviation, 1e-9)
        alarms.append(level > limit)
    return alarms


def beyond(values: Sequence[float], mean: float, deviation: float, factor: float = 2.0) -> list[bool]:
    """Any value above mean + 2 sd: alarms at each step."""
    return [value > mean + factor * deviation for value in values]
