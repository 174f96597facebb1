"""Rows in which some speak for a group: "the EU, Nauru, for AOSIS, and Japan supported it", "A, for X; B, for Y; and C, for Z, urged it".

In such a row the group stands for whoever speaks for it, as one of several: what the row does, the group does. Somebody alone who speaks for a group is left as they
are, and so are several of its members before it ("Peru and Chile, for AILAC").
"""

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from verbale.dossier import Dossier

if TYPE_CHECKING:
    from verbale.reading.genres.minutes.skeleton import Actor

_FOR = re.compile(r",? (?:speaking )?(?:for|on behalf of) (?:the |The )?")
_NEXT = re.compile(r"(?:, |; |,? and |; and )(?:the |The )?")
_UNKNOWN = re.compile(  # of whom nothing is known but for whom they speak
    r"(?:; |, |; and |,? and )(?:[A-ZÀ-Þ][\w’'-]+ ){0,3}[A-ZÀ-Þ][\w’'-]+, (?:speaking )?(?:for|on behalf of) (?:the |The )?"
)
_LONGEST = 64  # characters between two of a row


def members(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return the members of each group of a dossier."""
    return {party.id: frozenset(party.members) for party in dossier.parties if party.members or party.kind == "group"}


def gathered(text: str, actors: "Sequence[Actor]", groups: Mapping[str, frozenset[str]]) -> "list[Actor]":
    """Return the actors of a page with rows of spokespeople put together.

    Parameters
    ----------
    text
        Text of the page.
    actors
        In the order of the text, none over another.
    groups
        Group → its members, of the dossier.
    """
    made: list[Actor] = []
    at = 0
    while at < len(actors):
        run = _run(text, actors, at)
        made += _put_together(text, actors[at : at + run], groups)
        at += run
    return made


def _run(text: str, actors: "Sequence[Actor]", at: int) -> int:
    """Return how many actors stand in one row from a place on."""
    count = 1
    while at + count < len(actors):
        between = text[actors[at + count - 1].end : actors[at + count].start]
        if len(between) > _LONGEST or not any(one.fullmatch(between) for one in (_FOR, _NEXT, _UNKNOWN)):
            break
        count += 1
    return count


def _put_together(text: str, row: "Sequence[Actor]", groups: Mapping[str, frozenset[str]]) -> "list[Actor]":
    """Return a row with each pair of who speaks and for whom as the group; a row parted by semicolons as one."""
    pairs = [
        number
        for number in range(len(row) - 1)
        if row[number].parties
        and row[number + 1].parties
        and _FOR.fullmatch(text[row[number].end : row[number + 1].start])
    ]
    if not pairs or len(row) < 3 or not _several(text, row, pairs, groups):
        return list(row)
    made: list[Actor] = []
    number = 0
    while number < len(row):
        one = row[number]
        if number in pairs:
            group = row[number + 1]
            made.append(one._replace(end=group.end, name=text[one.start : group.end], parties=group.parties, person=""))
            number += 2
        else:
            made.append(one)
            number += 1
    gaps = [text[made[place].end : made[place + 1].start] for place in range(len(made) - 1)]
    if any(gap.startswith(";") for gap in gaps):
        parties = tuple(dict.fromkeys(name for one in made for name in one.parties))
        name = text[made[0].start : made[-1].end]
        return [made[0]._replace(end=made[-1].end, name=name, parties=parties, person="")]
    return made


def _several(text: str, row: "Sequence[Actor]", pairs: Sequence[int], groups: Mapping[str, frozenset[str]]) -> bool:
    """Say whether a row is of several sides, and not one that speaks for a group, be it with others of it."""
    if any(text.startswith(";", one.end) for one in row[:-1]):
        return True
    paired = {number for pair in pairs for number in (pair, pair + 1)}
    alone = [number for number in range(len(row)) if number not in paired]
    between = [number for number in alone if pairs[0] < number < len(row) - 1]
    if between or (alone and alone[0] < pairs[0] and (len(pairs) > 1 or alone[-1] > pairs[0])):
        return True
    before = {name for one in row[: pairs[0]] for name in one.parties}
    group = next((groups[name] for name in row[pairs[0] + 1].parties if name in groups), None)
    return bool(before) and group is not None and not before <= group
