"""The pictures by name."""

import importlib
from dataclasses import replace

from verbale.brief.context import BriefContext
from verbale.brief.pictures.picture import WIDTH, Picture
from verbale.errors import OutputError

NAMES = ("matrix", "lanes", "clocks", "movement", "deterioration", "plane")
ANNEX = NAMES[1:]  # the annex of a brief has the matrix as a table


def make(name: str, case: BriefContext, wide: int = WIDTH) -> Picture:
    """Return a picture of a case, drawn for so many points across.

    Parameters
    ----------
    name, case
        One of `NAMES`, and of what.
    wide
        `WIDTH`, or `NARROW` for a screen of a hand.

    Raises
    ------
    OutputError
        For a name there is not, or where there is nothing to draw.
    """
    if name not in NAMES:
        raise OutputError(f"There is no picture {name[:40]!r}.", f"There are {', '.join(NAMES)}.")
    made: Picture = importlib.import_module(f"verbale.brief.pictures.{name}").picture(case, wide)
    if not made.rows:
        raise OutputError(
            f"There is nothing to draw for {name!r} yet: {made.description}", "Add documents, or assessments."
        )
    return replace(made, banner=case.play.marking.banner)
