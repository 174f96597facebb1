"""What was shown is kept for one state of a record and one question, and goes with the first that is another."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from verbale.app.beside import shown_views as under_test
from verbale.app.beside.shown_views import Shown, ShownViews, beside, forget, key_of, state_of
from verbale.record.open import open_record

ANSWER = Shown(1, "Peru owes. \ud800", "verbale: bad.txt: It is bad.\n")


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """Return a file in place of a record."""
    (tmp_path / "record.db").write_bytes(b"x")
    return tmp_path / "record.db"


def test_an_answer_comes_back_as_it_was(record: Path) -> None:
    """With its exit code; another question has none."""
    views = ShownViews(record)
    assert views.of("a") is None
    views.keep("a", "s1", ANSWER)
    assert (views.of("a"), views.of("b")) == (ANSWER, None)


def test_answers_of_another_state_go(record: Path) -> None:
    """With the next that is kept; of one state only so many stay."""
    views = ShownViews(record)
    views.keep("old", "s1", ANSWER)
    for number in range(under_test.MOST + 3):
        views.keep(f"k{number}", "s2", ANSWER)
    assert (views.of("old"), views.of("k0"), views.of("k3")) == (None, None, ANSWER)


def test_it_is_as_secret_as_the_record_and_can_be_forgotten(record: Path) -> None:
    """Nobody may read it who may not read that; a damaged file costs nothing."""
    record.chmod(0o600)
    ShownViews(record).keep("a", "s1", ANSWER)
    assert stat.S_IMODE(beside(record).stat().st_mode) == 0o600
    forget(record)
    assert not beside(record).exists()
    forget(record)
    beside(record).write_bytes(b"no database at all")
    assert ShownViews(record).of("a") is None
    ShownViews(record).keep("a", "s1", ANSWER)


def test_a_key_holds_all_that_an_answer_rests_on(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The question, the day, each file, the settings of the environment, the program; not what changes by being looked at."""
    folder = record.parent
    (folder / "documents").mkdir()
    paper = folder / "documents" / "a.txt"
    paper.write_text("one")
    first = key_of(["state"], folder, {"day": 1})
    assert first == key_of(["state"], folder, {"day": 1})
    beside(record).write_bytes(b"")
    (folder / "record.db-shm").write_bytes(b"")
    assert first == key_of(["state"], folder, {"day": 1})
    assert len({first, key_of(["owed"], folder, {"day": 1}), key_of(["state"], folder, {"day": 2})}) == 3
    os.utime(paper, ns=(1, 1))
    second = key_of(["state"], folder, {"day": 1})
    record.write_bytes(b"longer")
    third = key_of(["state"], folder, {"day": 1})
    monkeypatch.setenv("VERBALE_MODEL", "other")
    fourth = key_of(["state"], folder, {"day": 1})
    monkeypatch.setattr("verbale.__version__", "9")
    assert len({first, second, third, fourth, key_of(["state"], folder, {"day": 1})}) == 5


def test_the_state_of_a_record_is_its_last_link(tmp_path: Path) -> None:
    """Nothing for what is no record, or has no entry."""
    assert state_of(tmp_path / "gone.db") == ""
    made = open_record(tmp_path / "record.db")
    assert state_of(tmp_path / "record.db") == ""
    made.close()
    with sqlite3.connect(tmp_path / "none.db") as database:
        database.execute("CREATE TABLE other (a)")
    database.close()
    assert state_of(tmp_path / "none.db") == ""
