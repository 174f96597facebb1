"""Speed, memory and honesty of the record as it grows, on SQLite and, where VERBALE_POSTGRES names a server, on PostgreSQL.

Run with: python -m benchmarks.record [--full] [--write] [--json]
"""

import argparse
import datetime as dt
import json
import os
import platform
import sys
from pathlib import Path
from typing import Any

from benchmarks.record.picture import growth
from benchmarks.record.places import kinds, place
from benchmarks.record.tasks import measured
from benchmarks.record.writers import together

SIZES, LONGEST = (1_000, 100_000), 1_000_000
EACH, EACH_SHORT = 5_000, 250
PICTURE = Path(__file__).parents[2] / "docs" / "record" / "growth.svg"
SHOWN = (
    ("append_per_s", "bulk append, entries/s", ",.0f"), ("append_cpu_per_s", "… entries per CPU second of ours", ",.0f"), ("commit_ms", "one-entry commit, median ms", ".2f"),
    ("commit_p95_ms", "… 95th percentile, ms", ".2f"), ("matrix_ms", "matrix of 240 cells, median ms", ".2f"),
    ("index_s", "… its index made first, s", ".2f"), ("state_s", "whole state of play, s", ".2f"), ("again_s", "… once more, record still open, s", ".2f"), ("verify_s", "verify, s", ".2f"),
    ("verify_cpu_s", "… CPU s of both processes", ".2f"), ("fill_mb", "memory of appending, MB", ".0f"),
    ("check_mb", "memory of verifying, MB", ".0f"),
)  # fmt: skip


def main() -> int:
    """Measure, print, and write the picture when asked; fail when writers left a gap, a double or a broken chain."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--full", action="store_true", help="a million entries and 8 × 5,000 writes as well")
    parser.add_argument("--write", action="store_true", help=f"draw {PICTURE.name}")
    parser.add_argument("--json", action="store_true", help="for machines")
    asked = parser.parse_args()
    rows = [cost(kind, size) for kind in kinds() for size in (*SIZES, *((LONGEST,) if asked.full else ()))]
    writers = [crowd(kind, EACH if asked.full else EACH_SHORT) for kind in kinds()]
    busy = f"{os.getloadavg()[0] / (os.cpu_count() or 1):.1f} busy processes a core at the end"
    machine = f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {busy}"
    told = {"date": dt.datetime.now(dt.UTC).date().isoformat(), "machine": machine, "growth": rows, "writers": writers}
    if asked.json:
        print(json.dumps(told, indent=2))
    else:
        show(told)
    if asked.write:
        PICTURE.write_text(growth(rows), encoding="utf-8")
    return int(
        any(row[name] for row in writers for name in ("writers_failed", "gaps", "doubled", "lost", "chain_faults"))
    )


def cost(kind: str, entries: int) -> dict[str, Any]:
    """Measure one database at one length."""
    print(f"{kind}, {entries:,} entries …", file=sys.stderr)
    told: dict[str, Any] = {"database": kind, "entries": entries}
    with place(kind) as address:
        for task in ("fill", "look", "seek", "check", "commit"):
            told |= measured(address, task, entries)
    return told


def crowd(kind: str, each: int) -> dict[str, Any]:
    """Let eight processes write to one record."""
    print(f"{kind}, 8 writers × {each:,} …", file=sys.stderr)
    with place(kind) as address:
        return {"database": kind, **together(address, each)}


def show(told: dict[str, Any]) -> None:
    """Print tables for people."""
    rows, names = told["growth"], [f"{row['database']} {row['entries']:.0e}" for row in told["growth"]]
    print(f"{told['date']}, {told['machine']}\n")
    print(f"{'':34}" + "".join(f"{name:>18}" for name in names))
    for name, title, form in SHOWN:
        print(f"{title:34}" + "".join(f"{format(row[name], form) if name in row else '–':>18}" for row in rows))
    for row in told["writers"]:
        left = ", ".join(f"{row[name]} {name}" for name in ("gaps", "doubled", "lost", "chain_faults"))
        print(f"\n8 writers on {row['database']}: {row['entries']:,} entries, {row['entries_per_s']:,.0f}/s: {left}")


if __name__ == "__main__":
    sys.exit(main())
