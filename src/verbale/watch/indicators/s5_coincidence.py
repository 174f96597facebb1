"""S5, coincidence: do a side's adverse measures fall near sessions more often than chance? Against permuted sessions."""

import datetime as dt
from collections.abc import Sequence

import numpy as np

from verbale.errors import WatchError
from verbale.model import Figure, Measure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.measures import against_others
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number

WINDOW = 7
DRAWS = 1999
SEED = 19571116
AMBER, RED = 0.05, 0.02
LEAST = 3
SOURCE = "Permutation test: sessions shifted together around the span of the talks (circular shift)."


def coincidence(
    measures: Sequence[dt.date], sessions: Sequence[dt.date], first: dt.date, last: dt.date, window: int = WINDOW
) -> tuple[int, float]:
    """How many measures fall within some days of a session, and the chance of as many with shifted sessions.

    Parameters
    ----------
    measures, sessions
        Days, all within the span.
    first, last
        The span of the talks; sessions are shifted around it as a ring, so that their spacing stays.
    window
        Days before and after a session.

    Returns
    -------
    tuple of int and float
        Measures near a session, and P(as many or more) over all shifts.

    Raises
    ------
    WatchError
        For a span that ends before it begins.
    """
    span = (last - first).days + 1
    if span < 1:
        raise WatchError(f"The talks end on {last}, before they begin on {first}.", "Turn the two dates round.")
    if not measures or not sessions:
        return 0, 1.0
    taken = np.asarray([(day - first).days % span for day in measures])
    held = np.asarray([(day - first).days % span for day in sessions])
    shifts = np.arange(span) if span <= DRAWS else np.random.default_rng(SEED).integers(0, span, DRAWS)
    near = np.zeros(span, dtype=bool)
    for offset in range(-window, window + 1):
        near[(held + offset) % span] = True
    counts = near[(taken[None, :] - shifts[:, None]) % span].sum(axis=1)
    actual = int(near[taken].sum())
    return actual, float(np.count_nonzero(counts >= actual) / len(shifts))


def signals(case: WatchContext, measures: Sequence[Measure]) -> tuple[list[Figure], list[Signal]]:
    """S5 of every party at the table: its measures against the sessions it took part in."""
    figures, said = [], []
    for party in case.parties:
        hits = [row for row in measures if against_others(row, party) and row.day >= case.start]
        held = sorted({row.day for row in case.play.sessions if case.start <= row.day <= case.on})
        figure = _figure(case, party, hits, held)
        figures.append(figure)
        if figure.value is not None and figure.value < AMBER:
            said.append(
                Signal(
                    family=Family.OUTSIDE,
                    level=Level.RED if figure.value < RED else Level.AMBER,
                    party=party,
                    figure=figure,
                    supporting=True,
                    fact=figure.text,
                    clears_when=f"sessions without measures of {case.name(party)} around them",
                )
            )
    return figures, said


def _figure(case: WatchContext, party: str, hits: list[Measure], held: list[dt.date]) -> Figure:
    name, ident = case.name(party), f"s5.{slug(party)}"
    acts = tuple(dict.fromkeys(row.act for row in hits if row.act))
    if len(hits) < LEAST or not held:
        missing = (f"missing: {LEAST} measures and a session; there are {len(hits)} and {len(held)}",)
        text = f"{name}: too few measures or sessions to see whether they coincide."
        return Figure(ident, None, "probability", text, missing, len(hits), acts, SOURCE)
    near, value = coincidence([row.day for row in hits], held, case.start, case.on)
    steps = (
        f"{near} of {len(hits)} measures within {WINDOW} days of one of {len(held)} sessions",
        f"P(as many or more | sessions shifted) = {number(value)}",
    )
    text = (
        f"{name}: {near} of {len(hits)} measures fell within {WINDOW} days of a session (by chance {number(value, 2)})."
    )
    return Figure(ident, value, "probability", text, steps, len(hits), acts, SOURCE)


@indicator(Judged.OUTSIDE)
def of(inputs: WatchInputs) -> Said:
    """S5 over all measures and sessions."""
    return signals(inputs.context, inputs.measures)
