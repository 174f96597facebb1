"""S4's learned hazard on public record: from letters of earlier years, how long later ones stayed open. The closing stands for the agreement.

Open cases are censored on the day of the judgement; the rival learns from closed cases alone, as a desk without censoring would.
"""

import datetime as dt
from pathlib import Path

import numpy as np

from benchmarks.watch.infringement import known, read
from verbale.watch.stats.learned_hazard import LearnedHazard, learned
from verbale.watch.stats.reference import kaplan_meier
from verbale.watch.stats.silence import Array

CUT = dt.date(2005, 1, 1)
DAYS = np.arange(30.0, 1201.0, 30.0)


def run(path: Path) -> dict[str, object]:
    """Return what was learned, and how far the share still open lies from the product-limit estimate, on the same cases and on later ones."""
    cases = read(path)
    last = max(case.closed or case.opened for case in cases)
    earlier = known([case for case in cases if case.opened < CUT], CUT)
    later = known([case for case in cases if case.opened >= CUT], last + dt.timedelta(1))
    found, rival = learned(earlier), learned([row for row in earlier if row[1]])
    return {
        "letters before": str(CUT),
        "cases": found.cases,
        "closed": found.agreed,
        "falls with time": found.constant is None,
        "mean gap, same cases": _gap(found, earlier),
        "closed cases alone, mean gap, same cases": _gap(rival, earlier),
        "later cases": len(later),
        "mean gap, later cases": _gap(found, later),
        "closed cases alone, mean gap, later cases": _gap(rival, later),
    }


def _gap(found: LearnedHazard, rows: list[tuple[float, bool]]) -> float:
    """Return the mean distance between the share that is said to be open and the share that was."""
    return float(np.abs(found.survival(DAYS) - _open(rows)).mean())


def _open(rows: list[tuple[float, bool]]) -> Array:
    days, survival = kaplan_meier(rows)
    places = np.searchsorted(days, DAYS, "right")
    return np.concatenate((np.ones(1), survival))[places]
