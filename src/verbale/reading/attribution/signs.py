"""Which sentences are worth working through: those with a cue word, found in one pass over the text by an automaton."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from verbale.reading.lang.en.attribution.lexicon import cues, nouns
from verbale.reading.parsed_document import Sentence

_OTHERS = ("according", "words", "put", "puts", "poll", "polls", "survey", "surveys")


@cache
def _automaton() -> ahocorasick_rs.AhoCorasick:
    lower = sorted({*cues(), *nouns(), *_OTHERS})
    both = [*lower, *(word.capitalize() for word in lower), ":"]
    return ahocorasick_rs.AhoCorasick(both, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False)


def with_signs(sentences: Sequence[Sentence], text: str) -> Iterator[Sentence]:
    """Yield the sentences in which something may be said."""
    starts = [
        start
        for _, start, end in _automaton().find_matches_as_indexes(text)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()) or text[start] == ":"
    ]
    for sentence in sentences:
        place = bisect_left(starts, sentence.start)
        if place < len(starts) and starts[place] < sentence.end:
            yield sentence
