"""What is measured, each in a process of its own so that its memory is its own: filling, one-entry commits, the matrix, verifying."""

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.record.corpus import batches, dossier
from verbale.record import Record, open_record, verify
from verbale.record.entries import Draft, EntryKind
from verbale.state import matrix, state_of_play

AT_ONCE = 5000  # entries in one transaction of a bulk append
COMMITS, LOOKS = 200, 30
SCAN_MOST = 100_000  # the whole state of play reads every entry: not asked of longer records
Told = dict[str, float]


def fill(record: Record, entries: int) -> Told:
    """Append in bulk; only the appending is timed, not the making of the drafts."""
    spent = cpu = 0.0
    for drafts, texts in batches(entries, AT_ONCE):
        wall, own = time.perf_counter(), time.process_time()
        record.append(drafts, "benchmark", texts)
        spent, cpu = spent + time.perf_counter() - wall, cpu + time.process_time() - own
    return {"append_per_s": entries / spent, "append_cpu_per_s": entries / cpu}


def commit(record: Record, entries: int) -> Told:
    """Append one entry at a time to a full record, as a person who rules on acts does."""
    del entries
    day = dossier().as_of
    assert day is not None  # it is in the settings
    taken = []
    for number in range(COMMITS):
        draft = Draft(EntryKind.SOURCE, f"source-{number}", {"note": number}, day, "TLP:CLEAR")
        start = time.perf_counter()
        record.append([draft], "hand:somebody")
        taken.append(1000 * (time.perf_counter() - start))
    return {"commit_ms": statistics.median(taken), "commit_p95_ms": sorted(taken)[int(0.95 * COMMITS)]}


def look(record: Record, entries: int) -> Told:
    """Work out the whole state of play, acts and obligations included."""
    if entries > SCAN_MOST:
        return {}
    settings, start = dossier(), time.perf_counter()
    assert settings.as_of is not None  # it is in the settings
    play = state_of_play(settings, record, settings.as_of)
    first = time.perf_counter()
    state_of_play(settings, record, settings.as_of)
    return {"state_s": first - start, "again_s": time.perf_counter() - first, "cells": float(len(play.positions))}


def seek(record: Record, entries: int) -> Told:
    """Look up the matrix of 240 cells; the index is brought up to the record first, and that is timed by itself."""
    del entries
    settings, start = dossier(), time.perf_counter()
    assert settings.as_of is not None  # it is in the settings
    found = matrix(settings, record, settings.as_of)
    first, taken = time.perf_counter() - start, []
    for _ in range(LOOKS):
        start = time.perf_counter()
        matrix(settings, record, settings.as_of)
        taken.append(1000 * (time.perf_counter() - start))
    return {"index_s": first, "matrix_ms": statistics.median(taken), "seeks": float(len(found))}


def check(record: Record, entries: int) -> Told:
    """Verify everything; refuse to report a time for a record that does not hold."""
    wall, own = time.perf_counter(), _cpu()
    verdict = verify(record)
    spent, used = time.perf_counter() - wall, _cpu() - own
    if verdict.faults or verdict.entries < entries:
        raise SystemExit(f"the record does not verify: {verdict}")
    return {"verify_s": spent, "verify_cpu_s": used}


def _cpu() -> float:
    """Return the CPU seconds of this process and of its helpers that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


TASKS: dict[str, Callable[[Record, int], Told]] = {
    "fill": fill,
    "commit": commit,
    "look": look,
    "seek": seek,
    "check": check,
}


def measured(address: str, task: str, entries: int) -> Told:
    """Run one task in a process of its own; return its figures, with its peak memory in MB."""
    call = [sys.executable, "-m", "benchmarks.record.tasks", task, str(entries)]
    done = subprocess.run(call, input=address, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def main() -> None:
    """Run one task; the address comes by standard input, for it may hold a password."""
    gc.set_threshold(20_000, 20, 20)  # as the command line does
    parser = argparse.ArgumentParser()
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("entries", type=int)
    asked = parser.parse_args()
    record = open_record(sys.stdin.readline().strip())
    told = TASKS[asked.task](record, asked.entries)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    if told:
        told[f"{asked.task}_mb"] = peak / 1024
    record.engine.dispose()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
