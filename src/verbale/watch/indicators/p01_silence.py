"""P1, silence: how surprising it is, in words, and the signal of an open obligation. Coverage comes first."""

import math

from verbale.model import Figure, Status
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext
from verbale.watch.grounds import established, reviewed
from verbale.watch.indicators.p12_slipping import slipping, told
from verbale.watch.open_obligations import FEW, OpenObligation, excused, final_date, reasons
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted, number
from verbale.watch.stats.silence import SOURCE as SILENCE_SOURCE
from verbale.watch.stats.silence import two_type

KINDS = {"propose": "a proposal", "request": "a request"}


def signal(case: WatchContext, row: OpenObligation, figure: Figure) -> Signal | None:
    """Return the signal of an open obligation; ``None`` without coverage, when silence means nothing."""
    turn = row.turn
    if turn.seen is None:
        return None
    fact_alone = per_se(case, row)
    if row.level is Level.NONE and not fact_alone:
        return None
    item = turn.obligation
    log_bayes = 0.0 if math.isnan(row.sincere) else math.log(max(row.stalling, 1e-300) / max(row.sincere, 1e-300))
    return Signal(
        family=Family.TIMING,
        level=row.level if row.level is not Level.NONE else Level.AMBER,
        party=item.debtor,
        point=item.point,
        figure=figure,
        log_bayes=log_bayes,
        per_se=fact_alone,
        fact=" ".join(
            filter(
                None,
                (_fact(case, row), _arithmetic(row), _slipped(case, row), _offered(case, row), _compared(case, row)),
            )
        ),
        unsettled=not established(case, item),
        unreviewed=not reviewed(case, item),
        clears_when=f"an answer of {case.name(item.debtor)}, a due reason for the wait, or a new date that "
        f"{case.name(item.creditor)} accepts",
    )


def per_se(case: WatchContext, row: OpenObligation) -> str:
    """Say that the written deadline passed without a reason; empty when it did not, or nobody could have seen."""
    turn, item = row.turn, row.turn.obligation
    if turn.due is None or turn.yardstick:
        return ""
    last, source = final_date(item, turn.due, turn.due_from, case.on)
    if case.on <= last or excused(case, item, last, case.on) or turn.seen is None or turn.seen <= last:
        return ""  # without a later document, `unseen` says so
    moved = "" if source == "promise" or last == turn.due else f" (moved from {turn.due} by due reasons)"
    return f"The {_origin(case, row, source)}, {last}{moved}, passed without a reason that still held."


def unseen(case: WatchContext, row: OpenObligation) -> str:
    """Say that a deadline passed and no later document about the debtor is in view; empty where one is, or none passed."""
    turn, item = row.turn, row.turn.obligation
    if turn.due is None or turn.yardstick:
        return ""
    last, source = final_date(item, turn.due, turn.due_from, case.on)
    if case.on <= last or (turn.seen is not None and turn.seen > last):
        return ""
    on = f" on {case.title(item.point)}" if item.point else ""
    return (
        f"The {_origin(case, row, source)}, {last}, for an answer of {case.name(item.debtor)}{on} has passed; no later document about it "
        f"is in view, so whether it answered is not known."
    )


def _origin(case: WatchContext, row: OpenObligation, source: str) -> str:
    if source == "promise":
        return f"date that {case.name(row.turn.obligation.debtor)} itself gave"
    if source == "act":
        kind = row.turn.obligation.request
        return f"written deadline set with the {'proposal' if kind == 'propose' else kind}"
    return f"deadline under the rule {source}"


def _fact(case: WatchContext, row: OpenObligation) -> str:
    item = row.turn.obligation
    what = KINDS.get(item.request, item.request)
    on = f" on {case.title(item.point)}" if item.point else ""
    put = f"{what} of {case.name(item.creditor)}{on}, made on {item.opened}"
    if item.status is not Status.NOT_FOUND:
        return f"{case.name(item.debtor)} has not answered {put}."
    letters = f"; {counted(item.letters, 'later paper')} between them in view" if item.letters else ""
    return f"No answer of {case.name(item.debtor)} to {put}, was found{letters}. {_missed(case)}"


def _missed(case: WatchContext) -> str:
    """Say how often an answer that was not found was there all the same, by this record's own reviews: a number, and no likelihood."""
    late, silent = case.reviews
    if not late + silent:
        return "Whether one was missed is not known: no such debt of this record has been reviewed."
    return (
        f"Of {counted(late + silent, 'such debt')} reviewed in this record, {late} had an answer that was found late."
    )


def _slipped(case: WatchContext, row: OpenObligation) -> str:
    found = slipping(row.turn.obligation, case.on)
    return "" if found is None or not found.passed else told(case, row.turn.obligation, found)


def _arithmetic(row: OpenObligation) -> str:
    turn = row.turn
    excused = turn.gross - turn.time
    paused = f", of which {number(excused)} are excused" if excused > 0 else ""
    limit = "" if turn.due is None or turn.allowed is None else f"; {_allowed(row)}"
    return f"{number(turn.gross)} {turn.unit} have run since{paused}{limit}."


def _allowed(row: OpenObligation) -> str:
    turn = row.turn
    if turn.allowed is None:
        return ""
    word = "the yardstick is" if turn.yardstick else "the time allowed was"
    return f"{word} {number(turn.allowed)}, until {turn.due}"


def _offered(case: WatchContext, row: OpenObligation) -> str:
    item = row.turn.obligation
    said = reasons(case, item.pauses, item.holds)
    days = {hold.since for hold in item.holds}  # a letter that says it twice is one reply
    held = f"{counted(len(days), 'holding reply', 'holding replies')}, the last on {max(days)}" if days else ""
    if said:
        return " ".join(filter(None, [f"Reasons offered: {'; '.join(said)}.", held and f"{held}."]))
    return f"{held}, without a reason." if held else "No reason is on record."


def _compared(case: WatchContext, row: OpenObligation) -> str:
    if math.isnan(row.sincere):
        return ""
    few = sum(done for _, done in row.past) < FEW
    past = counted(sum(done for _, done in row.past), "past answer")
    ground = f"{past} of {case.name(row.turn.obligation.debtor)}"
    rests = f"{ground}; it rests on the comparison class" if few else ground
    return (
        f"If it answered as usual, a silence as long would occur with probability {number(row.sincere, 2)} "
        f"({_class(row)}; {rests})."
    )


def _class(row: OpenObligation) -> str:
    reference = row.turn.reference
    if reference is None or reference.median is None:
        return "comparison: the agreed deadline"
    cases = f", n = {reference.cases}" if reference.cases else ", n not given"
    return f"comparison: {reference.name}, median {number(reference.median)} {reference.unit}{cases}"


def figure(case: WatchContext, row: OpenObligation) -> Figure:
    """P1 of one open obligation; what has no input says so."""
    turn, item = row.turn, row.turn.obligation
    acts = (item.opened_by, *row.past_acts)
    who = case.name(item.debtor)
    name = f"p1.{row.name}"
    start = (f"asked on {item.opened}; the day itself is not counted; counted up to {case.on}", _times(row))
    if math.isnan(row.sincere):
        text = f"{who}: silence surprise not worked out, for want of a comparison class or a deadline."
        missing = "missing: a [[comparison]] for this kind of request, or a deadline"
        return Figure(name, None, "probability", text, (*start, missing), len(row.past), acts, SILENCE_SOURCE)
    history = ", ".join(f"{number(time)}{'' if done else ' (open)'}" for time, done in row.past) or "none"
    allowed = (
        "" if turn.allowed is None or turn.yardstick else f"; agreed {number(turn.allowed)}: a = 3, median 0.8 of it"
    )
    probability = two_type(row.sincere, row.stalling, row.prior)
    covered = f"last document about {who} after the request: {turn.seen or 'none, so no alert'}"
    steps = (
        *start,
        f"past times, last {len(row.past)}: {history}",
        _class(row) + allowed,
        f"S = Σ w_k (B_k / (B_k + τ^k))^(a+d) = {row.sincere:.4g}; amber under 0.05, red under 0.02",
        f"S1 (a side that stalls) = {row.stalling:.4g}; prior π = {row.prior:.3g} from its own record",
        f"P = πS1 / (πS1 + (1−π)S) = {probability:.3g}, shown at most as 0.9",
        covered,
    )
    text = (
        f"{who}: a silence of {number(turn.time)} {turn.unit} has probability {row.sincere:.2g} if it answers as usual."
    )
    return Figure(name, row.sincere, "probability", text, steps, len(row.past), acts, SILENCE_SOURCE)


def _times(row: OpenObligation) -> str:
    if len(row.turn.times) == 1:
        return f"clock time τ = {number(row.turn.times[0][1])} {row.turn.unit}"
    mixed = " + ".join(f"{number(weight)} × {number(time)}" for weight, time in row.turn.times)
    return f"clock time by credence of the pauses: {mixed} = {number(row.turn.time)} {row.turn.unit} on average"


@indicator(Judged.OBLIGATION)
def of(inputs: WatchInputs, row: OpenObligation) -> Said:
    """P1 of one open obligation, and its signal."""
    found = figure(inputs.context, row)
    said = signal(inputs.context, row, found)
    return [found], [said] if said else []
