"""`python -m benchmarks.counsel [--json] [--write] [NAME …]`: the goals of counsel, each measured in a process of its own."""

import argparse
import datetime as dt
import importlib
import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

PAGE = Path(__file__).parents[2] / "docs" / "counsel" / "figures.md"
# Name → module and function, and the goal in words.
RUNS = {
    "frontier 2x20x10": ("frontiers.two", "≤ 0.010 CPU s, ≤ 60 MB"),
    "frontier 3x20x10": ("frontiers.three", "≤ 1.0 CPU s, ≤ 100 MB"),
    "merge beside enumeration": ("frontiers.enumerated", "the same frontier"),
    "proof 4x20x10": ("proofs.four", "≤ 0.5 CPU s for three concepts"),
    "proof 6x12x5": ("proofs.six", "≤ 0.5 CPU s for three concepts"),
    "proof 6x12x5, whole": ("proofs.whole", "whole numbers to 1,000,000 as fast as shares"),
    "robustness 3x10x6": ("statements.measure", "≤ 30 s for 1,000 samples"),
    "interview 2x6x3": (
        "asking.measure",
        "regret ≤ .15 for ≥ 80 % of 100 truths after ≤ 12 answers; beside random questions",
    ),
    "stability 1,024 x 3": ("stability.measure", "≤ 1 s, all five concepts"),
    "sessions": ("sessions.measure", "≥ 10,000 a second"),
    "priorities": ("priorities.measure", "order ≥ .60, top ≥ .80, calibration error ≤ .05"),
    "forecast": ("forecast.measure", "weighted mean 7.389956, median 7; bands hold their rate ± .05 on held-out weeks"),
    "beside NegMAS": ("peers.measure", "the same answers"),
}


def main(arguments: list[str] | None = None) -> int:
    """Measure all, or some, and print or write the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.counsel", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--write", action="store_true", help="write docs/counsel/figures.md")
    parser.add_argument("--here", help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.here:
        print(json.dumps(_run(chosen.here)))
        return 0
    unknown = sorted(set(chosen.names) - set(RUNS))
    if unknown:
        sys.exit(f"{unknown[0]!r} is no measurement; known: {', '.join(RUNS)}")
    results = {}
    for name in chosen.names or RUNS:
        print(f"measuring {name}", file=sys.stderr, flush=True)
        results[name] = _apart(RUNS[name][0])
    print(json.dumps(results, indent=2) if chosen.json else page(results))
    if chosen.write:
        PAGE.write_text(page(results) + "\n", encoding="utf-8")
    return 0


def _run(place: str) -> Any:  # JSON
    module, function = place.split(".")
    return getattr(importlib.import_module(f"benchmarks.counsel.{module}"), function)()


def _apart(place: str) -> Any:  # JSON
    """Measure in a process of its own, so that memory is that of the one thing."""
    command = [sys.executable, "-m", "benchmarks.counsel", "--here", place]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout.splitlines()[-1])


def page(results: dict[str, Any]) -> str:
    """Return the table as a page."""
    lines = [
        "# Counsel in figures",
        "",
        (
            f"Written by `python -m benchmarks.counsel --write` on {dt.datetime.now(dt.UTC):%-d %B %Y}, Python {platform.python_version()}. "
            "CPU seconds are medians of repeated runs; memory is the peak of a process of its own."
        ),
        "",
        "| what | measured | goal |",
        "|---|---|---|",
    ]
    for name, found in results.items():
        said = "; ".join(f"{key} {_shown(value)}" for key, value in found.items())
        lines.append(f"| {name} | {said} | {RUNS[name][1]} |")
    return "\n".join(lines)


def _shown(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4g}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


if __name__ == "__main__":
    sys.exit(main())
