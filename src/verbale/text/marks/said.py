"""What a note in brackets or parentheses says of words before it: "(RUS, CHN: delete; EU: retain)", "(proposed by Ostmark; opposed by Delta)".

A note is a list of clauses, each with names and what they want done. Only a note of which every clause can be read is one: all others are text.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

NAME = (
    r"(?:G-?77(?:\s?(?:/|&|and)\s?China)?|(?:Employer|Worker|Government)s?(?:’|')?\s(?:members?|group|Vice-Chairperson)|"
    r"[A-Z][\w’'.&-]*(?: (?:(?:of|the|and) )*[A-Z][\w’'.&-]*){0,4})"
)
LIST = rf"{NAME}(?:(?:\s?[,/+&]\s?|,? and )(?:the )?{NAME}){{0,30}}"
_NUMBER = r"(?:[A-Z]{1,3}\.?\d{1,3}\s)?"  # of an amendment: "D.12"
_WISH = (
    r"(?P<wish>(?:proposes?|wish(?:es)?|prefers?|wants?|suggests?)\s(?:to\s)?(?:delet|remov|strik)\w*|delet\w*|remov\w*|strik\w*|oppos\w*|object\w*|"
    r"reject\w*|retain\w*|keep\w*|support\w*|accept\w*|reserv\w*|maintains? (?:its|their) reservation|(?:place|placed|study) reservation|"
    r"scrutiny reservation|propos\w*|suggest\w*|prefer\w*|add\w*|insert\w*|replac\w*|alternative)"
)
_REST = r"(?P<rest>\b[^;]{0,160})?"
_ONLY = (
    r"(?:proposes?|suggests?|prefers?|wish(?:es)?|wants?)\s(?:to\s(?:delete|remove|strike)|(?:the\s)?deletion)\b[^;]{0,160}|"
    r"(?:oppose|object|support|reserve|propose|reject)s?(?:\s(?:its|their)\sposition)?|maintains? (?:its|their) reservation"
)
_NO_NAME = re.compile(
    r"(?:note|option|alt|title|comment|placeholder|article|paragraph|part|annex|section|"
    r"placement|definition|criteria|chair|editorial|footnote|each|the|parties|party|"
    r"alternative|list|group|sub|members|para|chapeau|preamble|appendix|merge|text|"
    r"secretariat|co|in|this|all|any|no|none|reservations|reservation|it|they|"
    r"these|such|those|if|where|when)\Z"
)
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NUMBER}\(?(?P<names>{LIST})\)?\s?:\s?(?:to\s)?{_WISH}{_REST}",
        rf"(?P<wish>(?i:reserved|proposed|supported|opposed|deleted|suggested|reservation|proposal))\s(?:by|of|from)\s(?:the )?(?P<names>{LIST})",
        rf"(?P<names>{LIST})\s(?P<wish>{_ONLY})",
    )
)
_THEN = re.compile(rf"(?P<names>{LIST}),?\s(?P<wish>supported|opposed|reserved)\sby\s(?P<others>{LIST})")
_SPLIT = re.compile(r"\s*;\s*")


class Side(StrEnum):
    """What those named do with the words."""

    PROPOSES = "proposes"
    SUPPORTS = "supports"
    OPPOSES = "opposes"
    RESERVES = "reserves"


@dataclass(frozen=True, slots=True)
class Clause:
    """Names, what they do, and where in the note that stands."""

    names: str
    side: Side
    start: int
    end: int


def clauses_in(note: str) -> list[Clause]:
    """Return the clauses of a note, without its brackets; none where one of them says something else."""
    found: list[Clause] = []
    place = 0
    for part in _SPLIT.split(note):
        start = note.index(part, place)
        place = start + len(part)
        clauses = _clause(part.strip(" ."), start)
        if not clauses:
            return []
        found += clauses
    return found


def no_name(names: str) -> bool:
    """Say whether what looks like a list of names is none: "Note", "Option", "No"."""
    return _NO_NAME.match(re.split(r"\W+", names.lower())[0]) is not None


def side_of(verb: str) -> Side:
    """Return what a verb does: to delete is to oppose, to retain is to support."""
    low = verb.lower()
    for sign, side in _SIGNS:
        if re.search(sign, low):
            return side
    return Side.PROPOSES


_SIGNS = (
    (r"reserv", Side.RESERVES),
    (r"delet|remov|strik|oppos|object|reject", Side.OPPOSES),
    (r"support|retain|keep|accept", Side.SUPPORTS),
)


def _clause(part: str, start: int) -> list[Clause]:
    then = _THEN.fullmatch(part)
    if then is not None:
        first = Clause(then["names"], Side.PROPOSES, start, start + then.end("names"))
        return [first, Clause(then["others"], side_of(then["wish"]), start + then.start("wish"), start + len(part))]
    for form in _FORMS:
        match = form.fullmatch(part)
        if match is not None and not no_name(match["names"]):
            return [Clause(match["names"], side_of(match["wish"]), start, start + len(part))]
    return []
