"""The state of play at two dates, for one reader's clearance: values made by the record, read by watch and counsel.

Every view names the acts it rests on, so that each cell can be followed to its words.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from verbale.model.act import Act, Move
from verbale.model.document import Document, Evidence
from verbale.model.hand_move import HandMove
from verbale.model.marking import Marking
from verbale.model.when import When

UNDATED = dt.date.min  # stands for "no day known" where a day must stand: before all others, and never shown as one


class Stance(StrEnum):
    """A party's latest stance on a point, as words for people."""

    PROPOSES = "proposes"
    AGREED = "agreed"
    ACCEPTS = "accepts"
    SUPPORTS = "supports"
    OPEN = "open"
    MIXED = "mixed"
    NEUTRAL = "neutral"
    CONCERNED = "concerned"
    OPPOSES = "opposes"
    REFUSES = "refuses"
    SILENT = "silent"


class Status(StrEnum):
    """How an obligation stands on the date of the view.

    ``no answer found`` is open with reminders or later letters in the papers and none of them an answer; ``not answered`` is said by the
    debtor or confirmed by a person.
    """

    OPEN = "open"
    HELD = "held"
    PARTLY = "partly answered"
    NOT_FOUND = "no answer found"
    NOT_ANSWERED = "not answered"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"

    @property
    def waiting(self) -> bool:
        """Whether an answer is still waited for."""
        return self in _WAITING


_WAITING = frozenset({Status.OPEN, Status.HELD, Status.PARTLY, Status.NOT_FOUND, Status.NOT_ANSWERED})


@dataclass(frozen=True, slots=True)
class RecordedAct:
    """An act as it stands in the record.

    Parameters
    ----------
    id
        The act's id, kept through amendments (the first draft's).
    act
        The act as last ruled on.
    seq
        Number of the entry that carries this version.
    known
        Day from which the desk counts as having known it.
    happened
        Day used for ordering: the last possible day of ``act.when``, else the document's date, else ``known``.
    reviewed
        Whether a person has ruled on it or entered it.
    by
        Who entered or ruled; the reader's name and version for drafts.
    dated
        Whether the act or its document has a day of its own. Without one ``happened`` is only the day it became known: it orders lists,
        and is never shown, counted from, or held against a dated act.
    """

    id: str
    act: Act
    seq: int
    known: dt.date
    happened: dt.date
    reviewed: bool = False
    by: str = ""
    dated: bool = True

    @property
    def valid(self) -> dt.date:
        """Day by which it is ordered where days decide: an undated act comes before every dated one."""
        return self.happened if self.dated else UNDATED

    @property
    def counts(self) -> bool:
        """Whether it moves anything: an unsure draft does not until a person has ruled on it."""
        return self.reviewed or self.act.certainty == "asserted"


@dataclass(frozen=True, slots=True)
class Position:
    """Latest stance of a party on a point; ``since`` is `UNDATED` where no paper gives a day."""

    point: str
    party: str
    stance: Stance
    option: str | None
    since: dt.date
    act: str
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Hold:
    """The answer will come later: stops the first-response clock, not the substantive one."""

    act: str
    since: dt.date
    promised: When | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A due reason that stops a clock.

    Parameters
    ----------
    since, until
        First and last day paused; ``until`` is ``None`` while it lasts.
    reason
        The words of the reason.
    category
        Class of reason: ``holiday``, ``consultation``, ``information``, ``procedure``, ``force-majeure``, ``other``.
    caused_by
        Party ids.
    agreed_by
        Party ids that agreed to it.
    credence
        0–1: how credible, as judged by a person or the preset of the class.
    act
        Act (or ruling) that it rests on; empty when it comes from the dossier alone.
    """

    since: dt.date
    until: dt.date | None
    reason: str
    category: str = "other"
    caused_by: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    credence: float = 1.0
    act: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One move in the life of an obligation.

    Parameters
    ----------
    move, act, day
        What was done, by which act, on which day.
    by
        Party id of whoever made it.
    document
        Id of the document that tells of it.
    to
        Day that it sets: a deadline, the day promised, the day of receipt.
    hand
        The move that a person entered; ``None`` for one read from a document.
    """

    move: Move
    act: str
    day: dt.date
    by: str
    document: str = ""
    to: dt.date | None = None
    hand: HandMove | None = None


@dataclass(frozen=True, slots=True)
class Obligation:
    """An answer owed by one party to another on a point.

    Parameters
    ----------
    id
        Stable: opening act, debtor, creditor and point.
    debtor, creditor
        Party ids.
    point
        Point id, or the topic's words where no point matched; empty for a request as such.
    request
        Kind of the opening act: ``propose`` or ``request``; the class of its comparison.
    opened, opened_by
        Day and act.
    closed, closed_by
        Day and act; ``None`` and empty while open.
    deadline
        By when an answer is due, as last set by the creditor; earlier ones stand in the steps.
    first_response
        Day of the first hold or answer, ``None`` without one.
    received
        Day on which it reached the debtor, where somebody says that it was another than the day it was sent.
    steps
        Its life: every move, in order, the first of which opened it.
    letters
        How many later documents between the two are in view.
    dated
        Whether the day it was opened is known; without it no clock runs.
    """

    id: str
    debtor: str
    creditor: str
    point: str
    request: str
    opened: dt.date
    opened_by: str
    status: Status = Status.OPEN
    closed: dt.date | None = None
    closed_by: str = ""
    deadline: dt.date | None = None
    first_response: dt.date | None = None
    holds: tuple[Hold, ...] = ()
    pauses: tuple[Pause, ...] = ()
    received: dt.date | None = None
    steps: tuple[Step, ...] = ()
    letters: int = 0
    dated: bool = True

    @property
    def promised(self) -> dt.date | None:
        """Day for which the debtor last promised the answer."""
        return next((hold.promised.last for hold in reversed(self.holds) if hold.promised is not None), None)

    @property
    def since(self) -> dt.date:
        """Day from which the clock runs: its receipt where that is known, else the day it was opened."""
        return self.opened if self.received is None else max(self.opened, self.received)

    def count(self, move: Move) -> int:
        """Return how often a move was made."""
        return sum(step.move is move for step in self.steps)


@dataclass(frozen=True, slots=True)
class Session:
    """Talks held."""

    act: str
    day: dt.date
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Procedure:
    """A change of procedure: postponed, suspended or resumed."""

    act: str
    kind: str
    day: dt.date
    parties: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A decision or deed away from the table that changes the situation of others.

    Parameters
    ----------
    by, affected
        Party ids.
    severity
        0–10, or ``None`` when nobody has assessed it.
    sign
        +1 worsens the affected party's situation, −1 eases it, 0 where neither its type nor a person says so.
    irreversible
        Share 0–1 that stays for good.
    half_life
        Days in which the reversible part halves.
    credence
        0–1 that it happened as told.
    assessed_by
        The person who did.
    doubt
        How far the severity may be off, in its own unit.
    """

    act: str
    day: dt.date
    by: tuple[str, ...]
    affected: tuple[str, ...]
    point: str
    title: str
    severity: float | None = None
    sign: int = 1
    irreversible: float = 0.5
    half_life: float = 180.0
    credence: float = 1.0
    assessed_by: str = ""
    doubt: float = 2.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What entered the record about a party: without it, silence means nothing.

    Parameters
    ----------
    days
        Days on which a document about the party was published (sorted, once each).
    failing
        Files and feeds that could not be read and may be about it.
    """

    party: str
    documents: int
    days: tuple[dt.date, ...] = ()
    failing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StateOfPlay:
    """Everything a view may show, at two dates, for one reader.

    Parameters
    ----------
    on
        Valid date: what had happened by then.
    known
        Knowledge date: what the desk knew by then; ``None`` means everything recorded.
    clearance
        The reader's; nothing above it is in here, nor counted.
    marking
        Join of all that is in here.
    acts
        Acts that count, in order of ``happened``, then entry.
    unsure
        Drafts that move nothing until a person rules on them, in the same order.
    documents
        Id → document, those that may be seen.
    failing
        Files that could not be read: name, and why.
    by_hand
        Moves that people entered, in order; those that fit no debt too.
    unread, unlocated
        Passages that were not understood and that nobody settled; document and number of such as the record cannot place.
    actless
        Documents of which a person says that no act is in them.
    """

    on: dt.date
    known: dt.date | None
    clearance: Marking
    marking: Marking
    positions: tuple[Position, ...] = ()
    obligations: tuple[Obligation, ...] = ()
    sessions: tuple[Session, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    measures: tuple[Measure, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    acts: tuple[RecordedAct, ...] = ()
    unsure: tuple[RecordedAct, ...] = ()
    documents: Mapping[str, Document] = field(default_factory=dict)
    failing: tuple[tuple[str, str], ...] = ()
    by_hand: tuple[HandMove, ...] = ()
    unread: tuple[Evidence, ...] = ()
    unlocated: tuple[tuple[str, int], ...] = ()
    actless: frozenset[str] = frozenset()

    @property
    def told(self) -> tuple[RecordedAct, ...]:
        """Every act in view, the unsure among them, in order: for lists and review, never for what follows from acts."""
        if not self.unsure:
            return self.acts
        return tuple(sorted((*self.acts, *self.unsure), key=lambda item: (item.happened, item.seq)))

    def act(self, act: str) -> RecordedAct | None:
        """Return the act of that id, ``None`` when it is not in view."""
        return next((known for known in (*self.acts, *self.unsure) if known.id == act), None)

    def position(self, point: str, party: str) -> Position | None:
        """Return the latest stance of a party on a point, ``None`` without one."""
        return next((cell for cell in self.positions if cell.point == point and cell.party == party), None)
