"""Which class of deed a row of measures tells of: "impose sanction" is a sanction, "expel ambassador" a diplomatic step, "call off strike" eases.

The classes are those for which the watch keeps a default severity; their words stand in `deed_classes.toml`.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from verbale.reading.lang.en.inflection import singular
from verbale.reading.lang.en.lexicon import Frame

_ALIKE = frozenset({"gas"})  # no plural
EASES = "ease"  # to end a measure is none


@dataclass(frozen=True, slots=True)
class _Class:
    """A row of the table: the class, its verbs with what they are done to, verbs that need nothing, and nouns."""

    deed: str
    verbs: frozenset[str]
    of: frozenset[str]
    alone: frozenset[str]
    nouns: frozenset[str]


@cache
def _classes() -> tuple[_Class, ...]:
    table = tomllib.loads((files("verbale.reading.lang.en") / "deed_classes.toml").read_text(encoding="utf-8"))
    return tuple(
        _Class(row["deed"], *(frozenset(row.get(name, ())) for name in ("verbs", "of", "alone", "nouns")))
        for row in table["class"]
    )


def deed_of(frame: Frame) -> str:
    """Return the class of deed of a row, empty where its words are of none.

    Parameters
    ----------
    frame
        A row of the lexicon whose kind is a measure.
    """
    words = [word if word in _ALIKE else singular(word) for word in frame.words]
    done = {frame.head, *(f"{frame.head} {word}" for word in words)}
    spoken = (frame.head, *words) if frame.form == "noun" else tuple(words)
    things = {*spoken, *(" ".join(pair) for pair in pairwise(spoken)), *(f"{word} {frame.head}" for word in words)}
    return next((one.deed for one in _classes() if _is_of(one, frame, done, things)), "")


def _is_of(one: _Class, frame: Frame, done: set[str], things: set[str]) -> bool:
    """Say whether a row is of a class: by its verb and what that is done to, by its verb alone, or by the deed's own noun."""
    if done & one.verbs and things & one.of:
        return True
    if frame.form == "noun":
        return frame.head in one.nouns or bool(things & one.nouns)
    return bool(done & one.alone)
