"""From signals to alerts: one per party and point. Families are independent, signals within a family are not.

Only the strongest signal of each family counts; its log Bayes factor is capped at ln 20; P is never above .9. Amber
needs one family that may stand alone; red needs two, or one fact that speaks for itself, on reviewed acts or the side's own words.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verbale.watch.alert import Alert, Family, Level, Signal
from verbale.watch.context import WatchContext, slug
from verbale.watch.factors import BY_FAMILY, NO_DUTY
from verbale.watch.grounds import rests
from verbale.watch.stats.likelihood import capped, number, words

LOG_CAP = math.log(20)


def probability(prior: float, log_bayes: Iterable[float]) -> float:
    """P of protraction from a prior and one log Bayes factor per family, each capped at ±ln 20; at most .9."""
    total = sum(max(-LOG_CAP, min(LOG_CAP, value)) for value in log_bayes)
    odds = prior / (1 - prior) * math.exp(total)
    return capped(odds / (1 + odds))


def strongest(signals: Sequence[Signal]) -> list[Signal]:
    """Return the strongest signal of each family, strongest family first."""
    best: dict[Family, Signal] = {}
    for signal in signals:
        known = best.get(signal.family)
        if known is None or _strength(signal) > _strength(known):
            best[signal.family] = signal
    return sorted(best.values(), key=_strength, reverse=True)


def combined(signals: Sequence[Signal]) -> Level:
    """Level of an alert on these signals: none, amber or red."""
    if any(signal.per_se and not signal.unsettled for signal in signals):
        return Level.RED
    fired = {signal.family for signal in signals if signal.level is not Level.NONE}
    alone = [signal for signal in signals if signal.level is not Level.NONE and not signal.supporting]
    if not alone:
        return Level.AMBER if any(signal.per_se for signal in signals) else Level.NONE
    return Level.RED if len(fired) > 1 and not any(signal.unsettled for signal in signals) else Level.AMBER


def alert_of(case: WatchContext, party: str, point: str, signals: Sequence[Signal], prior: float) -> Alert | None:
    """Return the protraction alert of a party on a point, ``None`` when nothing may stand alone."""
    signals = [_grounded(case, signal) for signal in signals]
    level = combined(signals)
    if level is Level.NONE:
        return None
    best = strongest([signal for signal in signals if signal.level is not Level.NONE or signal.per_se])
    chance = probability(prior, (signal.log_bayes for signal in best))
    facts = [fact for signal in best for fact in (signal.per_se, signal.fact) if fact]
    clears = "; ".join(dict.fromkeys(signal.clears_when for signal in best if signal.clears_when))
    alone = any(signal.per_se for signal in best)
    bare = any(signal.unreviewed for signal in best)
    likely = _likely(alone=alone and level is Level.RED, chance=None if bare else chance)
    factor = BY_FAMILY[best[0].family]
    text = " ".join(
        [*dict.fromkeys(facts), likely, f"Clears with {clears}.", f"Rests on: {factor}.", _duty(best)]
    ).strip()
    return Alert(
        id=f"protraction.{slug(party)}.{slug(point)}",
        kind="protraction",
        level=level,
        party=party,
        point=point,
        text=text,
        figures=tuple({signal.figure.id: signal.figure for signal in best}.values()),
        evidence=tuple(dict.fromkeys(act for signal in best for act in signal.figure.acts if act)),
        clears_when=clears,
        families=tuple(signal.family for signal in best),
        factor=factor,
        probability=None if bare else chance,
        likelihood="" if bare else words(chance),
        ours=party == case.dossier.ours,
    )


def _grounded(case: WatchContext, signal: Signal) -> Signal:
    """Return a signal whose fact is held against a side: unsettled where its acts are neither reviewed nor the side's own words."""
    if not signal.per_se or signal.unsettled or signal.family is Family.TIMING:
        return signal  # what concerns a debt has said so itself
    return replace(signal, unsettled=not rests(case, signal.party, signal.figure.acts))


def _likely(*, alone: bool, chance: float | None) -> str:
    """Return what is said of likelihood: of a debt that no person has reviewed, none."""
    fact = "That fact stands by itself. " if alone else ""
    if chance is None:
        return f"{fact}No likelihood is given: no person has reviewed this."
    start = f"{fact}Protraction by the figures" if alone else "Protraction, all taken together"
    return f"{start}: {words(chance)} (probability {number(chance, 2)})."


def _duty(best: Sequence[Signal]) -> str:
    return NO_DUTY if any(signal.family is Family.SUBSTANCE for signal in best) else ""


def _strength(signal: Signal) -> tuple[bool, int, float]:
    return bool(signal.per_se), signal.level.rank, signal.log_bayes


def plain_alert(case: WatchContext, kind: str, signal: Signal) -> Alert:
    """Return an alert about the situation (standstill, measures, break-even) from one signal: no probability is claimed."""
    red = bool(signal.per_se) and rests(case, signal.party, signal.figure.acts)
    clears = signal.clears_when
    factor = BY_FAMILY[signal.family]
    facts = " ".join(filter(None, (signal.per_se, signal.fact)))
    return Alert(
        id=".".join(filter(None, (kind, slug(signal.party), slug(signal.point) if signal.point else ""))),
        kind=kind,
        level=Level.RED if red else Level.AMBER,
        party=signal.party,
        point=signal.point,
        text=f"{facts} Rests on: {factor}. Clears with {clears}.",
        figures=(signal.figure,),
        evidence=signal.figure.acts,
        clears_when=clears,
        families=(signal.family,),
        factor=factor,
        ours=signal.party == case.dossier.ours,
    )
