"""How old the last word is: of the record as a whole, and of each position."""

import datetime as dt
from collections.abc import Sequence

from verbale.brief.context import BriefContext
from verbale.brief.page import CitedSentence
from verbale.brief.wording import counted, day, upper
from verbale.model import UNDATED
from verbale.model.naming import named

QUIET = 60  # days without a paper before the day asked for, from which it is said
OLD = 365  # days after which the last word on a point is called old
_MOST = 12  # positions listed under the figure


def stale(case: BriefContext) -> list[CitedSentence]:
    """Return that the record ends long before the day of the brief, and how many of its positions rest on old words."""
    found = [_ends(case), _old(case)]
    return [line for line in found if line is not None]


def span(days: int) -> str:
    """Return a number of days as people say it: weeks under two months, months under two years, else years."""
    if days < QUIET:
        return counted(max(1, round(days / 7)), "week")
    return counted(round(days / 30.44), "month") if days < 2 * OLD else counted(int(days / 365.25), "year")


def _ends(case: BriefContext) -> CitedSentence | None:
    days = [document.published.last for document in case.play.documents.values() if document.published is not None]
    last = max((day for day in days if day <= case.play.on), default=None)
    if last is None or (case.play.on - last).days < QUIET:
        return None
    text = f"The record ends {span((case.play.on - last).days)} before {day(case.play.on)}: its last paper is of {day(last)}."
    return case.says("ends", (case.play.on - last).days, "days", text, [f"last paper: {day(last)}"])


def _old(case: BriefContext) -> CitedSentence | None:
    rows = [
        ((case.play.on - cell.since).days, cell)
        for cell in case.play.positions
        if cell.since != UNDATED and cell.point in case.points and cell.party in case.parties
    ]
    old = sorted(((age, cell) for age, cell in rows if age > OLD), key=lambda row: -row[0])
    if not old:
        return None
    age, first = old[0]
    whose = named(case.name(first.party))
    text = f"{upper(counted(len(old), 'position'))} of {len(rows)} {'rests' if len(old) == 1 else 'rest'} on words more than a year old"
    text += f"; the oldest, of {whose} on {case.title(first.point)}, is {span(age)} old."
    return case.says(
        "old",
        len(old),
        "positions",
        text,
        _listed(case, [(age, cell.point, cell.party, cell.since) for age, cell in old]),
    )


def _listed(case: BriefContext, rows: Sequence[tuple[int, str, str, dt.date]]) -> list[str]:
    steps = [
        f"{case.name(party)} on {case.title(point)}: {day(since)}, {span(age)}"
        for age, point, party, since in rows[:_MOST]
    ]
    return [*steps, f"{len(rows) - _MOST} more"] if len(rows) > _MOST else steps
