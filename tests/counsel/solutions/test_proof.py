"""What bounds leave: nothing that could win is lost, and what they exclude is gone."""

from itertools import product

import numpy as np
import pytest

from verbale.counsel.solutions.proof import Cut, _unique, candidates
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

NONE = np.zeros(2, dtype=np.int64)


def space(issues: int = 4) -> Space:
    """Return a space of random whole values for two parties."""
    draw = np.random.default_rng(4)
    tables = draw.integers(0, 20, (issues, 3, 2))
    utilities = {
        f"p{party}": {f"i{number}": tables[number, :, party].tolist() for number in range(issues)} for party in range(2)
    }
    return Space({f"i{number}": list("abc") for number in range(issues)}, utilities, {"p0": 3, "p1": 4}, grid=1)


def gains(made: Space) -> dict[tuple[str, ...], np.ndarray]:
    """Return the gains of every package."""
    return {
        chosen: made.vector(dict(zip(made.issues, chosen, strict=True))) - made.threat
        for chosen in product(*made.issues.values())
    }


@pytest.mark.parametrize(("weights", "least"), [((1.0, 1.0), 60.0), ((1.0, 0.0), 45.0), ((0.2, 1.0), 40.0)])
def test_a_cut_keeps_what_reaches_it(weights: tuple[float, float], least: float) -> None:
    """Every efficient package of so much is there, and no package of less."""
    made = space()
    found = candidates(made, [Cut(np.array(weights), least)], NONE)
    kept = {tuple(item.options.values()) for item in found}
    every = gains(made)
    reach = {chosen for chosen, gain in every.items() if gain @ weights >= least and (gain >= 0).all()}
    assert kept <= reach
    efficient = {
        chosen
        for chosen in reach
        if not any((every[other] >= every[chosen]).all() and (every[other] > every[chosen]).any() for other in every)
    }
    assert efficient <= kept
    assert efficient
    assert found.complete is False


def test_a_floor_keeps_who_reaches_it() -> None:
    """Each party's own."""
    made = space()
    floor = np.array([20, 25], dtype=np.int64)
    found = candidates(made, [Cut(np.array([1.0, 1.0]), 0.0)], floor)
    assert (found.vectors - made.threat >= floor).all()
    best = max((gain for gain in gains(made).values() if (gain >= floor).all()), key=lambda gain: gain.sum())
    assert best.tolist() in (found.vectors - made.threat).tolist()


def test_a_cut_that_is_just_reached_excludes_nothing_by_rounding() -> None:
    """The package in hand is among those kept."""
    made = space()
    top = max(float(gain @ [1 / 3, 2 / 7]) for gain in gains(made).values() if (gain >= 0).all())
    assert len(candidates(made, [Cut(np.array([1 / 3, 2 / 7]), top)], NONE)) >= 1


def test_too_many_left() -> None:
    """Said, and no part is given for the whole."""
    with pytest.raises(CounselError, match="More than 3 partial packages cannot be excluded"):
        candidates(space(), [Cut(np.array([1.0, 1.0]), 0.0)], NONE, limit=3)


def test_equal_rows_once() -> None:
    """By falling first value."""
    rows = np.array([[1, 2], [3, 0], [1, 2], [3, 1], [3, 0]])
    made = _unique(rows)
    assert sorted(map(tuple, made.tolist())) == [(1, 2), (3, 0), (3, 1)]
    assert made[:, 0].tolist() == [3, 3, 1]
    wide = np.repeat(np.arange(20)[None], 3, axis=0)
    assert len(_unique(wide)) == 1
