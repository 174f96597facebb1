"""Robustness of counsel on preferences in words: three parties, ten issues of six options, 1,000 draws."""

import numpy as np

from benchmarks.counsel.timing import median, peak
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.robustness import robustness
from verbale.counsel.preferences.statements import Saying

PARTIES, ISSUES, OPTIONS, SAMPLES = 3, 10, 6, 1000


def measure() -> dict[str, object]:
    """Return the time of building, drawing and solving."""
    partial = made()
    found = robustness(partial, SAMPLES)
    return {
        "samples": SAMPLES,
        "cpu_s": median(lambda: robustness(made(), SAMPLES), 3),
        "reach": found.reach,
        "peak_mb": peak(),
    }


def made(seed: int = 0) -> PartialPreferences:
    """Return random orders, one comparison of weights per party, and a threat interval."""
    draw = np.random.default_rng(seed)
    issues = {f"i{issue}": [f"o{option}" for option in range(OPTIONS)] for issue in range(ISSUES)}
    sayings = []
    for party in range(PARTIES):
        for issue, options in issues.items():
            order = [str(option) for option in draw.permutation(options)]
            sayings.append(Saying(party=f"p{party}", says="order", issue=issue, options=order))
        sayings.append(Saying(party=f"p{party}", says="cares more", issue=f"i{party}", than=f"i{party + 1}"))
    return PartialPreferences(issues, sayings, {f"p{party}": (0.2, 0.4) for party in range(PARTIES)})
