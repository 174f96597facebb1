"""Clocks of one state of play, many at a time: what repeats is worked out once, what cannot run is named as a limit.

Pauses count as far as they are credible: a clock time is a small distribution, one value per level of credence, the
strongest reason believed first.
"""

import datetime as dt
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from verbale.errors import WatchError
from verbale.model import Obligation, Pause
from verbale.watch.clocks.calendars import ALL_WEEK, Calendar, Days
from verbale.watch.clocks.deadlines import Span, due, elapsed
from verbale.watch.clocks.rules import CountingRule, rule_for
from verbale.watch.context import WatchContext
from verbale.watch.stats.reference import Reference, reference_for

Times = tuple[tuple[float, float], ...]
CREDIBLE = 0.5  # a reason believed at least so far moves a deadline


def clock_times(start: dt.date, until: dt.date, unit: str, calendar: Calendar, pauses: tuple[Pause, ...]) -> Times:
    """Clock time at each level of credence: somebody who believes a weak reason believes the stronger ones too.

    Parameters
    ----------
    start, until, unit, calendar
        As for `elapsed`.
    pauses
        With their credence, 0–1; one without an end lasts until the last day counted.

    Returns
    -------
    tuple of (float, float)
        (weight, clock time in the unit) pairs, weights summing to 1, the case without any pause first.
    """
    rows = sorted(pauses, key=lambda pause: -pause.credence)
    levels = sorted({pause.credence for pause in rows if pause.credence > 0}, reverse=True)
    times = []
    for place, level in enumerate(levels):
        spans = [_span(pause, until) for pause in rows if pause.credence >= level and pause.since <= until]
        below = levels[place + 1] if place + 1 < len(levels) else 0.0
        times.append((level - below, elapsed(start, until, unit, calendar, spans)))
    rest = 1.0 - (levels[0] if levels else 0.0)
    if rest > 0:
        times.insert(0, (rest, elapsed(start, until, unit, calendar)))
    return tuple(times)


def _span(pause: Pause, until: dt.date) -> Span:
    return pause.since, until if pause.until is None else min(pause.until, until)


class CaseClocks:
    """Clock arithmetic of a case, many at a time: what repeats is worked out once."""

    def __init__(self, case: WatchContext) -> None:
        self.case = case
        self.limits: dict[str, None] = {}
        self.pools: dict[str, Reference | None] = {}
        self._references: dict[tuple[str, str], Reference | None] = {}
        self._rules: dict[tuple[str, str, str], CountingRule | None] = {}
        self._dues: dict[tuple[str, int, dt.date], dt.date | None] = {}
        self._allowed: dict[tuple[str, int, dt.date, dt.date], float] = {}

    def reference(self, item: Obligation) -> Reference | None:
        """Comparison class of an obligation."""
        key = (item.request, item.debtor)
        if key not in self._references:
            self._references[key] = reference_for(self.case.dossier, item)
        return self._references[key]

    def rule(self, item: Obligation) -> CountingRule | None:
        """Clock rule of an obligation."""
        key = (item.request, item.debtor, item.point)
        if key not in self._rules:
            self._rules[key] = rule_for(self.case.dossier.clocks, item)
        return self._rules[key]

    def unit(self, item: Obligation) -> str:
        """Return what its times count: as the comparison class does, else as the rule does."""
        reference, rule = self.reference(item), self.rule(item)
        if reference is not None:
            return reference.unit
        return "working days" if rule is not None and rule.unit == "working days" else "days"

    def gross(self, items: list[Obligation], untils: list[dt.date]) -> list[float]:
        """Clock times without pauses; ``nan``, with a limit named, where the dates or the holidays do not allow it."""
        values = np.full(len(items), np.nan)
        groups: dict[tuple[str, str], list[int]] = {}
        for place, (item, until) in enumerate(zip(items, untils, strict=True)):
            if until < item.opened:
                self.limits[f"{item.id}: answered on {until}, before it was asked on {item.opened}; left out."] = None
                continue
            unit = self.unit(item)
            groups.setdefault((unit, item.debtor if unit == "working days" else ""), []).append(place)
        for (unit, party), places in groups.items():
            opened = np.asarray([items[place].opened for place in places], dtype="datetime64[D]")
            closed = np.asarray([untils[place] for place in places], dtype="datetime64[D]")
            values[places] = self._counted(opened, closed, unit, party)
        return values.tolist()

    def _counted(self, opened: Days, closed: Days, unit: str, party: str) -> npt.NDArray[np.float64]:
        if unit == "days":
            return (closed - opened).astype(np.float64)
        calendar = self.case.calendar(party)
        if not calendar.name:
            self.limits[f"{self.case.name(party)} has no calendar: working days leave out weekends only."] = None
        first, last = opened.min().astype(object).year, closed.max().astype(object).year
        try:
            off = calendar.days_off(first, last)
        except WatchError as error:
            self.limits[f"{error.what} {error.cure} No clock runs for {self.case.name(party)}."] = None
            return np.full(opened.shape, np.nan)
        one = np.timedelta64(1, "D")
        return np.busday_count(opened + one, closed + one, ALL_WEEK, off).astype(np.float64)

    def times(self, item: Obligation, until: dt.date, gross: float) -> Times:
        """Clock times of an obligation at each level of credence.

        Parameters
        ----------
        item
            The obligation, with its pauses.
        until
            Day up to which its clock has run.
        gross
            Clock time without any pause, of `gross`.
        """
        inside = tuple(pause for pause in item.pauses if self._inside(item, pause, until))
        if not inside:
            return ((1.0, gross),)
        return clock_times(item.opened, until, self.unit(item), self.case.calendar(item.debtor), inside)

    def _inside(self, item: Obligation, pause: Pause, until: dt.date) -> bool:
        if pause.until is not None and (pause.until < item.opened or pause.until < pause.since):
            self.limits[f"{item.id}: the pause from {pause.since} lies outside its clock; left out."] = None
            return False
        return pause.since <= until

    def due(self, item: Obligation) -> tuple[dt.date | None, str, bool]:
        """Last day for the answer, what set it, and whether it is only a yardstick."""
        promises = [
            hold.promised.last for hold in item.holds if hold.promised and hold.since < hold.promised.last < dt.date.max
        ]
        if item.deadline is not None and item.deadline < dt.date.max:  # an open end is no deadline
            if item.deadline >= item.opened:
                return item.deadline, "act", False
            self.limits[f"{item.id}: its deadline {item.deadline} lies before it was asked; left out."] = None
        if promises:
            return max(promises), "promise", False
        rule = self.rule(item)
        if rule is None or rule.length is None:
            return None, "", False
        return self._by_rule(item, rule), rule.name, not rule.agreed

    def _by_rule(self, item: Obligation, rule: CountingRule) -> dt.date | None:
        key = (f"{rule.name}:{rule.length}", id(self.case.calendar(item.debtor)), item.opened)
        if key not in self._dues or item.pauses:
            own = None if rule.calendar else self.case.calendar(item.debtor)
            on = self.case.on
            inside = [row for row in item.pauses if row.credence >= CREDIBLE and self._inside(item, row, on)]
            try:
                found = due(item.opened, rule, own, pauses=[_span(row, on) for row in inside])
            except WatchError as error:
                self.limits[f"{error.what} {error.cure}"] = None
                found = None
            if item.pauses:
                return found
            self._dues[key] = found
        return self._dues[key]

    def allowed(self, item: Obligation, last: dt.date, source: str) -> float | None:
        """Clock time between the request and its deadline, at least half a unit: as the rule gives it without any pause.

        A pause moves the deadline and stops the clock alike, so it changes neither what was allowed nor what it is measured in.

        Parameters
        ----------
        item
            The obligation.
        last
            Its deadline.
        source
            What set it: ``act``, ``promise`` or the name of a rule, of `due`.

        Returns
        -------
        float
            In the unit of its times; ``None`` where the holidays are not known, and then a limit says so.
        """
        if item.pauses and source not in {"act", "promise"}:
            bare, rule = replace(item, pauses=()), self.rule(item)
            first = self._by_rule(bare, rule) if rule is not None and rule.length is not None else None
            return self.allowed(bare, first or last, source)
        calendar, unit = self.case.calendar(item.debtor), self.unit(item)
        key = (unit, id(calendar), item.opened, last)
        if key not in self._allowed:
            try:
                self._allowed[key] = max(0.5, elapsed(item.opened, last, unit, calendar))
            except WatchError as error:
                self.limits[f"{error.what} {error.cure}"] = None
                return None
        return self._allowed[key]
