"""P10, procedure: postponed, cancelled or suspended by one side, more often than in the first phase of the talks."""

import math

from verbale.model import Figure, Procedure
from verbale.model.kinds import those
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.periods import counts
from verbale.watch.stats.rate import SOURCE, path

AMBER, RED = 10.0, 20.0
BREAKS = frozenset(map(str, those(lambda effect: effect.breaks)))


def breaks(case: WatchContext, party: str) -> list[Procedure]:
    """Return changes of procedure that a party made alone and without a stated reason."""
    return [
        row
        for row in case.play.procedures
        if row.kind in BREAKS and row.parties == (party,) and not row.reason and row.day <= case.on
    ]


def signals(case: WatchContext) -> tuple[list[Figure], list[Signal]]:
    """P10 of every party at the table."""
    figures, said = [], []
    for party in case.parties:
        found = breaks(case, party)
        first, later = counts(case, [row.day for row in found])
        values = path(first, later)
        figure = _figure(case, party, found, values, (first, later))
        figures.append(figure)
        level = level_along(values, AMBER, RED)
        if level is not Level.NONE:
            said.append(
                Signal(
                    family=Family.PROCEDURE,
                    level=level,
                    party=party,
                    figure=figure,
                    log_bayes=math.log(max(values[-1], 1e-9)),
                    fact=figure.text,
                    clears_when=f"sessions that {case.name(party)} keeps as arranged, or reasons for the changes",
                )
            )
    return figures, said


def _figure(
    case: WatchContext, party: str, found: list[Procedure], values: list[float], split: tuple[list[float], list[float]]
) -> Figure:
    name, ident, acts = case.name(party), f"p10.{slug(party)}", tuple(row.act for row in found)
    first, later = split
    if not values:
        missing = ("missing: more than the first phase of the talks (two periods of 30 days)",)
        text = f"{name}: {len(found)} changes of procedure without a reason; too early to compare."
        return Figure(ident, None, "evidence", text, missing, len(found), acts, SOURCE)
    steps = (
        f"per 30 days, first phase: {', '.join(map(number, first))}; since: {', '.join(map(number, later))}",
        f"E = Σ M_ν over the last 12 starts, over their number + 6 = {number(values[-1])}; amber from {AMBER:g}, red from {RED:g}, left below half",
        "joint changes and those with a stated reason are not counted",
    )
    text = f"{name} changed the procedure alone and without a reason {len(found)} times; evidence of a rise {number(values[-1])}."
    return Figure(ident, values[-1], "evidence", text, steps, len(found), acts, SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P10 over all changes of procedure."""
    return signals(inputs.context)
