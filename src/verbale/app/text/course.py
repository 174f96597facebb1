"""The course of the text among a dossier's documents, for the watch and the brief.

Each draft is read, and each row of versions compared, once for as long as the program runs.
"""

import re
from collections.abc import Iterable

from verbale.app.text.drafts import Version, in_order, lined_up, version_of
from verbale.app.text.rulings import said_of
from verbale.model import Document, Query, StateOfPlay
from verbale.record.record import Record
from verbale.text.versions.course import Course, course_of

_ARTICLE = re.compile(r"(?m)^[\s\[]*(?:(?i:article|art\.)\s+\d|\d{1,2}\.\s)")
_RULES = re.compile(r"(?i)\b(?:shall|should|may|must|undertakes?|agrees?)\b")
_FEWEST = 3  # of articles or numbers at the head of lines, and of rules, below which no text is read as a draft
_KEPT, _PASSED = 64, 100_000  # drafts that are kept, and documents known to be none
_read: dict[tuple[str, int], Version] = {}
_none: set[tuple[str, int]] = set()
_courses: dict[tuple[object, ...], Course] = {}


def course_in(play: StateOfPlay, record: Record, query: Query) -> Course | None:
    """Return the course of the text; ``None`` where no draft is in view.

    Parameters
    ----------
    play
        What is in view: drafts of a later day are not.
    record, query
        For what people said of links between versions, as far as the reader may know it.
    """
    seen = drafts_in(play)
    if not seen:
        return None
    given = said_of(record, seen, query.known, query.clearance).given
    key = tuple((one.document.id, hash(one.document.text), one.label) for one in seen), given
    if key not in _courses:
        while len(_courses) >= _KEPT:
            _courses.pop(next(iter(_courses)))
        days = [one.day.first if one.day else None for one in seen]
        _courses[key] = course_of(lined_up(seen, given), [one.label for one in seen], days)
    return _courses[key]


def drafts_in(play: StateOfPlay) -> tuple[Version, ...]:
    """Return the drafts in view, the oldest first; those of a later day are not."""
    versions = in_order(_drafts(play.documents.values()))
    return tuple(one for one in versions if one.day is None or one.day.first <= play.on)


def may_be_draft(text: str) -> bool:
    """Say by a glance whether a text can be a draft: it opens lines with articles or numbers, and has rules."""
    lines = sum(1 for _, _ in zip(_ARTICLE.finditer(text), range(_FEWEST), strict=False))
    return lines >= _FEWEST and sum(1 for _, _ in zip(_RULES.finditer(text), range(_FEWEST), strict=False)) >= _FEWEST


def _drafts(documents: Iterable[Document]) -> list[Version]:
    return [version for document in documents if (version := _version(document)) is not None]


def _version(document: Document) -> Version | None:
    """Return a document read as a draft, ``None`` for one that is none; each is looked at once."""
    key = document.id, hash(document.text)
    if key in _none:
        return None
    if key not in _read:
        made = version_of(document) if may_be_draft(document.text) else None
        if made is None:
            if len(_none) >= _PASSED:
                _none.clear()
            _none.add(key)
            return None
        while len(_read) >= _KEPT:
            _read.pop(next(iter(_read)))
        _read[key] = made
    return _read[key]
