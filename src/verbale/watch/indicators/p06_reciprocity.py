"""P6, reciprocity deficit: the other side moves, this one does not answer in kind. Supporting only."""

from collections.abc import Sequence

from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.moves import Move, by_round, rounds
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number

KAPPA = 0.5
AMBER, RED = 3.0, 5.0
SOURCE = "Cumulative sum on comparative reciprocity (Druckman and Harris 1990); Page 1954."


def deficit(own: Sequence[float], other: Sequence[float], kappa: float = KAPPA) -> list[float]:
    """C_r = max(0, C_{r−1} + (Δother_{r−1} − Δself_r) − κ), C_0 = 0.

    Parameters
    ----------
    own, other
        Net movement by round, shape (n,) each, in steps toward the other side.
    kappa
        Allowance per round.

    Returns
    -------
    list of float
        C after each round from the second on, shape (max(n − 1, 0),).

    Raises
    ------
    WatchError
        When the two sequences differ in length.
    """
    if len(own) != len(other):
        raise WatchError(f"{len(own)} rounds of one side, {len(other)} of the other.", "Give the same rounds of both.")
    total, values = 0.0, []
    for before, now in zip(other[:-1], own[1:], strict=True):
        total = max(0.0, total + before - now - kappa)
        values.append(total)
    return values


def signals(case: WatchContext, found: Sequence[Move]) -> tuple[list[Figure], list[Signal]]:
    """P6 of every party at the table against the mean of the others."""
    figures, said = [], []
    for party in case.parties:
        starts = rounds(case, party)
        net = {who: [sum(m.size for m in row) for row in by_round(found, starts, who)] for who in case.parties}
        others = [values for who, values in net.items() if who != party]
        other = [sum(column) / len(others) for column in zip(*others, strict=True)] if others else []
        values = deficit(net[party], other) if others else []
        value = values[-1] if values else None
        figure = _figure(case, party, net[party], other, value)
        figures.append(figure)
        level = Level.NONE if value is None or value < AMBER else Level.RED if value >= RED else Level.AMBER
        if level is not Level.NONE:
            clears = f"a move of {case.name(party)} that answers those of the others"
            said.append(
                Signal(
                    family=Family.SUBSTANCE,
                    level=level,
                    party=party,
                    figure=figure,
                    supporting=True,
                    fact=figure.text,
                    clears_when=clears,
                )
            )
    return figures, said


def _figure(case: WatchContext, party: str, own: list[float], other: list[float], value: float | None) -> Figure:
    name, ident = case.name(party), f"p6.{slug(party)}"
    if value is None:
        text = f"{name}: fewer than two rounds with another side, so no reciprocity to judge."
        return Figure(ident, None, "steps", text, ("missing: two rounds",), len(own), (), SOURCE)
    steps = (
        f"own movement by round: {', '.join(map(number, own))}",
        f"mean movement of the others: {', '.join(map(number, other))}",
        f"C = {number(value)} with κ = {KAPPA}",
    )
    text = f"{name}: reciprocity deficit {number(value)} steps over {len(own)} rounds."
    return Figure(ident, value, "steps", text, steps, len(own), (), SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P6 over all rounds."""
    return signals(inputs.context, inputs.moves)
