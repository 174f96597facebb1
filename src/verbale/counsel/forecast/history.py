"""Positions over time from a state of play: acts that set an option of a point, by where the option stands on the point's scale."""

from verbale.counsel.forecast.backtest import Stand
from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Modality, StateOfPlay
from verbale.model.kinds import KINDS


def history(dossier: Dossier, play: StateOfPlay) -> tuple[Stand, ...]:
    """Return the stands of all parties on points with options; acts that only fear, deny or foresee an option set none."""
    scales = {point.id: [option.id for option in point.options] for point in dossier.points if point.options}
    people = speakers(dossier)
    found = []
    for item in play.acts:
        act = item.act
        if not KINDS[act.kind].places or act.modality is not Modality.DONE or act.option is None:
            continue
        for point in act.points:
            if act.option in scales.get(point, ()):
                place = float(scales[point].index(act.option))
                parties = parties_of(act.actors, people)
                found += [Stand(point, party, item.happened, place) for party in parties]
    return tuple(found)
