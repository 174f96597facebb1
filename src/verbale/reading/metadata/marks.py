"""Markings wherever a paper bears them: lines of its head and foot, its subject, page heads between paragraphs, portion marks.

Words in a sentence mark nothing ("the paper was marked SECRET"). All marks are collected and the strictest counts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.errors import ModelError
from verbale.model.marking import Marking, meant, stated

_LINE = 100  # a longer line is text
_FOOT = 4
_SHORT = re.compile(r"\s*[|·•–—]\s*|\s+-\s+|\s{3,}|\.\s+(?=[A-Z])")  # between the parts of a page's head or foot
_MARK = r"TLP\s?:\s?(?:CLEAR|WHITE|GREEN|AMBER\+STRICT|AMBER|RED)\b|(?:R|C|S|TS)-UE/EU-(?:R|C|S|TS)\b"
_BRACKETED = re.compile(rf"[\[(](?P<mark>{_MARK}|[A-Z][A-Za-z -]{{4,30}})[\])]")
_CLOSING = re.compile(
    r"[\[(](?P<mark>[A-Za-z][A-Za-z -]{4,30})[\])]\W*\Z"
)  # "Summary of the session (not for publication)"
_PORTION = re.compile(
    rf"^[ \t]*(?:\d{{1,3}}\.[ \t]*)?[\[(](?P<mark>{_MARK}|[A-Z][A-Z-]{{4,24}})(?://[^\])\n]{{1,60}})?[\])](?=[ \t]+\S)",
    re.MULTILINE,
)
_LAST = re.compile(rf"[.?!][\"”’')]*[ \t]+[\[(]?(?P<mark>{_MARK})[\])]?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text: those of the whole, and those of single paragraphs."""

    whole: tuple[str, ...] = ()
    portions: tuple[str, ...] = ()


def bears(line: str, profile: str) -> bool:
    """Say whether a line of a head or foot is a marking, or bears one beside a page number or a name."""
    return any(True for _ in _borne(line, profile))


def marks_of(text: str, body: int, title: str, profile: str, beside: Sequence[str] = ()) -> Marks:
    """Collect the marks of a text whose running part begins at `body`; `beside` are lines that stand outside it."""
    lines = [line.strip() for line in text[body:].split("\n") if line.strip()]
    edges = [line.strip() for line in text[:body].split("\n")] + lines[:1] + lines[-_FOOT:]
    edges += [line.strip() for line in beside]
    whole = [mark for line in edges for mark in _borne(line, profile)]
    whole += [str(mark) for line in lines if len(line) <= _LINE and (mark := stated(line, profile))]
    whole += [str(mark) for found in _BRACKETED.finditer(title) if (mark := _read(found["mark"], profile))]
    whole += [str(mark) for found in _LAST.finditer(text) if (mark := _read(found["mark"], profile))]
    portions = [str(mark) for found in _PORTION.finditer(text) if (mark := _read(found["mark"], profile))]
    return Marks(tuple(whole), tuple(portions))


def strictest(marks: Sequence[str], profile: str) -> str:
    """Join marks as they are written; one of another profile stands alone, for the reader of the file to refuse."""
    if len(marks) < 2:
        return "".join(marks)
    try:
        parsed = [Marking.parse(mark, profile) for mark in marks]
    except ModelError:
        return marks[0]
    foreign = next((mark for mark in parsed if mark.profile != profile), None)
    if foreign is not None:
        return str(foreign)
    joined = parsed[0]
    for mark in parsed[1:]:
        joined = joined.join(mark)
    return str(joined)


def _borne(line: str, profile: str) -> Iterator[str]:
    """Yield the marks of a short line: the line itself, or one of its parts."""
    if not line or len(line) > _LINE:
        return
    closing = _CLOSING.search(line)
    parts = (line, *_SHORT.split(line)) if _SHORT.search(line) else (line,)
    for part in (*parts, closing["mark"]) if closing is not None else parts:
        mark = _read(part, profile)
        if mark is not None:
            yield str(mark)


def _read(words: str, profile: str) -> Marking | None:
    words = re.sub(r"TLP:WHITE\b", "TLP:CLEAR", re.sub(r"\s*:\s*", ":", words.strip()), flags=re.IGNORECASE)
    return stated(words, profile) or meant(words, profile)
