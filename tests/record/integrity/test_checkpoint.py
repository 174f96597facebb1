"""What a signature shows and a chain alone does not: an end cut off, a record written anew, a line that was altered."""

import datetime as dt
import hashlib
import json
import os
import stat
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.app.reads import quay
from verbale.app import Workspace
from verbale.app.rulings import rule
from verbale.errors import RecordError, TamperedError
from verbale.model.encode import canonical
from verbale.record import memory_record, verify
from verbale.record.integrity.checkpoint import (
    FILE,
    Checkpoint,
    checkpoint_faults,
    checkpoints,
    new_key,
    printed,
    printed_fault,
    sign,
)
from verbale.record.integrity.heads import heads


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Workspace]:
    """Open the small dossier with a record of its own."""
    made = quay.made(tmp_path / "quay")
    yield made
    made.record.close()


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
    signed = (folder / FILE).read_text()
    for path in (*folder.glob("record.db*"), folder / FILE):
        path.unlink()
    again = quay.made(folder)
    (folder / FILE).write_text(signed)
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
    changed = f"{'1' if str(row[field])[0] == '0' else '0'}{str(row[field])[1:]}"  # one sign of it, whichever it was
    row[field] = other.get(field, changed)
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


@pytest.mark.parametrize("text", ["", "512", "x:9f3a0c11", "512:9f"])
def test_a_note_that_is_no_checkpoint_is_refused(desk: Workspace, text: str) -> None:
    """What was copied wrongly is an error that shows the form."""
    with pytest.raises(RecordError, match="512:9f3a0c11"):
        printed_fault(desk.record, text)


NOON = dt.datetime(2025, 6, 3, 12, 0, 0, 123456, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def test_a_checkpoint_says_where_the_record_stood(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """First link, last number and link, time in UTC to the second, key; one line, which is what was returned."""
    name = new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key", NOON)
    first = next(desk.record.entries())
    assert (done.record, done.seq, done.link) == (first.link, *desk.record.tail())
    assert (done.time, done.day, done.key) == ("2025-06-03T10:00:00+00:00", dt.date(2025, 6, 3), name)
    assert done.holds()
    assert checkpoints(folder) == [done]
    text = (folder / FILE).read_text()
    assert text.endswith("\n")
    assert json.loads(text) == {
        "record": done.record, "seq": done.seq, "link": done.link, "time": done.time, "public": done.public,
        "signature": done.signature, "root": heads(desk.record, [done.seq])[done.seq], "previous": "0" * 64,
    }  # fmt: skip


def test_a_signature_is_over_the_whole_line(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """Anybody can check it with the public key and nothing of ours: Ed25519 over the sorted JSON of the line."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key", NOON)
    row = json.loads((folder / FILE).read_text()) | {"signature": "verbale checkpoint 2"}
    message = json.dumps(row, sort_keys=True, separators=(",", ":")).encode()
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(done.public)).verify(bytes.fromhex(done.signature), message)
    assert done.key == hashlib.sha256(bytes.fromhex(done.public)).hexdigest()[:16]


def test_a_signature_that_is_none_does_not_hold(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """No digits, or too few of them."""
    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    assert not Checkpoint(done.record, done.seq, done.link, done.time, done.public, "zz").holds()
    assert not Checkpoint(done.record, done.seq, done.link, done.time, "00", done.signature).holds()


def test_a_checkpoint_is_signed_now(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """Unless another time is given; an unchanged record is not signed twice by one key, and is by another."""
    new_key(tmp_path / "key")
    new_key(tmp_path / "other")
    before = dt.datetime.now(dt.UTC).replace(microsecond=0)
    done = sign(desk.record, folder, tmp_path / "key")
    assert before <= dt.datetime.fromisoformat(done.time) <= dt.datetime.now(dt.UTC)
    assert sign(desk.record, folder, tmp_path / "key", NOON) == done
    second = sign(desk.record, folder, tmp_path / "other", NOON)
    assert checkpoints(folder) == [done, second]
    assert second.key != done.key


def test_an_empty_record_is_not_signed(tmp_path: Path) -> None:
    """There is nothing to sign."""
    new_key(tmp_path / "key")
    (tmp_path / "folder").mkdir()
    with pytest.raises(RecordError) as caught:
        sign(memory_record(), tmp_path / "folder", tmp_path / "key")
    assert (caught.value.what, caught.value.cure) == ("memory holds no entry.", "Add documents first.")


def test_what_a_key_may_not_be_is_told(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """Word for word: beside the record, open to others, missing, no key; and what to do."""
    make = "verbale checkpoint --new-key FILE"
    new_key(folder / "key")
    (tmp_path / "sub").mkdir()
    new_key(tmp_path / "open")
    (tmp_path / "open").chmod(0o640)
    (tmp_path / "words").write_text("words")
    (tmp_path / "list").write_text("[]")
    (tmp_path / "short").write_text(json.dumps({"private": "00"}))
    for name in ("words", "list", "short"):
        (tmp_path / name).chmod(0o600)
    told = {
        folder / "key": (
            f"{folder / 'key'} stands beside the record it signs.",
            "Keep the key elsewhere: whoever rewrites one must not have both.",
        ),
        tmp_path / "open": (f"{tmp_path / 'open'} can be read by others.", f"Close it: chmod 600 {tmp_path / 'open'}"),
        tmp_path / "none": (f"{tmp_path / 'none'} cannot be read: No such file or directory.", f"Make a key: {make}"),
        **{
            tmp_path / name: (f"{tmp_path / name} is no key.", f"Make one: {make}")
            for name in ("words", "list", "short")
        },
    }
    for path, (what, cure) in told.items():
        with pytest.raises(RecordError) as caught:
            sign(desk.record, folder, path)
        assert (caught.value.what, caught.value.cure) == (what, cure)
    assert not (folder / FILE).exists()


def test_a_key_is_written_once_and_whole(tmp_path: Path) -> None:
    """Private and public half in hex; it is never written over, and a place that does not exist is told."""
    name = new_key(tmp_path / "key")
    body = json.loads((tmp_path / "key").read_text())
    assert set(body) == {"private", "public"}
    assert len(bytes.fromhex(body["private"])) == len(bytes.fromhex(body["public"])) == 32
    assert name == hashlib.sha256(bytes.fromhex(body["public"])).hexdigest()[:16]
    assert (tmp_path / "key").read_text().endswith("}\n")
    with pytest.raises(RecordError) as there:
        new_key(tmp_path / "key")
    assert there.value.what == f"{tmp_path / 'key'} is there already."
    assert there.value.cure == "A key is never written over; choose another name."
    assert json.loads((tmp_path / "key").read_text()) == body
    with pytest.raises(RecordError) as gone:
        new_key(tmp_path / "none" / "key")
    assert gone.value.what == f"{tmp_path / 'none' / 'key'} cannot be written: No such file or directory."
    assert gone.value.cure == "Choose another place."


def test_each_fault_is_told_whole(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """What was signed, when and by whom; a line for each checkpoint that the record does not hold."""
    name = new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key", NOON)
    told = f"signed on 2025-06-03 by {name}"
    assert checkpoint_faults(desk.record, folder, ()) == checkpoint_faults(desk.record, folder, iter([name])) == []
    assert checkpoint_faults(desk.record, folder, ["f" * 16]) == [
        f"the checkpoint of entry {done.seq} is {told}, whom the dossier does not name"
    ]
    rule(desk.record, quay.OFFER.id, "accept", "an analyst")
    sign(desk.record, folder, tmp_path / "key", NOON)
    other = memory_record()
    quay.fill(other)
    assert checkpoint_faults(other, folder, ()) == [
        f"the record was rewritten: entry {done.seq} has another link than was {told}",
        f"the record was cut off: it ends at entry 8, and entry 9 was {told}",
    ]
    row = json.loads((folder / FILE).read_text().splitlines()[0])
    (folder / FILE).write_text(json.dumps(row | {"seq": 7}) + "\n")
    assert checkpoint_faults(desk.record, folder, ()) == [
        f"the checkpoint of entry 7 does not bear the signature of {name}"
    ]


def test_another_beginning_is_another_record(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """The first entry's link is signed too: a record with the same end and another beginning is not what was signed."""
    from verbale.record.integrity import checkpoint as under_test

    name = new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key", NOON)
    private, _ = under_test._key(tmp_path / "key", folder)
    forged = replace(done, record="0" * 64)
    line = asdict(replace(forged, signature=private.sign(forged.message()).hex()))
    (folder / FILE).write_text(json.dumps(line) + "\n")
    assert checkpoint_faults(desk.record, folder, ()) == [
        f"the record was rewritten: entry {done.seq} has another link than was signed on 2025-06-03 by {name}"
    ]


def test_no_file_is_a_fault_only_where_somebody_is_named(desk: Workspace, folder: Path) -> None:
    """A dossier without signers may have no checkpoint."""
    assert checkpoints(folder) == []
    assert checkpoint_faults(desk.record, folder, ()) == []
    missing = [f"the dossier names who signs it, and {FILE} is missing or empty"]
    assert checkpoint_faults(desk.record, folder, ("0" * 16,)) == missing
    (folder / FILE).write_text("")
    assert checkpoint_faults(desk.record, folder, ("0" * 16,)) == missing


@pytest.mark.parametrize(
    "change",
    [
        {"seq": "8"}, {"link": 3}, {"public": "zz"}, {"public": 3}, {"time": "noon"}, {"time": 3}, {"more": 1},
    ],
)  # fmt: skip
def test_a_line_that_is_none_is_named(desk: Workspace, folder: Path, tmp_path: Path, change: dict[str, object]) -> None:
    """By its number in the file, the first being one."""
    new_key(tmp_path / "key")
    sign(desk.record, folder, tmp_path / "key")
    good = (folder / FILE).read_text()
    (folder / FILE).write_text(good + json.dumps(json.loads(good) | change) + "\n")
    with pytest.raises(TamperedError) as caught:
        checkpoints(folder)
    assert (caught.value.what, caught.value.cure) == (f"line 2 of {FILE} is no checkpoint", "Restore it from a copy.")
    assert checkpoint_faults(desk.record, folder, ()) == [f"line 2 of {FILE} is no checkpoint"]
    (folder / FILE).write_bytes(b"\xff\n")
    assert checkpoint_faults(desk.record, folder, ()) == [f"line 1 of {FILE} is no checkpoint"]


def test_nothing_is_signed_over_a_fault(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """The error tells the first fault; the file is as it was."""
    new_key(tmp_path / "key")
    (folder / FILE).write_text("{\n")
    with pytest.raises(TamperedError) as caught:
        sign(desk.record, folder, tmp_path / "key")
    assert caught.value.what == f"The record is not what was signed: line 1 of {FILE} is no checkpoint."
    assert caught.value.cure == "Nothing was signed."
    assert (folder / FILE).read_text() == "{\n"


def test_a_page_prints_the_last_checkpoint(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """Of a day or before; without the number of entries for whom may not know it; a warning where it does not hold."""
    name = new_key(tmp_path / "key")
    assert printed(desk.record, None) == printed(desk.record, folder) == ""
    done = sign(desk.record, folder, tmp_path / "key", NOON)
    rule(desk.record, quay.OFFER.id, "accept", "an analyst")
    second = sign(desk.record, folder, tmp_path / "key", NOON + dt.timedelta(9))
    assert printed(desk.record, folder) == f"Record: 9 entries, link {second.link[:16]}, signed 12 Jun 2025 by {name}."
    assert (
        printed(desk.record, folder, whole=False) == f"Record: link {second.link[:16]}, signed 12 Jun 2025 by {name}."
    )
    early = f"Record: 8 entries, link {done.link[:16]}, signed 3 Jun 2025 by {name}."
    assert (
        printed(desk.record, folder, dt.date(2025, 6, 11)) == printed(desk.record, folder, dt.date(2025, 6, 3)) == early
    )
    assert printed(desk.record, folder, dt.date(2025, 6, 2)) == ""
    other = memory_record()
    quay.fill(other)
    assert printed(other, folder) == "The record is not what was signed; see: verbale verify."
    (folder / FILE).write_text("{\n")
    assert printed(desk.record, folder) == f"{FILE} cannot be read; see: verbale verify."


def test_a_printed_checkpoint_is_held_against_the_record(desk: Workspace) -> None:
    """By number and the beginning of the link, in either case; eight digits at least."""
    link = next(desk.record.entries()).link
    assert printed_fault(desk.record, f"1:{link[:8]}") == printed_fault(desk.record, f"1:{link.upper()}") == ""
    last = desk.record.tail()[1]
    assert printed_fault(desk.record, f"8:{last}") == ""
    assert printed_fault(desk.record, f"1:{last}") == "the record was rewritten: entry 1 has another link than printed"
    assert printed_fault(desk.record, f"9:{last}") == "the record was cut off: it has no entry 9"
    for text in (f"1:{link[:7]}", f"١:{link}", f"-1:{link}", link, "x" * 80):
        with pytest.raises(RecordError) as caught:
            printed_fault(desk.record, text)
        assert caught.value.what == f"{text[:40]!r} is no checkpoint."
        assert caught.value.cure == "Write it as 512:9f3a0c11: entries, link as printed."


def test_a_checkpoint_is_on_disk_before_it_counts(
    desk: Workspace, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line is flushed and synced while its file is open."""
    synced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda _: synced.append((folder / FILE).read_text()))
    new_key(tmp_path / "key")
    sign(desk.record, folder, tmp_path / "key")
    assert synced == [(folder / FILE).read_text()]


def early_line(desk: Workspace, folder: Path, key: Path) -> Checkpoint:
    """Sign as the first release did: neither head nor the line before."""
    from verbale.record.integrity import checkpoint as under_test

    private, public = under_test._key(key, folder)
    seq, link = desk.record.tail()
    first = next(desk.record.entries()).link
    time = "2025-06-03T10:00:00+00:00"
    row = {"record": first, "seq": seq, "link": link, "time": time, "public": public}
    signature = private.sign(canonical({**row, "signature": "verbale checkpoint 1"}).encode()).hex()
    (folder / FILE).write_text(canonical({**row, "signature": signature}) + "\n")
    return Checkpoint(first, seq, link, time, public, signature)


def test_lines_of_the_first_days_hold_and_are_continued(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """A file begun by the first release verifies; the next line names its last."""
    name = new_key(tmp_path / "key")
    early = early_line(desk, folder, tmp_path / "key")
    assert checkpoints(folder) == [early]
    assert checkpoint_faults(desk.record, folder, (name,)) == []
    rule(desk.record, quay.OFFER.id, "accept", "an analyst")
    later = sign(desk.record, folder, tmp_path / "key")
    assert later.previous == early.name() == hashlib.sha256((folder / FILE).read_bytes().splitlines()[0]).hexdigest()
    assert checkpoint_faults(desk.record, folder, (name,)) == []


def three(desk: Workspace, folder: Path, key: Path) -> list[str]:
    """Sign three times and return the lines."""
    new_key(key)
    for verdict in ("accept", "reject", "accept"):
        rule(desk.record, quay.OFFER.id, verdict, "an analyst")
        sign(desk.record, folder, key)
    return (folder / FILE).read_text().splitlines(keepends=True)


@pytest.mark.parametrize("left", [(0, 2), (1, 2), (1, 0, 2), (0, 0, 1, 2)])
def test_no_line_leaves_the_middle(desk: Workspace, folder: Path, tmp_path: Path, left: tuple[int, ...]) -> None:
    """Each names the one before it: one that is gone, moved or doubled is seen, though every signature holds."""
    lines = three(desk, folder, tmp_path / "key")
    (folder / FILE).write_text("".join(lines[number] for number in left))
    assert all(line.holds() for line in checkpoints(folder))
    assert any("does not follow the one that it names" in fault for fault in checkpoint_faults(desk.record, folder, ()))


def test_an_early_line_cannot_be_slipped_in(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """A line of the first form stands before all that name one, never after."""
    new_key(tmp_path / "key")
    early_line(desk, folder, tmp_path / "key")
    early = (folder / FILE).read_text()
    (folder / FILE).unlink()
    rule(desk.record, quay.OFFER.id, "accept", "an analyst")
    sign(desk.record, folder, tmp_path / "key")
    with (folder / FILE).open("a") as file:
        file.write(early)
    assert checkpoint_faults(desk.record, folder, ())[-1].endswith("names none before it, and others before it do")


def test_a_head_is_held_to_the_record(desk: Workspace, folder: Path, tmp_path: Path) -> None:
    """A signer who signs another head than the record's is found out."""
    from verbale.record.integrity import checkpoint as under_test

    new_key(tmp_path / "key")
    done = sign(desk.record, folder, tmp_path / "key")
    private, _ = under_test._key(tmp_path / "key", folder)
    forged = replace(done, root="0" * 64)
    forged = replace(forged, signature=private.sign(forged.message()).hex())
    (folder / FILE).write_text(json.dumps(forged.body()) + "\n")
    assert checkpoint_faults(desk.record, folder, ()) == [
        f"the checkpoint of entry {done.seq} bears the head of another record"
    ]
