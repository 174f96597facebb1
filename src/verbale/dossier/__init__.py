"""What people set up: `dossier.toml` → parties, points, calendars, clock rules, assessments."""

from verbale.dossier.dossier import Dossier
from verbale.dossier.load import FILE, load, parse
from verbale.dossier.settings import (
    Assessment,
    BaselineItem,
    BreakEven,
    ClockRule,
    Comparison,
    Cue,
    DueReason,
    ExtraHoliday,
    FinishedTalks,
    Source,
)

__all__ = [
    "FILE",
    "Assessment",
    "BaselineItem",
    "BreakEven",
    "ClockRule",
    "Comparison",
    "Cue",
    "Dossier",
    "DueReason",
    "ExtraHoliday",
    "FinishedTalks",
    "Source",
    "load",
    "parse",
]
