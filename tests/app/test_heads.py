"""What a person says of a document's head: read with it, recorded as their ruling, taken back by another."""

from pathlib import Path

import pytest

from verbale.app.heads import Said, said_of, say, take_back
from verbale.app.ingest import Added, add_files
from verbale.dossier import load
from verbale.errors import RecordError
from verbale.record.open import open_record
from verbale.record.record import Record

DOSSIER = """title = "Looms"
baseline = 2024-01-02
[[party]]
id = "mi"
name = "Kestria"
kind = "state"
[[party]]
id = "we"
name = "Lorn"
kind = "state"
[[point]]
id = "pay"
title = "Pay table"
aliases = ["pay table"]
"""
NOTE = "Note\n\nWe rejected the pay table yesterday.\n"


@pytest.fixture
def added(tmp_path: Path) -> tuple[Record, Added]:
    """Return a record with a note without a head, read with what Ann says of it."""
    (tmp_path / "dossier.toml").write_text(DOSSIER)
    (tmp_path / "note.txt").write_text(NOTE)
    record = open_record(tmp_path / "record.db")
    said = {"published": "2024-05-04", "publisher": "Lower Town Office", "sender": "Kestria", "addressee": "Lorn"}
    return record, add_files(load(tmp_path), record, [tmp_path / "note.txt"], said=Said(said, "ann"))


def test_a_text_is_read_with_what_is_said_of_it(added: tuple[Record, Added]) -> None:
    """Relative dates count from the day, "we" is who sent it; the document says what was said by hand."""
    (reading,) = added[1].readings
    assert [(act.kind.value, act.actors, str(act.when)) for act in reading.acts] == [("refuse", ("mi",), "2024-05-03")]
    document = reading.document
    assert (str(document.published), document.publisher) == ("2024-05-04", "Lower Town Office")
    assert document.by_hand == ("published", "publisher", "sender", "addressee")


def test_each_is_a_ruling_of_a_person(added: tuple[Record, Added]) -> None:
    """The record says who said what, and a later ruling takes it back or says it anew."""
    record, done = added
    name = done.readings[0].document.id
    rulings = [entry for entry in record.history(name) if entry.kind == "ruling"]
    assert [entry.recorded_by for entry in rulings] == ["hand:ann"]
    assert said_of(record, name)["sender"] == "Kestria"
    take_back(record, name, ["sender"], "ben")
    say(record, name[:10], {"published": "2024-05-05"}, "ben")
    held = said_of(record, name)
    assert "sender" not in held
    assert held["published"] == "2024-05-05"
    assert len([entry for entry in record.history(name) if entry.kind == "ruling"]) == 3


@pytest.mark.parametrize("said", [{"published": "4/5"}, {"colour": "red"}, {}, {"title": " "}])
def test_what_cannot_be_said_is_refused(added: tuple[Record, Added], said: dict[str, str]) -> None:
    """A day that is none, an unknown field, nothing at all."""
    record, done = added
    with pytest.raises(RecordError):
        say(record, done.readings[0].document.id, said, "ann")
    with pytest.raises(RecordError):
        take_back(record, done.readings[0].document.id, ["title"], "ann")
