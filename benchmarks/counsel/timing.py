"""CPU seconds as medians of repeated runs, and the peak memory of a process of its own."""

import resource
import statistics
import time
from collections.abc import Callable


def median(run: Callable[[], object], times: int = 5) -> float:
    """Return the median CPU seconds of a run."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def peak() -> float:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
