"""P2, lateness: clock time over the time allowed, else over the 90th percentile of the comparison class. A fact."""

from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.context import WatchContext
from verbale.watch.open_obligations import OpenObligation
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.silence import check_time

SOURCE = (
    "Ratio of clock time to the agreed time, or to the 90th percentile of the comparison class (Kaplan and Meier 1958)."
)


def lateness(elapsed: float, deadline: float | None, percentile90: float | None = None) -> float | None:
    """How late an answer is.

    Parameters
    ----------
    elapsed
        Clock time without an answer, 0 or more.
    deadline
        Time allowed, in the same unit; ``None`` without one.
    percentile90
        Of the comparison class; used only where there is no deadline.

    Returns
    -------
    float or None
        Above 1 is late; ``None`` when there is nothing to compare with.

    Raises
    ------
    WatchError
        For a negative time, or a time allowed that is not positive.
    """
    check_time(elapsed, "The elapsed time")
    allowed = deadline if deadline is not None else percentile90
    if allowed is None:
        return None
    if not allowed > 0:
        raise WatchError(f"The time allowed is {allowed:g}.", "Give a positive time.")
    return elapsed / allowed


def figure(case: WatchContext, row: OpenObligation) -> Figure:
    """P2 of one open obligation; what has no input says so."""
    turn, item = row.turn, row.turn.obligation
    ninety = None if turn.reference is None else turn.reference.percentile90
    value = lateness(turn.time, turn.allowed, ninety)
    who, name = case.name(item.debtor), f"p2.{row.name}"
    if value is None:
        missing = ("missing: a deadline, or the 90th percentile of a comparison class",)
        text = f"{who}: lateness not worked out, for want of a deadline or percentile."
        return Figure(name, None, "ratio", text, missing, None, (item.opened_by,), SOURCE)
    over = (
        f"the time allowed ({turn.due})" if turn.allowed is not None else "the 90th percentile of the comparison class"
    )
    allowed = turn.allowed if turn.allowed is not None else ninety
    steps = (f"{number(turn.time)} {turn.unit} / {number(allowed or 0)} {turn.unit} = {number(value)}",)
    text = f"{who}: the wait is {number(value)} times {over}."
    return Figure(name, value, "ratio", text, steps, None, (item.opened_by,), SOURCE)


@indicator(Judged.OBLIGATION)
def of(inputs: WatchInputs, row: OpenObligation) -> Said:
    """P2 of one open obligation: a fact, which raises no alert."""
    return [figure(inputs.context, row)], []
