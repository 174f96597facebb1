"""Bracketed alternatives of a draft text: "[Arvad: shall] [should] [Belmora, Corvia] publish", nested to any depth.

Each pair of brackets is one way to settle a point; who wants it is told only where the text tells it: inside the brackets, in
round ones behind, or in brackets of their own right behind, which hold nothing but names and how they stand.
"""

import re
from dataclasses import dataclass, field

_WHO = re.compile(
    r"(?P<who>[A-Z][\w./'’ -]{1,60}?(?:,? (?:and|&) [A-Z][\w./'’ -]{1,40})?):\s+(?P<words>.+)\Z", re.DOTALL
)
_NAME = r"[A-Z][\w./'’-]*(?: (?:(?:of|the|and) )?[A-Z][\w./'’-]*){0,4}"
_SEVERAL = re.compile(rf"(?P<who>{_NAME}(?:, {_NAME})+(?:,? (?:and|&) {_NAME})?):\s+(?P<words>.+)\Z", re.DOTALL)
_WHO_AFTER = re.compile(r"(?P<words>.+?)\s*(?:\s[-–—]\s+|\()(?P<who>[A-Z][\w./'’, -]{1,60}?)\)?\Z", re.DOTALL)
_LABELS = re.compile(r"(?i)(?:option|alternative|variant|alt\.?)\s*[A-Z0-9]*\s*(?:\((?P<who>[^)]+)\))?\s*[:.]\s*")
_ROUND = re.compile(r"[ \t]?\((?P<who>[A-Z][^()\n]{1,120})\)")
_HEADING = re.compile(
    r"(?m)^[ \t]*(?:#+ *)?(?P<title>(?:Article|ARTICLE|Clause|CLAUSE|Section|Paragraph|Annex) [\w.]+[^\n]*"
    r"|[^\n.\[\]]{3,80})$"
)
_CONNECTIVES = frozenset(
    [
        "and",
        "or",
        "the",
        "by",
        "of",
        "for",
        "with",
        "on",
        "behalf",
        "also",
        "but",
        "not",
        "to",
        "in",
        "from",
        "as",
        "group",
        "groups",
        "supported",
        "support",
        "supports",
        "backed",
        "joined",
        "seconded",
        "proposed",
        "proposal",
        "proposes",
        "propose",
        "opposed",
        "opposes",
        "oppose",
        "opposing",
        "against",
        "objects",
        "object",
        "objection",
        "objections",
        "reserves",
        "reserve",
        "reservation",
        "reservations",
        "its",
        "their",
        "position",
        "scrutiny",
        "disagrees",
        "disagree",
        "delete",
        "deletion",
        "retain",
        "retains",
        "parties",
        "party",
        "delegation",
        "delegations",
        "member",
        "members",
        "states",
        "state",
        "countries",
        "same",
        "text",
        "wording",
        "prefers",
        "prefer",
    ]
)


@dataclass(frozen=True, slots=True)
class Alternative:
    """One pair of brackets.

    Parameters
    ----------
    start, end
        Place of the brackets, those with the names included.
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


@dataclass(slots=True)
class _Pair:
    start: int
    end: int
    kids: "list[_Pair]" = field(default_factory=list)


def open_points(text: str, start: int = 0) -> list[OpenPoint]:
    """Return the open points of a draft, one for each run of neighbouring brackets; nested ones after those around them.

    Examples
    --------
    >>> [len(point.options) for point in open_points("Parties [shall] [should] report [yearly].")]
    [2, 1]
    >>> [len(point.options) for point in open_points("[A fee of [5] [Chile] [9] [Peru] is due.] [Togo]")]
    [1, 2]
    """
    found: list[OpenPoint] = []
    todo = [_pairs(text, start)]
    while todo:
        level = todo.pop(0)
        found += [_point(text, run) for run in _runs(text, level)]
        todo += [pair.kids for pair in level if pair.kids]
    return [point for point in found if point.options]


def _pairs(text: str, start: int) -> list[_Pair]:
    """Return the outermost pairs of square brackets with those inside them; brackets that do not close are left out."""
    top: list[_Pair] = []
    opened: list[_Pair] = []
    for sign in re.finditer(r"[\[\]]|\n[ \t]*\n", text[start:]):
        place = start + sign.start()
        if sign[0] == "[":
            opened.append(_Pair(place, 0))
        elif sign[0] == "]" and opened:
            pair = opened.pop()
            pair.end = place + 1
            (opened[-1].kids if opened else top).append(pair)
        elif sign[0] != "]":
            opened.clear()
    return top


def _runs(text: str, pairs: list[_Pair]) -> list[list[_Pair]]:
    runs: list[list[_Pair]] = []
    for pair in pairs:
        inside = text[pair.start + 1 : pair.end - 1].strip()
        footnote = (
            inside.isdigit()
            and not (runs and runs[-1][-1].end >= pair.start - 1)
            and not text[pair.end : pair.end + 2].strip().startswith("[")
        )
        if not inside or footnote or text[pair.end : pair.end + 1] == "(":
            continue
        if runs and re.fullmatch(r"[\s/]*(?:or\s*)?", text[runs[-1][-1].end : pair.start]):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _point(text: str, run: list[_Pair]) -> OpenPoint:
    low = text.rfind("\n", 0, run[0].start) + 1
    high = text.find("\n", run[-1].end)
    high = len(text) if high < 0 else high
    heading = ""
    for match in _HEADING.finditer(text, max(0, low - 3000), low):
        heading = match["title"].strip()
    options: list[Alternative] = []
    for pair in run:
        if options and options[-1].who is None and names_only(text[pair.start + 1 : pair.end - 1]):
            before = options.pop()
            options.append(Alternative(before.start, pair.end, before.words, (pair.start + 1, pair.end - 1)))
        else:
            options.append(_alternative(text, pair))
    return OpenPoint(low, high, heading, tuple(options))


def names_only(words: str) -> bool:
    """Say whether some words are nothing but names and how they stand: "Chile, supported by Peru; Togo opposes".

    Examples
    --------
    >>> names_only("EU, Norway, AOSIS"), names_only("No levy."), names_only("Peru reserves its position on paragraph 3.")
    (True, False, False)
    >>> names_only("Lower Delta States: Upstream")
    False
    """
    if (
        words.rstrip().endswith(".")
        or re.search(r":(?:\s|\Z)", words)
        or "[" in words
        or not re.match(r"\s*[A-Z]", words)
    ):
        return False
    pieces = [piece for piece in re.findall(r"[\w/&.'’-]+", words) if piece not in {"&", "-"}]
    names = [piece for piece in pieces if piece[0].isupper() or re.match(r"G-?\d", piece)]
    small = [piece for piece in pieces if piece not in names]
    return bool(names) and all(piece.lower() in _CONNECTIVES for piece in small)


def _alternative(text: str, pair: _Pair) -> Alternative:
    inside, base = text[pair.start + 1 : pair.end - 1], pair.start + 1
    label = _LABELS.match(inside)
    if label is not None:
        who = (base + label.start("who"), base + label.end("who")) if label["who"] else None
        return Alternative(pair.start, pair.end, (base + label.end(), base + len(inside)), who)
    if not pair.kids:
        for pattern in (_WHO, _SEVERAL, _WHO_AFTER):
            match = pattern.match(inside)
            if match is not None:
                words, who = match.span("words"), match.span("who")
                return Alternative(
                    pair.start, pair.end, (base + words[0], base + words[1]), (base + who[0], base + who[1])
                )
    behind = _ROUND.match(text, pair.end)
    if behind is not None and names_only(behind["who"]):
        return Alternative(pair.start, behind.end(), (base, base + len(inside)), behind.span("who"))
    return Alternative(pair.start, pair.end, (base, base + len(inside)))
