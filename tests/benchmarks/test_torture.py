"""The torture in short: it kills, it counts, and it would see a record that lost something."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.torture.kills import Toll, settle, torture
from benchmarks.torture.writer import Told, append, batch
from verbale.record import Record, open_record
from verbale.record.open import memory_record


def test_thirty_kills_lose_nothing(tmp_path: Path) -> None:
    """Thirty writers killed at random moments: acknowledged entries are there, and the chain holds."""
    toll = torture(str(tmp_path / "record.db"), 30)
    assert toll.holds
    assert toll.cycles == 30
    assert toll.after > 10
    assert toll.entries > toll.after


@pytest.fixture
def filled() -> tuple[Record, Told]:
    """Return a record of ten appends and what its writer said."""
    record, told, draw = memory_record(), Told(), random.Random(3)  # varied, not secret

    def say(row: dict[str, object]) -> None:
        seqs, subjects = row["seqs"], row["subjects"]
        assert isinstance(seqs, list)
        assert isinstance(subjects, list)
        told.acknowledged.update(dict(zip(seqs, subjects, strict=True)))

    for number in range(10):
        assert append(record, *batch(draw, str(number)), say)
    return record, told


def test_what_is_whole_counts_as_whole(filled: tuple[Record, Told]) -> None:
    """Nothing is counted against a record that has what was said."""
    record, told = filled
    toll = Toll()
    assert settle(record, told, 0, toll) == len(told.acknowledged) == toll.entries
    assert toll == Toll(cycles=1, after=1, entries=toll.entries)


def test_what_is_lost_is_counted(filled: tuple[Record, Told]) -> None:
    """An entry that is not there, one that is another, one that was told to have failed: each is seen."""
    record, told = filled
    last = max(told.acknowledged)
    wrong = replace(told, acknowledged={**told.acknowledged, last + 1: "x", 2: "y"}, refused={told.acknowledged[1]})
    toll = Toll()
    settle(record, wrong, 0, toll)
    assert (toll.lost, toll.altered, toll.ghosts, toll.holds) == (1, 1, 1, False)


def test_a_broken_chain_is_counted(tmp_path: Path) -> None:
    """An entry changed behind the triggers is a fault."""
    record = open_record(tmp_path / "record.db")
    for number in range(3):
        drafts, texts = batch(random.Random(number), str(number))  # varied, not secret
        record.append(drafts, "torture", texts)
    with record.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER entry_no_update")
        connection.exec_driver_sql("UPDATE entry SET known = '2000-01-01' WHERE seq = 2")
    toll = Toll()
    settle(record, Told(), 0, toll)
    assert toll.faults == 1
    record.engine.dispose()
