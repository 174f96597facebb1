"""Where others can bring a conflict by legal sequences: any moves of theirs in which nobody moves twice in a row.

For each mover a set of states that it moved to last is grown until nothing is new; each state is expanded once per last mover.
"""

from collections.abc import Mapping

from verbale.counsel.stability.bits import members


def sequences(rows: Mapping[str, list[int]], movers: list[str], start: int) -> int:
    """Return the set of states that movers can reach from one, the start itself only if they can return to it.

    Parameters
    ----------
    rows
        Mover → state → set of states it can move to.
    movers
        Who may move.
    """
    if len(movers) == 1:
        return rows[movers[0]][start]
    reached = {name: rows[name][start] for name in movers}
    fresh = dict(reached)
    while any(fresh.values()):
        found = dict.fromkeys(movers, 0)
        for name, new in fresh.items():
            states = members(new)
            for other in movers:
                if other != name:
                    row = rows[other]
                    gained = 0
                    for state in states:
                        gained |= row[state]
                    found[other] |= gained
        fresh = {name: found[name] & ~reached[name] for name in movers}
        for name in movers:
            reached[name] |= fresh[name]
    every = 0
    for row_of_mover in reached.values():
        every |= row_of_mover
    return every
