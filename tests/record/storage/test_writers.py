"""Several writers at once: no gap, no double, one chain; waiting has an end that is told."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.record.conftest import note
from verbale.errors import RecordError
from verbale.record import verify
from verbale.record.open import open_record
from verbale.record.storage import postgres, sqlite

WRITERS, EACH = 8, 25
WRITER = """
import datetime as dt, sys
from verbale.record.entries import Draft, EntryKind
from verbale.record.storage import postgres, sqlite
from verbale.record.open import open_record
sqlite.BUSY_SECONDS = postgres.BUSY_SECONDS = 600
where, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
record = open_record(where)
skew = dt.timedelta(minutes=int(name))
record._clock = lambda: dt.datetime.now(dt.UTC) - skew
for number in range(count):
    draft = Draft(EntryKind.SOURCE, f"{name}.{number}", {"note": number}, dt.date(2024, 1, 1), "TLP:CLEAR")
    print(record.append([draft] * (1 + number % 3), name), flush=True)
record.close()
"""


@pytest.fixture(params=["file", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Name a new, empty place for a record."""
    if request.param == "file":
        return str(tmp_path / "record.db")
    address: str = request.getfixturevalue("shared_address")
    return address


def test_eight_writers_make_one_chain(where: str) -> None:
    """Eight processes with clocks minutes apart begin on an empty place together: every number once, every entry once, times in order."""
    calls = [[sys.executable, "-c", WRITER, where, str(number), str(EACH)] for number in range(WRITERS)]
    writers = [subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for call in calls]
    told = [writer.communicate(timeout=1200) for writer in writers]
    assert [error for _, error in told] == [""] * WRITERS
    numbers = [
        int(number)
        for output, _ in told
        for number in output.replace("[", "").replace("]", ",").split(",")
        if number.strip()
    ]
    record = open_record(where)
    entries = list(record.entries())
    total = WRITERS * sum(1 + number % 3 for number in range(EACH))
    assert sorted(numbers) == [entry.seq for entry in entries] == list(range(1, total + 1))
    wanted = Counter({f"{name}.{number}": 1 + number % 3 for name in range(WRITERS) for number in range(EACH)})
    assert Counter(entry.subject for entry in entries) == wanted
    times = [entry.recorded_at for entry in entries]
    assert times == sorted(times)
    assert verify(record).faults == ()
    record.close()


def test_waiting_ends_with_a_word(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer who holds the record too long makes the other give up, with nothing recorded; afterwards it works."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 1)
    monkeypatch.setattr(postgres, "BUSY_SECONDS", 1)
    first, second = open_record(where), open_record(where)
    with (
        first.engine.execution_options(write=True).begin(),
        pytest.raises(RecordError, match=r"(busy: another writer|could not be written: database is locked).*try again"),
    ):
        second.append([note("a")], "an analyst")
    assert second.append([note("a")], "an analyst") == [1]
    first.close()
    second.close()


def test_readers_do_not_wait(where: str) -> None:
    """While somebody writes, views show what was there before."""
    first, second = open_record(where), open_record(where)
    first.append([note("a")], "an analyst")
    with first.engine.execution_options(write=True).begin() as connection:
        connection.execute(sa.text("SELECT 1"))
        assert [entry.subject for entry in second.entries()] == ["a"]
        assert verify(second).faults == ()
    first.close()
    second.close()


def test_a_view_sees_one_moment(where: str) -> None:
    """What is appended while a record is read through is not in that reading, so checks never mix two states."""
    record = open_record(where)
    record.append([note("a"), note("b")], "an analyst")
    if record.engine.dialect.name == "sqlite":
        pytest.skip("a file is locked while it is read: nothing can be appended meanwhile")
    with record.engine.connect() as connection:
        count = sa.text("SELECT count(*) FROM entry")
        assert connection.execute(count).scalar() == 2
        record.append([note("c")], "an analyst")
        assert connection.execute(count).scalar() == 2
    record.close()


def test_a_reading_connection_cannot_write(shared_address: str) -> None:
    """Whoever forgets the writers' lock is refused by the database."""
    record = open_record(shared_address)
    with pytest.raises(RecordError, match="read-only transaction"), record.engine.connect() as connection:
        connection.exec_driver_sql("DELETE FROM stamp")
    record.close()
