"""How long each side took to answer, as known on the date of the view; what is still open counts as censored.

A request that one answer settles on many points is one observation, not many.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from verbale.model import Obligation, Status
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.context import WatchContext
from verbale.watch.stats.silence import LAST, SAME_DAY, SHAPES, Array

Class = tuple[str, str, str]  # debtor, kind of request, unit


@dataclass(frozen=True)
class Answers:
    """Response times of one side to one kind of request, in the order of the requests.

    Parameters
    ----------
    opened
        Day of each request, as ordinals, ascending.
    times, answered
        Clock time, and whether an answer came then.
    acts
        Ids of the acts that answered, else that asked.
    requests
        Ids of the acts that asked.
    """

    opened: npt.NDArray[np.int64]
    times: Array
    answered: npt.NDArray[np.bool_]
    acts: tuple[str, ...]
    requests: tuple[str, ...]

    def rows(self, first: int = 0, last: int | None = None) -> list[tuple[float, bool]]:
        """(time, answered) pairs of a stretch."""
        return list(zip(self.times[first:last].tolist(), self.answered[first:last].tolist(), strict=True))

    def before(self, opened: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """How many of these requests were made before each of some days."""
        return np.searchsorted(self.opened, opened, side="left").astype(np.int64)

    def sums(self, until: npt.NDArray[np.int64]) -> tuple[Array, Array, Array]:
        """Σ tᵏ, Σ ln t and number answered over the last twelve before each place: shapes (n, 3), (n,), (n,)."""
        since = np.maximum(until - LAST, 0)
        powers = np.asarray(self.times[:, None] ** np.asarray(SHAPES), dtype=np.float64)
        logs = np.where(self.answered, np.log(np.maximum(self.times, 1e-9)), 0.0)
        return (
            _window(powers, since, until),
            _window(logs, since, until),
            _window(self.answered.astype(np.float64), since, until),
        )


def _window(values: Array, since: npt.NDArray[np.int64], until: npt.NDArray[np.int64]) -> Array:
    """Sum of each window of at most `LAST` rows, exactly (no running sums, which cancel)."""
    places = since[:, None] + np.arange(LAST)
    inside = places < until[:, None]
    taken = (
        values[np.minimum(places, max(len(values) - 1, 0))]
        if len(values)
        else np.zeros((*places.shape, *values.shape[1:]))
    )
    mask = inside if taken.ndim == 2 else inside[..., None]
    summed: Array = np.where(mask, taken, 0.0).sum(axis=1)
    return summed


def answers_of(case: WatchContext, clocks: CaseClocks) -> dict[Class, Answers]:
    """Every side's answers by kind of request."""
    items = list(case.play.obligations)
    untils = [item.closed if item.closed is not None and item.closed <= case.on else case.on for item in items]
    found: dict[Class, dict[tuple[str, float, bool], tuple[int, str]]] = {}
    for item, until, gross in zip(items, untils, clocks.gross(items, untils), strict=True):
        if gross >= 0:  # nan: left out, and `limits` says why
            time = sum(weight * value for weight, value in clocks.times(item, until, gross))
            done = _answered(item) and item.closed == until
            row = (item.opened_by, max(time, SAME_DAY) if done else time, done)
            group = found.setdefault((item.debtor, item.request, clocks.unit(item)), {})
            group.setdefault(row, (item.opened.toordinal(), item.closed_by if done else item.opened_by))
    return {key: _sorted(rows) for key, rows in found.items()}


NO_ANSWERS = Answers(np.zeros(0, dtype=np.int64), np.zeros(0), np.zeros(0, dtype=np.bool_), (), ())


def _answered(item: Obligation) -> bool:
    return item.status is Status.ANSWERED and item.closed is not None


def _sorted(rows: dict[tuple[str, float, bool], tuple[int, str]]) -> Answers:
    ordered = sorted(rows.items(), key=lambda pair: (pair[1][0], pair[0]))
    return Answers(
        np.asarray([day for _, (day, _) in ordered], dtype=np.int64),
        np.asarray([time for (_, time, _), _ in ordered], dtype=np.float64),
        np.asarray([done for (_, _, done), _ in ordered], dtype=np.bool_),
        tuple(act for _, (_, act) in ordered),
        tuple(request for (request, _, _), _ in ordered),
    )
