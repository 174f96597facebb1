"""The record's benchmark in short: it makes what it says, refuses to time what does not hold, and its writers leave one chain."""

from pathlib import Path

import pytest

from benchmarks.record import tasks
from benchmarks.record.corpus import batches, dossier
from benchmarks.record.picture import growth
from benchmarks.record.writers import WRITERS, together
from verbale.record import memory_record, verify


@pytest.mark.parametrize("entries", [1, 11, 250])
def test_so_many_entries_as_asked_for(entries: int) -> None:
    """Every task runs on a record of exactly that length, which verifies."""
    record = memory_record()
    assert tasks.fill(record, entries)["append_per_s"] > 0
    assert record.tail()[0] == entries
    assert verify(record).faults == ()
    assert tasks.check(record, entries)["verify_s"] > 0
    assert tasks.commit(record, entries)["commit_ms"] > 0


def test_the_matrix_is_full() -> None:
    """Twenty parties take a stance on each of twelve points."""
    record = memory_record()
    assert tasks.fill(record, 4000)["append_per_s"] > 0
    assert tasks.look(record, 4000)["cells"] == 240
    assert len(dossier().parties) * len(dossier().points) == 240


def test_a_record_that_does_not_hold_is_not_timed() -> None:
    """Fewer entries than asked for end the benchmark."""
    record = memory_record()
    for drafts, texts in batches(20, 20):
        record.append(drafts, "benchmark", texts)
    with pytest.raises(SystemExit, match="does not verify"):
        tasks.check(record, 21)


def test_writers_are_counted(tmp_path: Path) -> None:
    """Eight short writers: nothing lost, nothing doubled."""
    told = together(str(tmp_path / "record.db"), 3)
    assert told["entries"] == WRITERS * 3
    assert not any(told[name] for name in ("writers_failed", "gaps", "doubled", "lost", "chain_faults"))


def test_the_picture_has_a_panel_for_each_cost() -> None:
    """What was not measured has no panel."""
    pytest.importorskip("altair")
    rows = [{"database": "SQLite", "entries": 10**power, "append_per_s": 2e4, "verify_s": 0.1} for power in (3, 5)]
    drawn = growth(rows)
    assert "verify, s" in drawn
    assert "commit" not in drawn
