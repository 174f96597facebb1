"""Which moves an act makes in the life of debts, by its own word for it or by its kind; whose debts they move, `life` says."""

from functools import cache

from verbale.model import Act, Kind, Modality, Move
from verbale.model.kinds import KINDS
from verbale.state.debts.asked import only_exhorts, puts_a_condition, puts_anew

ASKING = frozenset({Modality.DONE, Modality.CONDITIONAL})


def moves_of(act: Act) -> tuple[Move, ...]:
    """Return the moves that an act makes, in order: its own, else those of its kind."""
    if act.move is not None:
        asked_back = (Move.OPEN,) if act.move is Move.ANSWER and puts_a_condition(act) else ()
        return () if act.move is Move.NONE else (act.move, *asked_back)
    if only_exhorts(act):
        return ()
    if act.kind is Kind.CONCEDE and not act.points and not act.topic:
        return ()  # an apology gives nothing
    made = _moves_of_kind(act.kind, act.modality)
    if Move.OPEN not in made and act.modality is Modality.DONE and (puts_anew(act) or puts_a_condition(act)):
        return (*made, Move.OPEN)
    return made


@cache
def _moves_of_kind(kind: Kind, modality: Modality) -> tuple[Move, ...]:
    effect = KINDS[kind]
    done = modality is Modality.DONE
    found = []
    if effect.closes and done:
        found.append(Move.ANSWER)
    if effect.withdraws and done:
        found.append(Move.WITHDRAW)
    if effect.holds or (kind is Kind.ANSWER and modality is Modality.INTENDED):
        found.append(Move.HOLD)
    if effect.opens and modality in ASKING:
        found.append(Move.OPEN)
    return tuple(found)
