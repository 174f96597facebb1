"""Figures that move away: a side puts one of its own that lies farther from the other side's than its last one.

What was given with a reason is left out, and so is what carries several figures: which of them is the move, nobody can say for sure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.dossier.amounts import amount_in, amounts_in
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Modality, Stance
from verbale.model.cell import Amount
from verbale.model.kinds import KINDS
from verbale.watch.context import WatchContext

_PUT = frozenset({Modality.DONE, Modality.CONDITIONAL})
_Key = tuple[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Retreat:
    """A figure that moved away.

    Parameters
    ----------
    party, point
        Who, on which point.
    acts
        The last figure's act, the new one's, the other side's.
    before, now, other
        The side's last figure, its new one, and the other side's last.
    """

    party: str
    point: str
    acts: tuple[str, str, str]
    before: Amount
    now: Amount
    other: Amount


def retreats(case: WatchContext) -> Iterator[Retreat]:
    """Yield each own figure that lies farther from the other side's than the last one did, in order."""
    people, seated = speakers(case.dossier), set(case.parties)
    stood: dict[_Key, dict[str, tuple[Amount, str]]] = {}
    for item in sorted(case.play.acts, key=lambda item: (item.happened, item.id)):
        act = item.act
        if KINDS[act.kind].stance is not Stance.PROPOSES or act.modality not in _PUT or not item.dated:
            continue
        now = amount_in(act.evidence[0].exact)
        makers = [name for name in parties_of(act.actors, people) if name in seated]
        if now is None or len(makers) != 1 or len(act.points) != 1:
            continue
        known = stood.setdefault((act.points[0], now.scale), {})
        found = _moved_away(known, makers[0], now)
        several = len({one.number for one in amounts_in(act.evidence[0].exact) if one.scale == now.scale}) > 1
        if found is not None and not several and not act.reason:
            (before, first), (other, theirs) = found
            yield Retreat(makers[0], act.points[0], (first, item.id, theirs), before, now, other)
        if not several:
            known[makers[0]] = (now, item.id)


def _moved_away(
    known: dict[str, tuple[Amount, str]], party: str, now: Amount
) -> tuple[tuple[Amount, str], tuple[Amount, str]] | None:
    """Return a side's last figure and the other side's nearest, where the new one lies farther from it."""
    others = [row for name, row in known.items() if name != party]
    if party not in known or not others:
        return None
    before = known[party]
    nearest = min(others, key=lambda row: abs(row[0].number - before[0].number))
    away = abs(now.number - nearest[0].number) > abs(before[0].number - nearest[0].number)
    return (before, nearest) if away else None
