"""Lines made of a label, a mark and what is said of it: "1. Cap: not agreed", "Derby – OK from our side"; and series of them in one sentence."""

import re
from collections.abc import Iterator
from itertools import pairwise

from verbale.reading.lang.en.word_lists import word_list

_LABELLED = re.compile(
    r"\s*(?:(?:\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]|[-–•*·])\s+)?(?P<label>[\w(\"“‘'][^:\n?!;]{1,70}?)(?::\s+|\s+[–—-]\s+)(?P<said>\S.*)",
    re.DOTALL,
)
_WORDS = 9  # of what can stand before the mark as a heading
_CLAUSE = re.compile(
    r"(?i)\b(?:we|i|you|it|they|he|she|this|that|please|is|are|was|were|has|have|had|will|would|can|could|may|must|do|does|did)\b"
)
_NO_TOPICS = word_list("items.heads")  # "Venue: Hall 3", "PS: no need to print it"
_NEXT = re.compile(r"(?:next|our|the|your|new) ")
_ON_ALL = word_list("items.on-all")  # "Our answer: no": of the whole
_NEXT_LINE = re.compile(r"\n[ \t]*(?=\S)")
_NEXT_PIECE = re.compile(r"[;,]\s+(?=(?:and )?[\w“\"(][^:;,.]{1,60}:\s)")


def item(text: str) -> tuple[str, str] | None:
    """Return what stands before the mark of a line, and what behind it; nothing where it is not made so.

    Parameters
    ----------
    text
        A sentence or line, as it stands in the letter.
    """
    found = _LABELLED.fullmatch(text.strip())
    if found is None:
        return None
    label = found["label"].strip(' \t"“”*_')
    if ";" in found["said"].rstrip("; ") or ", not " in label:
        return None  # several things are said
    if not label or len(label.split()) > _WORDS or _CLAUSE.search(label):
        return None
    return label, found["said"]


def is_head(label: str) -> bool:
    """Say whether a label is none of the matters talked about: "Venue", "Next meeting", "PS"."""
    return _NEXT.sub("", label.lower()).rstrip(".") in _NO_TOPICS


def topic(label: str) -> str:
    """Return what a label names; nothing where it stands for the whole: "Our answer"."""
    return "" if label.lower().split()[-1] in _ON_ALL else label


def series(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the labelled pieces of a sentence that is nothing but such pieces, on lines of their own or in one: "Rent: agreed; deposit: no.".

    Parameters
    ----------
    text
        A sentence, as it stands in the letter.
    """
    for mark in (_NEXT_LINE, _NEXT_PIECE):
        places = list(pairwise([0, *(one.end() for one in mark.finditer(text)), len(text)]))
        if len(places) > 1 and all(item(text[start:end]) is not None for start, end in places):
            yield from places
            return
