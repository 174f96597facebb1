"""Status quo analysis: whether and how a state can come about from where things stand (Li, Kilgour & Hipel 2005).

Shortest legal paths, nobody moving twice in a row: by improvements of the movers alone where there is one, else by any moves, and
then it is said which steps cost the mover.
"""

from collections import deque
from dataclasses import dataclass

from verbale.counsel.stability.bits import members
from verbale.counsel.stability.conflict import Conflict


@dataclass(frozen=True, slots=True)
class Path:
    """A way from the status quo to a state.

    Parameters
    ----------
    steps
        (party, state moved to), in order; empty when the status quo is the state.
    improving
        Whether each step is better for its mover than where it moved from.
    """

    steps: tuple[tuple[str, int], ...]
    improving: bool


def status_quo(conflict: Conflict, start: int, concept: str = "Nash") -> dict[int, Path | None]:
    """Return equilibrium → the shortest path to it from the status quo; ``None`` where none leads there."""
    found: dict[int, Path | None] = {}
    better, any_way = _paths(conflict, start, improving=True), _paths(conflict, start, improving=False)
    for state in conflict.equilibria(concept):
        if state in better:
            found[state] = Path(better[state], improving=True)
        else:
            found[state] = Path(any_way[state], improving=False) if state in any_way else None
    return found


def _paths(conflict: Conflict, start: int, *, improving: bool) -> dict[int, tuple[tuple[str, int], ...]]:
    rows = conflict.improving if improving else conflict.reach
    conflict.reachable(start)  # says so when there is no such state
    found: dict[int, tuple[tuple[str, int], ...]] = {start: ()}
    seen: set[tuple[int, str]] = set()
    waiting: deque[tuple[int, str, tuple[tuple[str, int], ...]]] = deque([(start, "", ())])
    while waiting:
        here, last, steps = waiting.popleft()
        for party in conflict.parties:
            for there in members(rows[party][here]) if party != last else ():
                if (there, party) not in seen:
                    seen.add((there, party))
                    found.setdefault(there, (*steps, (party, there)))
                    waiting.append((there, party, (*steps, (party, there))))
    return found
