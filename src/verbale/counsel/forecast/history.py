"""Positions over time from a state of play: acts that set an option of a point, by where the option stands on the point's scale."""

from verbale.counsel.forecast.backtest import Stand
from verbale.dossier import Dossier
from verbale.model import Kind, Modality, StateOfPlay

_SETTING = {Kind.PROPOSE, Kind.ACCEPT, Kind.CONCEDE, Kind.AGREE, Kind.SUPPORT}


def history(dossier: Dossier, play: StateOfPlay) -> tuple[Stand, ...]:
    """Return the stands of all parties on points with options; acts that only fear, deny or foresee an option set none."""
    scales = {point.id: [option.id for option in point.options] for point in dossier.points if point.options}
    people = {person.id: person.party for person in dossier.people}
    found = []
    for item in play.acts:
        act = item.act
        if act.kind not in _SETTING or act.modality is not Modality.DONE or act.option is None:
            continue
        for point in act.points:
            if act.option in scales.get(point, ()):
                place = float(scales[point].index(act.option))
                parties = dict.fromkeys(people.get(actor) or actor for actor in act.actors)
                found += [Stand(point, party, item.happened, place) for party in parties]
    return tuple(found)
