"""How a side answers what another proposed on a point: by its last act towards it, else as the debt stands."""

import re
from collections.abc import Sequence

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Kind, Modality, Obligation, RecordedAct, Stance, Status
from verbale.model.cell import Reply, Response
from verbale.model.kinds import KINDS
from verbale.state.positions import holders, stance_of

_BY_STANCE = {
    Stance.AGREED: Response.ACCEPTED, Stance.ACCEPTS: Response.ACCEPTED, Stance.SUPPORTS: Response.ACCEPTED, Stance.OPEN: Response.OPEN,
    Stance.MIXED: Response.IN_PART, Stance.OPPOSES: Response.REFUSED, Stance.REFUSES: Response.REFUSED, Stance.PROPOSES: Response.COUNTER,
}  # fmt: skip
_BY_STATUS = {
    Status.OPEN: Response.WAITING, Status.HELD: Response.HELD, Status.PARTLY: Response.IN_PART, Status.NOT_FOUND: Response.NOT_FOUND,
    Status.NOT_ANSWERED: Response.NOT_ANSWERED, Status.ANSWERED: Response.ANSWERED,
}  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:if|provided(?: that)?|providing(?: that)?|on (?:the )?condition(?: that)?|as long as|so long as|subject to|unless|only (?:when|once))\b\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_END = re.compile(r"[;:.!?](?=\s|\Z)|, (?:and|but|or) ")


def response_of(item: RecordedAct) -> Response | None:
    """Return how an act answers what was put to its maker; ``None`` for one that is no answer."""
    act = item.act
    stance = stance_of(act)
    if act.modality is Modality.CONDITIONAL and KINDS[act.kind].moves > 0:
        return Response.ACCEPTED_IF
    if stance in _BY_STANCE and not (act.kind is Kind.STATE and stance is Stance.MIXED):
        return _BY_STANCE[stance]
    if KINDS[act.kind].holds:
        return Response.HELD
    if act.kind is Kind.REQUEST and act.modality is Modality.DONE:
        return Response.ASKED_BACK
    return Response.ANSWERED if act.kind is Kind.ANSWER and act.modality is Modality.DONE else None


def condition_of(words: str) -> str:
    """Return the condition that a sentence names, without the word that opens it; empty without one."""
    found = _CONDITION.search(" ".join(words.split()))
    if found is None:
        return ""
    end = _END.search(found[1])
    return (found[1][: end.start()] if end is not None else found[1]).strip(" .,;")


def addressed_by(item: RecordedAct, dossier: Dossier) -> frozenset[str]:
    """Return the parties that an act is addressed to; of a table with two sides the other one, where it names nobody."""
    named = parties_of(item.act.addressees, speakers(dossier))
    seated = [party.id for party in dossier.at_table]
    others = set(seated) - set(holders(item.act, dossier))
    return frozenset(named) if named or len(seated) != 2 or len(others) != 1 else frozenset(others)


def replies_given(
    to: str,
    proposals: Sequence[RecordedAct],
    acts: Sequence[RecordedAct],
    addressed: Sequence[frozenset[str]],
    theirs: frozenset[str] = frozenset(),
) -> list[tuple[RecordedAct, Reply]]:
    """Return each act of a side that answers a proposal of another, with the answer, in order.

    Parameters
    ----------
    to, proposals
        Who put them, and the acts, in order: an act without a word of which it answers means the last before it.
    acts
        Of the side that answers, on the point, in order.
    addressed
        To which parties each of these acts is addressed; nobody where it names none.
    theirs
        Ids of everything that the other side did on the point: a reply to any of it is a reply to what was put before it.
    """
    found = []
    for item, parties in zip(acts, addressed, strict=True):
        named = [one for one in proposals if one.id in item.act.in_reply_to]
        open_ = (not parties or to in parties) if not item.act.in_reply_to else bool(theirs & {*item.act.in_reply_to})
        before = [one for one in proposals if one.valid <= item.valid and one.id != item.id] if open_ else []
        answer = response_of(item) if named or before else None
        if answer is None or (answer is Response.COUNTER and not named and to not in parties):
            continue
        condition = condition_of(item.act.evidence[0].exact) if answer is Response.ACCEPTED_IF else ""
        made = Reply(
            to=to, proposal=(named or before)[-1].id, response=answer, act=item.id, day=item.valid, condition=condition,
            reviewed=item.reviewed, according_to=item.act.according_to,
        )  # fmt: skip
        found.append((item, made))
    return found


def reply(
    to: str,
    proposal: RecordedAct,
    acts: Sequence[RecordedAct],
    addressed: Sequence[frozenset[str]],
    debt: Obligation | None,
    theirs: frozenset[str] = frozenset(),
) -> Reply:
    """Return how a side answers the last proposal of another.

    Parameters
    ----------
    to, proposal, acts, addressed, theirs
        As of `replies_given`, with the last proposal alone.
    debt
        The answer owed on it; ``None`` where none was opened.
    """
    if debt is not None and debt.status is Status.NOT_ANSWERED:
        return Reply(to=to, proposal=proposal.id, response=Response.NOT_ANSWERED)  # a person says so
    given = replies_given(to, [proposal], acts, addressed, theirs)
    if given:
        return given[-1][1]
    response = Response.NOT_FOUND if debt is None else _BY_STATUS.get(debt.status, Response.NOT_FOUND)
    return Reply(to=to, proposal=proposal.id, response=response, day=debt.closed if debt is not None else None)
