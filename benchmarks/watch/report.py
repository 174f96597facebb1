"""The figures as a page: docs/watch/evaluation.md and its reliability diagram are written by the command, never by hand."""

import datetime as dt
import os
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.watch.picture import diagram

DOCS = Path(__file__).parents[2] / "docs" / "watch"
HEAD = """# How honest is the watch?

Written by `python -m benchmarks.watch --write`; fixed seeds, CPU time on one core. Everything on public records is as of the
date: nothing later than the day of the judgement goes in. Rivals run on the same cases.
"""


def page(results: Mapping[str, Any]) -> str:
    """Return the evaluation page."""
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {dt.datetime.now(dt.UTC).date()}"
    parts = [HEAD, f"Machine and day: {machine}.\n", goals(results)]
    for title, key in TITLES.items():
        if key in results:
            parts.append(f"## {title}\n\n{_table(results[key])}")
    parts.append("![Reliability of the silence surprise](reliability.svg)\n")
    parts.append(NOTES)
    return "\n".join(parts)


TITLES = {
    "P1, simulation: scattered response times (σ = .6, shape 2)": "silence, scattered",
    "P1, simulation: steadier response times (σ = .5, shape 3)": "silence, steadier",
    "P3, simulation: steadier response times": "pace, steadier",
    "P3, simulation: scattered response times": "pace, scattered",
    "S3, simulation": "measures",
    "P1, EU infringement cases of non-communication": "infringement",
    "Clocks, EU standstill periods": "standstill",
    "S3 on weekly scores": "weekly",
    "S4, hazard learned from EU infringement cases": "hazard",
    "Speed": "speed",
}
NOTES = """## What it cannot say

- Simulations know the truth because we made it: lognormal and gamma times, a median of 30 days spread by a factor of 1.5
  between sides, 15 % of past requests still open, a quarter paused. Another world gives other figures; run the command on yours.
- Within one state the logs of the closing times in the public record scatter by .63: the scattered world is the nearer one.
- P1's goal has a lower end: where it is missed below .03, sides answer more steadily than the prior allows, and fewer are accused.
- P3's amber stands at twice what its model needs, because sincere times scatter more than the model allows; slow-downs are seen a request later for it.
- The learned hazard of S4 falls or stays; closing times of these cases first rise, and later cases were closed sooner than earlier ones.
- A state that ends a case late is not thereby stalling; the back-test measures whether 5 % means 5 %, not who is at fault.
- The closing of a case stands for the answer. Letters of a state in between are not in the table.
- Of the weekly scores one uprising can be judged; one event is one event.
"""


def goals(results: Mapping[str, Any]) -> str:
    """Return the table of goals, each met or missed with its figure."""
    rows = ["| goal | figure | met |", "|---|---|---|"]
    for text, figure, met in _goals(results):
        rows.append(f"| {text} | {figure} | {'yes' if met else '**no**'} |")
    return "\n".join(["## Goals\n", *rows, ""])


def _goals(results: Mapping[str, Any]) -> list[tuple[str, str, bool]]:
    found: list[tuple[str, str, bool]] = []
    for kind in ("scattered", "steadier"):
        rows = results[f"silence, {kind}"]
        false = {n: row["surprise"]["false"] for n, row in rows.items()}
        shown = ", ".join(f"n={n}: {value:.3f}" for n, value in false.items())
        met = all(0.03 <= value <= 0.06 for value in false.values())
        found.append((f"P1 {kind}: false alarms .03–.06 for n ≥ 2", shown, met))
        for n, least in ((3, 0.70), (6, 0.73)):
            value = rows[n]["surprise"]["found"]
            found.append((f"P1 {kind}: stalls found ≥ {least} at n = {n}", f"{value:.3f}", value >= least))
        row = results[f"pace, {kind}"]["e-detector"]
        found.append((f"P3 {kind}: false ≤ .06", f"{row['false']:.3f}", row["false"] <= 0.06))
        seen = f"{row['found']:.3f}, median {row['median requests']:g}"
        found.append(
            (f"P3 {kind}: found ≥ .87 in ≤ 3 requests", seen, row["found"] >= 0.87 and row["median requests"] <= 3)
        )
    rate = results["measures"]["e-value"]["false a year"]
    found.append(("S3: ≤ .03 false a year", f"{rate:.3f}", rate <= 0.03))
    return [*found, *_real(results)]


def _real(results: Mapping[str, Any]) -> list[tuple[str, str, bool]]:
    found: list[tuple[str, str, bool]] = []
    if results.get("infringement", {}).get("judged"):
        row = results["infringement"]
        rate, density = row["alarms as of the answer"], row["log-density as of the answer"]
        found.append(("infringement: alarms 4–7 %", f"{rate:.1%}", 0.04 <= rate <= 0.07))
        found.append(("infringement: log-density ≥ −6.7", f"{density:.2f}", density >= -6.7))
    if results.get("standstill", {}).get("ordinary periods"):
        exact = results["standstill"]["exact"]
        found.append(("standstill: about 94 % to the day", f"{exact:.1%}", exact >= 0.935))
    if "weekly" in results:
        row = results["weekly"]["both directions"]["e-detector, red"]
        if "false episodes" in row:
            false, seen = row["false episodes"], row["days until seen"]
            met = false <= 1 and seen is not None and seen <= 30
            found.append(("weekly: ≤ 1 false episode, ≤ 30 days", f"{false} false, seen after {seen} days", met))
    if "speed" in results:
        row = results["speed"]
        shown = f"{row['CPU seconds']} s, {row['peak memory of the process, MB']} MB at most"
        found.append((f"{row['open obligations']:,} open obligations in ≤ 15 s", shown, row["CPU seconds"] <= 15))
    return found


def _table(value: Any, depth: int = 0) -> str:  # results are trees of numbers and texts
    if not isinstance(value, Mapping):
        return f"{value}\n"
    if _flat(value):
        names = list(dict.fromkeys(name for row in value.values() for name in row))
        lines = ["| | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
        lines += [f"| {key} | " + " | ".join(_cell(row.get(n)) for n in names) + " |" for key, row in value.items()]
        return "\n".join([*lines, ""])
    plain = {key: row for key, row in value.items() if not isinstance(row, Mapping) and key != "reliability"}
    nested = {key: row for key, row in value.items() if isinstance(row, Mapping)}
    lines = [f"- {key}: {_cell(row)}" for key, row in plain.items()]
    blocks = [f"\n{'#' * (3 + depth)} {_heading(key)}\n\n{_table(row, depth + 1)}" for key, row in nested.items()]
    return "\n".join([*lines, *blocks, ""])


def _flat(value: Mapping[Any, Any]) -> bool:
    """Whether a tree is a table: rows of cells."""
    rows = list(value.values())
    return bool(rows) and all(
        isinstance(row, Mapping) and not any(isinstance(cell, Mapping) for cell in row.values()) for row in rows
    )


def _heading(key: object) -> str:
    return f"{key} past answers" if isinstance(key, int) and key < 1000 else str(key)


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".")
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_cell(row)}" for key, row in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_cell(row) for row in value) or "none"
    return "–" if value is None else str(value)


def write(results: Mapping[str, Any]) -> None:
    """Write the page and the diagram into docs/."""
    DOCS.mkdir(parents=True, exist_ok=True)
    (DOCS / "evaluation.md").write_text(page(results), encoding="utf-8")
    curves = {"simulation": results["reliability"]}
    if "reliability" in results.get("infringement", {}):
        curves["EU infringement cases"] = results["infringement"]["reliability"]
    (DOCS / "reliability.svg").write_text(diagram(curves, "Silence surprise: is 5 % five per cent?"), encoding="utf-8")
