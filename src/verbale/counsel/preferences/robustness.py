"""How far counsel holds when preferences are only partly known: the solution of every draw that fits the statements.

Support is the share of draws in whose Nash package an option stands. The question worth asking next is the one whose answer tells
most about the package: the mutual information between answer and options over the draws (Lindley 1956).
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, product

import numpy as np
import numpy.typing as npt

from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Floats
from verbale.counsel.solutions.solutions import nash
from verbale.counsel.space.frontier import UnreachableError

SAMPLES = 1000
_CANDIDATES = 5
_LISTED = 20_000
_AT_ONCE = 100
_CLOSE = 1e-12
_FAR = 1000
_NOTHING = 1e-3  # bits that are no reason to ask
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Held:
    """A package that is the solution of some draws.

    Parameters
    ----------
    options
        Issue → option.
    chosen
        Share of the draws with an agreement in which it is the Nash package.
    beats
        Party → share of all draws in which it gains over no agreement.
    regret
        Largest amount, over the draws, by which its smallest gain falls short of that of the draw's own Nash package.
    """

    options: Mapping[str, str]
    chosen: float
    beats: Mapping[str, float]
    regret: float


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask next, of whom, and how much the answer tells about the package, in bits.

    Either two issues are compared (`issue`, `other`), or an option with half of the best (`issue`, `option`), or no agreement with a
    level of everything wanted.
    """

    party: str
    issue: str = ""
    other: str = ""
    option: str = ""
    level: float = 0.0
    bits: float = 0.0

    def text(self, party: str = "", issue: str = "", other: str = "", option: str = "") -> str:
        """Return it in words, with the names given, else with ids."""
        who, what = party or self.party, issue or self.issue
        if self.other:
            return f"Does {who} care more about {what} than about {other or self.other}?"
        if self.option:
            return f"Is {option or self.option!r} on {what} worth more than half of the best to {who}?"
        return f"Is no agreement worth more than {self.level:.2f} of everything it wants to {who}?"


@dataclass(frozen=True, slots=True)
class Robustness:
    """What holds over the draws.

    Parameters
    ----------
    samples
        Number of draws.
    reach
        Share of draws in which some package gains over no agreement for everybody.
    support
        Issue → option → share of those draws in whose Nash package it stands.
    packages
        The most frequent solutions, the smallest regret first.
    question
        The one most useful question; ``None`` when no answer would tell anything.
    """

    samples: int
    reach: float
    support: Mapping[str, Mapping[str, float]]
    packages: tuple[Held, ...]
    question: Question | None


def robustness(
    partial: PartialPreferences, samples: int = SAMPLES, seed: int = 0, step: Callable[[int], None] | None = None
) -> Robustness:
    """Solve `samples` draws of what fits the statements and say what holds over them.

    Parameters
    ----------
    step
        Called after each draw with its number, for progress.
    """
    drawn = partial.drawn(samples, seed)
    chosen = _listed(partial, drawn) if partial.size <= _LISTED else _solved(partial, drawn, step)
    agreed = [options for options in chosen if options is not None]
    counts = Counter(tuple(options.items()) for options in agreed)
    support = {
        issue: {option: sum(found[issue] == option for found in agreed) / max(1, len(agreed)) for option in options}
        for issue, options in partial.unknowns.issues.items()
    }
    held = [
        _held(partial, drawn, chosen, dict(options), count / len(agreed))
        for options, count in counts.most_common(_CANDIDATES)
    ]
    held.sort(key=lambda item: (item.regret, -item.chosen))
    return Robustness(samples, len(agreed) / samples, support, tuple(held), _question(partial, drawn, chosen))


def _solved(
    partial: PartialPreferences, drawn: Mapping[str, Floats], step: Callable[[int], None] | None
) -> list[dict[str, str] | None]:
    """Return the Nash package of each draw, ``None`` where no agreement is in reach: counted, not hidden."""
    chosen: list[dict[str, str] | None] = []
    for number, space in enumerate(partial.spaces(drawn)):
        try:
            chosen.append(dict(nash(space).packages[0].options))
        except UnreachableError:
            chosen.append(None)
        if step is not None:
            step(number + 1)
    return chosen


def _listed(partial: PartialPreferences, drawn: Mapping[str, Floats]) -> list[dict[str, str] | None]:
    """Do the same for all draws at once where the packages are few enough to be listed."""
    every = [
        dict(zip(partial.unknowns.issues, found, strict=True)) for found in product(*partial.unknowns.issues.values())
    ]
    feasible = [found for found in every if partial.feasible(found)]
    if not feasible:
        return [None] * len(next(iter(drawn.values())))
    worth = np.stack([partial.unknowns.worth(found) for found in feasible])
    worth[:, partial.unknowns.threat] = -1.0
    chosen: list[dict[str, str] | None] = []
    for start in range(0, len(next(iter(drawn.values()))), _AT_ONCE):
        gains = np.stack([drawn[party][start : start + _AT_ONCE] @ worth.T for party in partial.parties])
        reached: Bits = np.all(gains >= 0, axis=0)
        winners = (gains > _CLOSE).sum(axis=0) + np.where(reached, 0, -_FAR)
        product_of = np.where(gains > _CLOSE, gains, 1.0).prod(axis=0)
        best = np.where(winners == winners.max(axis=1, keepdims=True), product_of, -1.0).argmax(axis=1)
        chosen += [feasible[place] if reached[row, place] else None for row, place in enumerate(best.tolist())]
    return chosen


def _gains(partial: PartialPreferences, drawn: Mapping[str, Floats], options: Mapping[str, str]) -> Floats:
    """Return draw × party gains of a package."""
    worth = partial.unknowns.worth(options) - partial.unknowns.row({partial.unknowns.threat: 1.0})
    return np.stack([drawn[party] @ worth for party in partial.parties], axis=1)


def _held(
    partial: PartialPreferences,
    drawn: Mapping[str, Floats],
    chosen: list[dict[str, str] | None],
    options: dict[str, str],
    share: float,
) -> Held:
    gains = _gains(partial, drawn, options)
    least = gains.min(axis=1)
    best = np.copy(least)
    for found in {tuple(item.items()) for item in chosen if item is not None}:
        rows = np.array([item is not None and tuple(item.items()) == found for item in chosen])
        best[rows] = _gains(partial, {party: values[rows] for party, values in drawn.items()}, dict(found)).min(axis=1)
    beats = {party: float((gains[:, place] > 0).mean()) for place, party in enumerate(partial.parties)}
    return Held(options, share, beats, float(np.maximum(0.0, best - least).max()))


def _question(
    partial: PartialPreferences, drawn: Mapping[str, Floats], chosen: list[dict[str, str] | None]
) -> Question | None:
    labels = [
        np.unique([item[issue] if item else "" for item in chosen], return_inverse=True)[1]
        for issue in partial.unknowns.issues
    ]
    best: Question | None = None
    for question, answer in _asked(partial, drawn):
        told = sum(_information(answer, label) for label in labels)
        if told > (best.bits if best else _NOTHING):
            best = replace(question, bits=told)
    return best


def _asked(partial: PartialPreferences, drawn: Mapping[str, Floats]) -> Iterator[tuple[Question, Bits]]:
    """Yield every question that could be asked in words, with its answer in each draw."""
    unknowns = partial.unknowns
    for party, values in drawn.items():
        for one, other in combinations(unknowns.issues, 2):
            yield Question(party, one, other), values[:, unknowns.weights[one]] > values[:, unknowns.weights[other]]
        for (issue, option), where in unknowns.options.items():
            yield Question(party, issue, option=option), values[:, where] > values[:, unknowns.weights[issue]] / 2
        level = float(np.median(values[:, unknowns.threat]))
        yield Question(party, level=level), values[:, unknowns.threat] > level


def _information(bits: Bits, label: npt.NDArray[np.intp]) -> float:
    """Return the mutual information of an answer and a choice, in bits."""
    joint = np.zeros((2, int(label.max()) + 1))
    np.add.at(joint, (bits.astype(np.intp), label), 1.0)
    joint /= joint.sum()
    expected = joint.sum(axis=1, keepdims=True) @ joint.sum(axis=0, keepdims=True)
    seen = joint > 0
    return max(0.0, float((joint[seen] * np.log(joint[seen] / expected[seen])).sum()) / math.log(2))
