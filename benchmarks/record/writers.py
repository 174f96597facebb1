"""Eight processes write to one record at once: gaps, doubles and breaks of the chain are counted, and must be none."""

import subprocess
import sys
import time
from collections import Counter

from verbale.record import open_record, verify

WRITERS = 8
WRITER = """
import datetime as dt, sys
from verbale.record.entries import Draft, EntryKind
from verbale.record.open import open_record
record, name = open_record(sys.stdin.readline().strip()), sys.argv[1]
for number in range(int(sys.argv[2])):
    record.append([Draft(EntryKind.SOURCE, f"{name}.{number}", {"note": number}, dt.date(2024, 1, 1), "TLP:CLEAR")], name)
record.engine.dispose()
"""


def together(address: str, each: int) -> dict[str, float]:
    """Return what eight writers of so many entries left, and how quick they were."""
    calls = [[sys.executable, "-c", WRITER, str(number), str(each)] for number in range(WRITERS)]
    start = time.perf_counter()
    writers = [subprocess.Popen(call, stdin=subprocess.PIPE, text=True) for call in calls]
    for writer in writers:
        assert writer.stdin is not None  # asked for above
        writer.stdin.write(address + "\n")
        writer.stdin.close()
    failed = sum(writer.wait() != 0 for writer in writers)
    spent = time.perf_counter() - start
    record = open_record(address)
    entries = list(record.entries())
    counted = Counter(entry.subject for entry in entries)
    record_faults = verify(record).faults
    record.engine.dispose()
    return {
        "writers_failed": failed,
        "entries": len(entries),
        "gaps": len(entries) - len({*range(1, len(entries) + 1)} & {entry.seq for entry in entries}),
        "doubled": sum(count - 1 for count in counted.values()),
        "lost": WRITERS * each - len(counted),
        "chain_faults": len(record_faults),
        "entries_per_s": len(entries) / spent,
    }
