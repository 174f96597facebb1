"""Events on the line of time: sessions, procedure, proposals, answers, moves and measures. What was only said is no event.

An event keeps its act; words are made where they are shown. An act without a day of its own is no event, and is counted. What is told twice of
one session ("the delegations met", "they discussed the drafts") is one event.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from verbale.brief.context import BriefContext
from verbale.brief.wording import excerpt, listed, upper
from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import Modality, RecordedAct, StateOfPlay
from verbale.model.kinds import ANSWERS, ASKS, DEED, KINDS, MOVES, PROCEDURE, TALKS
from verbale.model.naming import named


class Sort(StrEnum):
    """What an event is, in words for people; the order is that of the key."""

    SESSION = "session"
    PROCEDURE = "procedure"
    PROPOSAL = "proposal or request"
    ANSWER = "answer"
    MOVE = "move"
    MEASURE = "measure"
    AHEAD = "measure announced"


_OF_LANE = {
    TALKS: Sort.SESSION, PROCEDURE: Sort.PROCEDURE, ASKS: Sort.PROPOSAL, ANSWERS: Sort.ANSWER, MOVES: Sort.MOVE, DEED: Sort.MEASURE,
}  # fmt: skip
JOINT = frozenset({Sort.SESSION, Sort.PROCEDURE})  # of the talks, not of one side
_HAPPENED = frozenset(
    {Modality.DONE, Modality.CONDITIONAL}
)  # a conditional offer was made; what was feared, asked or denied was not
TALKS_LANE = ""


@dataclass(frozen=True, slots=True)
class Event:
    """An event.

    Parameters
    ----------
    day, sort
        When, and what it is.
    sides
        Ids of whose it is; empty where nobody is named.
    item
        The act.
    also
        Further acts that tell of the same session.
    """

    day: dt.date
    sort: Sort
    sides: tuple[str, ...]
    item: RecordedAct
    also: tuple[RecordedAct, ...] = ()

    @property
    def lanes(self) -> tuple[str, ...]:
        """On whose line it stands: that of the talks for what is of all and for what nobody is named for."""
        return (TALKS_LANE,) if self.sort in JOINT or not self.sides else self.sides


def events(dossier: Dossier, play: StateOfPlay) -> tuple[Event, ...]:
    """Return the events of a state of play in order of their days."""
    people = speakers(dossier)
    found = [one for item in play.acts if (one := _event(item, people)) is not None]
    return tuple(_once(sorted(found, key=lambda one: (one.day, one.item.seq))))


def _once(found: Iterable[Event]) -> Iterable[Event]:
    """Return each session once: the same day, sides and points are one, told by the first act that says so."""
    kept: dict[object, Event] = {}
    for one in found:
        act = one.item.act
        same = (one.day, frozenset(one.sides), act.kind, act.points)
        key: object = same if one.sort is Sort.SESSION and one.sides else one.item.id
        first = kept.get(key)
        kept[key] = one if first is None else replace(first, also=(*first.also, one.item))
    return kept.values()


def words(case: BriefContext, one: Event) -> str:
    """Say what an event was; a measure in its own words, since "took a measure" says nothing."""
    if one.sort in {Sort.MEASURE, Sort.AHEAD}:
        who = listed([named(case.name(side)) for side in one.sides]) or "nobody named"
        return upper(f"{who}: “{excerpt(one.item.act)}”")
    return upper(case.told(one.item))


def undated(play: StateOfPlay) -> int:
    """Count the acts that would be events, had they a day."""
    return sum(not item.dated and _sort(item) is not None for item in play.acts)


def _event(item: RecordedAct, people: Mapping[str, str]) -> Event | None:
    sort = _sort(item)
    if sort is None or not item.dated:
        return None
    return Event(item.happened, sort, parties_of(item.act.actors, people), item)


def _sort(item: RecordedAct) -> Sort | None:
    sort = _OF_LANE.get(KINDS[item.act.kind].lane)
    if sort is Sort.MEASURE and item.act.modality is Modality.INTENDED:
        return Sort.AHEAD
    return sort if item.act.modality in _HAPPENED else None
