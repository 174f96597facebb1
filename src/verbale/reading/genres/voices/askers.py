"""Who only asks, though the label does not say so: a paper at a briefing, an analyst of the list of those who take part.

By name: the head gives somebody a trade of asking ("Ben Lyle - Analyst, Northbank Securities"). By what is done: all that stands under a
label ends in questions, never speaks as "I" or "we" of a side's doing, and says "you"; and somebody else answers. What askers presume is
nobody's act.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.reading.genres.voices.labels import Label, Role

_TRADE = r"(?:analyst|reporter|journalist|correspondent|interviewer|presenter|moderator|editor|columnist|anchor|host)\b"
_MEDIUM = re.compile(
    r"(?i)\b(?:news|times|post|herald|courier|gazette|tribune|ledger|mail|journal|press|radio|television|tv|wire|agency|mast|chronicle"
    r"|telegraph|observer|examiner|weekly|daily|echo|bulletin|broadcasting|network|record|standard)\Z"
)
_ENDS_ASKING = re.compile(r"\?[”\"’')]*\s*\Z")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]ours?|[Mm]inister|[Aa]mbassador|[Ss]ecretary|[Mm]adam|[Ss]ir)\b")
_OWN = re.compile(r"\b(?:[Ww]e|[Oo]ur)\b")
_LEAST = 2


def with_askers(text: str, found: Sequence[Label]) -> list[Label]:
    """Return labels, with the role of asking for all who do nothing else.

    Parameters
    ----------
    text
        The document.
    found
        Its labels, in order.
    """
    head = text[: found[0].start] if found else ""
    turns: dict[str, list[Label]] = {}
    for label in found:
        turns.setdefault(label.words, []).append(label)
    asking = {
        words for words, own in turns.items() if own[0].role is Role.SPEAKS and _asks(text, head, words.strip(), own)
    }
    if not asking or all(label.words in asking for label in found if label.role is Role.SPEAKS):
        return list(found)
    return [replace(label, role=Role.ASKS) if label.words in asking else label for label in found]


def _asks(text: str, head: str, words: str, own: Sequence[Label]) -> bool:
    name = re.escape(words)
    if re.search(rf"(?i)\b{name}\b[ \t]*(?:[-–—,(:]|\n)[ \t]*(?:[\w’'&. ]+,? )??{_TRADE}", head):
        return True
    said = [text[label.first : label.last] for label in own]
    if not all(_ENDS_ASKING.search(one) for one in said) or any(_OWN.search(one) for one in said):
        return False
    return _MEDIUM.search(words) is not None or (len(own) >= _LEAST and all(_YOU.search(one) for one in said))
