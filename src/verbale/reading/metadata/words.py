"""The words of heads, read once from the language's folder; every test here is by whole words, without regard to case."""

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("verbale.reading.lang.en").joinpath("heads.toml").read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return a list of words of the table; a hyphen in an entry stands for a space."""
    return frozenset(word.replace("-", " ") for word in _data()[name].split())


@cache
def phrases(name: str) -> tuple[str, ...]:
    """Return a list of phrases, the longest first."""
    return tuple(sorted(_data()[name].split(";"), key=len, reverse=True))


@cache
def keys() -> dict[str, str]:
    """Return what each key of a head line says: ``our ref`` → ``reference``."""
    return {key: name for name, said in _data()["keys"].items() for key in said}


@cache
def label() -> re.Pattern[str]:
    """Match a line that says what kind of paper it is, whole or before a dash; `rest` is what follows the dash."""
    kinds = "|".join(_data()["labels"])
    return re.compile(rf"[(\[*]*(?:{kinds})[)\]*.]*(?:\s*[-–—|:]\s+(?P<rest>\S.*))?\Z", re.IGNORECASE)
