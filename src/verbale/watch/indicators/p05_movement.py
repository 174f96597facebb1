"""P5, movement: whether a side moves as negotiators do. Supporting only, and only where the other side moved.

Nobody has a duty to concede: this figure never raises an alert by itself.
"""

import datetime as dt
import math
from collections.abc import Sequence
from fractions import Fraction

from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.moves import Move, by_round, sessions
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number

SINCERE, STALLING = (2.0, 3.0), (1.0, 15.0)
LATE = 3  # a round in the last fifth before a deadline counts like three: moves cluster there
AMBER, RED = 3.0, 10.0
SOURCE = "Beta-binomial Bayes factor; moves cluster at deadlines (Roth, Murnighan and Schoumaker 1988)."


def bayes_factor(moved: int, trials: int, late_moved: int = 0, late_trials: int = 0) -> float:
    """Bayes factor of hardly moving, Beta(1, 15), against moving, Beta(2, 3), over open points × rounds.

    Parameters
    ----------
    moved, trials
        Chances taken and chances, outside the last fifth before a deadline.
    late_moved, late_trials
        The same within it, where the chance of a move is 1 − (1 − p)³.

    Returns
    -------
    float
        Above 1 speaks for not moving; 1 without trials.

    Raises
    ------
    WatchError
        When more moves than chances are given.
    """
    if not (0 <= moved <= trials and 0 <= late_moved <= late_trials):
        raise WatchError(f"{moved}/{trials} and {late_moved}/{late_trials} moves.", "Count moves among chances.")
    counts = (moved, trials, late_moved, late_trials)
    return _marginal(*STALLING, *counts) / _marginal(*SINCERE, *counts)


def _marginal(a: float, b: float, moved: int, trials: int, late_moved: int, late_trials: int) -> float:
    """∫ p^x (1−p)^(n−x) (1−(1−p)³)^y (1−p)^(3(m−y)) dBeta(a, b), by the binomial expansion of the third factor.

    The alternating sum is taken in exact fractions: a and b are whole numbers.
    """
    still = trials - moved + LATE * (late_trials - late_moved)
    total = Fraction(0)
    for place in range(late_moved + 1):
        sign = -1 if place % 2 else 1
        total += sign * math.comb(late_moved, place) * _beta(int(a) + moved, int(b) + still + LATE * place)
    return float(total / _beta(int(a), int(b)))


def _beta(a: int, b: int) -> Fraction:
    return Fraction(math.factorial(a - 1) * math.factorial(b - 1), math.factorial(a + b - 1))


def signals(case: WatchContext, found: Sequence[Move]) -> tuple[list[Figure], list[Signal]]:
    """P5 of every party at the table."""
    figures, said = [], []
    for party in case.parties:
        figure, factor = _of(case, party, found)
        figures.append(figure)
        others_moved = any(move.party != party and move.party in case.parties and move.size > 0 for move in found)
        level = Level.RED if factor >= RED else Level.AMBER if factor >= AMBER else Level.NONE
        if level is not Level.NONE and others_moved:
            fact = f"{figure.text} By itself this raises no alert."
            clears = f"a move of {case.name(party)} on an open point"
            log = math.log(factor)
            said.append(_signal(level, party, figure, log, fact, clears))
    return figures, said


def _signal(level: Level, party: str, figure: Figure, log: float, fact: str, clears: str) -> Signal:
    return Signal(
        family=Family.SUBSTANCE,
        level=level,
        party=party,
        figure=figure,
        log_bayes=log,
        supporting=True,
        fact=fact,
        clears_when=clears,
    )


def _of(case: WatchContext, party: str, found: Sequence[Move]) -> tuple[Figure, float]:
    starts = sessions(case, party)
    grouped = by_round(found, starts, party)
    complete = grouped[:-1] if len(grouped) > 1 else []
    counts = [0, 0, 0, 0]
    for place, moves in enumerate(complete):
        begin, end = starts[place], starts[place + 1]
        for point in case.dossier.points:
            if case.agreed.get(point.id, end) < begin:
                continue
            late = _late(case, party, point.id, end)
            moved = any(move.point == point.id and move.size > 0 for move in moves)
            counts[2 * late] += moved
            counts[2 * late + 1] += 1
    factor = bayes_factor(*counts)
    name = case.name(party)
    total = counts[0] + counts[2]
    chances = counts[1] + counts[3]
    if not chances:
        text = f"{name}: fewer than two sessions with open points on record, so no movement to judge."
        return Figure(f"p5.{slug(party)}", None, "ratio", text, ("missing: two sessions",), 0, (), SOURCE), 1.0
    steps = (
        f"{len(complete)} complete rounds from {starts[0]}; {chances} chances (open points × rounds), {total} taken",
        f"of these {counts[3]} chances and {counts[2]} moves in the last fifth before a deadline",
        f"BetaBin(1,15) / BetaBin(2,3) = {number(factor)}",
    )
    acts = tuple(dict.fromkeys(move.act for move in found if move.party == party))
    text = f"{name} moved on {total} of {chances} chances (open points × rounds); Bayes factor {number(factor)}."
    return Figure(f"p5.{slug(party)}", factor, "ratio", text, steps, chances, acts, SOURCE), factor


def _late(case: WatchContext, party: str, point: str, end: dt.date) -> bool:
    """Whether a round that ends then lies in the last fifth before a written deadline."""
    return any(
        opened + (last - opened) * 4 / 5 <= end <= last for opened, last in case.deadlines.get((party, point), ())
    )


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P5 over all rounds."""
    return signals(inputs.context, inputs.moves)
