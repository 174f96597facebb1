"""P1 and P2 for every open obligation of a state of play: the arithmetic of `silence` and `lateness`, told in words."""

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from verbale.model import Hold, Obligation, Pause
from verbale.watch.alert import Level
from verbale.watch.clocks.answers import NO_ANSWERS, Answers, Class, answers_of
from verbale.watch.clocks.case_clocks import CREDIBLE, CaseClocks
from verbale.watch.clocks.deadlines import due as clock_due
from verbale.watch.clocks.due_reasons import UNDATED
from verbale.watch.clocks.open_clocks import OpenClock
from verbale.watch.context import WatchContext, asked, slug
from verbale.watch.stats.reference import Reference, pooled
from verbale.watch.stats.silence import AMBER, LAST, RED, STALL_STRETCH, Array, Posterior, prior_of

FEW = 3  # fewer past answers than this: the finding rests on the comparison class


@dataclass(frozen=True, slots=True)
class OpenObligation:
    """One open obligation with its surprise.

    Parameters
    ----------
    turn
        The obligation with its clock.
    sincere, stalling
        S and S₁; ``nan`` without a comparison class or deadline.
    prior
        π, from the side's own record.
    past, past_acts
        The past answers it rests on, and their acts.
    name
        Its part of the figures' names: party and point.
    """

    turn: OpenClock
    sincere: float
    stalling: float
    prior: float
    past: tuple[tuple[float, bool], ...]
    past_acts: tuple[str, ...]
    name: str

    @property
    def level(self) -> Level:
        """Amber below .05, red below .02."""
        if math.isnan(self.sincere) or self.sincere >= AMBER:
            return Level.NONE
        return Level.RED if self.sincere < RED else Level.AMBER


def open_obligations(
    case: WatchContext, clocks: CaseClocks, turns: Sequence[OpenClock]
) -> tuple[list[OpenObligation], dict[Class, Answers]]:
    """Surprise of every turn, worked out in one sweep per side and kind of request; also the answers it used."""
    answers = answers_of(case, clocks)
    ready = [_with_reference(case, clocks, turn, answers) for turn in turns]
    groups: dict[Class, list[int]] = {}
    for place, turn in enumerate(ready):
        groups.setdefault((turn.obligation.debtor, turn.obligation.request, turn.unit), []).append(place)
    priors = overdue_records(case, clocks)
    names = _names(ready)
    done: list[OpenObligation | None] = [None] * len(ready)
    for key, places in groups.items():
        known = answers.get(key, NO_ANSWERS)
        rows = _sweep([ready[place] for place in places], known)
        for place, (sincere, stalling, first, last) in zip(places, rows, strict=True):
            turn = ready[place]
            past, acts = tuple(known.rows(first, last)), known.acts[first:last]
            prior = priors[turn.obligation.debtor].without(turn.obligation.opened_by)
            done[place] = OpenObligation(turn, sincere, stalling, prior, past, acts, names[place])
    return [row for row in done if row is not None], answers


def _sweep(turns: list[OpenClock], answers: Answers) -> list[tuple[float, float, int, int]]:
    until = answers.before(np.asarray([turn.obligation.opened.toordinal() for turn in turns], dtype=np.int64))
    powers, logs, answered = answers.sums(until)
    medians = np.asarray(
        [math.nan if t.reference is None or t.reference.median is None else t.reference.median for t in turns]
    )
    agreed = np.asarray([math.nan if turn.allowed is None or turn.yardstick else turn.allowed for turn in turns])
    known = ~(np.isnan(medians) & np.isnan(agreed))
    posterior = Posterior(powers, logs, answered, np.where(known, medians, 1.0), agreed)
    rows = np.asarray([place for place, turn in enumerate(turns) for _ in turn.times])
    weights = np.asarray([weight for turn in turns for weight, _ in turn.times])
    times = np.asarray([time for turn in turns for _, time in turn.times])
    many = posterior.take(rows)

    def mixed(stretch: float) -> Array:
        summed: Array = np.bincount(rows, weights * many.survival(stretch * times), len(turns)).astype(np.float64)
        return summed

    sincere = np.where(known, mixed(1.0), np.nan)
    stalling = np.where(known, np.mean([mixed(stretch) for stretch in STALL_STRETCH], axis=0), np.nan)
    first = np.maximum(until - LAST, 0)
    return list(zip(sincere.tolist(), stalling.tolist(), first.tolist(), until.tolist(), strict=True))


def _with_reference(
    case: WatchContext, clocks: CaseClocks, turn: OpenClock, answers: dict[Class, Answers]
) -> OpenClock:
    if turn.reference is not None:
        return turn
    name, kind = turn.obligation.debtor, turn.obligation.request
    found = _pool(clocks, answers, turn.unit)
    if found is None and (turn.allowed is None or turn.yardstick):
        who = case.name(name)
        clocks.limits[
            f"No comparison class for answers of {who} to a {asked(kind)}, and no deadline: no surprise worked out."
        ] = None
    return replace(turn, reference=found)


def _pool(clocks: CaseClocks, answers: dict[Class, Answers], unit: str) -> Reference | None:
    if unit not in clocks.pools:
        rows = [row for key, group in answers.items() if key[2] == unit for row in group.rows()]
        clocks.pools[unit] = pooled(rows, unit)
    return clocks.pools[unit]


@dataclass
class AnswerRecord:
    """How often a side was overdue without a reason, by opening act."""

    requests: set[str]
    overdue: set[str]

    def without(self, opened_by: str) -> float:
        """π from all its requests but one, which is not evidence about itself."""
        overdue = len(self.overdue) - (opened_by in self.overdue)
        return prior_of(overdue, len(self.requests) - (opened_by in self.requests))


def overdue_records(case: WatchContext, clocks: CaseClocks) -> dict[str, AnswerRecord]:
    """Each side's record of deadlines passed without a reason."""
    records: dict[str, AnswerRecord] = {}
    for item in case.play.obligations:
        record = records.setdefault(item.debtor, AnswerRecord(set(), set()))
        record.requests.add(item.opened_by)
        due, source, yardstick = clocks.due(item)
        until = item.closed if item.closed is not None else case.on
        if due is None or yardstick:
            continue
        last, _ = final_date(item, due, source, case.on)
        if until > last and not excused(case, item, last, min(until, case.on)):
            record.overdue.add(item.opened_by)
    return records


def final_date(item: Obligation, due: dt.date, source: str, on: dt.date) -> tuple[dt.date, str]:
    """Return the last date that anybody gave for an answer, and what set it.

    A written deadline moves by the days that credible pauses took from it; a later date that the debtor gave counts
    instead, since nobody objected on record.
    """
    last = due
    if source == "act":
        spans = [(row.since, row.until or on) for row in item.pauses if row.credence >= CREDIBLE and row.since <= on]
        inside = [span for span in spans if item.opened <= span[1] and span[0] <= span[1]]
        last = clock_due(item.opened, f"calendar-days:{(due - item.opened).days}", pauses=inside)
    promises = [row.promised.last for row in item.holds if row.promised and row.since < row.promised.last < dt.date.max]
    return max([(last, source), *((day, "promise") for day in promises)], key=lambda pair: pair[0])


def excused(case: WatchContext, item: Obligation, due: dt.date, on: dt.date) -> bool:
    """Say whether a reason on record holds on a day after the last date.

    A pause that has ended has already moved the date; a holding reply with a date is a reason up to that date, one
    without a date for thirty days.
    """
    if any(row.credence > 0 and row.since <= on and (row.until is None or row.until >= on) for row in item.pauses):
        return True
    for hold in item.holds:
        act = case.acts.get(hold.act)
        dated = hold.promised is not None and hold.promised.last > hold.since
        if act is not None and act.act.reason and not dated and on <= max(hold.since, due) + UNDATED:
            return True
    return False


def reasons(case: WatchContext, pauses: Sequence[Pause], holds: Sequence[Hold]) -> list[str]:
    """Reasons offered for a silence, in words, with their credence."""
    said = [
        f"{pause.reason} ({pause.since} to {pause.until or 'now'}, credence {pause.credence:g})" for pause in pauses
    ]
    for hold in holds:
        act = case.acts.get(hold.act)
        if act is not None and act.act.reason:
            said.append(f"{act.act.reason} (holding reply of {hold.since})")
    return said


def _names(turns: Sequence[OpenClock]) -> list[str]:
    used: dict[str, int] = {}
    names = []
    for turn in turns:
        name = f"{slug(turn.obligation.debtor)}.{slug(turn.obligation.point)}"
        used[name] = used.get(name, 0) + 1
        names.append(name if used[name] == 1 else f"{name}.{used[name]}")
    return names
