"""Words in documents and acts, by their stems (English, French, Russian), among what the reader may see.

What is found comes from the state of play of each call: what a reader may not see is never in it, counts included. The index of words
(`words.among`) only says which documents need not be looked at.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.model import Document, Marking, StateOfPlay
from verbale.state.search.stems import stems, wanted


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


def search(
    play: StateOfPlay,
    words: str,
    *,
    party: str = "",
    point: str = "",
    kind: str = "",
    since: dt.date | None = None,
    marking: Marking | None = None,
    among: frozenset[str] | None = None,
) -> Iterator[Hit]:
    """Yield acts, then paragraphs of documents, that hold every word of a search.

    Parameters
    ----------
    party, point, kind
        Only acts of this party, on this point, of this kind; documents are then left out.
    since
        Only what happened or was published on this day or later.
    marking
        Only what has exactly this marking.
    among
        Documents to look at, ``None`` for all.
    """
    asked_for = wanted(words)
    if not asked_for:
        return
    for item in play.told:
        act, quote = item.act, item.act.evidence[0]
        asked = (not party or party in act.actors) and (not point or point in act.points) and kind in {"", act.kind}
        fits = asked and (since is None or item.happened >= since) and marking in {None, act.marking}
        if fits and (among is None or quote.document in among) and _holds(quote.exact, asked_for):
            yield Hit("act", item.id, quote.document, quote.start, quote.end, quote.exact)
    if party or point or kind:
        return
    for document in play.documents.values():
        recent = since is None or (document.published is not None and document.published.last >= since)
        if recent and marking in {None, document.marking} and (among is None or document.id in among):
            yield from _paragraphs(document, asked_for)


def _paragraphs(document: Document, asked_for: list[frozenset[str]]) -> Iterator[Hit]:
    for match in re.finditer(r"[^\n]+", document.text):
        if _holds(match[0], asked_for):
            yield Hit("document", document.id, document.id, match.start(), match.end(), match[0])


def _holds(text: str, asked_for: list[frozenset[str]]) -> bool:
    present = stems(text)
    return all(one & present for one in asked_for)
