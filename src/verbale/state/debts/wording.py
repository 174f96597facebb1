"""What a paper speaks of, as far as its words say: the stems of its nouns and verbs, its amounts. Dates and the words of all letters are left out.

Two papers that share none of these have nothing to do with each other as far as their words tell; a paper that shares some with one
debt and none with another means the first.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from verbale.state.search.stems import stems

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[ .]+(?:of )?(?:{_MONTHS})\b(?: \d{{4}})?|\b(?:{_MONTHS}) \d{{1,2}}\b(?:, \d{{4}})?|\b(?:19|20)\d\d\b|\b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b"
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SMALL = {
    word: number
    for number, word in enumerate(
        re.findall(
            r"\S+",
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
        ),
        2,
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate(re.findall(r"\S+", "twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
_TIMES = {"hundred": 100, "thousand": 1000}


@cache
def _common() -> frozenset[str]:
    """Return the stems of words that letters on whatever subject share."""
    text = (files("verbale.state.debts") / "common_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return stems(" ".join(lines))


@lru_cache(maxsize=4096)
def wording(text: str) -> frozenset[str]:
    """Return what a text speaks of.

    Parameters
    ----------
    text
        Words of a paper, or what it is about.

    Returns
    -------
    frozenset of str
        Stems and amounts, an amount in figures: "forty thousand tonnes" and "40,000 tonnes" speak of the same.
    """
    plain = _DATE.sub(" ", text.lower())
    return frozenset(_of(plain))


def shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how much two wordings share; each word is counted once, in whatever language it was taken to its stem."""
    return sum(not stem.startswith("fr:") for stem in one & other)


def _of(plain: str) -> Iterator[str]:
    amount = 0
    for match in _TOKEN.finditer(plain):
        word = match[0]
        if word[0].isdigit():
            yield from _figure(word)
            continue
        before, amount = amount, _amount(word, amount)
        if amount:
            yield str(amount)
        elif before and word in _TIMES:
            amount = before * _TIMES[word]
            yield str(amount)
        elif len(word) > 2:  # "of", "at", "we"
            yield from stems(word) - _common()


def _figure(word: str) -> Iterator[str]:
    bare = re.sub(r"[.,](?=\d{3}\b)", "", word).replace(",", ".")
    if bare not in {"0", "1"}:
        yield bare


def _amount(word: str, before: int) -> int:
    """Return the amount that a number word stands for, with the tens before it: "twenty-four"."""
    small = 1 if word == "one" and before in _TENS.values() else _SMALL.get(word, 0)
    if small:
        return before + small if before in _TENS.values() and small < 10 else small
    return _TENS.get(word, 0)
