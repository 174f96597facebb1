"""A quote in its paragraph: what is shown when somebody follows a citation."""

from dataclasses import dataclass

from verbale.model import Document, Evidence

REACH = 700  # characters of context on either side, where a paragraph is very long


@dataclass(frozen=True, slots=True)
class InContext:
    """The words before, the quote, and the words after, within one paragraph."""

    before: str
    exact: str
    after: str


def in_context(evidence: Evidence, document: Document) -> InContext:
    """Return a quote in its paragraph.

    Parameters
    ----------
    evidence
        The quote.
    document
        The document it stands in.
    """
    text = document.text
    start = max(text.rfind("\n\n", 0, evidence.start) + 1, text.rfind("\n", 0, evidence.start) + 1, 0)
    found = text.find("\n", evidence.end)
    end = len(text) if found < 0 else found
    first, last = max(start, evidence.start - REACH), min(end, evidence.end + REACH)
    before = ("… " if first > start else "") + text[first : evidence.start].lstrip()
    after = text[evidence.end : last].rstrip() + (" …" if last < end else "")
    return InContext(before, evidence.exact, after)
