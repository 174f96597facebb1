"""Entries decoded once and kept; a redaction makes everything be read anew."""

import datetime as dt
from collections.abc import Iterator, Sequence

import pytest

from tests.cli.conftest import FEAR, FIRST, PLAN, REFUSAL, SECOND
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.record.entries import Draft, Entry, EntryKind, act_draft, document_draft
from verbale.record.open import memory_record
from verbale.record.record import Record
from verbale.state.entry_cache import CachedEntry, EntryCache, cached_entry

DAYS = {FIRST.id: dt.date(2024, 3, 1), SECOND.id: dt.date(2024, 3, 20)}


@pytest.fixture
def filled() -> Iterator[Record]:
    """Return a record of the first document and its acts."""
    record = memory_record()
    put(record, FIRST, PLAN, FEAR)
    yield record
    record.close()


def put(record: Record, document: object, *items: object) -> None:
    """Record a document with acts, known when it came out."""
    known = DAYS[document.id]  # type: ignore[attr-defined]
    drafts = [document_draft(document, known), *(act_draft(item.act, known) for item in items)]  # type: ignore[arg-type, attr-defined]
    record.append(drafts, "reader", {document.id: document.text})  # type: ignore[attr-defined]


def test_documents_and_acts_whole(filled: Record) -> None:
    """As they were recorded, the document with its text."""
    head, plan, fear = EntryCache(filled).entries()
    assert (head.seq, head.kind, head.subject, head.known, head.by) == (
        1,
        "document",
        FIRST.id,
        DAYS[FIRST.id],
        "reader",
    )
    assert head.document == FIRST
    assert (plan.act, plan.subject, plan.document) == (PLAN.act, PLAN.id, None)
    assert (fear.act, fear.marking) == (FEAR.act, "TLP:CLEAR")


def test_only_what_is_new_is_read(filled: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second look begins where the first ended; what was kept is the same object."""
    cache = EntryCache(filled)
    before = cache.entries()
    asked: list[int] = []
    entries = filled.entries

    def watched(known: dt.date | None = None, *, after: int = 0, kinds: Sequence[EntryKind] = ()) -> Iterator[Entry]:
        asked.append(after)
        return entries(known, after=after, kinds=kinds)

    monkeypatch.setattr(filled, "entries", watched)
    put(filled, SECOND, REFUSAL)
    after = cache.entries()
    assert [one is other for one, other in zip(before, after, strict=False)] == [True] * 3
    assert [entry.subject for entry in after[3:]] == [SECOND.id, REFUSAL.id]
    assert asked == [3]
    assert after[3].document == SECOND


def test_by_a_day_and_since_an_entry(filled: Record) -> None:
    """What was known by then; what came after a number."""
    put(filled, SECOND, REFUSAL)
    cache = EntryCache(filled)
    assert [entry.seq for entry in cache.entries(dt.date(2024, 3, 19))] == [1, 2, 3]
    assert [entry.seq for entry in cache.entries(dt.date(2024, 3, 20))] == [1, 2, 3, 4, 5]
    assert [[entry.seq for entry in cache.since(seq)] for seq in (0, 3, 5)] == [[1, 2, 3, 4, 5], [4, 5], []]


def test_a_list_of_ones_own(filled: Record) -> None:
    """Whoever changes what was returned changes nothing that is kept."""
    cache = EntryCache(filled)
    cache.entries().clear()
    assert len(cache.entries()) == 3


def test_rulings(filled: Record) -> None:
    """What was ruled, with the act only where it was amended."""
    rule(filled, PLAN.id, "accept", "Ana")
    rule(filled, FEAR.id, "amend", "Ana", amended=FEAR.act)
    accepted, amended = EntryCache(filled).since(3)
    assert (accepted.ruling, accepted.act, accepted.by) == ("accept", None, "hand:Ana")
    assert amended.ruling == "amend"
    assert amended.act is not None
    assert amended.act.evidence == FEAR.act.evidence


def test_emptied_entries_are_gone_at_once(filled: Record) -> None:
    """Also those that were kept before."""
    cache = EntryCache(filled)
    assert len(cache.entries()) == 3
    redact(filled, PLAN.id, "Ana", "private")
    assert [entry.subject for entry in cache.entries()] == [FIRST.id, FEAR.id]


def test_what_is_not_for_views(filled: Record) -> None:
    """Notes of reads are not kept; a source that failed is, with its reason."""
    today = dt.date(2024, 4, 1)
    filled.append([Draft(EntryKind.AUDIT, "read:x", {"deed": "read", "what": "x"}, today, "TLP:CLEAR")], "desk:ana")
    filled.append(
        [Draft(EntryKind.SOURCE, "f" * 64, {"source": "a.pdf", "failing": "locked", "cure": ""}, today, "TLP:CLEAR")],
        "reader",
    )
    (noted,) = EntryCache(filled).since(3)
    assert noted == CachedEntry(5, "source", "f" * 64, today, "reader", "TLP:CLEAR", source=("a.pdf", "locked"))


def test_a_document_without_its_text(filled: Record) -> None:
    """Is kept without a document."""
    entry = next(iter(filled.entries()))
    made = cached_entry(entry, {})
    assert made is not None
    assert made.document is None


def test_acts_are_worked_out_once_for_a_look(filled: Record) -> None:
    """Again only for another look, and where something came in or was emptied."""
    cache, made = EntryCache(filled), []

    def told(look: str) -> int:
        cache.told(cache.entries(), look, lambda: made.append(look) or [])  # type: ignore[func-returns-value]
        return len(made)

    assert [told("anna"), told("anna"), told("ben"), told("anna")] == [1, 1, 2, 2]
    put(filled, SECOND, REFUSAL)
    assert [told("anna"), told("anna")] == [3, 3]
    redact(filled, FIRST.id, "wrong paper", "anna")
    assert told("anna") == 4
    assert [told("ben"), told("cleo"), told("ben"), told("anna")] == [5, 6, 6, 7]  # two are kept: the older went first
