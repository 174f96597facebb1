"""What each side seems to care about, from the words of its acts in view."""

from typing import TYPE_CHECKING

from verbale.counsel.priorities.cues import Utterance
from verbale.counsel.priorities.words import told
from verbale.counsel.told import Told
from verbale.dossier.spoken_for import parties_of, speakers

if TYPE_CHECKING:
    from verbale.app.ask import View


def utterances(view: "View") -> list[Utterance]:
    """Return the words of the acts that count, in order, each by the side that said them; what is told of a side by others is left out."""
    people = speakers(view.dossier)
    own = [item.act for item in view.play.acts if item.act.according_to in {None, *item.act.actors}]
    return [
        Utterance(speaker=party, text=act.evidence[0].exact) for act in own for party in parties_of(act.actors, people)
    ]


def priorities(view: "View") -> Told:
    """Return what each side seems to care about most."""
    return told(view.dossier, utterances(view))
