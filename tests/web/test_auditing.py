"""Reads and exports of people who signed in stand in the chain: gathered, complete, and in no reader's way."""

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("argon2", reason="accounts need the extra `desk`")

from tests.examples import copied
from tests.web.conftest import EXAMPLE
from tests.web.test_accounts import shared, sign_in
from verbale.app import open_folder
from verbale.record import verify
from verbale.web.app import make_app

if TYPE_CHECKING:
    from tests.web.conftest import Served

__all__ = ["shared"]


def notes(desk: "Served", deed: str) -> list[Any]:
    """Return the notes of a deed in the chain."""
    return [entry for entry in desk.office.record.entries() if entry.kind == "audit" and entry.body.get("deed") == deed]


def test_reads_are_noted_together_with_who_what_and_when(shared: "Served") -> None:
    """Pages shown stand in one entry per reader, with address and time; what was refused is no read; the chain holds."""
    sign_in(shared, "ana", "TLP:RED")
    for path in ("/", "/matrix?as_of=2025-03-10", "/api/acts", "/nowhere", "/static/desk.css"):
        shared.ask(path)
    assert notes(shared, "read") == []
    shared.office.reads.flush()
    (entry,) = notes(shared, "read")
    assert entry.recorded_by == "desk:ana"
    assert entry.marking == "TLP:RED"
    assert [(row["path"], row["query"]) for row in entry.body["pages"]] == [
        ("/", ""),
        ("/matrix", "as_of=2025-03-10"),
        ("/api/acts", ""),
    ]
    assert all(row["at"] >= "2025" for row in entry.body["pages"])
    assert not verify(shared.office.record).faults


def test_an_export_is_noted_at_once_after_the_reads_before_it(shared: "Served") -> None:
    """The note of an export is in the chain before the file leaves, and the reads before it stand before it."""
    sign_in(shared, "ana", "TLP:RED")
    shared.ask("/owed")
    shared.ask("/brief.json?as_of=2025-03-10")
    deeds = [entry.body["deed"] for entry in shared.office.record.entries() if entry.kind == "audit"]
    assert deeds[-2:] == ["read", "export"]
    assert notes(shared, "export")[-1].body["query"] == "as_of=2025-03-10"


def test_reads_are_noted_when_their_time_is_up(shared: "Served") -> None:
    """Without any further request, a read is in the chain after the seconds it may wait."""
    sign_in(shared, "ana", "TLP:RED")
    shared.office.reads.seconds = 0.05
    shared.ask("/owed")
    for _ in range(6000):
        if notes(shared, "read"):
            break
        time.sleep(0.05)
    assert len(notes(shared, "read")) == 1


def test_a_read_that_cannot_be_noted_waits(shared: "Served", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the record does not take the note, nothing is lost: it stands in the chain later."""
    from verbale.errors import RecordError  # for this test alone

    sign_in(shared, "ana", "TLP:RED")
    shared.ask("/owed")
    record = shared.office.record

    def away(*_: object, **__: object) -> list[int]:
        raise RecordError("The record is away.", "Wait.")

    monkeypatch.setattr(type(record), "append", away)
    with pytest.raises(RecordError):
        shared.office.reads.flush()
    monkeypatch.undo()
    shared.office.reads.flush()
    assert [row["path"] for row in notes(shared, "read")[0].body["pages"]] == ["/owed"]


def test_reads_are_noted_when_the_server_ends(tmp_path: Path) -> None:
    """What waits when the server is told to end is in the chain afterwards."""
    folder = tmp_path / "wage-round"
    copied(EXAMPLE.name, folder)
    app = make_app(folder, sign_in=True)

    async def life() -> None:
        async with app.router.lifespan_context(app):
            app.state.office.desk()
            app.state.office.reads.add("ana", "/owed", "")

    asyncio.run(life())
    desk = open_folder(folder)
    assert [entry.recorded_by for entry in desk.record.entries() if entry.kind == "audit"] == ["desk:ana"]
    desk.record.close()


def test_a_note_makes_no_view_anew(shared: "Served") -> None:
    """Views in memory outlive the notes of reads."""
    sign_in(shared, "ana", "TLP:RED")
    shared.ask("/matrix")
    kept = list(shared.office._scenes.values())  # that they stay is what is tested
    shared.office.reads.flush()
    shared.ask("/matrix")
    assert list(shared.office._scenes.values()) == kept


def test_nobody_signed_in_is_nobody_noted(desk: "Served") -> None:
    """On loopback, without sign-in, reads are not noted: there is nobody to name."""
    desk.ask("/owed")
    desk.office.reads.flush()
    assert notes(desk, "read") == []
