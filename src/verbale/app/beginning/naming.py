"""How many documents say something: names of parties and phrases counted over texts in one pass, and how they are mostly written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.app.beginning.headings import plain

# What a body of a process is called: talks go on in it, it is no side of them.
_BODY = re.compile(
    r"\b(?:Bod(?:y|ies)|Conferences?|Convention|Protocol|Working Groups?|Committee|Meetings?|Sessions?|Panel|Programme|Fund|Facility|Mechanism|Mandate|Board)\b"
)
_BRACKET = re.compile(r"\(([A-Z][A-Za-z&/-]{1,9})\)")
_WORDS = 12  # before a bracket, among which the long form is looked for
_FOLDED = str.maketrans({"-": " ", "‑": " "})


@dataclass(slots=True)
class Named:
    """What the texts say of some names and phrases.

    Parameters
    ----------
    parties, phrases
        In how many documents each stands, by any of its names.
    written
        Phrase → its spellings, with how often each stands.
    short
        Phrase → short forms given in brackets after it whose letters begin its words, with how often.
    bodies
        Short forms of bodies, conferences and treaties.
    """

    parties: Counter[str] = field(default_factory=Counter)
    phrases: Counter[str] = field(default_factory=Counter)
    written: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    short: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    bodies: set[str] = field(default_factory=set)


def named(texts: Iterable[str], names: Mapping[str, Iterable[str]], phrases: Iterable[str]) -> Named:
    """Count names and phrases over texts.

    Parameters
    ----------
    texts
        Looked at one after the other; none is kept.
    names
        Key of a party → its names; capitals are as they stand, or all capitals.
    phrases
        In small letters, without hyphens, as `verbale.app.beginning.headings.plain` makes them.
    """
    told = Named()
    keys = {spelt: key for key, every in names.items() for one in every for spelt in (one, one.upper())}
    called, worded = _Finder(keys), _Finder(phrases)
    for long_text in texts:
        text = " ".join(long_text.split())
        told.parties.update({keys[text[start:end]] for start, end in called.find(text)})
        folded = text.translate(_FOLDED).lower()
        seen = set()
        for start, end in worded.find(folded) if len(folded) == len(text) else ():
            phrase = folded[start:end]
            seen.add(phrase)
            told.written[phrase][text[start:end]] += 1
            bracket = _BRACKET.match(text, end + 1)
            if bracket is not None and _begins(phrase.split(), bracket[1]):
                told.short[phrase][bracket[1]] += 1
        told.phrases.update(seen)
        told.bodies |= set(_bodies(text))
    return told


def title_of(phrase: str, written: Mapping[str, int]) -> str:
    """Return a phrase as a title: as it is mostly written where that has small letters or is one short form, its first letter large."""
    calm = [(count, words) for words, count in written.items() if words != words.upper() or " " not in words]
    words = max(calm)[1] if calm else phrase
    return words[:1].upper() + words[1:]


class _Finder:
    """Finds whole words, the longest at each place."""

    def __init__(self, words: Iterable[str]) -> None:
        every = sorted({one for one in words if one})
        self._found = AhoCorasick(every, matchkind=MatchKind.LeftmostLongest) if every else None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        for _, start, end in self._found.find_matches_as_indexes(text) if self._found is not None else ():
            before, after = text[start - 1 : start], text[end : end + 1]
            if not (before.isalnum() or after.isalnum()):
                yield start, end


def _bodies(text: str) -> Iterator[str]:
    """Yield short forms in brackets whose long form before them is that of a body."""
    for match in _BRACKET.finditer(text):
        words = text[max(0, match.start() - 160) : match.start()].split()[-_WORDS:]
        for first in range(len(words) - 1):
            if _runs_through(words[first:], match[1]) and _BODY.search(" ".join(words[first:])):
                yield match[1]
                break


def _begins(words: list[str], short: str) -> bool:
    """Say whether the letters of a short form begin some words, the first among them and no word of weight left over."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    heavy = [word for word in words if plain(word) not in _LIGHT]
    return len(letters) > 1 and [word[:1].lower() for word in heavy if word[:1].isalpha()] == letters


def _runs_through(words: list[str], short: str) -> bool:
    """Say whether the letters of a short form begin some of the words, in their order and from the first; few words of weight are left over."""
    letters = [letter for letter in short if letter.isupper()]
    left = list(letters)
    spare = 0
    for number, word in enumerate(words):
        if left and word[:1].upper() == left[0]:
            del left[0]
        elif number == 0 or (plain(word) not in _LIGHT and (spare := spare + 1) > _SPARE):
            return False
    return len(letters) > 1 and not left and words[0][:1].isupper()


_SPARE = 2
_LIGHT = frozenset({"of", "for", "on", "the", "and", "to", "in", "under", "as", "s", ""})
