"""Preferences drawn evenly from all that fit the statements: hit-and-run (Smith 1984), many chains side by side."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from verbale.counsel.preferences.linear import centre, solve
from verbale.counsel.preferences.statements import Floats, Rows
from verbale.errors import CounselError

Bits = npt.NDArray[np.bool_]
_CHAINS = 200
_BURN = 300
_THIN = 40
_FLAT = 1e-9


def draws(rows: Rows, count: int, seed: int = 0) -> Floats:
    """Return `count` vectors of unknowns, evenly over the polytope; a polytope without an inside is sampled where it is.

    Raises
    ------
    CounselError
        When the constraints leave no room at all.
    """
    known, loose = rows, np.ones(len(rows.more), dtype=bool)
    origin, basis, start, radius = _middle(known, loose)
    if radius < -_FLAT:
        raise CounselError("The statements contradict one another.", "Take one back.")
    if radius < _FLAT:
        loose = ~_tight(rows)
        equal = np.concatenate((rows.equal, rows.more[~loose]))
        known = replace(rows, equal=equal, level=np.concatenate((rows.level, rows.most[~loose])))
        origin, basis, start, _ = _middle(known, loose)
    inner, room = known.more[loose] @ basis, known.most[loose] - known.more[loose] @ origin
    free = np.linalg.norm(inner, axis=1) > _FLAT
    if not basis.shape[1]:
        return np.repeat(origin[None], count, axis=0)
    found = _walk(inner[free], room[free], start, count, np.random.default_rng(seed))
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


def _walk(inner: Floats, room: Floats, start: Floats, count: int, draw: np.random.Generator) -> Floats:
    """Walk: a random direction, then a random place on the chord."""
    chains = min(_CHAINS, count)
    places = np.repeat(start[None], chains, axis=0)
    kept: list[Floats] = []
    rounds = -(-count // chains)
    for step in range(_BURN + rounds * _THIN):
        ways = draw.standard_normal(places.shape)
        ways /= np.linalg.norm(ways, axis=1, keepdims=True)
        slope = ways @ inner.T
        left = np.maximum(room - places @ inner.T, 0.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            ratio = left / slope
        ahead = np.where(slope > _FLAT, ratio, np.inf).min(axis=1)
        behind = np.where(slope < -_FLAT, ratio, -np.inf).max(axis=1)
        places = places + (behind + (ahead - behind) * draw.random(chains))[:, None] * ways
        if step >= _BURN and (step - _BURN) % _THIN == _THIN - 1:
            kept.append(places)
    return np.concatenate(kept)[:count]
