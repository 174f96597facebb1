"""Which class of deed a row of measures tells of: "impose sanction" is a sanction, "expel ambassador" a diplomatic step.

The classes are those for which the watch keeps a default severity; their words stand in `predicates/deeds.toml`.
"""

import tomllib
from functools import cache
from importlib.resources import files
from itertools import pairwise

from verbale.reading.lang.en.inflection import singular
from verbale.reading.lang.en.lexicon import Frame

_EASES = "ease"  # a deed only with its own verb: to begin a blockade is none, to lift a sanction no sanction
_EASING = frozenset({"lift", "ease", "unfreeze"})


@cache
def _rows() -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Return each class of deed with its verbs and the words that it is done to, none where it needs none."""
    table = tomllib.loads((files("verbale.reading.lang.en.predicates") / "deeds.toml").read_text(encoding="utf-8"))
    return [
        (
            row["deed"],
            frozenset(verb.split()[0] for verb in row.get("verbs", ())),
            frozenset(_singular(words) for words in row.get("objects", ())),
        )
        for row in table["frame"]
        if row.get("deed")
    ]


def _singular(words: str) -> str:
    return " ".join(singular(word) for word in words.split())


def deed_of(frame: Frame) -> str:
    """Return the class of deed of a row, empty where its words are of none.

    Parameters
    ----------
    frame
        A row of the lexicon whose kind is a measure.
    """
    words = [singular(word) for word in (*frame.words, frame.head)]
    if frame.head in _EASING:
        return _EASES
    spoken = {*words, *(" ".join(pair) for pair in pairwise(words))}
    alone = frame.form == "verb"
    for deed, verbs, objects in _rows():
        if frame.head in verbs and (objects & spoken if objects else alone):
            return deed
    return next((deed for deed, _, objects in _rows() if objects & spoken and deed != _EASES), "")
