"""Due reasons as pauses: what people entered in the dossier, and talks suspended for a stated reason. Each counts once."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from verbale.dossier import DueReason
from verbale.model import Kind, Obligation, Pause, StateOfPlay
from verbale.model.kinds import KINDS

UNDATED = dt.timedelta(30)  # a reason given without a date is good for so long
JOINT, ALONE = 1.0, 0.5  # credence of a suspension that several sides share, and of one side's alone


def with_reasons(play: StateOfPlay, reasons: Sequence[DueReason]) -> tuple[Obligation, ...]:
    """Return the obligations of a state of play with all due reasons among their pauses."""
    stopped = suspensions(play)
    if not reasons and not stopped:
        return play.obligations
    return tuple(_paused(item, reasons, stopped) for item in play.obligations)


def suspensions(play: StateOfPlay) -> list[tuple[tuple[str, ...], Pause]]:
    """Return who suspended the talks for a stated reason, and the pause it makes.

    It ends with the dates in the words themselves, with the next resumption, or after thirty days.
    """
    acts = {known.id: known for known in play.acts}
    resumed = sorted(row.day for row in play.procedures if KINDS[Kind(row.kind)].resumes)
    found = []
    for row in play.procedures:
        if not KINDS[Kind(row.kind)].pauses or not row.reason:
            continue
        known = acts.get(row.act)
        when = known.act.when if known else None
        since, until = row.day, next((day for day in resumed if day > row.day), row.day + UNDATED)
        if when is not None and when.first < when.last and dt.date.min < when.first and when.last < dt.date.max:
            since, until = when.first, when.last
        credence = JOINT if len(row.parties) > 1 else ALONE
        found.append((row.parties, Pause(since, until, row.reason, "procedure", row.parties, (), credence, row.act)))
    return found


def _paused(
    item: Obligation, reasons: Sequence[DueReason], stopped: Sequence[tuple[tuple[str, ...], Pause]]
) -> Obligation:
    known = {(pause.since, pause.reason) for pause in item.pauses}
    entered = [
        Pause(row.since, row.until, row.reason, row.category, row.caused_by, row.agreed_by, row.credence)
        for row in reasons
        if row.debtor == item.debtor and row.point in {"", item.point}
    ]
    held = [
        pause
        for parties, pause in stopped
        if (not parties or {item.debtor, item.creditor} & set(parties))
        and (pause.until is None or pause.until >= item.opened)
    ]
    entered = [pause for pause in entered if (pause.since, pause.reason) not in known]
    held = [pause for pause in held if not _within(pause, (*item.pauses, *entered))]
    added = (*entered, *held)
    return replace(item, pauses=item.pauses + added) if added else item


def _within(pause: Pause, others: Sequence[Pause]) -> bool:
    """Whether one other reason, believed as much, already excuses all of these days."""
    return any(
        row.since <= pause.since
        and (row.until is None or (pause.until is not None and pause.until <= row.until))
        and row.credence >= pause.credence
        for row in others
    )
