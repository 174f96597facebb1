"""What each line of a head is: a key, a label, a number, a day, a byline, a greeting, a heading; or running text.

The head ends at the first line of running text: a sentence, a turn, a numbered paragraph, an article, a dateline.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from verbale.model import When
from verbale.reading.lang.en.greetings import GREETING
from verbale.reading.metadata.datelines import dateline_of
from verbale.reading.metadata.days import WEEKDAY, Day, days_in
from verbale.reading.metadata.lines import Line
from verbale.reading.metadata.names import issuer, known_place
from verbale.reading.metadata.words import keys, label, words


class Role(StrEnum):
    """What a line of a head is."""

    KEY = "key"  # Our ref: 12
    LABEL = "label"  # PRESS RELEASE
    NUMBER = "number"  # Vol. 4, No. 12; A/CONF.1/L.3
    DAY = "day"  # Holm, 3 March 2025; The Gazette | Monday, 4 June 2024
    BYLINE = "byline"  # By Anna Arden in Holm
    ADDRESS = "address"  # 12 Quay Street; press@guild.example
    NOTE = "note"  # (Check against delivery.)
    GREETING = "greeting"  # Dear Ms Tully,
    HEADING = "heading"  # a short line that ends no sentence
    TEXT = "text"  # running text


@dataclass(frozen=True, slots=True)
class Told:
    """A line with its role and what it says by itself.

    Parameters
    ----------
    key
        What a key line says: ``title``, ``published``, ``reference`` …
    value
        The words after the key, the label's rest, or the heading.
    when
        The day that a day line means, ``None`` where its words allow no single one.
    parts
        The other parts of a day line: who issues, where, a rubric.
    loose
        Whether nothing but a space stands between those parts and the day.
    """

    line: Line
    role: Role
    value: str = ""
    key: str = ""
    when: When | None = None
    parts: tuple[str, ...] = field(default=())
    loose: bool = False


_KEY = re.compile(r"(?P<key>[A-Za-z][A-Za-z. -]{1,24}?)\s*:[ \t]*(?P<value>.*)\Z")
_NUMBER = re.compile(
    r"(?:(?:Vol(?:ume)?|No|Nr|Issue|Number|Edition|Bulletin)\b\.?\s*(?:No\.?\s*)?#?\s*\d.{0,40}|#\d+"
    r"|(?=.*\d)[A-Z]{1,8}(?:[/.-][A-Z0-9().]{1,12})+(?:\s?/?Rev\.?\s?\d+)?|[A-Z]{2,5}\(\d{4}\)\s?\d+.{0,20}|\d{3,6}/\d{2,4}"
    r"|(?:(?:Our|Your) )?(?:[Rr]ef|REF|[Rr]eference|[Ff]ile|[Cc]ase|[Dd]oc)\b\.?\s*(?:[Nn]o\.?\s*)?(?:[A-Z]{1,4} )?(?=\S*\d)\S{2,30}(?: \S{1,12}){0,2})\Z"
)
_BYLINE = re.compile(
    r"(?:[Bb]y|Reporting by|Written by|From our|Reported by|Text by)\s+(?:our\b|[A-Z]).{0,110}\Z|By our .{0,60}\Z"
)
_ADDRESS = re.compile(
    r"\S+@\S+\.\w+|\bwww\.|https?://|\b(?:Tel|Telephone|Phone|Fax|E-?mail|P\.?\s?O\.? Box)\b"
    r"|\A\d{1,5}[a-z]?,? [A-ZÀ-Þ][\w’' -]+(?:,.*)?\Z|[A-ZÀ-Þ][\w’' -]+ \d{1,4}[a-z]?,\s?[\w’' -]+\Z|\A[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\Z"
)
_LONG_ADDRESS = 90  # characters; it is looked for in shorter lines alone, for in a long one of capitals the search goes back at each
_ITEM = re.compile(
    r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[-*•–—])\s|\[|(?:Article|Section|Chapter|Part|Annex) \w+\.?\Z"
)
# A speaker's turn; a headline that opens with a name quotes in single marks ("Arden: 'We will sign.'").
_SPOKEN = re.compile(
    r"(?:(?i:question|answer|moderator|chair|speaker|interviewer|host|presenter)\b[^:\n]{0,60}|[QA]|[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,}(?:\([^)\n]*\))?"
    r"|(?:The|Mr|Mrs|Ms|Dr|Sir)\.? [A-ZÀ-Þ]{3,}[^:\n]{0,60})\s*:\s*\S"
    r"|[A-Z][^:\n]{0,60}:\s*(?!.*[.?!][’']\Z)[^\n]*[.\"”]\Z"
)
_ASKING = re.compile(r"[^.?!]+[?!] [A-ZÀ-Þ][^.?!]{2,50}")  # "What now for the ferries? A short guide"
_ENDS = re.compile(r"(?:[.?!…;:]|[.?!…,][\"”’'»)\]]+)\Z")
_LEADS = re.compile(
    r"(?:\A|[,|·•–—;/-]\s*|\b(?:sitting|session|meeting|held|issued|published|posted|dated|released|adopted|done|closed|compiled|completed|filed|written|issue|edition)\b"
    r"(?:\s+(?:in|at)\s+[A-ZÀ-Þ][\w’' -]{1,40})?\s*(?:of|on|for|:)?\s*(?:the\s+)?)\Z",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\(?\b(?:updated|last updated|modified)\b[^|·)]*\)?|\b(?:at )?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:GMT|UTC|CES?T|EES?T|BST|E[SD]T|MSK|Z|[+-]\d{2}:?\d{2})\b)?"
    r"|\b\d{1,2}\s*[ap]\.m\.?|\b\d{1,2}\s*[ap]m\b|\b\d+ min(?:ute)?s? read\b|\b(?:GMT|UTC|CET)\b",
    re.IGNORECASE,
)
# "Third session", "9650th meeting": which sitting it was; no title.
_SITTING = re.compile(
    r"(?:resumed )?(?:\d+(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?(?:th|first|second|third)|first|second|third)"
    r" (?:(?:regular|special|emergency|plenary|resumed|annual|ordinary|closed) )*(?:session|meeting|sitting|year|round|part)\Z",
    re.IGNORECASE,
)
_VERSION = re.compile(
    r"(?:(?:last )?(?:updated|modified|revised|corrected)\b|©|\(c\) \d{4}|copyright\b).{0,70}\Z", re.IGNORECASE
)
# What the rules of an exchange put over an announcement: "NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN …".
_LEGAL = re.compile(
    r"\b(?:NOT FOR|NO CERTAINTY|JURISDICTION|THIS (?:IS AN )?ANNOUNCEMENT|INSIDE INFORMATION|REGULATION \(EU\))\b"
)
_CHRONICLE = re.compile(r"\s*(?:[:–—|-]\s*)(?:\S+\s+){2,}\S+|(?:[ \t]{2,}|\t)(?:\S+\s+){3,}\S+")


def told(line: Line, *, first: bool) -> Told:
    """Say what a line is; `first` when no heading but the issuer's has stood before it, so that it may be a headline that asks or exclaims."""
    words_ = line.words
    if not words_:
        return Told(line, Role.NOTE)
    known = _keyed(line) or _plain_roles(line)
    if known is not None:
        return known
    if _ITEM.match(words_) or dateline_of(words_) is not None:
        return Told(line, Role.TEXT)
    dated = _dated(line)
    if dated is not None:
        return dated
    if len(words_) < _LONG_ADDRESS and _ADDRESS.search(words_) and not days_in(words_):
        return Told(line, Role.ADDRESS)
    return Told(line, Role.HEADING if _heading(words_, first=first) else Role.TEXT, words_.rstrip(";"))


def _keyed(line: Line) -> Told | None:
    match = _KEY.match(line.words)
    key = " ".join(match["key"].lower().replace(".", " ").split()) if match else ""
    if match is None or key not in keys() or (key in {"re", "object"} and len(match["value"]) > 160):
        return None
    value = match["value"].strip()
    name = keys()[key]
    days = days_in(value) if name == "published" else []
    return Told(line, Role.KEY, value, name, next((day.when for day in days if day.when is not None), None))


def _plain_roles(line: Line) -> Told | None:
    """Tell the lines that are known by their own words."""
    spoken = line.words
    if GREETING.fullmatch(spoken):
        return Told(line, Role.GREETING)
    found = label().match(spoken)
    if found is not None and (not found["rest"] or issuer(found["rest"])):
        return Told(line, Role.LABEL, (found["rest"] or "").strip())
    return _noted(line) or (None if days_in(spoken) else _undated(line))


def _noted(line: Line) -> Told | None:
    """Tell places that stand alone, and lines about the paper or the sitting: versions, numbers of meetings, brackets."""
    spoken = line.words
    if _VERSION.match(spoken) and re.search(r"\d{4}", spoken) and not spoken.endswith("."):
        return Told(line, Role.NOTE)
    if spoken.isupper() and _LEGAL.search(spoken):
        return Told(line, Role.NOTE)
    if known_place(spoken):
        return Told(line, Role.KEY, spoken, "place")
    if _SITTING.match(spoken):
        return Told(line, Role.NOTE)
    if spoken[0] in "([" and spoken[-1] in ")]" and len(spoken) < 160 and spoken.count(spoken[0]) == 1:
        return Told(line, Role.NOTE)
    return None


def _undated(line: Line) -> Told | None:
    """Tell numbers and bylines, which no day stands beside."""
    if _NUMBER.match(line.words):
        return Told(line, Role.NUMBER, line.words)
    if _BYLINE.match(line.words) and not _ENDS.search(line.words):
        return Told(line, Role.BYLINE, line.words)
    return None


def _heading(line: str, *, first: bool) -> bool:
    """Say whether a line ends no sentence; the first one may ask, exclaim or quote, and a name may end in an abbreviation."""
    if first and len(line) <= 120 and not _ENDS.search(line) and _ASKING.fullmatch(line):
        return True
    if len(line) > 200 or re.search(
        r"[.?!]['\"”’)]? [A-ZÀ-Þ]", re.sub(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Vol|v|vs|H\.E)\.", "", line)
    ):
        return False
    if not _ENDS.search(line):
        return True
    asks = line[-1] in "?!;" or re.search(r"[.?!][\"”’']\Z", line) is not None
    return (first and asks and len(line) <= 160 and not _SPOKEN.match(line)) or (line.endswith(".") and issuer(line))


def _dated(line: Line) -> Told | None:
    """Tell a day line: a date, with little beside it that ends no sentence; a date inside a title makes no such line."""
    days = days_in(line.words)
    if not days:
        return None
    rest = _TIME.sub("", line.words[: days[0].start] + " \x1f " + line.words[days[-1].end :])
    if _CHRONICLE.match(line.words, days[0].end) and days[0].start == 0 and not _parts_after(line.words[days[0].end :]):
        return Told(line, Role.TEXT)
    if len(rest) > 130 or (
        _ENDS.search(_TIME.sub("", line.words)) and rest.strip(" \x1f.,()") and not line.words.endswith(")")
    ):
        return None
    lead = line.words[: days[0].start]
    loose = _LEADS.search(lead) is None
    if loose and not _rubric(lead, line.words[days[-1].end :], days):
        return None
    when = next((day.when for day in days if day.when is not None), None)
    return Told(line, Role.DAY, line.words, "", when, _parts(rest), loose)


def _parts_after(tail: str) -> bool:
    """Say whether what follows a date at the start of a line are names and no sentence."""
    parts = [part for part in re.split(r"\s*[|·•–—:-]\s+", _TIME.sub("", tail)) if part.strip()]
    return all(len(part.split()) <= 2 or issuer(part.strip()) or _BYLINE.match(part.strip()) for part in parts)


def _rubric(lead: str, tail: str, days: list[Day]) -> bool:
    """Say whether a date that follows words by a space alone ends a line of names ("World Affairs May 3, 2024, 19:25")."""
    names = re.findall(r"[^\W\d_]+", lead)
    capitals = all(name[0].isupper() or name.lower() in words("small") for name in names)
    ends = re.search(
        rf"(?:[:(]|\b(?:of|on|for|from|since|until|till|by|to|in|at|the|before|after|and|dated)\s*(?:{WEEKDAY},?)?)\s*\Z",
        lead,
    )
    return bool(names) and capitals and ends is None and not re.search(r"\w", _TIME.sub("", tail)) and len(days) == 1


def _parts(rest: str) -> tuple[str, ...]:
    """Split what stands beside a day into its parts, times and stray signs left out."""
    pieces = re.split(r"\s*[|·•\x1f]\s*|\s+[–—-]\s+|;\s*", rest)
    bare = (re.sub(r"^[\s,.;:()/-]+|[\s,;:(/-]+$", "", re.sub(r"\(\s*\)", "", piece)) for piece in pieces)
    return tuple(piece for piece in bare if re.search(r"\w", piece))
