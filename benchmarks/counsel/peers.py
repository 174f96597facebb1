"""The same questions put to NegMAS where it is installed (`pip install --group compare`): it enumerates the packages.

NegMAS is under the AGPL: it is measured beside Verbale and never needed by it.
"""

import importlib.util
from typing import Any

from benchmarks.counsel.spaces import drawn
from benchmarks.counsel.timing import median, peak
from verbale.counsel import Space, frontier, nash

ISSUES, OPTIONS = 5, 10


def measure() -> dict[str, object]:
    """Return the time of frontier and Nash point at 10^5 packages, ours and theirs, and whether both say the same."""
    space = drawn(2, ISSUES, OPTIONS)
    ours = median(lambda: nash(space, frontier(space)), 3)
    result: dict[str, object] = {"packages": space.size, "verbale_cpu_s": ours}
    if importlib.util.find_spec("negmas") is None:
        return {**result, "negmas": "not installed"}
    solve = _theirs(space)
    points, best = solve()
    here = nash(space).packages[0].utilities
    return {
        **result,
        "negmas_cpu_s": median(solve, 3),
        "same_size_of_frontier": len(points) == len(frontier(space)),
        "same_nash": all(abs(one - other) < 1e-9 for one, other in zip(best, here.values(), strict=True)),
        "peak_mb": peak(),
    }


def _theirs(space: Space) -> Any:  # a function of a library without types
    from negmas.outcomes import make_issue, make_os  # only where it is installed
    from negmas.preferences import LinearAdditiveUtilityFunction, nash_points, pareto_frontier

    issues = [make_issue(list(options), name=issue) for issue, options in space.issues.items()]
    outcomes = make_os(issues)
    functions = []
    for column, _ in enumerate(space.parties):
        values = [
            dict(zip(options, (space.tables[issue][:, column] / space.grid).tolist(), strict=True))
            for issue, options in space.issues.items()
        ]
        functions.append(LinearAdditiveUtilityFunction(values=values, outcome_space=outcomes, reserved_value=0.0))

    def solve() -> tuple[Any, Any]:
        points, _ = pareto_frontier(functions, issues=issues)
        return points, nash_points(functions, points, outcome_space=outcomes)[0][0]

    return solve
