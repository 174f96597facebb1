"""Whose words a quote is: an act is done by whoever the words of its own stretch name, on the day of that stretch, in words that are read.

A name in another writer's stretch proves nothing of this one's; words that were deleted, hidden or only head a mail tell no act. Words that
somebody put in with tracking and nobody accepted are a proposal of theirs, and nothing more.
"""

import re
from collections.abc import Iterable

from verbale.model import Act, Document, Evidence, Kind, Role, Segment

_SETTLING = frozenset({Kind.ACCEPT, Kind.AGREE, Kind.REFUSE, Kind.CONCEDE, Kind.SUPPORT, Kind.OPPOSE, Kind.RETRACT})
_CHANGE = re.compile(r"\[Change by ")


def reason_by_segment(act: Act, document: Document) -> str:
    """Return why the stretch of an act's quote does not bear it; empty where it does, or where the document is all of a piece.

    Parameters
    ----------
    act, document
        A draft, and the document that it is quoted from.
    """
    quote = act.evidence[0]
    segment = document.segment_at(quote.start) if document.segments else None
    if segment is None:
        return ""
    return (
        _unread(act, document, segment)
        or _over_the_end(quote, document, segment)
        or _other_day(act, segment, document)
        or _pending(act, document)
    )


def borne(act: Act, document: Document) -> tuple[Evidence, ...]:
    """Return the quotes of an act that may say who does it: of its own stretch's writer, of the label of that stretch, of other papers."""
    quote = act.evidence[0]
    segment = document.segment_at(quote.start) if document.segments else None
    if segment is None:
        return act.evidence
    if _CHANGE.match(document.text, segment.start):
        return (quote,)  # who changed the words, the line says itself
    joint = act.kind is Kind.AGREE and segment.role is Role.CELL
    return (
        quote,
        *(
            item
            for item in act.evidence[1:]
            if item.document != document.id or _of(item, segment, document, joint=joint)
        ),
    )


def _of(item: Evidence, segment: Segment, document: Document, *, joint: bool) -> bool:
    """Say whether a quote is in the hand of a stretch, or names its writer or reader outside it; what is joint, all heads of a table may name."""
    other = document.segment_at(item.start)
    if other is None or _hand(other) == _hand(segment):
        return True
    if segment.label is not None and segment.label[0] <= item.start and item.end <= segment.label[1]:
        return True
    if segment.role is Role.CELL:
        return joint and other.role is Role.CELL
    named = " ".join(item.exact.split()).casefold()
    if other.role in {Role.LABEL, Role.HEADING} and named and named in f"{segment.writer} {segment.to}".casefold():
        return True
    return not segment.others and other.role in {Role.HEADING, Role.CAPTION}


def _hand(segment: Segment) -> tuple[object, ...]:
    """Return what stretches of one writer on one day share; a cell is a hand of its own, tracked words are in that of the text around them."""
    if segment.role is Role.CELL:
        return "cell", segment.place
    if segment.others:
        return "others", segment.writer, segment.day, segment.label
    if segment.role in {Role.INSERTED, Role.MOVED} or segment.day is None:
        return ("own",)
    return "own", segment.writer, segment.day, segment.label


def _unread(act: Act, document: Document, segment: Segment) -> str:
    if segment.read or (act.kind is Kind.PROPOSE and _CHANGE.match(document.text, segment.start)):
        return ""
    return f"the quote stands in words that tell nothing: {_named(segment.role)}"


def _named(role: Role) -> str:
    return {
        Role.LABEL: "the head of a mail or a label",
        Role.SIGNATURE: "a signature or a footer",
        Role.PAGE_HEAD: "the head of a page",
        Role.PAGE_FOOT: "the foot of a page",
        Role.DELETED: "deleted words",
        Role.HIDDEN: "hidden words",
        Role.NAVIGATION: "a menu",
    }.get(role, str(role))


def _over_the_end(quote: Evidence, document: Document, segment: Segment) -> str:
    """Say why a quote that goes on into another writer's words is nobody's."""
    for other in _touched(quote, document):
        inside = {segment.role, other.role} & {Role.INSERTED, Role.MOVED}
        if _hand(other) != _hand(segment) and other.read and not inside:
            return "the quote goes over into the words of another writer or another day"
    return ""


def _touched(quote: Evidence, document: Document) -> Iterable[Segment]:
    return (one for one in document.segments if one.start < quote.end and quote.start < one.end)


def _other_day(act: Act, segment: Segment, document: Document) -> str:
    """Say why the day on which an act is said to have been told is not that of its stretch."""
    if act.told is None:
        return ""
    dated = segment.day is not None and segment.role not in {Role.INSERTED, Role.MOVED}
    own = segment.day if dated or segment.others else document.published
    if own is None:
        return f"the day on which the words were written is not known: it is not {act.told}"
    return f"the words were written on {own}, not on {act.told}" if act.told != own else ""


def _pending(act: Act, document: Document) -> str:
    """Say why an act rests on words that somebody put in and nobody accepted; whoever put them in may be its source."""
    if act.kind not in _SETTLING or act.certainty == "unsure" or act.according_to:
        return ""
    put_in = next((one for one in _touched(act.evidence[0], document) if one.role is Role.INSERTED), None)
    return (
        f"its words carry a change by {put_in.writer or 'somebody'} that nobody accepted" if put_in is not None else ""
    )
