"""Hostile files through the reader: what each costs in processor time and memory, how it ends, and what else it touched.

`python -m benchmarks.torture.hostile.trial [FAMILY]` prints the worst and every file that broke a bound.
"""

import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.torture.hostile import files
from verbale.app.ingest_workers import Asked, Readers, idle_process
from verbale.model import Failure

CPU_SECONDS, MEMORY = 15.0, 1 << 30  # bounds of one file
TICK = 0.02  # seconds between two looks at the process


@dataclass(frozen=True, slots=True)
class Cost:
    """What one file came to.

    Parameters
    ----------
    name, size
        Of the file; bytes.
    cpu
        Seconds of the processor, that of attached files and of starting a process included.
    memory
        Bytes in memory at most.
    clock
        Seconds.
    outcome
        ``read``, or the reason of the failure.
    """

    name: str
    size: int
    cpu: float
    memory: int
    clock: float
    outcome: str

    @property
    def within(self) -> bool:
        """Whether it kept the bounds."""
        return self.cpu <= CPU_SECONDS and self.memory <= MEMORY


class _Watch:
    """Looks at a reading process while it reads: its processor time counts from the beginning of the file, a new process from its own."""

    def __init__(self, worker: int | None) -> None:
        self._seen = {worker: _cpu(worker)} if worker is not None else {}
        self._spent: dict[int, float] = {}
        self.memory = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while True:
            over = self._over.wait(TICK)
            for pid in [*_children(), *(pid for pid in self._seen if pid is not None)]:
                self._spent[pid] = max(self._spent.get(pid, 0.0), _cpu(pid) - self._seen.get(pid, 0.0))
                self.memory = max(self.memory, _resident(pid))
            if over:
                return

    def end(self) -> float:
        """Return the processor time of all processes."""
        self._over.set()
        self._thread.join()
        return sum(self._spent.values())


def trial(family: str = "") -> Iterator[Cost]:
    """Yield the cost of each hostile file."""
    with Readers(None) as readers:
        readers.read(Asked(b"On 3 May 2021 the Union proposed a longer period to the Company.", "warm.txt", "warm.txt"))
        for name, raw in files(family):
            yield cost(readers, name, raw)


def cost(readers: Readers, name: str, raw: bytes) -> Cost:
    """Return what one file costs.

    Parameters
    ----------
    readers
        Who read it.
    name, raw
        The file.
    """
    watch, begun = _Watch(idle_process()), time.monotonic()
    result = readers.read(Asked(raw, name, name)).result
    clock = time.monotonic() - begun
    outcome = f"{result.reason} {result.cure}" if isinstance(result, Failure) else f"read, {len(result.acts)} acts"
    return Cost(name, len(raw), watch.end(), watch.memory, clock, outcome)


def _children() -> list[int]:
    found = Path("/proc/self/task").glob("*/children")
    return [int(pid) for path in found for pid in path.read_text().split()]


def _cpu(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / 100


def _resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:")), 0)


def main() -> None:
    """Print what was found."""
    costs = []
    for one in trial(sys.argv[1] if len(sys.argv) > 1 else ""):
        costs.append(one)
        if not one.within or one.cpu > 8 or "-v" in sys.argv:
            print(
                f"{one.name:40} {one.size:>10} {one.cpu:6.1f} s {one.memory >> 20:5} MB {one.clock:6.1f} s  {one.outcome[:90]}",
                flush=True,
            )
    over = [one for one in costs if not one.within]
    worst = max(costs, key=lambda one: one.cpu)
    print(
        f"{len(costs)} files, {len(over)} past a bound; at most {worst.cpu:.1f} s ({worst.name}), {max(one.memory for one in costs) >> 20} MB"
    )


if __name__ == "__main__":
    main()
