"""P1 on public record: how long EU states took to end a case of non-communication after the letter of formal notice.

Everything is as of the date: the history holds what was known, open cases count as open, the class is all earlier letters. The
answer is the closing of the case; a case is judged on the day it was closed, and once more as of the day of the letter.
"""

import csv
import datetime as dt
import math
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.watch.rivals import LIMITS, Rows, answered
from verbale.watch.stats.reference import quantile
from verbale.watch.stats.silence import AMBER, LAST, Posterior

STEP = re.compile(r"([A-Z]+\d*)(?:\([^)]*\))?-(\d{4}-\d{2}-\d{2})")
LEAST = 2
MONTH = 30
LEVELS = tuple(np.arange(0.05, 1.0, 0.05).round(2).tolist())


@dataclass(frozen=True)
class Case:
    """A letter to a state and the day its case was closed, if it was."""

    state: str
    opened: dt.date
    closed: dt.date | None


def read(path: Path) -> list[Case]:
    """Cases of non-communication, in the order of their letters."""
    cases = []
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            steps = [(name, dt.date.fromisoformat(day)) for name, day in STEP.findall(row["case_history"] or "")]
            letters = [day for name, day in steps if name.startswith("LFN")]
            if not row["case_type"].lower().replace("-", "").startswith("noncomm") or not letters:
                continue
            ends = [day for name, day in steps if name == "C" and day >= letters[0]]
            cases.append(Case(row["member_state"], letters[0], min(ends) if ends else None))
    return sorted(cases, key=lambda case: (case.opened, case.state))


class Medians:
    """Median of the class as of a day: all letters before it, by Kaplan–Meier."""

    def __init__(self, cases: list[Case]) -> None:
        self.cases = cases
        self.known: dict[dt.date, float | None] = {}

    def at(self, day: dt.date) -> float | None:
        """Median as of a day, ``None`` while half are still open."""
        if day not in self.known:
            rows = known([case for case in self.cases if case.opened < day], day)
            self.known[day] = quantile(rows, 0.5) if answered(rows) else None
        return self.known[day]


def known(cases: list[Case], day: dt.date) -> list[tuple[float, bool]]:
    """Response times as known on a day: open ones with the time they have waited."""
    return [
        ((case.closed - case.opened).days, True)
        if case.closed is not None and case.closed < day
        else ((day - case.opened).days, False)
        for case in cases
    ]


def run(path: Path) -> dict[str, object]:
    """Alarms on answers that came, log-density of their times, and rivals, on the same cases."""
    cases = read(path)
    medians, by_state = Medians(cases), defaultdict(list)
    last = max((case.closed or case.opened for case in cases), default=dt.date.min)
    for case in cases:
        by_state[case.state].append(case)
    scores: dict[str, list[float]] = defaultdict(list)
    for state in by_state.values():
        for case in state:
            earlier = [other for other in state if other.opened < case.opened]
            median = medians.at(case.opened)
            if len(earlier) < LEAST or not median:
                continue
            if case.closed is None:
                scores["open"].append(_surprise(case, earlier, median, (last - case.opened).days))
            elif case.closed > case.opened:
                _score(scores, case, earlier, median)
    return _summary(cases, scores)


def _cut(densities: list[float]) -> float | None:
    """Mean log-density, single values cut at −50: a plug-in fit may find a time all but impossible."""
    return float(np.maximum(densities, -50).mean()) if densities else None


def _score(scores: dict[str, list[float]], case: Case, earlier: list[Case], median: float) -> None:
    time = float((case.closed - case.opened).days)  # type: ignore[operator]  # the caller saw to it
    ever = (_surprise(case, earlier, median, days) < AMBER for days in [*range(MONTH, int(time), MONTH), int(time)])
    scores["ever"].append(float(any(ever)))
    for name, day in (("letter", case.opened), ("answer", case.closed)):
        rows = known(earlier, day)[-LAST:]  # type: ignore[arg-type]
        posterior = Posterior.of(rows, median)
        low, at, high = (float(posterior.survival(np.asarray(t))) for t in (time - 0.5, time, time + 0.5))
        scores[f"S.{name}"].append(at)
        scores[f"density.{name}"].append(math.log(max(low - high, 1e-300)))
        times = np.log(answered(rows))
        if len(times) > 1 and times.std() > 0:
            z = (math.log(time) - times.mean()) / times.std(ddof=1)
            scores[f"lognormal.{name}"].append(
                -0.5 * z * z - math.log(times.std(ddof=1) * math.sqrt(2 * math.pi) * time)
            )
        if name == "answer":
            _rivals(scores, rows, time)


def _surprise(case: Case, earlier: list[Case], median: float, days: int) -> float:
    """S some days after the letter, with what was known on that day."""
    rows = known(earlier[-LAST:], case.opened + dt.timedelta(days))
    return float(Posterior.of(rows, median).survival(np.asarray(float(days))))


def _rivals(scores: dict[str, list[float]], rows: Rows, time: float) -> None:
    for rival, limit in LIMITS.items():
        days = limit(rows)
        if math.isfinite(days):
            scores[f"rival.{rival}"].append(float(time > days))


def _summary(cases: list[Case], scores: dict[str, list[float]]) -> dict[str, object]:
    if not scores["S.answer"]:
        return {"cases": len(cases), "judged": 0}
    values = {name: np.asarray(column) for name, column in scores.items()}
    result: dict[str, object] = {
        "cases": len(cases),
        "judged": len(values["S.answer"]),
        "alarms as of the answer": float((values["S.answer"] < AMBER).mean()),
        "alarms as of the letter": float((values["S.letter"] < AMBER).mean()),
        "alarms on any month's view before the answer": float(values["ever"].mean()),
        "never closed": len(scores["open"]),
        "never closed, alarmed on the last day of the table": float(
            np.mean(np.asarray(scores["open"] or [0.0]) < AMBER)
        ),
        "log-density as of the answer": float(values["density.answer"].mean()),
        "log-density as of the letter": float(values["density.letter"].mean()),
        "rivals, alarms": {
            k.removeprefix("rival."): float(v.mean()) for k, v in values.items() if k.startswith("rival.")
        },
        "plug-in lognormal, judged": len(scores["lognormal.letter"]),
        "plug-in lognormal, log-density as of the letter, mean after cutting at -50": _cut(scores["lognormal.letter"]),
    }
    result["reliability"] = [
        (level, float((values["S.answer"] < level).mean()), len(values["S.answer"])) for level in LEVELS
    ]
    return result
