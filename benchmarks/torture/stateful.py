"""The machine in long runs: as many steps as are asked for, counted as they are made."""

import sys
import time
from collections import Counter

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from benchmarks.torture.machine import LOOKS, STEPS, Use

EACH = 100  # steps of one record
ROUND = 40  # records between two lines of progress


def steps(wanted: int) -> dict[str, object]:
    """Use records at random for so many steps; a difference from the plain list ends the run with the steps that lead to it."""
    STEPS.clear()
    LOOKS.clear()
    start, records = time.perf_counter(), 0
    usual = settings(
        max_examples=ROUND, stateful_step_count=EACH, deadline=None, database=None, derandomize=False,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
    )  # fmt: skip
    while STEPS.total() < wanted:
        run_state_machine_as_test(Use, settings=usual)
        records += ROUND
        print(f"{STEPS.total():,} of {wanted:,} steps", file=sys.stderr)
    return {
        "what": "random use beside a plain list", "steps": STEPS.total(), "records": records, "views compared": LOOKS.total(),
        **dict(Counter(STEPS).most_common()), "seconds": round(time.perf_counter() - start, 1), "differences": 0, "holds": True,
    }  # fmt: skip
