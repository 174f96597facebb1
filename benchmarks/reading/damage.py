"""Damaged files: random bytes of one file of each format changed, cut, doubled; what comes of each.

`python -m benchmarks.reading.damage [--each 20000] [--seed 1]`. A damaged file must end as a reading with words or as a named failure: a
traceback or a document without words is a fault. Run in one process, as the limited child does; crashes of a library end the run and are seen.
"""

import argparse
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmarks.reading.samples import SAMPLES
from verbale.errors import VerbaleError
from verbale.model import Document
from verbale.reading.formats import FORMATS
from verbale.reading.load import load_bytes
from verbale.reading.sandbox.child import extract_here

Damage = Callable[[bytearray, random.Random], None]


@dataclass(slots=True)
class Outcome:
    """What came of the damaged files of one format."""

    name: str
    tried: int = 0
    read: int = 0
    told: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


def _changed(raw: bytearray, draw: random.Random) -> None:
    for _ in range(draw.choice((1, 1, 2, 8, 64))):
        raw[draw.randrange(len(raw))] = draw.randrange(256)


def _cut(raw: bytearray, draw: random.Random) -> None:
    first = draw.randrange(len(raw))
    del raw[first : first + draw.randrange(1, max(2, len(raw) // 4))]


def _doubled(raw: bytearray, draw: random.Random) -> None:
    first = draw.randrange(len(raw))
    raw[first:first] = raw[first : first + draw.randrange(1, 200)]


def _ended(raw: bytearray, draw: random.Random) -> None:
    del raw[draw.randrange(len(raw)) :]


# Whatever a parser may raise that is no exit: each is a fault.
RAISED = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    ImportError,
    LookupError,
    MemoryError,
    NameError,
    OSError,
    ReferenceError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    VerbaleError,
)
DAMAGES: tuple[Damage, ...] = (_changed, _changed, _changed, _cut, _doubled, _ended)


def damaged(raw: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield damaged copies of a file; the same for the same seed."""
    draw = random.Random(seed)
    for _ in range(count):
        copy = bytearray(raw)
        draw.choice(DAMAGES)(copy, draw)
        yield bytes(copy)


def outcome(name: str, raw: bytes, count: int, seed: int) -> Outcome:
    """Load damaged copies of a file, and count what comes of them."""
    found = Outcome(name)
    begun = time.process_time()
    for copy in damaged(raw, count, seed):
        found.tried += 1
        try:
            made = load_bytes(copy, name, extract=extract_here)
        except RAISED as error:
            found.faults[f"{type(error).__name__}: {str(error)[:60]}"] += 1
            continue
        if isinstance(made, Document):
            found.read += 1
            found.faults["no words"] += not made.text.strip()
        else:
            found.told += 1
            found.faults["an empty reason"] += not (made.reason and made.cure)
            found.faults["inner words"] += "object at 0x" in made.reason
    found.faults = +found.faults
    found.seconds = time.process_time() - begun
    return found


def main() -> int:
    """Print what came of each format; 1 when there is a fault, or a format without a sample."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--each", type=int, default=20_000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", default="")
    given = asked.parse_args()
    missing = set(FORMATS) - set(SAMPLES)
    faults = len(missing)
    print(f"{'format':62} {'tried':>6} {'read':>6} {'named':>6} {'faults':>6} {'s CPU':>7}")
    for name, make in sorted(SAMPLES.items()):
        if given.only and given.only not in name:
            continue
        found = outcome(name, make(), given.each, given.seed)
        count = found.faults.total()
        faults += count
        print(
            f"{name[:62]:62} {found.tried:6} {found.read:6} {found.told:6} {count:6} {found.seconds:7.1f}", flush=True
        )
        for what, times in found.faults.most_common(5):
            print(f"    {times} x {what}")
    print(f"formats without a sample: {', '.join(sorted(missing)) or 'none'}")
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
