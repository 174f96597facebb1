"""S3, rate of adverse measures: whether a side takes more of them as the talks go on than in their first phase."""

import math
from collections.abc import Sequence

from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.measures import against_others
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number
from verbale.watch.stats.periods import counts
from verbale.watch.stats.rate import SOURCE, path

AMBER, RED = 10.0, 20.0


def signals(case: WatchContext, measures: Sequence[Measure]) -> tuple[list[Figure], list[Signal]]:
    """S3 of every party that took a measure against another, and of every party at the table."""
    makers = dict.fromkeys([*case.parties, *(name for row in measures for name in row.by)])
    figures, said = [], []
    for party in makers:
        hits = [row for row in measures if against_others(row, party)]
        first, later = counts(case, [row.day for row in hits])
        values = path(first, later)
        figure = _figure(case, party, hits, values, (first, later))
        figures.append(figure)
        level = level_along(values, AMBER, RED)
        if level is not Level.NONE:
            said.append(
                Signal(
                    family=Family.OUTSIDE,
                    level=level,
                    party=party,
                    figure=figure,
                    log_bayes=math.log(max(values[-1], 1e-9)),
                    fact=figure.text,
                    clears_when=f"fewer adverse measures of {case.name(party)}, back to the rate of the first phase",
                )
            )
    return figures, said


def _figure(
    case: WatchContext, party: str, hits: Sequence[Measure], values: list[float], split: tuple[list[float], list[float]]
) -> Figure:
    name, ident = case.name(party), f"s3.{slug(party)}"
    acts = tuple(dict.fromkeys(row.act for row in hits if row.act))
    if not values:
        missing = ("missing: more than the first phase of the talks (two periods of 30 days)",)
        text = f"{name}: {len(hits)} measures against others; too early to compare with a first phase."
        return Figure(ident, None, "evidence", text, missing, len(hits), acts, SOURCE)
    first, later = split
    steps = (
        f"per 30 days, first phase: {', '.join(map(number, first))}; since: {', '.join(map(number, later))}",
        f"E = Σ M_ν over the last 12 starts, over their number + 6 = {number(values[-1])}; amber from {AMBER:g}, red from {RED:g}, left below half",
    )
    text = f"{name}: {len(hits)} measures against others; evidence of a rising rate {number(values[-1])}."
    return Figure(ident, values[-1], "evidence", text, steps, len(hits), acts, SOURCE)


@indicator(Judged.OUTSIDE)
def of(inputs: WatchInputs) -> Said:
    """S3 over all measures."""
    return signals(inputs.context, inputs.measures)
