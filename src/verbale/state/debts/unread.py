"""How likely it is that an answer which was not found was given all the same: learned from this record's own reviews, and from nothing else.

A review is a debt of which a person said afterwards how it was: an answer that the reader had missed or only suspected, entered from its words or accepted,
or one told otherwise and entered when it was overdue (*found late*); or "not answered" (*confirmed silent*). With a late and s silent ones the chance has the distribution Beta(1 + a, 1 + s): the uniform prior
that says nothing beforehand, and no rate of other records. Its mean is the estimate; its interval is the central nine tenths. The reviews are of the debts that
people chose to look at, not of a sample: where they look at the doubtful ones first, the estimate is too high for the rest.
Below `LEAST` reviews it is unknown.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb

from verbale.model import Move, Obligation, RecordedAct, Step
from verbale.model.hand_move import ANSWERING

LEAST = 10  # reviews; with fewer the interval is wider than half of what there is
TAIL = 0.05  # on either side of the interval
_STEPS = 40  # halvings of the interval that a quantile lies in


@dataclass(frozen=True, slots=True)
class Unread:
    """What this record's reviews say of answers that were not found.

    Parameters
    ----------
    late, silent
        Reviewed debts with an answer found late, and those confirmed as not answered.
    chance, low, high
        Estimate and interval, 0–1; ``None`` below `LEAST` reviews.
    """

    late: int
    silent: int
    chance: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def reviews(self) -> int:
        """How many debts were reviewed."""
        return self.late + self.silent


def unread(rows: Iterable[Obligation], acts: Mapping[str, RecordedAct]) -> Unread:
    """Return how likely an unread answer is.

    Parameters
    ----------
    rows
        Every debt, open and closed.
    acts
        Acts by id, those that the debts rest on among them.
    """
    found = [review for row in rows if (review := _review(row, acts)) is not None]
    late, silent = found.count(True), found.count(False)
    if late + silent < LEAST:
        return Unread(late, silent)
    first, second = 1 + late, 1 + silent
    return Unread(
        late, silent, first / (first + second), quantile(first, second, TAIL), quantile(first, second, 1 - TAIL)
    )


def _review(row: Obligation, acts: Mapping[str, RecordedAct]) -> bool | None:
    """Say what a person's look at a debt found: an answer, or none; ``None`` where nobody looked."""
    silent = [step for step in row.steps if step.move is Move.NOT_ANSWERED and step.hand is not None]
    late = [step for step in row.steps if _found_late(row, step, acts)]
    if silent and all(step.day > silent[0].day for step in late):
        return False  # what came after it was not there when somebody looked
    return True if late else None


def _found_late(row: Obligation, step: Step, acts: Mapping[str, RecordedAct]) -> bool:
    """Say whether a step is an answer that the record lacked when it was called for: after a reminder, or after the day that was set."""
    if step.move not in ANSWERING:
        return False
    if step.hand is None:
        item = acts.get(step.act)
        return (
            item is not None
            and item.reviewed
            and (item.act.rule.startswith("hand:") or item.act.certainty != "asserted")
        )
    entered = step.hand.known
    called = (row.deadline is not None and row.deadline < entered) or any(
        one.move is Move.REMIND and one.day <= entered for one in row.steps
    )
    return step.hand.late and called


def quantile(first: int, second: int, share: float) -> float:
    """Return the value below which a Beta distribution with whole parameters has that share.

    Parameters
    ----------
    first, second
        Its parameters, from 1 on.
    share
        0–1.
    """
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if below(first, second, middle) < share else (low, middle)
    return (low + high) / 2


def below(first: int, second: int, value: float) -> float:
    """Return the share of Beta(first, second) below a value: the chance of `first` or more successes in first + second − 1 trials."""
    trials = first + second - 1
    return sum(comb(trials, n) * value**n * (1 - value) ** (trials - n) for n in range(first, trials + 1))
