"""Whose ministers are meant where a paper gives them no country: those of the place it was sent from, or of the office that heads it."""

import re

from verbale.model import Document
from verbale.reading.mentions.names import Named, Names


def place_of(document: Document, names: Names) -> str:
    """Party of the place in the dateline ("MOSCOW, February 15")."""
    place = re.match(r"[A-ZÀ-Þ’' ]+", document.dateline)
    found = list(names.find(place[0].strip().title())) if place else []
    return found[0].party if len(found) == 1 else ""


_HOUSE = re.compile(
    r"(?i)\A\W*(?:(?:press|news)[^\n]{0,40}\n)?[^\n]{0,60}?\b(?:office|ministry|department|chancellery|government|cabinet|presidency|embassy|republic|kingdom|federation)\b[^\n]{0,80}(?:\n[^\n]{0,40})?"
)


def own_house(text: str, named: list[Named]) -> str:
    """Return the one state of the office that heads a paper: its ministers without a country are its own."""
    head = _HOUSE.match(text)
    own = {item.party for item in named if head is not None and item.end <= head.end()}
    return own.pop() if len(own) == 1 else ""


_HOSTING = re.compile(r"[^.\n]{0,30}\b(?:host(?:s|ed|ing)?|mediat(?:es?|ed|ing|or|ors|ion)|broker(?:s|ed|ing)?)\b")


def hosts(text: str, party: str, named: list[Named]) -> bool:
    """Say whether a text has a state host or mediate: then ministers without a country are rather its guests'.

    Parameters
    ----------
    text
        The whole text.
    party
        Id of the state.
    named
        Names of the lists in the text, with their places.
    """
    return any(item.party == party and _HOSTING.match(text, item.end) for item in named)


def sits_opposite(text: str, name: str) -> bool:
    """Say whether somebody is introduced as who sits opposite, and so is none of the house: "her Chilean counterpart, Eva Soto".

    Parameters
    ----------
    text
        The whole text.
    name
        A name; its last word is looked for.
    """
    if not name.split():
        return False
    last = re.escape(name.rsplit(maxsplit=1)[-1])
    before = rf"\b(?:counterpart|opposite number),? (?:[A-ZÀ-Þ][\w’'.-]* ){{0,4}}{last}\b"
    behind = rf"\b{last},? (?:his|her|their) [\w -]{{0,30}}(?:counterpart|opposite number)\b"
    return re.search(rf"{before}|{behind}", text) is not None
