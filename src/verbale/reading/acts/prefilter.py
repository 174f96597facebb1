"""Which sentences can hold a predicate of the lexicon: only those are parsed. Cheap: words of a sentence against one set.

A light verb ("give", "make", "be") counts only with one of the words that its frames ask for.
"""

import re
from functools import cache

from verbale.reading.acts.classes import fold
from verbale.reading.lang.en.inflection import forms, plural
from verbale.reading.lang.en.lexicon import Lexicon, lexicon
from verbale.reading.lang.en.word_lists import word_list

# A verb that stands for one of the sentence before.
_SO = re.compile(
    r"\b(?:did|do|does|done|doing) (?:\w+ )?(?:so|likewise|similarly)\b|\b(?:so|as) (?:did|does|do)\b|\bdid,? too\b|\bfollow\w* suit\b"
)
# Own deeds whatever their verb (`acts.drafting.own_deeds`): "we will", "I can't".
_OWN = re.compile(r"\b(?:[Ww]e|I)(?:['’]ll\b| (?:will|shall|would|wo|ca|cannot|can|could)\b)")
_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*")
LIGHT = word_list("prefilter.light")
# Words of what a letter does without a frame (`acts.polite`): polite requests, enclosures, denials.
_POLITE = word_list("prefilter.polite")
_ALONE = word_list("prefilter.alone")


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
    return (
        frozenset(strong),
        frozenset(light | {"is", "are", "was", "were", "been", "am", "has", "had"}),
        frozenset(needed),
    )


def may_tell(words: str, lexicon_: Lexicon) -> bool:
    """Say whether a sentence can hold a predicate of the lexicon."""
    del lexicon_
    strong, light, needed = _signals()
    found = set(_WORD.findall(words.lower().replace("’", "'")))
    if found & strong or any(word.startswith("re-") for word in found):
        return True
    if _SO.search(words) or _OWN.search(words):
        return True
    return bool(found & light) and bool(found & needed or {fold(word) for word in found} & needed)
