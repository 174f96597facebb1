"""The graph model for conflict resolution (Fang, Hipel & Kilgour 1993): which states hold, for whom, and why.

States are numbered from 1. Rows of states are bit sets held in whole numbers. A state is stable for a party only if every one of its
unilateral improvements is sanctioned; opponents may sanction by any sequence of moves in which nobody moves twice in a row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from verbale.errors import CounselError

CONCEPTS = ("Nash", "GMR", "SMR", "SEQ", "SIM")
Rank = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a state is stable for a party under a concept, in a sentence."""

    stable: bool
    sentence: str


class Conflict:
    """States, moves and preferences.

    Parameters
    ----------
    count
        Number of states, 1 … count.
    moves
        Party → pairs (from, to).
    ranking
        Party → classes of equally good states, the best first; a bare number is a class of one.
    joint
        (from, first party's move, second party's move) → state, where moves made at the same time are defined.
    """

    def __init__(
        self,
        count: int,
        moves: Mapping[str, Iterable[tuple[int, int]]],
        ranking: Mapping[str, Sequence[int | Sequence[int]]],
        joint: Mapping[tuple[int, int, int], int] | None = None,
    ) -> None:
        self.count = count
        self.parties = tuple(moves)
        self.joint = dict(joint or {})
        self._rank = {party: self._ranked(party, ranking) for party in self.parties}
        self._reach = {party: self._reached(moves[party]) for party in self.parties}

    @classmethod
    def from_states(
        cls, moves: Mapping[str, Iterable[tuple[int, int]]], ranking: Mapping[str, Sequence[int | Sequence[int]]]
    ) -> "Conflict":
        """Make a conflict of numbered states, moves and rankings; the number of states is that of the rankings."""
        listed = {party: list(pairs) for party, pairs in moves.items()}
        if not listed or set(listed) - set(ranking):
            raise CounselError(
                "A conflict needs moves and a ranking for each party.", "Give both under the same names."
            )
        count = max(len(_flat(order)) for order in ranking.values())
        return cls(count, listed, ranking, _joint(listed))

    @classmethod
    def from_options(
        cls,
        options: Mapping[str, Sequence[str]],
        ranking: Mapping[str, Sequence[int | Sequence[int]]],
        infeasible: Iterable[Mapping[str, bool]] = (),
        one_way: Iterable[str] = (),
    ) -> "Conflict":
        """Make a conflict of yes-or-no options.

        Parameters
        ----------
        options
            Party → the options it controls. States are all feasible choices; the first option changes fastest, "no" before "yes".
        infeasible
            Patterns: option → yes or no; a state that fits one does not exist.
        one_way
            Options that cannot be taken back once taken.
        """
        names = [option for own in options.values() for option in own]
        patterns = [dict(pattern) for pattern in infeasible]
        every = [dict(zip(names, reversed(bits), strict=True)) for bits in product((False, True), repeat=len(names))]
        states = [
            state
            for state in every
            if not any(all(state[name] == value for name, value in pattern.items()) for pattern in patterns)
        ]
        if not states:
            raise CounselError("No state is feasible.", "Take out some of the infeasible patterns.")
        place = {tuple(state.values()): number for number, state in enumerate(states, start=1)}
        final = set(one_way)
        moves = {
            party: [
                (here, there)
                for here, there in _changes(states, place, set(own))
                if not _back(states[here - 1], states[there - 1], final)
            ]
            for party, own in options.items()
        }
        return cls(len(states), moves, ranking, _joint(moves))

    def _ranked(self, party: str, ranking: Mapping[str, Sequence[int | Sequence[int]]]) -> list[int]:
        order = [[item] if isinstance(item, int) else list(item) for item in ranking[party]]
        if sorted(_flat(order)) != list(range(1, self.count + 1)):
            raise CounselError(
                f"The ranking of {party} does not name each of the {self.count} states once.", "Correct it."
            )
        rank = [0] * (self.count + 1)
        for place, states in enumerate(order):
            for state in states:
                rank[state] = len(order) - place
        return rank

    def _reached(self, pairs: Iterable[tuple[int, int]]) -> list[int]:
        rows = [0] * (self.count + 1)
        for here, there in pairs:
            if not (1 <= here <= self.count and 1 <= there <= self.count) or here == there:
                raise CounselError(f"The move {here} → {there} is none.", f"States are 1 to {self.count}.")
            rows[here] |= 1 << there
        return rows

    def prefers(self, party: str, one: int, other: int) -> bool:
        """Say whether a party likes one state better than another."""
        return self._rank[party][one] > self._rank[party][other]

    def improvements(self, party: str, state: int) -> list[int]:
        """Return the states a party can move to and likes better."""
        return [there for there in _states(self._reach[party][state]) if self.prefers(party, there, state)]

    def replies(self, party: str, state: int, *, improving: bool) -> set[int]:
        """Return the states that the others can bring about from one, by legal sequences, if asked only by improvements."""
        others = [name for name in self.parties if name != party]
        seen: set[tuple[int, str]] = set()
        waiting = [(state, "")]
        found: set[int] = set()
        while waiting:
            here, last = waiting.pop()
            for name in others:
                if name == last:
                    continue
                for there in _states(self._reach[name][here]):
                    if (improving and not self.prefers(name, there, here)) or (there, name) in seen:
                        continue
                    seen.add((there, name))
                    found.add(there)
                    waiting.append((there, name))
        return found

    def stable(self, state: int, party: str, concept: str = "Nash") -> Verdict:
        """Say whether a state is stable for a party, and why."""
        if concept not in CONCEPTS:
            raise CounselError(f"There is no concept {concept!r}.", f"Use one of {', '.join(CONCEPTS)}.")
        better = self.improvements(party, state)
        if not better:
            return Verdict(True, f"{party} stays at {state}: it can reach nothing better.")
        for there in better:
            against = self._sanction(party, state, there, concept)
            if against is None:
                return Verdict(
                    False, f"{party} leaves {state} for {there}: no reply of the others makes it worse off ({concept})."
                )
        return Verdict(
            True,
            f"{party} stays at {state}: each better state ({', '.join(map(str, better))}) would be answered ({concept}).",
        )

    def _sanction(self, party: str, state: int, there: int, concept: str) -> int | None:
        """Return a state that deters the move, ``None`` without one."""
        if concept == "Nash":
            return None
        replies = self.replies(party, there, improving=concept in {"SEQ", "SIM"})
        for reply in sorted(replies):
            if self.prefers(party, reply, state):
                continue
            ways_out = _states(self._reach[party][reply]) if concept == "SMR" else []
            if not any(self.prefers(party, out, state) for out in ways_out):
                return reply
        return self._at_once(party, state, there) if concept == "SIM" else None

    def _at_once(self, party: str, state: int, there: int) -> int | None:
        """Return a bad state that comes about when another party improves at the same time."""
        for other in self.parties:
            if other == party:
                continue
            for theirs in self.improvements(other, state):
                end = self.joint.get((state, there, theirs)) or self.joint.get((state, theirs, there))
                if end is not None and not self.prefers(party, end, state):
                    return end
        return None

    def equilibria(self, concept: str = "Nash") -> list[int]:
        """Return the states that are stable for every party."""
        return [
            state
            for state in range(1, self.count + 1)
            if all(self.stable(state, party, concept).stable for party in self.parties)
        ]

    def reachable(self, state: int) -> set[int]:
        """Return every state that can come about from one, the status quo included."""
        found, waiting = {state}, [state]
        while waiting:
            here = waiting.pop()
            for party in self.parties:
                fresh = set(_states(self._reach[party][here])) - found
                found |= fresh
                waiting += fresh
        return found

    def jumps(self, coalition: Sequence[str], state: int) -> list[int]:
        """Return the states that a coalition can reach together, nobody moving twice in a row, and that each member likes better."""
        seen: set[tuple[int, str]] = set()
        waiting, found = [(state, "")], set()
        while waiting:
            here, last = waiting.pop()
            for name in coalition:
                for there in _states(self._reach[name][here]) if name != last else ():
                    if (there, name) not in seen:
                        seen.add((there, name))
                        found.add(there)
                        waiting.append((there, name))
        return sorted(there for there in found if all(self.prefers(name, there, state) for name in coalition))


def _flat(order: Sequence[int | Sequence[int]]) -> list[int]:
    return [state for item in order for state in ([item] if isinstance(item, int) else item)]


def _states(row: int) -> list[int]:
    found = []
    while row:
        low = row & -row
        found.append(low.bit_length() - 1)
        row ^= low
    return found


def _changes(states: list[dict[str, bool]], place: dict[tuple[bool, ...], int], own: set[str]) -> list[tuple[int, int]]:
    found = []
    for here, state in enumerate(states, start=1):
        for other, there in place.items():
            target = dict(zip(state, other, strict=True))
            changed = {name for name in state if state[name] != target[name]}
            if changed and changed <= own:
                found.append((here, there))
    return found


def _back(here: dict[str, bool], there: dict[str, bool], final: set[str]) -> bool:
    return any(here[name] and not there[name] for name in final)


def _joint(moves: Mapping[str, Sequence[tuple[int, int]]]) -> dict[tuple[int, int, int], int]:
    """Work out where two moves made at once lead: the state that each party's same move reaches from the other's."""
    found: dict[tuple[int, int, int], int] = {}
    rows = {party: _graph(pairs) for party, pairs in moves.items()}
    for one in moves:
        for other in moves:
            if one == other:
                continue
            for here, firsts in rows[one].items():
                for first in firsts:
                    for second in rows[other].get(here, ()):
                        both = rows[other].get(first, set()) & rows[one].get(second, set())
                        if len(both) == 1:
                            found[here, first, second] = next(iter(both))
    return found


def _graph(pairs: Sequence[tuple[int, int]]) -> dict[int, set[int]]:
    graph: dict[int, set[int]] = {}
    for here, there in pairs:
        graph.setdefault(here, set()).add(there)
    return graph
