"""Positions over time from a state of play: options as places on a point's scale, amounts as numbers where it has no options."""

from collections import Counter
from collections.abc import Callable

from verbale.counsel.forecast.backtest import Stand
from verbale.dossier import Dossier
from verbale.dossier.options import option_on
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Modality, RecordedAct, StateOfPlay
from verbale.model.cell import Amount
from verbale.model.kinds import KINDS

Amounts = Callable[[RecordedAct, str], Amount | None]


def history(dossier: Dossier, play: StateOfPlay, amounts: Amounts | None = None) -> tuple[Stand, ...]:
    """Return the stands of all parties; acts that only fear, deny or foresee a thing, and undated ones, set none.

    Parameters
    ----------
    dossier, play
        Whose points, and what was done.
    amounts
        Act and point → the amount that it asks for; of a point without options those of the most common unit count. Left out, only
        options do.
    """
    points = {point.id: point for point in dossier.points}
    people = speakers(dossier)
    found: list[Stand] = []
    sums: list[tuple[tuple[str, str], Stand]] = []
    for item in play.acts:
        act = item.act
        if not KINDS[act.kind].places or act.modality not in {Modality.DONE, Modality.CONDITIONAL} or not item.dated:
            continue
        for point in act.points:
            if point not in points:
                continue
            place = points[point].rank(option_on(act, points[point]))
            if place is not None:
                found += [Stand(point, party, item.happened, float(place)) for party in parties_of(act.actors, people)]
            elif amounts is not None and not points[point].options:
                amount = amounts(item, point)
                if amount is not None:
                    stands = [
                        Stand(point, party, item.happened, amount.number) for party in parties_of(act.actors, people)
                    ]
                    sums += [(amount.scale, stand) for stand in stands]
    return tuple(sorted([*found, *_common(sums)], key=lambda stand: stand.day))


def _common(sums: list[tuple[tuple[str, str], Stand]]) -> list[Stand]:
    """Return the stands of each point in the unit that most of them are in."""
    units = {
        point: Counter(scale for scale, stand in sums if stand.issue == point) for point in {s.issue for _, s in sums}
    }
    return [stand for scale, stand in sums if units[stand.issue].most_common(1)[0][0] == scale]
