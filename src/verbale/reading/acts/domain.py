"""Whether a paper speaks of talks where an act is told: campaign stories and crime reports are full of verbs that negotiators use for other things.

Two counts over the words of the whole paper, and over those around the act, for one passage in a long paper may be of talks: how many in
a hundred are words of the trade, and how many are words of no other trade ("treaty", not "claim"). A paper with few of them is still taken
for one of talks where it has hardly a word of elections and crimes: a rent strike, a parish quarrel. Short papers are taken at their word.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from verbale.reading.lang.en.word_lists import word_list

SHORT = 150  # words below which a paper is too short to count
SHARE, OWN = 1.0, 0.25  # words of the trade in a hundred, and words of no other
PLAIN, ELSEWHERE = 0.85, 0.3  # words of the trade in a hundred that are enough below so many of elections and crimes
RICH = 2.0  # words of the trade in a hundred that are enough by themselves: a readout may name no treaty
SIDES, SIDES_SHARE = (
    3,
    1.2,
)  # sides named more than once, and words of the trade in a hundred that are enough among them
NEAR_SHARE, NEAR_OWN = 2.5, 1.2  # the same in the words around an act, which are few
REACH = 700  # characters on either side
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _of(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the whole words of a list, and the beginnings of words."""
    words = word_list(name)
    stems = sorted(word.removesuffix("*") for word in words if word.endswith("*"))
    return frozenset(word for word in words if not word.endswith("*")), tuple(stems)


_TRADE, _ORDINARY, _OTHERS = _of("domain.trade"), _of("domain.ordinary"), _of("domain.elsewhere")


@lru_cache(maxsize=8)
def tells_of_talks(text: str) -> bool:
    """Say whether a paper is long enough to count and speaks of talks: what its sides say in it, they say of the talks."""
    return len(_WORD.findall(text)) >= SHORT and speaks_of_talks(text)


@lru_cache(maxsize=8)
def speaks_of_talks(text: str) -> bool:
    """Say whether a paper speaks of talks, offers, demands, treaties or strikes often enough that its verbs may be taken for theirs."""
    words, trade, own = _counted(text)
    if words < SHORT or (trade >= SHARE * words / 100 and own >= OWN * words / 100):
        return True
    return trade >= PLAIN * words / 100 and _elsewhere(text) < ELSEWHERE * words / 100


@lru_cache(maxsize=8)
def is_rich(text: str) -> bool:
    """Say whether words of the trade are many, whatever else they may mean: enough where a side itself writes or speaks."""
    words, trade, _ = _counted(text)
    return trade >= RICH * words / 100


def among_sides(text: str, named: Iterable[str]) -> bool:
    """Say whether a paper is about several sides, each named more than once, in some words of the trade: a diplomatic analysis.

    Parameters
    ----------
    text
        The paper.
    named
        Id of the party of every mention in it.
    """
    words, trade, _ = _counted(text)
    often = [party for party, times in Counter(named).items() if times > 1]
    return len(often) >= SIDES and trade >= SIDES_SHARE * words / 100


def speaks_near(text: str, place: int) -> bool:
    """Say whether a paper speaks of talks, or does so around a place in it."""
    if speaks_of_talks(text):
        return True
    words, trade, own = _counted(text[max(0, place - REACH) : place + REACH])
    return trade >= NEAR_SHARE * words / 100 and own >= NEAR_OWN * words / 100


def _elsewhere(text: str) -> int:
    """Return the number of words of elections and crimes."""
    return sum(_among(word.lower(), _OTHERS) for word in _WORD.findall(text))


def _counted(text: str) -> tuple[int, int, int]:
    """Return the number of words, of those of the trade, and of those of no other trade."""
    words = [word.lower() for word in _WORD.findall(text)]
    found = [word for word in words if _among(word, _TRADE)]
    return len(words), len(found), sum(not _among(word, _ORDINARY) for word in found)


def _among(word: str, listed: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    return word in listed[0] or word.startswith(listed[1])
