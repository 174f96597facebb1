"""Two days side by side: every cell of the matrix that says something else, with the acts in between that say why; debts that came and went."""

import datetime as dt
from dataclasses import dataclass

from verbale.app.ask import View
from verbale.brief.page import CitedSentence
from verbale.brief.said import said
from verbale.brief.wording import short_day
from verbale.errors import ModelError
from verbale.model import Obligation
from verbale.state.positions import holders, points_of


@dataclass(frozen=True, slots=True)
class Turn:
    """A cell that says something else.

    Parameters
    ----------
    point, party
        Which.
    before, after
        What it said, and says.
    why
        Acts in between of that side on that point, with their words; empty where none of its own did it.
    """

    point: str
    party: str
    before: str
    after: str
    why: tuple[CitedSentence, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two days.

    Parameters
    ----------
    first, last
        The days.
    turns
        Cells that changed, by point and party.
    opened, closed
        Answers that came to be owed in between, and that are owed no more.
    """

    first: dt.date
    last: dt.date
    turns: tuple[Turn, ...]
    opened: tuple[Obligation, ...]
    closed: tuple[Obligation, ...]


def compared(view: View, first: dt.date) -> Compared:
    """Return what changed between an earlier day and the view's.

    Parameters
    ----------
    view
        Of the later day.
    first
        The earlier one; as it was known then, where documents count as known when they were published.

    Raises
    ------
    ModelError
        For a day that is not earlier.
    """
    if first >= view.play.on:
        raise ModelError(f"{first} is not before {view.play.on}.", "Choose an earlier day.")
    before = view.before(first)
    was, now = before.case(), view.case()
    turns = []
    for point in dict.fromkeys((*now.points, *was.points)):
        for party in dict.fromkeys((*now.parties, *was.parties)):
            old, new = _plain(said(was, point, party).text), _plain(said(now, point, party).text)
            if old != new:
                turns.append(Turn(point, party, old, new, _why(view, first, point, party)))
    open_then = {row.id for row in before.play.obligations if row.status.waiting}
    open_now = {row.id for row in view.play.obligations if row.status.waiting}
    return Compared(
        first, view.play.on, tuple(turns), tuple(row for row in view.play.obligations if row.id in open_now - open_then),
        tuple(row for row in view.play.obligations if row.id in open_then - open_now),
    )  # fmt: skip


def _plain(text: str) -> str:
    return text.replace("*", "")


def _why(view: View, first: dt.date, point: str, party: str) -> tuple[CitedSentence, ...]:
    """Return the acts in between that a cell rests on: its side's own on the point, and those that closed what it owed there."""
    case = view.case()
    closing = {row.closed_by for row in view.play.obligations if row.debtor == party and row.point == point}
    found = []
    for item in view.play.acts:
        own = party in {
            *holders(item.act, view.dossier),
            *item.act.actors,
            *item.act.addressees,
        } and point in points_of(item.act)
        told = max(item.valid, item.known) if view.dossier.known == "published" else item.valid
        if (own or item.id in closing) and item.dated and told > first:
            cited = case.cite([item.id])
            found += (
                [CitedSentence(f"{short_day(item.valid)}: {case.told(item)}{'' if item.reviewed else '*'}", cited)]
                if cited
                else []
            )
    return tuple(found)
