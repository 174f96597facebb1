"""Obligations: who owes whom an answer on what, and what was asked that opened no debt. Their life stands in `debts`."""

import datetime as dt
from collections.abc import Iterable, Sequence

from verbale.dossier import Dossier
from verbale.model import HandMove, Modality, Move, Obligation, RecordedAct
from verbale.model.kinds import KINDS
from verbale.state.debts import debts
from verbale.state.debts.life import debtors
from verbale.state.debts.own_moves import ASKING

__all__ = ["adrift", "asked_of_nobody", "debtors", "obligations"]

_WAITING = frozenset({Move.REMIND, Move.HOLD, Move.PROMISE_AGAIN, Move.NOT_RECEIVED})


def obligations(
    acts: list[RecordedAct],
    dossier: Dossier,
    on: dt.date | None = None,
    papers: Sequence[tuple[dt.date, frozenset[str]]] = (),
    by_hand: Iterable[HandMove] = (),
) -> tuple[Obligation, ...]:
    """Return every obligation, open and closed, in the order in which they were opened: the debts of `verbale.state.debts`.

    Parameters
    ----------
    acts
        Acts that count, in any order.
    dossier
        Who sits at the table, who speaks for whom, and the reasons for delay.
    on
        Day of the view: a deadline before it was missed. ``None`` leaves deadlines alone.
    papers
        Day and parties of each document in view.
    by_hand
        Moves that people entered.
    """
    return debts(acts, dossier, on, papers, by_hand)


def adrift(told: Iterable[RecordedAct], rows: Iterable[Obligation]) -> list[RecordedAct]:
    """Return holding replies and reminders that belong to no debt: what they answer or remind of is in no paper in view."""
    used = {step.act for row in rows for step in row.steps if step.act}
    return [
        item
        for item in told
        if item.counts
        and item.id not in used
        and item.act.modality is Modality.DONE
        and (item.act.move in _WAITING or (item.act.move is None and KINDS[item.act.kind].holds))
    ]


def asked_of_nobody(told: Iterable[RecordedAct], rows: Iterable[Obligation]) -> list[RecordedAct]:
    """Return the proposals and requests that opened no debt: no known side is addressed, or they were read without certainty."""
    every = list(rows)
    opened = {row.opened_by for row in every}
    waiting = {row.creditor for row in every}
    return [
        item
        for item in told
        if KINDS[item.act.kind].opens
        and item.act.modality in ASKING
        and item.act.move in {None, Move.OPEN}
        and item.id not in opened
        and not (item.counts and item.act.addressees and waiting & set(item.act.actors))
    ]
