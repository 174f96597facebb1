"""A disk that is full and memory that is used up: a clear error or a dead process, nothing acknowledged lost, and the record goes on.

The disk is filled by the kernel's limit on the size of files (RLIMIT_FSIZE), memory by its limit on addresses (RLIMIT_AS): each in a
process of its own, at another size every time.
"""

import random
import resource
import signal
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.torture.kills import Toll, let_go, settle
from benchmarks.torture.writer import DAY, append, batch, fork
from verbale.record import Record, verify
from verbale.record.entries import Draft, EntryKind
from verbale.record.open import open_record

APPENDS = 200  # before the disk counts as not full at all
Say = Callable[[dict[str, object]], None]


@dataclass(slots=True)
class Strain:
    """What want of room did.

    Parameters
    ----------
    what
        Of what there was too little.
    runs
        Processes that went into it.
    told
        Of them, those that told of it in a clear error and went on once there was room again.
    died
        Of them, those that ended instead (memory only).
    unclear
        Of them, those that did neither.
    toll
        What was compared afterwards.
    """

    what: str
    runs: int
    told: int
    died: int
    unclear: int
    toll: Toll

    @property
    def holds(self) -> bool:
        """Say whether nothing was lost and every want was told of."""
        return self.toll.holds and not self.unclear


def full_disk(runs: int, seed: int = 4) -> Strain:
    """Fill the disk again and again, a little later each time."""

    def work(room: int) -> Callable[[Record, Say], None]:
        def filling(record: Record, say: Say) -> None:
            assert record.path is not None  # a file
            hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (record.path.stat().st_size + room, hard))
            draw = random.Random(room)
            full = not all(append(record, *batch(draw, f"{room}.{number}"), say) for number in range(APPENDS))
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
            again = append(record, *batch(draw, f"{room}.again"), say)
            say({"done": full and again})

        return filling

    return _strained("a file-size limit", runs, 60_000, work, seed)


def no_memory(runs: int, seed: int = 5) -> Strain:
    """Use memory up again and again, by appends that grow until one finds no room."""

    def work(room: int) -> Callable[[Record, Say], None]:
        def growing(record: Record, say: Say) -> None:
            append(record, *batch(random.Random(room), f"{room}.first"), say)
            used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
            hard = resource.getrlimit(resource.RLIMIT_AS)[1]
            resource.setrlimit(resource.RLIMIT_AS, (used + room, hard))
            full = not all(append(record, *_large(f"{room}.{number}", 1 << number), say) for number in range(24))
            resource.setrlimit(resource.RLIMIT_AS, (hard, hard))
            again = append(record, *batch(random.Random(room + 1), f"{room}.again"), say)
            say({"done": full and again})

        return growing

    return _strained("an address-space limit", runs, 40_000_000, work, seed)


def _large(name: str, size: int) -> tuple[list[Draft], dict[str, str]]:
    """Return a few notes that together have about so many kilobytes."""
    return [
        Draft(EntryKind.SOURCE, f"{name}.{part}", {"note": "x" * (size * 256)}, DAY, "TLP:CLEAR") for part in range(4)
    ], {}


def _strained(
    what: str, runs: int, most: int, work: Callable[[int], Callable[[Record, Say], None]], seed: int
) -> Strain:
    draw, strain = random.Random(seed), Strain(what, runs, 0, 0, 0, Toll())
    with tempfile.TemporaryDirectory() as folder:
        path, checked = Path(folder) / "record.db", 0
        open_record(path).close()
        for _ in range(runs):
            told = fork(str(path), work(draw.randrange(most))).waited()
            record = open_record(path)
            checked = settle(record, told, checked, strain.toll)
            let_go(record)
            strain.told += told.done
            strain.died += not (told.done or told.ended)
            strain.unclear += told.ended and not told.done
        record = open_record(path)
        strain.toll.faults += len(verify(record).faults)
        let_go(record)
    return strain
