"""The index of stances: filled when asked for, one row an act, point and holder, thrown away at will."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import select, text

from tests.cli.conftest import ANSWER, FEAR, FIRST, PLAN, REFUSAL, SECOND
from verbale.app.rulings import rule
from verbale.model import Act, Document, When
from verbale.record.entries import Entry, act_draft, document_draft
from verbale.record.open import memory_record
from verbale.record.record import Record
from verbale.state.index import stance_index
from verbale.state.index.stance_index import catch_up, drop


@pytest.fixture
def filled() -> Iterator[Record]:
    """Return a record of the talks."""
    record = memory_record()
    for document, items in ((FIRST, (PLAN, FEAR)), (SECOND, (REFUSAL, ANSWER))):
        put(record, document, *(item.act for item in items))
    yield record
    record.close()


def put(record: Record, document: Document, *acts: Act, by: str = "reader") -> None:
    """Record a document with acts."""
    assert document.published is not None
    known = document.published.last
    record.append(
        [document_draft(document, known), *(act_draft(act, known) for act in acts)], by, {document.id: document.text}
    )


def rows(record: Record, columns: str = "point, holder, happened, stance, subject") -> list[tuple[Any, ...]]:
    """Return the rows of the index, brought up to date."""
    catch_up(record)
    with record.engine.connect() as connection:
        wanted = [text(name) for name in columns.split(", ")]
        asked = select(*wanted).select_from(text("stand")).order_by(text("point, holder, seq"))
        return [tuple(row) for row in connection.execute(asked)]


def test_a_row_for_each_stance(filled: Record) -> None:
    """Of acts with points that take one; days as ISO texts."""
    assert rows(filled) == [
        ("data", "arda", "2024-03-01", "proposes", PLAN.id),
        ("data", "bel", "2024-03-20", "open", ANSWER.id),
        ("ports", "arda", "2024-03-01", "proposes", PLAN.id),
        ("quota", "arda", "2024-03-01", "proposes", PLAN.id),
        ("quota", "bel", "2024-03-20", "refuses", REFUSAL.id),
    ]


def test_what_stands_beside(filled: Record) -> None:
    """Vague stances, markings, whether the row decides alone, who entered it, whether it was ruled on."""
    kept = "point, vague, choice, marks, plain, reviewed, ruled, document"
    assert [row for row in rows(filled, kept) if row[0] == "data"] == [
        ("data", 0, "", "TLP:CLEAR", 1, 0, 0, FIRST.id), ("data", 1, "", "TLP:CLEAR", 1, 0, 0, SECOND.id),
    ]  # fmt: skip


def test_only_what_is_new_is_added(filled: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second look writes nothing; the next begins where the last ended."""
    rows(filled)
    assert filled.stands == 6
    called: list[int] = []
    real = filled.read

    def watched(connection: sa.Connection, *, after: int, upto: int, kinds: Sequence[str]) -> list[Entry]:
        called.append(after)
        return real(connection, after=after, upto=upto, kinds=kinds)

    monkeypatch.setattr(filled, "read", watched)
    catch_up(filled)
    assert called == []
    rule(filled, REFUSAL.id, "accept", "Ana")
    catch_up(filled)
    assert called == [6]


def test_rulings(filled: Record) -> None:
    """Mark every row of their act; an amendment adds its own, known as long as the act."""
    amended = replace(REFUSAL.act, points=("ports",))
    rule(filled, REFUSAL.id, "amend", "Ana", amended=amended)
    found = [row for row in rows(filled, "subject, point, ruled, reviewed, seq") if row[0] == REFUSAL.id]
    assert found == [(REFUSAL.id, "ports", 1, 1, 7), (REFUSAL.id, "quota", 1, 0, 5)]


def test_an_unsure_draft_does_not_decide_alone(filled: Record) -> None:
    """Until a person has ruled on it."""
    paper = replace(SECOND, id="e" * 64)
    start = paper.text.index("Bel refused")
    unsure = replace(REFUSAL.act, certainty="unsure", reasons=("a guess",), evidence=(paper.quote(start, start + 11),))
    put(filled, paper, unsure)
    assert [row[1] for row in rows(filled, "document, plain") if row[0] == paper.id] == [0]


def test_the_same_act_told_twice_shares_a_key(filled: Record) -> None:
    """So that two tellings are put together; an act of some day in a month has none."""
    paper = replace(SECOND, id="e" * 64)
    start = paper.text.index("Bel refused")
    put(filled, paper, replace(REFUSAL.act, evidence=(paper.quote(start, start + 11),)))
    keys = [row[1] for row in rows(filled, "point, merging") if row[0] == "quota"]
    assert keys[1] == keys[2] != ""
    assert keys[0] != keys[1]
    vague = replace(REFUSAL.act, when=When.parse("2024-02"), topic="x")
    put(
        filled,
        replace(SECOND, id="d" * 64),
        replace(vague, evidence=(replace(SECOND, id="d" * 64).quote(start, start + 11),)),
    )
    assert rows(filled, "document, merging")[-1] == ("d" * 64, "")


def test_thrown_away_and_filled_anew(filled: Record) -> None:
    """With the same rows; in as many parts as it takes."""
    before = rows(filled, "*")
    drop(filled)
    assert filled.stands == 0
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stance_index, "AT_ONCE", 2)
        assert rows(filled, "*") == before


def test_an_index_of_an_earlier_kind_is_filled_anew(filled: Record) -> None:
    """Its mark is missing, so nothing of it is trusted."""
    before = rows(filled)
    with filled.engine.execution_options(write=True).begin() as connection:
        connection.exec_driver_sql("UPDATE stand SET stance = 'agreed'")
        connection.exec_driver_sql(f"DROP TABLE {stance_index.READ_UPTO}")
    filled.stands = 0
    assert rows(filled) == before
    assert dt.date.fromisoformat(before[0][2])
