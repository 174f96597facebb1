"""What an alert rests on: red takes a reviewed act or the side's own words; a likelihood takes a debt that a person has reviewed."""

from collections.abc import Iterable

from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Obligation, RecordedAct, Status
from verbale.watch.context import WatchContext

TELLING = frozenset({"news", "release"})  # genres that tell of sides; the others are written, said or signed by them


def reviewed(case: WatchContext, item: Obligation) -> bool:
    """Say whether a person has looked at a debt: its opening act was ruled on, or a move of it was entered by hand.

    A debt whose opening act is not among the acts was entered as such, by a person.
    """
    opened = case.acts.get(item.opened_by)
    return opened is None or opened.reviewed or any(step.hand is not None for step in item.steps)


def established(case: WatchContext, item: Obligation) -> bool:
    """Say whether that no answer came rests on a review, on a person's "not answered", or on the debtor's own word that it will come."""
    if reviewed(case, item) or item.status is Status.NOT_ANSWERED:
        return True
    return any(_acknowledges(case, item.debtor, hold.act) for hold in item.holds)


def _acknowledges(case: WatchContext, party: str, act: str) -> bool:
    known = case.acts.get(act)
    return known is None or known.reviewed or own_words(case, party, known)


def rests(case: WatchContext, party: str, acts: Iterable[str]) -> bool:
    """Say whether every act is reviewed, or is the party's own word; what is not among the acts was entered as such.

    Parameters
    ----------
    case
        Whose acts.
    party
        The side that they are held against.
    acts
        Their ids.
    """
    known = [found for act in acts if (found := case.acts.get(act)) is not None]
    return all(item.reviewed or own_words(case, party, item) for item in known)


def own_words(case: WatchContext, party: str, item: RecordedAct) -> bool:
    """Say whether an act stands in a party's own words: it is the actor, and wrote, said or signed the paper, or is quoted in it.

    Parameters
    ----------
    case
        For who speaks for whom.
    party, item
        The side, and the act.
    """
    people = speakers(case.dossier)
    if party not in parties_of(item.act.actors, people):
        return False
    told = item.act.according_to or item.act.speaker
    if told is not None:
        return people.get(told, told) == party
    return item.act.rule.replace(".", "/").split("/")[0] not in TELLING
