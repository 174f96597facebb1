"""What a chain does not show: kinds that there are not, days that are none, quotes from nowhere, rulings on nothing."""

import datetime as dt

import pytest
import sqlalchemy as sa

from tests.app.reads import quay
from tests.record.conftest import note
from verbale.record import Record, memory_record
from verbale.record.entries import Draft, EntryKind
from verbale.record.integrity.meaning import SHOWN, meaning_faults
from verbale.record.storage import schema

DAY = dt.date(2024, 4, 2)


def faults(record: Record) -> list[str]:
    """Return what makes no sense."""
    with record.engine.connect() as connection:
        return meaning_faults(connection)


def test_a_true_record_makes_sense(record: Record) -> None:
    """Documents, acts, rulings on both, on every database."""
    quay.fill(record)
    document = quay.OFFER.evidence[0].document
    for subject in (quay.OFFER.id, document):
        record.append([Draft(EntryKind.RULING, subject, {"ruling": "accept"}, DAY, "TLP:CLEAR")], "x")
    assert faults(record) == []


def test_a_ruling_on_nothing(record: Record) -> None:
    """Named; many are told in few lines."""
    record.append([Draft(EntryKind.RULING, quay.OFFER.id, {"ruling": "accept"}, DAY, "TLP:CLEAR")], "x")
    assert faults(record) == ["entry 1 rules on what nobody recorded"]
    quay.fill(record)
    assert faults(record) == []
    more = [Draft(EntryKind.RULING, "0" * 16, {"ruling": "accept"}, DAY, "TLP:CLEAR") for _ in range(9)]
    record.append(more, "x")
    assert len(faults(record)) == SHOWN + 1
    assert faults(record)[-1].startswith("and more of the same kind")


@pytest.mark.parametrize(
    ("table", "change", "says"),
    [
        ("entry", {"kind": "gossip"}, "entry 1 is of a kind that there is not (gossip)"),
        ("entry", {"known": "soon"}, "entry 1 (source) has a day that is none"),
        ("entry", {"valid_from": "2024-05-01", "valid_to": "2024-04-01"}, "ends before it begins"),
        ("evidence", {"start": -1, "end": 4}, "a quote of entry 1 has no place"),
        ("evidence", {"start": 4, "end": 4}, "a quote of entry 1 has no place"),
        ("evidence", {"document": "f" * 64}, "entry 1 quotes document ffffffffffff, which is not in the record"),
    ],
)
def test_each_kind_of_nonsense(table: str, change: dict[str, object], says: str) -> None:
    """Named with the entry."""
    record = memory_record()
    record.append([note("a")], "x")
    quote = {"entry": 1, "number": 0, "document": "d" * 64, "start": 0, "end": 4, "exact": "talk", "marking": ""}
    with record.engine.execution_options(write=True).begin() as connection:
        row = {"id": "d" * 64, "seq": 1, "text_sha256": "", "text": "talk"}
        connection.execute(sa.insert(schema.document).values(**row))
        if table == "evidence":
            connection.execute(sa.insert(schema.evidence).values(**{**quote, **change}))
        else:
            for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
            connection.execute(sa.update(schema.entry).values(**change))
    assert any(says in fault for fault in faults(record))
