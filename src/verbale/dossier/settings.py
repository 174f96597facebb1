"""The tables of `dossier.toml` beyond parties, people and points. Field names are the keys people write."""

import datetime as dt
from dataclasses import dataclass

from verbale.errors import DossierError


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """Which clock runs on which obligations; the first rule that fits counts.

    Parameters
    ----------
    preset
        Name of a rule preset (`verbale clocks` lists them).
    request, debtor, point
        Limit the rule to obligations of that kind (``propose``, ``request``), debtor or point; empty means any.
    length
        Overrides the preset's length, in the preset's unit.
    agreed
        Whether it binds the debtor (law, treaty, or agreed between the parties); false for a yardstick of our own,
        which measures lateness but makes no deadline.
    extensions
        Units added, e.g. ``[10]``; say in a comment who granted them.
    """

    preset: str
    request: str = ""
    debtor: str = ""
    point: str = ""
    length: int | None = None
    agreed: bool = True
    extensions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What answers of this kind usually take: the reference class of surprise and lateness.

    Parameters
    ----------
    name
        For people: "written answers between governments, 2015–2021".
    source
        Where the figures come from.
    median
        Median response time in days; worked out from ``days`` when left out.
    days
        Observed response times in days.
    open
        Times in days of requests never answered, or not yet.
    percentile90
        90th percentile in days; worked out from ``days`` when left out.
    request, debtor
        Limit it to obligations of that kind or debtor; empty means any.
    unit
        What all of these count: ``days`` or ``working days`` of the debtor's calendar.
    """

    name: str
    source: str
    median: float | None = None
    days: tuple[float, ...] = ()
    open: tuple[float, ...] = ()
    percentile90: float | None = None
    request: str = ""
    debtor: str = ""
    unit: str = "days"

    def __post_init__(self) -> None:
        if self.unit not in {"days", "working days"}:
            raise DossierError(f"unit is {self.unit!r}.", "Write days or working days.")


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineItem:
    """How things were when the talks began, on one point; measures are judged against it.

    Parameters
    ----------
    point, text, source
        The point, how things were, and where that stands.
    party
        Whose situation it describes; empty for all.
    agreed
        Whether the parties agreed to leave it as it was while they talk (a standstill): a measure against it then
        speaks for itself.
    """

    point: str
    text: str
    source: str
    party: str = ""
    agreed: bool = False


GRADES = ("minor", "serious", "grave")  # classes of measures; `verbale.watch.grades` says what each means


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """A person's assessment of a measure, found by its maker, day and words.

    Parameters
    ----------
    by, day
        Party that took the measure, and its day.
    words
        Words of its quote, when several fall on one day.
    affected, point
        Parties affected and point; override what was read.
    severity
        0–10.
    grade
        ``minor``, ``serious`` or ``grave``, where no number is given: as much as the reference events of that class.
    doubt
        How far the severity may be off, 0–10; left out, 2: a person tells neighbouring classes apart, not shades.
    sign
        1 worsens the affected party's situation, -1 eases it; left out, as the measure's type says.
    irreversible
        Share 0–1 that stays for good.
    half_life
        Days.
    credence
        0–1.
    assessed_by
        Name of the person.
    """

    by: str
    day: dt.date
    assessed_by: str
    words: str = ""
    affected: tuple[str, ...] = ()
    point: str = ""
    severity: float | None = None
    grade: str = ""
    doubt: float | None = None
    sign: int | None = None
    irreversible: float | None = None
    half_life: float | None = None
    credence: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueReason:
    """A due reason entered by a person: stops the clocks of a debtor for a time.

    Parameters
    ----------
    debtor, point
        Whose clocks stand still, and on which point; on all, when the point is left out.
    since, until
        From which day to which; still running, when the end is left out.
    reason
        What was said, in words.
    category
        Of what kind it is ("internal procedure", "election" …); ``other`` when left out.
    caused_by
        Parties whose own doing it is.
    agreed_by
        Parties that agreed to it.
    credence
        How credible it is, 0–1.
    source
        Where it stands.
    """

    debtor: str
    since: dt.date
    reason: str
    until: dt.date | None = None
    category: str = "other"
    point: str = ""
    caused_by: tuple[str, ...] = ()
    agreed_by: tuple[str, ...] = ()
    credence: float = 1.0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedTalks:
    """How long comparable talks lasted and how they ended: what the chance of agreement is learned from.

    Parameters
    ----------
    name, source
        For people, and where the figures come from.
    agreed
        Durations in days of talks that ended in agreement.
    ended
        Durations in days of talks that ended without one.
    running
        Days so far of talks that still go on.
    """

    name: str
    source: str
    agreed: tuple[float, ...] = ()
    ended: tuple[float, ...] = ()
    running: tuple[float, ...] = ()

    @property
    def rows(self) -> list[tuple[float, bool]]:
        """Every duration, with whether it ended in agreement."""
        return [(days, True) for days in self.agreed] + [(days, False) for days in (*self.ended, *self.running)]


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEven:
    """An analyst's inputs for the date until which talking is worth it, for one party; what is left out is named.

    Parameters
    ----------
    party, assessed_by
        For whom, and who judged it.
    gain
        Gain of an agreement over no agreement.
    cost
        Cost of talking, per day, in units of gain.
    drift, drift_sd
        Worsening of the own position per day, and its standard deviation per square root of a day.
    discount
        Per day.
    hazard
        Chance of agreement per day; left out, it is learned from ``agreements`` and ``exposure``, or from ``talks``.
    agreements, exposure
        Prior of the learned hazard: agreements seen in comparable talks, and days of talks.
    gain_drift
        Loss of the gain per day.
    talks
        Name of the `[[finished_talks]]` that the hazard is learned from, where neither it nor a prior is given; the only ones there are,
        when left out.
    """

    party: str
    assessed_by: str
    gain: float | None = None
    cost: float | None = None
    drift: float | None = None
    drift_sd: float | None = None
    discount: float | None = None
    hazard: float | None = None
    agreements: float | None = None
    exposure: float | None = None
    gain_drift: float | None = None
    talks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraHoliday:
    """A day that is free in one calendar and in no public list (a works holiday, a parliament's recess).

    Parameters
    ----------
    calendar
        Of a country, an institution or a party's `calendar`.
    since, until
        The first day and the last; one day, when the last is left out.
    name
        What it is called where a date is worked out.
    """

    calendar: str
    since: dt.date
    name: str
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A predicate that this negotiation uses in its own way.

    Parameters
    ----------
    verb
        Base form ("table").
    kind
        Kind of act it makes.
    polarity
        ``positive``, ``negative``, ``mixed``, ``neutral`` or empty.
    nominal
        Noun for the same act ("tabling").
    """

    verb: str
    kind: str
    polarity: str = ""
    nominal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What a person writes of their own for a brief that goes to somebody: nothing of it is ever made up by the program.

    Parameters
    ----------
    issue
        What it is about, in a sentence or two.
    written_by
        Name of the person who wrote it.
    recommendation
        What is recommended, or the decision that is asked for.
    reader
        For whom: "the Minister".
    desk
        From whom: "Fisheries desk".
    template
        For which template alone ("submission", "mediator", "morning", "board"); empty for all.
    """

    issue: str
    written_by: str
    recommendation: str = ""
    reader: str = ""
    desk: str = ""
    template: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurningPoint:
    """A day on which, in somebody's judgement, the talks took another course.

    Parameters
    ----------
    day, title
        When, and what it is called on the time line.
    named_by
        Name of the person who says so.
    point
        Which point it is about; empty for the talks as a whole.
    """

    day: dt.date
    title: str
    named_by: str
    point: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where documents come from; coverage is counted per source.

    Parameters
    ----------
    name
        The publisher, as documents name it.
    address
        Where it is published.
    parties
        Parties whose doings it covers.
    """

    name: str
    address: str = ""
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A place whose news are read into the record by `verbale follow`.

    Parameters
    ----------
    name
        For people, and for the record's notes of what was fetched.
    address
        ``https://…`` of a feed or a page with a changing list, ``imaps://USER@HOST/FOLDER``, ``maildir:PATH`` or ``folder:PATH``.
    every
        Minutes between two looks.
    least
        How many parties of the dossier an item must name to be kept; 0 keeps everything.
    within
        Of a page: only links whose address begins so.
    """

    name: str
    address: str
    every: int = 15
    least: int = 1
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReader:
    """A language model that drafts acts behind the gate; without this table there is none.

    Parameters
    ----------
    address
        Of an OpenAI-compatible endpoint, up to ``/v1``: ``http://127.0.0.1:8080/v1``.
    model
        Its name there.
    upto
        The highest marking whose words may be sent there. A server on this machine may be sent everything when it is left out; any other
        is sent nothing without it.
    price_in, price_out
        Cost of a million tokens sent and received, in `currency`.
    currency
        Of the prices.
    """

    address: str
    model: str
    upto: str = ""
    price_in: float = 0.0
    price_out: float = 0.0
    currency: str = "EUR"
