"""Steps of two sides at once, what for what: each gives on one issue and gets on another, so that both gain and nobody else loses.

Log-rolling (Froman & Cohen 1970) from where the sides stand towards a package. What a side has put already is no step of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from verbale.counsel.space.dominance import Ints
from verbale.counsel.space.space import Package, Space
from verbale.counsel.stands import Stands
from verbale.errors import CounselError


@dataclass(frozen=True, slots=True)
class Move:
    """A side's move on one issue towards a package.

    Parameters
    ----------
    by, issue, option
        Who, where, and what it would put.
    now
        Where it stands; empty where the record has no option, and then it counts from its best.
    change
        What the move is to each party, in the order of the space's parties, on its grid.
    """

    by: str
    issue: str
    option: str
    now: str
    change: Ints


@dataclass(frozen=True, slots=True)
class Swap:
    """Two moves, one for the other.

    Parameters
    ----------
    gives, gets
        The move of the side that is advised, and that of the other.
    net
        Party → what both moves together are to it, as a share of everything it wants.
    """

    gives: Move
    gets: Move
    net: Mapping[str, float]


def moves_towards(space: Space, stands: Stands, target: Package, by: str) -> list[Move]:
    """Return a side's moves towards a package, without what it has put already.

    Parameters
    ----------
    space, stands
        Which options there are, and where the sides stand.
    target
        Where to.
    by
        Whose moves.

    Raises
    ------
    CounselError
        For a party that the space does not have.
    """
    if by not in space.parties:
        raise CounselError(f"There is no party {by!r}.", f"Use one of {', '.join(space.parties)}.")
    mine, found = space.parties.index(by), []
    for issue, options in space.issues.items():
        table, wanted = space.tables[issue], target.options[issue]
        now = stands.at(by, issue)
        start = options.index(now) if now else int(table[:, mine].argmax())
        new = options.index(wanted)
        if start != new and not stands.has_put(by, issue, wanted):
            found.append(Move(by, issue, wanted, now, table[new] - table[start]))
    return found


def swaps(space: Space, stands: Stands, target: Package, by: str) -> tuple[Swap, ...]:
    """Return the exchanges open to a side, the largest smallest gain of the two first.

    Parameters
    ----------
    space, stands, target, by
        As for `moves_towards`.
    """
    mine, found = space.parties.index(by), []
    for ours in moves_towards(space, stands, target, by):
        for other in space.parties:
            theirs = space.parties.index(other)
            if other == by or ours.change[theirs] <= 0:
                continue
            for back in moves_towards(space, stands, target, other):
                net = ours.change + back.change
                fair = back.issue != ours.issue and back.change[mine] > 0 and bool((net >= 0).all())
                if fair and net[mine] > 0 and net[theirs] > 0:
                    found.append((int(min(net[mine], net[theirs])), _swap(space, ours, back, net)))
    found.sort(key=lambda pair: (-pair[0], -sum(pair[1].net.values())))
    return tuple(swap for _, swap in found)


def _swap(space: Space, ours: Move, back: Move, net: Ints) -> Swap:
    return Swap(
        ours,
        back,
        {party: int(value) / space.grid for party, value in zip(space.parties, np.asarray(net), strict=True)},
    )
