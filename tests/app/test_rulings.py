"""People rule over drafts: the ruling counts, the draft stays readable, and what says too much is turned away."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, HOLD, OFFER, PRAISE, REFUSAL, RUMOUR
from verbale.app.rulings import as_drafted, document, drafted, enter, rule
from verbale.app.workspace import Workspace
from verbale.errors import GroundingError, RecordError
from verbale.model import Act, Kind, Marking, reader_for
from verbale.model.encode import encode_act

TODAY = dt.datetime.now(dt.UTC).date


def test_a_ruling_is_an_entry_of_its_own(quay_desk: Workspace) -> None:
    """With who, why and on what, in today's knowledge; the draft stays as it was."""
    number = rule(quay_desk.record, OFFER.id, "accept", "an analyst", "read twice")
    first, second = quay_desk.record.history(OFFER.id)
    assert (number, second.seq, second.kind, second.recorded_by) == (9, 9, "ruling", "hand:an analyst")
    assert second.body == {"ruling": "accept", "reason": "read twice", "act": None}
    assert (second.known, second.document, second.marking) == (TODAY(), DOCUMENTS["claim"].id, "TLP:GREEN")
    assert first.body == encode_act(OFFER)


def test_a_reason_may_be_left_out(quay_desk: Workspace) -> None:
    """It is empty then."""
    rule(quay_desk.record, OFFER.id, "accept", "an analyst")
    assert quay_desk.record.history(OFFER.id)[-1].body["reason"] == ""


def test_a_rejected_act_is_gone_and_kept(quay_desk: Workspace) -> None:
    """A rejected act is out of every view, and in the history."""
    rule(quay_desk.record, OFFER.id, "reject", "an analyst", "misread")
    assert quay_desk.view().act(OFFER.id) is None
    assert [entry.kind for entry in quay_desk.record.history(OFFER.id)] == ["act", "ruling"]


def test_an_accepted_act_is_reviewed(quay_desk: Workspace) -> None:
    """Accepting marks an act as reviewed and by whom."""
    rule(quay_desk.record, OFFER.id, "accept", "an analyst")
    seen = quay_desk.view().act(OFFER.id)
    assert seen is not None
    assert (seen.reviewed, seen.by) == (True, "hand:an analyst")


def test_an_amended_act_counts_as_amended(quay_desk: Workspace) -> None:
    """The view shows the act as it should read, certain, under its first id; the later ruling wins."""
    rule(quay_desk.record, RUMOUR.id, "amend", "an analyst", amended=replace(RUMOUR, kind=Kind.STATE))
    seen = quay_desk.view().act(RUMOUR.id)
    assert seen is not None
    assert (seen.act.kind, seen.act.certainty, seen.act.reasons) == (Kind.STATE, "asserted", ())
    rule(quay_desk.record, RUMOUR.id, "reject", "a second analyst")
    assert quay_desk.view().act(RUMOUR.id) is None


@pytest.mark.parametrize("amended", [None, OFFER])
@pytest.mark.parametrize("ruling", ["praise", "accept", "reject", "amend", ""])
def test_unknown_rulings_are_refused(quay_desk: Workspace, ruling: str, amended: Act | None) -> None:
    """A ruling is one of three, and only an amendment has an act as it should read."""
    if (ruling == "amend") == (amended is not None) and ruling in {"accept", "reject", "amend"}:
        assert rule(quay_desk.record, OFFER.id, ruling, "an analyst", amended=amended) == 9
        return
    with pytest.raises(RecordError) as caught:
        rule(quay_desk.record, OFFER.id, ruling, "an analyst", amended=amended)
    assert caught.value.what == f"{ruling!r} is no ruling."
    assert caught.value.cure == "Use accept, reject or amend (with the act as it should read)."
    assert len(quay_desk.record.history(OFFER.id)) == 1


@pytest.mark.parametrize(
    ("given", "marking"), [(None, "TLP:GREEN"), ("AMBER", "TLP:AMBER"), ("CLEAR", "TLP:GREEN"), ("GREEN//NOT PUBLIC", "TLP:GREEN//NOT PUBLIC")]
)  # fmt: skip
def test_a_ruling_is_as_strict_as_its_act_or_stricter(quay_desk: Workspace, given: str | None, marking: str) -> None:
    """Its own marking is joined to that of the act."""
    rule(quay_desk.record, OFFER.id, "accept", "an analyst", marking=Marking.parse(given) if given else None)
    assert quay_desk.record.history(OFFER.id)[-1].marking == marking


def test_a_ruling_is_as_strict_as_the_words_it_quotes(quay_desk: Workspace) -> None:
    """An amendment that quotes a stricter document carries that document's marking, in quote and entry."""
    quote = replace(PRAISE.evidence[0], marking=Marking("CLEAR"))
    rule(quay_desk.record, OFFER.id, "amend", "an analyst", amended=replace(OFFER, evidence=(*OFFER.evidence, quote)))
    last = quay_desk.record.history(OFFER.id)[-1]
    assert last.marking == "TLP:AMBER"
    assert [row["marking"] for row in last.body["act"]["evidence"]] == ["TLP:GREEN", "TLP:AMBER"]


def test_a_reader_rules_on_what_they_see(quay_desk: Workspace) -> None:
    """An act above the clearance is not there."""
    low = reader_for("TLP", "union", Marking("GREEN"), None)
    with pytest.raises(RecordError, match="0 acts begin with"):
        rule(quay_desk.record, PRAISE.id, "accept", "an analyst", reader=low)
    assert rule(quay_desk.record, OFFER.id, "accept", "an analyst", reader=low) == 9


def test_an_act_entered_by_hand_counts(quay_desk: Workspace) -> None:
    """It is in the views at once, reviewed, certain, as strict as its document."""
    quote = replace(quay.quote("note", "The mediator welcomed the talks"), marking=Marking("CLEAR"))
    act = Act(
        kind=Kind.WELCOME, actors=("mediator",), points=("pay",), evidence=(quote,), rule="hand:an analyst",
        certainty="unsure", reasons=("who knows",),
    )  # fmt: skip
    number = enter(quay_desk.record, act, "an analyst", quay_desk.dossier.parties, quay_desk.dossier.people)
    seen = quay_desk.view().act(act.id)
    assert seen is not None
    assert (seen.reviewed, seen.act.certainty, seen.act.reasons) == (True, "asserted", ())
    entry = quay_desk.record.history(act.id)[0]
    assert (entry.seq, entry.recorded_by, entry.marking, entry.known) == (
        number,
        "hand:an analyst",
        "TLP:AMBER",
        TODAY(),
    )


def test_the_gate_guards_people_too(quay_desk: Workspace) -> None:
    """A person may not quote words for somebody whom they do not name."""
    act = replace(REFUSAL, actors=("mediator",), topic="new", rule="hand:an analyst")
    with pytest.raises(GroundingError) as caught:
        enter(quay_desk.record, act, "an analyst", quay_desk.dossier.parties, quay_desk.dossier.people)
    assert caught.value.what.startswith("The act says more than its words: ")
    assert "named neither" in caught.value.what
    assert caught.value.cure == "Quote the words that say it; or say who wrote the document."
    assert quay_desk.record.history(act.id) == []


def test_a_draft_is_found_by_its_id_or_its_beginning(quay_desk: Workspace) -> None:
    """As it was first drafted, whatever was ruled later."""
    rule(quay_desk.record, HOLD.id, "amend", "an analyst", amended=replace(HOLD, reason="a board meeting"))
    assert drafted(quay_desk.record, HOLD.id).body == encode_act(HOLD)
    assert drafted(quay_desk.record, HOLD.id[:10]).subject == HOLD.id
    assert as_drafted(quay_desk.record, HOLD.id[:10]) == HOLD
    assert as_drafted(quay_desk.record, PRAISE.id, reader_for("TLP", "union", Marking("AMBER"), None)) == PRAISE


def test_a_beginning_that_several_have_is_refused(quay_desk: Workspace) -> None:
    """So is one that nobody has; how many have it is said. Two tellings of one act are one."""
    with pytest.raises(RecordError) as caught:
        drafted(quay_desk.record, "")
    assert caught.value.what == "5 acts begin with ''."
    assert caught.value.cure == "Give the id as `verbale state --json` shows it."
    with pytest.raises(RecordError, match=r"^0 acts begin with 'no-such-act'"):
        drafted(quay_desk.record, "no-such-act")
    with pytest.raises(RecordError, match=r"^3 acts begin with ''"):
        drafted(quay_desk.record, "", reader_for("TLP", "union", Marking("GREEN"), None))
    quay.fill_acts(quay_desk.record, OFFER)
    assert drafted(quay_desk.record, OFFER.id).seq == 2
    assert drafted(quay_desk.record, OFFER.id[:10]).seq == 9


def test_a_document_is_found_by_its_id_or_its_beginning(quay_desk: Workspace) -> None:
    """Whole, with its text and head."""
    claim = DOCUMENTS["claim"]
    assert document(quay_desk.record, claim.id) == claim
    assert document(quay_desk.record, claim.id[:12]) == claim


def test_a_document_out_of_view_is_not_there(quay_desk: Workspace) -> None:
    """By clearance, or because no document has that id; an act's id is none."""
    low = reader_for("TLP", "union", Marking("GREEN"), None)
    with pytest.raises(RecordError) as caught:
        document(quay_desk.record, DOCUMENTS["note"].id, low)
    assert caught.value.what == f"0 documents begin with {DOCUMENTS['note'].id!r}."
    assert caught.value.cure == "Give more of the id, or the file's name."
    assert document(quay_desk.record, DOCUMENTS["claim"].id, low) == DOCUMENTS["claim"]
    with pytest.raises(RecordError, match=r"^3 documents begin with ''"):
        document(quay_desk.record, "")
    with pytest.raises(RecordError, match=r"^0 documents"):
        document(quay_desk.record, OFFER.id)
