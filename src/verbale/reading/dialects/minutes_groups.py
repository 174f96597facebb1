"""Actors without a name of their own: "many developing countries", "delegates", "Co-Chair N.", "the contact group".

One search finds the words such names end in (or begin with, for chairs); what stands around them is read from there.
"""

import re
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

_PEOPLE = (
    *[
        "countries",
        "country",
        "parties",
        "delegation",
        "delegations",
        "delegate",
        "delegates",
        "ministers",
        "participants",
        "observers",
    ],
    *["speakers", "members", "negotiators", "sides"],
)
_OFFICES = (
    *[
        "Co-Chair",
        "Co-Chairs",
        "Vice-Chair",
        "Vice-Chairs",
        "Chair",
        "Chairs",
        "Chairman",
        "Chairwoman",
        "Chairperson",
        "President",
        "Vice-President",
    ],
    *[
        "Presidency",
        "Facilitator",
        "Facilitators",
        "Co-Facilitator",
        "Co-Facilitators",
        "Secretary-General",
        "Secretariat",
        "Rapporteur",
    ],
    "Executive Secretary",
)
_BODIES = (
    *[
        "Committee",
        "COP",
        "COP/MOP",
        "CMP",
        "SBSTA",
        "SBI",
        "ADP",
        "Conference",
        "Plenary",
        "Board",
        "Bureau",
        "Council",
        "secretariat",
        "group",
        "plenary",
    ],
    *["union", "management", "employer", "employers", "committee"],
)
_BEFORE = frozenset(
    [
        "many",
        "some",
        "several",
        "most",
        "various",
        "numerous",
        "few",
        "no",
        "one",
        "two",
        "three",
        "all",
        "both",
        "certain",
        "other",
        "the",
        "these",
        "those",
        "developed",
        "developing",
        "industrialized",
        "industrialised",
        "annex",
        "i",
        "non-annex",
        "vulnerable",
        "island",
        "african",
        "small",
        "least",
        "member",
        "latin",
        "american",
        "european",
        "western",
        "donor",
        "like-minded",
        "country",
        "a",
        "number",
        "of",
        "majority",
    ]
)
_FIRST = frozenset({"of", "number", "majority", "i", "american"})
_CHAIR_LEFT = re.compile(r"(?:\b[Tt]he\s+)?(?:\b[A-Z][\w/-]*\s+){0,3}\Z")
_CHAIR_RIGHT = re.compile(r"(?:\s+[A-Z][a-zéíóáúñç’'-]+(?:\s+[A-Z][a-zéíóáúñç’'-]+){0,2})?(?:\s+\([A-Z][A-Za-z ]+\))?")
_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_THE = re.compile(r"\b[Tt]he\s+(?:(?:contact|working|drafting|expert|informal|negotiating)\s+)?\Z")
_OPENERS = re.compile(
    r"(?:On|In|At|After|While|When|As|But|Also|For|With|From|To|Under|By|During|Following|And|If"
    r"|Then)\s"
)


@cache
def _search() -> tuple[AhoCorasick, tuple[str, ...]]:
    words = (*_PEOPLE, *(word.capitalize() for word in _PEOPLE), *_OFFICES, *_BODIES)
    unique = tuple(dict.fromkeys(words))
    return AhoCorasick(unique, matchkind=MatchKind.LeftmostLongest), unique


def groups(text: str) -> list[tuple[int, int]]:
    """Return the places of actors that have no name of their own."""
    search, words = _search()
    found = []
    for index, start, end in search.find_matches_as_indexes(text):
        if (start and (text[start - 1].isalnum() or text[start - 1] == "-")) or (
            end < len(text) and text[end].isalnum()
        ):
            continue
        span = _around(text, words[index], start, end)
        if span is not None:
            found.append(span)
    return found


def _around(text: str, word: str, start: int, end: int) -> tuple[int, int] | None:
    if word.lower() in _PEOPLE:
        begin = _leftward(text, start)
        if word == "country" and begin == start:
            return None
        return begin, end
    if word in _OFFICES:
        left = _CHAIR_LEFT.search(text, max(0, start - 50), start)
        begin = left.start() if left else start
        opener = _OPENERS.match(text, begin)
        right = _CHAIR_RIGHT.match(text, end)
        return (opener.end() if opener else begin), (right.end() if right else end)
    left = _THE.search(text, max(0, start - 30), start)
    return (left.start(), end) if left and text[end : end + 1] != "-" else None


def _leftward(text: str, start: int) -> int:
    """Return where the words that count or sort a group begin: "a number of other small island"."""
    begin, window = start, text[max(0, start - 60) : start]
    if not window.endswith((" ", "\n", "-")):
        return start
    words = list(_WORD.finditer(window))
    offset = start - len(window)
    for place in range(len(words) - 1, -1, -1):
        word = words[place][0].lower()
        between = window[words[place].end() : words[place + 1].start() if place + 1 < len(words) else len(window)]
        if word not in _BEFORE or between.strip() not in {"", "-"}:
            break
        if word not in _FIRST and (word != "a" or text.startswith("a number", offset + words[place].start())):
            begin = offset + words[place].start()
    return begin
