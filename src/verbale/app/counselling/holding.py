"""Whether where the talks stand holds, by the values in view: exact ones, else the mean of all that fits what was said."""

from typing import TYPE_CHECKING

from verbale.app.counselling.forecasting import wanted
from verbale.app.counselling.interviewing import begin
from verbale.counsel.advice import missing, space_of
from verbale.counsel.asking.interview import SAMPLES
from verbale.counsel.space.space import Space
from verbale.counsel.stability.from_space import Standing, standing
from verbale.counsel.stability.words import told
from verbale.counsel.told import Told
from verbale.errors import CounselError

if TYPE_CHECKING:
    from verbale.app.ask import View


def stability(view: "View") -> Told:
    """Return whether where things stand holds.

    Where it cannot be said, the words say what is missing: sides that stand apart, or what options are worth.
    """
    try:
        space, assumed = space_in_view(view)
        return told(view.dossier, standing(space, wanted(view)), assumed)
    except CounselError as error:
        return Told(
            (f"Nothing can be said of what holds: {error.what} {error.cure}",),
            ("No state was worked out.",),
            {"states": 0},
        )


def standing_in_view(view: "View") -> Standing:
    """Return where the talks stand as a conflict; raise `CounselError` where it cannot be said."""
    return standing(space_in_view(view)[0], wanted(view))


def space_in_view(view: "View") -> tuple[Space, str]:
    """Return the space of packages, and who assumed its values; raise `CounselError` where they are not known."""
    points = [point for point in view.dossier.points if point.options]
    known = view.preferences
    if known is not None and known.values and not missing(view.dossier, points, known):
        return space_of(view.dossier, points, known), f"assumed by {known.assessed_by}"
    done = begin(view)
    if done.here is None:
        raise CounselError(
            "It is not known what options are worth to each side.", "Answer: verbale counsel FOLDER --ask"
        )
    drawn = done.here.partial.drawn(SAMPLES, shares=True)
    means = {party: values.mean(axis=0)[None] for party, values in drawn.items()}
    return next(done.here.partial.spaces(means)), "assumed at the mean of all that fits what was said"
