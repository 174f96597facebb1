"""Parties and the people who speak for them. An id is what everything else refers to; names are what texts say."""

import re
from dataclasses import dataclass

from verbale.errors import ModelError
from verbale.model.when import When

_ID = re.compile(r"[a-z0-9][a-z0-9._-]*\Z")


def is_id(value: str) -> bool:
    """Say whether words can stand for a party or person: lower-case letters, digits, dots, dashes."""
    return _ID.match(value) is not None


def check_id(value: str, of: str) -> None:
    """Raise `ModelError` unless `value` is a usable id: lower-case letters, digits, dots, dashes."""
    if not is_id(value):
        raise ModelError(f"{of} id {value!r} is not usable.", "Use lower-case letters, digits, '.', '-' and '_'.")


@dataclass(frozen=True, slots=True)
class Party:
    """A side at the table, or one that matters from outside.

    Parameters
    ----------
    id
        Short id, which everything else refers to.
    name
        The name shown to people.
    aliases
        Other names in texts ("Moscow", "the Kremlin", "Russian").
    members
        Ids of the parties that make up a group ("G-77/China", "NATO").
    kind
        ``state``, ``organisation``, ``group``, ``company``, ``union`` or ``other``.
    calendar
        Country (and subdivision after a dash) whose holidays count, e.g. ``RU``, ``DE-BY``; empty when not known.
    at_table
        False for a party that matters from outside.
    formerly
        Ids under which the record may still know it: of parties merged into it, of a name that was placed with it.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    kind: str = "other"
    calendar: str = ""
    at_table: bool = True
    formerly: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_id(self.id, "Party")
        if not self.name.strip():
            raise ModelError(f"Party {self.id!r} has no name.", "Give it the name people should read.")
        if self.id in self.members:
            raise ModelError(f"Party {self.id!r} is a member of itself.", "Take it out of its members.")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks for a party in a role, for a time.

    Parameters
    ----------
    id
        Short id, which everything else refers to.
    name
        The full name.
    role
        Office as texts give it ("Foreign Minister"); empty when not known.
    party
        Id of the party spoken for; empty when not known.
    aliases
        Other spellings of the name.
    since, until
        When the role was held; ``None`` where not known.
    formerly
        Ids under which the record may still know them.
    """

    id: str
    name: str
    role: str = ""
    party: str = ""
    aliases: tuple[str, ...] = ()
    since: When | None = None
    until: When | None = None
    formerly: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_id(self.id, "Person")
        if self.since and self.until and self.until.before(self.since):
            what = f"{self.name} leaves the role of {self.role!r} before taking it."
            raise ModelError(what, "Correct since or until.")

    def in_role(self, when: When) -> bool:
        """Say whether the role may have been held then."""
        return not (self.since and when.before(self.since)) and not (self.until and self.until.before(when))
