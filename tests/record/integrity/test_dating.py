"""Dates are held against each other: nothing is dated before what it follows."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.record.conftest import behind, note
from verbale.record import Record
from verbale.record.integrity.checkpoint import Checkpoint, new_key, sign
from verbale.record.integrity.dating import date_faults
from verbale.record.open import open_record

NOW = dt.datetime(2025, 6, 3, 10, tzinfo=dt.UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Record:
    """Return a record of three entries, one an hour from ten o'clock."""
    (tmp_path / "talks").mkdir()
    record = open_record(tmp_path / "talks" / "record.db")
    hours = iter(range(24))
    record._clock = lambda: NOW + dt.timedelta(hours=next(hours))
    for name in ("a", "b", "c"):
        record.append([note(name)], "x")
    return record


def signed(kept: Record, tmp_path: Path, at: dt.datetime) -> Checkpoint:
    """Sign the record at some time."""
    if not (tmp_path / "key").exists():
        new_key(tmp_path / "key")
    return sign(kept, tmp_path / "talks", tmp_path / "key", at)


def test_dates_in_order_are_no_fault(kept: Record, tmp_path: Path) -> None:
    """Also where two clocks differ by less than an hour."""
    line = signed(kept, tmp_path, NOW + dt.timedelta(hours=1, minutes=10))
    assert date_faults(kept, [line]) == []


def test_an_entry_before_its_predecessor(kept: Record) -> None:
    """Named by its number."""
    assert kept.path is not None
    behind(kept.path, "UPDATE entry SET recorded_at = '2025-06-03T09:59:00.000000+00:00' WHERE seq = 3")
    assert date_faults(kept, []) == ["entry 3 is dated before the one before it"]


def test_a_checkpoint_before_what_it_signs(kept: Record, tmp_path: Path) -> None:
    """Dated before the entry that it holds was recorded."""
    line = signed(kept, tmp_path, NOW)
    assert date_faults(kept, [line]) == [
        f"the checkpoint of entry 3 is dated {line.time}, before that entry was recorded"
    ]


def test_an_entry_dated_back_behind_a_checkpoint(kept: Record, tmp_path: Path) -> None:
    """It came after the checkpoint and says that it was recorded long before."""
    line = signed(kept, tmp_path, NOW + dt.timedelta(hours=20))
    kept.append([note("d")], "x")
    assert date_faults(kept, [line]) == [f"entry 4 is dated back: the checkpoint before it was signed {line.time}"]


def test_a_checkpoint_before_the_one_before_it(kept: Record, tmp_path: Path) -> None:
    """Their order is that of the file."""
    line = signed(kept, tmp_path, NOW + dt.timedelta(hours=3))
    earlier = replace(line, time=(NOW - dt.timedelta(days=1)).isoformat())
    assert date_faults(kept, [line, earlier])[0] == "the checkpoint of entry 3 is dated before the one before it"
