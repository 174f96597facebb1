"""Closed sets of English words, read once from `word_lists.toml`: what a rule looks up is data, not code."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("verbale.reading.lang.en") / "word_lists.toml").read_text(encoding="utf-8"))


def word_list(name: str) -> frozenset[str]:
    """Return the words of a list.

    Parameters
    ----------
    name
        Section and list, with a dot between: "match.particles".

    Raises
    ------
    KeyError
        When there is no such list: a slip of the programmer, not of a document.
    """
    section, _, key = name.partition(".")
    return frozenset(_lists()[section][key].split())
