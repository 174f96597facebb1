"""The agreement plane: what packages are worth to two parties, with the frontier and what each has without agreement."""

from verbale.brief.case import Case
from verbale.brief.pictures.picture import Picture


def picture(case: Case) -> Picture:
    """Draw the plane; without counsel there is nothing to draw, and the picture says so."""
    described = "preferences, values and threat points of two parties are needed, and none are entered."
    return Picture("plane", "Agreements in reach", described, ("Package", *map(case.name, case.parties[:2])), (), {})
