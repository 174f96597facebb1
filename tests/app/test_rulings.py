"""People rule over drafts: the ruling counts, the draft stays readable, and what says too much is turned away."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from verbale.app import Workspace, open_folder
from verbale.app.redaction import redact
from verbale.app.rulings import enter, rule
from verbale.errors import GroundingError, RecordError
from verbale.model import Act, Kind
from verbale.reading.locate import locate
from verbale.record import verify

EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open the wage round with a record of its own."""
    copy = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("record.db*"))
    return open_folder(copy)


def test_a_rejected_act_is_gone_and_kept(desk: Workspace) -> None:
    """A rejected act is out of every view, and in the history."""
    act = desk.view().acts[0]
    rule(desk.record, act.id, "reject", "an analyst", "misread")
    assert desk.view().act(act.id) is None
    assert [entry.kind for entry in desk.record.history(act.id)] == ["act", "ruling"]


def test_an_accepted_act_is_reviewed(desk: Workspace) -> None:
    """Accepting marks an act as reviewed and by whom."""
    act = desk.view().acts[0]
    rule(desk.record, act.id, "accept", "an analyst")
    seen = desk.view().act(act.id)
    assert seen is not None
    assert (seen.reviewed, seen.by) == (True, "hand:an analyst")


def test_an_amended_act_counts_as_amended(desk: Workspace) -> None:
    """The view shows the act as it should read, under its first id; the later ruling wins."""
    act = desk.view().acts[0]
    rule(desk.record, act.id, "amend", "an analyst", amended=replace(act.act, kind=Kind.STATE))
    seen = desk.view().act(act.id)
    assert seen is not None
    assert seen.act.kind is Kind.STATE
    rule(desk.record, act.id, "reject", "a second analyst")
    assert desk.view().act(act.id) is None


def test_unknown_rulings_and_acts_are_refused(desk: Workspace) -> None:
    """A ruling is one of three, on an act that is there."""
    with pytest.raises(RecordError, match="is no ruling"):
        rule(desk.record, desk.view().acts[0].id, "praise", "an analyst")
    with pytest.raises(RecordError, match="acts begin with"):
        rule(desk.record, "no-such-act", "accept", "an analyst")


def test_an_act_entered_by_hand_counts(desk: Workspace) -> None:
    """It is in the views at once, and reviewed."""
    document = next(item for item in desk.view().documents.values() if "overtime" in item.text)
    quote = locate(document, "The company declined to comment")
    act = Act(kind=Kind.REFUSE, actors=("port",), points=("pay",), evidence=(quote,), rule="hand:an analyst")
    enter(desk.record, act, "an analyst", desk.dossier.parties, desk.dossier.people)
    seen = desk.view().act(act.id)
    assert seen is not None
    assert seen.reviewed


def test_the_gate_guards_people_too(desk: Workspace) -> None:
    """A person may not quote words for somebody whom they do not name."""
    document = next(item for item in desk.view().documents.values() if "overtime" in item.text)
    quote = locate(document, "The company declined to comment")
    act = Act(kind=Kind.REFUSE, actors=("mediator",), evidence=(quote,), rule="hand:an analyst")
    with pytest.raises(GroundingError, match="named neither"):
        enter(desk.record, act, "an analyst", desk.dossier.parties, desk.dossier.people)


def test_a_redaction_leaves_a_tombstone(desk: Workspace) -> None:
    """The words are gone from the database, the chain still verifies, the reason stays."""
    act = desk.view().acts[0]
    words = act.act.evidence[0].exact
    redact(desk.record, act.id, "an analyst", "named a private person")
    assert desk.view().act(act.id) is None
    assert verify(desk.record).faults == ()
    assert [entry.body.get("reason") for entry in desk.record.history(act.id)] == [None, "named a private person"]
    assert not any(
        words == quote.exact for item in desk.view().acts for quote in item.act.evidence if item.id == act.id
    )


def test_a_redacted_document_takes_its_acts_along(desk: Workspace) -> None:
    """Text and every quote of it are gone; the others stand."""
    play = desk.view()
    document = play.acts[0].act.evidence[0].document
    redact(desk.record, document, "an analyst", "withdrawn by its publisher")
    after = desk.view()
    assert document not in after.documents
    assert not any(quote.document == document for item in after.acts for quote in item.act.evidence)
    assert verify(desk.record).faults == ()
