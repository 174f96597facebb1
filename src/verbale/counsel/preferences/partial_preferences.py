"""Partial preferences: what follows from statements alone, and the spaces that fit them.

A package is necessarily better for a party than another when it is so for all values that fit its statements, possibly when for some
(robust ordinal regression: Greco, Mousseau & Słowiński 2008).
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from verbale.counsel.preferences.contradiction import smallest
from verbale.counsel.preferences.linear import solve
from verbale.counsel.preferences.sampling import draws
from verbale.counsel.preferences.statements import KINDS, Floats, Rows, Saying, Unknowns, rows, unordered
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

_CLOSE = 1e-9
_GRID = 10**9


class PartialPreferences:
    """Issues, statements of the parties, and what each gets without agreement.

    Parameters
    ----------
    threat
        Party → a number or an interval, 0 to 1 of everything it wants.
    weights
        Party → issue → least and most share of its weight, where somebody judged it.

    Raises
    ------
    CounselError
        For an unknown party, issue, option or kind, a missing threat point, an issue without a best and a worst option, or statements
        that contradict one another: then the smallest contradictory set is named.
    """

    def __init__(
        self,
        issues: Mapping[str, Sequence[str]],
        sayings: Iterable[Saying],
        threat: Mapping[str, float | tuple[float, float]],
        infeasible: Iterable[Mapping[str, str]] = (),
        weights: Mapping[str, Mapping[str, tuple[float, float]]] | None = None,
    ) -> None:
        self.weights = weights or {}
        self.sayings = tuple(sayings)
        self.unknowns = Unknowns(issues)
        self.threat = dict(threat)
        self.parties = tuple(threat)
        self._cannot = tuple(infeasible)
        self.infeasible = (*self._cannot, *({s.issue: s.option} for s in self.sayings if s.says == "red line"))
        self._check()
        self.rows = {party: self._rows(party, threat[party]) for party in self.parties}
        self._drawn: dict[tuple[int, int, bool], dict[str, Floats]] = {}
        self._before: dict[str, Floats] = {}  # draws of a party from before its last statement
        for party in self.parties:
            self._agree(party)

    @property
    def size(self) -> int:
        """Number of packages, infeasible ones included."""
        return math.prod(len(options) for options in self.unknowns.issues.values())

    def feasible(self, package: Mapping[str, str]) -> bool:
        """Say whether no infeasible combination and no red line is in a package."""
        return not any(all(package.get(i) == o for i, o in item.items()) for item in self.infeasible)

    def said_by(self, party: str) -> list[Saying]:
        """Return a party's statements."""
        return [saying for saying in self.sayings if saying.party == party]

    def _check(self) -> None:
        if not self.parties:
            raise CounselError("No party has a threat point.", "Say what each gets without agreement.")
        for saying in self.sayings:
            if saying.says not in KINDS:
                raise CounselError(f"A statement cannot say {saying.says!r}.", f"Use one of {', '.join(KINDS)}.")
            if saying.party not in self.parties:
                raise CounselError(
                    f"The threat point of {saying.party!r} is missing.", "Say what it gets without agreement."
                )
        for party in self.parties:
            open_issues = unordered(self.unknowns.issues, self.sayings, party)
            if open_issues:
                what = f"Nobody said which option of {open_issues[0]!r} {party!r} likes best and which least."
                raise CounselError(what, "Add a statement that says an order.")

    def _rows(self, party: str, threat: float | tuple[float, float]) -> Rows:
        low, high = threat if isinstance(threat, tuple) else (threat, threat)
        return rows(self.unknowns, self.said_by(party), (low, high), self.weights.get(party, {}))

    def _agree(self, party: str) -> None:
        known, said = self.rows[party], self.said_by(party)

        def fits(numbers: frozenset[int]) -> bool:
            keep = (known.owner < 0) | np.isin(known.owner, list(numbers))
            return solve(known, np.zeros(self.unknowns.size), keep) is not None

        clash = sorted(smallest(len(said), fits))
        if clash and not fits(frozenset()):
            raise CounselError(f"Nothing fits the weights and the threat point of {party!r}.", "Correct them.")
        if clash:
            named = "; ".join(said[number].text() for number in clash)
            number = f"{len(clash)} statements" if len(clash) > 1 else "1 statement"
            with_weights = " with the weights given" if self.weights.get(party) else ""
            raise CounselError(
                f"{number} cannot all be true{with_weights}: {named}.", "Take back or correct one of them."
            )

    def difference(self, party: str, one: Mapping[str, str], other: Mapping[str, str]) -> tuple[float, float]:
        """Return the least and the most that one package can be worth more than another to a party."""
        goal = self.unknowns.worth(one) - self.unknowns.worth(other)
        return self._between(party, goal)

    def gain(self, party: str, package: Mapping[str, str]) -> tuple[float, float]:
        """Return the least and the most that a package can gain a party over no agreement."""
        goal = self.unknowns.worth(package) - self.unknowns.row({self.unknowns.threat: 1.0})
        return self._between(party, goal)

    def _between(self, party: str, goal: Floats) -> tuple[float, float]:
        low, high = solve(self.rows[party], goal), solve(self.rows[party], -goal)
        assert low is not None  # noqa: S101  # the statements were found to agree
        assert high is not None  # noqa: S101  # likewise
        return low, -high

    def necessarily(self, party: str, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
        """Say whether one package is at least as good as another for a party, whatever fits its statements."""
        return self.difference(party, one, other)[0] >= -_CLOSE

    def possibly(self, party: str, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
        """Say whether one package may be at least as good as another for a party."""
        return self.difference(party, one, other)[1] >= -_CLOSE

    def drawn(self, count: int, seed: int = 0, *, shares: bool = False) -> dict[str, Floats]:
        """Return party → `count` vectors of unknowns that fit, drawn evenly; the same ones when asked again.

        Parameters
        ----------
        count, seed
            How many, and of which random numbers.
        shares
            Whether evenly over weights and over what options are worth as shares of the best, instead of over worths.
        """
        known = self._drawn.setdefault((count, seed, shares), {})
        free = {place: len(self.unknowns.issues[issue]) - 2 for issue, place in self.unknowns.weights.items()}
        for number, party in enumerate(self.parties):
            if party not in known:
                known[party] = draws(
                    self.rows[party], count, seed + number, self._before.get(party), free if shares else None
                )
        return {party: known[party] for party in self.parties}

    def and_said(self, saying: Saying) -> "PartialPreferences":
        """Return the preferences with one statement more; draws of parties it does not concern are kept.

        Raises
        ------
        CounselError
            For a statement that is none, or that contradicts what was said.
        """
        sayings = (*self.sayings, saying)
        made = PartialPreferences(self.unknowns.issues, sayings, self.threat, self._cannot, self.weights)
        for key, known in self._drawn.items():
            made._drawn[key] = {party: values for party, values in known.items() if party != saying.party}
            made._before.update({party: values for party, values in known.items() if party == saying.party})
        return made

    def spaces(self, drawn: Mapping[str, Floats]) -> Iterator[Space]:
        """Make a space of each draw."""
        count = len(next(iter(drawn.values())))
        for number in range(count):
            utilities = {
                party: {
                    issue: [
                        max(0.0, float(drawn[party][number, self.unknowns.options[issue, option]]))
                        for option in options
                    ]
                    for issue, options in self.unknowns.issues.items()
                }
                for party in self.parties
            }
            threat = {party: float(drawn[party][number, self.unknowns.threat]) for party in self.parties}
            yield Space(self.unknowns.issues, utilities, threat, self.infeasible, grid=_GRID)
