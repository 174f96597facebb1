"""Each check by itself: a record in memory, damaged in one place, and the one line that says so."""

from collections.abc import Generator, Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from tests.app.reads import quay
from tests.app.reads.quay import DOCUMENTS, HOLD
from verbale.app.redaction import redact
from verbale.record import Record, memory_record
from verbale.record.integrity import chain, integrity_checks
from verbale.record.integrity.integrity_checks import CheckResult, check_entries, check_texts

CLAIM, REPLY = DOCUMENTS["claim"].id, DOCUMENTS["reply"].id


@pytest.fixture
def record() -> Iterator[Record]:
    """Make a record whose guards are off."""
    made = memory_record()
    quay.fill(made)
    redact(made, HOLD.id, "an officer", "by order")
    with made.engine.begin() as connection:
        for (name,) in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield made
    made.close()


def change(record: Record, *statements: str) -> None:
    """Change the record behind its back."""
    with record.engine.begin() as connection:
        for statement in statements:
            assert connection.exec_driver_sql(statement).rowcount


def entries(record: Record, after: int = 0, last: int = 9) -> CheckResult:
    """Check some entries."""
    with record.engine.connect() as connection:
        return check_entries(connection, after, last)


def texts(record: Record, last: int = 9) -> CheckResult:
    """Check the texts."""
    with record.engine.connect() as connection:
        return check_texts(connection, last)


def test_a_record_that_holds(record: Record) -> None:
    """Nine entries to the last link, three documents, one emptied as its redaction says."""
    found = entries(record)
    assert found == CheckResult([], 9, 0, record.tail()[1], redacted=[4], emptied=[4])
    assert texts(record) == CheckResult([], 0, 3)
    found.close()
    assert found.faults == []


def test_a_stretch_begins_from_the_link_before_it(record: Record) -> None:
    """Whoever checks the part before vouches for that link; joined they are the whole."""
    first, second = entries(record, 0, 5), entries(record, 5, 9)
    assert (first.entries, first.link, first.emptied) == (5, list(record.entries())[4].link, [4])
    assert (second.entries, second.link, second.redacted) == (9, record.tail()[1], [4])
    first.join(second)
    assert first == entries(record)
    assert entries(record, 9, 9) == CheckResult([], 9, 0, record.tail()[1])
    assert entries(record, 20, 30) == CheckResult([], 20, 0, "")


def test_joining_keeps_what_was_found() -> None:
    """Faults and numbers are put together; a part without entries moves no end."""
    one = CheckResult(["a"], 3, 1, "l3", [1], [2], [3])
    one.join(CheckResult(["b"], 0, 2, "x", [4], [5], [6]))
    assert one == CheckResult(["a", "b"], 3, 3, "l3", [1, 4], [2, 5], [3, 6])
    one.join(CheckResult([], 5, 0, "l5"))
    assert (one.entries, one.link) == (5, "l5")
    assert CheckResult().link == chain.GENESIS


def test_redactions_are_held_against_what_is_empty() -> None:
    """Words that came back, words that went without a redaction, quotes of nothing; each once, in order."""
    found = CheckResult(redacted=[1, 2], emptied=[2, 4, 3, 3], orphans=[9, 8, 8, 1])
    found.close()
    assert found.faults == [
        "entry 1 was redacted and has words again",
        "entry 3 is not what was recorded",
        "entry 4 is not what was recorded",
        "quotes of entry 8 belong to nothing",
        "quotes of entry 9 belong to nothing",
    ]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE entry SET recorded_by = 'x' WHERE seq = 2", "entry 2 (act) is not what was recorded"),
        ("UPDATE entry SET salt = 'x' WHERE seq = 1", "entry 1 (document) is not what was recorded"),
        ("UPDATE entry SET salt = '' WHERE seq = 1", "entry 1 (document) is not what was recorded"),
        ("UPDATE entry SET body = '' WHERE seq = 2", "entry 2 (act) is not what was recorded"),
        ("UPDATE evidence SET exact = 'The union' WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("UPDATE evidence SET start = 1 WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("UPDATE evidence SET end = 1 WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("UPDATE evidence SET marking = 'TLP:CLEAR' WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("UPDATE evidence SET document = 'x' WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("DELETE FROM evidence WHERE entry = 2", "the quotes of entry 2 are not those recorded"),
        ("UPDATE evidence SET exact = 'x' WHERE entry = 4", "a quote of entry 4 was redacted and has words again"),
        (
            "INSERT INTO evidence VALUES (1, 0, 'd', 0, 1, 'x', 'TLP:RED')",
            "the quotes of entry 1 are not those recorded",
        ),
        ("UPDATE entry SET link = 'x' WHERE seq = 9", "the chain breaks at entry 9"),
    ],
)
def test_one_change_is_one_fault(record: Record, statement: str, fault: str) -> None:
    """Where it is, and what it is."""
    change(record, statement)
    assert entries(record).faults == [fault]


def test_a_changed_link_breaks_the_chain_after_it(record: Record) -> None:
    """At itself and at the next, which was linked to the old one; then the chain goes on."""
    change(record, "UPDATE entry SET link = 'x' WHERE seq = 3")
    assert entries(record).faults == ["the chain breaks at entry 3", "the chain breaks at entry 4"]


def test_a_missing_entry_is_named(record: Record) -> None:
    """With what stands in its place; its quotes belong to nothing."""
    change(record, "DELETE FROM entry WHERE seq IN (5)")
    found = entries(record)
    assert found.faults == ["entry 5 is missing (found 6)", "the chain breaks at entry 6"]
    assert (found.orphans, found.entries) == ([5], 9)


def test_missing_ends_leave_quotes_behind(record: Record) -> None:
    """Quotes after the last entry that is left are noted too."""
    change(record, "DELETE FROM entry WHERE seq >= 7")
    found = entries(record)
    assert (found.faults, found.orphans, found.entries) == ([], [7, 8], 6)


def test_entries_are_read_in_parts(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many at once, the verdict is the same."""
    whole, text = entries(record), texts(record)
    honest, parts = integrity_checks._rows, list[int]()

    def one_by_one(connection: sa.Connection, query: sa.Select[Any], at_once: int = 2000) -> Generator[Any, None, None]:
        parts.append(at_once)
        return honest(connection, query, 1)

    monkeypatch.setattr(integrity_checks, "_rows", one_by_one)
    assert (entries(record), texts(record)) == (whole, text)
    assert sorted(parts) == [200, 2000, 2000, 2000]  # texts are long


@pytest.mark.parametrize(
    ("statement", "faults"),
    [
        ("UPDATE document SET text = text || 'x' WHERE seq = 1", [f"the text of document {CLAIM[:12]} is not what was recorded"]),
        ("UPDATE document SET text_sha256 = 'x' WHERE seq = 1", [f"the text of document {CLAIM[:12]} is not what was recorded"]),
        ("UPDATE document SET seq = 2 WHERE seq = 1", [f"the text of document {CLAIM[:12]} is not what was recorded"]),
        (
            "UPDATE entry SET body = replace(body, 'text_sha256', 'text_sha') WHERE seq = 1",
            [f"the text of document {CLAIM[:12]} is not what was recorded"],
        ),
        ("UPDATE entry SET body = '' WHERE seq = 1", [f"document {CLAIM[:12]} was redacted and has words again"]),
        ("UPDATE entry SET kind = 'act' WHERE seq = 1", [f"document {CLAIM[:12]} has no entry"]),
        ("DELETE FROM document WHERE seq = 1", [f"the text of document {CLAIM[:12]} is missing"]),
        ("UPDATE evidence SET start = start + 1 WHERE entry = 2", [f"a quote of entry 2 does not stand in document {CLAIM[:12]}"]),
        ("UPDATE evidence SET exact = 'x' WHERE entry = 5", [f"a quote of entry 5 does not stand in document {REPLY[:12]}"]),
    ],
)  # fmt: skip
def test_texts_are_held_against_entries_and_quotes(record: Record, statement: str, faults: list[str]) -> None:
    """One change, one fault: by the beginning of the document's id."""
    change(record, statement)
    assert texts(record).faults == faults


def test_an_emptied_document_is_no_fault(record: Record) -> None:
    """Its entry is empty, its text and quotes are; the next documents are checked all the same."""
    with record.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE entry SET body = '' WHERE seq = 6")
        connection.exec_driver_sql("UPDATE document SET text = '' WHERE seq = 6")
        connection.exec_driver_sql("UPDATE evidence SET exact = '' WHERE entry IN (7, 8)")
    assert texts(record) == CheckResult([], 0, 3)
    with record.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM document WHERE seq = 6")
    assert texts(record).faults == []


def test_quotes_beyond_the_end_are_noted(record: Record) -> None:
    """Each entry that they name, once."""
    change(record, "INSERT INTO evidence VALUES (12, 0, 'd', 0, 1, 'x', 'TLP:RED'), (12, 1, 'd', 0, 1, 'x', 'TLP:RED')")
    assert texts(record).orphans == [12]
    assert texts(record, 12).orphans == []
    assert entries(record).orphans == []
