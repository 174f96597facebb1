"""What "this" means in a comment, or in an answer between quoted lines: the words that it stands beside, where they name one point."""

import re
from dataclasses import replace

from verbale.model import Act, Document, Kind
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_POINTING = re.compile(
    r"(?:this|that|it|these|those|them|so|such|the (?:above|same|following))?(?: (?:point|text|wording|paragraph|sentence|proposal|language|change))?",
    re.IGNORECASE,
)
_REACTIONS = frozenset(
    {
        Kind.ACCEPT,
        Kind.REFUSE,
        Kind.ANSWER,
        Kind.SUPPORT,
        Kind.OPPOSE,
        Kind.HOLD,
        Kind.WELCOME,
        Kind.CRITICISE,
        Kind.AGREE,
        Kind.STATE,
        Kind.REQUEST,
        Kind.CONCEDE,
    }
)


def anchored(act: Act, page: Page, document: Document) -> Act:
    """Return an act that names no point of its own with the one point of the words beside it, which become evidence.

    Parameters
    ----------
    act
        Quoted from the whole document.
    page, document
        The unit that it was read in, and the document.
    """
    segment = document.segment_at(act.evidence[0].start)
    if segment is None or segment.anchor is None or act.points or act.kind not in _REACTIONS or not page.dossier.points:
        return act
    if not _POINTING.fullmatch(act.topic.strip()):
        return act
    match = matcher(page.dossier).match
    start, end = segment.anchor
    for first, last in ((start, end), _around(document.text, start, end)):
        points = match(document.text[first:last], "") if first < last else ()
        if len(points) == 1:
            return replace(act, points=points, topic="", evidence=(*act.evidence, document.quote(first, last)))
    return act


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the last paragraph of the words beside, or the paragraph that they stand in."""
    last = text[start:end].rstrip().rfind("\n\n")
    if last >= 0:
        return start + last + 2, end
    first, stop = text.rfind("\n\n", 0, start) + 2 if text.rfind("\n\n", 0, start) >= 0 else 0, text.find("\n\n", end)
    return first, stop if stop >= 0 else len(text.rstrip())
