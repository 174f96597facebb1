"""`python -m benchmarks.watch [--infringement CSV] [--tris CSV] [--weekly CSV] [--json] [--write] [--quick]`."""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from benchmarks.watch import hazard, infringement, measures, pace, report, silence, speed, standstill, weekly

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data"))
FILES = {
    "infringement": "clocks/eu_infringement_cases_to_2010.csv",
    "tris": "clocks/eu_tris_standstill_to_2013.csv",
    "weekly": "events/israel_palestine_weekly_goldstein_to_1996.csv",
}


def main(arguments: list[str] | None = None) -> int:
    """Run simulations and back-tests, and print or write them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.watch", description=__doc__)
    for name, path in FILES.items():
        parser.add_argument(f"--{name}", type=Path, metavar="CSV", help=f"default: {path} of the shared data")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--write", action="store_true", help="write docs/watch/evaluation.md and its diagram")
    parser.add_argument("--quick", action="store_true", help="a tenth of the draws")
    chosen = parser.parse_args(arguments)
    results = {**simulated(10 if chosen.quick else 1), **recorded(chosen)}
    results["speed"] = speed.run(10_000 if chosen.quick else 100_000)
    if chosen.write:
        report.write(results)
    print(json.dumps(results, indent=2, default=str, ensure_ascii=False) if chosen.json else report.page(results))
    return 0


def simulated(fewer: int) -> dict[str, Any]:
    """All simulations, their draws divided by a number."""
    return {
        "silence, scattered": silence.run(silence.DRAWS // fewer, wide=True),
        "silence, steadier": silence.run(silence.DRAWS // fewer, wide=False),
        "pace, steadier": pace.run(pace.DRAWS // fewer, wide=False),
        "pace, scattered": pace.run(pace.DRAWS // fewer, wide=True),
        "measures": measures.run(measures.DRAWS // fewer),
        "reliability": silence.reliability(silence.DRAWS // fewer),
    }


def recorded(chosen: argparse.Namespace) -> dict[str, Any]:
    """All back-tests whose file is there; those left out are named on stderr."""
    runs = {"infringement": infringement.run, "tris": standstill.run, "weekly": weekly.run}
    found = {}
    for name, run in runs.items():
        given = getattr(chosen, name)
        path = given or DATA / FILES[name]
        if path.is_file():
            found["standstill" if name == "tris" else name] = run(path)
        elif given:
            sys.exit(f"{given}: no such file")
        else:
            print(f"skipped: {name}, {path} is missing", file=sys.stderr)
    if "infringement" in found:
        found["hazard"] = hazard.run(chosen.infringement or DATA / FILES["infringement"])
    return found


if __name__ == "__main__":
    sys.exit(main())
