"""Whose turn is it, and do we have coverage? A turn is an open obligation with its clock."""

import datetime as dt
import math
from dataclasses import dataclass

from verbale.model import Obligation
from verbale.watch.clocks.case_clocks import CaseClocks, Times
from verbale.watch.context import WatchContext
from verbale.watch.stats.reference import Reference


@dataclass(frozen=True, slots=True)
class OpenClock:
    """An open obligation with its clock.

    Parameters
    ----------
    obligation
        As the record has it, with the dossier's due reasons among its pauses.
    unit
        ``days`` or ``working days``: what the times count.
    times
        (weight, clock time) pairs, weights summing to 1; one pair without pauses.
    gross
        Clock time without any pause.
    reference
        Its comparison class; ``None`` without one.
    due, due_from
        Last day for the answer and what set it: ``act``, ``promise`` or the name of a rule; ``None`` and empty.
    allowed
        Clock time between opening and `due`; ``None`` without a deadline.
    yardstick
        True when the rule measures lateness but binds nobody.
    seen
        Last day of a document about the debtor since the clock started; ``None`` means no coverage.
    """

    obligation: Obligation
    unit: str
    times: Times
    gross: float
    reference: Reference | None = None
    due: dt.date | None = None
    due_from: str = ""
    allowed: float | None = None
    yardstick: bool = False
    seen: dt.date | None = None

    @property
    def time(self) -> float:
        """Expected clock time, pauses weighted by their credence."""
        return sum(weight * time for weight, time in self.times)


def open_clocks(case: WatchContext, clocks: CaseClocks) -> list[OpenClock]:
    """All open obligations with their clocks, in the order of the record."""
    items = [item for item in case.play.obligations if item.status.waiting]
    turns = []
    for item, gross in zip(items, clocks.gross(items, [case.on] * len(items)), strict=True):
        if math.isnan(gross):  # no clock can run, and `limits` says why
            continue
        last, origin, yardstick = clocks.due(item)
        turns.append(
            OpenClock(
                item,
                clocks.unit(item),
                clocks.times(item, case.on, gross),
                gross,
                clocks.reference(item),
                last,
                origin,
                None if last is None else clocks.allowed(item, last, origin),
                yardstick,
                case.last_seen(item.debtor, item.opened),
            )
        )
    return turns
