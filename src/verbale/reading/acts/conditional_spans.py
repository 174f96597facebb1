"""Which words of a sentence are only supposed: after "if", "unless", "provided that". Nothing supposed is an act."""

import re

IFS = ("had ", "should ", "if ", "unless", "provided", "as long as", "on condition")
_IF = re.compile(
    r"\b(?:if|unless|provided(?: that)?|as long as|on condition(?: that)?)\b|\b(?-i:Had|Should)[  ](?=[a-zA-Z])",
    re.IGNORECASE,
)
_NOT_SUPPOSED = re.compile(
    r"\b(?:even|as|only|ask|asks|asked|asking|wonders?|wondered|see|unclear|unknown|know|knows|doubts?|doubted)[  ]\Z",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:–—”\"]|[.!?](?=\s|\Z)")


def conditions(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the places of the conditions between two offsets, each up to the next comma."""
    found = []
    for match in _IF.finditer(text, start, end):
        if _NOT_SUPPOSED.search(text, max(start, match.start() - 12), match.start()):
            continue
        stop = _STOP.search(text, match.end(), end)
        found.append((match.start(), stop.start() if stop else end))
    return found


def within(places: list[tuple[int, int]], offset: int) -> bool:
    """Say whether an offset lies in one of the places."""
    return any(start <= offset < end for start, end in places)
