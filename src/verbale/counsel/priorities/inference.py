"""The other side's priorities from what it says and offers: a probability for each order of importance, with the words that carried it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import permutations

import numpy as np

from verbale.counsel.priorities.cues import Counts, IssueMention, Utterance, counted, mentions
from verbale.counsel.priorities.learning import Weights
from verbale.errors import CounselError

_MOST_ISSUES = 7
_QUOTES = 2


@dataclass(frozen=True, slots=True)
class Priorities:
    """What a party seems to care about.

    Parameters
    ----------
    orders
        Orders of the issues, the most important first, with their probabilities, the most probable first.
    top
        Issue → probability that it matters most.
    evidence
        Issue → turns that spoke most for or against it: (turn, by how much), for the person who checks.
    """

    orders: tuple[tuple[tuple[str, ...], float], ...]
    top: Mapping[str, float]
    evidence: Mapping[str, tuple[tuple[Utterance, float], ...]]


def priorities(
    turns: Sequence[Utterance], issues: Mapping[str, Sequence[str]], party: str, weights: Weights | None = None
) -> Priorities:
    """Infer a party's order of importance.

    Parameters
    ----------
    turns
        What was said and offered, in order, by anybody.
    issues
        Issue → words that mean it; a word may end in ``*``.
    party
        Whose priorities.
    weights
        What cues tell; those that come with Verbale when left out, learned on 930 English dialogues of two people over three goods.

    Raises
    ------
    CounselError
        For fewer than two issues, more than seven, or an issue without words.
    """
    if not 2 <= len(issues) <= _MOST_ISSUES:  # one issue has no order
        raise CounselError(f"{len(issues)} issues cannot be put in order.", f"Give 2 to {_MOST_ISSUES}.")
    lacking = [issue for issue, words in issues.items() if not words]
    if lacking:
        raise CounselError(f"No words are given for {lacking[0]!r}.", "Say which words mean it.")
    known = weights or shipped()
    found = mentions(turns, issues, party)
    shares = probabilities(counted(found, len(issues)), known)
    names = list(issues)
    ranked = sorted(shares.items(), key=lambda pair: -pair[1])
    top = dict.fromkeys(names, 0.0)
    for order, share in shares.items():
        top[names[order[0]]] += share
    orders = tuple((tuple(names[place] for place in order), share) for order, share in ranked)
    return Priorities(orders, top, _evidence(turns, found, names, known))


def probabilities(counts: Sequence[Counts], weights: Weights) -> dict[tuple[int, ...], float]:
    """Return order of issue numbers → probability; nothing said leaves all orders alike."""
    table = weights.table(counts)
    first, last = table @ weights.first, table @ weights.last
    orders = list(permutations(range(len(counts))))
    scores = np.array([first[order[0]] + last[order[-1]] for order in orders])
    shares = np.exp(scores - scores.max())
    shares /= shares.sum()
    return dict(zip(orders, shares.tolist(), strict=True))


@cache
def shipped() -> Weights:
    """Return the weights that come with Verbale."""
    raw = json.loads(files("verbale.counsel.priorities").joinpath("weights.json").read_text(encoding="utf-8"))
    cues = tuple(raw["cues"])
    pairs = np.array([raw["cues"][cue] for cue in cues])
    return Weights(cues, pairs[:, 0], pairs[:, 1])


def _evidence(
    turns: Sequence[Utterance], found: Sequence[IssueMention], names: Sequence[str], weights: Weights
) -> dict[str, tuple[tuple[Utterance, float], ...]]:
    tells = dict(zip(weights.cues, (weights.first - weights.last).tolist(), strict=True))
    sums: dict[tuple[int, int], float] = {}
    for item in found:
        sums[item.issue, item.turn] = sums.get((item.issue, item.turn), 0.0) + tells.get(item.cue, 0.0) * item.amount
    evidence = {}
    for number, name in enumerate(names):
        ranked = sorted(
            ((turn, told) for (issue, turn), told in sums.items() if issue == number), key=lambda pair: -abs(pair[1])
        )
        evidence[name] = tuple((turns[turn], told) for turn, told in ranked[:_QUOTES])
    return evidence
