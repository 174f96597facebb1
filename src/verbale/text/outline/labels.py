"""What a block opens with: "Article 5", "[Option 1]", "OP2 bis alt 1.", "3 alt.", "(a)", "ii.", a bullet. Brackets around a label are looked through.

A label alone does not say what a provision is: "a." opens a sub-paragraph here and a titled division there. See `verbale.text.outline.read`.
"""

import re
from dataclasses import dataclass

from verbale.text.numbering import SUFFIX, Number
from verbale.text.tree import Level

_AHEAD = 60  # characters of a block within which its label ends
_S = rf"(?P<suffix>(?:\s?(?:{SUFFIX}))*)"
_FORCE = re.compile(r"\b(?:shall|should|may|must|is|are|has|have|does|applies)\b")
_COUNTED = re.compile(
    r"(?:per cent|%|[mb]illion|thousand|times|(?:metric )?ton(?:ne)?s?|(?:kilo|centi|milli)?met(?:re|er)s?|[kcm]?m|degrees?|years?|months?|days?)\b|%"
)  # what a number counts
_STARRED = re.compile(r"(?<=\d[\]］])\*{0,2}\s*(?=[\[［]\d)")  # marks between figures that are side by side
_PATTERNS: tuple[tuple[Level, str, re.Pattern[str]], ...] = tuple(
    (level, sort, re.compile(pattern))
    for level, sort, pattern in (
        (Level.PART, "head", r"(?P<word>(?i:part|chapter|title))\s+(?P<base>[IVXLC]+|\d{1,2}|[A-Z])\b\s*[.:–—]?"),
        (
            Level.ANNEX,
            "head",
            r"(?P<word>(?i:annex|appendix|schedule|attachment)(?:es)?)(?:\s+(?P<base>[A-Z]{1,4}|\d{1,2}))?\b(?![a-z])",
        ),
        (Level.SECTION, "head", r"(?P<word>(?i:section))\s+(?P<base>[IVXLC]+|\d{1,2}|[A-Z])\b\s*[.:–—]?"),
        (
            Level.ARTICLE,
            "head",
            rf"(?P<word>(?i:article|art\.))\s+(?P<base>\d{{1,3}}[a-z]{{0,2}}|[IVXLC]+|X+|[A-Z])(?i:{_S})(?![a-z\d])\s*[.:–—-]?",
        ),
        (
            Level.OPTION,
            "option",
            r"(?P<word>(?i:sub-?\s?option|option|alternative|variant))\s+(?P<base>\d{1,2}|[A-Z]|[IVX]+)\b\s*[.:]?",
        ),
        (Level.OPTION, "option", r"(?P<word>(?i:alt)\.?)\s(?P<base>\d{1,2})\s*:"),
        (Level.RECITAL, "pp", rf"\(?(?P<word>PP)\s?(?P<base>\d{{1,2}})(?i:{_S})(?=[\s.:)]|$)\s*[.:)]?"),
        (
            Level.PARAGRAPH,
            "op",
            rf"\(?(?P<word>OP)\s?(?P<base>\d{{0,2}})(?P<item>\.?[a-z]{{1,2}}(?=[\s.]))?\.?(?i:{_S})(?=[\s.:)]|$)\s*[.:)]?",
        ),
        (Level.PARAGRAPH, "number", rf"(?P<base>\d{{1,3}}(?:[./]\d{{1,3}})*)(?:\s?(?i:{SUFFIX}))+\s*[.):]?(?=\s|$)"),
        (
            Level.PARAGRAPH,
            "number",
            r"(?P<base>\d{1,3}(?:/\d{1,3})*[a-z]{0,2})\s?[.)](?=\s|[A-Z]|$)(?!\d+\s*(?:per cent|million|billion|%))",
        ),
        (Level.PARAGRAPH, "number", r"(?P<base>\d{1,3}/\d{1,3}|\d{1,2}(?:\.\d{1,2}){1,2})(?:\.?(?=\s+\W*[A-Z])|\.$)"),
        (Level.PARAGRAPH, "dotted", r"(?P<base>\d{1,2}(?:\.\d{1,2}){1,2})\.?(?=\s+[a-z])"),
        (
            Level.PARAGRAPH,
            "bare",
            r"(?P<base>\d{1,2})(?=\s(?:Each|Any|All|The|An?|No|Part(?:y|ies)|In|For|When|Where)\s)",
        ),
        (Level.ITEM, "(a)", rf"\((?P<base>[a-z]{{1,2}}|[ivxl]{{1,6}}|\d{{1,3}}[a-z]{{0,2}})\)(?i:{_S})"),
        (Level.ITEM, "a.", rf"(?P<base>[a-z]{{1,2}}(?:/[a-z]{{1,2}})*|[ivxl]{{1,6}})[.)](?i:{_S})(?=\s|$)"),
        (Level.ITEM, "a.", rf"(?P<base>[a-z]{{1,2}})(?:\s(?i:{SUFFIX}))+\s*[.)]?(?=\s|$)"),
        (Level.ITEM, "-", r"(?P<base>)[-–—•▪●*](?=\s)"),
    )
)


@dataclass(frozen=True, slots=True)
class Label:
    """What a block opens with.

    Parameters
    ----------
    level
        What such a label opens, as far as it alone can say.
    sort
        "head", "option", "pp", "op", "number", "dotted" ("1.1" before small letters), "bare" (a number without a dot), "(a)", "a.", "-".
    number
        As read; ``None`` for a bullet.
    text
        As it stands, brackets included.
    rest
        The words after it.
    word
        "Article", "Sub-option", "Annex" …; empty where a number stands alone.
    """

    level: Level
    sort: str
    number: Number | None
    text: str
    rest: str
    word: str = ""


def label_of(words: str, *, named: bool = False) -> Label | None:
    """Return the label that a block's words open with, ``None`` without one.

    Parameters
    ----------
    words
        Of the block.
    named
        Whether a table of contents says that it is a heading, so that its words need not look like one.
    """
    bare, places = _bare(words)
    for level, sort, pattern in _PATTERNS:
        match = pattern.match(bare)
        if match is None:
            continue
        end = places[match.end()] if match.end() < len(places) else len(words)
        given = match.groupdict()
        text, rest = words[:end].strip(), words[end:].strip()
        if (
            sort == "head"
            and not named
            and not heading_like(bare[match.end() :] + words[places[-1] + 1 :] if places else rest)
        ):
            continue
        if sort in {"number", "dotted"} and _COUNTED.match(rest):
            continue
        number = _number(match, given)
        return Label(level, sort, number, text, rest, given.get("word") or "")
    return None


def heading_like(rest: str) -> bool:
    """Say whether words can be a heading: few, without the verbs of a rule, not ended like a sentence, not going on in small letters."""
    plain = re.sub(r"[\[\]［］]", "", rest).strip()
    if not plain:
        return True
    first = re.search(r"[^\W\d_]", plain)
    opens = first is not None and (first[0].isupper() or plain[0] in '(–—-:“"')
    return opens and len(plain.split()) <= 45 and plain[-1] not in ".;," and not _FORCE.search(plain)


def _number(match: re.Match[str], given: dict[str, str | None]) -> Number | None:
    base = given.get("base") or ""
    tail = match[0][match.end("base") - match.start() :] if "base" in given and given["base"] is not None else ""
    suffixes = Number.parse(f"0 {tail}").suffixes if tail else ()
    if item := given.get("item"):
        base = f"{base}.{item.strip('.')}"
    return Number(base, suffixes) if base or suffixes else None


def _bare(words: str) -> tuple[str, list[int]]:
    """Return the first characters without brackets, and the place of each; "[7][6]" becomes "7/6", as "[7]** [6]" does."""
    kept: list[str] = []
    places: list[int] = []
    starred = {place for match in _STARRED.finditer(words[: _AHEAD * 2]) for place in range(*match.span())}
    for place, sign in enumerate(words[: _AHEAD * 2]):
        if place in starred:
            continue
        if sign in "[［":
            if place and (words[place - 1] in "]］" or place - 1 in starred) and kept and kept[-1].isalnum():
                kept.append("/")
                places.append(place)
            continue
        if sign in "]］" or (not kept and sign.isspace()):
            continue
        kept.append(sign)
        places.append(place)
    return "".join(kept), places
