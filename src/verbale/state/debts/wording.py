"""What a paper speaks of, as far as its words say: the stems of its nouns and verbs, its amounts. Dates and the words of all letters are left out.

Two papers that share none of these have nothing to do with each other as far as their words tell; a paper that shares some with one
debt and none with another means the first.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from verbale.state.search.stems import stems

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[ .]+(?:of )?(?:{_MONTHS})\b(?: \d{{4}})?|\b(?:{_MONTHS}) \d{{1,2}}\b(?:, \d{{4}})?|\b(?:19|20)\d\d\b|\b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b"
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_PIECE = re.compile(r"[;,] (?:and )?| and (?:also )?")
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
_ROUND = frozenset(_TENS.values())
_TIMES = {"hundred": 100, "thousand": 1000}


_DAY = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ .]+(?:of )?(?P<month>{_MONTHS})\b|\b(?P<first>{_MONTHS}) (?P<second>\d{{1,2}})\b"
)
_OF_A_PAPER = re.compile(
    r"\b(?:letters?|notes?|mails?|messages?|proposals?|requests?|offers?|repl(?:y|ies)|papers?|calls?|questions?) (?:dated |of |from )?(?:the )?\Z"
)


@cache
def _common() -> frozenset[str]:
    """Return the stems of words that letters on whatever subject share."""
    text = (files("verbale.state.debts") / "common_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return stems(" ".join(lines))


@cache
def _alike() -> dict[str, str]:
    """Return word → the first of the words that mean the same at a table: who was asked for a rise answers with an increase."""
    text = (files("verbale.state.debts") / "alike.txt").read_text(encoding="utf-8")
    rows = (line.split() for line in text.splitlines() if line and not line.startswith("#"))
    return {word: row[0] for row in rows for word in row[1:]}


@lru_cache(maxsize=8192)
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


@lru_cache(maxsize=8192)
def days_named(text: str) -> frozenset[str]:
    """Return the days of the year that a text names, but for days of papers: who was asked for "9 May" answers that 9 May is fine."""
    low = text.lower()
    found = (one for one in _DAY.finditer(low) if not _OF_A_PAPER.search(low[: one.start()]))
    return frozenset(f"{one['day'] or one['second']} {one['month'] or one['first']}" for one in found)


def shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how much two wordings share; each word is counted once, in whatever language it was taken to its stem."""
    return sum(not stem.startswith("fr:") for stem in one & other)


def own_part(text: str, point: str, names: Mapping[str, Sequence[str]]) -> str:
    """Return the part of a sentence on several points that is about one of them; empty where its words do not tell them apart.

    Parameters
    ----------
    text
        The sentence.
    point
        Id of the point.
    names
        Id → title and aliases of each point.
    """
    found: dict[str, list[str]] = {}
    last = ""
    for piece in _PIECE.split(text):
        low = piece.lower()
        here = [one for one, words in names.items() if any(_stands(word.lower(), low) for word in words)]
        if len(here) > 1:
            return ""
        last = here[0] if here else last
        found.setdefault(last, []).append(piece)
    return " ".join(found.get(point, ()))


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _of(plain: str) -> Iterator[str]:
    amount = 0
    plain = plain.replace("%", " percent ")
    for word in _TOKEN.findall(plain):
        own, number = _meaning(word)
        if word[0].isdigit():
            yield from own
            continue
        before, amount = amount, 0
        if number > 1 or (number and before in _ROUND):
            amount = before + number if before in _ROUND and number < 10 else number
            yield str(amount)
        elif before and word in _TIMES:
            amount = before * _TIMES[word]
            yield str(amount)
        else:
            yield from own


@lru_cache(maxsize=65_536)
def _meaning(word: str) -> tuple[frozenset[str], int]:
    """Return the stems of a word, none of a word of all letters, or the amount in figures; and the number that a number word stands for."""
    if word[0].isdigit():
        bare = re.sub(r"[.,](?=\d{3}\b)", "", word).replace(",", ".")
        return frozenset() if bare in {"0", "1"} else frozenset({bare}), 0
    number = 1 if word == "one" else _SMALL.get(word, 0) or _TENS.get(word, 0)
    if number > 1:
        return frozenset(), number
    own = stems(word) - _common() if len(word) > 2 else frozenset()  # "of", "at", "we"
    same = _alike().get(word)
    return (stems(same) - _common() if own and same is not None else own), number
