"""Alternating offers between time-based strategies: 1,000 packages, 100 steps, random strategies."""

import numpy as np

from benchmarks.counsel.timing import median, peak
from verbale.counsel.forecast.sessions import OfferTable

PACKAGES, STEPS, SESSIONS = 1000, 100, 10_000


def measure() -> dict[str, object]:
    """Return sessions a second and how many ended in agreement."""
    draw = np.random.default_rng(0)
    utilities = draw.random((PACKAGES, 2))
    exponents = np.exp(draw.uniform(np.log(0.1), np.log(10), (2, SESSIONS)))
    table = OfferTable(utilities, [0.3, 0.3], STEPS)
    taken = median(lambda: table.play(exponents[0], exponents[1]))
    agreed = float((table.play(exponents[0], exponents[1]).package >= 0).mean())
    return {"sessions": SESSIONS, "a_second": round(SESSIONS / taken), "agreed": agreed, "peak_mb": peak()}
