"""The five concepts against their definitions, spelled out over all legal sequences of random conflicts."""

import random

import pytest

from benchmarks.counsel.stability import ranked
from verbale.counsel.stability import CONCEPTS, Conflict, inverse

Moves = dict[str, set[tuple[int, int]]]


def drawn(seed: int) -> tuple[Moves, dict[str, list[list[int]]], int]:
    """Draw two to four parties, up to seven states, moves with a third of all pairs, rankings with ties."""
    draw = random.Random(seed)  # conflicts, not secrets
    count = draw.randint(2, 7)
    parties = [f"p{number}" for number in range(draw.randint(2, 4))]
    pairs = [(a, b) for a in range(1, count + 1) for b in range(1, count + 1) if a != b]
    moves = {party: {pair for pair in pairs if draw.random() < 0.33} for party in parties}
    return moves, {party: ranked(draw, count) for party in parties}, count


class Naive:
    """The definitions, one by one, with no thought for speed."""

    def __init__(self, moves: Moves, ranking: dict[str, list[list[int]]], count: int) -> None:
        self.moves, self.count = moves, count
        self.worth = {
            party: {state: -place for place, states in enumerate(classes) for state in states}
            for party, classes in ranking.items()
        }

    def to(self, party: str, state: int, *, improving: bool) -> set[int]:
        """Where a party can move."""
        worth = self.worth[party]
        return {b for a, b in self.moves[party] if a == state and (not improving or worth[b] > worth[a])}

    def others(self, party: str, start: int, *, improving: bool) -> set[int]:
        """All ends of sequences of the others of any length up to twice the states, nobody twice in a row."""
        ends: set[tuple[int, str]] = {(start, "")}
        found: set[int] = set()
        for _ in range(self.count * len(self.moves) + 1):
            ends = {
                (there, name)
                for state, last in ends
                for name in self.moves
                if name not in (party, last)
                for there in self.to(name, state, improving=improving)
            }
            found |= {state for state, _ in ends}
        return found

    def stable(self, party: str, state: int, concept: str) -> bool:
        """Whether every improvement is sanctioned."""
        return all(self.sanctioned(party, state, there, concept) for there in self.to(party, state, improving=True))

    def sanctioned(self, party: str, state: int, there: int, concept: str) -> bool:
        """Whether one improvement is."""
        worth = self.worth[party]
        if concept == "Nash":
            return False
        if concept == "SIM":
            return any(
                len(both := self.to(other, there, improving=False) & self.to(party, theirs, improving=False)) == 1
                and worth[min(both)] <= worth[state]
                for other in self.moves
                if other != party
                for theirs in self.to(other, state, improving=True)
            )
        bad = [end for end in self.others(party, there, improving=concept == "SEQ") if worth[end] <= worth[state]]
        if concept == "SMR":
            bad = [
                end for end in bad if all(worth[out] <= worth[state] for out in self.to(party, end, improving=False))
            ]
        return bool(bad)


@pytest.mark.parametrize("seed", range(120))
def test_every_concept_equals_its_definition(seed: int) -> None:
    """State by state, party by party, concept by concept."""
    moves, ranking, count = drawn(seed)
    conflict, naive = Conflict.from_states(moves, ranking), Naive(moves, ranking, count)
    for concept in CONCEPTS:
        for party in moves:
            for state in range(1, count + 1):
                expected = naive.stable(party, state, concept)
                assert conflict.holds(state, party, concept) == expected
                assert conflict.stable(state, party, concept.lower()).stable == expected
        every = [s for s in range(1, count + 1) if all(naive.stable(party, s, concept) for party in moves)]
        assert conflict.equilibria(concept) == every


@pytest.mark.parametrize("seed", range(25))
def test_inverse_equals_counting_every_order(seed: int) -> None:
    """Every strict order of all states is put in place of the party's own."""
    from itertools import permutations  # here alone

    moves, ranking, count = drawn(seed)
    if count > 5:
        moves = {party: {(a, b) for a, b in pairs if a <= 5 and b <= 5} for party, pairs in moves.items()}
        ranking = {party: [[s for s in states if s <= 5] for states in classes] for party, classes in ranking.items()}
        ranking = {party: [states for states in classes if states] for party, classes in ranking.items()}
        count = 5
    conflict = Conflict.from_states(moves, ranking)
    for concept in CONCEPTS:
        counted = [
            order
            for order in permutations(range(1, count + 1))
            if Naive(moves, ranking | {"p0": [[s] for s in order]}, count).stable("p0", 1, concept)
        ]
        found = inverse(conflict, 1, "p0", concept)
        assert found.orders == len(counted)
        for better, worse in found.needed:
            assert all(order.index(better) < order.index(worse) for order in counted)
