"""A space of packages: issues with options, what each option is worth to each party, and what each gets without agreement.

Utilities are additive over issues and held as integers on a grid, so that ties and dominance are exact. Issues that an infeasible
combination ties together are merged into one compound issue; inside it only what is feasible exists.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

import numpy as np
import numpy.typing as npt

from verbale.counsel.space.grid import ROOM, grid_of
from verbale.errors import CounselError

Ints = npt.NDArray[np.int64]
Given = Mapping[str, Mapping[str, Sequence[float] | Mapping[str, float]]]
_CLOSE = 1e-6
_STEPS = 10**4  # a party's range in fewer steps of a rounded grid would make ties of what is none


@dataclass(frozen=True, slots=True)
class Package:
    """One way to settle every issue.

    Parameters
    ----------
    options
        Issue → option.
    utilities, gains
        Party → value, and value above the threat point.
    """

    options: Mapping[str, str]
    utilities: Mapping[str, float]
    gains: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Block:
    """Issues that are chosen together, with the feasible combinations and what each is worth (combination × party)."""

    issues: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    values: Ints


class Space:
    """An additive space of packages.

    Parameters
    ----------
    issues
        Issue → its options, in order.
    utilities
        Party → issue → values: a sequence in the order of the options, or option → value. Weights are already in them.
    threat
        Party → what it gets without agreement. Never guessed: leaving it out is an error.
    infeasible
        Combinations that cannot be: each an issue → option of two or more issues (or one).
    grid
        Values are rounded to multiples of 1/grid and then exact. Without it, the grid on which the values given are whole, else the
        finest that leaves room for sums (`verbale.counsel.space.grid`): results then depend on no unit.

    Raises
    ------
    CounselError
        For a missing threat point or value, an empty issue, a number that is not finite, or a grid too fine for the values.
    """

    def __init__(
        self,
        issues: Mapping[str, Sequence[str]],
        utilities: Given,
        threat: Mapping[str, float],
        infeasible: Iterable[Mapping[str, str]] = (),
        grid: float | None = None,
    ) -> None:
        self.issues = {issue: tuple(options) for issue, options in issues.items()}
        self.parties = tuple(utilities)
        self._check(threat)
        given = {issue: self._given(issue, utilities) for issue in self.issues}
        self.grid: float = self._grid(given, threat) if grid is None else grid
        self.tables = {issue: self._table(issue, columns) for issue, columns in given.items()}
        self.threat: Ints = np.array(
            [self._scaled(threat[party], f"the threat point of {party}") for party in self.parties], dtype=np.int64
        )
        self.infeasible = tuple({str(key): str(value) for key, value in item.items()} for item in infeasible)
        self._check_infeasible()
        reach = sum(int(np.abs(table).max()) for table in self.tables.values())
        if reach * max(1, len(self.parties)) > ROOM:
            raise CounselError(
                f"A grid of 1/{self.grid} is too fine for values as large as these.",
                "Leave the grid out, or give a coarser one, e.g. grid=10**6.",
            )

    @classmethod
    def weighted(
        cls,
        issues: Mapping[str, Sequence[str]],
        weights: Mapping[str, Mapping[str, float]],
        values: Given,
        threat: Mapping[str, float],
        infeasible: Iterable[Mapping[str, str]] = (),
        grid: float | None = None,
    ) -> "Space":
        """Make a space from weights that sum to 1 per party, and values of options.

        Raises
        ------
        CounselError
            For weights that are negative, missing or do not sum to 1, and for what `Space` refuses.
        """
        utilities: dict[str, dict[str, Sequence[float] | Mapping[str, float]]] = {}
        for party, own in weights.items():
            total = math.fsum(own.get(issue, 0.0) for issue in issues)
            if set(own) != set(issues) or min(own.values(), default=0.0) < 0 or abs(total - 1) > _CLOSE:
                raise CounselError(
                    f"The weights of {party!r} sum to {total:.6g} over the issues.", "Give one for each, 1 in all."
                )
            if party not in values:
                raise CounselError(f"{party!r} has weights but no values.", "Give values for each issue.")
            utilities[party] = {
                issue: {option: own[issue] * value for option, value in given.items()}
                if isinstance(given, Mapping)
                else [own[issue] * value for value in given]
                for issue, given in values[party].items()
            }
        return cls(issues, utilities, threat, infeasible, grid)

    def _check(self, threat: Mapping[str, float]) -> None:
        if not self.parties:
            raise CounselError("The space has no parties.", "Give utilities for at least one.")
        if not self.issues:
            raise CounselError("The space has no issues.", "Give at least one with its options.")
        for issue, options in self.issues.items():
            if not options:
                raise CounselError(f"The issue {issue!r} has no options.", "Give at least one.")
            if len(set(options)) != len(options):
                raise CounselError(f"The issue {issue!r} has an option twice.", "Name each once.")
        missing = [party for party in self.parties if party not in threat]
        if missing:
            raise CounselError(f"The threat point of {missing[0]!r} is missing.", "Say what it gets without agreement.")

    def _given(self, issue: str, utilities: Given) -> list[list[float]]:
        """Return the values of an issue's options as they were given, party by party."""
        options = self.issues[issue]
        columns = []
        for party in self.parties:
            given = utilities[party].get(issue)
            if given is None:
                raise CounselError(f"{party!r} has no values for {issue!r}.", "Give one for each option.")
            if isinstance(given, Mapping):
                lacking = [option for option in options if option not in given]
                values = [] if lacking else [given[option] for option in options]
            else:
                values = list(given)
            if len(values) != len(options):
                raise CounselError(
                    f"{party!r} has {len(values)} values for the {len(options)} options of {issue!r}.", "Give one each."
                )
            columns.append(values)
        return columns

    def _grid(self, given: Mapping[str, list[list[float]]], threat: Mapping[str, float]) -> float:
        """Return the grid for the values given; what is not finite is left to whoever scales it, who names it."""
        without = [float(threat[party]) for party in self.parties]
        numbers = [value for columns in given.values() for column in columns for value in column]
        if not all(map(math.isfinite, [*numbers, *without])):
            return 1
        tops = [max(abs(value) for column in columns for value in column) for columns in given.values()]
        reach = math.fsum(tops) + max(map(abs, without))
        found = grid_of([*numbers, *(threat[party] for party in self.parties)], reach, len(self.parties))
        for place, party in enumerate(self.parties):
            steps = [[value * found for value in columns[place]] for columns in given.values()]
            own = math.fsum(max(row) - min(row) for row in steps)
            rounded = any(abs(value - round(value)) > _CLOSE * abs(value) for row in steps for value in row)
            if own < _STEPS and rounded:
                what = f"The values of {party!r} are too small beside the largest of the space to be distinguished."
                raise CounselError(what, "Count each party in a unit of its own size, e.g. money in millions.")
        return found

    def _table(self, issue: str, columns: list[list[float]]) -> Ints:
        table = np.zeros((len(self.issues[issue]), len(self.parties)), dtype=np.int64)
        for place, (party, values) in enumerate(zip(self.parties, columns, strict=True)):
            table[:, place] = [self._scaled(value, f"a value of {party} for {issue}") for value in values]
        return table

    def _scaled(self, value: float, what: str) -> int:
        if not math.isfinite(value):
            raise CounselError(f"{what[0].upper()}{what[1:]} is {value}.", "Give a finite number.")
        scaled = round(value * self.grid)
        if abs(scaled) > ROOM:
            raise CounselError(f"A grid of 1/{self.grid} is too fine for {what}.", "Give a coarser grid.")
        return scaled

    def _check_infeasible(self) -> None:
        for item in self.infeasible:
            if not item:
                raise CounselError(
                    "An infeasible combination names nothing.", "Name the options that cannot be together."
                )
            for issue, option in item.items():
                if issue not in self.issues or option not in self.issues[issue]:
                    raise CounselError(
                        f"An infeasible combination names {issue!r} = {option!r}.",
                        "Name issues and options of the space.",
                    )

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Issues merged where infeasible combinations tie them; every block holds feasible combinations only."""
        return tuple(self._block(group) for group in self._tied())

    def _tied(self) -> list[list[str]]:
        leader = {issue: issue for issue in self.issues}

        def root(issue: str) -> str:
            while leader[issue] != issue:
                issue = leader[issue]
            return issue

        for item in self.infeasible:
            first, *rest = item
            for other in rest:
                leader[root(other)] = root(first)
        groups: dict[str, list[str]] = {}
        for issue in self.issues:
            groups.setdefault(root(issue), []).append(issue)
        return list(groups.values())

    def _block(self, group: list[str]) -> Block:
        places = [range(len(self.issues[issue])) for issue in group]
        kept = [
            chosen
            for chosen in product(*places)
            if self.feasible({issue: self.issues[issue][at] for issue, at in zip(group, chosen, strict=True)})
        ]
        if not kept:
            raise CounselError(
                f"Nothing is feasible in {', '.join(group)}.", "Take out some of the infeasible combinations."
            )
        chosen = np.array(kept, dtype=np.intp)
        values = sum(self.tables[issue][chosen[:, column]] for column, issue in enumerate(group))
        names = tuple(tuple(self.issues[issue][place] for issue, place in zip(group, row, strict=True)) for row in kept)
        return Block(tuple(group), names, np.asarray(values, dtype=np.int64))

    def feasible(self, options: Mapping[str, str]) -> bool:
        """Say whether no infeasible combination is within some chosen options."""
        return not any(all(options.get(issue) == option for issue, option in item.items()) for item in self.infeasible)

    @property
    def size(self) -> int:
        """Number of feasible packages."""
        return math.prod(len(block.options) for block in self.blocks)

    def vector(self, options: Mapping[str, str]) -> Ints:
        """Utilities of a package on the grid; raise `CounselError` for one that is incomplete or infeasible."""
        chosen = {}
        for issue, known in self.issues.items():
            if options.get(issue) not in known:
                raise CounselError(
                    f"The package has {options.get(issue)!r} for {issue!r}.", f"Choose one of {', '.join(known)}."
                )
            chosen[issue] = known.index(options[issue])
        if not self.feasible(options):
            raise CounselError("The package is infeasible.", "Choose a combination that can be.")
        total = sum(self.tables[issue][place] for issue, place in chosen.items())
        return np.asarray(total, dtype=np.int64)

    def package(self, options: Mapping[str, str]) -> Package:
        """Return a package with its utilities and gains, worked out from the tables anew."""
        vector = self.vector(options)
        utilities = {party: int(vector[column]) / self.grid for column, party in enumerate(self.parties)}
        gains = {
            party: int(vector[column] - self.threat[column]) / self.grid for column, party in enumerate(self.parties)
        }
        return Package({issue: options[issue] for issue in self.issues}, utilities, gains)
