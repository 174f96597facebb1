"""Who reads: a clearance and a party. Whatever is shown was asked of `Reader.sees`, and nothing else decides."""

from dataclasses import dataclass

from verbale.model.marking import EVERY, PROFILES, Marking


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody for whom a view is made.

    Parameters
    ----------
    clearance
        The highest marking shown.
    party
        Party read for; what is not releasable to it is not shown. ``None`` for our own side, which holds the record;
        an empty one for a reader of no party.
    whole
        Whether everything is shown: the person who holds the files.
    """

    clearance: Marking
    party: str | None = None
    whole: bool = False

    def sees(self, marking: Marking) -> bool:
        """Say whether something of this marking may be shown."""
        return self.whole or marking.visible_to(self.clearance, self.party)


def reader_for(profile: str, ours: str, clearance: Marking | None, party: str | None) -> Reader:
    """Return who reads when this clearance and party were asked for.

    Parameters
    ----------
    profile
        Of the dossier's markings.
    ours
        Our own party, which sees what may be released to nobody else.
    clearance
        ``None`` for everything.
    party
        ``None`` or empty for nobody in particular: then it is our own side, or nobody's where the dossier has none.
    """
    if clearance is None and not party:
        return Reader(highest(profile), None, whole=True)
    named = party or ours
    return Reader(clearance or highest(profile), None if named and named == ours else named)


def highest(profile: str) -> Marking:
    """Return the clearance that sees everything of a profile."""
    return Marking(PROFILES[profile][-1], profile, frozenset({EVERY}))
