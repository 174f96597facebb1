"""S3 on public record: weekly scores of two sides' deeds; whether the watch sees an uprising soon, and little before."""

import csv
import datetime as dt
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.watch.rivals import beyond, cusum, ewma
from verbale.watch.stats.intensity import QUIET, RED, episodes, first_phase, path
from verbale.watch.stats.silence import Array

# Days from which a worsening is a matter of public record.
EVENTS = {dt.date(1987, 12, 9): "first intifada", dt.date(2000, 9, 28): "second intifada"}
WEEK = dt.timedelta(6)


def run(file: Path) -> dict[str, object]:
    """Episodes before the event and days until it is seen, for both directions together and each alone."""
    with file.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    days = [dt.date.fromisoformat(row["week_of"]) for row in rows]
    names = [name for name in rows[0] if name != "week_of"]
    series = {name: np.asarray([float(row[name]) for row in rows]) for name in names}
    series = {"both directions": np.sum(list(series.values()), axis=0), **series}
    begin = first_phase(len(days))
    events = [day for day in EVENTS if days[begin] < day <= days[-1]]
    event = events[0] if events else None
    result: dict[str, object] = {
        "weeks": len(days),
        "first phase": f"{days[0]} to {days[begin - 1]}",
        "event": f"{event} {EVENTS[event]}" if event else "none of the known ones falls after the first phase",
    }
    for name, values in series.items():
        result[name] = {
            "lag-1 autocorrelation": float(np.corrcoef(values[:-1], values[1:])[0, 1]),
            **{method: _judged(found, days, event) for method, found in _methods(values, begin).items()},
        }
    return result


def _methods(values: Array, begin: int) -> dict[str, list[tuple[int, int]]]:
    mean, deviation = float(-values[:begin].mean()), float(values[:begin].std(ddof=1))
    worse = (-values).tolist()
    rivals: dict[str, Callable[[list[float], float, float], list[bool]]]
    rivals = {"mean - 2 sd": beyond, "CUSUM": cusum, "EWMA": ewma}
    found = {name: _runs([False] * begin + rival(worse[begin:], mean, deviation)) for name, rival in rivals.items()}
    return {"e-detector, red": episodes(path(values.tolist(), begin), RED), **found}


def _runs(alarms: list[bool]) -> list[tuple[int, int]]:
    steps = [step for step, alarm in enumerate(alarms) if alarm]
    starts = [steps[0], *(b for a, b in pairwise(steps) if b - a > QUIET)] if steps else []
    return [(start, max(step for step in steps if step < nxt)) for start, nxt in pairwise([*starts, len(alarms)])]


def _judged(found: list[tuple[int, int]], days: list[dt.date], event: dt.date | None) -> dict[str, object]:
    """Episodes begun before the week of the event, and days from it to the end of the first week seen after it."""
    if event is None:
        return {"episodes": [str(days[first] + WEEK) for first, _ in found]}
    week = max(place for place, day in enumerate(days) if day <= event)
    before = [str(days[first] + WEEK) for first, _ in found if first < week]
    after = [days[first] + WEEK for first, _ in found if first >= week]
    running = any(first < week <= last for first, last in found)
    return {
        "false episodes": len(before),
        "which": before,
        "days until seen": (after[0] - event).days if after else None,
        "already alarmed at the event": running,
    }
