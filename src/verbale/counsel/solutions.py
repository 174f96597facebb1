"""Solutions on the frontier, each with all its ties, gains over the threat point and a certificate.

Maximum welfare (utilitarian), Nash (1950), Kalai-Smorodinsky (1975) as the largest minimum of normalised gains, then the next
smallest; egalitarian (Kalai 1977) by leximin; equal loss (Chun 1988) by the smallest largest loss; nearest to a given package.
All arithmetic is on integers, so that ties are ties.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

import numpy as np

from verbale.counsel.frontier import Frontier, frontier
from verbale.counsel.space import Package, Space

_DIRECTIONS = 64


@dataclass(frozen=True, slots=True)
class Solution:
    """What a concept chooses.

    Parameters
    ----------
    concept
        Its name.
    packages
        Every package it chooses, ties included.
    value
        Value of its objective, for people.
    certificate
        How it was checked: packages worked out anew from the tables, and directions in which nothing may lie above the frontier.
    """

    concept: str
    packages: tuple[Package, ...]
    value: float
    certificate: Mapping[str, object]


def max_welfare(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest sum of utilities among packages that nobody would rather leave."""
    found = known or frontier(space)
    sums = [sum(row) for row in found.vectors.tolist()]
    return _solution(
        "max welfare", found, [place for place, total in enumerate(sums) if total == max(sums)], max(sums) / space.grid
    )


def nash(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest product of gains; where some gain is nothing everywhere, the most parties with a gain come first."""
    found = known or frontier(space)
    keys = [(sum(gain > 0 for gain in gains), prod(gain for gain in gains if gain > 0)) for gains in _gains(found)]
    rows = _best(keys)
    value = prod(gain / space.grid for gain in _gains(found)[rows[0]])
    return _solution("Nash", found, rows, value)


def kalai_smorodinsky(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest minimum of gains as shares of the ideal gain, then the next smallest share, and so on."""
    found = known or frontier(space)
    gains = _gains(found)
    ideal = [max(column) for column in zip(*gains, strict=True)]
    keys = [
        tuple(sorted(Fraction(gain, best) for gain, best in zip(row, ideal, strict=True) if best > 0)) for row in gains
    ]
    rows = _best(keys)
    return _solution("Kalai-Smorodinsky", found, rows, float(keys[rows[0]][0]) if keys[rows[0]] else 0.0)


def egalitarian(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the largest smallest gain, then the next smallest, and so on."""
    found = known or frontier(space)
    keys = [tuple(sorted(row)) for row in _gains(found)]
    rows = _best(keys)
    return _solution("egalitarian", found, rows, keys[rows[0]][0] / space.grid)


def equal_loss(space: Space, known: Frontier | None = None) -> Solution:
    """Choose the smallest largest loss from the ideal, then the next largest, and so on."""
    found = known or frontier(space)
    gains = _gains(found)
    ideal = [max(column) for column in zip(*gains, strict=True)]
    keys = [
        tuple(-loss for loss in sorted((best - gain for gain, best in zip(row, ideal, strict=True)), reverse=True))
        for row in gains
    ]
    rows = _best(keys)
    return _solution("equal loss", found, rows, -keys[rows[0]][0] / space.grid)


def nearest(space: Space, package: Mapping[str, str], known: Frontier | None = None) -> Solution:
    """Choose the efficient packages that change the fewest issues of a given one."""
    found = known or frontier(space)
    space.vector(package)
    changes: list[tuple[int, Package]] = []
    for row in range(len(found)):
        changes += [
            (sum(item.options[issue] != package[issue] for issue in space.issues), item) for item in found.packages(row)
        ]
    fewest = min(count for count, _ in changes)
    chosen = tuple(item for count, item in changes if count == fewest)
    return Solution("nearest", chosen, float(fewest), certificate(found, chosen))


def improve(space: Space, package: Mapping[str, str], known: Frontier | None = None) -> tuple[Package, ...]:
    """Return the efficient packages that are at least as good for everybody as a given one, and better for somebody."""
    found = known or frontier(space)
    here = space.vector(package)
    rows = np.flatnonzero((found.vectors >= here).all(axis=1) & (found.vectors > here).any(axis=1))
    return tuple(item for row in rows.tolist() for item in found.packages(row))


CONCEPTS: tuple[Callable[[Space, Frontier | None], Solution], ...] = (
    nash,
    kalai_smorodinsky,
    egalitarian,
    max_welfare,
    equal_loss,
)


def packages(space: Space, at_most: int = 5) -> tuple[tuple[Package, tuple[str, ...]], ...]:
    """Return at most so many packages with the concepts that choose each: where concepts disagree, several are there."""
    found = frontier(space)
    chosen: dict[tuple[tuple[str, str], ...], tuple[Package, list[str]]] = {}
    for concept in CONCEPTS:
        solution = concept(space, found)
        for item in solution.packages:
            chosen.setdefault(tuple(item.options.items()), (item, []))[1].append(solution.concept)
    ranked = sorted(chosen.values(), key=lambda pair: -len(pair[1]))
    return tuple((item, tuple(concepts)) for item, concepts in ranked[:at_most])


def certificate(found: Frontier, chosen: Sequence[Package]) -> dict[str, object]:
    """Check packages against the tables, and the frontier against the largest weighted sum, which separates by issue."""
    space = found.space
    again = all(space.package(item.options) == item for item in chosen)
    draw = np.random.default_rng(0)
    weights = draw.integers(1, 1000, size=(_DIRECTIONS, len(space.parties)))
    held = 0
    for direction in weights.tolist():
        bound = sum(
            max(sum(w * v for w, v in zip(direction, row, strict=True)) for row in block.values.tolist())
            for block in space.blocks
        )
        best = max(sum(w * v for w, v in zip(direction, row, strict=True)) for row in found.vectors[:4096].tolist())
        held += best <= bound
    return {
        "worked_out_again": again,
        "directions": _DIRECTIONS,
        "none_above": held == _DIRECTIONS,
        "efficient": len(found),
    }


def _gains(found: Frontier) -> list[list[int]]:
    gains: list[list[int]] = (found.vectors - found.space.threat).tolist()
    return gains


def _best(keys: Sequence[object]) -> list[int]:
    top = max(keys)  # type: ignore[type-var]  # tuples of one kind
    return [place for place, key in enumerate(keys) if key == top]


def _solution(concept: str, found: Frontier, rows: Sequence[int], value: float) -> Solution:
    chosen = tuple(item for row in rows for item in found.packages(row))
    return Solution(concept, chosen, value, certificate(found, chosen))
