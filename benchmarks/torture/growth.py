"""How work grows with a text: runs of one thing, doubled. Linear work doubles; the goal is a factor of 2.6 at most.

`python -m benchmarks.torture.growth [SIZE]` prints the factor in processor time from SIZE to twice SIZE characters for every run of
`benchmarks.torture.hostile.texts`, with the parser. Tests count calls instead, which no machine's speed changes.
"""

import math
import signal
import sys
import time
from contextlib import suppress

from benchmarks.torture.hostile.texts import LINES, RUNS
from verbale.model import Failure
from verbale.reading import load_bytes, read
from verbale.reading.sandbox.child import extract_here

GOAL = 2.6
PATIENCE = 20.0  # seconds of the processor for one text
SIZE = 40_000  # characters of the smaller text
LEAST = 0.3  # seconds below which a factor says nothing: start and clock are most of it


def texts(size: int) -> dict[str, str]:
    """Return texts of about a size: name of the run and text."""
    made = {
        name: f"The Union met the Company. {unit * (size // len(unit))} It refused.\n" for name, unit in RUNS.items()
    }
    for name, line in LINES.items():
        count = size // len(line.format(n=1000))
        made[name] = "".join(line.format(n=number) for number in range(1, count + 1))
    return made


def seconds(text: str, *, rules_only: bool = False) -> float:
    """Return the processor time of reading a text, from its bytes to its drafts; infinity past `PATIENCE`."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    begun = time.process_time()
    try:
        _read(text, rules_only=rules_only)
    except TimeoutError:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    return time.process_time() - begun


def calls(text: str) -> int:
    """Return how many functions are called in reading a text by rules, those of libraries included."""
    count = 0

    def seen(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        _read(text, rules_only=True)
    finally:
        sys.setprofile(before)
    return count


def _read(text: str, *, rules_only: bool) -> None:
    document = load_bytes(text.encode("utf-8", "surrogatepass"), "a.txt", extract=extract_here)
    if not isinstance(document, Failure):
        with suppress(RecursionError):  # the reading process tells it as a failure
            read(document, rules_only=rules_only)


def main() -> None:
    """Print the factor of each run, the worst first."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else SIZE
    seconds("On 3 May 2021 the Union proposed a longer period to the Company.\n")
    rows = []
    small, large = texts(size), texts(2 * size)
    for name, text in small.items():
        first, second = seconds(text), seconds(large[name])
        factor = second / max(first, 0.001) if math.isfinite(first) else math.inf
        rows.append((factor, name, first, second))
        print(f"{name:20} {first:6.2f} s {second:6.2f} s  {factor:5.2f}", flush=True)
    counted = [row for row in rows if row[3] >= LEAST]
    over = [row for row in counted if row[0] > GOAL]
    worst = max(counted, default=(0.0, "none", 0.0, 0.0))
    print(f"{len(rows)} runs, {len(over)} grow by more than {GOAL}; the worst by {worst[0]:.2f} ({worst[1]})")
    for row in sorted(over, reverse=True):
        print(f"  {row[1]}: {row[2]:.2f} s, {row[3]:.2f} s, factor {row[0]:.2f}")


if __name__ == "__main__":
    main()
