"""What numbers and places say of two provisions: the same number, the same place in the article, items of one paragraph.

Items go with their paragraph: where two paragraphs are one, an item "(a)" of each is likely one too, whatever became of the numbers around. The
order is top down, as in S. S. Chawathe et al., "Change detection in hierarchically structured information", SIGMOD 1996.
"""

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from verbale.text.articles import Provision
from verbale.text.versions.beads import Bead
from verbale.text.versions.similarity import Floats

Flags = npt.NDArray[np.bool_]


def same_numbers(old: Sequence[Provision], new: Sequence[Provision]) -> Floats:
    """Return, for each pair, 1 for the same place in the article, .75 where only an option is between, .5 for the number alone."""
    return np.array([[_same_number(a, b) for b in new] for a in old], dtype=float).reshape(len(old), len(new))


def own_numbers(old: Sequence[Provision], new: Sequence[Provision]) -> Flags:
    """Say of each pair whether their own numbers are the same."""
    return np.array([[_numbered(a) and a.number == b.number for b in new] for a in old]).reshape(len(old), len(new))


def in_linked(old: Sequence[Provision], new: Sequence[Provision], found: Sequence[Bead]) -> Flags:
    """Say of each pair whether they stand in paragraphs that were laid beside each other.

    Parameters
    ----------
    old, new
        The provisions.
    found
        Which were laid beside which, by their places.
    """
    pairs = {(i, j) for before, after in found for i in before for j in after}
    above = [_above(side) for side in (old, new)]
    rows = [[a is not None and b is not None and (a, b) in pairs for b in above[1]] for a in above[0]]
    return np.array(rows, dtype=bool).reshape(len(old), len(new))


def options_of(found: Sequence[Provision]) -> dict[str, list[int]]:
    """Return the places of provisions by where they would stand without their options: those of a list may be one another's alternatives."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(found):
        places.setdefault(_settled(one), []).append(place)
    return places


def path(one: Provision) -> str:
    """Return where a provision stands in its article, whatever number that article has."""
    return one.key.partition("/")[2]


def _above(found: Sequence[Provision]) -> list[int | None]:
    """Return, for each provision, the place of the one it is an item of; ``None`` for a paragraph."""
    places = {one.key: place for place, one in enumerate(found)}
    return [places.get(one.key.rpartition("/")[0]) for one in found]


def _numbered(one: Provision) -> bool:
    return any(sign.isalnum() for sign in one.number)


def _same_number(old: Provision, new: Provision) -> float:
    if path(old) == path(new):
        return 1.0
    if old.number != new.number or not _numbered(old):
        return 0.0
    options = [re.findall(r"opt (\d+)", one.key)[-1:] for one in (old, new)]
    if options[0] and options[0] == options[1]:
        return 0.75
    one_settled = bool(options[0]) is not bool(
        options[1]
    )  # options come when a text is opened, and go when it is settled
    return 0.75 if one_settled and _settled(old) == _settled(new) else 0.5


def _settled(one: Provision) -> str:
    """Return where a provision would stand without its options."""
    return re.sub(r"(?:sub-)?opt \d+/", "", path(one))
