"""The graph model with 1,024 states and three parties: ten options, random rankings with ties, all five concepts."""

import random

from benchmarks.counsel.timing import median, peak
from verbale.counsel.stability import CONCEPTS, Conflict

OPTIONS = {
    "first": [f"a{n}" for n in range(4)],
    "second": [f"b{n}" for n in range(3)],
    "third": [f"c{n}" for n in range(3)],
}


def measure() -> dict[str, object]:
    """Return the time of making the conflict and of all equilibria under all concepts."""
    draw = random.Random(0)  # rankings, not secrets
    ranking = {party: ranked(draw, 1024) for party in OPTIONS}

    def run() -> dict[str, int]:
        conflict = Conflict.from_options(OPTIONS, ranking)
        return {concept: len(conflict.equilibria(concept)) for concept in CONCEPTS}

    return {"states": 1024, "cpu_s": median(run, 3), "equilibria": str(run()), "peak_mb": peak()}


def ranked(draw: random.Random, count: int) -> list[list[int]]:
    """Draw a ranking of states, 1 to their number, the best first; a quarter of them ties with the one before."""
    states = list(range(1, count + 1))
    draw.shuffle(states)
    classes: list[list[int]] = []
    for state in states:
        if classes and draw.random() < 0.25:
            classes[-1].append(state)
        else:
            classes.append([state])
    return classes
