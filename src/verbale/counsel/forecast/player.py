"""Who wants what on a scale: position, capability and salience, each with how unsure it is."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from verbale.errors import CounselError

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Player:
    """A party on one issue.

    Parameters
    ----------
    party
        Who.
    position
        What it wants, on any scale shared by all.
    capability
        What it can bring to bear, any positive scale.
    salience
        How much it cares, 0 to 1.
    unsure
        Standard deviation of the position; the other two are taken to be right within a fifth.
    """

    party: str
    position: float
    capability: float = 1.0
    salience: float = 1.0
    unsure: float = 0.0


@dataclass(frozen=True, slots=True)
class PlayerTable:
    """Players as arrays; rows of draws, columns of players."""

    position: Floats
    capability: Floats
    salience: Floats

    @property
    def weight(self) -> Floats:
        """Salience × capability."""
        return self.capability * self.salience


def table_of(players: Sequence[Player]) -> PlayerTable:
    """Return the players as one row.

    Raises
    ------
    CounselError
        For no players, a number that is not finite, a negative capability or salience, or nobody with weight.
    """
    if not players:
        raise CounselError("There are no players.", "Give a position for each party.")
    for player in players:
        numbers = (player.position, player.capability, player.salience, player.unsure)
        if not all(math.isfinite(value) for value in numbers) or min(numbers[1:]) < 0:
            raise CounselError(f"The numbers of {player.party} are not finite or below 0.", "Correct them.")
    made = PlayerTable(
        np.array([[player.position for player in players]]),
        np.array([[player.capability for player in players]]),
        np.array([[player.salience for player in players]]),
    )
    if made.weight.sum() <= 0:
        raise CounselError("Nobody has both capability and salience.", "Give some of each.")
    return made


def drawn(players: Sequence[Player], count: int, seed: int = 0, within: float = 0.2) -> PlayerTable:
    """Return `count` draws of what the players may be: positions normal, capability and salience even within a share."""
    middle = table_of(players)
    draw = np.random.default_rng(seed)
    shape = (count, len(players))
    unsure = np.array([player.unsure for player in players])
    spread = [draw.uniform(1 - within, 1 + within, shape) for _ in range(2)]
    return PlayerTable(
        middle.position + unsure * draw.standard_normal(shape),
        middle.capability * spread[0],
        np.minimum(1.0, middle.salience * spread[1]),
    )
