"""States, moves and preferences, with the five stability concepts of the graph model.

States are numbered from 1. A state is stable for a party only if every one of its unilateral improvements is sanctioned: Nash, by nothing;
GMR, by any legal sequence of the others to a state that is no better for it; SMR, by one from which it cannot then escape; SEQ, by
improvements of the others; SIM, by an improvement that another party makes at the same time.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from verbale.counsel.stability.bits import members
from verbale.counsel.stability.options import Condition, states_of
from verbale.counsel.stability.ranking import Order, Ranking
from verbale.counsel.stability.sequences import sequences
from verbale.counsel.stability.verdict import StabilityVerdict, concept_named
from verbale.errors import CounselError


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
    names
        State → what it is, for sentences; numbers when left out.
    """

    def __init__(
        self,
        count: int,
        moves: Mapping[str, Iterable[tuple[int, int]]],
        ranking: Mapping[str, Order],
        names: Sequence[str] = (),
    ) -> None:
        if not moves or set(moves) - set(ranking):
            raise CounselError(
                "A conflict needs moves and a ranking for each party.", "Give both under the same names."
            )
        self.count = count
        self.parties = tuple(moves)
        self.names = tuple(names)
        self.ranking = {party: Ranking(party, ranking[party], count) for party in self.parties}
        self.reach = {party: self._reached(moves[party]) for party in self.parties}
        self.improving = {
            party: [row & better for row, better in zip(self.reach[party], self.ranking[party].better, strict=True)]
            for party in self.parties
        }
        self._replies = cache(self._worked_out)
        self._escapes = cache(self._worst_best)

    @classmethod
    def from_states(cls, moves: Mapping[str, Iterable[tuple[int, int]]], ranking: Mapping[str, Order]) -> "Conflict":
        """Make a conflict of numbered states, moves and rankings; the number of states is that of the rankings."""
        listed = {party: list(pairs) for party, pairs in moves.items()}
        sizes = [sum(1 if isinstance(item, int) else len(item) for item in order) for order in ranking.values()]
        return cls(max(sizes, default=0), listed, ranking)

    @classmethod
    def from_options(
        cls,
        options: Mapping[str, Sequence[str]],
        ranking: Mapping[str, Order] | None = None,
        infeasible: Iterable[Condition] = (),
        one_way: Iterable[str] = (),
        *,
        back: Iterable[str] = (),
        statements: Mapping[str, Sequence[Condition]] | None = None,
    ) -> "Conflict":
        """Make a conflict of yes-or-no options.

        Parameters
        ----------
        options
            Party → the options it controls. States are all feasible choices; the first option changes fastest, "no" before "yes".
        ranking
            Party → classes of states, where they are ranked by hand.
        infeasible
            Patterns: option → yes or no; a state that fits one does not exist. A list of patterns is any of them.
        one_way, back
            Options that cannot be taken back once taken; options that can only be given up.
        statements
            Party → conditions in order of priority, where states are ranked by them: a state that fulfils an earlier one is better.
        """
        made = states_of(options, list(infeasible), set(one_way), set(back))
        ranked = dict(ranking or {}) | {party: made.ranked(known) for party, known in (statements or {}).items()}
        return cls(len(made.states), made.moves, ranked, made.names())

    @classmethod
    def from_gmcr(cls, source: Path | str) -> "Conflict":
        """Read a conflict from a `.gmcr` file, or from its text; raise `CounselError` for what is not one."""
        from verbale.counsel.stability.gmcr import read_gmcr  # it makes conflicts, as we do

        return read_gmcr(source)

    def _reached(self, pairs: Iterable[tuple[int, int]]) -> list[int]:
        rows = [0] * (self.count + 1)
        for here, there in pairs:
            if not (1 <= here <= self.count and 1 <= there <= self.count) or here == there:
                raise CounselError(f"The move {here} → {there} is none.", f"States are 1 to {self.count}.")
            rows[here] |= 1 << there
        return rows

    def _known(self, state: int, party: str | None = None) -> None:
        if not 1 <= state <= self.count:
            raise CounselError(f"There is no state {state}.", f"States are 1 to {self.count}.")
        if party is not None and party not in self.parties:
            raise CounselError(f"There is no party {party!r}.", f"Use one of {', '.join(self.parties)}.")

    def named(self, state: int) -> str:
        """Return a state for people: its number, and what it is where that is known."""
        return f"{state} ({self.names[state - 1]})" if self.names else str(state)

    def prefers(self, party: str, one: int, other: int) -> bool:
        """Say whether a party likes one state better than another."""
        level = self.ranking[party].level
        return level[one] > level[other]

    def improvements(self, party: str, state: int) -> list[int]:
        """Return the states a party can move to and likes better."""
        self._known(state, party)
        return members(self.improving[party][state])

    def replies(self, party: str, state: int, *, improving: bool) -> set[int]:
        """Return the states that the others can bring about from one, by legal sequences, if asked only by improvements."""
        self._known(state, party)
        return set(members(self._replies(party, state, improving)))

    def _worked_out(self, party: str, state: int, improving: bool) -> int:  # noqa: FBT001  # a key of the cache
        others = [name for name in self.parties if name != party]
        return sequences(self.improving if improving else self.reach, others, state) if others else 0

    def _worst_best(self, party: str) -> dict[int, int]:
        """Return level → states from which a party can get no higher than it, staying included: no way out of these."""
        level = self.ranking[party].level
        by_level: dict[int, int] = {}
        for state in range(1, self.count + 1):
            highest = max([level[state], *(level[there] for there in members(self.reach[party][state]))])
            by_level[highest] = by_level.get(highest, 0) | 1 << state
        held, found = 0, {}
        for height in range(1, max(level) + 1):
            held |= by_level.get(height, 0)
            found[height] = held
        return found

    def sanctions(self, party: str, state: int, there: int, concept: str) -> int:
        """Return the set of states that deter a party from moving; empty when nothing does."""
        name = concept_named(concept)
        if name == "Nash":
            return 0
        if name == "SIM":
            return self._at_once(party, state, there)
        bad = self.ranking[party].not_better[state]
        if name == "SMR":
            bad &= self._escapes(party)[self.ranking[party].level[state]]
        return self._replies(party, there, name == "SEQ") & bad

    def _at_once(self, party: str, state: int, there: int) -> int:
        """Return the states no better that come about when another party improves from the same state at the same time."""
        ends = 0
        for other in self.parties:
            if other != party:
                for theirs in members(self.improving[other][state]):
                    both = self.reach[other][there] & self.reach[party][theirs]
                    if both and not both & (both - 1):  # one state: each party's same move from the other's
                        ends |= both
        return ends & self.ranking[party].not_better[state]

    def stable(self, state: int, party: str, concept: str = "Nash") -> StabilityVerdict:
        """Say whether a state is stable for a party, and why."""
        self._known(state, party)
        name = concept_named(concept)
        better = members(self.improving[party][state])
        here = self.named(state)
        if not better:
            return StabilityVerdict(True, f"{party} stays at {here}: it can reach nothing better.")
        for there in better:
            if not self.sanctions(party, state, there, name):
                sentence = f"{party} leaves {here} for {self.named(there)}: no reply of the others makes it worse off ({name})."
                return StabilityVerdict(False, sentence)
        listed = ", ".join(map(self.named, better))
        return StabilityVerdict(
            True, f"{party} stays at {here}: each better state ({listed}) would be answered ({name})."
        )

    def holds(self, state: int, party: str, concept: str = "Nash") -> bool:
        """Say whether a state is stable for a party, without the sentence."""
        row = self.improving[party][state]
        return not row or (
            concept_named(concept) != "Nash"
            and all(self.sanctions(party, state, there, concept) for there in members(row))
        )

    def equilibria(self, concept: str = "Nash") -> list[int]:
        """Return the states that are stable for every party."""
        name = concept_named(concept)
        return [
            state for state in range(1, self.count + 1) if all(self.holds(state, party, name) for party in self.parties)
        ]

    def reachable(self, state: int) -> set[int]:
        """Return every state that can come about from one, the status quo included."""
        self._known(state)
        return {state} | set(members(sequences(self.reach, list(self.parties), state)))

    def jumps(self, coalition: Sequence[str], state: int) -> list[int]:
        """Return the states that a coalition can reach together, nobody moving twice in a row, and that each member likes better."""
        for party in coalition:
            self._known(state, party)
        row = sequences(self.reach, list(coalition), state)
        for party in coalition:
            row &= self.ranking[party].better[state]
        return members(row)

    def equilibrium_jumps(self, coalition: Sequence[str], concept: str = "Nash") -> dict[int, list[int]]:
        """Return equilibrium → the equilibria to which a coalition jumps from it (Kilgour, Hipel, Fang & Peng 2001)."""
        held = self.equilibria(concept)
        found = {state: [there for there in self.jumps(coalition, state) if there in held] for state in held}
        return {state: ends for state, ends in found.items() if ends}
