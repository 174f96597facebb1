"""Agreement space, frontier, solutions, stability: which agreement is in reach, exactly and with its proof."""

from verbale.counsel.explaining import Part, Trade, explain, trades
from verbale.counsel.frontier import Frontier, frontier
from verbale.counsel.genius import read_genius, read_genius_folder
from verbale.counsel.solutions import (
    Solution,
    egalitarian,
    equal_loss,
    improve,
    kalai_smorodinsky,
    max_welfare,
    nash,
    nearest,
    packages,
)
from verbale.counsel.space import Package, Space
from verbale.counsel.tabling import Step, table_next

__all__ = [
    "Frontier",
    "Package",
    "Part",
    "Solution",
    "Space",
    "Step",
    "Trade",
    "egalitarian",
    "equal_loss",
    "explain",
    "frontier",
    "improve",
    "kalai_smorodinsky",
    "max_welfare",
    "nash",
    "nearest",
    "packages",
    "read_genius",
    "read_genius_folder",
    "table_next",
    "trades",
]
