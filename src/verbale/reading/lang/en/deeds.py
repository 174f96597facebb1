"""Which class of deed a row of measures tells of: "impose sanction" is a sanction, "expel ambassador" a diplomatic step.

The classes are those for which the watch keeps a default severity; their words stand in `predicates/deeds.toml`.
"""

import tomllib
from functools import cache
from importlib.resources import files

from verbale.reading.lang.en.inflection import singular
from verbale.reading.lang.en.lexicon import Frame


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Return the class of each word that a deed is done to, and of each verb that needs none."""
    table = tomllib.loads((files("verbale.reading.lang.en.predicates") / "deeds.toml").read_text(encoding="utf-8"))
    objects: dict[str, str] = {}
    verbs: dict[str, str] = {}
    for row in table["frame"]:
        for word in row.get("objects", ()):
            objects.setdefault(singular(word), row["deed"])
        if not row.get("objects"):
            for verb in row.get("verbs", ()):
                verbs.setdefault(verb.split()[0], row["deed"])
    return objects, verbs


def deed_of(frame: Frame) -> str:
    """Return the class of deed of a row, empty where its words are of none.

    Parameters
    ----------
    frame
        A row of the lexicon whose kind is a measure.
    """
    objects, verbs = _words()
    for word in (*frame.words, frame.head):
        if singular(word) in objects:
            return objects[singular(word)]
    return verbs.get(frame.head, "") if frame.form == "verb" else ""
