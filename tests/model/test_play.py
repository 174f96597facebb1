"""The state of play finds what it holds, and says nothing about what it does not."""

import datetime as dt
from dataclasses import replace

from verbale.model import Act, Document, Kind, Marking, Position, RecordedAct, Stance, StateOfPlay

CELL = Position("pay", "union", Stance.PROPOSES, "five", dt.date(2025, 2, 3), "a1")


def test_positions_are_found_by_point_and_party() -> None:
    """A cell is found by its two names; an empty one is `None`."""
    play = StateOfPlay(dt.date(2025, 3, 1), None, Marking("RED"), Marking(), positions=(CELL,))
    assert play.position("pay", "union") is CELL
    assert play.position("pay", "port") is None
    assert play.act("a1") is None


def test_acts_are_found_among_those_that_count_and_those_that_wait() -> None:
    """By id; told in order of their days, then as they were entered."""
    document = Document("a" * 64, "The union made an offer. The port said no.")
    offer = Act(kind=Kind.PROPOSE, actors=("union",), evidence=(document.quote(0, 24),), rule="r")
    refusal = Act(kind=Kind.REFUSE, actors=("port",), evidence=(document.quote(25, 42),), rule="r")
    day, before = dt.date(2025, 3, 2), dt.date(2025, 3, 1)
    first, second, early = (
        RecordedAct("one", offer, 1, day, day), RecordedAct("two", refusal, 2, day, day), RecordedAct("three", offer, 3, day, before),
    )  # fmt: skip
    play = StateOfPlay(day, None, Marking("RED"), Marking(), acts=(first, second), unsure=(early,))
    assert [item.id for item in play.told] == ["three", "one", "two"]
    assert play.act("three") is early
    assert play.act("two") is second
    assert play.act("four") is None
    assert replace(play, unsure=()).told == (first, second)
    assert [item.id for item in replace(play, acts=(second,), unsure=(first,)).told] == ["one", "two"]


def test_a_draft_counts_when_it_is_asserted_or_ruled_on() -> None:
    """An unsure one moves nothing until then."""
    document = Document("a" * 64, "The union made an offer.")
    sure = Act(kind=Kind.PROPOSE, actors=("union",), evidence=(document.quote(0, 24),), rule="r")
    day = dt.date(2025, 3, 2)
    unsure = RecordedAct("x", replace(sure, certainty="unsure"), 1, day, day)
    assert not unsure.counts
    assert replace(unsure, reviewed=True).counts
    assert RecordedAct("x", sure, 1, day, day).counts
