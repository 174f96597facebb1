"""How a side answers what another proposed on a point: by its last act towards it, else as the debt stands."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Kind, Modality, Obligation, RecordedAct, Stance, Status
from verbale.model.cell import Reply, Response
from verbale.model.kinds import KINDS
from verbale.state.positions import stance_of

_BY_STANCE = {
    Stance.AGREED: Response.ACCEPTED, Stance.ACCEPTS: Response.ACCEPTED, Stance.SUPPORTS: Response.ACCEPTED, Stance.OPEN: Response.OPEN,
    Stance.MIXED: Response.IN_PART, Stance.OPPOSES: Response.REFUSED, Stance.REFUSES: Response.REFUSED, Stance.PROPOSES: Response.COUNTER,
}  # fmt: skip
_BY_STATUS = {
    Status.OPEN: Response.WAITING, Status.HELD: Response.HELD, Status.PARTLY: Response.IN_PART, Status.NOT_FOUND: Response.NOT_FOUND,
    Status.NOT_ANSWERED: Response.NOT_ANSWERED, Status.ANSWERED: Response.ANSWERED,
}  # fmt: skip
_TAKING_SIDES = frozenset(
    {Stance.SUPPORTS, Stance.OPPOSES}
)  # these answer a proposal, whatever it would do to the point
_CONDITION = re.compile(
    r"\b(?:if|provided(?: that)?|providing(?: that)?|on (?:the )?condition(?: that)?|as long as|so long as|subject to|unless|only (?:when|once))\b\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_END = re.compile(r"[;:.!?](?=\s|\Z)|, (?:and|but|or) ")


def response_of(item: RecordedAct) -> Response | None:
    """Return how an act answers what was put to its maker; ``None`` for one that is no answer."""
    act = item.act
    if act.kind is Kind.REQUEST:
        return Response.ASKED_BACK if act.modality is Modality.DONE else None
    plain = KINDS[act.kind].stance
    stance = plain if plain in _TAKING_SIDES and act.modality is Modality.DONE else stance_of(act)
    if act.modality is Modality.CONDITIONAL and KINDS[act.kind].moves > 0:
        return Response.ACCEPTED_IF
    if stance in _BY_STANCE and not (act.kind is Kind.STATE and stance is Stance.MIXED):
        return _BY_STANCE[stance]
    if KINDS[act.kind].holds:
        return Response.HELD
    return Response.ANSWERED if act.kind is Kind.ANSWER and act.modality is Modality.DONE else None


def condition_of(words: str) -> str:
    """Return the condition that a sentence names, without the word that opens it; empty without one."""
    found = _CONDITION.search(" ".join(words.split()))
    if found is None:
        return ""
    end = _END.search(found[1])
    return (found[1][: end.start()] if end is not None else found[1]).strip(" .,;")


@dataclass(frozen=True, slots=True)
class Given:
    """An act that answers something, whatever it is that it answers.

    Parameters
    ----------
    item, response
        The act, and how it answers.
    to
        Parties that it is addressed to; of a table with two sides the other one, where it names nobody.
    """

    item: RecordedAct
    response: Response
    to: frozenset[str]


def answers_among(acts: Iterable[RecordedAct], party: str, dossier: Dossier) -> list[Given]:
    """Return the acts that answer something, in their order.

    Parameters
    ----------
    acts
        Of a side, on a point.
    party
        The side.
    dossier
        Who sits at the table, and who speaks for whom.
    """
    people, seated = speakers(dossier), [one.id for one in dossier.at_table]
    other = frozenset(name for name in seated if name != party) if len(seated) == 2 and party in seated else frozenset()
    return [
        Given(item, response, frozenset(parties_of(item.act.addressees, people)) or other)
        for item in acts
        if (response := response_of(item)) is not None
    ]


def replies_given(
    to: str, proposals: Sequence[RecordedAct], given: Iterable[Given], theirs: Container[str] = ()
) -> list[Reply]:
    """Return the answers of a side to what another proposed, in order.

    Parameters
    ----------
    to, proposals
        Who put them, and the acts, in order: an act without a word of which it answers means the last before it.
    given
        What the side answers with, on the point, in order.
    theirs
        Ids of everything that the other side did on the point: a reply to any of it is a reply to what was put before it.
    """
    found = (_reply(to, proposals, one, theirs) for one in given)
    return [one for one in found if one is not None]


def reply(
    to: str, proposal: RecordedAct, given: Sequence[Given], debt: Obligation | None, theirs: Container[str] = ()
) -> Reply:
    """Return how a side answers the last proposal of another.

    Parameters
    ----------
    to, proposal, given, theirs
        As of `replies_given`, with the last proposal alone.
    debt
        The answer owed on it; ``None`` where none was opened.
    """
    if debt is not None and debt.status is Status.NOT_ANSWERED:
        return Reply(to=to, proposal=proposal.id, response=Response.NOT_ANSWERED)  # a person says so
    found = (_reply(to, [proposal], one, theirs) for one in reversed(given))
    last = next((one for one in found if one is not None), None)
    if last is not None:
        return last
    response = Response.NOT_FOUND if debt is None else _BY_STATUS.get(debt.status, Response.NOT_FOUND)
    return Reply(to=to, proposal=proposal.id, response=response, day=debt.closed if debt is not None else None)


def _reply(to: str, proposals: Sequence[RecordedAct], one: Given, theirs: Container[str]) -> Reply | None:
    """Return an act as the answer to a proposal; ``None`` where it answers none of these."""
    item, named = one.item, []
    if item.act.in_reply_to:
        named = [made for made in proposals if made.id in item.act.in_reply_to]
        meant = any(name in theirs for name in item.act.in_reply_to)
    else:
        meant = not one.to or to in one.to
    before = (
        next((made for made in reversed(proposals) if made.valid <= item.valid and made.id != item.id), None)
        if meant
        else None
    )
    last = named[-1] if named else before
    if last is None or (one.response is Response.COUNTER and not named and to not in one.to):
        return None
    return Reply(
        to=to, proposal=last.id, response=one.response, act=item.id, day=item.valid, reviewed=item.reviewed,
        condition=condition_of(item.act.evidence[0].exact) if one.response is Response.ACCEPTED_IF else "",
        according_to=item.act.according_to,
    )  # fmt: skip
