"""One negotiation as people set it up. Frozen: a changed `dossier.toml` is a new `Dossier`, and every view follows."""

import datetime as dt
import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from verbale.dossier import settings
from verbale.dossier.membership import Groups, Membership
from verbale.dossier.world import nations
from verbale.errors import DossierError
from verbale.model import Marking, Party, Person, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Parties, people, points and rules of one negotiation.

    Parameters
    ----------
    title
        For people.
    ours
        Id of our own party, shown first; empty when nobody's.
    baseline
        Day on which the talks began.
    marking
        Marking of documents that do not say.
    as_of
        Date of the views unless asked otherwise; for archives. ``None`` means today.
    known
        ``recorded``: a document counts as known from the day it was added; ``published``: this dossier is filled in
        later, and a document counts as known from its publication.
    record
        Address of a shared record; empty for ``record.db`` in the folder.
    not_parties
        Names in the record that a person said are no party: they are not asked about again.
    signed_by
        Short names of the keys whose checkpoints count; empty for any.
    keep_originals
        Whether the files themselves are kept as they came, beside the record.
    folder
        Where it was read from; ``None`` for a dossier made for plain documents.
    marks
        Field → marking of each of its rows that has one of its own; `seen_by` takes out what a reader may not see.
    hidden
        Ids of parties, people and points that were taken out for a reader.
    """

    title: str
    ours: str = ""
    baseline: dt.date | None = None
    marking: Marking = field(default_factory=Marking)
    as_of: dt.date | None = None
    known: str = "recorded"
    record: str = ""
    signed_by: tuple[str, ...] = ()
    keep_originals: bool = False
    not_parties: tuple[str, ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    points: tuple[Point, ...] = ()
    memberships: tuple[Membership, ...] = ()
    clocks: tuple[settings.ClockRule, ...] = ()
    comparisons: tuple[settings.Comparison, ...] = ()
    baseline_items: tuple[settings.BaselineItem, ...] = ()
    assessments: tuple[settings.Assessment, ...] = ()
    due_reasons: tuple[settings.DueReason, ...] = ()
    break_even: tuple[settings.BreakEven, ...] = ()
    finished_talks: tuple[settings.FinishedTalks, ...] = ()
    holidays: tuple[settings.ExtraHoliday, ...] = ()
    cues: tuple[settings.Cue, ...] = ()
    sources: tuple[settings.Source, ...] = ()
    submissions: tuple[settings.Submission, ...] = ()
    turning_points: tuple[settings.TurningPoint, ...] = ()
    followed: tuple[settings.Followed, ...] = ()
    second_readers: tuple[settings.SecondReader, ...] = ()
    folder: Path | None = None
    marks: Mapping[str, Mapping[int, Marking]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    @property
    def at_table(self) -> tuple[Party, ...]:
        """Parties at the table, our own first."""
        seated = [party for party in self.parties if party.at_table]
        return tuple(sorted(seated, key=lambda party: party.id != self.ours))

    @property
    def groups(self) -> Groups:
        """Groups, with their members on a day."""
        return Groups(self.parties, self.memberships)

    def party(self, party: str) -> Party:
        """Return the party of that id; raise `DossierError` for another."""
        for known in self.parties:
            if known.id == party:
                return known
        raise DossierError(f"The dossier has no party {party!r}.", _instead(party, self.parties))

    def called(self, words: str) -> Party:
        """Return the party that people call so: by its id, its name or another name, whatever the letters.

        Raises `DossierError`, with what was probably meant, where there is none.
        """
        for known in self.parties:
            if _plain(words) in {_plain(name) for name in _names(known)}:
                return known
        return self.party(words)

    def point(self, point: str) -> Point:
        """Return the point of that id; raise `DossierError` for another."""
        for known in self.points:
            if known.id == point:
                return known
        raise DossierError(f"The dossier has no point {point!r}.", _instead(point, self.points))

    def party_name(self, party: str) -> str:
        """Name for people: of a party, a person, or the words themselves when neither is known."""
        names = {known.id: known.name for known in self.people} | {known.id: known.name for known in self.parties}
        return names.get(party) or unlisted(party)

    def point_title(self, point: str) -> str:
        """Title for people, or the words themselves when the point is a topic."""
        return next((known.title for known in self.points if known.id == point), point)


def unlisted(name: str) -> str:
    """Return the id of somebody whom the dossier does not list as people write a name: "sergey-lavrov" is Sergey Lavrov, "hu" Hungary."""
    known = nations().get(name)
    if known is not None:
        return known.party.name
    parts = name.split("-")
    return " ".join(part.capitalize() for part in parts) if len(parts) > 1 and name.islower() else name


def _instead(words: str, known: Sequence[Party | Point]) -> str:
    """Return what was probably meant, by id or by any name, and what there is."""
    names = {_plain(name): (name, item.id) for item in reversed(known) for name in reversed(_names(item))}
    close = difflib.get_close_matches(_plain(words), names, n=1)
    if not close:
        return f"It has {_list(known)}."
    name, identity = names[close[0]]
    also = "" if name == identity else f" ({name})"
    return f"Did you mean {identity}{also}? It has {_list(known)}."


def _plain(name: str) -> str:
    """Return a name without what people type differently: letters, spaces, apostrophes, an article before it."""
    return " ".join(name.casefold().replace("’", "'").split()).removeprefix("the ")


def _names(item: Party | Point) -> tuple[str, ...]:
    return (item.id, item.name if isinstance(item, Party) else item.title, *item.aliases)


def _list(known: Sequence[Party | Point]) -> str:
    return ", ".join(item.id for item in known) or "none"
