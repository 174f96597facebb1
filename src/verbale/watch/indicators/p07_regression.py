"""P7, net regression: over three rounds, does this side move away? Taking back what was agreed speaks for itself."""

import math
from collections.abc import Sequence

from verbale.errors import WatchError
from verbale.model import Figure
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.moves import AGREED_FACTOR, Move, by_round, rounds
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.retreats import Retreat, retreats
from verbale.watch.stats.likelihood import number

WINDOW = 3
AMBER, RED = 1 / 3, 2 / 3
LEAST = 2.0  # steps away below which a single slip is not a trend
SOURCE = "Net share of steps away over three rounds; withdrawal of agreed provisions (Atlanta Hilton 1984)."


def regression(toward: float, away: float) -> float:
    """(away − toward)/(away + toward), in −1 … 1; 0 without moves.

    Parameters
    ----------
    toward, away
        Steps, 0 or more; a retraction of an agreed point counts three times, excused moves are left out.
    """
    if toward < 0 or away < 0:
        raise WatchError(f"{toward:g} steps toward, {away:g} away.", "Steps are counted, 0 or more.")
    return (away - toward) / (away + toward) if away + toward else 0.0


def log_bayes(toward: float, away: float) -> float:
    """Ln of the Beta-binomial Bayes factor of leaning away, Beta(3, 2), against leaning toward, Beta(2, 3)."""

    def marginal(a: float, b: float) -> float:
        return _log_beta(a + away, b + toward) - _log_beta(a, b)

    return marginal(3, 2) - marginal(2, 3)


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


def signals(case: WatchContext, found: Sequence[Move]) -> tuple[list[Figure], list[Signal]]:
    """P7 of every party at the table."""
    figures, said = [], []
    for party in case.parties:
        recent = [move for row in by_round(found, rounds(case, party), party)[-WINDOW:] for move in row]
        counted = [move for move in recent if not move.excused]
        toward = sum(move.size for move in counted if move.size > 0)
        away = sum(-move.size * (AGREED_FACTOR if move.from_agreed else 1) for move in counted if move.size < 0)
        taken_back = [move for move in counted if move.from_agreed]
        figure = _figure(case, party, (toward, away), recent, counted)
        figures.append(figure)
        level = _level(regression(toward, away), away)
        if level is not Level.NONE or taken_back:
            said.append(_signal(case, figure, party, level, taken_back, log_bayes(toward, away)))
    return figures, said


def _level(value: float, away: float) -> Level:
    if away < LEAST or value < AMBER:
        return Level.NONE
    return Level.RED if value >= RED else Level.AMBER


def _signal(case: WatchContext, figure: Figure, party: str, level: Level, taken_back: list[Move], log: float) -> Signal:
    per_se = ""
    if taken_back:
        what = ", ".join(dict.fromkeys(case.title(move.point) or "an agreed point" for move in taken_back))
        per_se = f"{case.name(party)} took back what had been agreed on {what}, without a stated reason."
    return Signal(
        family=Family.SUBSTANCE,
        level=level if level is not Level.NONE else Level.AMBER,
        party=party,
        point=taken_back[-1].point if taken_back else "",
        figure=figure,
        log_bayes=log,
        per_se=per_se,
        fact=figure.text,
        clears_when=f"a return of {case.name(party)} to what it had offered or agreed, or a due reason for the change",
    )


def _figure(
    case: WatchContext, party: str, steps: tuple[float, float], recent: list[Move], counted: list[Move]
) -> Figure:
    toward, away = steps
    value = regression(toward, away)
    lines = (
        f"last {WINDOW} rounds: {number(toward)} steps toward, {number(away)} away (agreed points × {AGREED_FACTOR:g})",
        f"{len(recent) - len(counted)} moves with a stated reason left out",
        f"({number(away)} − {number(toward)}) / ({number(away)} + {number(toward)}) = {number(value)}",
    )
    text = (
        f"{case.name(party)}: net regression {number(value)} over the last {WINDOW} rounds ({number(away)} steps away)."
    )
    acts = tuple(dict.fromkeys(move.act for move in counted))
    return Figure(f"p7.{slug(party)}", value, "ratio", text, lines, len(counted), acts, SOURCE)


def retreat_signals(case: WatchContext) -> tuple[list[Figure], list[Signal]]:
    """P7 of each figure of a side's own that moved away from the other's; of one side on one point the last."""
    figures, said = [], []
    for found in {(one.party, one.point): one for one in retreats(case)}.values():
        figure = _retreat(case, found)
        figures.append(figure)
        said.append(Signal(
            family=Family.SUBSTANCE, level=Level.AMBER, party=found.party, point=found.point, figure=figure, fact=figure.text,
            clears_when=f"a return of {case.name(found.party)} to {found.before.words}, or a due reason for the change",
        ))  # fmt: skip
    return figures, said


def _retreat(case: WatchContext, found: Retreat) -> Figure:
    gap, was = (abs(one.number - found.other.number) for one in (found.now, found.before))
    text = (
        f"{case.name(found.party)} went from {found.before.words} to {found.now.words} on {case.title(found.point)}, farther from the other "
        f"side's {found.other.words}, without a stated reason."
    )
    steps = (
        f"own figures: {found.before.words}, then {found.now.words}; the other side's last: {found.other.words}",
        f"distance {number(was)} before, {number(gap)} now: {number(gap - was)} {found.now.unit} farther",
    )
    name = f"p7.retreat.{slug(found.party)}.{slug(found.point)}"
    return Figure(name, round(gap - was, 6), found.now.unit, text, steps, 1, found.acts, SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P7 over all rounds, and of each figure that moved away."""
    figures, said = signals(inputs.context, inputs.moves)
    more, also = retreat_signals(inputs.context)
    return [*figures, *more], [*said, *also]
