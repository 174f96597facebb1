"""What a draft says of itself at its head: document symbol, session, date, language, title. Papers of the UN, of the EU, and of treaty talks.

Symbols: the series symbols of UN documents (ST/LIB/SER.B/5), Council and Parliament numbers, COM numbers, procedure numbers
(2022/0066(COD)), and WTO series (TN/RL/W/4). A symbol that a note only refers to is not the document's own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.errors import DateError
from verbale.model import When

_UN = r"[A-Z][A-Z0-9]{0,9}(?:/[A-Z0-9][A-Z0-9.()-]*){2,8}(?:/(?:Rev|Add|Corr|L|CRP)\.\d+)*"
_EU = r"COM\(\d{4}\) ?\d+(?: final)?|\d{4}/\d{4} ?\([A-Z]{3}\)|(?:ST )?\d{4,5}/\d{1,2}/\d{2}(?: REV \d+)?|(?:ST )\d{4,5}/\d{2}|PE ?\d{3}\.\d{3}(?:v\d\d-\d\d)?|P\d+_TA\(\d{4}\)\d{4}"
_ILO = r"[A-Z]{2,5}\.\d{1,4}(?:/[A-Z0-9][A-Za-z0-9.()-]*){1,5}"  # ILC.119/CNRC/D.5
_RFMO = r"[A-Z]{3,8}\d{0,3}-\d{4}-[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*"  # WCPFC20-2023-DP09_rev2
SYMBOL = re.compile(rf"(?:{_UN}|{_EU}|{_ILO}|{_RFMO})(?![\w/])")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_DATE = re.compile(rf"(?<![\d–—-])(?<!\d\s)(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})")
_US_DATE = re.compile(rf"\b({'|'.join(_MONTHS)})\s+(\d{{1,2}}),\s+(\d{{4}})")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_RANGE = re.compile(
    rf"\d{{1,2}}(?:\s+(?:{'|'.join(_MONTHS)}))?\s?[–—-]\s?\d{{1,2}}\s+(?:{'|'.join(_MONTHS)})\s+\d{{4}}"
)
_SESSION = re.compile(
    r"(?i)\b((?:resumed\s+)?(?:[a-z]+-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|"
    r"twentieth|[a-z]+tieth|\d{1,3}(?:st|nd|rd|th)))\s+((?:resumed |special |substantive |regular |annual )?(?:session|meeting|round)\b)(?!\s+of\b)"
)
_LANGUAGE = re.compile(r"(?i)\boriginal(?: language)?\s*:\s*([A-Z][a-z]+)|\bor\.\s?([a-z]{2})\b")
_LABELS = re.compile(
    r"(?i)^(?:distr\.|original|item \d|agenda item|united nations|united|nations|environment|programme|contents|annex\b)"
)
_DRAFT = re.compile(r"(?i)\b(?:draft|text|treaty|convention|agreement|instrument|protocol|resolution|measure)\b")
_NOTE = re.compile(r"(?i)^(?:note|report|proposal|text|submission) (?:by|of|from|submitted by) ")


@dataclass(frozen=True, slots=True)
class Head:
    """What a draft says of itself.

    Parameters
    ----------
    symbol, session, language, title
        In its own words; empty where it does not say.
    sitting
        Where and when that session met, as it stands there: "Paris, 29 May–2 June 2023".
    date
        Of the paper itself; ``None`` where it does not say.
    """

    symbol: str = ""
    session: str = ""
    sitting: str = ""
    date: When | None = None
    language: str = ""
    title: str = ""


def head_of(blocks: Sequence[str], running: Sequence[str] = ()) -> Head:
    """Read the head of a draft.

    Parameters
    ----------
    blocks
        The words of its first blocks, in order, up to where its text or its note begins.
    running
        Lines of running heads and feet.
    """
    own = [block for block in blocks if not block.startswith(("*", "†"))]
    session, sitting = _session(own)
    return Head(
        symbol=_symbol(own, running),
        session=session,
        sitting=sitting,
        date=_date([*own, *running]),
        language=next((match[1] or match[2].upper() for block in own if (match := _LANGUAGE.search(block))), ""),
        title=_title(own),
    )


def day_in(text: str) -> When | None:
    """Return the first day that a text names in full, ``None`` without one; the days of a session ("25–29 May 2023") are none."""
    plain = _RANGE.sub(" ", text)
    found = [(match.start(), _iso(match[3], match[2], match[1])) for match in _DATE.finditer(plain)]
    found += [(match.start(), _iso(match[3], match[1], match[2])) for match in _US_DATE.finditer(plain)]
    found += [(match.start(), match[0]) for match in _ISO.finditer(plain)]
    for _, day in sorted(found):
        try:
            return When.parse(day)
        except DateError:
            continue
    return None


def _iso(year: str, month: str, day: str) -> str:
    return f"{year}-{_MONTHS.index(month) + 1:02}-{int(day):02}"


def _symbol(blocks: Sequence[str], running: Sequence[str]) -> str:
    for line in [*running, *blocks[:12]]:
        match = SYMBOL.match(line.strip())
        if match and len(line.split()) <= 6:
            return match[0]
    return ""


def _session(blocks: Sequence[str]) -> tuple[str, str]:
    for place, block in enumerate(blocks[:25]):
        match = _SESSION.search(block)
        if match and len(block.split()) <= 14:
            after = " ".join([block[match.end() :], *blocks[place + 1 : place + 2]])
            sitting = re.search(rf"[A-Z][\w .,’'-]*?,?\s*(?:{_RANGE.pattern})", after)
            return match[0], sitting[0].strip(" ,") if sitting else ""
    return "", ""


def _date(blocks: Sequence[str]) -> When | None:
    """Return the first day on a short line: the paper's own, before any that its text tells of."""
    return next((day for block in blocks if len(block.split()) <= 12 and (day := day_in(block))), None)


def _title(blocks: Sequence[str]) -> str:
    """Return the title: what stands before "Note by …", else the first lines that are neither label, symbol, date nor session."""
    note = next((place for place, block in enumerate(blocks) if _NOTE.match(block) and len(block.split()) <= 8), None)
    if note:
        first = note - 1
        while first > 0 and blocks[first][:1].islower():
            first -= 1
        return " ".join(blocks[first:note])
    kept = [block for block in blocks[:12] if _can_be_title(block)]
    found = next((block for block in kept if _DRAFT.search(block)), kept[0] if kept else "")
    return re.sub(r"(?i)^(?:subject|re)\s*:\s*", "", found)


def _can_be_title(block: str) -> bool:
    words = block.split()
    if len(words) < 2 or len(words) > 60 or _LANGUAGE.search(block) or _LABELS.match(block) or SYMBOL.match(block):
        return False
    return day_in(block) is None and not _RANGE.search(block) and not (_SESSION.search(block) and len(words) <= 8)
