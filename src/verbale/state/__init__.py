"""The state of play: acts in force, positions, obligations, measures and events at two dates, for one reader. Pure functions of the record."""

from verbale.state.matrix import matrix
from verbale.state.views import state_of_play

__all__ = ["matrix", "state_of_play"]
