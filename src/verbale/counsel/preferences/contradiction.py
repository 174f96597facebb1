"""The smallest set of statements that cannot all be true, so that one can be taken back.

By implicit hitting sets (Ignatiev, Previti, Liffiton & Marques-Silva 2015): guess the smallest set that hits every correction set
found so far; if it is contradictory it is a smallest one; if not, grow it until nothing more fits, and what is left out is a new
correction set.
"""

from collections.abc import Callable, Sequence
from itertools import combinations

Fits = Callable[[frozenset[int]], bool]


def smallest(count: int, fits: Fits) -> frozenset[int]:
    """Return the smallest contradictory set of statements 0 … count - 1; empty when all fit together.

    Parameters
    ----------
    fits
        Says whether some statements can all be true. Fewer statements never fit worse.
    """
    if fits(frozenset(range(count))):
        return frozenset()
    corrections: list[frozenset[int]] = []
    while True:
        guess = _hitting(corrections)
        if not fits(guess):
            return guess
        grown = guess
        for number in range(count):
            if number not in grown and fits(grown | {number}):
                grown = grown | {number}
        corrections.append(frozenset(range(count)) - grown)


def _hitting(sets: Sequence[frozenset[int]]) -> frozenset[int]:
    """Return a smallest set that has a member in each."""
    if not sets:
        return frozenset()
    members = sorted(frozenset().union(*sets))
    for size in range(1, len(members) + 1):
        for chosen in combinations(members, size):
            if all(not group.isdisjoint(chosen) for group in sets):
                return frozenset(chosen)
    return frozenset(members)
