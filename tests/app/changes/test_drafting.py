"""A machine's draft: past the gate, always unsure, never twice."""

from dataclasses import replace

import pytest

from tests.app.reads import quay
from verbale.app.changes.drafting import draft
from verbale.app.workspace import Workspace
from verbale.errors import DossierError, GroundingError, RecordError
from verbale.model import Act, Kind, Marking, Reader

SAID = Act(
    kind=Kind.OPPOSE, actors=("port",), points=("hours",), rule="second:test",
    evidence=(quay.quote("reply", "The company turns down shorter hours"),),
)  # fmt: skip
GREEN = Reader(Marking.parse("TLP:GREEN"))


def test_it_is_unsure_whatever_it_says(quay_desk: Workspace) -> None:
    """Asserted by its maker, it is recorded as unsure, with the reasons given."""
    made = draft(quay_desk.record, quay_desk.dossier, SAID, "second:test", ["by a machine"], reader=GREEN)
    assert (made.certainty, made.reasons) == ("unsure", ("by a machine",))
    entry = quay_desk.record.history(made.id)[0]
    assert (entry.recorded_by, entry.body["certainty"]) == ("second:test", "unsure")
    with pytest.raises(RecordError, match="stands in the record"):
        draft(quay_desk.record, quay_desk.dossier, SAID, "second:test", ["again"], reader=GREEN)


def test_what_is_not_so_is_not_recorded(quay_desk: Workspace) -> None:
    """Another actor, an unknown point, a party of nobody's, a paper above the reader."""
    last = quay_desk.record.tail()
    hidden = replace(SAID, evidence=(quay.quote("note", "The mediator welcomed the talks"),), actors=("mediator",))
    for act, error in (
        (replace(SAID, actors=("union",)), GroundingError),
        (replace(SAID, points=("weather",)), DossierError),
        (replace(SAID, on_behalf_of="nobody"), DossierError),
        (hidden, RecordError),
    ):
        with pytest.raises(error):
            draft(quay_desk.record, quay_desk.dossier, act, "second:test", [], reader=GREEN)
    assert quay_desk.record.tail() == last
