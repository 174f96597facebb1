"""What a record survives: kills, full disks, want of memory, damage, and long random use beside a plain list.

Run with: python -m benchmarks.torture [--full] [--cycles N] [--clients N] [--stateful STEPS] [--json]
"""

import argparse
import datetime as dt
import json
import os
import platform
import sys
import time
from dataclasses import asdict

from benchmarks.record.places import SERVER, place
from benchmarks.torture.damage import damaged
from benchmarks.torture.kills import Strike, kill, row, terminate, torture
from benchmarks.torture.limits import full_disk, no_memory

FULL, SHORT = (2200, 330), (40, 20)  # kills on SQLite, on PostgreSQL
TIMES_FULL, TIMES_SHORT = 300, 30  # of each damage; a tenth as many processes without room


def main() -> int:
    """Run what was asked for, print it, and fail unless everything holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="as much as the goals ask for; a short run without")
    parser.add_argument("--cycles", type=int, help="kills of a writer on SQLite")
    parser.add_argument(
        "--clients", type=int, help="kills of a client on PostgreSQL, and a third as many of its connections"
    )
    parser.add_argument("--times", type=int, help="of each damage; a tenth as many processes without room")
    parser.add_argument("--stateful", type=int, metavar="STEPS", help="only use records at random, for so many steps")
    parser.add_argument("--kills-only", action="store_true", help="no full disk, no want of memory, no damage")
    parser.add_argument("--json", action="store_true", help="for machines")
    asked = parser.parse_args()
    if asked.stateful is not None:
        from benchmarks.torture.stateful import steps  # Hypothesis is heavy

        return told_of([steps(asked.stateful)], as_json=asked.json)
    usual = FULL if asked.full else SHORT
    cycles, clients = (
        given if given is not None else one for given, one in zip((asked.cycles, asked.clients), usual, strict=True)
    )
    times = asked.times or (TIMES_FULL if asked.full else TIMES_SHORT)
    rows = killed(cycles, clients) + ([] if asked.kills_only else strained(times // 10) + broken(times))
    return told_of(rows, as_json=asked.json)


def told_of(rows: list[dict[str, object]], *, as_json: bool) -> int:
    """Print what was found, and return 1 unless everything holds."""
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
    told = {"date": dt.datetime.now(dt.UTC).date().isoformat(), "machine": machine, "runs": rows}
    if as_json:
        print(json.dumps(told, indent=2))
    else:
        print(told["date"], machine)
        show(rows)
    return int(not all(line["holds"] for line in rows))


def killed(cycles: int, clients: int) -> list[dict[str, object]]:
    """Kill writers on each database that is there."""
    runs: list[tuple[str, str, int, Strike]] = [("SQLite", "SQLite, writer killed", cycles, kill)]
    if os.environ.get(SERVER):
        runs += [
            ("PostgreSQL", "PostgreSQL, client killed", clients, kill),
            ("PostgreSQL", "PostgreSQL, connection ended by the server", clients // 3, terminate),
        ]
    elif clients:
        print(f"{SERVER} names no server: PostgreSQL is skipped", file=sys.stderr)
    rows = []
    for kind, name, count, strike in runs:
        if count:
            with place(kind) as address:
                schema = address.rpartition("search_path%3D")[2]
                named = f"{address}&application_name={schema}" if "://" in address else address
                start = time.perf_counter()
                rows.append(row(name, torture(named, count, strike), time.perf_counter() - start))
    return rows


def strained(runs: int) -> list[dict[str, object]]:
    """Fill disks and use memory up."""
    rows: list[dict[str, object]] = []
    for run in (full_disk, no_memory):
        print(f"{run.__name__.replace('_', ' ')}, {runs} times …", file=sys.stderr)
        strain = run(runs)
        told = asdict(strain) | asdict(strain.toll) | {"holds": strain.holds}
        shown = (
            "what",
            "runs",
            "told",
            "died",
            "unclear",
            "unacknowledged",
            "entries",
            "lost",
            "altered",
            "ghosts",
            "faults",
            "holds",
        )
        rows.append({name: told[name] for name in shown})
    return rows


def broken(times: int) -> list[dict[str, object]]:
    """Damage records."""
    print(f"damage, {times} times each …", file=sys.stderr)
    return [asdict(seen) | {"holds": not seen.silent} for seen in damaged(times)]


def show(rows: list[dict[str, object]]) -> None:
    """Print rows below each other, one line a figure."""
    for line in rows:
        print(f"\n{line['what']}")
        for name, value in line.items():
            if name != "what":
                print(f"  {name:16} {shown(value):>12}")


def shown(value: object) -> str:
    """Return a figure with its thousands, yes or no, or words."""
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return f"{value:,}" if isinstance(value, int | float) else str(value)


if __name__ == "__main__":
    sys.exit(main())
