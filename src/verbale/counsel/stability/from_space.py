"""A conflict out of a space of packages and where sides stand: who would give in on what, and whether where things stand holds.

Each side may give in or not on each point where it and others stand apart; who gives in takes the option asked for by the one that does
not, the heaviest first. A point on which all stand alike is settled and worth its option; one that stays open is worth its share of no
agreement. States are ranked by what they are worth to each side, ties allowed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from verbale.counsel.space.space import Space
from verbale.counsel.stability.conflict import Conflict
from verbale.errors import CounselError

MOST = 10  # yes-or-no choices: 1,024 states


@dataclass(frozen=True, slots=True)
class Stance:
    """A choice that a side has: to give in on a point, or not."""

    party: str
    point: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A conflict with what its states are.

    Parameters
    ----------
    conflict
        States in order of the choices' bits, the first changing fastest; state 1 is where things stand.
    choices
        What may be changed.
    outcomes
        State → point → option settled on; a point left out stays open.
    left_out
        Points that stay as they are, since there would be too many states.
    """

    conflict: Conflict
    choices: tuple[Stance, ...]
    outcomes: tuple[Mapping[str, str], ...]
    left_out: tuple[str, ...]


def standing(space: Space, wanted: Mapping[tuple[str, str], str]) -> Standing:
    """Return the conflict.

    Parameters
    ----------
    space
        What options are worth, and no agreement.
    wanted
        (point, party) → the option asked for. A side that asks for nothing on a point leaves it to the others.

    Raises
    ------
    CounselError
        Where no two sides stand apart on any point.
    """
    asked = {
        point: {party: wanted[point, party] for party in space.parties if (point, party) in wanted}
        for point in space.issues
    }
    apart = [point for point, stands in asked.items() if len(set(stands.values())) > 1]
    apart.sort(key=lambda point: -_spread(space, point))
    choices: list[Stance] = []
    kept = []
    for point in apart:
        if len(choices) + len(asked[point]) <= MOST:
            choices += [Stance(party, point) for party in asked[point]]
            kept.append(point)
    if not choices:
        raise CounselError("No two sides stand apart on a point with options.", "There is nothing to give in on.")
    states = [tuple(reversed(bits)) for bits in product((False, True), repeat=len(choices))]
    outcomes = tuple(_outcome(asked, kept, dict(zip(choices, state, strict=True)), space) for state in states)
    ranking = {
        party: _ranked([_worth(space, place, outcome) for outcome in outcomes])
        for place, party in enumerate(space.parties)
    }
    number = {state: place for place, state in enumerate(states, start=1)}
    moves = {party: _moves(choices, number, party) for party in space.parties}
    names = [_named(choices, state) for state in states]
    left = tuple(point for point in apart if point not in kept)
    return Standing(Conflict(len(states), moves, ranking, names), tuple(choices), outcomes, left)


def _spread(space: Space, point: str) -> float:
    table = space.tables[point]
    return float((table.max(axis=0) - table.min(axis=0)).sum())


def _outcome(
    asked: Mapping[str, Mapping[str, str]], kept: list[str], taken: Mapping[Stance, bool], space: Space
) -> dict[str, str]:
    """Return what is settled in a state: where those who do not give in ask for one thing; where all give in, nothing is."""
    settled = {}
    for point, stands in asked.items():
        firm = {
            option for party, option in stands.items() if point not in kept or not taken[Stance(party, point)]
        }  # fmt: skip
        if len(firm) == 1:
            settled[point] = next(iter(firm))
    return settled if space.feasible(settled) else {}


def _worth(space: Space, place: int, settled: Mapping[str, str]) -> int:
    """Return what a state is worth to a side, in steps of the grid times the number of points so that shares stay whole."""
    total = 0
    for point, options in space.issues.items():
        if point in settled:
            total += len(space.issues) * int(space.tables[point][options.index(settled[point]), place])
        else:
            total += int(space.threat[place])
    return total


def _ranked(worth: list[int]) -> list[list[int]]:
    classes: dict[int, list[int]] = {}
    for state, value in enumerate(worth, start=1):
        classes.setdefault(value, []).append(state)
    return [classes[value] for value in sorted(classes, reverse=True)]


def _moves(choices: list[Stance], number: Mapping[tuple[bool, ...], int], party: str) -> list[tuple[int, int]]:
    own = [place for place, choice in enumerate(choices) if choice.party == party]
    found = []
    for state, here in number.items():
        for bits in product((False, True), repeat=len(own)):
            target = list(state)
            for place, bit in zip(own, bits, strict=True):
                target[place] = bit
            there = number[tuple(target)]
            if there != here:
                found.append((here, there))
    return found


def _named(choices: list[Stance], state: tuple[bool, ...]) -> str:
    given = [
        f"{choice.party} gives in on {choice.point}" for choice, taken in zip(choices, state, strict=True) if taken
    ]
    return ", ".join(given) or "nobody gives in"
