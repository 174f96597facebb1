"""Whose people they are that a text speaks of: "the Transport League, which speaks for 2,140 drivers" acts when the drivers do."""

import re

from verbale.reading.acts.classes import fold
from verbale.reading.lang.en.sides import names_people

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'&-]*(?: (?:and|of|&|[A-ZÀ-Þ][\w’'&-]*))*)"
_SPEAKS = r"(?:speaks? for|represents?|representing|organi[sz]es?|which has organi[sz]ed|whose members are)"
_COUNT = r"(?:the |its |all |some |about |around |roughly |nearly |most of the |more than |over )*(?:\d[\d.,]* )?"
_SPEAKING = re.compile(rf" {_SPEAKS} {_COUNT}(?:[a-z-]+ ){{0,2}}?(?P<trade>[a-z-]+s|[a-z]+men)\b")
_NAMED = re.compile(rf"{_NAME}(?: \([A-Z]{{2,8}}\))?,?(?: which| who| the union (?:that|which))?\Z")
_LONGEST = 300  # characters of a name and what stands behind it


def represented(text: str) -> dict[str, tuple[str, tuple[int, int]]]:
    """Return, for each trade that one organisation of a text speaks for, the organisation's name and its place.

    Parameters
    ----------
    text
        The frozen text.
    """
    found: dict[str, tuple[str, tuple[int, int]]] = {}
    several: set[str] = set()
    for match in _SPEAKING.finditer(text):
        first = max(0, match.start() - _LONGEST)
        named = _NAMED.search(
            text[first : match.start()]
        )  # the words before it alone: a name is not looked for all over a text
        if named is None or not names_people(match["trade"]):
            continue
        trade, name, end = fold(match["trade"]), named["name"].removeprefix("The "), first + named.end("name")
        if trade in found and found[trade][0] != name:
            several.add(trade)
        found.setdefault(trade, (name, (end - len(name), end)))
    return {trade: one for trade, one in found.items() if trade not in several}
