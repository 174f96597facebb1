"""A wrong document goes out of every view with its acts, and comes back; the record loses nothing."""

import datetime as dt
from pathlib import Path

import pytest

from tests.app.reads.test_attached import talks
from verbale.app import add_files
from verbale.app.rulings import document
from verbale.app.withdrawal import take_back, withdraw
from verbale.errors import RecordError
from verbale.record import Record, memory_record, verify
from verbale.state import matrix, state_of_play

PAPER = "Wire\n8 May 2031\n\nLunden proposed a bridge toll to Kestria on 7 May 2031.\n"
LAST = dt.date(2031, 6, 1)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Return a record of one paper."""
    path = tmp_path / "a.txt"
    path.write_text(PAPER)
    made = memory_record()
    add_files(talks(), made, [path])
    return made


def test_a_withdrawn_document_is_in_no_view(record: Record) -> None:
    """No act, no debt, no cell, no document; the chain holds everything."""
    before = state_of_play(talks(), record, LAST)
    assert (len(before.acts), len(before.obligations), len(before.documents)) == (1, 1, 1)
    one = next(iter(before.documents.values()))
    assert withdraw(record, one, "Ann", "sent by mistake") == 1
    after = state_of_play(talks(), record, LAST)
    assert (after.acts, after.obligations, dict(after.documents)) == ((), (), {})
    assert matrix(talks(), record, LAST) == ()
    assert verify(record).faults == ()


def test_what_is_withdrawn_can_be_taken_back(record: Record) -> None:
    """As it was."""
    before = state_of_play(talks(), record, LAST)
    one = next(iter(before.documents.values()))
    withdraw(record, one, "Ann", "sent by mistake")
    assert take_back(record, document(record, one.id), "Ann", "it was right") == 1
    after = state_of_play(talks(), record, LAST)
    assert [item.act for item in after.acts] == [item.act for item in before.acts]
    assert len(matrix(talks(), record, LAST)) == 1


def test_a_day_before_the_withdrawal_still_knows_the_document(record: Record) -> None:
    """Two times: what was known then does not change."""
    one = next(iter(state_of_play(talks(), record, LAST).documents.values()))
    withdraw(record, one, "Ann", "sent by mistake")
    assert len(state_of_play(talks(), record, LAST, known=dt.date(2031, 5, 8)).acts) in {0, 1}
    early = state_of_play(talks(), record, LAST, known=dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1))
    assert len(early.acts) == (one.published is not None and one.published.last < dt.datetime.now(dt.UTC).date())


def test_a_withdrawal_needs_a_reason_and_happens_once(record: Record) -> None:
    """Each with what to do about it."""
    one = next(iter(state_of_play(talks(), record, LAST).documents.values()))
    with pytest.raises(RecordError, match="reason"):
        withdraw(record, one, "Ann", " ")
    with pytest.raises(RecordError, match="not withdrawn"):
        take_back(record, one, "Ann", "x")
    withdraw(record, one, "Ann", "x")
    with pytest.raises(RecordError, match="already"):
        withdraw(record, one, "Ann", "x")
