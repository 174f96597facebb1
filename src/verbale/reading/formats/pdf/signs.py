"""Figures that point to notes, told from figures that are part of what is said: "2.7 million", "CO2", "OP1 alt" and "km²" keep theirs.

A note is pointed to once on its page, and the notes in their order. What stands high and small behind a word is known by that; what does not
is taken for a pointer only behind a whole word, a stop or a closing quotation mark, never within a number, a symbol or a reference.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from verbale.reading.formats.pdf.fragments import Fragment

_FIGURE = re.compile(r"(?<=\S)(?<!\d)(\d{1,3})(?=\s|\Z)")
_WORD = re.compile(r"(?:[^\W\d_]|[-’'])*[^\W\d_]{3}\Z")  # at least this much before a figure that points
_CLOSED = re.compile(r"[\"”’)\]»]\Z")
_STOPPED = re.compile(r"(?:[^\W\d_]{3}|[\"”’)\]»])[.,;:!?]\Z")
_REFERENCE = re.compile(
    r"(?i)\b(?:paras?|arts?|nos?|sects?|chaps?|vols?|figs?|pp?|annex|part|article|rev|add|corr|op)\.?\Z"
)
_UNIT = re.compile(r"(?:\d|\b(?:[kcdmµ]?m|ft|yd))\Z")  # behind which a raised figure is a power
_POWERS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def signs_of(notes: Iterable[Fragment]) -> list[str]:
    """Return the figures that the notes of a page open with, in order; a line that goes on with one may open with any figure."""
    found: list[str] = []
    for line in notes:
        match = re.match(r"\d{1,3}(?=[.)]?\s|[^\W\d_])|\d{1,3}\Z", line.words)
        if match and match[0] not in found and (not found or int(match[0]) == int(found[-1]) + 1):
            found.append(match[0])
    return found


def with_powers(fragment: Fragment, signs: Sequence[str]) -> Fragment:
    """Put raised figures back that are powers: behind a unit or a number, and no note of the page bears them."""
    words, raised = fragment.words, []
    for place, figures in sorted(fragment.raised, reverse=True):
        if figures not in signs and _UNIT.search(words[:place]):
            words = words[:place] + figures.translate(_POWERS) + words[place:]
        else:
            raised.append((place, figures))
    return replace(fragment, words=words, raised=tuple(reversed(raised)))


def without_signs(words: str, waiting: list[str]) -> str:
    """Take the figures off that point to notes.

    Parameters
    ----------
    words
        Of a paragraph.
    waiting
        The signs of the page's notes that nothing has pointed to yet, in order. Those that are taken off are taken out of it.
    """
    kept, place = [], 0
    for match in _FIGURE.finditer(words):
        if match[1] in waiting and points(words[: match.start()]):
            kept.append(words[place : match.start()])
            place = match.end()
            del waiting[: waiting.index(match[1]) + 1]
    return "".join([*kept, words[place:]])


def points(before: str) -> bool:
    """Say whether a figure can point to a note, by what it stands behind without a space."""
    if _REFERENCE.search(before):
        return False
    if _WORD.search(before):
        return before[-1].islower()
    return bool(_CLOSED.search(before) or _STOPPED.search(before))
