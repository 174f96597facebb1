"""Sets of states as whole numbers: bit n stands for state n."""

from collections.abc import Iterable


def members(row: int) -> list[int]:
    """Return the states of a set, in order."""
    found = []
    while row:
        low = row & -row
        found.append(low.bit_length() - 1)
        row ^= low
    return found


def row_of(states: Iterable[int]) -> int:
    """Return the set of some states."""
    row = 0
    for state in states:
        row |= 1 << state
    return row
