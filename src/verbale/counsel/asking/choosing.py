"""Which pairwise question to ask next: the one whose answer is expected to spare most regret.

The value of an answer is by how much the mean regret of the best package falls when it is known, on average over the answers that are
still possible (Raiffa & Schlaifer 1961). Where no single answer would change the choice, what the answer tells about it decides: the mutual
information of the answer and the option that each draw chooses on each issue (Lindley 1956). Of questions worth as much, the plainest is
asked: that which names the fewest issues.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import numpy.typing as npt

from verbale.counsel.asking.listing import Judged
from verbale.counsel.asking.pairs import Pair
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.statements import Floats

NOTHING = 0.01  # bits that are no reason to ask
_TELLING = 0.02  # of regret, for each bit: so much is an answer worth that changes no choice yet
_WORDY = 0.97  # a question over one issue more must be worth so much more
_SURE = 1e-9
Bits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Candidates:
    """Questions that could be asked, with the answer of each draw: question × draw, true for the first."""

    pairs: list[Pair]
    answers: Bits


def candidates(partial: PartialPreferences, drawn: Mapping[str, Floats], judged: Judged) -> Candidates:
    """Return every question that the draws answer differently.

    Parameters
    ----------
    partial
        What is known.
    drawn
        Party → draws.
    judged
        The package that does best, which is asked about beside no agreement.
    """
    pairs: list[Pair] = []
    answers: list[Bits] = []
    for party, values in drawn.items():
        made = [*_options(partial, party, values), *_trades(partial, party, values)]
        if judged.package:
            made.append(Pair(party, judged.package, {}))
        if not made:
            continue
        rows = np.stack([pair.difference(partial.unknowns) for pair in made])
        bits = (rows @ values.T) > 0
        open_ones = np.flatnonzero(bits.any(axis=1) & ~bits.all(axis=1))
        pairs += [made[place] for place in open_ones.tolist()]
        answers.append(bits[open_ones])
    count = len(next(iter(drawn.values())))
    return Candidates(pairs, np.concatenate(answers) if answers else np.zeros((0, count), dtype=bool))


def chosen(known: Candidates, judged: Judged, asked: Collection[tuple[object, ...]] = ()) -> Pair | None:
    """Return the question worth most; ``None`` where no answer would tell anything.

    Parameters
    ----------
    known
        What could be asked.
    judged
        What each draw would choose.
    asked
        Keys of questions that were asked before.
    """
    if not known.pairs:
        return None
    told = information(known.answers, judged)
    value = spared(known.answers, judged) + _TELLING * told
    plain = np.array([_WORDY ** (len(pair.first) - 1 if pair.second else 1) for pair in known.pairs])
    new = np.array([pair.key not in asked for pair in known.pairs])
    worth = np.where(new & (told > NOTHING), value * plain, -1.0)
    best = int(worth.argmax())
    return replace(known.pairs[best], bits=float(told[best])) if worth[best] > 0 else None


def spared(answers: Bits, judged: Judged) -> Floats:
    """Return for each question by how much the mean regret of the best package falls once it is answered: shape (questions,)."""
    count = len(judged.regrets)
    if not judged.regrets.size:
        return np.zeros(len(answers))
    total = judged.regrets.mean(axis=0)
    first = answers @ judged.regrets / count
    fallen: Floats = total.min() - first.min(axis=1) - (total - first).min(axis=1)
    return np.maximum(fallen, 0.0)


def information(answers: Bits, judged: Judged) -> Floats:
    """Return for each question how much its answer tells, in bits: shape (questions,)."""
    told = np.zeros(len(answers))
    yes = answers.mean(axis=1)
    for column in judged.chosen.T:
        labels = np.unique(column, return_inverse=True)[1]
        hot = np.eye(int(labels.max()) + 1)[labels]
        joint = answers @ hot / len(labels)  # question × option, answered "the first"
        share = hot.mean(axis=0)
        told += _entropy(share[None]).sum() - _given(joint, yes) - _given(share - joint, 1 - yes)
    return np.maximum(told, 0.0)


def _given(joint: Floats, share: Floats) -> Floats:
    """Return what is left open of the option by one answer, times how often it is given."""
    inside = joint / np.maximum(share, _SURE)[:, None]
    left: Floats = share * _entropy(np.clip(inside, 0.0, 1.0)).sum(axis=1)
    return left


def _entropy(shares: Floats) -> Floats:
    terms: Floats = np.where(shares > _SURE, -shares * np.log2(np.maximum(shares, _SURE)), 0.0)
    return terms


def _options(partial: PartialPreferences, party: str, values: Floats) -> list[Pair]:
    """Return the pairs of options of one issue of which it is not known which is better."""
    found = []
    for issue, options in partial.unknowns.issues.items():
        for one, other in combinations(options, 2):
            gap = values[:, partial.unknowns.options[issue, one]] - values[:, partial.unknowns.options[issue, other]]
            if gap.min() < -_SURE and gap.max() > _SURE:
                found.append(Pair(party, {issue: one}, {issue: other}))
    return found


def _trades(partial: PartialPreferences, party: str, values: Floats) -> list[Pair]:
    """Return the trades of one issue for another: better here and worse there, or the other way round."""
    steps = {issue: _steps(partial, issue, values) for issue in partial.unknowns.issues}
    return [
        Pair(party, {one: better, other: low}, {one: worse, other: high})
        for one, other in combinations(steps, 2)
        for better, worse in steps[one]
        for high, low in steps[other]
    ]


def _steps(partial: PartialPreferences, issue: str, values: Floats) -> list[tuple[str, str]]:
    """Return (better, worse) pairs of an issue's options that are known."""
    found = []
    for one, other in combinations(partial.unknowns.issues[issue], 2):
        gap = values[:, partial.unknowns.options[issue, one]] - values[:, partial.unknowns.options[issue, other]]
        if gap.min() >= -_SURE and gap.max() > _SURE:
            found.append((one, other))
        elif gap.max() <= _SURE and gap.min() < -_SURE:
            found.append((other, one))
    return found
