"""How a text went from version to version: what came out of brackets, what was opened again, and where nothing has moved."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verbale.text.versions.history import Versions
    from verbale.text.versions.movement import Movement

ROUNDS = 3  # steps over which net regression is told


@dataclass(frozen=True, slots=True)
class Course:
    """How a text went.

    Parameters
    ----------
    labels, days
        Of each version, the oldest first; ``None`` for a version without a day.
    brackets
        In each version.
    clean
        Share of clean text in each, from 0 to 1; ``None`` for a version without words.
    steps
        What changed sides between each version and the next.
    still
        Articles in which nothing has moved: key and title, and for how many versions.
    """

    labels: tuple[str, ...]
    days: tuple[dt.date | None, ...]
    brackets: tuple[int, ...]
    clean: tuple[float | None, ...]
    steps: "tuple[Movement, ...]"
    still: tuple[tuple[str, int], ...]

    @property
    def last(self) -> "Movement | None":
        """The last step; ``None`` for a single version."""
        return self.steps[-1] if self.steps else None

    @property
    def net(self) -> int:
        """Words cleaned less words opened over the last steps: below zero the text moved back."""
        return sum(step.net for step in self.steps[-ROUNDS:])


def course_of(lined: "Versions", labels: Sequence[str], days: Sequence[dt.date | None]) -> Course:
    """Return the course of a text.

    Parameters
    ----------
    lined
        Its versions, laid beside each other.
    labels, days
        Of each.
    """
    from verbale.text.progress import progress, total  # slow to load, and talks without a text have no course
    from verbale.text.versions.history import standing_still
    from verbale.text.versions.movement import movement

    totals = [total(progress(draft, found)) for draft, found in zip(lined.drafts, lined.articles, strict=True)]
    pairs = zip(lined.links, pairwise(lined.drafts), strict=True)
    return Course(
        tuple(labels),
        tuple(days),
        tuple(one.brackets for one in totals),
        tuple(one.clean for one in totals),
        tuple(movement(links, old, new) for links, (old, new) in pairs),
        tuple((article.name, count) for article, count in standing_still(lined)),
    )
