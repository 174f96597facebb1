"""The interview against random true utilities: regret of the package after at most twelve answers, beside random questions.

Two sides, six points of three options, as in the examples. Each side's direction is known from its position, and two statements from
its letters ("matters more", "can live with"); what it has without agreement is known to be from a tenth to four. Weights are Dirichlet,
middle options anywhere between the ends. Every question is answered truly. Regret is by how much the smallest gain of the package found
falls short of that of the truly best one (by Nash's product), as shares of everything wanted; beside it, of the geometric mean of gains.
"""

from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from verbale.counsel.asking.choosing import candidates
from verbale.counsel.asking.interview import Interview, answer, interview
from verbale.counsel.asking.listing import Listing
from verbale.counsel.asking.pairs import Pair
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Saying

TRUTHS, POINTS, OPTIONS, SAMPLES = 100, 6, 3, 500
GOOD = 0.15
ISSUES = {f"i{issue}": tuple(f"o{option}" for option in range(OPTIONS)) for issue in range(POINTS)}
WITHOUT = (0.1, 0.4)


@dataclass(frozen=True)
class Truth:
    """What two sides truly want: party → option of each issue → worth; and what each has without agreement."""

    worth: dict[str, dict[tuple[str, str], float]]
    without: dict[str, float]

    @classmethod
    def drawn(cls, seed: int) -> "Truth":
        """Draw sides whose directions are opposed."""
        draw = np.random.default_rng(seed)
        worth, without = {}, {}
        for party, names in (("us", 1), ("them", -1)):
            weights = draw.dirichlet(np.ones(POINTS))
            worth[party] = {
                (issue, option): float(weight * value)
                for (issue, options), weight in zip(ISSUES.items(), weights, strict=True)
                for option, value in zip(
                    options[::names], [1.0, *sorted(draw.random(OPTIONS - 2))[::-1], 0.0], strict=True
                )
            }
            without[party] = float(draw.uniform(*WITHOUT))
        return cls(worth, without)

    def gains(self, package: dict[str, str]) -> list[float]:
        """Return each side's gain."""
        return [sum(own[item] for item in package.items()) - self.without[party] for party, own in self.worth.items()]

    def best(self) -> list[float]:
        """Return the gains of the package with the largest product of gains."""
        every = (self.gains(dict(zip(ISSUES, options, strict=True))) for options in product(*ISSUES.values()))
        return max(every, key=lambda gains: (min(gains) >= 0, gains[0] * gains[1]))

    def reply(self, pair: Pair) -> str:
        """Return the true answer."""
        own = self.worth[pair.party]
        other = sum(own[item] for item in pair.second.items()) if pair.second else self.without[pair.party]
        return "1" if sum(own[item] for item in pair.first.items()) > other else "2"

    def known(self, draw: np.random.Generator) -> PartialPreferences:
        """Return what is known beforehand."""
        sayings = []
        for party, own in self.worth.items():
            tops = {issue: max(own[issue, option] for option in options) for issue, options in ISSUES.items()}
            for issue, options in ISSUES.items():
                order = sorted(options, key=lambda option, issue=issue: -own[issue, option])  # type: ignore[misc]
                sayings.append(Saying(party=party, says="order", issue=issue, options=order))
            ranked = sorted(tops, key=lambda issue: -tops[issue])
            sayings.append(
                Saying(party=party, says="cares more", issue=ranked[0], than=ranked[int(draw.integers(1, POINTS))])
            )
            bearable = [item for item in own if tops[item[0]] / 2 <= own[item] < tops[item[0]]]
            if bearable:
                issue, option = bearable[int(draw.integers(len(bearable)))]
                sayings.append(Saying(party=party, says="can live with", issue=issue, option=option))
        return PartialPreferences(ISSUES, sayings, dict.fromkeys(self.worth, WITHOUT))


def measure(truths: int = TRUTHS) -> dict[str, object]:
    """Return the shares of truths with little regret, chosen questions beside random ones, and beside none."""
    rows: dict[str, list[tuple[float, float]]] = {"chosen": [], "random": [], "none": []}
    counts = []
    for seed in range(truths):
        truth = Truth.drawn(seed)
        begun = interview(truth.known(np.random.default_rng(seed)), (), SAMPLES)
        rows["none"].append(_regret(truth, begun))
        done = _led(truth, begun)
        counts.append(done.answered)
        rows["chosen"].append(_regret(truth, done))
        rows["random"].append(_regret(truth, _led(truth, begun, np.random.default_rng(seed))))
    found: dict[str, object] = {"truths": truths, "most_answers": max(counts), "mean_answers": float(np.mean(counts))}
    for name, pairs in rows.items():
        least, product_of = np.array(pairs).T
        found[f"{name}_within_.15"] = float((least <= GOOD).mean())
        found[f"{name}_mean"] = float(least.mean())
        found[f"{name}_geometric_within_.15"] = float((product_of <= GOOD).mean())
    return found


def _led(truth: Truth, here: Interview, random: np.random.Generator | None = None) -> Interview:
    while here.question is not None:
        if random is not None:
            here = replace(here, question=_any(here, random))
            if here.question is None:
                break
        here = answer(here, truth.reply(here.question), SAMPLES)  # type: ignore[arg-type]  # there is one
    return here


def _any(here: Interview, random: np.random.Generator) -> Pair | None:
    """Return one of the questions that could be asked, whichever."""
    drawn = here.partial.drawn(SAMPLES, shares=True)
    pairs = candidates(here.partial, drawn, Listing(here.partial, drawn).judged(drawn)).pairs
    return pairs[int(random.integers(len(pairs)))] if pairs else None


def _regret(truth: Truth, here: Interview) -> tuple[float, float]:
    best = truth.best()
    gains = truth.gains(here.package) if here.package else [0.0, 0.0]
    mean = max(gains[0], 0.0) * max(gains[1], 0.0)
    lost = 1.0 - (mean / (best[0] * best[1])) ** 0.5
    return max(0.0, min(best) - min(gains)), lost
