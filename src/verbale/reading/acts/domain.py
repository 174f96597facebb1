"""Whether a paper speaks of talks at all: a campaign story or a crime report is full of verbs that negotiators use for other things.

Two counts over the words of the whole paper: how many in a hundred are words of the trade, and how many different ones there are. Short
papers are taken at their word.
"""

import re
from functools import lru_cache

from verbale.reading.lang.en.word_lists import word_list

SHORT = 150  # words below which a paper is too short to count
SHARE, DIFFERENT = 0.5, 4  # words of the trade in a hundred; different ones: either is enough
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STEM = 5
_TRADE = word_list("domain.trade")
_STEMS = tuple(sorted(word.removesuffix("*") for word in _TRADE if word.endswith("*")))
_WHOLE = frozenset(word for word in _TRADE if not word.endswith("*"))


@lru_cache(maxsize=8)
def tells_of_talks(text: str) -> bool:
    """Say whether a paper is long enough to count and speaks of talks: what its sides say in it, they say of the talks."""
    return len(_WORD.findall(text)) >= SHORT and speaks_of_talks(text)


@lru_cache(maxsize=8)
def speaks_of_talks(text: str) -> bool:
    """Say whether a paper speaks of talks, offers, demands, treaties or strikes often enough that its verbs may be taken for theirs."""
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < SHORT:
        return True
    found = [word for word in words if word in _WHOLE or word.startswith(_STEMS)]
    return 100 * len(found) >= SHARE * len(words) or len({word[:_STEM] for word in found}) >= DIFFERENT
