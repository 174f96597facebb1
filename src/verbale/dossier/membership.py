"""Who is in a group, and since when: members that are always there stand with the group, those that come or go in rows of their own."""

import datetime as dt
from dataclasses import dataclass

from verbale.errors import DossierError
from verbale.model.party import Party


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A party in a group for a time: what the group says outside of it is not said for the party.

    Parameters
    ----------
    group, party
        Ids of the group and of its member.
    since, until
        First and last day; ``None`` where it was there from the beginning, or still is.
    """

    group: str
    party: str
    since: dt.date | None = None
    until: dt.date | None = None

    def __post_init__(self) -> None:
        if self.group == self.party:
            raise DossierError(f"{self.party!r} is a member of itself.", "Name the group, and another party.")
        if self.since and self.until and self.until < self.since:
            raise DossierError(f"{self.party!r} leaves {self.group!r} before it joins.", "Correct since or until.")

    def covers(self, day: dt.date) -> bool:
        """Say whether the party is in the group on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Groups:
    """The groups of a dossier, with their members on a day.

    Parameters
    ----------
    parties, memberships
        Those of the dossier. A pair that has rows of its own is a member on the days of these alone.
    """

    def __init__(self, parties: tuple[Party, ...], memberships: tuple[Membership, ...]) -> None:
        self._rows: dict[tuple[str, str], list[Membership]] = {}
        for row in memberships:
            self._rows.setdefault((row.group, row.party), []).append(row)
        self.ever: dict[str, tuple[str, ...]] = {
            party.id: tuple(dict.fromkeys((*party.members, *(name for group, name in self._rows if group == party.id))))
            for party in parties
        }

    def on(self, group: str, day: dt.date) -> tuple[str, ...]:
        """Return the members of a group on a day; nobody of something that is no group."""
        return tuple(name for name in self.ever.get(group, ()) if self.holds(group, name, day))

    def holds(self, group: str, party: str, day: dt.date) -> bool:
        """Say whether a party is in a group on a day. Of a pair with days of its own, no day that is not known is one of them."""
        rows = self._rows.get((group, party))
        if rows is None:
            return party in self.ever.get(group, ())
        return any(row.covers(day) for row in rows)
