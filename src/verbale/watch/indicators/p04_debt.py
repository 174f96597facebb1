"""P4, debt balance: how much answering each side owes beyond the time allowed, weighted by what it means to the creditor."""

from collections.abc import Sequence

from verbale.model import Figure
from verbale.watch.clocks.open_clocks import OpenClock
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import counted, number
from verbale.watch.stats.silence import check_time

SOURCE = "Weighted overdue time relative to the time allowed; a fact of both sides, not a probability."


def debt(rows: Sequence[tuple[float, float, float]]) -> float:
    """Σ weight × max(0, τ − D)/D.

    Parameters
    ----------
    rows
        Shape (n, 3): weight of the point for the creditor, clock time τ, time allowed D > 0, in one unit each row.
    """
    total = 0.0
    for weight, time, allowed in rows:
        check_time(time, "A waiting time")
        total += weight * max(0.0, time - allowed) / allowed
    return total


def figures(case: WatchContext, turns: Sequence[OpenClock]) -> tuple[Figure, ...]:
    """Debt of every party at the table, and of any other that owes an answer."""
    owing = dict.fromkeys([*case.parties, *(turn.obligation.debtor for turn in turns)])
    return tuple(_of(case, party, [turn for turn in turns if turn.obligation.debtor == party]) for party in owing)


def _of(case: WatchContext, party: str, turns: list[OpenClock]) -> Figure:
    rows, steps, unknown = [], [], 0
    for turn in turns:
        allowed = _allowed(turn)
        if allowed is None:
            unknown += 1
            continue
        item = turn.obligation
        weight = case.weight(item.point, item.creditor)
        rows.append((weight, turn.time, allowed))
        over = max(0.0, turn.time - allowed)
        if over > 0:
            what = case.title(item.point) or "the request"
            steps.append(f"{what}: {number(weight)} × {number(over)} / {number(allowed)} {turn.unit}")
    if unknown:
        steps.append(f"{unknown} open answers have neither deadline nor percentile and are left out")
    value = debt(rows)
    acts = tuple(dict.fromkeys(turn.obligation.opened_by for turn in turns))
    name = case.name(party)
    late = f"weighted overdue time {number(value)} times the time allowed" if value else _in_time(len(turns), unknown)
    found = f"{name} owes {counted(len(turns), 'answer')}" if turns else f"No answer that {name} owes was found"
    text = f"{found}{late and f'; {late}'}."
    return Figure(f"p4.{slug(party)}", value, "ratio", text, tuple(steps), len(turns), acts, SOURCE)


def _in_time(owed: int, unknown: int) -> str:
    """Say that nothing is overdue by a time that was set or is usual, and for how many answers there is none; empty where nothing is owed."""
    if not owed:
        return ""
    known = "none is past the time set or usual for it" if owed > unknown else ""
    lacking = f"for {unknown} no time is set or known" if unknown else ""
    return "; ".join(filter(None, (known, lacking)))


def _allowed(turn: OpenClock) -> float | None:
    if turn.allowed is not None:
        return turn.allowed
    return None if turn.reference is None else turn.reference.percentile90


@indicator(Judged.SHOWN)
def of(inputs: WatchInputs) -> Said:
    """P4 of every side."""
    return figures(inputs.context, inputs.turns), []
