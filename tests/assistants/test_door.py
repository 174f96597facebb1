"""One clearance, one party, one name: nothing a call gives raises it, and every call is in the chain."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.app.reads import quay
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.door import Door, open_door, written
from verbale.errors import DossierError, ModelError, RecordError, VerbaleError
from verbale.model import Marking
from verbale.record.entries import EntryKind
from verbale.record.open import memory_record


def pages(office: WorkspaceCache) -> list[dict[str, str]]:
    """Return every read that the chain notes."""
    office.reads.flush()
    notes = [entry for entry in office.record.entries(kinds=[EntryKind.AUDIT]) if entry.body["deed"] == "read"]
    assert {entry.recorded_by for entry in notes} <= {"desk:assistant:ann"}
    return [page for entry in notes for page in entry.body["pages"]]


def test_every_call_is_in_the_chain(door: Door) -> None:
    """With its tool and what it was given, the refused ones too."""
    door.call("search", {"words": "hours"})
    door.call("who_owes", {})
    with pytest.raises(RecordError):
        door.call("passage", {"document": "00"})
    noted = [(page["path"], json.loads(page["query"])) for page in pages(door.office)]
    assert noted == [("mcp/search", {"words": "hours"}), ("mcp/who_owes", {}), ("mcp/passage", {"document": "00"})]


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("search", {}),
    ("search", {"words": "x", "clearance": "TLP:RED"}),
    ("who_owes", {"limit": 10**9}),
    ("who_owes", {"as_of": "yesterday"}),
    ("who_owes", {"as_of": "2025-02-30"}),
    ("who_owes", {"known": "0001-01-01"}),
    ("nothing", {}),
]


@pytest.mark.parametrize(("name", "given"), WRONG)
def test_what_does_not_fit_is_refused(door: Door, name: str, given: dict[str, Any]) -> None:
    """With a reason, and without a note of a read that did not happen."""
    with pytest.raises(VerbaleError):
        door.call(name, given)
    assert pages(door.office) == []


def test_a_door_reads_for_one_clearance(office: WorkspaceCache) -> None:
    """The same call at two clearances has two answers; the most open is what a door has where none is named."""
    plain, red = (open_door(office, mark, "", "ann", proposing=False) for mark in (None, Marking.parse("TLP:RED")))
    assert str(plain.clearance) == "TLP:CLEAR"
    assert (plain.call("search", {"words": "talks"})["total"], red.call("search", {"words": "talks"})["total"]) == (
        0,
        2,
    )
    assert "propose_act" not in plain.tools
    with pytest.raises(ModelError, match="no tool"):
        plain.call("propose_act", {})
    with pytest.raises(ModelError, match="profile"):
        open_door(office, Marking.parse("EU:PUBLIC"), "", "ann", proposing=False)
    with pytest.raises(DossierError):
        open_door(office, None, "nobody", "ann", proposing=False)  # fmt: skip


def test_nothing_is_answered_where_reads_cannot_be_noted(
    office: WorkspaceCache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A record in memory would forget who read; a folder without a dossier has nothing to say."""
    kept = office.record
    memory = memory_record()
    quay.fill(memory)
    monkeypatch.setattr(office.desk(), "record", memory)
    with pytest.raises(RecordError, match="could not be noted"):
        open_door(office, None, "", "ann", proposing=False)
    monkeypatch.setattr(office.desk(), "record", kept)
    shutil.rmtree(tmp_path / "none", ignore_errors=True)
    with pytest.raises(DossierError, match="no dossier"):
        open_door(WorkspaceCache(tmp_path / "none"), None, "", "ann", proposing=False)


def test_nothing_invisible_is_written() -> None:
    """Signs without a shape stand as escapes, and the text is JSON still."""
    hidden = "a\u200bb\u202ec\U000e0041d\x1b[31m\u2028é–"
    text = written({"exact": hidden})
    assert json.loads(text) == {"exact": hidden}
    assert not set(text) & set("\u200b\u202e\U000e0041\x1b\u2028")
    assert "é–" in text


def test_closing_notes_what_waits(door: Door) -> None:
    """Reads of the last seconds are in the chain when the door is closed."""
    door.call("who_owes", {})
    door.close()
    again = WorkspaceCache(door.office.folder)
    assert [entry.body["pages"][0]["path"] for entry in again.record.entries(kinds=[EntryKind.AUDIT])] == [
        "mcp/who_owes"
    ]
    again.close()  # fmt: skip
