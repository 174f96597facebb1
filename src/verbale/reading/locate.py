"""Where a quote stands in a text. Typography may differ (quote marks, dashes, spaces); words may not."""

import re

from verbale.errors import GroundingError
from verbale.model import Document, Evidence

_SAME = {
    **dict.fromkeys('"“”„«»″', '"“”„«»″'),
    **dict.fromkeys("'‘’‚′`", "'‘’‚′`"),
    **dict.fromkeys("-–—‐‑−", "-–—‐‑−"),
}


def places(text: str, quote: str) -> list[tuple[int, int]]:
    """Return every place where a quote stands, typography aside."""
    words = quote.split()
    if not words:
        return []
    pattern = r"\s+".join(
        "".join(f"[{re.escape(_SAME[sign])}]" if sign in _SAME else re.escape(sign) for sign in word) for word in words
    )
    edges = (r"(?<!\w)" if words[0][0].isalnum() else "", r"(?!\w)" if words[-1][-1].isalnum() else "")
    return [match.span() for match in re.finditer(edges[0] + pattern + edges[1], text)]


def locate(document: Document, quote: str, near: int | None = None) -> Evidence:
    """Return the evidence for a quote given by hand.

    Parameters
    ----------
    near
        An offset that says which one is meant when the words stand there more than once.

    Raises
    ------
    GroundingError
        When the words are not in the document, or stand there more than once and `near` does not decide.
    """
    found = places(document.text, quote)
    if near is not None:
        found = [place for place in found if place[0] <= near < place[1]] or found
    if not found:
        what = f"The words {quote[:60]!r} are not in {document.name or document.title or document.id[:12]}."
        raise GroundingError(what, "Quote the document's own words.")
    if len(found) > 1:
        where = ", ".join(str(start) for start, _ in found[:6])
        raise GroundingError(
            f"The words {quote[:60]!r} stand there {len(found)} times (at {where}).", "Quote more of them."
        )
    return document.quote(*found[0])
