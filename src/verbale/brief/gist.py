"""What single papers come to: the acts that a principal is told of first, where no dossier says which points matter.

Answers and what was agreed weigh most, then what was asked, offered or done, then fears, warnings and judgements; what opens a paper
weighs more. No two sentences rest on the same words.
"""

from collections.abc import Sequence

from verbale.model import Act, Modality, Move, Polarity, RecordedAct, Stance
from verbale.model.kinds import KINDS

MOST = 4
_AGAINST = frozenset({Stance.REFUSES, Stance.OPPOSES})
_SUPPOSED = {Modality.CONDITIONAL, Modality.INTENDED, Modality.NOT_DONE, Modality.DENIED}


def gist(items: Sequence[RecordedAct], most: int = MOST) -> list[RecordedAct]:
    """Return the weightiest acts in the order of their papers, each dated by its latest act, and of the words in them.

    Parameters
    ----------
    items
        Acts in force.
    most
        How many are told at most.
    """
    told = [item for item in items if item.act.actors and not _neither(item, items)]
    leads = _leads(told)
    ranked = sorted(told, key=lambda item: (-_weight(item.act) - 2 * (_place(item) in leads), item.valid, _place(item)))
    chosen: list[RecordedAct] = []
    for item in ranked:
        same = any(_place(one) == _place(item) or _alike(one.act, item.act) for one in chosen)
        if not same and len(chosen) < most:
            chosen.append(item)
    latest = {_place(item)[0]: item.valid for item in sorted(told, key=lambda item: item.valid)}
    return sorted(chosen, key=lambda item: (latest[_place(item)[0]], _place(item)))


def _neither(item: RecordedAct, items: Sequence[RecordedAct]) -> bool:
    """Say whether the words of an act take back its contrary as well: "neither accepted nor rejected it" tells of no answer."""
    if item.act.modality is not Modality.NOT_DONE or KINDS[item.act.kind].stance is None:
        return False
    against = KINDS[item.act.kind].stance in _AGAINST
    return any(
        other.act.modality is Modality.NOT_DONE and other.act.actors == item.act.actors and _place(other) == _place(item)
        and (stance := KINDS[other.act.kind].stance) is not None and (stance in _AGAINST) is not against
        for other in items
    )  # fmt: skip


def _weight(act: Act) -> int:
    effect = KINDS[act.kind]
    if act.modality is Modality.FEARED:
        return 4
    if act.modality is Modality.NOT_DONE and effect.stance in _AGAINST:
        return 1  # who has not turned something down has said nothing of it
    if act.move is Move.NONE:
        return 2  # a request for silence, which nobody answers
    if effect.settles or (effect.closes and not effect.opens):
        weight = 4 if effect.judged and act.polarity in {None, Polarity.NEUTRAL} else 6
    elif effect.opens or effect.withdraws or effect.procedure or effect.deed:
        weight = 5
    elif effect.holds or effect.stance is not None or effect.event == "THREATEN":
        weight = 4
    else:
        weight = 3 if effect.judges or effect.talks else 1
    return weight + bool(act.addressees) - (act.modality in _SUPPOSED)


def _place(item: RecordedAct) -> tuple[str, int]:
    quote = item.act.evidence[0]
    return (quote.document, quote.start)


def _leads(items: Sequence[RecordedAct]) -> set[tuple[str, int]]:
    """Return the first place of each paper that an act is quoted from."""
    first: dict[str, tuple[str, int]] = {}
    for place in sorted(_place(item) for item in items):
        first.setdefault(place[0], place)
    return set(first.values())


def _alike(one: Act, other: Act) -> bool:
    """Say whether two acts tell the same twice: the headline and the text."""
    what = (one.kind, one.modality, one.polarity) == (other.kind, other.modality, other.polarity)
    return what and set(one.actors) == set(other.actors) and (set(one.addressees) == set(other.addressees))
