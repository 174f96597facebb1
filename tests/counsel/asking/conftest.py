"""Two sides, three points, and what each truly wants: what the interviews of these tests are about."""

from collections.abc import Mapping
from itertools import product

from verbale.counsel.asking.pairs import Pair
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Saying
from verbale.model import Option, Point

ISSUES = {"pay": ("low", "mid", "high"), "hours": ("38", "37", "36"), "berths": ("free", "ended")}
POINTS = tuple(
    Point(issue, issue.capitalize(), options=tuple(Option(option, option) for option in options))
    for issue, options in ISSUES.items()
)
TRUE: dict[str, dict[str, float]] = {
    "union": {"low": 0, "mid": 0.1, "high": 0.2, "38": 0, "37": 0.12, "36": 0.2, "free": 0, "ended": 0.6},
    "port": {"low": 0.6, "mid": 0.5, "high": 0, "38": 0.3, "37": 0.2, "36": 0, "free": 0.1, "ended": 0},
}
WITHOUT = {"union": 0.2, "port": 0.25}


def partial() -> PartialPreferences:
    """Return orders alone; what each has without agreement lies anywhere from a tenth to four."""
    sayings = [
        Saying(party=party, says="order", issue=issue, options=options if party == "port" else options[::-1])
        for party in TRUE
        for issue, options in ISSUES.items()
    ]
    return PartialPreferences(ISSUES, sayings, dict.fromkeys(TRUE, (0.1, 0.4)))


def truly(pair: Pair) -> str:
    """Return the true answer to a question."""
    worth = TRUE[pair.party]
    other = sum(worth[option] for option in pair.second.values()) if pair.second else WITHOUT[pair.party]
    return "1" if sum(worth[option] for option in pair.first.values()) > other else "2"


def least(package: Mapping[str, str]) -> float:
    """Return the smallest true gain of a package."""
    return min(sum(TRUE[party][option] for option in package.values()) - WITHOUT[party] for party in TRUE)


def best() -> float:
    """Return the smallest gain of the truly best package by Nash's product."""
    every = [dict(zip(ISSUES, options, strict=True)) for options in product(*ISSUES.values())]
    rational = [package for package in every if least(package) > 0]
    return least(max(rational, key=_product))


def _product(package: Mapping[str, str]) -> float:
    gains = [sum(TRUE[party][option] for option in package.values()) - WITHOUT[party] for party in TRUE]
    return gains[0] * gains[1]
