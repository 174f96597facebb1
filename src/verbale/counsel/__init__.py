"""Agreement space, frontier, solutions, stability: which agreement is in reach, exactly and with its proof."""

from verbale.counsel.explaining import Part, Trade, explain, trades
from verbale.counsel.offers import Step, table_next
from verbale.counsel.solutions.solutions import (
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
from verbale.counsel.space.frontier import Frontier, frontier
from verbale.counsel.space.genius import read_genius, read_genius_folder
from verbale.counsel.space.space import Package, Space

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
