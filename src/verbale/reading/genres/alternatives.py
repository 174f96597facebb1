"""Bracketed alternatives of a draft text: "[Arvad: shall] [Belmora: should] publish".

Each pair of brackets is one way to settle a point; who wants it is told only where the text tells it.
"""

import re
from dataclasses import dataclass

_BRACKET = re.compile(r"\[(?P<inside>[^\[\]\n]{1,400})\]")
_WHO = re.compile(
    r"(?P<who>[A-Z][\w./'’ -]{1,60}?(?:,? (?:and|&) [A-Z][\w./'’ -]{1,40})?):\s+(?P<words>.+)\Z", re.DOTALL
)
_WHO_AFTER = re.compile(r"(?P<words>.+?)\s*(?:[-–—]\s*|\()(?P<who>[A-Z][\w./'’, -]{1,60}?)\)?\Z", re.DOTALL)
_LABELS = re.compile(r"(?i)(?:option|alternative|variant|alt\.?)\s*[A-Z0-9]*\s*(?:\((?P<who>[^)]+)\))?\s*[:.]\s*")
_HEADING = re.compile(
    r"(?m)^[ \t]*(?:#+ *)?(?P<title>(?:Article|ARTICLE|Section|Paragraph|Annex) [\w.]+[^\n]*"
    r"|[^\n.\[\]]{3,80})$"
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One pair of brackets.

    Parameters
    ----------
    start, end
        Place of the brackets.
    words
        The wording inside, without who wants it.
    who
        Place of the words that say who wants it; ``None`` when the text does not say.
    """

    start: int
    end: int
    words: tuple[int, int]
    who: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A place of the draft still open: alternatives side by side.

    Parameters
    ----------
    start, end
        Place of the sentence or line that holds them.
    heading
        Title of the article above, empty without one.
    options
        The alternatives, in order.
    """

    start: int
    end: int
    heading: str
    options: tuple[Alternative, ...]


def open_points(text: str, start: int = 0) -> list[OpenPoint]:
    """Return the open points of a draft, one for each run of neighbouring brackets.

    Examples
    --------
    >>> [len(point.options) for point in open_points("Parties [shall] [should] report [yearly].")]
    [2, 1]
    """
    runs: list[list[re.Match[str]]] = []
    for bracket in _BRACKET.finditer(text, start):
        if bracket["inside"].strip().isdigit() or text[bracket.end() : bracket.end() + 1] == "(":
            continue
        if runs and re.fullmatch(r"[\s/]*(?:or\s*)?", text[runs[-1][-1].end() : bracket.start()]):
            runs[-1].append(bracket)
        else:
            runs.append([bracket])
    return [_point(text, run) for run in runs]


def _point(text: str, run: list[re.Match[str]]) -> OpenPoint:
    low = text.rfind("\n", 0, run[0].start()) + 1
    high = text.find("\n", run[-1].end())
    high = len(text) if high < 0 else high
    heading = ""
    for match in _HEADING.finditer(text, max(0, low - 3000), low):
        heading = match["title"].strip()
    return OpenPoint(low, high, heading, tuple(_alternative(bracket) for bracket in run))


def _alternative(bracket: re.Match[str]) -> Alternative:
    inside, base = bracket["inside"], bracket.start("inside")
    label = _LABELS.match(inside)
    if label is not None:
        who = (base + label.start("who"), base + label.end("who")) if label["who"] else None
        return Alternative(*bracket.span(), (base + label.end(), base + len(inside)), who)
    for pattern in (_WHO, _WHO_AFTER):
        match = pattern.match(inside)
        if match is not None:
            words, who = match.span("words"), match.span("who")
            return Alternative(*bracket.span(), (base + words[0], base + words[1]), (base + who[0], base + who[1]))
    return Alternative(*bracket.span(), bracket.span("inside"))
