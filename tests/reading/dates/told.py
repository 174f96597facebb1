"""What is read of the times in a text, in short, from the report of 15 February 2022, a Tuesday."""

import datetime as dt

from verbale.model import When
from verbale.reading.dates import dates
from verbale.reading.dates.context import Context

REPORT = When.parse("2022-02-15")


def read(text: str, anchor: When | None = REPORT) -> list[tuple[str, str, str]]:
    """Return words, TimeML type and value of each expression."""
    return [(text[one.start : one.end], one.timex, one.value) for one in dates(text, anchor)]


def values(text: str, anchor: When | None = REPORT) -> list[str]:
    """Return the TimeML value of each expression."""
    return [value for _, _, value in read(text, anchor)]


def context(text: str, today: dt.date | None = dt.date(2022, 2, 15), focus: str = "") -> Context:
    """Return the context of a text."""
    return Context(text.lower(), text, today, focus)
