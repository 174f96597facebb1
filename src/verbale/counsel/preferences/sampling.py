"""Preferences drawn evenly from all that fit the statements: hit-and-run (Smith 1984), many chains side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from verbale.counsel.preferences.linear import centre, solve
from verbale.counsel.preferences.statements import Floats, Rows
from verbale.errors import CounselError

Bits = npt.NDArray[np.bool_]
_CHAINS = 200
_BURN = 300
_WARM, _WARM_BURN = 20, 60  # so many places known to be inside, spread evenly, need fewer steps
_THIN = 40
_FLAT = 1e-9


def draws(
    rows: Rows, count: int, seed: int = 0, known: Floats | None = None, free: Mapping[int, int] | None = None
) -> Floats:
    """Return `count` vectors of unknowns, evenly over the polytope; a polytope without an inside is sampled where it is.

    Parameters
    ----------
    rows
        The constraints.
    count, seed
        How many, and of which random numbers.
    known
        Vectors drawn in the same way from a larger polytope: those inside this one are places to start from, so that less walking does.
    free
        Place of an unknown → how many others range from nothing to it; draws are then even over it and over their shares of it,
        instead of over all unknowns alike, which favours what has many (Metropolis et al. 1953).

    Raises
    ------
    CounselError
        When the constraints leave no room at all.
    """
    here, loose = rows, np.ones(len(rows.more), dtype=bool)
    origin, basis, start, radius = _middle(here, loose)
    if radius < -_FLAT:
        raise CounselError("The statements contradict one another.", "Take one back.")
    if radius < _FLAT:
        loose = ~_tight(rows)
        equal = np.concatenate((rows.equal, rows.more[~loose]))
        here = replace(rows, equal=equal, level=np.concatenate((rows.level, rows.most[~loose])))
        origin, basis, start, _ = _middle(here, loose)
    inner, room = here.more[loose] @ basis, here.most[loose] - here.more[loose] @ origin
    bound = np.linalg.norm(inner, axis=1) > _FLAT
    if not basis.shape[1]:
        return np.repeat(origin[None], count, axis=0)
    random = np.random.default_rng(seed)
    starts, burn = start[None], _BURN
    if known is not None and radius >= _FLAT:
        before = (known - origin) @ basis
        inside = (before @ inner[bound].T < room[bound] - _FLAT).all(axis=1)
        if inside.sum() >= _WARM:
            starts, burn = before[inside], _WARM_BURN
    places = starts[random.integers(0, len(starts), min(_CHAINS, count))]
    spread = _Spread.of(free or {}, origin, basis)
    found = _walk(inner[bound], room[bound], places, (count, burn), random, spread)
    return origin + found @ basis.T


def _middle(rows: Rows, loose: Bits) -> tuple[Floats, Floats, Floats, float]:
    """Return a point of the equalities, a basis of what they leave free, and the middle of the inside with its radius."""
    origin = np.asarray(np.linalg.lstsq(rows.equal, rows.level, rcond=None)[0], dtype=np.float64)
    basis = _null(rows.equal)
    if not basis.shape[1]:
        return origin, basis, np.zeros(0), 0.0
    start, radius = centre(rows.more[loose] @ basis, rows.most[loose] - rows.more[loose] @ origin)
    return origin, basis, start, radius


def _tight(rows: Rows) -> Bits:
    """Say which inequalities hold with equality everywhere: their largest slack is nothing."""
    slack = [solve(rows, row) for row in rows.more]
    return np.array([low is not None and most - low < _FLAT for low, most in zip(slack, rows.most, strict=True)])


def _null(matrix: Floats) -> Floats:
    """Return an orthonormal basis of what a matrix takes to nothing."""
    _, sizes, right = np.linalg.svd(matrix)
    rank = int((sizes > _FLAT * max(1.0, float(sizes.max(initial=0.0)))).sum())
    return np.asarray(right[rank:].T)


@dataclass(frozen=True, slots=True)
class _Spread:
    """The density to walk by: ∏ x^(-n) over some unknowns, in the coordinates of the walk."""

    origin: Floats
    basis: Floats
    powers: Floats

    @classmethod
    def of(cls, free: Mapping[int, int], origin: Floats, basis: Floats) -> "_Spread":
        places = [place for place, number in free.items() if number]
        return cls(origin[places], basis[places], np.array([free[place] for place in places], dtype=np.float64))

    def logs(self, places: Floats) -> Floats:
        values = np.maximum(self.origin + places @ self.basis.T, _FLAT)
        return np.asarray(-(np.log(values) @ self.powers))


def _walk(
    inner: Floats, room: Floats, places: Floats, length: tuple[int, int], draw: np.random.Generator, spread: _Spread
) -> Floats:
    """Walk from places, one chain each: a random direction, then a random place on the chord, taken by the density."""
    chains, (count, burn) = len(places), length
    here = spread.logs(places)
    kept: list[Floats] = []
    rounds = -(-count // chains)
    for step in range(burn + rounds * _THIN):
        ways = draw.standard_normal(places.shape)
        ways /= np.linalg.norm(ways, axis=1, keepdims=True)
        slope = ways @ inner.T
        left = np.maximum(room - places @ inner.T, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = left / slope
        ahead = np.where(slope > _FLAT, ratio, np.inf).min(axis=1)
        behind = np.where(slope < -_FLAT, ratio, -np.inf).max(axis=1)
        moved = places + (behind + (ahead - behind) * draw.random(chains))[:, None] * ways
        there = spread.logs(moved)
        taken = np.log(draw.random(chains)) < there - here if len(spread.powers) else np.ones(chains, dtype=bool)
        places, here = np.where(taken[:, None], moved, places), np.where(taken, there, here)
        if step >= burn and (step - burn) % _THIN == _THIN - 1:
            kept.append(places)
    return np.concatenate(kept)[:count]
