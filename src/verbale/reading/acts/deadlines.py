"""A deadline set for "an answer" belongs to what is to be answered: the proposals and requests of the same maker before it."""

import re
from dataclasses import replace

from verbale.model import Act, Kind, Move

_ANSWER = re.compile(r"\b(?:answer|reply|repl(?:y|ies)|respon(?:d|se))\b", re.IGNORECASE)


def with_deadlines(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Return the acts of one document with such deadlines moved to what they are for."""
    kept = list(acts)
    for act in acts:
        asks = (
            act.kind is Kind.REQUEST
            and act.deadline is not None
            and not act.points
            and _ANSWER.search(act.evidence[0].exact)
        )
        if not asks:
            continue
        before = [place for place, other in enumerate(kept) if _meant(act, other)]
        for place in before:
            other = kept[place]
            quotes = (*other.evidence, *(quote for quote in act.evidence if quote not in other.evidence))
            kept[place] = replace(other, deadline=act.deadline, evidence=quotes)
        if before:
            kept.remove(act)
    return tuple(kept)


def _meant(act: Act, other: Act) -> bool:
    opening = (
        other.kind in {Kind.PROPOSE, Kind.REQUEST}
        and other.deadline is None
        and other is not act
        and other.move is not Move.NONE
    )
    return opening and set(other.actors) == set(act.actors) and other.evidence[0].start < act.evidence[0].start
