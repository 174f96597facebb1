"""Words out of the record: the entries are emptied, the chain holds, and a tombstone says who and why."""

import datetime as dt
import sqlite3
from dataclasses import replace

import pytest
import sqlalchemy as sa

from tests.app.reads.quay import CLAIM, DOCUMENTS, HOLD, OFFER, PRAISE, REFUSAL
from verbale.app.ingest_parses import Parses, beside
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.app.workspace import Workspace
from verbale.errors import RecordError
from verbale.record import memory_record, verify
from verbale.record.storage import schema


def texts(desk: Workspace) -> dict[str, str]:
    """Return the texts of the record."""
    return desk.record.texts()


def test_an_act_is_emptied(quay_desk: Workspace) -> None:
    """Its body and its quotes go, its document stays; the record holds."""
    assert redact(quay_desk.record, HOLD.id, "an officer", "by order") == (4,)
    entry = quay_desk.record.history(HOLD.id)[0]
    assert entry.body == {}
    with quay_desk.record.engine.connect() as connection:
        quotes = connection.execute(sa.select(schema.evidence.c.entry, schema.evidence.c.exact)).all()
        salts = dict(connection.execute(sa.select(schema.entry.c.seq, schema.entry.c.salt)).all())
    assert {row.entry for row in quotes if row.exact == ""} == {4}
    assert [seq for seq, salt in salts.items() if not salt] == [4]
    assert all(texts(quay_desk).values())
    assert verify(quay_desk.record).faults == ()
    assert quay_desk.view().act(HOLD.id) is None


def test_a_tombstone_says_who_and_why(quay_desk: Workspace) -> None:
    """With the numbers of what was emptied, of today, as strict as what it empties."""
    redact(quay_desk.record, PRAISE.id, "an officer", "by order")
    last = quay_desk.record.history(PRAISE.id)[-1]
    assert (last.kind, last.recorded_by, last.marking) == ("redaction", "hand:an officer", "TLP:AMBER")
    assert last.body == {"entries": [7], "reason": "by order"}
    assert last.known == dt.datetime.now(dt.UTC).date()


def test_a_document_takes_its_acts_along(quay_desk: Workspace) -> None:
    """Its text and every act quoted from it are gone, rulings that quote it too; other documents stay."""
    quoting = replace(OFFER, evidence=(*OFFER.evidence, *HOLD.evidence))
    rule(quay_desk.record, OFFER.id, "amend", "an analyst", amended=quoting)
    reply = DOCUMENTS["reply"].id
    assert redact(quay_desk.record, reply, "an officer", "by order") == (3, 4, 5, 9)
    assert {name for name, text in texts(quay_desk).items() if not text} == {reply}
    assert quay_desk.record.history(OFFER.id)[0].body
    assert quay_desk.record.history(REFUSAL.id)[0].body == {}
    assert verify(quay_desk.record).faults == ()


def test_the_tombstone_of_several_is_as_strict_as_the_strictest(quay_desk: Workspace) -> None:
    """A ruling with a stricter marking counts."""
    from verbale.model import Marking

    rule(quay_desk.record, OFFER.id, "accept", "an analyst", "secret reasons", marking=Marking("RED"))
    redact(quay_desk.record, OFFER.id, "an officer", "by order")
    assert quay_desk.record.history(OFFER.id)[-1].marking == "TLP:RED"


def test_redacting_twice_empties_nothing_more(quay_desk: Workspace) -> None:
    """What is empty already is not there any more."""
    redact(quay_desk.record, HOLD.id, "an officer", "by order")
    with pytest.raises(RecordError) as caught:
        redact(quay_desk.record, HOLD.id, "an officer", "by order")
    assert caught.value.what == f"Nothing with the id {HOLD.id!r} is in the record."
    assert caught.value.cure == "Give the id of an act or a document."


def test_a_long_id_is_shown_by_its_beginning(quay_desk: Workspace) -> None:
    """An unknown document's id is named by sixteen digits."""
    with pytest.raises(RecordError, match=f"^Nothing with the id '{'f' * 16}' is"):
        redact(quay_desk.record, "f" * 64, "an officer", "by order")


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_a_reason_is_needed(quay_desk: Workspace, reason: str) -> None:
    """Nothing is emptied without one."""
    with pytest.raises(RecordError) as caught:
        redact(quay_desk.record, OFFER.id, "an officer", reason)
    assert (caught.value.what, caught.value.cure) == (
        "A redaction needs a reason.",
        "Give one: it stays in the record.",
    )
    assert len(quay_desk.record.history(OFFER.id)) == 1


def test_the_words_leave_the_file(quay_desk: Workspace) -> None:
    """Freed pages are overwritten: no byte of the words is left, nor of what an index made of them."""
    path = quay_desk.record.path
    assert path is not None
    quay_desk.view()
    redact(quay_desk.record, DOCUMENTS["claim"].id, "an officer", "by order")
    quay_desk.record.close()
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    assert CLAIM[:40].encode() not in path.read_bytes()


def test_kept_parses_go_with_their_document(quay_desk: Workspace) -> None:
    """Of the document redacted; those of others stay, and an act's redaction touches none."""
    assert quay_desk.record.path is not None
    parses = Parses(beside(quay_desk.record.path))
    parses.keep({DOCUMENTS[name].id: {"k": "[]"} for name in ("claim", "reply")})
    redact(quay_desk.record, HOLD.id, "an officer", "by order")
    assert parses.of(DOCUMENTS["reply"].id) == {"k": "[]"}
    redact(quay_desk.record, DOCUMENTS["claim"].id, "an officer", "by order")
    assert parses.of(DOCUMENTS["claim"].id) == {}
    assert parses.of(DOCUMENTS["reply"].id) == {"k": "[]"}


def test_views_forget_at_once(quay_desk: Workspace) -> None:
    """A search after the redaction finds nothing of it, though the indexes had it."""
    from tests.app.reads import quay
    from verbale.app import answers
    from verbale.app.ask import ask
    from verbale.model import Query

    assert answers.search(ask(quay_desk, Query()), "shorter hours")["hits"]
    assert quay_desk.view().position("hours", "port") is not None
    redact(quay_desk.record, DOCUMENTS["reply"].id, "an officer", "by order")
    assert quay_desk.record.stands == 0
    found = answers.search(ask(quay_desk, Query()), "board")["hits"]
    assert found == []
    assert quay_desk.view().position("hours", "port") is None
    assert quay.day("2025-03-20")


def test_a_record_in_memory_is_redacted_too() -> None:
    """Where there is no file there are no parses to forget."""
    from tests.app.reads import quay

    record = memory_record()
    quay.fill(record)
    assert redact(record, DOCUMENTS["note"].id, "an officer", "by order") == (6, 7, 8)
    assert verify(record).faults == ()
