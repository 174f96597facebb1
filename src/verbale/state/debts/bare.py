"""What a bare statement cannot do: answer who wants a paper by reasons, or end by the way what its writer has put off."""

import re

from verbale.model import Kind, Move, Obligation, RecordedAct
from verbale.state.debts.asked import handed, hands_over, wants_a_paper
from verbale.state.debts.book import Book
from verbale.state.debts.wording import shared

_SAME = 3  # words of what was asked that a statement shares to be the answer itself
_CALLED_ANSWERED = re.compile(
    r"(?i)\b(?:your|the) (?:\w+ ){0,2}(?:questions?|requests?|letters?|points?|matters?|enquir(?:y|ies)|inquir(?:y|ies)|notes?) (?:\w+ ){0,4}?(?:answered|settled|closed|disposed of|dealt with|met)\b"
)
_HELD = frozenset({Move.HOLD, Move.PROMISE_AGAIN})


def only_reasons(book: Book, row: Obligation, item: RecordedAct) -> bool:
    """Say whether a bare statement is all that is said where a paper was asked for: why it has not come, how it is made.

    Parameters
    ----------
    book
        Knows what opened the debt.
    row, item
        The debt, and the act that would close it.
    """
    if not _bare(item) or hands_over(item.act.evidence[0].exact):
        return False
    opened = book.items.get(row.opened_by)
    if opened is None or len(opened.act.points) > 1:
        return False  # of several things asked in one sentence, some may be told
    if row.point and row.point not in book.points:
        return wants_a_paper(f"send {row.point}")
    return wants_a_paper(" ".join(quote.exact for quote in opened.act.evidence))


def still_held(book: Book, row: Obligation, item: RecordedAct) -> bool:
    """Say whether an answer was put off in an earlier paper, and a letter only says how something is.

    Who promised an answer gives it by a yes, a no, a counter-proposal, a reply that calls itself one, the thing itself, or in the words of what was
    asked; what is said on the matter meanwhile answers in part.

    Parameters
    ----------
    book
        Knows what the debt is about.
    row, item
        The debt, and the act that would close it.
    """
    document = item.act.evidence[0].document
    put_off = any(step.move in _HELD and step.document != document for step in row.steps)
    if not put_off or item.act.rule != "letter/move.answer" or not _bare(item):
        return False
    if _CALLED_ANSWERED.search(item.act.evidence[0].exact) or book.promised_beside(item):
        return False
    return not handed(item.act.evidence[0].exact) and shared(book.spoken(item), book.words(row)) < _SAME


def only_likes(row: Obligation, item: RecordedAct) -> bool:
    """Say whether a word of liking is all that is said, and not on the point of which something was asked: it answers proposals, and no question.

    Parameters
    ----------
    row, item
        The debt, and the act that would close it.
    """
    if row.request == Kind.PROPOSE:
        return False
    return item.act.kind is Kind.SUPPORT and row.point not in item.act.points


def _bare(item: RecordedAct) -> bool:
    act = item.act
    return act.polarity is None and (
        act.kind is Kind.STATE or (act.kind is Kind.ANSWER and act.rule == "letter/move.answer")
    )
