"""What is asked of a dossier: two dates and a reader. Every door asks by the same four values."""

import datetime as dt
from dataclasses import dataclass

from verbale.model.marking import Marking


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader asks to see.

    Parameters
    ----------
    on
        The day of the state of play; ``None`` for the dossier's own.
    known
        Only what was known by this day; ``None`` for all that is known.
    party
        Id of the party read for; empty for the dossier's own side.
    clearance
        Nothing above it is shown; ``None`` for everything.
    """

    on: dt.date | None = None
    known: dt.date | None = None
    party: str = ""
    clearance: Marking | None = None
