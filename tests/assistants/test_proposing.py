"""A draft of an assistant waits in the queue, past the gate, and moves nothing; what the gate refuses is not recorded."""

from typing import Any

import pytest

from tests.app.reads import quay
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants import proposing
from verbale.assistants.proposing import propose
from verbale.errors import DossierError, GroundingError, ModelError, RecordError, VerbaleError
from verbale.model import Marking, Query

GREEN = Query(clearance=Marking.parse("TLP:GREEN"))
GIVEN: dict[str, Any] = {
    "document": quay.DOCUMENTS["reply"].id, "quote": "The company turns down shorter hours", "kind": "oppose",
    "actors": ["port"], "points": ["hours"],
}  # fmt: skip


def test_a_draft_waits_and_moves_nothing(office: WorkspaceCache) -> None:
    """It is unsure whatever is said, made by the assistant, and the state of play stays as it was."""
    before = office.scene(GREEN).play
    made = propose(office, GREEN, "ann", GIVEN)
    after = office.scene(GREEN)
    item = after.play.act(made["drafted"])
    assert item is not None
    assert (item.act.certainty, item.reviewed, item.by) == ("unsure", False, "assistant:ann")
    assert not item.counts
    assert (after.play.positions, after.play.obligations) == (before.positions, before.obligations)
    assert item.id in {one.id for one in after.waiting}
    with pytest.raises(RecordError, match="stands in the record already"):
        propose(office, GREEN, "ann", GIVEN)


REFUSED = [
    ({"quote": "The company turns down longer hours"}, GroundingError, "are not in"),
    ({"actors": ["union"]}, GroundingError, "more than its words"),
    ({"modality": "not-done"}, GroundingError, "did not happen"),
    ({"when": "1990-01-01"}, GroundingError, "1990"),
    ({"actors": ["nobody"]}, DossierError, "nobody"),
    ({"points": ["weather"]}, DossierError, "weather"),
    ({"document": quay.DOCUMENTS["note"].id, "quote": "The mediator welcomed the talks"}, ModelError, "not in view"),
]


@pytest.mark.parametrize(("change", "error", "why"), REFUSED, ids=lambda value: str(value)[:40])
def test_the_gate_refuses(office: WorkspaceCache, change: dict[str, Any], error: type[VerbaleError], why: str) -> None:
    """Words that are not there, another actor, a denial or a date from nowhere, a paper above the clearance: nothing is recorded."""
    last = office.record.tail()
    with pytest.raises(error, match=why):
        propose(office, GREEN, "ann", {**GIVEN, **change})
    assert office.record.tail() == last


def test_the_queue_is_not_flooded(office: WorkspaceCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond so many drafts that wait, no more are taken."""
    monkeypatch.setattr(proposing, "MOST_WAITING", 1)
    propose(office, GREEN, "ann", GIVEN)
    with pytest.raises(ModelError, match="1 drafts of assistants wait"):
        propose(office, GREEN, "ann", {**GIVEN, "kind": "criticise"})
