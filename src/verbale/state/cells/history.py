"""How the answers to a proposal changed: each answer that each side gave, not only its last."""

from verbale.dossier import Dossier
from verbale.model import RecordedAct, Stance, StateOfPlay
from verbale.model.cell import Reply, Response
from verbale.state.cells.replies import addressed_by, replies_given
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
    dossier = housed(dossier, play.acts, ())
    acts = [item for item in play.acts if item.dated and point in points_of(item.act)]
    tabled = [item for item in acts if stance_of(item.act) is Stance.PROPOSES]
    groups = {party.id: set(party.members) for party in dossier.parties}
    found: list[tuple[RecordedAct, str, Reply]] = []
    for to in dict.fromkeys(name for item in tabled for name in holders(item.act, dossier)):
        made = [item for item in tabled if to in holders(item.act, dossier)]
        for party in dict.fromkeys(name for item in acts for name in holders(item.act, dossier)):
            if to == party or party in groups.get(to, ()) or to in groups.get(party, ()):
                continue
            own = [item for item in acts if party in holders(item.act, dossier)]
            addressed = [addressed_by(item, dossier) for item in own]
            theirs = frozenset(item.id for item in acts if to in holders(item.act, dossier))
            found += [(item, party, reply) for item, reply in replies_given(to, made, own, addressed, theirs)]
    found.sort(key=lambda one: one[0].valid)
    return [(party, reply) for _, party, reply in found if reply.response is not Response.ANSWERED]
