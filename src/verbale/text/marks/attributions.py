"""Whose words they are: "[Peru, Chile: …]", "[2035] (EU)", "reserved by NORLAND", "proposed by the G77". Names stand as they are written.

A name counts where it is known (a party of the dossier), or where the form leaves no other reading: a list of capitalised names before a
colon or with one of the words of taking sides. An acronym in parentheses ("(SIDS)") is a definition unless it is known.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from verbale.text.brackets import Brackets, Pair
from verbale.text.marks.said import NAME, Clause, Side, clauses_in, no_name, side_of

_NAME = NAME
_LIST = rf"{_NAME}(?:(?:\s?[,;/+&]\s?|,? and )(?:the )?{_NAME}){{0,15}}"
LEAD = re.compile(
    rf"\[\s*(?P<names>{_LIST})(?:\s(?P<verb>proposes?|opposes?|supports?|reserves?|suggests?))?\s?[:–—]\s"
)
_AFTER = re.compile(rf"\s?\((?P<names>{_LIST})(?:\s(?P<verb>proposal|reservation|reserves?|opposes?|supports?))?\)")
_BY = re.compile(
    rf"(?P<verb>[Rr]eserved|[Pp]roposed|[Ss]upported|[Oo]pposed|[Dd]eleted|[Ss]uggested|[Rr]eservation|[Pp]roposal)\s(?:by|of)\s(?:the )?(?P<names>{_LIST})"
)
_RESERVES = re.compile(rf"(?P<names>{_LIST})\s(?P<verb>reserves?|maintains? (?:its|their) reservation)\b")
_NOTE = re.compile(r"\((?P<note>[^()]{3,200}(?:\([^()]{1,60}\)[^()]{0,120}){0,3})\)")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words and those who are named with them.

    Parameters
    ----------
    names
        As written, in order.
    side
        What they do; "proposes" where the text gives names alone.
    start, end
        Of the attribution itself.
    about
        The words it is about: the bracket it stands in or behind, or those of its paragraph before it; ``None`` where that is not said.
    known
        Whether every name is one that was given.
    """

    names: tuple[str, ...]
    side: Side
    start: int
    end: int
    about: tuple[int, int] | None
    known: bool


def attributions_in(text: str, found: Brackets, known: Collection[str] = ()) -> list[Attribution]:
    """Return the attributions of a text, in its order.

    Parameters
    ----------
    found
        Its brackets.
    known
        Names, abbreviations and ids of parties; case does not count.
    """
    low = {one.lower() for one in known}
    made = [
        *_noted(text, found, low),
        *_lone(text, found, low),
        *_leads(text, found, low),
        *_behind(text, found, low),
        *_worded(text, found, low),
    ]
    return sorted(_once(made), key=lambda one: one.start)


def _leads(text: str, found: Brackets, known: Collection[str]) -> Iterator[Attribution]:
    for pair in found.pairs:
        match = LEAD.match(text, pair.start)
        if match and match.end() < pair.end and not no_name(match["names"]):
            yield _made(match, (pair.start, pair.end), known)


def _behind(text: str, found: Brackets, known: Collection[str]) -> Iterator[Attribution]:
    for pair in found.pairs:
        match = _AFTER.match(text, pair.end)
        if match is None or no_name(match["names"]):
            continue
        made = _made(match, (pair.start, pair.end), known)
        if made.known or match["verb"] or re.match(r"G-?77|EU\b", match["names"]):
            yield made


def _worded(text: str, found: Brackets, known: Collection[str]) -> Iterator[Attribution]:
    for pattern in (_BY, _RESERVES):
        for match in pattern.finditer(text):
            if not no_name(match["names"]):
                yield _made(match, _around(found, match.start()), known)


def _noted(text: str, found: Brackets, known: Collection[str]) -> Iterator[Attribution]:
    """Yield what notes say: "(RUS, CHN: delete; EU: retain)", be they in brackets or in parentheses."""
    ends = {pair.end: (pair.start, pair.end) for pair in found.pairs}
    notes = [(start + 1, end - 1) for start, end in found.notes]
    notes += [match.span("note") for match in _NOTE.finditer(text)]
    for start, end in sorted(notes):
        clauses = clauses_in(text[start:end])
        before = len(text[: start - 1].rstrip())
        about = ends.get(before) or _around(found, start - 1) or _before(text, start - 1)
        yield from (_said(one, start, about, known) for one in clauses)


def _before(text: str, place: int) -> tuple[int, int] | None:
    """Return the words of a paragraph that stand before a place; ``None`` where there are none."""
    start = text.rfind("\n\n", 0, place) + 2 if "\n\n" in text[:place] else 0
    words = text[start:place]
    bare = words.strip()
    return (start + words.index(bare), start + words.index(bare) + len(bare)) if bare else None


def _lone(text: str, found: Brackets, known: Collection[str]) -> Iterator[Attribution]:
    """Yield known names that stand in a bracket of their own behind another: "[to boats] [Delta]"."""
    ends = {pair.end: (pair.start, pair.end) for pair in found.pairs}
    for pair in found.pairs:
        names = _names(text[pair.start + 1 : pair.end - 1])
        before = len(text[: pair.start].rstrip())
        if before in ends and names and all(one.lower() in known for one in names):
            yield Attribution(names, Side.PROPOSES, pair.start, pair.end, ends[before], known=True)


def _said(one: Clause, start: int, about: tuple[int, int] | None, known: Collection[str]) -> Attribution:
    names = _names(one.names)
    return Attribution(
        names, one.side, start + one.start, start + one.end, about, all(name.lower() in known for name in names)
    )


def _made(match: re.Match[str], about: tuple[int, int] | None, known: Collection[str]) -> Attribution:
    names = _names(match["names"])
    side = side_of(match["verb"] or "")
    return Attribution(names, side, match.start(), match.end(), about, all(one.lower() in known for one in names))


def _names(words: str) -> tuple[str, ...]:
    """Return the names of a list, in order."""
    return tuple(
        one.strip(" .").removeprefix("the ")
        for one in re.split(r"\s?[,;+&]\s?|(?<!77)\s?/\s?|,? and (?!China)", words)
        if one.strip()
    )


def _around(found: Brackets, place: int) -> tuple[int, int] | None:
    """Return the innermost bracket around a place."""
    holding: Pair | None = None
    for pair in found.pairs:
        if pair.start <= place < pair.end:
            holding = pair
    return (holding.start, holding.end) if holding is not None else None


def _once(made: list[Attribution]) -> Iterator[Attribution]:
    seen: list[Attribution] = []
    for one in made:
        if not any(one.start < other.end and other.start < one.end for other in seen):
            seen.append(one)
            yield one
