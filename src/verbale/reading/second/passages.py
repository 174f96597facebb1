"""A document in passages: whole sentences of one stretch, as many as fit. Nothing of another passage is in one."""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.model import Document
from verbale.reading.parsed_document import Sentence
from verbale.reading.sentences import sentences

LONGEST = 1500  # characters


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a document that is asked about by itself.

    Parameters
    ----------
    document
        Id of the document.
    start, end
        Offsets in its text.
    text
        The words between them.
    """

    document: str
    start: int
    end: int
    text: str


def passages(document: Document) -> Iterator[Passage]:
    """Yield a document's passages in order; a sentence longer than a passage is one by itself, cut where it is too long."""
    first: int | None = None
    last = 0
    for one in sentences(document.text, document.body):
        if first is not None and (one.end - first > LONGEST or not _together(document, first, one)):
            yield _passage(document, first, last)
            first = None
        first = one.start if first is None else first
        last = one.end
    if first is not None:
        yield _passage(document, first, last)


def _together(document: Document, first: int, one: Sentence) -> bool:
    return document.segment_at(first) == document.segment_at(one.start)


def _passage(document: Document, start: int, end: int) -> Passage:
    end = min(end, start + 2 * LONGEST)
    return Passage(document.id, start, end, document.text[start:end])
