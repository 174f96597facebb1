"""The state of play of the invented talks: what had happened, what was known, what a reader may see."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.cli.conftest import ANSWER, DOSSIER, FEAR, FIRST, PLAN, REFUSAL, SECOND
from verbale.dossier import Dossier, parse
from verbale.model import Act, Coverage, Document, Marking, Stance
from verbale.model.reader import reader_for
from verbale.record.entries import Draft, EntryKind, act_draft, document_draft
from verbale.record.open import memory_record
from verbale.record.record import Record
from verbale.state.views import cached_entries_of, entry_cache_of, published_of, reading, state_of_play

ON = dt.date(2024, 3, 30)
TALKS = parse(DOSSIER)


@pytest.fixture
def filled() -> Iterator[Record]:
    """Return a record of the talks."""
    record = memory_record()
    put(record, FIRST, PLAN.act, FEAR.act)
    put(record, SECOND, REFUSAL.act, ANSWER.act)
    yield record
    record.close()


def put(record: Record, document: Document, *acts: Act) -> None:
    """Record a document about both parties, known when it came out."""
    known = document.published.last if document.published else ON
    head = document_draft(document, known)
    head = replace(head, body={**head.body, "parties": ["arda", "bel"]})
    record.append([head, *(act_draft(act, known) for act in acts)], "reader", {document.id: document.text})


def test_two_dates(filled: Record) -> None:
    """What had happened by the one and was known by the other."""
    whole = state_of_play(TALKS, filled, ON)
    assert [item.id for item in whole.acts] == [item.id for item in (PLAN, FEAR, REFUSAL, ANSWER)]
    assert (whole.on, whole.known) == (ON, None)
    early = state_of_play(TALKS, filled, dt.date(2024, 3, 19))
    assert [item.id for item in early.acts] == [PLAN.id, FEAR.id]
    assert list(early.documents) == [FIRST.id]
    known = state_of_play(TALKS, filled, ON, dt.date(2024, 3, 19))
    assert ([item.id for item in known.acts], list(known.documents)) == ([PLAN.id, FEAR.id], [FIRST.id])


def test_everything_that_follows_from_the_acts(filled: Record) -> None:
    """Positions and coverage, each from what is in view."""
    play = state_of_play(TALKS, filled, ON)
    assert {(cell.point, cell.party): cell.stance for cell in play.positions} == {
        ("quota", "arda"): Stance.PROPOSES, ("ports", "arda"): Stance.PROPOSES, ("data", "arda"): Stance.PROPOSES,
        ("quota", "bel"): Stance.REFUSES, ("data", "bel"): Stance.OPEN,
    }  # fmt: skip
    days = (dt.date(2024, 3, 1), dt.date(2024, 3, 20))
    assert play.coverage == (Coverage("arda", 2, days), Coverage("bel", 2, days))
    assert [row.point for row in play.obligations if row.closed is None] == ["ports"]


def test_an_act_told_later_brings_its_document(filled: Record) -> None:
    """No act without its words: what it rests on is in view, though it came out after the day."""
    late = replace(SECOND, id="e" * 64)
    start = FIRST.text.index("Arda proposed")
    assert start > 0
    words = late.quote(0, 11)
    put(filled, late, replace(PLAN.act, evidence=(words,), points=("quota",)))
    play = state_of_play(TALKS, filled, dt.date(2024, 3, 5))
    assert late.id in play.documents
    assert [row.documents for row in play.coverage] == [1, 1]


def test_the_unsure_move_nothing(filled: Record) -> None:
    """They stand apart until a person rules."""
    paper = replace(SECOND, id="e" * 64)
    start = paper.text.index("Bel refused")
    put(
        filled,
        paper,
        replace(REFUSAL.act, certainty="unsure", points=("ports",), evidence=(paper.quote(start, start + 11),)),
    )
    play = state_of_play(TALKS, filled, ON)
    assert [item.act.points for item in play.unsure] == [("ports",)]
    assert play.position("ports", "bel") is None


def test_a_reader_sees_nothing_above(filled: Record) -> None:
    """Neither document nor act, and the marking is that of what is left."""
    red = replace(SECOND, id="e" * 64, marking=Marking("RED"))
    start = red.text.index("Bel refused")
    put(filled, red, replace(REFUSAL.act, points=("ports",), evidence=(red.quote(start, start + 11),)))
    assert state_of_play(TALKS, filled, ON).marking == Marking("RED")
    play = state_of_play(TALKS, filled, ON, reader=Marking("AMBER"))
    assert red.id not in play.documents
    assert play.position("ports", "bel") is None
    assert (play.marking, play.clearance) == (Marking(), Marking("AMBER"))


def test_what_could_not_be_read(filled: Record) -> None:
    """By name, until something of that name comes in; both parties may be concerned; not for a reader below it."""

    def note(failing: str, marking: str = "TLP:GREEN") -> None:
        body = {"source": "a.pdf", "failing": failing, "cure": ""}
        filled.append([Draft(EntryKind.SOURCE, "f" * 64, body, ON, marking)], "reader")

    note("locked")
    play = state_of_play(TALKS, filled, ON)
    assert play.failing == (("a.pdf", "locked"),)
    assert [row.failing for row in play.coverage] == [("a.pdf",), ("a.pdf",)]
    assert state_of_play(TALKS, filled, ON, reader=Marking("CLEAR")).failing == ()
    note("")
    assert state_of_play(TALKS, filled, ON).failing == ()


def test_an_empty_record() -> None:
    """The dossier's own marking, and every party without coverage."""
    record = memory_record()
    play = state_of_play(replace(TALKS, marking=Marking("AMBER")), record, ON)
    record.close()
    assert (play.marking, play.acts, play.documents) == (Marking("AMBER"), (), {})
    assert play.coverage == (Coverage("arda", 0), Coverage("bel", 0))


def test_entries_of_some_acts(filled: Record) -> None:
    """By a day, and when their documents came out; what is kept of a record is kept once."""
    seen = cached_entries_of(filled, [PLAN.id, REFUSAL.id], None)
    assert [entry.subject for entry in seen] == [PLAN.id, REFUSAL.id]
    assert [entry.subject for entry in cached_entries_of(filled, [PLAN.id, REFUSAL.id], dt.date(2024, 3, 19))] == [
        PLAN.id
    ]
    assert published_of(filled, seen) == {FIRST.id: FIRST.published, SECOND.id: SECOND.published}
    assert entry_cache_of(filled) is entry_cache_of(filled)


def test_who_reads() -> None:
    """By the dossier's profile and its own side."""
    dossier = Dossier(title="x", ours="arda", marking=Marking("LIMITE", "EU"))
    assert reading(dossier, None, None) == reader_for("EU", "arda", None, None)
    assert reading(dossier, Marking("SECRET", "EU"), "bel").party == "bel"
