"""English words by their stems, each worked out once: the same words stand in every paper.

A stemmer keeps the word at hand in itself, so that two threads must not use it at once.
"""

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

import snowballstemmer

_STEMMER = snowballstemmer.stemmer("english")
_TURN = Lock()


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return the stems of some words in small letters."""
    return frozenset(map(_stem, words))


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    with _TURN:
        found: str = _STEMMER.stemWord(word)
    return found
