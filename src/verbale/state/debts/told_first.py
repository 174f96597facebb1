"""A debt of which only a reminder is in view: "You have not replied to our question of 3 November on the pension fund".

Whoever reminds says when it was asked, and that is all that the record has of it. So the debt is opened on that day, on that side's word. Where the
paper of that day, or anything of that side from that day, is in view, it was not found to ask that, and nothing is opened.
"""

import datetime as dt
from collections.abc import Sequence

from verbale.model import Granularity, Kind, Move, Obligation, RecordedAct, Step
from verbale.state.debts.book import Book
from verbale.state.positions import points_of


def asked_on(item: RecordedAct) -> dt.date | None:
    """Return the one earlier day on which a reminder says that its matter was put; ``None`` where it names none, or several."""
    days = {when.last for when in item.act.papers if when.granularity is Granularity.DAY}
    return next(iter(days)) if len(days) == 1 and item.dated and max(days) < item.happened else None


def told_first(book: Book, item: RecordedAct, debtors: Sequence[str]) -> list[Obligation]:
    """Open and return the debts of which a reminder is the first that is known; none where what it reminds of may be in view.

    Parameters
    ----------
    book
        Every debt so far.
    item
        The reminder.
    debtors
        Whom it reminds.
    """
    day, makers = asked_on(item), book.makers(item.act)[0]
    names = bool(item.act.points or item.act.topic)
    if day is None or len(makers) != 1 or item.act.according_to is not None or not names:
        return []
    (creditor,) = makers
    if (book.parties and creditor not in book.parties) or book.wrote_on(creditor, day):
        return []
    found = []
    for debtor in debtors:
        for point in points_of(item.act) or ("",):
            row = _row(item, debtor, creditor, point, day)
            book.put(row)
            book.hear(row, item)
            found.append(row)
    return found


def _row(item: RecordedAct, debtor: str, creditor: str, point: str, day: dt.date) -> Obligation:
    document = item.act.evidence[0].document
    return Obligation(
        id=f"{item.id}.{debtor}.{creditor}.{point or '-'}",
        debtor=debtor,
        creditor=creditor,
        point=point,
        request=str(Kind.REQUEST),
        opened=day,
        opened_by=item.id,
        steps=(Step(Move.OPEN, item.id, day, creditor, document, None),),
        dated=True,
    )
