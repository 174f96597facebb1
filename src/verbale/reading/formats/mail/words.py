"""The words of mail programs, from `words.toml`: by language in the file, looked for all together."""

import re
import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@cache
def table() -> dict[str, dict[str, list[str]]]:
    """Return the whole table."""
    return tomllib.loads(_FILE.read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one list, of all languages, folded."""
    return frozenset(word.casefold() for listed in table()[name].values() for word in listed)


@cache
def any_of(name: str) -> str:
    """Return a pattern for any word of a list, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words(name), key=len, reverse=True))


@cache
def month_of(word: str) -> int:
    """Return the month that a word names, 0 for another word; of two that fit, the longer beginning counts."""
    low = word.casefold()
    fitting = [
        (len(head), int(number))
        for number, heads in table()["months"].items()
        for head in heads
        if low.startswith(head)
    ]
    return max(fitting)[1] if fitting else 0
