"""Kept parses: a row for each document, gone when told, and a file that cannot be used costs nothing but time."""

import sqlite3
from pathlib import Path

import pytest

from verbale.app import ingest_parses
from verbale.app.ingest_parses import Parses, beside


def rows(path: Path) -> dict[str, bytes]:
    """Return what the file holds."""
    with sqlite3.connect(path) as database:
        found = dict(database.execute("SELECT document, rows FROM parse").fetchall())
    database.close()
    return found


@pytest.fixture
def parses(tmp_path: Path) -> Parses:
    """Keep the parses of two documents."""
    made = Parses(tmp_path / "record.db.parses")
    made.keep({"a": {"k": "[[0,4]]"}, "b": {"l": "[]", "m": "é"}})
    return made


def test_they_lie_beside_the_record(tmp_path: Path) -> None:
    """Under its name and one more ending."""
    assert beside(tmp_path / "record.db") == tmp_path / "record.db.parses"


def test_what_is_kept_comes_back(parses: Parses) -> None:
    """By document, and nothing of others; packed, not in clear."""
    assert (parses.of("a"), parses.of("b"), parses.of("c")) == ({"k": "[[0,4]]"}, {"l": "[]", "m": "é"}, {})
    assert set(rows(parses.path)) == {"a", "b"}
    assert b"[[0,4]]" not in parses.path.read_bytes()


def test_a_second_parse_takes_the_place_of_the_first(parses: Parses) -> None:
    """Of that document alone; an empty one is not kept and changes nothing."""
    parses.keep({"a": {"n": "[1]"}, "b": {}, "c": {}})
    assert (parses.of("a"), parses.of("b"), parses.of("c")) == ({"n": "[1]"}, {"l": "[]", "m": "é"}, {})


def test_nothing_to_keep_makes_no_file(tmp_path: Path) -> None:
    """Nor does looking, forgetting or sifting."""
    parses = Parses(tmp_path / "x.parses")
    parses.keep({})
    parses.keep({"a": {}})
    parses.forget("a")
    parses.keep_only(["a"])
    assert parses.of("a") == {}
    assert list(tmp_path.iterdir()) == []


def test_what_is_forgotten_leaves_the_file(tmp_path: Path) -> None:
    """Its bytes are overwritten, not only unlinked."""
    parses = Parses(tmp_path / "x.parses")
    parses.keep({"document-one": {"k": "[]"}, "document-two": {"k": "[]"}})
    parses.forget("document-one")
    assert set(rows(parses.path)) == {"document-two"}
    assert b"document-one" not in parses.path.read_bytes()


def test_only_some_are_kept(parses: Parses) -> None:
    """All others go, also those that never were there."""
    parses.keep_only({"b", "z"})
    assert set(rows(parses.path)) == {"b"}
    parses.keep_only([])
    assert rows(parses.path) == {}


@pytest.mark.parametrize("packed", [b"no zlib", b"x\x9c\x03\x00\x00\x00\x00\x01", b"x\x9cK\xcc\x04\x00\x01!\x00\xcb"])
def test_a_damaged_row_is_read_as_none(parses: Parses, packed: bytes) -> None:
    """Not packed, empty, or no JSON: the others are read all the same."""
    with sqlite3.connect(parses.path) as database:
        database.execute("UPDATE parse SET rows = ? WHERE document = 'a'", (packed,))
    database.close()
    assert parses.of("a") == {}
    assert parses.of("b") == {"l": "[]", "m": "é"}


def test_a_damaged_file_costs_nothing_but_time(tmp_path: Path) -> None:
    """It is read as empty, and writing to it is no error."""
    path = tmp_path / "x.parses"
    path.write_bytes(b"no database" * 100)
    parses = Parses(path)
    parses.keep({"a": {"k": "[]"}})
    parses.forget("a")
    parses.keep_only([])
    assert parses.of("a") == {}


def test_a_row_that_unpacks_without_end_is_cut(parses: Parses, monkeypatch: pytest.MonkeyPatch) -> None:
    """No more than the longest honest parse is unpacked: what is longer is no JSON then, and is read as none."""
    monkeypatch.setattr(ingest_parses, "LONGEST", 50)
    parses.keep({"long": {"k": "[" + "0," * 1000 + "0]"}, "short": {"k": "[]"}})
    assert parses.of("long") == {}
    assert parses.of("short") == {"k": "[]"}


def test_a_row_half_written_is_not_kept(parses: Parses) -> None:
    """Several documents are one transaction: where one cannot be written, none is."""
    parses.keep({"c": {"k": "[]"}, 3.5j: {"k": "[]"}})  # type: ignore[dict-item]  # no database takes such an id
    assert set(rows(parses.path)) == {"a", "b"}
