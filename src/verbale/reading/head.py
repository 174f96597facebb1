"""Head data of a text: title, publisher, date, dateline, address, and where the running text begins.

Nothing is guessed: what the head does not say stays empty. Front matter, header lines (From, Date, Subject), a line of
publisher and date, and datelines ("GENEVA, January 10. /Agency/.") are understood.
"""

import re
from dataclasses import dataclass

from verbale.errors import DateError
from verbale.model import When
from verbale.model.marking import stated

_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = re.compile(
    rf"\b(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b|\b(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})\b"
    rf"|\b(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH}),?\s+(?P<y2>\d{{4}})\b|\b(?P<d3>\d{{2}})\.(?P<m3>\d{{2}})\.(?P<y3>\d{{4}})\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    rf"(?P<line>(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?:[ /][A-ZÀ-Þ'’.-]+){{0,3}})(?:,\s*[A-Z][\w.]+)?"
    rf"(?:,\s*(?P<date>(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH})(?:,?\s+\d{{4}})?)\.?)?"
    r"\s*(?:/(?P<slash>[^/\n]{2,40})/\.?|\((?P<paren>[^)\n]{2,40})\)\s*[-–—]*|(?P<dash>[-–—]{1,2})(?=\s))\s*)"
)
_KEY = re.compile(r"(?P<key>[A-Z][A-Za-z-]{1,20}|title|date|publisher|source|url|author):[ \t]*(?P<value>.*)\Z")
_KEYS = {
    **dict.fromkeys(("title", "subject", "headline"), "title"),
    **dict.fromkeys(("date", "published"), "published"),
    **dict.fromkeys(("publisher", "source", "site"), "publisher"),
    **dict.fromkeys(("url", "address", "link"), "address"),
    **dict.fromkeys(("marking", "classification"), "marking"),
}


@dataclass(frozen=True, slots=True)
class Head:
    """What the top of a text says about it; empty where it says nothing."""

    title: str = ""
    publisher: str = ""
    published: When | None = None
    dateline: str = ""
    address: str = ""
    body: int = 0
    marking: str = ""


def head(text: str, profile: str = "TLP") -> Head:
    """Read the head of a normalised text; `profile` is that of the markings it may open with."""
    found: dict[str, str] = {}
    start = _front_matter(text, found)
    start = _banner(text, start, profile, found)
    start = _key_lines(text, start, found)
    published = date_in(found.get("published", ""))
    title = found.get("title", "")
    start, title, place_line, published = _top_lines(text, start, title, published)
    publisher = found.get("publisher", "") or place_line
    published = published or _own_date(text)
    line = _dateline(text, start)
    dateline = ""
    if line is not None:
        dateline = line["line"].strip()
        publisher = (line["slash"] or line["paren"] or publisher).strip()
        published = published or _dateline_date(line["date"])
    return Head(title, publisher, published, dateline, found.get("address", ""), start, found.get("marking", ""))


def _own_date(text: str) -> When | None:
    """Return the date that stands alone on a line near the top, as in letters and releases, else on the last line, as under notes."""
    every = [line.strip() for line in text.split("\n") if line.strip()]
    for line in (*every[:16], *every[-2:]):
        match = _DATE.search(line)
        if match is None or len(line) > 60:
            continue
        rest = line[: match.start()] + " " + line[match.end() :]
        if re.fullmatch(r"(?:(?:[A-ZÀ-Þ][\w.’'-]*|the|of|de|date|dated|[A-Z][a-z]+day)[ ,]*){0,4}[\W\d:h]*(?:a\.?m\.?|p\.?m\.?|GMT|CET|UTC|BST)?\W*", rest.strip(" ,:;.|–—-")):
            return date_in(line)
    return None


def date_in(text: str) -> When | None:
    """Return the first full date of a line of head data."""
    match = _DATE.search(text)
    if match is None:
        return None
    if match["iso"]:
        return _day(match["iso"])
    for number in "12":
        if match[f"m{number}"]:
            month = next(
                place for place, name in enumerate(_MONTHS, 1) if name.startswith(match[f"m{number}"].lower()[:3])
            )
            return _day(f"{match[f'y{number}']}-{month:02d}-{int(match[f'd{number}']):02d}")
    return _day(f"{match['y3']}-{match['m3']}-{match['d3']}")


def _day(text: str) -> When | None:
    try:
        return When.parse(text)
    except DateError:
        return None  # a head with an impossible date has none; the reading warns that the document is undated


def _front_matter(text: str, found: dict[str, str]) -> int:
    match = re.match(r"---[ \t]*\n(.*?)\n---[ \t]*\n", text, re.DOTALL)
    if match is None:
        return 0
    for line in match[1].split("\n"):
        key, _, value = line.partition(":")
        name = _KEYS.get(key.strip().lower())
        if name and value.strip():
            found.setdefault(name, value.strip().strip("\"'"))
    return match.end()


def _banner(text: str, start: int, profile: str, found: dict[str, str]) -> int:
    """Take a marking that stands alone on the first line off the top."""
    line = re.compile(r"\s*([^\n]+)\n*").match(text, start)
    if line is None or stated(line[1].strip(), profile) is None:
        return start
    found.setdefault("marking", line[1].strip())
    return line.end()


def _key_lines(text: str, start: int, found: dict[str, str]) -> int:
    """Read header lines at the top (two or more of them, or one of From, To, Date, Subject)."""
    place = len(text) - len(text[start:].lstrip("\n")) if start == 0 else start
    taken: list[tuple[str, str]] = []
    end = place
    while end < len(text):
        stop = text.find("\n", end)
        stop = len(text) if stop < 0 else stop
        match = _KEY.match(text[end:stop])
        if match is None:
            break
        taken.append((match["key"].lower(), match["value"].strip()))
        end = stop + 1
    if len(taken) < 2 and not any(key in {"from", "date", "subject"} for key, _ in taken):
        return start
    for key, value in taken:
        if key in _KEYS and value:
            found.setdefault(_KEYS[key], value)
    return end


def _top_lines(text: str, start: int, title: str, published: When | None) -> tuple[int, str, str, When | None]:
    """Take title, and a line of publisher and date, off the top; stop at the first line of running text."""
    publisher = ""
    for _ in range(4):
        block = re.compile(r"\s*([^\n]+)\n").match(text, start)
        if block is None or block.end() >= len(text.rstrip()):
            break
        line = block[1].strip().strip("#* ").strip()
        date = _DATE.search(line)
        if _DATELINE.match(line) or re.match(r"(?:\d{1,3}|[a-z])[.)]\s", line) or len(line) > 200:
            break
        if not title and not line.endswith((".", "?", "!")):
            title, published, start = line, published or date_in(line), block.end()
        elif line == title:
            start = block.end()
        elif date is not None and len(line) - (date.end() - date.start()) < 60 and line[-1] not in ".?!":
            rest = re.sub(r",?\s*\d{1,2}[:.]\d{2}.*\Z", "", line[: date.start()] + line[date.end() :]).strip(
                " ,.;|·-–—"
            )
            publisher = publisher or (rest if " " in rest or rest.isupper() else "")  # one word may be a place
            published = published or date_in(line)
            start = block.end()
        else:
            break
    return start, title, publisher, published


def _dateline(text: str, start: int) -> re.Match[str] | None:
    for match in re.compile(r"(?:\A|\n)\s*(?=[A-ZÀ-Þ]{2})").finditer(text, max(0, start - 1), start + 1500):
        line = _DATELINE.match(text, match.end())
        if line is not None and (line["date"] or line["slash"] or line["paren"]):
            return line
    return None


def _dateline_date(text: str | None) -> When | None:
    return date_in(text) if text and re.search(r"\d{4}", text) else None
