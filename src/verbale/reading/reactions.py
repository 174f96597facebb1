"""Comments that are nothing but a judgement of the words beside them: "Agreed.", "Not acceptable", "Scrutiny reservation".

No sentence says whose judgement of what it is: the label and the words commented on do. A comment that says more is read as a text.
"""

import re

from verbale.model import Act, Document, Role, Segment
from verbale.reading.genres.position_tables import judgement
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher
from verbale.reading.tracked import editor

LONGEST = 5  # words
_MORE = re.compile(
    r"\?|\b(?:if|but|provided|unless|subject|except|why|how|what|not sure|maybe|perhaps)\b", re.IGNORECASE
)


def reaction(document: Document, segment: Segment, page: Page) -> Act | None:
    """Return the judgement that a comment is; ``None`` for another comment, and where the words beside it name no single point.

    Parameters
    ----------
    document, segment
        The document, and a comment in it.
    page
        A page of the document, with its dossier.
    """
    words = " ".join(document.text[segment.start : segment.end].split())
    judged = judgement(words)
    if segment.role is not Role.COMMENT or segment.anchor is None or judged is None:
        return None
    if len(words.split()) > LONGEST or _MORE.search(words) or not page.dossier.points:
        return None
    person, party = editor(page, segment.writer)
    match = matcher(page.dossier).match
    points, own = match(document.text[slice(*segment.anchor)], ""), match(words, "")
    if len(points) != 1 or not party or (own and own != points):
        return None
    places = [(segment.start, segment.end), *([segment.label] if segment.label is not None else []), segment.anchor]
    return Act(
        kind=judged[0],
        actors=(party,),
        speaker=person or None,
        points=points,
        polarity=judged[1],
        evidence=tuple(document.quote(*_trimmed(document.text, *place)) for place in places),
        confidence=0.8,
        rule="comment.judgement",
        certainty="asserted",
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())
