"""What the watch finds. An alert states facts and arithmetic; it never asserts intent and never rests on a refusal."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from verbale.model import Figure


class Level(StrEnum):
    """How far a finding goes; ``none`` is not an alert."""

    NONE = "none"
    AMBER = "amber"
    RED = "red"

    @property
    def rank(self) -> int:
        """0 none, 1 amber, 2 red."""
        return ("none", "amber", "red").index(self.value)


class Family(StrEnum):
    """Evidence is combined over families; only the strongest of each counts."""

    TIMING = "timing"
    SUBSTANCE = "substance"
    PROCEDURE = "procedure"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What one indicator says about one party, on one point or on all.

    Parameters
    ----------
    family, level
        Where it belongs and how far it goes.
    party, point
        Whom it is about; an empty point means the talks as a whole.
    figure
        The number with its computation.
    log_bayes
        Natural log of the Bayes factor stalling : sincere, 0 when the indicator has none.
    supporting
        True for what looks like "did not concede": it never raises an alert by itself.
    per_se
        The fact that speaks for itself, in words; empty otherwise.
    fact
        The sentence of the alert.
    clears_when
        What would clear it.
    unsettled
        True where neither a review nor the side's own word carries it: then it never makes red.
    unreviewed
        True where it is about a debt that no person has reviewed: then no likelihood is given.
    """

    family: Family
    level: Level
    party: str
    figure: Figure
    point: str = ""
    log_bayes: float = 0.0
    supporting: bool = False
    per_se: str = ""
    fact: str = ""
    clears_when: str = ""
    unsettled: bool = False
    unreviewed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A finding of the watch.

    Parameters
    ----------
    id
        Stable: kind, party and point; ``verbale watch --explain`` takes it.
    kind
        ``protraction``, ``standstill`` or ``break-even``.
    level
        ``amber`` or ``red``.
    party
        Whose conduct (protraction) or whose situation (standstill, break-even) it is about.
    point
        Point id or topic; empty for the talks as a whole.
    text
        Fact → clock arithmetic → reasons offered → comparison class → likelihood in words → what would clear it.
    figures
        The numbers it rests on.
    evidence
        Ids of the acts it rests on.
    clears_when
        What would clear it.
    families
        Families of evidence that fired, strongest first.
    factor
        The legal tradition's factor it rests on.
    probability
        Of protraction, ≤ .9; ``None`` where no probability is claimed: of what no person has reviewed.
    likelihood
        ICD 203 words for it; empty without one.
    ours
        Whether it is about our own side.
    """

    id: str
    kind: str
    level: Level
    party: str
    point: str
    text: str
    figures: tuple[Figure, ...]
    evidence: tuple[str, ...]
    clears_when: str
    families: tuple[Family, ...] = ()
    factor: str = ""
    probability: float | None = None
    likelihood: str = ""
    ours: bool = False

    @property
    def family(self) -> str:
        """The strongest family, empty for none."""
        return self.families[0].value if self.families else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Everything the watch says at one state of play.

    Parameters
    ----------
    alerts
        Our own side first, then red before amber.
    indicators
        Every figure worked out, also where nothing fired.
    limits
        What could not be worked out and why, one line each.
    on, known
        The two dates of the state of play.
    """

    alerts: tuple[Alert, ...]
    indicators: tuple[Figure, ...]
    limits: tuple[str, ...] = ()
    on: dt.date
    known: dt.date | None = None

    def figure(self, name: str) -> Figure | None:
        """Return the figure of that id, ``None`` for another."""
        return next((figure for figure in self.indicators if figure.id == name), None)
