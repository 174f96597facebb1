"""What a signature shows and a chain alone does not: an end cut off, a record written anew, a line that was altered."""

import json
import shutil
import stat
from pathlib import Path

import pytest
import sqlalchemy as sa

from verbale.app import Workspace, open_folder
from verbale.app.ask import ask
from verbale.app.publish import render
from verbale.app.rulings import rule
from verbale.errors import RecordError, TamperedError
from verbale.model import Marking, Query
from verbale.record import verify
from verbale.record.integrity.checkpoint import (
    FILE,
    checkpoint_faults,
    checkpoints,
    new_key,
    printed,
    printed_fault,
    sign,
)

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    """Open the wage round with a record of its own."""
    copy = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("record.db*"))
    return open_folder(copy)


@pytest.fixture
def folder(desk: Workspace) -> Path:
    """Return the dossier's folder."""
    assert desk.dossier.folder is not None
    return desk.dossier.folder


def test_a_signed_record_holds_and_grows(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """After more entries the old checkpoint still holds; a second signs the new end, an unchanged end is not signed twice."""
    name = new_key(tmp_path / "key")
    first = sign(desk.record, folder, tmp_path / "key")
    assert (first.seq, first.link) == desk.record.tail()
    assert sign(desk.record, folder, tmp_path / "key") == first
    rule(desk.record, desk.view().acts[0].id, "accept", "an analyst")
    second = sign(desk.record, folder, tmp_path / "key")
    assert [line.seq for line in checkpoints(folder)] == [first.seq, second.seq]
    assert checkpoint_faults(desk.record, folder, (name,)) == []


def test_an_end_cut_off_is_seen(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """The chain of what is left holds; the checkpoint says what is missing."""
    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    with desk.record.engine.begin() as connection:
        for table in ("entry", "evidence", "document"):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_no_delete")
        connection.execute(sa.text("DELETE FROM entry WHERE seq = :last"), {"last": done.seq})
        connection.execute(sa.text("DELETE FROM evidence WHERE entry = :last"), {"last": done.seq})
    assert not [fault for fault in verify(desk.record).faults if "chain" in fault or "missing" in fault]
    assert "cut off" in checkpoint_faults(desk.record, folder, ())[0]
    assert "cut off" in printed_fault(desk.record, f"{done.seq}:{done.link[:16]}")
    with pytest.raises(TamperedError, match="Nothing was signed"):
        sign(desk.record, folder, tmp_path / "key")


def test_a_record_written_anew_is_seen(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """The same documents read into a new record give a chain that verifies and is another."""
    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    desk.record.close()
    for path in folder.glob("record.db*"):
        path.unlink()
    again = open_folder(folder)
    assert verify(again.record).faults == ()
    assert "rewritten" in checkpoint_faults(again.record, folder, ())[0]
    assert "rewritten" in printed_fault(again.record, f"{done.seq}:{done.link[:16]}")
    assert "not what was signed" in printed(again.record, folder)


@pytest.mark.parametrize("field", ["seq", "link", "time", "record", "public", "signature"])
def test_an_altered_line_is_seen(desk: Workspace, folder: Path, tmp_path: Path, field: str) -> None:
    """Whatever is altered in a checkpoint, it no longer bears its signature."""
    new_key(tmp_path / "key")
    new_key(tmp_path / "other")
    sign(desk.record, folder, tmp_path / "key")
    row = json.loads((folder / FILE).read_text())
    other = {
        "seq": 1,
        "time": "2020-01-01T00:00:00+00:00",
        "public": json.loads((tmp_path / "other").read_text())["public"],
    }
    row[field] = other.get(field, "00" + row[field][2:] if isinstance(row[field], str) else 0)
    (folder / FILE).write_text(json.dumps(row) + "\n")
    assert "does not bear the signature" in checkpoint_faults(desk.record, folder, ())[0]


def test_damage_and_strangers_are_named(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """A line that is none, a key the dossier does not name, and a file that went missing are faults."""
    new_key(tmp_path / "key")
    sign(desk.record, folder, tmp_path / "key")
    assert "does not name" in checkpoint_faults(desk.record, folder, ("0" * 16,))[0]
    (folder / FILE).write_text("{\n")
    assert "line 1" in checkpoint_faults(desk.record, folder, ())[0]
    assert "cannot be read" in printed(desk.record, folder)
    (folder / FILE).unlink()
    assert "missing" in checkpoint_faults(desk.record, folder, ("0" * 16,))[0]


def test_a_key_is_kept_close(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """Its file is its owner's alone, is never written over, and is refused beside the record or open to others."""
    new_key(tmp_path / "key")
    assert stat.S_IMODE((tmp_path / "key").stat().st_mode) == 0o600
    with pytest.raises(RecordError, match="is there already"):
        new_key(tmp_path / "key")
    new_key(folder / "key")
    with pytest.raises(RecordError, match="beside the record"):
        sign(desk.record, folder, folder / "key")
    (tmp_path / "key").chmod(0o644)
    with pytest.raises(RecordError, match="read by others"):
        sign(desk.record, folder, tmp_path / "key")
    (tmp_path / "none").write_text("{}")
    (tmp_path / "none").chmod(0o600)
    with pytest.raises(RecordError, match="is no key"):
        sign(desk.record, folder, tmp_path / "none")


def test_every_brief_says_what_was_signed(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """In each format, byte for byte the same on a second run; without the number of entries for readers with a clearance."""
    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    brief = ask(desk, Query()).brief()
    assert (
        brief.record
        == f"Record: {done.seq} entries, link {done.link[:16]}, signed {done.day.day} {done.day:%b %Y} by {done.key}."
    )
    for form in ("text", "html", "json", "docx", "pdf"):
        content = render(brief, form)
        assert content == render(ask(desk, Query()).brief(), form)
        if form not in {"docx", "pdf"}:
            assert done.link[:16] in content.decode()
    assert "entries" not in ask(desk, Query(clearance=Marking("GREEN"))).brief().record
    assert ask(desk, Query(known=done.day.replace(year=2000))).brief().record == ""


@pytest.mark.parametrize("text", ["", "512", "x:9f3a0c11", "512:9f"])
def test_a_note_that_is_no_checkpoint_is_refused(desk: Workspace, text: str) -> None:
    """What was copied wrongly is an error that shows the form."""
    with pytest.raises(RecordError, match="512:9f3a0c11"):
        printed_fault(desk.record, text)
