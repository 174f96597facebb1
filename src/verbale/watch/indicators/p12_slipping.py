"""P12, slipping promises: on which days a side promised its answer, how many of them passed, and how far they moved. A fact.

Amber where two promised days passed without the answer and no reason on record holds: by the side's own words, whatever a silence would mean.
"""

import datetime as dt
from dataclasses import dataclass

from verbale.model import Figure, Obligation
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext
from verbale.watch.grounds import established, reviewed
from verbale.watch.open_obligations import OpenObligation, excused
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted

SOURCE = "Promised days in holding replies, in the order in which they were given; our own convention."
AMBER = 2  # promised days that passed: one may be bad luck


@dataclass(frozen=True, slots=True)
class Slipping:
    """The promised days of a debt.

    Parameters
    ----------
    promised
        Days promised, in the order in which they were given, each once.
    passed
        Those that passed without the answer.
    moved
        Days from the first promised day to the last.
    overdue
        Days since the last promised day; 0 where it lies ahead.
    acts
        Holding replies that promised.
    """

    promised: tuple[dt.date, ...]
    passed: tuple[dt.date, ...]
    moved: int
    overdue: int
    acts: tuple[str, ...]


def slipping(item: Obligation, on: dt.date) -> Slipping | None:
    """Return the promised days of a debt as they stood on a day; ``None`` where none was promised by then.

    A day that was replaced before it came has moved and has not passed.

    Parameters
    ----------
    item
        The debt, with its holding replies.
    on
        The day of the view.
    """
    given = sorted(
        (hold.since, hold.promised.last, hold.act) for hold in item.holds if hold.promised and hold.since <= on
    )
    given = [row for row in given if row[1] < dt.date.max]  # an open end is no day
    if not given:
        return None
    until = on if item.closed is None else min(on, item.closed)
    days = list(dict.fromkeys(day for _, day, _ in given))
    passed = [day for day in days if day < until and _came(day, given)]
    return Slipping(
        tuple(days), tuple(passed), (days[-1] - days[0]).days, max((until - days[-1]).days, 0),
        tuple(dict.fromkeys(act for _, _, act in given if act)),
    )  # fmt: skip


def _came(day: dt.date, given: list[tuple[dt.date, dt.date, str]]) -> bool:
    """Say whether a promised day came before another was given in its place; one that was given again counts from then."""
    last = max(since for since, promised, _ in given if promised == day)
    replaced = [since for since, promised, _ in given if since > last and promised != day]
    return not replaced or min(replaced) > day


def figure(case: WatchContext, row: OpenObligation) -> Figure | None:
    """P12 of one open obligation; ``None`` where no day was promised."""
    item = row.turn.obligation
    found = slipping(item, case.on)
    if found is None:
        return None
    steps = (
        f"days promised, in the order given: {', '.join(map(str, found.promised))}",
        f"passed without an answer in view: {', '.join(map(str, found.passed)) or 'none'}",
        f"from the first promised day to the last: {counted(found.moved, 'day')}; since the last: {counted(found.overdue, 'day')}",
        f"amber from {AMBER} days passed",
    )
    return Figure(
        f"p12.{row.name}", float(len(found.passed)), "promised days", told(case, item, found), steps, len(found.promised),
        found.acts, SOURCE,
    )  # fmt: skip


def told(case: WatchContext, item: Obligation, found: Slipping) -> str:
    """Return which days were promised, how many passed, and how far they moved.

    Parameters
    ----------
    case
        For names.
    item, found
        The debt, and its promised days.
    """
    on = f" on {case.title(item.point)}" if item.point else ""
    days = ", then ".join(map(str, found.promised))
    passed = f"{len(found.passed)} of {counted(len(found.promised), 'promised day')} passed without an answer in view"
    far = f"; {counted(found.moved, 'day')} from the first to the last" if found.moved else ""
    since = f"; {counted(found.overdue, 'day')} since the last" if found.overdue else ""
    return f"{case.name(item.debtor)} promised its answer{on} by {days}: {passed}{far}{since}."


@indicator(Judged.OBLIGATION)
def of(inputs: WatchInputs, row: OpenObligation) -> Said:
    """P12 of one open obligation, and its signal where promised days passed twice without a reason that holds."""
    case, item = inputs.context, row.turn.obligation
    known = figure(case, row)
    found = slipping(item, case.on)
    if known is None or found is None:
        return [], []
    if len(found.passed) < AMBER or row.turn.seen is None or excused(case, item, found.promised[-1], case.on):
        return [known], []
    return [known], [
        Signal(
            family=Family.TIMING, level=Level.AMBER, party=item.debtor, point=item.point, figure=known, fact=known.text,
            unsettled=not established(case, item), unreviewed=not reviewed(case, item),
            clears_when=f"the answer that {case.name(item.debtor)} promised",
        )
    ]  # fmt: skip
