"""What a side could put next: an exchange first (what for what), a one-sided concession last and called so; and why now, by the record.

Nothing that a side has put already is advised again. Where the other side has put it, the step is to take it up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from verbale.counsel.exchanges import Exchange
from verbale.counsel.space.space import Package, Space
from verbale.counsel.stands import Stands
from verbale.counsel.swaps import Move, Swap, moves_towards, swaps
from verbale.counsel.tabled import CONSTRUCTIVE, Cells
from verbale.counsel.tabled_words import day_of
from verbale.counsel.told import joined
from verbale.dossier import Dossier
from verbale.model import UNDATED, StateOfPlay
from verbale.model.cell import Reply
from verbale.model.naming import named


class Form(StrEnum):
    """What kind of step it is, the best first."""

    OFFER = "answer to a conditional offer"
    EXCHANGE = "exchange"
    FREE = "step without cost"
    CONCESSION = "one-sided concession"


@dataclass(frozen=True, slots=True)
class NextMove:
    """What to put next: a point and an option, to whom, for what, with why now.

    Parameters
    ----------
    point, option, by, to
        What, by whom, and to the party that it is meant for.
    text
        The move in a sentence, with whose values it rests on.
    why
        Why now, from the record; empty where it gives no reason.
    acts
        Acts that say so.
    form
        Exchange, step without cost, or one-sided concession.
    for_point, for_option
        What is asked for it; empty for nothing.
    net
        Party → what all of it is to it, as a share of everything it wants, by the assumed values.
    """

    point: str
    option: str
    by: str
    to: str
    text: str
    why: str = ""
    acts: tuple[str, ...] = ()
    form: Form = Form.EXCHANGE
    for_point: str = ""
    for_option: str = ""
    net: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Board:
    """What a step is chosen on.

    Parameters
    ----------
    dossier, play, cells
        The record: names, debts, and what each side wants and answered.
    space, stands
        Options with their values, and where the sides stand.
    assumed
        Whose values they are, for the sentence that rests on them.
    """

    dossier: Dossier
    play: StateOfPlay
    cells: Cells
    space: Space
    stands: Stands
    assumed: str

    def name(self, party: str) -> str:
        """Name of a party in running text."""
        return named(self.dossier.party_name(party))


def move(board: Board, targets: Sequence[Package], by: str) -> NextMove | None:
    """Return a side's best step: an exchange towards one of the packages, the first that has one, else a step alone towards the first.

    Among steps alike one comes first for which the record gives a reason now.

    Parameters
    ----------
    board
        The record, the space, and whose values these are.
    targets
        Packages in reach, the best first.
    by
        Whose step; ``None`` is returned for a side that the space does not have, and where there is no step.
    """
    if by not in board.space.parties or not targets:
        return None
    for number, target in enumerate(targets, start=1):
        made = [_exchange(board, swap, number) for swap in swaps(board.space, board.stands, target, by)]
        if made:
            return min(made, key=lambda step: not step.why)
    alone = [step for one in moves_towards(board.space, board.stands, targets[0], by) if (step := _alone(board, one))]
    return min(alone, key=lambda step: (list(Form).index(step.form), not step.why), default=None)


def answering(dossier: Dossier, offers: Sequence[Exchange], by: str) -> NextMove | None:
    """Return the step of answering the latest conditional offer of another side that nobody accepted and its maker has not overtaken.

    It rests on the documents alone, on nobody's values.

    Parameters
    ----------
    dossier
        For names.
    offers
        The conditional offers of the documents, the oldest first.
    by
        Whose step; ``None`` is returned where no offer waits for it.
    """
    waiting = [one for one in offers if by not in one.by and not one.accepted_by and not one.later]
    if not waiting:
        return None
    one = waiting[-1]
    who = joined([named(dossier.party_name(party)) for party in one.by])
    when = f" of {day_of(one.day)}" if one.day is not None else ""
    point, option = next(iter(one.wants_on), ("", ""))
    for_point, for_option = next(iter(one.gives_on), ("", ""))
    text = (
        f"Stands in the documents: {named(dossier.party_name(by))} could answer the conditional offer{when} of {who}, “{one.gives}”, "
        f"if “{one.wants}”."
    )
    return NextMove(point, option, by, one.by[0], text, "", (one.act,), Form.OFFER, for_point, for_option)


def _exchange(board: Board, swap: Swap, number: int) -> NextMove:
    ours, back = swap.gives, swap.gets
    name = board.name
    text = (
        f"Exchange, towards package {number}: {name(ours.by)} could {_put(board, ours)}, for {_what(board, back)} from {name(back.by)}{_instead(board, back)}; "
        f"both would gain by it and nobody at the table lose, on values assumed by {board.assumed}."
    )
    why, acts = _why(board, ours, back.by)
    return NextMove(
        ours.issue, ours.option, ours.by, back.by, text, why, acts, Form.EXCHANGE, back.issue, back.option, swap.net
    )


def _alone(board: Board, one: Move) -> NextMove | None:
    """Return a step for nothing in return; ``None`` where it gives the others no more than it costs."""
    mine = board.space.parties.index(one.by)
    net = {party: int(value) / board.space.grid for party, value in zip(board.space.parties, one.change, strict=True)}
    others = {party: value for party, value in net.items() if party != one.by}
    if max(others.values()) <= 0 or sum(others.values()) <= -net[one.by]:
        return None
    to = max(others, key=lambda party: others[party])
    name, free = board.name(one.by), int(one.change[mine]) >= 0
    lead = "Step without cost" if free else "One-sided concession, nothing asked for it"
    rest = f"it would cost {name} nothing" if free else f"it would cost {name} less than it gives the others"
    text = f"{lead}: {name} could {_put(board, one)}; {rest}, on values assumed by {board.assumed}."
    why, acts = _why(board, one, to)
    return NextMove(one.issue, one.option, one.by, to, text, why, acts, Form.FREE if free else Form.CONCESSION, net=net)


def _put(board: Board, one: Move) -> str:
    """Return what to do: offer something, or take up what another side has put."""
    theirs = [
        board.name(party)
        for party in board.space.parties
        if party != one.by and board.stands.has_put(party, one.issue, one.option)
    ]
    if theirs:
        return f"take up {_what(board, one)}, which {' and '.join(theirs)} put{_instead(board, one)}"
    return f"offer {_what(board, one)}{_instead(board, one)}"


def _what(board: Board, one: Move) -> str:
    return f"“{_title(board, one.issue, one.option)}” on {board.dossier.point_title(one.issue)}"


def _instead(board: Board, one: Move) -> str:
    if one.now:
        return f" (it stands at “{_title(board, one.issue, one.now)}”)"
    return " (it has named none of the listed options; counted from its best)"


def _title(board: Board, issue: str, option: str) -> str:
    return next(known.title for known in board.dossier.point(issue).options if known.id == option)


def _why(board: Board, one: Move, to: str) -> tuple[str, tuple[str, ...]]:
    """Return a reason from the record: an answer that the side owes, or constructive words of the other side on the point."""
    name = board.name
    for owed in board.play.obligations:
        if owed.status.waiting and owed.point == one.issue and owed.debtor == one.by:
            waited = f" for {(board.play.on - owed.opened).days} days" if owed.dated else ""
            return f"{_upper(name(owed.creditor))} has waited for an answer on it{waited}.", (owed.opened_by,)
    reply = _constructive(board.cells, one.issue, to, one.by)
    if reply is None or not reply.act:
        return "", ()
    when = "" if reply.day in {None, UNDATED} else f" on {reply.day.day} {reply.day:%B %Y}"
    return f"{_upper(name(to))} answered constructively on it{when}.", (reply.act,)


def _constructive(cells: Cells, issue: str, by: str, to: str) -> Reply | None:
    cell = cells.get((issue, by))
    replies = cell.replies if cell is not None else ()
    return next((reply for reply in replies if reply.to == to and reply.response in CONSTRUCTIVE), None)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
