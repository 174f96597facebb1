"""A cell of the matrix as values: what a side wants on a point, how it answers each other side's proposal, and what it wanted before."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from verbale.model.act import LegalForm
from verbale.model.play import Stance


class Response(StrEnum):
    """How a side answers a proposal of another, as words for people."""

    ACCEPTED = "accepted"
    ACCEPTED_IF = "accepted if"
    REFUSED = "refused"
    OPEN = "open to talk"
    IN_PART = "answered in part"
    ANSWERED = "answered"
    COUNTER = "counter-proposal"
    ASKED_BACK = "asked back"
    HELD = "will answer later"
    WAITING = "not yet answered"
    NOT_FOUND = "no answer found"
    NOT_ANSWERED = "not answered"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with its unit.

    Parameters
    ----------
    number
        As it is written, thousands together: 1,200.5 is 1200.5.
    unit
        In the words of the text, in the plural where it has one: ``tonnes``, ``per cent``, ``€``.
    per
        Per what: ``month``, ``tonne``; empty for an amount as such.
    words
        As they stand in the text.
    """

    number: float
    unit: str
    per: str
    words: str

    @property
    def scale(self) -> tuple[str, str]:
        """What it can be compared by: amounts of one unit, per the same, lie on one axis."""
        return (self.unit, self.per)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a side wants on a point: an option, else an amount, else the shortest phrase of its words.

    Parameters
    ----------
    act, day
        Act that says so, and its day.
    since
        Day from which it has wanted just this.
    option, amount, phrase
        Id of the option; the amount; the phrase. More than one may be known.
    deleted
        Words that it wants out of a text; ``phrase`` then holds those in their place.
    itself
        Whether it wants the point itself, whose title says it all.
    offered
        Whether it is put as an offer, not as a demand.
    legal_form
        What it would bind.
    reviewed
        Whether a person ruled on the act.
    according_to
        Who says so of it; ``None`` where it is its own word.
    """

    act: str
    day: dt.date
    since: dt.date
    option: str | None = None
    amount: Amount | None = None
    phrase: str = ""
    deleted: str = ""
    itself: bool = False
    offered: bool = False
    legal_form: LegalForm | None = None
    reviewed: bool = False
    according_to: str | None = None

    @property
    def content(self) -> tuple[object, ...]:
        """What two wishes share that want the same."""
        if self.option is not None:
            return (self.option,)
        if self.amount is not None:
            return (self.amount.number, *self.amount.scale)
        return (self.phrase.casefold(), self.deleted.casefold(), self.itself)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A stance that is no proposal: how a side stands towards what others put.

    Parameters
    ----------
    stance, act, day
        What it is, by which act, when.
    condition
        Under which it stands, in its words.
    reviewed, according_to
        As of a wish.
    """

    stance: Stance
    act: str
    day: dt.date
    condition: str = ""
    reviewed: bool = False
    according_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """How a side answers what another proposed on a point.

    Parameters
    ----------
    to, proposal
        Party, and its act that was last put.
    response
        The answer, or how its absence stands.
    act, day
        Of the answer; empty and ``None`` without one.
    condition
        Under which it is accepted.
    reviewed, according_to
        As of a wish.
    """

    to: str
    proposal: str
    response: Response
    act: str = ""
    day: dt.date | None = None
    condition: str = ""
    reviewed: bool = False
    according_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixCell:
    """A point and a party.

    Parameters
    ----------
    wants
        What it wants; ``None`` where it put nothing.
    taken
        The last stance it took otherwise.
    replies
        Its answer to each other side that has a proposal on the point, in the order of the table.
    moved
        What it wanted before, the oldest first.
    last_spoke
        Day of its last act on the point; ``None`` where no paper gives one.
    follows
        Id of the group whose words these are; empty where they are its own.
    """

    point: str
    party: str
    wants: Wish | None = None
    taken: Taken | None = None
    replies: tuple[Reply, ...] = ()
    moved: tuple[Wish, ...] = ()
    last_spoke: dt.date | None = None
    follows: str = ""
