"""Which sentences can hold a predicate of the lexicon: only those are parsed. Cheap: words of a sentence against one set.

A light verb ("give", "make", "be") counts only with one of the words that its frames ask for.
"""

import re
from functools import cache

from verbale.reading.lang.en.inflection import forms, plural
from verbale.reading.lang.en.lexicon import Lexicon, lexicon
from verbale.reading.acts.classes import fold

_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
LIGHT = frozenset(
    "be have make take give do get put go come hold keep set bring see want find show leave let turn lay draw run stand call meet send"
    " say tell know pass raise place lift open close break move cut".split()
)
# Words of what a letter does without a frame (`acts.polite`): polite requests, enclosures, denials.
_POLITE = frozenset("please kindly grateful appreciate obliged enclosed attached untrue incorrect inaccurate false unfounded so true correct case look looking".split())
_ALONE = frozenset("say tell want meet call send pass raise lift open close break move cut turn leave find".split())


@cache
def _signals() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words: Lexicon = lexicon()
    strong: set[str] = set()
    light: set[str] = set()
    needed: set[str] = set()
    for frame in words.frames:
        if frame.form == "verb" and frame.head in LIGHT and frame.head not in _ALONE:
            own = forms(frame.head)
            light |= {own.base, own.third, own.past, own.participle, own.gerund}
            needed |= set(frame.words) | {fold(word) for word in frame.words}
        elif frame.form == "verb":
            own = forms(frame.head)
            strong |= {own.base, own.third, own.past, own.participle, own.gerund}
        else:
            strong |= {frame.head, plural(frame.head), fold(frame.head)}
    strong |= {"'s", *_POLITE}
    return frozenset(strong), frozenset(light | {"is", "are", "was", "were", "been", "am", "has", "had"}), frozenset(needed)


def may_tell(words: str, lexicon_: Lexicon) -> bool:
    """Say whether a sentence can hold a predicate of the lexicon."""
    del lexicon_
    strong, light, needed = _signals()
    found = set(_WORD.findall(words.lower().replace("’", "'")))
    if found & strong or any(word.startswith("re-") for word in found):
        return True
    return bool(found & light) and bool(found & needed or {fold(word) for word in found} & needed)
