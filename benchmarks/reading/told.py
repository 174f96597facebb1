"""Texts read in this process, and whom a reading's parties and people are known as."""

import re
from collections.abc import Iterable

from verbale.model import Document, Reading
from verbale.reading import load_bytes, read


def reading_of(text: str, name: str = "text.txt") -> Reading:
    """Read a text as a file of its own.

    Raises
    ------
    TypeError
        When it is no document.
    """
    document = load_bytes(text.encode(), name)
    if not isinstance(document, Document):
        raise TypeError(f"{name} is no document")
    return read(document)


def plain(name: str) -> str:
    """Return a name without case, article and final punctuation."""
    found = re.sub(r"[\s.]+$", "", name.strip().lower().replace("’", "'"))
    return re.sub(r"^(?:the|a|an)\s+", "", found)


class Known:
    """Every name that an id of a reading stands for."""

    def __init__(self, reading: Reading) -> None:
        self._names: dict[str, set[str]] = {}
        for party in reading.parties:
            self._names[party.id] = {party.id, party.name, *party.aliases}
        for person in reading.people:
            self._names[person.id] = {person.id, person.name, *person.aliases}
        self.party_of = {person.id: person.party for person in reading.people if person.party}

    def names(self, identity: str | None) -> set[str]:
        """Return the plain names of an id; a word that is no id stands for itself."""
        if not identity:
            return set()
        return {plain(name) for name in self._names.get(identity, {identity})}

    def same(self, accepted: Iterable[str], identity: str | None) -> bool:
        """Say whether an id is one of the accepted names; long names may be part of each other."""
        wanted = {plain(name) for name in accepted}
        got = self.names(identity)
        if wanted & got:
            return True
        return any(
            len(name) > 6 and (name in other or other in name) for name in wanted for other in got if len(other) > 6
        )
