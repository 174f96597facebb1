"""Inverse analysis: which preferences of a party make a state stable for it (Kinsara, Kilgour & Hipel 2015)."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, permutations
from math import factorial

from verbale.counsel.stability.bits import members
from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.verdict import concept_named
from verbale.errors import CounselError

_MOST = 8


@dataclass(frozen=True, slots=True)
class Inverse:
    """What preferences keep a party at a state.

    Parameters
    ----------
    orders
        How many strict orders of all states make the state stable for the party.
    of
        How many there are.
    needed
        Pairs (better, worse) that every such order has.
    """

    orders: int
    of: int
    needed: tuple[tuple[int, int], ...]


def inverse(conflict: Conflict, state: int, party: str, concept: str = "Nash") -> Inverse:
    """Count the strict orders of a party under which a state is stable for it; the other parties' preferences stand.

    Only states that matter are ordered by brute force: the state, what the party can move to, what others can answer with, and, for
    SMR, what the party can then escape to. The rest multiply the count.

    Raises
    ------
    CounselError
        For an unknown state, party or concept, or when more than eight states matter.
    """
    name = concept_named(concept)
    conflict.stable(state, party)
    matter = _matter(conflict, state, party, name)
    if len(matter) > _MOST:
        raise CounselError(
            f"{len(matter)} states matter for {party} at {state}.", f"Inverse analysis takes up to {_MOST}."
        )
    kept = [order for order in permutations(matter) if _stays(conflict, state, party, name, order)]
    share = factorial(conflict.count) // factorial(len(matter))
    return Inverse(len(kept) * share, factorial(conflict.count), _always(matter, kept))


def _matter(conflict: Conflict, state: int, party: str, concept: str) -> list[int]:
    found = {state, *members(conflict.reach[party][state])}
    for there in members(conflict.reach[party][state]):
        if concept == "SIM":
            found |= {end for end in range(1, conflict.count + 1) if _meets(conflict, party, state, there, end)}
        elif concept != "Nash":
            replies = conflict.replies(party, there, improving=concept == "SEQ")
            found |= replies
            if concept == "SMR":
                found |= {out for reply in replies for out in members(conflict.reach[party][reply])}
    return sorted(found)


def _meets(conflict: Conflict, party: str, state: int, there: int, end: int) -> bool:
    return any(
        conflict.reach[other][there] & conflict.reach[party][theirs] == 1 << end
        for other in conflict.parties
        if other != party
        for theirs in members(conflict.improving[other][state])
    )


def _stays(conflict: Conflict, state: int, party: str, concept: str, order: tuple[int, ...]) -> bool:
    """Say whether a party with this order of the states that matter, the best first, stays."""
    place = {known: number for number, known in enumerate(order)}
    for there in members(conflict.reach[party][state]):
        if place[there] > place[state]:
            continue
        if concept == "Nash":
            return False
        if concept == "SIM":
            ends: Iterable[int] = (end for end in order if _meets(conflict, party, state, there, end))
        else:
            ends = conflict.replies(party, there, improving=concept == "SEQ")
        bad = [end for end in ends if place[end] >= place[state]]
        if concept == "SMR":
            bad = [end for end in bad if all(place[out] >= place[state] for out in members(conflict.reach[party][end]))]
        if not bad:
            return False
    return True


def _always(matter: list[int], kept: list[tuple[int, ...]]) -> tuple[tuple[int, int], ...]:
    if not kept:
        return ()
    return tuple(
        pair
        for one, other in combinations(matter, 2)
        for pair in ((one, other), (other, one))
        if all(order.index(pair[0]) < order.index(pair[1]) for order in kept)
    )
