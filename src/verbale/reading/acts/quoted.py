"""Whose words stand between quotation marks: the attributions of a page as places with a speaker."""

from collections.abc import Iterable

from verbale.model import Attribution
from verbale.reading.acts.who import Who
from verbale.reading.parsed_document import Page

_MARKS = '"“”„«»'


def quoted_by(page: Page, said: Iterable[Attribution], unknown: Who | None = None) -> list[tuple[int, int, Who]]:
    """Return the places of quoted words whose speaker is known.

    Parameters
    ----------
    page, said
        The text and its attributions; indirect speech is left to the clauses.
    unknown
        Who stands for a speaker who is not known; left out without.
    """
    found = []
    for one in said:
        who = _who(page, one) or unknown
        if who is None:
            continue
        for piece in one.content:
            if any(mark in piece.exact for mark in _MARKS) or page.text[max(0, piece.start - 1) : piece.start] in set(
                _MARKS
            ):
                found += [(start, end, who) for start, end in _inside(piece.exact, piece.start)]
    return found


def _inside(words: str, offset: int) -> list[tuple[int, int]]:
    """Return the places between the quotation marks of some words; of words without, all of them."""
    marks = [place for place, letter in enumerate(words) if letter in _MARKS]
    if not marks:
        return [(offset, offset + len(words))]
    if len(marks) == 1:
        return (
            [(offset + marks[0], offset + len(words))] if marks[0] < len(words) / 2 else [(offset, offset + marks[0])]
        )
    return [(offset + first, offset + last + 1) for first, last in zip(marks[::2], marks[1::2], strict=False)]


def _who(page: Page, one: Attribution) -> Who | None:
    place = ((one.source.start, one.source.end),) if one.source else ()
    if one.speaker in page.people:
        party = page.people[one.speaker].party
        return Who((party,) if party else (), one.speaker, place, words=one.source.exact if one.source else "")
    if one.speaker in page.parties:
        return Who((one.speaker,), "", place, words=one.source.exact if one.source else "")
    return None
