"""A ruling is taken back by another: the act stands as it did before it, for whoever could see the ruling."""

from dataclasses import replace

import pytest

from tests.app.reads.quay import HOLD, OFFER, RUMOUR, day
from verbale.app.changes.taking_back import last_rulings, take_back
from verbale.app.rulings import rule
from verbale.app.workspace import Workspace
from verbale.errors import RecordError
from verbale.model import Act, Kind, Marking, RecordedAct
from verbale.record.integrity.verify import verify
from verbale.state import matrix


def stands(desk: Workspace, act: Act, *, reader: Marking | None = None) -> RecordedAct | None:
    """Return an act as it stands."""
    return desk.view(reader=reader).act(act.id)


def test_a_rejected_act_is_back(quay_desk: Workspace) -> None:
    """As nobody had ruled on it; the record keeps both, with who and why."""
    before = quay_desk.view()
    rule(quay_desk.record, OFFER.id, "reject", "ada")
    assert stands(quay_desk, OFFER) is None
    number = take_back(quay_desk.record, OFFER.id[:8], "ines", "misread")
    assert quay_desk.view() == before
    last = quay_desk.record.history(OFFER.id)[-1]
    assert (last.seq, last.recorded_by, last.body["ruling"]) == (number, "hand:ines", "taken back")
    assert (last.body["takes_back"], last.body["reason"]) == (number - 1, "misread")
    assert verify(quay_desk.record).faults == ()


def test_the_ruling_before_stands_again(quay_desk: Workspace) -> None:
    """One after the other, until none is left."""
    rule(quay_desk.record, RUMOUR.id, "accept", "ada")
    rule(quay_desk.record, RUMOUR.id, "amend", "ben", amended=replace(RUMOUR, kind=Kind.STATE))
    rule(quay_desk.record, RUMOUR.id, "reject", "cato")
    kinds = []
    for _ in range(3):
        take_back(quay_desk.record, RUMOUR.id, "ines")
        found = stands(quay_desk, RUMOUR)
        assert found is not None
        kinds.append((found.act.kind, found.by, found.counts))
    assert kinds == [
        (Kind.STATE, "hand:ben", True),
        (Kind.PROPOSE, "hand:ada", True),
        (Kind.PROPOSE, "reader test", False),
    ]
    with pytest.raises(RecordError, match="No ruling stands on that act"):
        take_back(quay_desk.record, RUMOUR.id, "ines")
    with pytest.raises(RecordError, match="0 acts begin"):
        take_back(quay_desk.record, "f" * 16, "ines")


def test_a_ruling_after_one_taken_back_counts(quay_desk: Workspace) -> None:
    """It is a ruling like any other."""
    rule(quay_desk.record, OFFER.id, "reject", "ada")
    take_back(quay_desk.record, OFFER.id, "ada")
    rule(quay_desk.record, OFFER.id, "accept", "ines")
    found = stands(quay_desk, OFFER)
    assert found is not None
    assert (found.reviewed, found.by) == (True, "hand:ines")


def test_a_past_day_knows_nothing_of_it(quay_desk: Workspace) -> None:
    """What was known before the ruling was recorded is as it was."""
    then = quay_desk.view(known=day("2025-05-01"))
    rule(quay_desk.record, OFFER.id, "reject", "ada")
    take_back(quay_desk.record, OFFER.id, "ada")
    assert quay_desk.view(known=day("2025-05-01")) == then


def test_a_ruling_out_of_view_is_not_taken_back(quay_desk: Workspace) -> None:
    """Somebody below its marking finds none; where it is taken back, they see nothing change."""
    rule(quay_desk.record, OFFER.id, "reject", "ada", marking=Marking("RED"))
    low = quay_desk.reader(Marking("GREEN"))
    with pytest.raises(RecordError):
        take_back(quay_desk.record, OFFER.id, "ines", reader=low)
    before = stands(quay_desk, OFFER, reader=Marking("GREEN"))
    take_back(quay_desk.record, OFFER.id, "ada")
    assert stands(quay_desk, OFFER, reader=Marking("GREEN")) == before
    assert last_rulings(quay_desk.record, low) == []


def test_the_last_rulings_are_those_that_can_be_taken_back(quay_desk: Workspace) -> None:
    """The newest first, one an act, as many as are asked for."""
    reader = quay_desk.reader()
    assert last_rulings(quay_desk.record, reader) == []
    rule(quay_desk.record, OFFER.id, "reject", "ada")
    rule(quay_desk.record, HOLD.id, "accept", "ada")
    rule(quay_desk.record, OFFER.id, "accept", "ben")
    found = [(entry.subject, entry.body["ruling"]) for entry in last_rulings(quay_desk.record, reader)]
    assert found == [(OFFER.id, "accept"), (HOLD.id, "accept")]
    assert [entry.subject for entry in last_rulings(quay_desk.record, reader, 1)] == [OFFER.id]
    take_back(quay_desk.record, OFFER.id, "ben")
    assert [entry.body["ruling"] for entry in last_rulings(quay_desk.record, reader)] == ["accept", "reject"]


def test_the_index_of_stances_follows(quay_desk: Workspace) -> None:
    """The matrix by seeks is that of the whole state of play, before, with and after."""
    amended = replace(OFFER, points=("pay",), option="four")
    for verdict, act in (("amend", amended), ("", None), ("reject", None), ("", None)):
        if verdict:
            rule(quay_desk.record, OFFER.id, verdict, "ada", amended=act)
        else:
            take_back(quay_desk.record, OFFER.id, "ada")
        play = quay_desk.view()
        found = matrix(quay_desk.dossier, quay_desk.record, play.on)
        assert found == tuple(cell for cell in play.positions if cell.party in {"union", "port"})
