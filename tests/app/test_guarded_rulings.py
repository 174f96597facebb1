"""Rulings made at the desk: recorded as by hand, and refused where somebody else ruled meanwhile."""

from dataclasses import replace

import pytest

from tests.app.reads.quay import OFFER, PRAISE
from verbale.app import rulings
from verbale.app.guarded_rulings import OvertakenError, rule
from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import RecordError
from verbale.model import Act, Kind, Marking, Query, RecordedAct


def looked(office: WorkspaceCache, act: Act) -> RecordedAct:
    """Return an act as somebody sees it."""
    found = office.scene(Query()).play.act(act.id)
    assert found is not None
    return found


def test_a_ruling_is_recorded(office: WorkspaceCache) -> None:
    """By the person, as said."""
    rule(office, looked(office, OFFER), "accept", 1, "ines", asked=Query())
    last = office.record.history(OFFER.id)[-1]
    assert (last.kind, last.recorded_by, last.body["ruling"]) == ("ruling", "hand:ines", "accept")


def test_an_amendment_is_by_hand_and_certain(office: WorkspaceCache) -> None:
    """Its maker and its confidence are the person's, whatever the draft had."""
    amended = replace(OFFER, kind=Kind.STATE, confidence=0.3)
    rule(office, looked(office, OFFER), "amend", 1, "ines", amended, asked=Query())
    act = office.record.history(OFFER.id)[-1].body["act"]
    assert (act["kind"], act["rule"], act["confidence"]) == ("state", "hand:ines", 1.0)


def test_a_ruling_that_was_overtaken_is_refused(office: WorkspaceCache) -> None:
    """It says who ruled and when; nothing is recorded."""
    item = looked(office, OFFER)
    rulings.rule(office.record, OFFER.id, "reject", "ada")
    at = office.record.history(OFFER.id)[-1].recorded_at
    with pytest.raises(OvertakenError) as caught:
        rule(office, item, "accept", 1, "ines", asked=Query())
    assert caught.value.what == f"ada ruled on this act at {at[:10]} {at[11:16]} UTC, after you opened it."
    assert (
        caught.value.cure
        == "Nothing of yours was ruled, and they will see that; look at the act as it stands now, and rule again."
    )
    assert len(office.record.history(OFFER.id)) == 2
    rule(office, item, "accept", 2, "ines", asked=Query())
    assert len(office.record.history(OFFER.id)) == 3


def test_a_ruling_above_the_reader_does_not_overtake(office: WorkspaceCache) -> None:
    """What they may not see cannot be told to them; so theirs is recorded."""
    low = Query(clearance=Marking("GREEN"))
    item = looked(office, OFFER)
    rulings.rule(office.record, OFFER.id, "reject", "ada", marking=Marking("RED"))
    rule(office, item, "accept", 1, "ines", asked=low)
    assert office.record.history(OFFER.id)[-1].recorded_by == "hand:ines"


def test_a_reader_rules_on_what_they_see(office: WorkspaceCache) -> None:
    """An act above the clearance is not there, though it was handed in."""
    with pytest.raises(RecordError, match="0 acts begin"):
        rule(office, looked(office, PRAISE), "accept", 0, "ines", asked=Query(clearance=Marking("GREEN")))
