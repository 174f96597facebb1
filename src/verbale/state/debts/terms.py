"""A limit that runs from the receipt of a paper: "within six weeks of the receipt of this note" ends when it is known when the note came."""

import calendar
import datetime as dt
import re

_WORDS = re.findall(
    r"\S+",
    "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty sixty ninety",
)
_NUMBERS = dict(zip(_WORDS, (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30, 60, 90), strict=True))
_TERM = re.compile(
    r"(?i)\b(?P<n>\w+) (?:calendar )?(?P<unit>day|week|fortnight|month)s?,?(?: time)? (?:of|from|after|following) (?:[\w’'-]+ ){0,6}?(?:receipt|receiving|arrival|delivery|service|notification|reception|reach\w*|receiv\w*|arriv\w*)\b"
)


def limit(words: str, received: dt.date) -> dt.date | None:
    """Return the day on which a term of some words ends.

    Parameters
    ----------
    words
        What asks for an answer.
    received
        Day on which it came.

    Returns
    -------
    date or None
        ``None`` where the words set no term that runs from the receipt.
    """
    match = _TERM.search(words)
    number = _NUMBERS.get(match["n"].lower(), 0) or (int(match["n"]) if match["n"].isdigit() else 0) if match else 0
    if match is None or not number:
        return None
    unit = match["unit"].lower()
    if unit == "month":
        month = received.month - 1 + number
        year, month = received.year + month // 12, month % 12 + 1
        return dt.date(year, month, min(received.day, calendar.monthrange(year, month)[1]))
    return received + dt.timedelta(number * {"day": 1, "week": 7, "fortnight": 14}[unit])
