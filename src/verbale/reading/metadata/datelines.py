"""Datelines: the place, day and agency that a report opens with ("GENEVA, January 10. /Agency/.", "HOLM, Feb 9 (Boreal) -")."""

import re
from dataclasses import dataclass

from verbale.model import When
from verbale.reading.metadata.days import MONTH, date_in

_CAPITAL = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ'’.-]+){0,3}"
_TITLE = r"[A-ZÀ-Þ][\w'’.-]+(?:[ /-][A-ZÀ-Þ][\w'’.-]+){0,2}"
_DAY = rf"(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
_AGENCY = r"(?:/(?P<slash>[^/\n]{2,40})/\.?|\((?P<paren>[^)\n]{2,40})\)\s*[-–—]+|(?P<dash>[-–—]{1,2})(?=\s))"
_CAPITALS = re.compile(
    rf"(?P<line>(?P<place>{_CAPITAL})(?:,\s*[A-Z][\w.]+)?(?:,\s*(?P<date>{_DAY})\.?)?\s*{_AGENCY}\s*)(?=\S)"
)
_SMALL = re.compile(rf"(?P<line>(?P<place>{_TITLE}),\s*(?P<date>{_DAY})\.?\s*{_AGENCY}\s*)(?=\S)")
_DAY_FIRST = re.compile(rf"(?P<line>(?P<date>{_DAY}),\s*(?P<place>{_TITLE})\s*{_AGENCY}\s*)(?=\S)")
_STOPPED = re.compile(
    rf"(?P<line>(?P<place>{_CAPITAL}|{_TITLE}(?=,\s*{_DAY}(?<=\d{{4}})[.:])),\s*(?P<date>{_DAY})[.:]\s+)(?=[A-ZÀ-Þ\"“‘'])"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `words` is empty for one that names neither agency nor day, or ends in a plain full stop."""

    words: str = ""
    place: str = ""
    agency: str = ""
    published: When | None = None


def dateline_of(line: str) -> Dateline | None:
    """Read the dateline that a line of running text opens with, ``None`` where it opens otherwise."""
    match = _CAPITALS.match(line) or _SMALL.match(line) or _DAY_FIRST.match(line)
    if match is None:
        stopped = _STOPPED.match(line)
        return None if stopped is None else Dateline("", stopped["place"].strip(" ,.-"), "", date_in(stopped["date"]))
    if not match["date"] and match["dash"] and line[match.end() :].isupper():
        return None  # a headline in capitals with a dash in it
    agency = (match["slash"] or match["paren"] or "").strip()
    said = match["line"].strip() if agency or match["date"] else ""
    return Dateline(said, match["place"].strip(" ,.-"), agency, date_in(match["date"] or ""))


def first_dateline(text: str, start: int, reach: int = 1500) -> Dateline | None:
    """Return the dateline that names an agency or a day in the first paragraphs, else the one the text opens with."""
    place = None
    for match in re.compile(r"(?:\A|(?<=\n))[ \t]*(?=[A-ZÀ-Þ\d])([^\n]+)").finditer(text, max(0, start), start + reach):
        found = dateline_of(match[1])
        if found is not None and (found.words or found.published):
            return found
        place = place or found
    return place
