"""The frontier without enumerating: what is on it, what is named, and where it stops."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.space.frontier import TooLargeError, UnreachableError, _holds, certificate, frontier, merged
from verbale.counsel.space.space import Space


def space(values: list[list[list[int]]], threat: tuple[int, ...] = (0, 0)) -> Space:
    """Return a space of issue × option × party, on a grid of whole numbers."""
    issues = {f"i{number}": [f"o{place}" for place in range(len(rows))] for number, rows in enumerate(values)}
    utilities = {
        f"p{party}": {f"i{number}": [row[party] for row in rows] for number, rows in enumerate(values)}
        for party in range(len(threat))
    }
    return Space(issues, utilities, {f"p{party}": worth for party, worth in enumerate(threat)}, grid=1)


SMALL = space([[[2, 0], [0, 2]], [[1, 0], [0, 1], [0, 0]]])


def test_a_small_one_by_hand() -> None:
    """Efficient vectors, the first party's best first, each with its packages."""
    found = frontier(SMALL)
    assert found.vectors.tolist() == [[3, 0], [2, 1], [1, 2], [0, 3]]
    assert [dict(item.options) for item in found.packages(1)] == [{"i0": "o0", "i1": "o1"}]
    assert [dict(item.options)["i1"] for item in found] == ["o0", "o1", "o0", "o1"]
    assert len(found) == 4


def test_nobody_is_below_the_threat_point_or_a_floor() -> None:
    """The stricter of the two; where nothing reaches it, that is said."""
    held = space([[[2, 0], [0, 2]], [[1, 0], [0, 1], [0, 0]]], (1, 1))
    assert frontier(held).vectors.tolist() == [[2, 1], [1, 2]]
    assert frontier(held, floor=np.array([2, 0])).vectors.tolist() == [[2, 1]]
    with pytest.raises(UnreachableError, match="at least its threat point"):
        frontier(held, floor=np.array([2, 2]))


def test_ties_are_all_named() -> None:
    """Two packages of one vector, and no more than asked for."""
    tied = space([[[1, 0], [0, 1]], [[1, 0], [0, 1]]])
    found = frontier(tied)
    assert found.vectors.tolist() == [[2, 0], [1, 1], [0, 2]]
    assert len(found.packages(1)) == 2
    assert len(found.packages(1, 1)) == 1
    assert len(list(found)) == 4


@given(
    st.lists(
        st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=1, max_size=3), min_size=1, max_size=3
    )
)
def test_against_every_package(values: list[list[list[int]]]) -> None:
    """With three parties: the undominated ones, each with all its ties."""
    made = space(values, (0, 0, 0))
    worth = {}
    for chosen in product(*made.issues.values()):
        options = dict(zip(made.issues, chosen, strict=True))
        worth[chosen] = tuple(made.vector(options).tolist())
    best = {
        c: w
        for c, w in worth.items()
        if not any(o != w and all(a >= b for a, b in zip(o, w, strict=True)) for o in worth.values())
    }
    assert {tuple(item.options.values()) for item in frontier(made)} == set(best)


def test_sums_that_reach_a_floor() -> None:
    """Efficient ones only; too many to hold is an error, before they are made."""
    one, other = np.array([[2, 0], [0, 2]]), np.array([[1, 0], [0, 1], [0, 0]])
    assert merged(one, other, np.array([1, 0]), 100).tolist() == [[3, 0], [2, 1], [1, 2]]
    assert len(merged(one, other, np.array([9, 9]), 100)) == 0
    many = np.stack((np.arange(10), -np.arange(10)), axis=1)
    with pytest.raises(TooLargeError):
        merged(many, many, np.array([-99, -99]), 9)
    assert len(merged(many, many, np.array([-99, -99]), 10)) == 19


def test_no_more_rows_than_may_be_held() -> None:
    """Said with what to do."""
    with pytest.raises(TooLargeError, match="More than 3"):
        frontier(SMALL, limit=3)
    assert len(frontier(SMALL, limit=4)) == 4


def test_looking_up_a_row() -> None:
    """Among rows by falling first value."""
    rows = np.array([[3, 0], [2, 5], [2, 1], [0, 3]])
    assert [_holds(rows, np.array(row)) for row in ([2, 1], [2, 5], [3, 0], [2, 0], [1, 1], [4, 0])] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_a_certificate_can_be_checked_and_fails_for_what_is_wrong() -> None:
    """Packages are worked out again; nothing may lie above what separates by block."""
    found = frontier(SMALL)
    good = certificate(found, list(found))
    assert good == {"worked_out_again": True, "directions": 64, "none_above": True, "proof": "frontier", "compared": 4}

    item = next(iter(found))
    assert not certificate(found, [replace(item, utilities={"p0": 9.0, "p1": 9.0})])["worked_out_again"]
    assert not certificate(replace(found, vectors=found.vectors + 1), [])["none_above"]
    assert certificate(replace(found, complete=False), [])["proof"] == "bounds"
    assert found.certificate == good
