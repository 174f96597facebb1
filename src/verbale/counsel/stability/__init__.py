"""The graph model for conflict resolution (Fang, Hipel & Kilgour 1993): which states hold, for whom, and why."""

from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.inverse import Inverse, inverse
from verbale.counsel.stability.status_quo import Path, status_quo
from verbale.counsel.stability.verdict import CONCEPTS, StabilityVerdict

__all__ = ["CONCEPTS", "Conflict", "Inverse", "Path", "StabilityVerdict", "inverse", "status_quo"]
