"""Delegations under the code of their state: in papers of the Council of the European Union "NL" is the Netherlands, "IT" Italy.

A code is only two capitals, and some are words. So a text must speak of the Union and its working parties, and use several of them.
"""

import re
from collections.abc import Sequence

from verbale.dossier.world import nations
from verbale.reading.mentions.names import Named
from verbale.reading.parsed_document import MentionKind

_LEAST = 3  # different codes that a text must use
_OWN = {"EL": "gr", "UK": "gb"}  # codes of the Union's own, where they are not those of the world's list
_WORD = re.compile(r"(?<![\w’'&.-])[A-Z]{2}(?![\w&-]|\.\w)")
_COUNCIL = re.compile(
    r"\b(?:Working Party|Coreper|COREPER|Presidency|[Dd]elegations|Council of the European Union|Member States|Council Legal Service)\b"
)


def delegation_codes(text: str, named: Sequence[Named], own: dict[str, str]) -> list[Named]:
    """Return the codes of a text that stand for delegations; none where it is no paper of the Council.

    Parameters
    ----------
    text, named
        The text, and the names found in it by the lists.
    own
        Id in the world's list → id in the dossier.
    """
    members = nations()["eu"].party.members
    codes = {**{name.upper(): name for name in members}, **_OWN}
    found = [match for match in _WORD.finditer(text) if match[0] in codes and not _in_capitals(text, match)]
    if len({match[0] for match in found}) < _LEAST or _COUNCIL.search(text) is None:
        return []
    taken = {item.start for item in named}
    return [
        Named(match.start(), match.end(), MentionKind.PARTY, own.get(codes[match[0]], codes[match[0]]))
        for match in found
        if match.start() not in taken
    ]


def _in_capitals(text: str, match: re.Match[str]) -> bool:
    """Say whether a word stands in a line of capitals, where any word is in capitals: "ENV 281 IT 12"."""
    begin, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
    line = text[begin : end if end >= 0 else len(text)]
    return not any(letter.islower() for letter in line)
