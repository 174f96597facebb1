"""Words in documents and acts, by their stems (English, French, Russian), among what the reader may see.

The index is made from the state of play on each call: what a reader may not see is never in it, counts included.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import snowballstemmer

from verbale.model import StateOfPlay

_WORD = re.compile(r"\w+")
_STEMMERS = {name: snowballstemmer.stemmer(name) for name in ("english", "french", "russian")}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where all words of a search stand.

    Parameters
    ----------
    kind
        ``act`` or ``document``.
    id
        Of the act or document.
    document
        Where it stands.
    start, end
        The act's quote, or the paragraph.
    words
        The text between them.
    """

    kind: str
    id: str
    document: str
    start: int
    end: int
    words: str


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text in each language; Cyrillic words by the Russian rules alone."""
    found: set[str] = set()
    for match in _WORD.finditer(text.lower()):
        word = match[0]
        if re.match(r"[а-яё]", word):
            found.add(_STEMMERS["russian"].stemWord(word))
        else:
            found.update((_STEMMERS["english"].stemWord(word), "fr:" + _STEMMERS["french"].stemWord(word)))
    return frozenset(found)


def search(play: StateOfPlay, words: str, *, party: str = "", point: str = "", kind: str = "") -> Iterator[Hit]:
    """Yield acts, then paragraphs of documents, that hold every word of a search.

    Parameters
    ----------
    party, point, kind
        Only acts of this party, on this point, of this kind; documents are then left out.
    """
    wanted = [stems(word) for word in words.split()]
    if not wanted:
        return
    for item in play.acts:
        act = item.act
        if (party and party not in act.actors) or (point and point not in act.points) or (kind and kind != act.kind):
            continue
        quote = act.evidence[0]
        if _holds(quote.exact, wanted):
            yield Hit("act", item.id, quote.document, quote.start, quote.end, quote.exact)
    if party or point or kind:
        return
    for document in play.documents.values():
        for match in re.finditer(r"[^\n]+", document.text):
            if _holds(match[0], wanted):
                yield Hit("document", document.id, document.id, match.start(), match.end(), match[0])


def _holds(text: str, wanted: list[frozenset[str]]) -> bool:
    present = stems(text)
    return all(one & present for one in wanted)
