"""A package issue by issue: what each party gets and gives, and which pairs of issues can be traded for the good of all.

Log-rolling (Froman & Cohen 1970): two changes, each of which costs somebody, that together leave everybody better off.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from verbale.counsel.space.dominance import Ints
from verbale.counsel.space.space import Package, Space


@dataclass(frozen=True, slots=True)
class Part:
    """What one issue of a package is to a party.

    Parameters
    ----------
    issue, option, party
        Which, how it is settled, and for whom.
    worth
        What the option is worth to the party.
    gets
        Above the party's worst option.
    gives
        Below the party's best option.
    """

    issue: str
    option: str
    party: str
    worth: float
    gets: float
    gives: float


@dataclass(frozen=True, slots=True)
class Trade:
    """Two changes of a package that together are better for everybody, while each alone costs somebody."""

    changes: Mapping[str, str]
    gains: Mapping[str, float]
    result: Package


def explain(space: Space, package: Mapping[str, str]) -> tuple[Part, ...]:
    """Return the parts of a package, by issue and party."""
    space.vector(package)
    parts = []
    for issue, options in space.issues.items():
        table = space.tables[issue]
        row = table[options.index(package[issue])]
        for column, party in enumerate(space.parties):
            worth, best, worst = int(row[column]), int(table[:, column].max()), int(table[:, column].min())
            parts.append(
                Part(
                    issue,
                    package[issue],
                    party,
                    worth / space.grid,
                    (worth - worst) / space.grid,
                    (best - worth) / space.grid,
                )
            )
    return tuple(parts)


def trades(space: Space, package: Mapping[str, str], at_most: int = 5) -> tuple[Trade, ...]:
    """Return the log-rolling pairs of a package, the largest smallest gain first."""
    space.vector(package)
    changed = {
        issue: space.tables[issue] - space.tables[issue][options.index(package[issue])]
        for issue, options in space.issues.items()
    }
    found: list[tuple[int, Trade]] = []
    for one, other in combinations(space.issues, 2):
        gains = changed[one][:, None, :] + changed[other][None, :, :]
        costly = (changed[one] < 0).any(axis=1)[:, None] & (changed[other] < 0).any(axis=1)[None, :]
        better = costly & (gains >= 0).all(axis=2) & (gains > 0).any(axis=2)
        for first, second in np.argwhere(better).tolist():
            options = {**package, one: space.issues[one][first], other: space.issues[other][second]}
            if space.feasible(options):
                found.append(
                    (int(gains[first, second].min()), _trade(space, options, (one, other), gains[first, second]))
                )
    found.sort(key=lambda pair: (-pair[0], -sum(pair[1].gains.values())))
    return tuple(trade for _, trade in found[:at_most])


def _trade(space: Space, options: Mapping[str, str], issues: tuple[str, str], gains: Ints) -> Trade:
    by_party = {party: int(gains[column]) / space.grid for column, party in enumerate(space.parties)}
    return Trade({issue: options[issue] for issue in issues}, by_party, space.package(options))
