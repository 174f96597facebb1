"""Nash, Kalai-Smorodinsky and egalitarian solutions with proof, where the frontier itself is out of reach."""

from benchmarks.counsel.spaces import drawn
from benchmarks.counsel.timing import median, peak
from verbale.counsel import egalitarian, kalai_smorodinsky, nash
from verbale.counsel.solutions.objectives import ideal_gains

CONCEPTS = (nash, kalai_smorodinsky, egalitarian)
SEEDS = range(5)


def four() -> dict[str, object]:
    """Four parties, twenty issues of ten options."""
    return _one(4, 20, 10)


def six() -> dict[str, object]:
    """Six parties, twelve issues of five options."""
    return _one(6, 12, 5)


def whole() -> dict[str, object]:
    """Six parties, twelve issues of five options, values whole to a million."""
    return _one(6, 12, 5, top=10**6)


def _one(parties: int, issues: int, options: int, top: int = 0) -> dict[str, object]:
    taken = []
    proved = True
    for seed in SEEDS:
        space = drawn(parties, issues, options, seed, top=top)
        proved &= all(concept(space).certificate["proof"] == "bounds" for concept in CONCEPTS)

        def run(space: object = space) -> None:
            ideal_gains.cache_clear()
            for concept in CONCEPTS:
                concept(space)  # type: ignore[arg-type]  # the space of this round

        taken.append(median(run, 3))
    return {
        "cpu_s": taken[0],
        "worst_of_seeds_cpu_s": max(taken),
        "seeds": len(taken),
        "proved": proved,
        "peak_mb": peak(),
    }
