"""Random spaces of a stated size: Dirichlet weights, values evenly drawn and scaled so that the best of an issue is 1."""

import numpy as np

from verbale.counsel import Space


def drawn(parties: int, issues: int, options: int, seed: int = 0, threat: float = 0.0, top: int = 0) -> Space:
    """Return a space of so many parties, issues and options; with a top, of whole numbers up to about it."""
    draw = np.random.default_rng(seed)
    weights = draw.dirichlet(np.ones(issues), size=parties)
    values = draw.random((parties, issues, options))
    values /= values.max(axis=2, keepdims=True)
    return Space(
        {f"i{issue}": [f"o{option}" for option in range(options)] for issue in range(issues)},
        {
            f"p{party}": {
                f"i{issue}": [_whole(value, top) for value in (weights[party, issue] * values[party, issue]).tolist()]
                for issue in range(issues)
            }
            for party in range(parties)
        },
        {f"p{party}": threat for party in range(parties)},
    )


def _whole(value: float, top: int) -> float:
    return round(value * top) if top else value
