"""P8, hollow replies: of the points asked, how many got a substantive answer? A refusal with words is an answer."""

import math
from dataclasses import dataclass

from verbale.errors import WatchError
from verbale.model import Figure, Kind, Obligation, Polarity, Status
from verbale.model.kinds import those
from verbale.watch.alert import Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.registry import Judged, Said, WatchInputs, indicator
from verbale.watch.stats.likelihood import number

AMBER, RED = 0.95, 0.99
LEAST = 3  # points asked and replied to, below which nothing is compared
REPLIES = those(lambda effect: effect.closes)
SOURCE = "Comparison of two beta posteriors with uniform priors (exact sum over one of them)."


def hollow_probability(yes: int, no: int, other_yes: int, other_no: int) -> float:
    """P(θ > θ′): chance that one side leaves a larger share of points without substance than the other.

    θ ~ Beta(1 + no, 1 + yes), θ′ ~ Beta(1 + other_no, 1 + other_yes).

    Parameters
    ----------
    yes, no
        Points that got a substantive answer in a reply, and points that a reply left out.
    other_yes, other_no
        The same of the other side.

    Returns
    -------
    float
        In 0–1; .5 when both records are alike.

    Raises
    ------
    WatchError
        For negative counts.

    References
    ----------
    Closed form for whole counts, e.g. Cook, J. D. (2005), Exact calculation of beta inequalities.
    """
    if min(yes, no, other_yes, other_no) < 0:
        raise WatchError("A count of points is negative.", "Counts are 0 or more.")
    a, b, c, d = 1 + no, 1 + yes, 1 + other_no, 1 + other_yes
    # P(X > Y) for X ~ Beta(a, b), Y ~ Beta(c, d) = Σ_{i<a} B(c + i, b + d) / ((b + i) B(1 + i, b) B(c, d))
    terms = (_log_beta(c + i, b + d) - math.log(b + i) - _log_beta(1 + i, b) - _log_beta(c, d) for i in range(a))
    return min(1.0, math.fsum(math.exp(term) for term in terms))


def _log_beta(a: float, b: float) -> float:
    return math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)


@dataclass
class Replies:
    """Points that replies answered, and points that they passed over, with the acts."""

    yes: int = 0
    no: int = 0
    unclear: int = 0
    acts: tuple[str, ...] = ()


def replies(case: WatchContext) -> dict[str, Replies]:
    """Substance of every side's replies: only requests that got some reply are counted."""
    groups: dict[tuple[str, str], list[Obligation]] = {}
    for item in case.play.obligations:
        if item.point:
            groups.setdefault((item.debtor, item.opened_by), []).append(item)
    found: dict[str, Replies] = {}
    answered = {
        (asked, party)
        for known in case.play.acts
        if known.act.kind in REPLIES
        for asked in known.act.in_reply_to
        for party in known.act.actors
    }
    for (debtor, asked), items in groups.items():
        record = found.setdefault(debtor, Replies())
        if (asked, debtor) in answered or any(item.status is Status.ANSWERED for item in items):
            record.acts += (asked,)
            for item in items:
                _count(case, item, record)
    return found


def _count(case: WatchContext, item: Obligation, record: Replies) -> None:
    if item.status is Status.WITHDRAWN:
        return
    if item.status is not Status.ANSWERED:
        record.no += 1
        return
    record.acts += (item.closed_by,)
    known = case.acts.get(item.closed_by)
    if known is None or (known.act.kind is Kind.ANSWER and known.act.polarity is None and known.act.option is None):
        record.unclear += 1
    elif known.act.kind is Kind.ANSWER and known.act.polarity is Polarity.NEUTRAL and known.act.option is None:
        record.no += 1
    else:
        record.yes += 1


def signals(case: WatchContext) -> tuple[list[Figure], list[Signal]]:
    """P8 of every party at the table against all the others together."""
    found = replies(case)
    figures, said = [], []
    for party in case.parties:
        own = found.get(party, Replies())
        others = [record for who, record in found.items() if who != party and who in case.parties]
        yes, no = sum(record.yes for record in others), sum(record.no for record in others)
        value = hollow_probability(own.yes, own.no, yes, no)
        figure = _figure(case, party, own, (yes, no), value)
        figures.append(figure)
        level = Level.NONE if own.no < LEAST or value < AMBER else Level.RED if value >= RED else Level.AMBER
        if level is not Level.NONE:
            said.append(
                Signal(
                    family=Family.SUBSTANCE,
                    level=level,
                    party=party,
                    figure=figure,
                    log_bayes=math.log(value / max(1 - value, 1e-9)),
                    fact=figure.text,
                    clears_when=f"answers of {case.name(party)} on the points that its replies left out",
                )
            )
    return figures, said


def _figure(case: WatchContext, party: str, own: Replies, other: tuple[int, int], value: float) -> Figure:
    name, ident, acts = case.name(party), f"p8.{slug(party)}", tuple(dict.fromkeys(own.acts))
    if not own.yes + own.no:
        text = f"{name}: no replies whose substance could be judged."
        return Figure(ident, None, "probability", text, ("missing: replies to requests on points",), 0, acts, SOURCE)
    steps = (
        f"{name}: {own.yes} points answered in substance, {own.no} passed over, {own.unclear} not clear and left out",
        f"the others together: {other[0]} answered, {other[1]} passed over",
        f"P(θ > θ′) = {number(value)}; amber from {AMBER}, red from {RED}, at least {LEAST} points passed over",
    )
    text = (
        f"{name}'s replies left {own.no} of {own.no + own.yes} points without a substantive answer; "
        f"the others left {other[1]} of {sum(other)}."
    )
    return Figure(ident, value, "probability", text, steps, own.yes + own.no, acts, SOURCE)


@indicator(Judged.CONDUCT)
def of(inputs: WatchInputs) -> Said:
    """P8 over all replies."""
    return signals(inputs.context)
