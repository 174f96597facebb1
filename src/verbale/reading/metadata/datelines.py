"""Datelines: the place, day and agency that a report opens with ("GENEVA, January 10. /Agency/.", "HOLM, Feb 9 (Boreal) -")."""

import re
from dataclasses import dataclass

from verbale.model import When
from verbale.reading.metadata.days import MONTH, date_in

_CAPITAL = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ'’.-]+){0,3}"
_TITLE = r"[A-ZÀ-Þ][\w'’.-]+(?:[ /-][A-ZÀ-Þ][\w'’.-]+){0,2}"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,? "
_DAY = rf"(?:{_WEEKDAY})?(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH})(?:,?\s+\d{{4}})?"
_AGENCY = (
    r"(?:/(?P<slash>[^/\n]{2,40})/\.?|\((?P<paren>[^)\n]{2,40})\)\s*(?:[-–—]+|:(?=\s))|(?P<dash>[-–—]{1,2})(?=\s))"
)
_CAPITALS = re.compile(
    rf"(?P<line>(?P<place>{_CAPITAL})(?:,\s*[A-Z][\w.]+)?(?:,\s*(?P<date>{_DAY})\.?)?\s*{_AGENCY}\s*)(?=\S)"
)
_SMALL = re.compile(rf"(?P<line>(?P<place>{_TITLE}),\s*(?P<date>{_DAY})\.?\s*{_AGENCY}\s*)(?=\S)")
_DAY_FIRST = re.compile(rf"(?P<line>(?P<date>{_DAY}),\s*(?P<place>{_TITLE})\s*{_AGENCY}\s*)(?=\S)")
# "Holm (Boreal) - ", "9 February 2031 (Boreal) - ": an agency is a name of capitals.
_NAMED = r"[A-ZÀ-Þ][\w'’.&-]*(?:[ /-][A-ZÀ-Þ][\w'’.&-]*){0,3}"
_BARE = re.compile(
    rf"(?P<line>(?:(?P<place>{_TITLE})|(?P<date>{_DAY}))\s*\((?P<paren>{_NAMED})\)\s*[-–—]+\s*)(?=[A-ZÀ-Þ\"“‘'])"
)
# "(Boreal, 9 February 2031) ", "(Boreal) Holm, 9 February 2031 - "
_BEFORE = re.compile(
    rf"(?P<line>\((?P<paren>{_NAMED})(?:,\s*(?P<inside>{_DAY}))?\)\s*(?(inside)|(?:(?P<place>{_TITLE}),\s*)?(?P<date>{_DAY})\s*[-–—:]+\s*))(?=[A-ZÀ-Þ\"“‘'])"
)
_STOPPED = re.compile(
    rf"(?P<line>(?P<place>{_CAPITAL}|{_TITLE}(?=,\s*{_DAY}(?<=\d{{4}})[.:])),\s*(?P<date>{_DAY})[.:]\s+)(?=[A-ZÀ-Þ\"“‘'])"
)

_LOOSE = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ .'/-]{2,30}(?:,? [^.;:]{0,40}?)?(?:\([^)]{2,30}\))? --? (?=[A-Z\"])")


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
    if match is None and (bare := _BARE.match(line) or _BEFORE.match(line)) is not None:
        every = bare.groupdict()
        day = date_in(every["date"] or every.get("inside") or "")
        return Dateline(bare["line"].strip(), (bare["place"] or "").strip(" ,.-"), bare["paren"].strip(), day)
    if match is None:
        stopped = _STOPPED.match(line)
        return None if stopped is None else Dateline("", stopped["place"].strip(" ,.-"), "", date_in(stopped["date"]))
    if not match["date"] and match["dash"] and line[match.end() :].isupper():
        return None  # a headline in capitals with a dash in it
    agency = (match["slash"] or match["paren"] or "").strip()
    said = match["line"].strip() if agency or match["date"] else ""
    return Dateline(said, match["place"].strip(" ,.-"), agency, date_in(match["date"] or ""))


def opening(sentence: str) -> int:
    """Return how many characters of a sentence are the dateline that it opens with; 0 for none.

    Parameters
    ----------
    sentence
        A sentence, with straight quotes and plain dashes or not.
    """
    found = (form.match(sentence) for form in (_CAPITALS, _SMALL, _DAY_FIRST, _BARE, _BEFORE, _STOPPED))
    match = next((one for one in found if one is not None), None)
    if match is not None:
        return match.end("line")
    loose = _LOOSE.match(sentence)
    return loose.end() if loose is not None else 0


def first_dateline(text: str, start: int, reach: int = 1500) -> Dateline | None:
    """Return the dateline that names an agency or a day in the first paragraphs, else the one the text opens with."""
    place = None
    for match in re.compile(r"(?:\A|(?<=\n))[ \t]*(?=[A-ZÀ-Þ\d])([^\n]+)").finditer(text, max(0, start), start + reach):
        found = dateline_of(match[1])
        if found is not None and (found.words or found.published):
            return found
        place = place or found
    return place
