"""Which way a text moves from one version to the next: words that came out of brackets, and clean words that were opened again.

Words put in or taken out are movement of neither kind: a new bracket is a new proposal, and a paragraph that is gone was not agreed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from verbale.text.tree import Draft
from verbale.text.versions.changes import changes
from verbale.text.versions.links import Link
from verbale.text.versions.meanings import Turn


@dataclass(frozen=True, slots=True)
class Movement:
    """Words that stayed and changed sides.

    Parameters
    ----------
    cleaned
        Words that came out of brackets.
    opened
        Clean words that went into them.
    unsure
        Words of either kind in links that are unsure: they are counted in neither.
    """

    cleaned: int
    opened: int
    unsure: int

    @property
    def net(self) -> int:
        """Words cleaned less words opened: below zero the text moves back."""
        return self.cleaned - self.opened


def movement(links: Sequence[Link], old: Draft, new: Draft) -> Movement:
    """Count the words that changed sides between two versions.

    Parameters
    ----------
    links
        Between them.
    old, new
        The two versions.
    """
    counts = {Turn.AGREED: 0, Turn.OPENED: 0}
    unsure = 0
    for link in links:
        for one in changes(link, old, new):
            if one.turn not in counts:
                continue
            words = sum(word.strip(".,;:[]") != "" for word in one.words[1].split())
            if link.sure:
                counts[one.turn] += words
            else:
                unsure += words
    return Movement(counts[Turn.AGREED], counts[Turn.OPENED], unsure)
