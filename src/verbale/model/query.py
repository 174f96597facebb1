"""What is asked of a dossier: two dates, a reader, and since when. Every door asks by the same five values."""

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
    since
        The earlier day that changes are told against; ``None`` for a week before in a brief, and for no comparison elsewhere.
    """

    on: dt.date | None = None
    known: dt.date | None = None
    party: str = ""
    clearance: Marking | None = None
    since: dt.date | None = None
