"""What one reader is told: alerts, changes, what is due, what was not read; never a word above the clearance."""

import datetime as dt
from dataclasses import replace

from verbale.app.ask import ask
from verbale.app.telling.digest import WORDS, digest, first_sentence
from verbale.app.workspace import Workspace
from verbale.model import Marking, Query

SINCE = dt.date(2025, 3, 10)


def test_what_changed_and_what_stands(quay_desk: Workspace) -> None:
    """Cells, answers owed, with the words they rest on."""
    told = digest(ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN"))), SINCE)
    assert {note.kind for note in told.notes} <= set(WORDS)
    turned = " ".join(note.text for note in told.of("cell"))
    assert "Shorter hours, Lowmouth Port: refuses" in turned
    assert any("turns down shorter hours" in quote for note in told.of("cell") for quote in note.quotes)
    assert told.of("due")
    assert told.summary.endswith("since 2025-03-10")
    assert len({note.id for note in told.notes}) == len(told.notes)


def test_nothing_above_the_clearance(quay_desk: Workspace) -> None:
    """What only a note at AMBER says is told to who may see it, and to nobody else."""
    low, high = (
        digest(ask(quay_desk, Query(clearance=Marking.parse(mark) if mark else None)), dt.date(2025, 4, 1))
        for mark in ("TLP:GREEN", None)
    )
    assert (str(low.marking), str(high.marking)) == ("TLP:GREEN", "TLP:AMBER")
    assert "mediator" not in str(low.notes).lower()
    assert "unsure" in " ".join(note.text for note in high.of("not-read"))  # fmt: skip


def test_a_week_where_nothing_is_said(quay_desk: Workspace) -> None:
    """The same things have the same ids on another day."""
    first = digest(ask(quay_desk, Query()))
    assert first.on - first.since == dt.timedelta(days=7)
    again = digest(ask(quay_desk, replace(Query(), on=first.on)))
    assert [note.id for note in again.notes] == [note.id for note in first.notes]


def test_a_change_is_told_in_a_sentence() -> None:
    """Numbers with points in them are no ends."""
    assert first_sentence("It took 3.5 days. Nobody answered. More.") == "It took 3.5 days."
    assert first_sentence("Silent") == "Silent."
