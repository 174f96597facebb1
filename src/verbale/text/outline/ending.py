"""Whether one block goes on with the one before it: pages break sentences, and readers of PDF part lines that open with a bracket."""

import re

from verbale.text.outline.labels import Label

_TAIL = re.compile(r"[\s\]\[）)”’\"*\d]+$")
_ENDS = ".;:!?"
_JOINING = re.compile(
    r"(?:the|an?|of|and|or|to|in|for|with|by|from|on|at|as|that|which|shall|should|may|must|will|be|is|are|not|under|pursuant|including|"
    r"such|each|any|all|its|their|this|these|those|than|into|within|between|through|towards|part|article|paragraph)\Z"
)


def ended(words: str) -> bool:
    """Say whether words end like a sentence, an item or the head of a list."""
    bare = _TAIL.sub("", words)
    return not bare or bare[-1] in _ENDS


def carries_on(before: str, words: str) -> bool:
    """Say whether words go on with those before them.

    Parameters
    ----------
    before
        The words of the block that stands before.
    words
        Of the block in question; it opens with no label.
    """
    if ended(before):
        return _small(words) and not before.rstrip().endswith((":", ";")) and _hangs(before)
    if _JOINING.match(before.rsplit(maxsplit=1)[-1].strip('[](）［］"“”*').lower()):
        return True
    if _TAIL.sub("", before)[-1] == ",":
        return _small(words)
    return _small(words) or (words[:1] in "[［" and len(before.split()) > 8) or words[:1] in ",;."


def within_sentence(before: str, label: Label, *, listed: bool) -> bool:
    """Say whether what looks like an item is named within a sentence: "claims on (i) nets and (ii) boats".

    Parameters
    ----------
    before
        The words of the block that stands before.
    label
        The item's label.
    listed
        Whether a list is open.
    """
    base = label.number.base if label.number else ""
    first = re.search(r"\((?:i|a)\)(?=\s[^)]*\Z)", before) if not listed and base not in {"a", "i"} else None
    if first is not None:
        return not before.rstrip().endswith((";", ":"))
    last = re.sub(r"[^\w]", "", before.rsplit(maxsplit=1)[-1]).lower() if before.strip() else ""
    return not ended(before) and last not in {"and", "or"} and _JOINING.match(last) is not None


def _small(words: str) -> bool:
    """Say whether the first letter is a small one."""
    first = re.search(r"[^\W_]", words)
    return first is not None and first[0].islower()


def _hangs(before: str) -> bool:
    """Say whether a bracket is open at the end of words that seem to be over."""
    return before.count("[") > before.count("]")
