"""A party's ranking of states: classes of equally good ones, the best first. Ties are allowed, gaps are not."""

from collections.abc import Sequence

from verbale.counsel.stability.bits import row_of
from verbale.errors import CounselError

Order = Sequence[int | Sequence[int]]


class Ranking:
    """Classes of states, and for each state the sets of what is better and what is not.

    Parameters
    ----------
    party
        Whose, for error texts.
    order
        Classes, the best first; a bare number is a class of one.
    count
        Number of states, each of which must be named once.
    """

    def __init__(self, party: str, order: Order, count: int) -> None:
        classes = [[item] if isinstance(item, int) else list(item) for item in order]
        if sorted(state for states in classes for state in states) != list(range(1, count + 1)):
            raise CounselError(f"The ranking of {party} does not name each of the {count} states once.", "Correct it.")
        self.level = [0] * (count + 1)
        self.better: list[int] = [0] * (count + 1)
        self.not_better: list[int] = [0] * (count + 1)
        above, every = 0, row_of(range(1, count + 1))
        for place, states in enumerate(classes):
            for state in states:
                self.level[state] = len(classes) - place
                self.better[state] = above
                self.not_better[state] = every & ~above
            above |= row_of(states)
