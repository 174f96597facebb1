"""Who read and exported what stands in the chain: exports at once, reads gathered and noted together."""

import datetime as dt
import logging
import threading

import pytest

from verbale.app import audit
from verbale.app.audit import GATHERED, MOST, Reads, append
from verbale.app.workspace_cache import WorkspaceCache
from verbale.errors import RecordError
from verbale.record.entries import Entry, EntryKind


def notes(office: WorkspaceCache) -> list[Entry]:
    """Return the notes in the record."""
    return list(office.record.entries(kinds=[EntryKind.AUDIT]))


def test_a_note_says_who_did_what(office: WorkspaceCache) -> None:
    """One entry, by its maker, known today, as strict as the profile can be; no view is worked out anew for it."""
    before = office._state()
    append(office, "ines", "export", "the brief", {"form": "pdf"})
    (entry,) = notes(office)
    assert (entry.kind, entry.subject, entry.recorded_by) == ("audit", "export:the brief", "desk:ines")
    assert entry.body == {"deed": "export", "what": "the brief", "form": "pdf"}
    assert (entry.marking, entry.known) == ("TLP:RED", dt.datetime.now(dt.UTC).date())
    assert office._state() == before


def test_reads_are_noted_together(office: WorkspaceCache) -> None:
    """One entry for each reader, pages in their order with their time; then nothing waits."""
    reads = Reads(office, seconds=3600)
    reads.add("ines", "/state", "on=2025-03-03")
    reads.add("ines", "/owed", "")
    reads.add("ada", "/watch", "")
    assert notes(office) == []
    reads.flush()
    first, second = notes(office)
    assert (first.subject, first.recorded_by) == ("read:2 pages", "desk:ines")
    assert (second.subject, second.recorded_by) == ("read:1 page", "desk:ada")
    assert [(row["path"], row["query"]) for row in first.body["pages"]] == [("/state", "on=2025-03-03"), ("/owed", "")]
    assert set(first.body["pages"][0]) == {"at", "path", "query"}
    at = dt.datetime.fromisoformat(first.body["pages"][0]["at"])
    assert (at.utcoffset(), at.microsecond) == (dt.timedelta(0), 0)
    assert abs(dt.datetime.now(dt.UTC) - at) < dt.timedelta(hours=1)
    reads.flush()
    assert len(notes(office)) == 2


def test_long_addresses_are_cut(office: WorkspaceCache) -> None:
    """A reader cannot fill the record with an address."""
    reads = Reads(office, seconds=3600)
    reads.add("ines", "p" * 500, "q" * 500)
    reads.flush()
    (page,) = notes(office)[0].body["pages"]
    assert (page["path"], page["query"]) == ("p" * 200, "q" * 300)


def test_many_reads_are_noted_at_once(office: WorkspaceCache) -> None:
    """Two hundred pages of one reader do not wait for the time to be up; those of two readers are counted apart."""
    assert MOST == 200
    reads = Reads(office, seconds=3600)
    for number in range(MOST - 1):
        reads.add("ines", f"/{number}", "")
        reads.add("ada", f"/{number}", "") if number else None
    assert notes(office) == []
    reads.add("ines", "/last", "")
    for noting in [one for one in threading.enumerate() if one.name == "reads"]:
        noting.join(60)
    assert notes(office)[0].subject == "read:200 pages"


def test_reads_are_noted_when_the_time_is_up(office: WorkspaceCache) -> None:
    """A timer runs from the first; it ends with the notes, and the next read starts another."""
    reads = Reads(office, seconds=0.01)
    reads.add("ines", "/state", "")
    timer = reads._timer
    assert timer is not None
    assert timer.daemon
    timer.join(10)
    assert [entry.subject for entry in notes(office)] == ["read:1 page"]
    assert reads._timer is None


def test_one_timer_runs_at_a_time(office: WorkspaceCache) -> None:
    """A second read waits with the first; a flush stops the timer."""
    reads = Reads(office)
    assert (reads.seconds, reads._timer) == (GATHERED, None)
    reads.add("ines", "/state", "")
    timer = reads._timer
    assert timer is not None
    assert timer.interval == 10.0
    reads.add("ines", "/owed", "")
    assert reads._timer is timer
    reads.flush()
    timer.join(10)
    assert timer.finished.is_set()


def test_what_the_record_does_not_take_goes_on_waiting(office: WorkspaceCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error is raised; what was noted before it is not noted twice, and what came meanwhile comes after."""
    reads, honest, refused = Reads(office, seconds=3600), audit.append, [True]

    def unsteady(*given: object) -> None:
        if given[1] == "ada" and refused.pop():
            reads.add("ada", "/meanwhile", "")
            raise RecordError("The disk is full.", "Make room.")
        honest(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(audit, "append", unsteady)
    for user in ("ines", "ada", "mara"):
        reads.add(user, f"/{user}", "")
    with pytest.raises(RecordError, match="disk is full"):
        reads.flush()
    assert [entry.recorded_by for entry in notes(office)] == ["desk:ines"]
    refused.append(False)
    reads.flush()
    found = {entry.recorded_by: [page["path"] for page in entry.body["pages"]] for entry in notes(office)}
    assert found == {"desk:ines": ["/ines"], "desk:ada": ["/ada", "/meanwhile"], "desk:mara": ["/mara"]}


def test_a_failure_behind_the_scenes_is_logged(
    office: WorkspaceCache, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody is there to be told, so the log is."""

    def refuse(*_: object) -> None:
        raise RecordError("The disk is full.", "Make room.")

    monkeypatch.setattr(audit, "append", refuse)
    reads = Reads(office, seconds=3600)
    reads.add("ines", "/state", "")
    with caplog.at_level(logging.ERROR, logger="verbale.app"):
        reads._due()
    assert caplog.messages == ["reads could not be noted yet: The disk is full. Make room."]
    assert list(reads._waiting) == ["ines"]
