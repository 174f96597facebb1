"""The index of words narrows a search and changes nothing about what is found; a redaction leaves no stem behind."""

import datetime as dt
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.record.conftest import Make
from verbale.app import add_files
from verbale.app.redaction import redact
from verbale.app.workspace import waiting_files
from verbale.dossier import load
from verbale.model import Document, Marking, When, text_digest
from verbale.record import Record
from verbale.record.entries import document_draft
from verbale.state import state_of_play
from verbale.state.index import text_index
from verbale.state.index.text_index import TABLE, among
from verbale.state.search.full_text import search

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
ON = dt.date(2030, 1, 1)


def put(record: Record, *texts: str) -> list[str]:
    """Record documents of these texts; return their ids."""
    day = dt.date(2024, 1, 1)
    documents = [Document(text_digest(text), text, published=When.day(day)) for text in texts]
    record.append([document_draft(item, day) for item in documents], "b", {item.id: item.text for item in documents})
    return [item.id for item in documents]


@pytest.mark.parametrize(
    "wanted", ["offering", "union strike", "the pay", "zebra", "offers re-open", "re-open", "8", "pay …", "…"]
)
def test_narrowing_changes_nothing(record: Record, wanted: str) -> None:
    """With and without the index the hits are the same, in the same order."""
    dossier = load(EXAMPLE)
    put(record, *(path.read_text("utf-8") for path in waiting_files(EXAMPLE)))
    play = state_of_play(dossier, record, ON)
    assert list(search(play, wanted, among=among(record, wanted))) == list(search(play, wanted))


def test_three_languages_have_the_same_stems_everywhere(record: Record) -> None:
    """Another form of the word finds the document, in English, French and Russian; no database cuts words its own way."""
    english, french, russian = put(
        record, "They negotiated.", "Les négociations reprendront.", "Переговоры продолжаются."
    )
    assert among(record, "negotiate") == frozenset({english})
    assert among(record, "négociation") == frozenset({french})
    assert among(record, "переговоров") == frozenset({russian})
    assert among(record, "négociation negotiate") == frozenset()
    odd = put(record, "A_b 12.5% naïve 日本 o'clock")[0]
    assert (
        among(record, "a_b")
        == among(record, "naïve")
        == among(record, "日本")
        == among(record, "CLOCK")
        == frozenset({odd})
    )


def test_what_came_in_since_is_indexed(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each search takes in the documents of later appends, in as many steps as are needed."""
    monkeypatch.setattr(text_index, "AT_ONCE", 2)
    first = put(record, *(f"Proposal number {number}." for number in range(5)))
    assert among(record, "proposals") == frozenset(first)
    second = put(record, "Another proposal.")
    assert among(record, "proposals") == frozenset({*first, *second})
    assert among(record, "another") == frozenset(second)


def test_nothing_to_look_for(record: Record) -> None:
    """An empty record has no hits; signs without letters narrow nothing."""
    assert not among(record, "anything")
    assert among(record, "… !") is None


def test_a_redaction_throws_the_index_away(make: Make) -> None:
    """No stem of the words taken out stays; the next search makes the index again without them."""
    record = make()
    name, other = put(record, "The swordfish clause.", "The herring clause.")
    assert among(record, "swordfish") == frozenset({name})
    redact(record, name, "an analyst", "withdrawn")
    with record.engine.connect() as connection:
        assert TABLE not in sa.inspect(connection).get_table_names()
    if record.path is not None:
        assert b"swordfish".hex().encode() not in record.path.read_bytes()
    assert among(record, "swordfish") == frozenset()
    assert among(record, "clause") == frozenset({other})


def test_a_record_that_may_only_be_read(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the index cannot be kept, everything is looked at."""
    put(record, "The herring clause.")
    with record.engine.execution_options(write=True).begin() as connection:
        if connection.dialect.name == "sqlite":
            monkeypatch.setitem(text_index._MADE, "sqlite", ("INSERT INTO no_such_table VALUES (1)",))
        else:
            monkeypatch.setitem(
                text_index._MADE, "postgresql", ("SET TRANSACTION READ ONLY", "CREATE TABLE x (y integer)")
            )
    assert among(record, "herring") is None


def test_filters_by_day_and_marking(record: Record) -> None:
    """Only later things, only things of one marking."""
    dossier = load(EXAMPLE)
    add_files(dossier, record, waiting_files(EXAMPLE))
    play = state_of_play(dossier, record, ON)
    found = list(search(play, "pay"))
    days = sorted({document.published.last for document in play.documents.values() if document.published})
    later = list(search(play, "pay", since=days[len(days) // 2]))
    assert 0 < len(later) < len(found)
    assert list(search(play, "pay", since=days[-1] + dt.timedelta(days=1))) == []
    assert list(search(play, "pay", marking=Marking("GREEN"))) == found
    assert list(search(play, "pay", marking=Marking("CLEAR"))) == []
