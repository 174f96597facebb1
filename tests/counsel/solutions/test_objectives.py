"""What each concept seeks: the best package of all is among the candidates of its bounds."""

from itertools import product
from math import prod

import numpy as np
import pytest

from verbale.counsel.solutions.objectives import Relaxed, _lowered, best_minimum, best_product, best_sum, ideal_gains
from verbale.counsel.solutions.weights import Floats
from verbale.counsel.space.space import Space


def space(seed: int, threat: float = 0.8) -> Space:
    """Return a random space of three parties."""
    draw = np.random.default_rng(seed)
    issues = {f"i{number}": list("abc") for number in range(4)}
    values = {f"p{party}": {issue: draw.random(3).round(3).tolist() for issue in issues} for party in range(3)}
    return Space(issues, values, dict.fromkeys(values, threat), grid=1000)


def rational(made: Space) -> list[list[int]]:
    """Return the gains of every package that nobody would rather leave."""
    every = (
        made.vector(dict(zip(made.issues, chosen, strict=True))) - made.threat
        for chosen in product(*made.issues.values())
    )
    return [gain.tolist() for gain in every if (gain >= 0).all()]


SEEDS = range(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_products_sums_and_minima(seed: int) -> None:
    """Largest product, largest weighted sum and largest smallest scaled gain, against every package."""
    made, gains = space(seed), rational(space(seed))
    found = best_product(made)
    assert found is not None
    assert max(prod(row) for row in gains) == max(prod(row) for row in (found.vectors - made.threat).tolist())
    weights = np.array([3.0, 1.0, 2.0])
    found = best_sum(made, weights)
    assert found is not None
    assert max(float(weights @ row) for row in gains) == pytest.approx(
        max(float(weights @ row) for row in found.vectors - made.threat)
    )
    scale, offset = np.array([1.0, 2.0, 0.5]), np.array([0.0, 0.3, -0.1])

    def least(row: object) -> float:
        return float((np.array(row) / made.grid * scale - offset).min())

    found = best_minimum(made, scale, offset)
    assert found is not None
    assert max(map(least, gains)) == pytest.approx(max(map(least, found.vectors - made.threat)))


@pytest.mark.parametrize("seed", SEEDS)
def test_ideal_gains(seed: int) -> None:
    """Each party's largest among packages that nobody would rather leave."""
    made = space(seed)
    assert ideal_gains(made) == tuple(max(row[party] for row in rational(made)) for party in range(3))


def test_a_party_left_out_keeps_its_threat_point() -> None:
    """A scale of 0: it does not count in the minimum."""
    made = space(1)
    scale = np.array([1.0, 1.0, 0.0])
    found = best_minimum(made, scale, np.zeros(3))
    assert found is not None
    best = max(min(row[:2]) for row in rational(made))
    assert max(min(row[:2]) for row in (found.vectors - made.threat).tolist()) == best


def test_where_nobody_gains_there_is_none() -> None:
    """No package above the threat point was found."""
    hopeless = space(1, threat=4.0)
    assert best_product(hopeless) is None
    assert best_sum(hopeless, np.ones(3)) is None
    assert best_minimum(hopeless, np.ones(3), np.zeros(3)) is None
    assert ideal_gains(hopeless) is None


def test_a_relaxed_space_is_the_space_in_floating_point() -> None:
    """Each party's worst package at 0, its best at 1; the climb ends at a package of it, and at the same one again."""
    made = space(2)
    relaxed = Relaxed.of(made)
    tables = np.array([block.values for block in made.blocks])
    assert relaxed.values.shape == (4, 3, 3)
    assert relaxed.values.min(axis=1) == pytest.approx(0.0)
    assert relaxed.values.max(axis=1).sum(axis=0) == pytest.approx(1.0)
    assert relaxed.unit == pytest.approx((tables.max(axis=1) - tables.min(axis=1)).sum(axis=0))
    assert relaxed.threat * relaxed.unit + tables.min(axis=1).sum(axis=0) == pytest.approx(made.threat)

    def score(gains: Floats) -> Floats:
        return np.asarray(gains.min(axis=1))

    found = relaxed.climbed(score, [np.ones(3)])
    assert any(
        found * relaxed.unit
        == pytest.approx(made.vector(dict(zip(made.issues, chosen, strict=True))) - made.threat, abs=1e-6)
        for chosen in product(*made.issues.values())
    )
    assert found.tolist() == relaxed.climbed(score, [np.ones(3)]).tolist()


def test_a_party_to_whom_all_is_alike_has_a_unit() -> None:
    """Its range is nothing, and nothing is divided by it."""
    made = Space({"i": ["a", "b"]}, {"x": {"i": [5, 5]}, "y": {"i": [0, 2]}}, {"x": 1, "y": 0})
    relaxed = Relaxed.of(made)
    assert relaxed.unit.tolist() == [1.0, 2.0]
    assert relaxed.threat.tolist() == [-4.0, 0.0]


def test_a_floor_is_lowered_a_little() -> None:
    """So that rounding excludes nothing; never below no gain."""
    lowered = _lowered(np.array([0.0, 500.0, 0.4]))
    assert lowered.tolist() == [0, 498, 0]
