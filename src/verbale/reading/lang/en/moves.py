"""What sentences of letters do to an answer that is owed: rows of `moves.txt`, compiled once.

A row is looked for in a sentence put plainly: lower case, sides as "we" and "you", dates as "DAY", each word and mark between spaces.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.errors import ReadingError
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.word_lists import word_list

FILES = ("moves.txt", "moves_more.txt", "moves_replies.txt")
CLASSES = (
    "this", "paper", "reply", "thing", "our", "your", "we", "have", "not", "no", "nothing", "absent", "term", "time", "offer", "cannot",
    "will", "study", "organ", "mandate", "pleased", "please", "proposal", "ready", "enclosed", "hereby",
)  # fmt: skip
_NEXT = r"(?:(?:and|so) (?:we|i|you|they|it)|but|while|whereas) "  # no gap runs into the next clause
_GAPS = {"..": rf"(?:(?![;:.?] |{_NEXT})\S+ ){{0,6}}?", "...": rf"(?:(?![;.?] |{_NEXT})\S+ ){{0,16}}?"}
_BE = "be am is are was were been being"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Parameters
    ----------
    label
        The move, or what a letter does otherwise: ``ask``, ``propose``, ``request``, ``accept``, ``refuse``, ``none``.
    pattern
        What a plainly put sentence must hold.
    written, example
        The pattern as it stands in the table, and its sentence.
    """

    label: str
    pattern: re.Pattern[str]
    written: str
    example: str


@cache
def rows() -> tuple[Row, ...]:
    """Return every row.

    Raises
    ------
    ReadingError
        For a row that cannot be read: a slip of the programmer.
    """
    here = files("verbale.reading.lang.en")
    text = "\n".join((here / name).read_text(encoding="utf-8") for name in FILES)
    found = []
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        cells = line.split(" | ")
        if len(cells) != 3:
            raise ReadingError(
                f"A row of moves.txt has {len(cells)} cells: {line!r}.", "Write move | pattern | example."
            )
        label, written, example = (cell.strip() for cell in cells)
        found.append(Row(label, re.compile(r"(?<!\S)" + _pattern(written)), written, example))
    return tuple(found)


def labels(plain: str) -> dict[str, Row]:
    """Return what a plainly put sentence does, each label with the first row that says so."""
    found: dict[str, Row] = {}
    for row in rows():
        if row.label not in found and row.pattern.search(plain):
            found[row.label] = row
    return found


def _pattern(written: str) -> str:
    pieces = written.split()
    made = ""
    while pieces and pieces[-1] in _GAPS:
        pieces.pop()  # a gap at the end asks for nothing
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        if piece.startswith("["):
            inner = [piece]
            while not pieces[at].endswith("]"):
                at += 1
                inner.append(pieces[at])
            words = " ".join(inner)[1:-1]
            made += f"(?:{_pattern_of(words)})?"
        elif piece == "^":
            made += r"\A(?<!\S)"
        elif piece == "$":
            made += r"(?:[.!?:] )*\Z"
        elif piece in _GAPS:
            made += _GAPS[piece]
        else:
            made += _one(piece)
        at += 1
    return made


def _pattern_of(words: str) -> str:
    return "".join(_GAPS[piece] if piece in _GAPS else _one(piece) for piece in words.split())


def _one(piece: str) -> str:
    """Return what a word, a class or several of them by "|" look for, with the space behind."""
    return f"(?:{'|'.join(_member(member) for member in piece.split('|'))}) "


def _member(member: str) -> str:
    if member.startswith("{"):
        return _class(member[1:-1])
    if member.startswith("%"):
        return re.escape(forms(member[1:]).gerund)
    if member.startswith("~"):
        first, _, rest = member[1:].partition("_")
        after = " " + rest.replace("_", " ") if rest else ""
        return f"(?:{'|'.join(_forms(first))}){re.escape(after)}"
    if member.endswith("*"):
        return re.escape(member[:-1]) + r"\w*"
    return re.escape(member.replace("_", " "))


@cache
def _class(name: str) -> str:
    words = sorted(word_list(f"moves.{name}"), key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(word.replace('_', ' ')) for word in words)})"


def _forms(verb: str) -> list[str]:
    if verb == "be":
        return _BE.split()
    made = forms(verb)
    return sorted({made.base, made.third, made.past, made.participle, made.gerund}, key=len, reverse=True)
