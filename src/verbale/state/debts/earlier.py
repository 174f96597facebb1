"""What a reminder tells of an earlier asking: one in a paper that nobody has, or one that was answered in part only.

"On 28 April I wrote to you with the question whether …" opens a debt of 28 April, where nothing of that day is in the record. Who thanks for
a part of what was sent and is still without the rest says that the answer was partial.
"""

import datetime as dt
import re
from dataclasses import replace

from verbale.model import Move, Obligation, RecordedAct, Status, Step
from verbale.state.debts.book import Book
from verbale.state.debts.wording import shared
from verbale.state.positions import points_of

_OWN = r"(?:[Oo]ur|[Mm]y|[Ii]ts|[Tt]heir)"
_WE = r"(?:[Ww]e|I|it)"
_ASKED = r"(?:asked|ask|wrote|write|requested|proposed|suggested|put|sent|enquired|inquired|raised|invited|offered|tabled|submitted|applied|wanted|made)"
_PAPER = r"(?:letter|note|mail|e-mail|message|request|question|questions|proposal|enquiry|inquiry|offer|claim|application|fax|memorandum|paper|list)"
_EARLIER = re.compile(
    rf"\b{_OWN} (?:\w+ ){{0,3}}?{_PAPER}s?\b(?: [\w/.]+){{0,4}}? (?:of|dated|from) |\b{_WE} (?:\w+ ){{0,3}}?{_ASKED}\b|\b{_ASKED} (?:\w+ ){{0,3}}?(?:by us|of you)\b|\b(?:first )?(?:asked|requested|put) (?:for )?on\b"
)
_PART = re.compile(
    r"\b(?:still|yet) (?:\w+ ){0,2}?(?:without|missing|outstanding|lacking|wanting|waiting|awaiting|await|lack|lacks|need|miss|to come|owe|due)\b|\b(?:incomplete|only (?:a )?part|in part|partly|missing|the rest|remainder|remaining|not (?:all|complete|included|among|enclosed|attached|cover(?:ed|s)?))\b"
)
_AGO = dt.timedelta(800)
_CLOSED = frozenset({Move.ANSWER, Move.PARTIAL, Move.COUNTER})


def asked_earlier(book: Book, item: RecordedAct) -> bool:
    """Open what an act says that its maker asked on an earlier day, where nothing of that day is in the record; remind where it is.

    Returns
    -------
    bool
        Whether the act speaks of such a day, and so opens nothing of its own day.
    """
    act = item.act
    day = _day(item)
    makers = book.makers(act)[0]
    if day is None or act.according_to is not None or len(makers) != 1 or not act.rule.startswith("letter/"):
        return False
    named = [name for name in book.named(act) if name not in makers and name in book.seated]
    others = named or (
        [name for name in book.table if name not in makers] if len(book.table) == 2 and not act.addressees else []
    )
    for debtor in others:
        every = book.of_pair(debtor, makers[0])
        if any(row.opened == day for row in every):
            return False  # it is in the record
        for point in points_of(act) or ("",):
            _open(book, item, debtor, makers[0], point, day)
    return bool(others)


def _open(book: Book, item: RecordedAct, debtor: str, creditor: str, point: str, day: dt.date) -> None:
    act = item.act
    deadline = act.deadline.last if act.deadline else None
    document = act.evidence[0].document
    row = Obligation(
        id=f"{item.id}.{debtor}.{creditor}.{point or '-'}",
        debtor=debtor,
        creditor=creditor,
        point=point,
        request="request",
        opened=day,
        opened_by=item.id,
        deadline=deadline,
        steps=(
            Step(Move.OPEN, item.id, day, creditor, document, None),
            Step(Move.REMIND, item.id, item.happened, creditor, document, deadline),
        ),
    )
    book.put(row)
    book.hear(row, item)


def _day(item: RecordedAct) -> dt.date | None:
    """Return the day on which an act's own words say that its maker asked; ``None`` without one, or where it is that of the act."""
    words = " ".join(quote.exact for quote in item.act.evidence)
    days = [
        when.first for when in item.act.papers
        if when.first == when.last and dt.timedelta(0) < item.happened - when.first <= _AGO and _near(words, when.first)
    ]  # fmt: skip
    return days[0] if len(days) == 1 else None


def _near(words: str, day: dt.date) -> bool:
    """Say whether words that tell of an earlier asking stand beside a day."""
    written = rf"(?:{day.day}(?:st|nd|rd|th)? (?:of )?{day:%B}|{day:%B} {day.day}\b|{day.day}\.{day.month}\.)"
    for match in re.finditer(written, words):
        around = words[max(0, match.start() - 70) : match.end() + 60]
        if _EARLIER.search(around) is not None:
            return True
    return False


def wanted_again(book: Book, item: RecordedAct) -> bool:
    """Let a creditor who is still without a part of what was answered say that the answer was partial; say whether one was found."""
    words = " ".join(quote.exact for quote in item.act.evidence)
    if _PART.search(words) is None:
        return False
    makers, to = book.makers(item.act)[0], book.named(item.act)
    rows = [
        row for maker in makers for debtor in (to or book.table) if debtor != maker for row in book.of_pair(debtor, maker)
        if row.status is Status.ANSWERED and row.steps[-1].move in _CLOSED and row.opened < item.happened
    ]  # fmt: skip
    mine = book.spoken(item)
    meant = [row for row in rows if row.point in item.act.points] or [
        row for row in rows if shared(mine, book.words(row))
    ]
    if len(meant) != 1:
        return False
    row = meant[0]
    steps = tuple(
        replace(step, move=Move.PARTIAL) if step.move in {Move.ANSWER, Move.COUNTER} else step for step in row.steps
    )
    book.step(
        replace(row, steps=steps), item, Move.REMIND, row.creditor, status=Status.PARTLY, closed=None, closed_by=""
    )
    return True
