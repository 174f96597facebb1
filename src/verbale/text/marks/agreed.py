"""Marks by which a paper itself says that a paragraph is agreed: "[Agreed]", "(agreed ad ref)", "[AGREED AD REF, 22 October 2031]".

They are no words of the paragraph and no bracketed text. "[agreed] [decided]" amid a sentence is a choice of words: a mark stands at the end of
a line, or says "ad ref".
"""

import re
from dataclasses import dataclass

_REF = r"(?:\s+ad\s+ref(?:erendum|\b\.?))"
_WHEN = r"(?:\s*[,:–-]?\s*(?:(?:on|at|by)\s+)?[\w ,./:–-]{1,40}?)?"
_MARK = re.compile(
    rf"(?i)[\[(]\s*(?:(?P<ref>(?:text\s+)?agreed{_REF}|ad\s+ref(?:erendum|\b\.?)){_WHEN}|(?:text\s+)?agreed{_WHEN})\s*[\])](?P<rest>[ \t]*[.;,]?[ \t]*(?=\n|\f|\Z))?"
)
_NO_MARK = re.compile(r"(?i)\bagreed\s+(?:to|that|upon|by|in|with|between|text|language|terms)\b")


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of agreement: its place, its words, and whether it says "ad referendum"."""

    start: int
    end: int
    words: str
    ad_referendum: bool


def agreed_in(text: str) -> list[Mark]:
    """Return the marks of agreement of a text, in order."""
    found = []
    for match in _MARK.finditer(text):
        words = match[0][: match.end() - match.start() - len(match["rest"] or "")].strip()
        if (match["ref"] is None and match["rest"] is None) or _NO_MARK.search(words):
            continue
        found.append(Mark(match.start(), match.start() + len(words), words, match["ref"] is not None))
    return found
