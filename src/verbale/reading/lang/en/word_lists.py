"""Closed sets of English words, read once from two tables, `word_lists` and `word_lists_more`: what a rule looks up is data, not code."""

import tomllib
from functools import cache
from importlib.resources import files

_TABLES = ("word_lists.toml", "word_lists_more.toml")


@cache
def _lists() -> dict[str, dict[str, str]]:
    here = files("verbale.reading.lang.en")
    both = (tomllib.loads((here / name).read_text(encoding="utf-8")) for name in _TABLES)
    return {section: lists for table in both for section, lists in table.items()}


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
