"""A challenge model after Bueno de Mesquita (1994), risk-neutral, as set out by Scholz, Calbert & Smith (2011).

In each round every player weighs challenging every other: what it expects to gain if the others side by their distances, against leaving
things. Who is challenged credibly moves towards the challenger that asks least. Such models need not settle; every round is kept
and it is said when they do not. Never shown alone.
"""

from dataclasses import dataclass

import numpy as np

from verbale.counsel.forecast.compromise import weighted_median
from verbale.counsel.forecast.player import Floats, PlayerTable

ROUNDS = 10
_SETTLED = 0.01


@dataclass(frozen=True, slots=True)
class Challenge:
    """Outcome per row, the weighted median of each round, and whether the last two rounds agree."""

    outcome: Floats
    rounds: Floats
    settled: Floats


def challenge(table: PlayerTable, rounds: int = ROUNDS) -> Challenge:
    """Play rounds of challenges."""
    position = table.position.copy()
    width = np.maximum(np.ptp(position, axis=1), 1e-12)
    told = [weighted_median(table)]
    for _ in range(rounds):
        position = _moved(PlayerTable(position, table.capability, table.salience), width)
        told.append(weighted_median(PlayerTable(position, table.capability, table.salience)))
    every = np.stack(told, axis=1)
    settled = np.abs(every[:, -1] - every[:, -2]) <= _SETTLED * width
    return Challenge(every[:, -1], every, settled.astype(np.float64))


def _moved(table: PlayerTable, width: Floats) -> Floats:
    """Return positions after everybody has answered the credible challenge that asks least."""
    place = table.position
    apart = np.abs(place[:, :, None] - place[:, None, :]) / width[:, None, None]
    # The share of weight that sides with i against j: k's weight by how much nearer i is to it.
    nearer = apart[:, None, :, :] - apart[:, :, None, :]
    sides = table.weight[:, None, None, :] * nearer
    chance = np.maximum(sides, 0).sum(axis=3) / np.maximum(np.abs(sides).sum(axis=3), 1e-12)
    care = table.salience[:, None, :]
    # Winning brings j to i, losing brings i to j; who does not care gives in.
    expected = care * (chance * apart - (1 - chance) * apart) + (1 - care) * apart
    credible = (expected > 0) & (expected > np.swapaxes(expected, 1, 2))
    pull = np.where(credible, expected - np.maximum(np.swapaxes(expected, 1, 2), 0), 0.0)
    share = np.where(credible, pull / np.maximum(expected, 1e-12), 0.0)
    step = share * (place[:, :, None] - place[:, None, :])
    asked = np.where(credible & (np.abs(step) > 0), np.abs(step), np.inf)
    least = asked.argmin(axis=1)
    chosen = np.take_along_axis(step, least[:, None, :], axis=1)[:, 0, :]
    return place + np.where(np.isfinite(asked.min(axis=1)), chosen, 0.0)
