"""Preferences in words, as linear constraints on what options are worth to a party. Each constraint knows its statement.

Unknowns of a party: the worth of every option of every issue, the weight of every issue, and what it gets without agreement. Weights
sum to 1; the best option of an issue is worth its weight, the worst nothing (Jacquet-Lagrèze & Siskos 1982).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from verbale.errors import CounselError

Floats = npt.NDArray[np.float64]
MARGIN = 1e-3
KINDS = (
    "order",
    "cares more",
    "prefers",
    "can live with",
    "red line",
    "better than nothing",
    "worse than nothing",
    "rather",
    "as good",
)
ALIKE = 0.02  # of everything wanted: two that are as good differ by no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """What is known of a party's preferences, in one statement.

    Parameters
    ----------
    party
        Whose.
    says
        One of `KINDS`: "order" (options of an issue, best first, worst last), "cares more" (issue, than, times), "prefers" (issue,
        option, to), "can live with" (issue, option: worth at least half of the best), "red line" (issue, option: never agreed),
        "better than nothing" and "worse than nothing" (package against no agreement), "rather" (package over to_package) and "as good"
        (package, to_package): these two name the same issues, all of them or some with all else equal.
    quote, source
        The evidence.
    """

    party: str
    says: str
    issue: str = ""
    option: str = ""
    to: str = ""
    than: str = ""
    times: float = 1.0
    options: Sequence[str] = ()
    package: Mapping[str, str] = field(default_factory=dict)
    to_package: Mapping[str, str] = field(default_factory=dict)
    quote: str = ""
    source: str = ""

    def text(self) -> str:
        """Return it as a clause for people."""
        who, package, other = self.party, dict(self.package), dict(self.to_package)
        times = "" if self.times == 1 else f" at least {self.times:g} times"
        words = {
            "order": f"{who} likes {' > '.join(self.options)} on {self.issue}",
            "cares more": f"{who} cares more{times} about {self.issue} than about {self.than}",
            "prefers": f"{who} prefers {self.option} to {self.to} on {self.issue}",
            "can live with": f"{who} can live with {self.option} on {self.issue}",
            "red line": f"{self.option} on {self.issue} is a red line of {who}",
            "rather": f"{who} would rather have {package} than {other}",
            "as good": f"{package} is as good as {other} for {who}",
        }
        return words.get(self.says, f"{package} is {self.says} for {who}")


@dataclass(frozen=True, slots=True)
class Rows:
    """Constraints of one party: `more · x ≤ most` and `equal · x = level`; each row of `more` belongs to a statement or to none (-1)."""

    more: Floats
    most: Floats
    owner: npt.NDArray[np.intp]
    equal: Floats
    level: Floats


class Unknowns:
    """Where each unknown of a party stands in its vector."""

    def __init__(self, issues: Mapping[str, Sequence[str]]) -> None:
        self.issues = {issue: tuple(options) for issue, options in issues.items()}
        self.options = {
            (issue, option): place
            for place, (issue, option) in enumerate((i, o) for i, options in self.issues.items() for o in options)
        }
        self.weights = {issue: len(self.options) + place for place, issue in enumerate(self.issues)}
        self.threat = len(self.options) + len(self.issues)
        self.size = self.threat + 1

    def option(self, issue: str, option: str) -> int:
        """Return the place of an option's worth; raise `CounselError` for one that is not there."""
        if (issue, option) not in self.options:
            raise CounselError(f"There is no option {option!r} of {issue!r}.", "Name options of the issues.")
        return self.options[issue, option]

    def weight(self, issue: str) -> int:
        """Return the place of an issue's weight; raise `CounselError` for one that is not there."""
        if issue not in self.weights:
            raise CounselError(f"There is no issue {issue!r}.", f"Use one of {', '.join(self.issues)}.")
        return self.weights[issue]

    def row(self, terms: Mapping[int, float]) -> Floats:
        """Return a row of coefficients."""
        made = np.zeros(self.size)
        for place, value in terms.items():
            made[place] += value
        return made

    def worth(self, package: Mapping[str, str]) -> Floats:
        """Return the row whose product with the unknowns is a package's utility; raise `CounselError` for an incomplete one."""
        lacking = set(self.issues) - set(package)
        if lacking:
            raise CounselError(f"The package says nothing of {min(lacking)!r}.", "Choose an option for each issue.")
        return self.row({self.option(issue, package[issue]): 1.0 for issue in self.issues})


def rows(
    unknowns: Unknowns,
    sayings: Sequence[Saying],
    threat: tuple[float, float],
    weights: Mapping[str, tuple[float, float]] | None = None,
) -> Rows:
    """Return the constraints of a party's statements.

    Parameters
    ----------
    threat
        Least and most of what it gets without agreement.
    weights
        Issue → least and most share of the weight, where somebody judged it.

    Raises
    ------
    CounselError
        For a kind that does not exist, an issue whose best and worst option nobody named, or a threat interval upside down.
    """
    low, high = threat
    if not (0 <= low <= high <= 1):
        raise CounselError(f"The threat point {low} to {high} is no interval within 0 to 1.", "Give low and high.")
    more: list[tuple[Floats, float, int]] = []
    equal: list[tuple[Floats, float]] = [(unknowns.row(dict.fromkeys(unknowns.weights.values(), 1.0)), 1.0)]
    for (issue, _), place in unknowns.options.items():
        more += [
            (unknowns.row({place: -1.0}), 0.0, -1),
            (unknowns.row({place: 1.0, unknowns.weights[issue]: -1.0}), 0.0, -1),
        ]
    more += [(unknowns.row({place: -1.0}), 0.0, -1) for place in unknowns.weights.values()]
    more += [(unknowns.row({unknowns.threat: -1.0}), -low, -1), (unknowns.row({unknowns.threat: 1.0}), high, -1)]
    for issue, (least, largest) in (weights or {}).items():
        place = unknowns.weight(issue)
        more += [(unknowns.row({place: -1.0}), -least, -1), (unknowns.row({place: 1.0}), largest, -1)]
    for issue in unknowns.issues:
        best, worst = _ends(unknowns, issue, sayings)
        equal.append((unknowns.row({best: 1.0, unknowns.weights[issue]: -1.0}), 0.0))
        if worst != best:
            equal.append((unknowns.row({worst: 1.0}), 0.0))
    for number, saying in enumerate(sayings):
        more += [(row, most, number) for row, most in _of(unknowns, saying)]
    return Rows(
        np.array([row for row, _, _ in more]),
        np.array([most for _, most, _ in more]),
        np.array([owner for _, _, owner in more], dtype=np.intp),
        np.array([row for row, _ in equal]),
        np.array([level for _, level in equal]),
    )


def unordered(issues: Mapping[str, Sequence[str]], sayings: Sequence[Saying], party: str) -> list[str]:
    """Return the issues of which nobody said which option the party likes best and which least."""
    told = {saying.issue for saying in sayings if saying.party == party and saying.says == "order"}
    return [issue for issue, options in issues.items() if issue not in told and len(options) > 1]


def _ends(unknowns: Unknowns, issue: str, sayings: Sequence[Saying]) -> tuple[int, int]:
    options = unknowns.issues[issue]
    if len(options) == 1:
        return (unknowns.option(issue, options[0]),) * 2
    for saying in sayings:
        if saying.says == "order" and saying.issue == issue and len(saying.options) > 1:
            return unknowns.option(issue, saying.options[0]), unknowns.option(issue, saying.options[-1])
    raise CounselError(f"Nobody said which option of {issue!r} the party likes best and which least.", "Add an order.")


def _of(unknowns: Unknowns, saying: Saying) -> list[tuple[Floats, float]]:
    """Return the rows of one statement, each `row · x ≤ number`."""
    option, weight, row = unknowns.option, unknowns.weight, unknowns.row
    nothing = row({unknowns.threat: 1.0})
    found: list[tuple[Floats, float]] = []
    match saying.says:
        case "order":
            pairs = zip(saying.options[:-1], saying.options[1:], strict=True)
            found = [(row({option(saying.issue, b): 1.0, option(saying.issue, a): -1.0}), 0.0) for a, b in pairs]
        case "cares more":
            found = [(row({weight(saying.than): saying.times, weight(saying.issue): -1.0}), -MARGIN)]
        case "prefers":
            terms = {option(saying.issue, saying.to): 1.0, option(saying.issue, saying.option): -1.0}
            found = [(row(terms), -MARGIN)]
        case "can live with":
            found = [(row({weight(saying.issue): 0.5, option(saying.issue, saying.option): -1.0}), 0.0)]
        case "red line":
            option(saying.issue, saying.option)  # it binds agreements, not values
        case "better than nothing":
            found = [(nothing - unknowns.worth(saying.package), -MARGIN)]
        case "worse than nothing":
            found = [(unknowns.worth(saying.package) - nothing, -MARGIN)]
        case "rather":
            found = [(-_gap(unknowns, saying), -MARGIN)]
        case "as good":
            gap = _gap(unknowns, saying)
            found = [(gap, ALIKE), (-gap, ALIKE)]
        case _:
            raise CounselError(f"A statement cannot say {saying.says!r}.", f"Use one of {', '.join(KINDS)}.")
    return found


def _gap(unknowns: Unknowns, saying: Saying) -> Floats:
    """Return the row of what a package is worth above another that settles the same issues."""
    lacking = set(saying.package) ^ set(saying.to_package)
    if lacking or not saying.package:
        what = f"The package says nothing of {min(lacking)!r}." if lacking else "The package says nothing."
        raise CounselError(what, "Name the same issues on both sides.")
    more = unknowns.row({unknowns.option(issue, option): 1.0 for issue, option in saying.package.items()})
    return more - unknowns.row({unknowns.option(issue, option): 1.0 for issue, option in saying.to_package.items()})
