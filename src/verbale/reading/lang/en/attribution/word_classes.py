"""A sentence as words with their classes. Classes come from small lists and endings: enough to find subjects and clauses.

Classes are one letter each, as the head of ``classes.tsv`` says; besides: ``#`` number, ``N`` capitalised word, ``n`` other
word, ``G`` word in -ing, ``E`` word in -ed, ``Q`` quotation mark, ``p`` possessive ending, ``,`` comma, ``-`` dash, ``:``
colon or semicolon, ``.`` full stop and its like, ``x`` bracket or other sign.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_TOKEN = re.compile(
    r"''|``|[“”\"«»]"
    r"|\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\]"
    r"|[A-Z]-[A-Z][A-Za-z]*\.|[A-Z][a-z]{2,5}\.(?=,)"
    r"|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Jr|Sr|St|No|Inc|Co|Corp|vs|Prof|[A-Z])\.(?=[ ’'\u00a0,])"
    r"|[$€£]?\d(?:[\d,.]*\d)?(?:-[A-Za-z]\w*)+|[$€£]?\d[\d,.]*\d%?|[$€£]?\d%?"
    r"|[’'](?:s|re|ve|ll|d|m|S)\b"
    r"|[^\W_][\w@#&]*(?:[-–/][^\W_]\w*)*(?:(?<=n)[’']t\b|[’'](?!(?:s|re|ve|ll|d|m|S)\b)(?=[^\W_])[^\W_]\w*)?"
    r"|--+|\.\.\.|[—–…]|[@#]\w+|\S"
)
_SIGNS = {",": ",", "—": "-", "–": "-", "--": "-", "-": "-", ":": ":", ";": ":", ".": ".", "?": ".", "!": ".", "…": "x"}
_APOSTROPHES = frozenset(("'", "’", "'s", "’s"))
_QUOTES = frozenset(("''", "``", "“", "”", '"', "«", "»", "'", "‘", "’"))


@dataclass(frozen=True, slots=True)
class Line:
    """Words of a stretch of text: places, lower-cased forms and classes, all of one length."""

    starts: list[int]
    ends: list[int]
    lows: list[str]
    tags: list[str]


@cache
def classes() -> dict[str, str]:
    """Return the class of every listed word; the first list that has a word holds."""
    found: dict[str, str] = {}
    for line in rows("classes.tsv"):
        letter, words = line.split("\t")
        for word in words.split():
            found.setdefault(word, letter)
    return found


def rows(file: str) -> list[str]:
    """Return the lines of a data file of this package without its header."""
    text = resources.files(__name__.rpartition(".")[0]).joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line and not line.startswith("#")]


def line(text: str, start: int, end: int) -> Line:
    """Cut a stretch of text into words."""
    matches = list(_TOKEN.finditer(text, start, end))
    known = [_classified(match[0]) for match in matches]
    made = Line(
        [match.start() for match in matches],
        [match.end() for match in matches],
        [low for low, _ in known],
        [tag for _, tag in known],
    )
    _possessives(made)
    return made


@lru_cache(maxsize=65_536)
def _classified(word: str) -> tuple[str, str]:
    """Return a word's lower-cased form and its class."""
    low = word.lower()
    return low, classes().get(low) or _guess(word, low)


def _guess(word: str, low: str) -> str:  # noqa: PLR0911  # one line per class
    first = word[0]
    if word in _QUOTES:
        return "Q"
    if word in _SIGNS:
        return _SIGNS[word]
    if first.isdigit() or first in "$€£":
        return "#"
    if not first.isalpha() and first not in "@#":
        return "n" if len(word) > 2 and first in "([" else "x"
    if first.isupper():
        return "N"
    if low.endswith("ly") and len(low) > 4:
        return "B"
    if low.endswith("ing") and len(low) > 5:
        return "G"
    if low.endswith("ed") and len(low) > 4:
        return "E"
    return "n"


def _possessives(made: Line) -> None:
    """Tell "Trump's plan" from "he's said": an ending after a noun is possessive unless an adverb or participle follows."""
    tags, lows = made.tags, made.lows
    if not _APOSTROPHES.intersection(lows):
        return
    for place, low in enumerate(lows):
        if low in {"'", "’"} and place and made.ends[place - 1] == made.starts[place] and lows[place - 1].endswith("s"):
            tags[place] = "p"
        if low in {"'s", "’s"} and place and tags[place - 1] not in "PRS":
            tags[place] = "p"
