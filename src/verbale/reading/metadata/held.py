"""The day of a record that bears none of its own: that of the meeting, call or visit which it records, the last day where it took several."""

import re

from verbale.model import When
from verbale.reading.metadata.days import date_in, last_of_span

_TOP = 8  # lines in which a record says what it is of
_LONGEST = 160  # characters of such a line
_MEETING = r"(?:meetings?|sessions?|sittings?|rounds?|(?:video |telephone |phone |conference )?calls?|(?:tele|video)?-?conference|conversations?|talks|consultations?|visits?|hearings?|plenary|trilogues?|workshop|exchange|encounter|negotiations?|working (?:dinner|lunch|breakfast))"
_RECORD = re.compile(
    r"(?i)\A\W*(?:(?:agreed|summary|draft|short|joint|approved|final|official|informal|internal|technical|diary|file|desk|private|personal|meeting|telephone|the|a|summaries) )*(?:minutes|notes?|records?|summar(?:y|ies)|reports?|conclusions|readouts?|transcripts?|protocol|account|aide[- ]memoire|file note|communiqu[eé]|joint statement|joint declaration)\b(?: and (?:minutes|conclusions|decisions))?"
)
_OF = re.compile(rf"(?i)\b{_MEETING}\b")
_SAYS_NO_MORE = re.compile(
    r"(?i)\A\W*\w+(?: \w+| (?:to|for) (?:the )?file)?(?:\W+(?:(?:strictly|private|privileged|confidential|restricted|internal|without prejudice|and|&)\W*)+)?\W*\Z"
)
_TEXT = re.compile(r"\A(?:\d{1,3}[.)]|[-–•*]) \S")  # what a record says begins there
_PLACE = re.compile(
    r"\A[A-ZÀ-Þ][\w’'-]*(?:[ -][A-ZÀ-Þ][\w’'-]*){0,3}, (?=\d{1,2}\b)[^,.;:]{6,40}\.?\Z"
)  # "Almund, 4 to 7 May 2026"


def held_on(text: str, start: int = 0) -> When | None:
    """Return the day of what a text records; ``None`` for a text that is no record, or names no such day.

    Parameters
    ----------
    text
        The whole text, normalised.
    start
        Where its head begins.

    Returns
    -------
    When or None
        A day. A record is a text with a line near its top that calls it minutes, a note, a summary or the like, of a meeting, a call or a visit,
        or that is nothing but "Conclusions" below the name of a meeting.
    """
    top = [line.strip() for line in text[start : start + _TOP * _LONGEST].splitlines() if line.strip()][:_TOP]
    begin = next((place for place, line in enumerate(top) if place and _TEXT.match(line)), len(top))
    top = [line for line in top[:begin] if len(line) <= _LONGEST]
    records = [
        line for line in top if _RECORD.match(line) and (_OF.search(line) or _SAYS_NO_MORE.match(line) or _dated(line))
    ]
    if not records:
        return None
    named = [line for line in top if line in records or _OF.search(line)]
    named += [line for line in top if line not in named and _PLACE.match(line)]
    return next((day for line in named if (day := date_in(line) or last_of_span(line)) is not None), None)


def _dated(line: str) -> bool:
    """Say whether a line that calls a text a record gives its own day, and not that of something it is of: "Desk note, 2 May 2026"."""
    called = _RECORD.match(line)
    return called is not None and re.search(r"\bof\b", line[called.end() :]) is None and date_in(line) is not None
