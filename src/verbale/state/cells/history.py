"""How the answers to a proposal changed: each answer that each side gave, not only its last."""

import datetime as dt
from collections.abc import Sequence

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import speakers
from verbale.model import RecordedAct, Stance, StateOfPlay
from verbale.model.cell import Reply, Response
from verbale.state.cells.replies import answers_among, replies_given
from verbale.state.houses import housed
from verbale.state.positions import holders, points_of, stance_of


def replies_over_time(play: StateOfPlay, dossier: Dossier, point: str) -> list[tuple[str, Reply]]:
    """Return side and answer for every answer given on a point to a proposal of another side, in order.

    Parameters
    ----------
    play, dossier
        As a reader sees them.
    point
        Id of the point, or a topic's words.
    """
    acts = [item for item in play.acts if item.dated and point in points_of(item.act)]
    return replies_among(acts, housed(dossier, play.acts, ()))


def replies_among(acts: Sequence[RecordedAct], dossier: Dossier) -> list[tuple[str, Reply]]:
    """Return side and answer for every answer that one of some acts gave to a proposal among them, in order.

    Parameters
    ----------
    acts
        Dated acts on one point, in order.
    dossier
        As `verbale.state.houses.housed` returns it.
    """
    tabled = [item for item in acts if stance_of(item.act) is Stance.PROPOSES]
    people = speakers(dossier)
    sides = {item.id: holders(item.act, dossier, people) for item in acts}
    groups = {group: set(members) for group, members in dossier.groups.ever.items()}
    found: list[tuple[str, Reply]] = []
    for to in dict.fromkeys(name for item in tabled for name in sides[item.id]):
        made = [item for item in tabled if to in sides[item.id]]
        theirs = frozenset(item.id for item in acts if to in sides[item.id])
        for party in dict.fromkeys(name for item in acts for name in sides[item.id]):
            if to == party or party in groups.get(to, ()) or to in groups.get(party, ()):
                continue
            own = [item for item in acts if party in sides[item.id]]
            found += [(party, reply) for reply in replies_given(to, made, answers_among(own, party, dossier), theirs)]
    told = [(party, reply) for party, reply in found if reply.response is not Response.ANSWERED]
    return sorted(told, key=lambda one: one[1].day or dt.date.min)
