"""Results depend on no unit: points, cents or millions, for all parties or for one of them."""

import random
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.counsel import Space, egalitarian, equal_loss, frontier, kalai_smorodinsky, max_welfare, nash
from verbale.counsel.solutions.solutions import Solution
from verbale.errors import CounselError

FREE_OF_UNITS = (nash, kalai_smorodinsky)
EVERY = (*FREE_OF_UNITS, egalitarian, max_welfare, equal_loss)
Tables = dict[str, dict[str, list[float]]]


def tables(draw: random.Random, parties: int, issues: int, options: int, top: int = 0) -> Tables:
    """Return values: whole to `top`, else sevenths, thirds, decimals or any."""
    kinds: list[Callable[[], float]] = [
        lambda: draw.randint(0, 7) / 7, lambda: draw.randint(0, 6) / 3, lambda: draw.randint(0, 20) / 10, draw.random,
    ]  # fmt: skip
    kind = (lambda: draw.randint(0, top)) if top else draw.choice(kinds)
    return {
        f"p{party}": {f"i{issue}": [kind() for _ in range(options)] for issue in range(issues)}
        for party in range(parties)
    }


def space(values: Tables, by: Mapping[str, float], threat: float = 0.0, grid: float | None = None) -> Space:
    """Return a space with each party's values times its own unit."""
    scaled = {
        party: {issue: [value * by[party] for value in row] for issue, row in rows.items()}
        for party, rows in values.items()
    }
    issues = {issue: [f"o{place}" for place in range(len(row))] for issue, row in next(iter(values.values())).items()}
    return Space(issues, scaled, {party: threat * by[party] for party in values}, grid=grid)


def chosen(concept: Callable[[Space], Solution], made: Space) -> object:
    """Return the packages of a concept, or that there are none."""
    try:
        return {tuple(item.options.items()) for item in concept(made).packages}
    except CounselError:
        return "none"


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 5), st.sampled_from([7, 10**6, 1e-3, 5_000_000, 7e9]))
def test_one_unit_for_all_changes_nothing(seed: int, parties: int, times: float) -> None:
    """Every concept chooses the same packages, ties included."""
    values = tables(random.Random(seed), parties, 3, 3)
    own, other = dict.fromkeys(values, 1), dict.fromkeys(values, times)
    for concept in EVERY:
        assert chosen(concept, space(values, own, threat=1)) == chosen(concept, space(values, other, threat=1)), (
            concept.__name__
        )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 5), st.sampled_from([7, 10**6, 1e-3]))
def test_a_unit_of_one_party_changes_no_share(seed: int, parties: int, times: float) -> None:
    """Nash and Kalai-Smorodinsky compare nobody's units; so does the frontier."""
    values = tables(random.Random(seed), parties, 3, 3)
    own, other = dict.fromkeys(values, 1), {**dict.fromkeys(values, 1), "p1": times}
    for concept in FREE_OF_UNITS:
        assert chosen(concept, space(values, own)) == chosen(concept, space(values, other)), concept.__name__
    assert {tuple(item.options.items()) for item in frontier(space(values, own))} == {
        tuple(item.options.items()) for item in frontier(space(values, other))
    }


@pytest.mark.parametrize("grid", [None, 1])
def test_whole_numbers_are_as_fast_as_floats(grid: int | None) -> None:
    """Six parties, twelve issues of five options, values to a million: proved by bounds, and no package is gone through one by one."""
    values = tables(random.Random(3), 6, 12, 5, top=10**6)
    made = space(values, dict.fromkeys(values, 1), grid=grid)
    for concept in EVERY:
        assert concept(made).certificate["proof"] == "bounds"


@pytest.mark.parametrize("top", [5_000_000, 10**12])
def test_money_of_any_size(top: int) -> None:
    """One side counts money, the other points; the product does not mind, and utilities are read back in their units."""
    made = Space(
        {"price": ["low", "middle", "high"]},
        {"seller": {"price": [0, top * 6 // 10, top]}, "buyer": {"price": [1.0, 0.6, 0.0]}},
        {"seller": 0, "buyer": 0},
    )
    (package,) = nash(made).packages
    assert package.options == {"price": "middle"}
    assert package.utilities["seller"] == pytest.approx(0.6 * top)


def test_shares_do_not_hang_on_the_largest_unit() -> None:
    """The egalitarian minimum is bound by the smallest range, equal loss by the largest: both are proved."""
    draw = random.Random(5)
    values = tables(draw, 5, 6, 4, top=9)
    made = space(values, {**dict.fromkeys(values, 1), "p0": 10**6})
    full = frontier(made)
    for concept in (egalitarian, equal_loss, max_welfare):
        assert chosen(concept, made) == {tuple(item.options.items()) for item in concept(made, full).packages}


def test_units_too_far_apart_are_refused() -> None:
    """Where sums of the one leave no steps for the other: no wrong tie, but a clear error. Large amounts for all are no trouble."""
    issues, money = {"price": ["low", "high"]}, {"price": [0, 10**30]}
    for large in (10**17 + 1, 10**30):
        seller = {"price": [0, large]}
        with pytest.raises(CounselError, match="values of 'buyer' are too small beside the largest"):
            Space(issues, {"seller": seller, "buyer": {"price": [0.9876543, 0.123]}}, {"seller": 0, "buyer": 0})
    made = Space(issues, {"seller": money, "buyer": {"price": [10**30, 4 * 10**29]}}, {"seller": 0, "buyer": 0})
    assert [item.options["price"] for item in nash(made).packages] == ["high"]
