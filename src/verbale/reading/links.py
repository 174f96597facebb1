"""Which proposal or request an act answers: by parties, points, dates and wording. Pure: acts in, the same acts linked out.

Ties are settled by nearness; what nothing but chance would pick is left open. A link that the text itself made is never changed.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality

OPENING = frozenset({Kind.PROPOSE, Kind.REQUEST})
REPLYING = frozenset(
    {Kind.ANSWER, Kind.HOLD, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.WELCOME, Kind.CRITICISE}
)
_WORDING = 2.5  # what words can add at most
REACH = 200  # nearest proposals and requests that a reply may mean
ENOUGH = 3.0  # parties that fit both ways, or points that fit and one party
_WORD = re.compile(r"[a-z]{4,}")
_BACK = re.compile(
    r"\b(?:the|this|that|these|those|its|his|her|their)[  ](?:\w+[  ]){0,2}(?:proposal|offer|request|demand|draft|text|plan|call|appeal)s?\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "that this with from have been were will would their there about which they said also into more than over proposal offer"
        " request answer response reply draft text plan",
    )
)


def link(acts: Sequence[Act], earlier_acts: Iterable[Act] = ()) -> tuple[Act, ...]:
    """Return the acts, each reply with the proposal or request it answers.

    Parameters
    ----------
    acts
        Acts of one document, in the order of the text.
    earlier_acts
        Acts known before, of other documents, oldest first.

    Returns
    -------
    tuple
        As many acts as were given, in the same order. An act's id does not depend on what it answers, so ids stay.
    """
    open_acts = [act for act in earlier_acts if _opens(act)]
    linked: list[Act] = []
    for act in acts:
        new = act
        if act.kind in REPLYING and not act.in_reply_to and act.modality in {Modality.DONE, Modality.INTENDED}:
            found = _answered(act, open_acts)
            new = replace(act, in_reply_to=found) if found else act
        linked.append(new)
        if _opens(new):
            open_acts.append(new)
    return tuple(linked)


def _opens(act: Act) -> bool:
    return act.kind in OPENING and act.modality in {Modality.DONE, Modality.CONDITIONAL}


def _answered(act: Act, open_acts: list[Act]) -> tuple[str, ...]:
    """Return the nearest of the best-fitting acts; none where two different makers fit alike."""
    scored = [(score(act, other), place, other) for place, other in enumerate(open_acts[-REACH:])]
    fitting = [row for row in scored if row[0] >= ENOUGH]
    if not fitting:
        return ()
    best = max(row[0] for row in fitting)
    top = [row for row in fitting if row[0] == best]
    if len({row[2].actors for row in top}) > 1:
        return ()
    return (max(top, key=lambda row: row[1])[2].id,)


def score(reply: Act, opening: Act) -> float:
    """Return how well a reply fits what it may answer; 0 for what it cannot answer.

    Parties weigh 2 for each direction that fits, points 2, shared words of their topics up to 1.5, and words that point back
    ("the proposal") in the same document 1.
    """
    makers, repliers = set(opening.actors), set(reply.actors)
    if not makers or makers & repliers:
        return 0.0
    if reply.when and opening.when and reply.when.last < opening.when.first:
        return 0.0
    if reply.points and opening.points and not set(reply.points) & set(opening.points):
        return 0.0
    total = 0.0
    if set(reply.addressees) & makers:
        total += 2
    elif reply.addressees:
        return 0.0
    if set(opening.addressees) & repliers:
        total += 2
    elif opening.addressees and reply.kind in {Kind.ANSWER, Kind.HOLD}:
        return 0.0  # an answer comes from whom was asked
    total += 2 if set(reply.points) & set(opening.points) else 0
    return total if total + _WORDING < ENOUGH else total + _wording(reply, opening)  # asked only where it can decide


def _wording(reply: Act, opening: Act) -> float:
    same = reply.evidence[0].document == opening.evidence[0].document
    back = 1.0 if same and _BACK.search(reply.evidence[0].exact) else 0.0
    return back + min(1.5, 0.75 * len(_words(reply.topic) & _words(opening.topic)))


def _words(topic: str) -> set[str]:
    return {word.removesuffix("s") for word in _WORD.findall(topic.lower())} - _COMMON
