"""When an answer is due, and how much clock time has run. The day of the event is not counted unless the rule says so.

A clock is data: a start, a rule, a calendar, and intervals that pause, reset or extend it. Nothing is stored:
change the rule or a holiday and the date is worked out anew, each step in words.
"""

import calendar as months
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from verbale.errors import WatchError
from verbale.model import Pause
from verbale.watch.clocks.calendars import ALL_WEEK, Calendar, Days, Given, calendar_of
from verbale.watch.clocks.rules import CountingRule, rule_of

Span = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Worked:
    """A date with the steps that led to it.

    Parameters
    ----------
    due
        Last day of the period.
    steps
        One line each, days off and pauses included.
    off
        Days off between start and end, with their names; weekends left out.
    """

    due: dt.date
    steps: tuple[str, ...]
    off: tuple[tuple[dt.date, str], ...] = ()


def due(
    start: dt.date,
    rule: CountingRule | str | Mapping[str, Any],
    calendar: Given = None,
    *,
    pauses: Sequence[Span | Pause] = (),
    resets: Sequence[dt.date] = (),
    extensions: Sequence[int] = (),
) -> dt.date:
    """Work out the last day of a period.

    Parameters
    ----------
    start
        Day of the event that starts the clock.
    rule
        A `CountingRule`, the name of a preset (``eu-tris-standstill``), ``NAME:LENGTH`` (``working-days:20``), or a mapping of the
        fields of a rule (``{"unit": "months", "length": 3, "roll": "forward"}``).
    calendar
        A `Calendar`, a country (``BE``, ``DE-BY``), an institution (``EU-COMMISSION``), a list of days off, a
        `numpy.busdaycalendar`, or ``None`` for weekends only. The rule's own calendar counts where this is ``None``.
    pauses
        Intervals of whole days, both ends included, in which the clock stands still.
    resets
        Days on which the clock starts anew; the last one before the end counts.
    extensions
        Units of the rule added.

    Returns
    -------
    datetime.date
        The last day.

    Raises
    ------
    WatchError
        For an unknown rule or calendar, a rule without length, a pause before the clock or without an end, a holiday
        table that ends before the clock.

    References
    ----------
    Regulation (EEC, Euratom) No 1182/71 of the Council determining the rules applicable to periods, dates and time
    limits.
    """
    return _work(start, rule, calendar, pauses, resets, extensions)[0].due


def explain(
    start: dt.date,
    rule: CountingRule | str | Mapping[str, Any],
    calendar: Given = None,
    *,
    pauses: Sequence[Span | Pause] = (),
    resets: Sequence[dt.date] = (),
    extensions: Sequence[int] = (),
) -> Worked:
    """Work out the last day like `due`, with every step and every day off.

    Parameters
    ----------
    start, rule, calendar, pauses, resets, extensions
        As for `due`, which raises the same errors.
    """
    worked, days = _work(start, rule, calendar, pauses, resets, extensions)
    return Worked(worked.due, worked.steps, _named_off(start, worked.due, days))


def elapsed(start: dt.date, until: dt.date, unit: str, calendar: Calendar, pauses: Sequence[Span] = ()) -> float:
    """Clock time that has run after `start` up to and including `until`.

    Parameters
    ----------
    start, until
        Day of the event, not counted, and the last day counted.
    unit
        ``days`` or ``working days``.
    calendar
        Whose days off count.
    pauses
        Intervals of whole days, both ends included; parts outside the clock are left out.

    Returns
    -------
    float
        Days of that unit, 0 or more.
    """
    if until < start:
        raise WatchError(f"An answer on {until} comes before its request on {start}.", "Correct one of the two dates.")
    off = paused_days(pauses)
    if unit == "working days":
        off = np.union1d(off, calendar.days_off(start.year, until.year))
    one = np.timedelta64(1, "D")
    return float(np.busday_count(np.datetime64(start) + one, np.datetime64(until) + one, ALL_WEEK, off))


def paused_days(pauses: Sequence[Span]) -> Days:
    """All days of some intervals, sorted, once each."""
    spans = [np.arange(np.datetime64(a), np.datetime64(b) + np.timedelta64(1, "D")) for a, b in pauses]
    return np.unique(np.concatenate(spans)) if spans else np.asarray([], dtype="datetime64[D]")


def _work(
    start: dt.date,
    rule: CountingRule | str | Mapping[str, Any],
    calendar: Given,
    pauses: Sequence[Span | Pause],
    resets: Sequence[dt.date],
    extensions: Sequence[int],
) -> tuple[Worked, Calendar]:
    chosen = rule_of(rule)
    if chosen.length is None:
        raise WatchError(f"The clock rule {chosen.name!r} has no length.", f"Write {chosen.name}:20, or set length.")
    days = calendar_of(chosen.calendar) if calendar is None and chosen.calendar else calendar_of(calendar)
    spans = _merged(start, pauses)
    length = chosen.length + sum(extensions)
    if length < 0:
        raise WatchError(f"A clock of {length} {chosen.unit} runs backwards.", "Correct the extensions.")
    steps = [
        f"{start.isoformat()}: the event; rule {chosen.name} ({chosen.title or 'given'}; {chosen.source or 'given'})"
    ]
    if extensions:
        steps.append(f"length {chosen.length} + {' + '.join(map(str, extensions))} = {length} {chosen.unit}")
    end = _end(start, chosen, length, days, spans, steps)
    for reset in sorted(resets):
        if reset < start:
            raise WatchError(f"A reset on {reset} comes before the clock ({start}).", "Correct its day.")
        if reset > end:
            steps.append(f"{reset.isoformat()}: a reset after the end has no effect")
            continue
        steps.append(f"{reset.isoformat()}: the clock starts anew")
        start = reset
        end = _end(start, chosen, length, days, [span for span in spans if span[1] >= reset], steps)
    return Worked(end, tuple(steps)), days


def _merged(start: dt.date, pauses: Sequence[Span | Pause]) -> list[Span]:
    spans = []
    for pause in pauses:
        since, until = (pause.since, pause.until) if isinstance(pause, Pause) else pause
        if until is None:
            raise WatchError(f"The clock stands still since {since}.", "There is no end date until the pause ends.")
        if until < since:
            raise WatchError(f"A pause from {since} ends on {until}.", "Turn the two dates round.")
        if until < start:
            raise WatchError(f"The pause {since} to {until} lies before the clock ({start}).", "Correct its dates.")
        spans.append((since, until))
    return sorted(spans)


def _end(
    start: dt.date, rule: CountingRule, length: int, days: Calendar, spans: list[Span], steps: list[str]
) -> dt.date:
    first = start - dt.timedelta(1) if rule.counted_from == "event" else start
    if rule.counted_from == "day after":
        steps.append(f"{(start + dt.timedelta(1)).isoformat()}: first day counted; the day of the event is not")
    paused = paused_days([(max(since, first), until) for since, until in spans])
    if rule.unit == "working days":
        end = _offset(first, length, _off(days, first, 2 * length + paused.size + 60, paused))
        days.check(first.year, end.year)
        steps.append(f"{end.isoformat()}: {length} working days on the calendar {days.name or 'of weekends only'}")
    else:
        plain = _plus(first, rule.unit, length)
        steps.append(f"{plain.isoformat()}: {length} {rule.unit}" + _same_date(rule.unit))
        end = _offset(first, (plain - first).days, paused)
    if rule.plus_days:
        end = _offset(end, rule.plus_days, paused)
        steps.append(f"{end.isoformat()}: {rule.plus_days} day more, as the rule counts")
    if stood := int(np.count_nonzero((paused > np.datetime64(first)) & (paused <= np.datetime64(end)))):
        steps.append(f"{end.isoformat()}: the clock stood still on {stood} days")
    return _rolled(first, end, rule, length, days, steps)


def _rolled(first: dt.date, end: dt.date, rule: CountingRule, length: int, days: Calendar, steps: list[str]) -> dt.date:
    if rule.roll == "forward":
        while why := _why(days, end):
            steps.append(f"{end.isoformat()}: {why}, so the end moves on")
            end += dt.timedelta(1)
    if rule.least_working_days and (length >= 2 or rule.unit != "days"):
        while elapsed(first, end, "working days", days) < rule.least_working_days:
            end += dt.timedelta(1)
            steps.append(f"{end.isoformat()}: so that the period holds {rule.least_working_days} working days")
        while rule.roll == "forward" and _why(days, end):
            end += dt.timedelta(1)
    steps.append(f"{end.isoformat()}: last day")
    return end


def _why(days: Calendar, day: dt.date) -> str:
    days.check(day.year, day.year)
    return days.off(day)


def _off(days: Calendar, start: dt.date, span: int, paused: Days) -> Days:
    last = start.year + span // 365 + 1
    if last > dt.MAXYEAR - 1:
        raise WatchError(f"A clock of {span} days is not one.", "Check its length.")
    known = last if days.last is None else max(start.year, min(last, days.last))
    return np.union1d(days.days_off(start.year, known), paused)


def _offset(start: dt.date, count: int, off: Days) -> dt.date:
    if count == 0:
        return start
    begun = np.busday_offset(np.datetime64(start) + np.timedelta64(1, "D"), 0, "forward", ALL_WEEK, off)
    return np.busday_offset(begun, count - 1, "forward", ALL_WEEK, off).astype(object)  # type: ignore[no-any-return]


def _plus(day: dt.date, unit: str, count: int) -> dt.date:
    if unit in {"days", "weeks"}:
        return day + dt.timedelta(count * (7 if unit == "weeks" else 1))
    year, month = divmod(day.month - 1 + count * (12 if unit == "years" else 1), 12)
    year, month = day.year + year, month + 1
    return dt.date(year, month, min(day.day, months.monthrange(year, month)[1]))


def _same_date(unit: str) -> str:
    return ", ending on the same date (or the last day of the month)" if unit in {"months", "years"} else ""


def _named_off(start: dt.date, end: dt.date, days: Calendar) -> tuple[tuple[dt.date, str], ...]:
    walk = (start + dt.timedelta(step) for step in range((end - start).days + 1))
    return tuple((day, why) for day in walk if (why := days.off(day)) and why != day.strftime("%A"))
