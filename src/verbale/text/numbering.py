"""Numbers as drafts use them: "3 bis", "3 alt 2", "OP2 bis Alt 1", "(a) ante", "II". Two that are written differently and mean one are equal.

Latin ordinals are those of treaty practice (bis to tricies), with the misspellings met in papers; "supra" and "ante" stand before.
"""

import re
from dataclasses import dataclass

_ORDINALS = (
    *("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies", "undecies", "duodecies"),
    *("terdecies", "quaterdecies", "quindecies", "sexdecies", "septdecies", "octodecies", "novodecies", "vicies"),
    *(
        "unvicies",
        "duovicies",
        "tervicies",
        "quatervicies",
        "quinvicies",
        "sexvicies",
        "septvicies",
        "octovicies",
        "tricies",
    ),
)
_MISSPELT = {
    "quarter": "quater",
    "quinques": "quinquies",
    "sextiens": "sexies",
    "nonies": "novies",
    "tredecies": "terdecies",
    "quindecis": "quindecies",
}
_PLACES = ("alt", "ante", "supra", "chapeau")
_WORDS = sorted((*_ORDINALS, *_MISSPELT, *_PLACES), key=len, reverse=True)
# One suffix: its word, and the number that some give it ("alt 2", "bis1").
SUFFIX = rf"(?:{'|'.join(_WORDS)})\b\.?(?:\s?\d{{1,2}}\b(?!\s*(?:per cent|%)))?|(?:{'|'.join(_WORDS)})\d{{1,2}}\b"
_ONE = re.compile(rf"(?i)({'|'.join(_WORDS)})\.?\s?(\d{{1,2}})?")
_ROMAN = re.compile(r"(?i)m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a provision.

    Parameters
    ----------
    base
        "3", "a", "II", "X"; empty where only a suffix stands ("OP alt").
    suffixes
        In order, each a word with its own number if it has one: ("bis", "alt 2").
    """

    base: str
    suffixes: tuple[str, ...] = ()

    @classmethod
    def parse(cls, text: str) -> "Number":
        """Read a number without its brackets and dots: "3bis" and "3 bis." are one, as are "quarter" and "quater"."""
        plain = re.sub(r"^(?i:OP)(?=[\s\d]|$)", "", text.strip(" .()[]:\t"))
        found = re.match(
            r"(?:\d+(?:[./]\d+)*(?:[a-z]{1,2}(?![a-z]))?|[A-Z]{1,4}|[a-z]{1,2}(?:/[a-z]{1,2})*(?![a-z])|[ivxl]+(?![a-z]))?",
            plain,
        )
        base = found[0] if found else ""
        if base.lower() in _WORDS:
            base = ""
        rest = plain[len(base) :]
        suffixes = tuple(_suffix(match) for match in _ONE.finditer(rest))
        return cls(base, suffixes)

    @property
    def additional(self) -> bool:
        """Whether it is put in beside what was there: "bis", "ter", "alt"."""
        return bool(self.suffixes)

    @property
    def alternative(self) -> bool:
        """Whether it stands for another wording of the same place."""
        return any(one.startswith("alt") for one in self.suffixes)

    def __str__(self) -> str:
        return " ".join((self.base, *self.suffixes)).strip()


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral, ``None`` where it is none."""
    low = text.lower()
    if not low or not _ROMAN.match(low):
        return None
    values = [_VALUES[sign] for sign in low]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def letter(text: str) -> int | None:
    """Return the place of a letter of a list, from 1: "b" is 2, "aa" 27; ``None`` where it is none."""
    low = text.lower()
    if len(low) == 1 and "a" <= low <= "z":
        return ord(low) - 96
    if len(low) == 2 and low[0] == low[1] and "a" <= low[0] <= "z":
        return 26 + ord(low[0]) - 96
    return None


def _suffix(match: re.Match[str]) -> str:
    word = match[1].lower()
    return f"{_MISSPELT.get(word, word)} {match[2] or ''}".strip()
