"""Words by their stems, alike for every database: English and French rules for Latin letters, Russian rules for Cyrillic ones."""

import re
from functools import lru_cache
from threading import Lock

import snowballstemmer

_WORD = re.compile(r"\w+")
_CYRILLIC = re.compile(r"[а-яё]")
_TURN = Lock()
_STEMMERS = {name: snowballstemmer.stemmer(name) for name in ("english", "french", "russian")}


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text in each language; Cyrillic words by the Russian rules alone."""
    found: set[str] = set()
    for word in set(_WORD.findall(text.lower())):
        found.update(_of(word))
    return frozenset(found)


def wanted(question: str) -> list[frozenset[str]]:
    """Return the stems of each word of a question: a place is found where it has one of every word's.

    Words are what `stems` takes for words: of ``co-operate`` and ``U.S.`` every part is one.
    """
    return [frozenset(_of(word)) for word in dict.fromkeys(_WORD.findall(question.lower()))]


@lru_cache(maxsize=100_000)
def _of(word: str) -> tuple[str, ...]:
    with _TURN:  # a stemmer keeps the word at hand in itself
        if _CYRILLIC.match(word):
            return (_STEMMERS["russian"].stemWord(word),)
        return _STEMMERS["english"].stemWord(word), "fr:" + _STEMMERS["french"].stemWord(word)
