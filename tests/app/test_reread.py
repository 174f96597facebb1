"""A later reading of a file stands beside the earlier: quotes, rulings and what people entered are kept."""

import datetime as dt
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.app.reads.test_attached import TALKS, talks
from verbale.app import add_files
from verbale.app.heads import said_of, say
from verbale.app.ingest import drafts_of
from verbale.app.ingest_workers import Asked, Outcome, Readers
from verbale.app.reread import Again, reread
from verbale.app.rulings import enter, rule
from verbale.dossier import Dossier, parse
from verbale.model import Document, Failure, Kind, StateOfPlay
from verbale.reading import load, read
from verbale.record import Record, memory_record, verify
from verbale.state import matrix, state_of_play

PAPER = "Wire\n8 May 2031\n\nLunden proposed a bridge toll to Kestria on 7 May 2031. Kestria rejected the upper dam.\n"
LAST = dt.date(2031, 6, 1)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Write a paper."""
    path = tmp_path / "a.txt"
    path.write_text(PAPER)
    return path


def bare() -> Dossier:
    """Return the talks before anybody named a point."""
    return parse(TALKS[: TALKS.index("[[point]]")])


def recorded(path: Path) -> Record:
    """Return a record of a paper as it was read before the points were named."""
    record = memory_record()
    add_files(bare(), record, [path])
    return record


def play(record: Record) -> StateOfPlay:
    """Return the state of play with today's dossier."""
    return state_of_play(talks(), record, LAST)


def again(record: Record, *files: Path, preview: bool = False) -> Again:
    """Read the one document again."""
    (found,) = reread(talks(), record, files, preview=preview)
    return found


def one(record: Record, kind: Kind) -> str:
    """Return the id of the one act of a kind."""
    (found,) = (item.id for item in play(record).acts if item.act.kind is kind)
    return found


def test_reading_again_with_new_points_replaces_the_drafts(paper: Path) -> None:
    """One document, one proposal, now on its point; the chain and every quote hold."""
    record = recorded(paper)
    found = again(record, paper)
    assert [(old.points, new.points) for old, new in found.changes] == [((), ("toll",))]
    assert (found.same, found.comes, found.goes, found.from_text) == (1, [], [], False)
    now = play(record)
    assert {(item.act.kind, item.act.points) for item in now.acts} == {(Kind.REFUSE, ()), (Kind.PROPOSE, ("toll",))}
    assert len(now.acts) == 2
    assert len(now.documents) == 1
    assert len(now.obligations) == 1
    assert len(matrix(talks(), record, LAST)) == 1
    assert verify(record).faults == ()


def test_reading_again_twice_changes_nothing_more(paper: Path) -> None:
    """The chain ends with the same link."""
    record = recorded(paper)
    again(record, paper)
    tail = record.tail()
    assert not again(record, paper).changed
    assert record.tail() == tail


def test_a_preview_records_nothing(paper: Path) -> None:
    """It says the same."""
    record = recorded(paper)
    tail = record.tail()
    assert again(record, paper, preview=True).changed
    assert record.tail() == tail


def test_the_file_is_known_after_it_was_read_again(paper: Path) -> None:
    """Adding it once more brings no third reading."""
    record = recorded(paper)
    again(record, paper)
    assert add_files(talks(), record, [paper]).new == []


def test_without_the_file_the_recorded_text_is_read(paper: Path) -> None:
    """And the outcome says so."""
    record = recorded(paper)
    found = again(record)
    assert found.from_text
    assert [new.points for _, new in found.changes] == [("toll",)]


def test_the_recorded_text_is_read_under_the_limits_of_any_document(
    paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a process of its own; a text that breaks its limits is told, and nothing is recorded of it."""
    record = recorded(paper)

    def here(*_: object, **__: object) -> None:
        raise AssertionError("a recorded text was read in this very process")

    monkeypatch.setattr(sys.modules["verbale.reading.read"], "read", here)
    assert again(record, preview=True).from_text
    asked = []

    def ended(_: object, one: Asked) -> Outcome:
        asked.append(one)
        return Outcome(Failure("a.txt", "Reading it took more time of the processor than it may.", "Split it."))

    monkeypatch.setattr(Readers, "read", ended)
    tail, found = record.tail(), again(record)
    assert found.failure is not None
    assert found.failure.reason.startswith("Reading it took")
    assert (found.from_text, record.tail(), [one.raw for one in asked]) == (True, tail, [b""])


@pytest.mark.parametrize("ruling", ["accept", "reject"])
def test_a_ruling_goes_over_to_the_draft_on_the_same_words(paper: Path, ruling: str) -> None:
    """It is still hers, and still in force."""
    record = recorded(paper)
    rule(record, one(record, Kind.PROPOSE), ruling, "Ann")
    found = again(record, paper)
    assert [(old.points, new.points) for old, new in found.carried] == [((), ("toll",))]
    made = [item for item in play(record).acts if item.act.kind is Kind.PROPOSE]
    assert [(item.act.points, item.reviewed, item.by) for item in made] == (
        [(("toll",), True, "hand:Ann")] if ruling == "accept" else []
    )
    assert not again(record, paper).changed


def test_an_amendment_stays_and_the_new_draft_gives_way(paper: Path) -> None:
    """A person said how it should read."""
    record = recorded(paper)
    name = one(record, Kind.PROPOSE)
    (act,) = (item.act for item in play(record).acts if item.id == name)
    rule(record, name, "amend", "Ann", amended=replace(act, topic="the toll alone"))
    again(record, paper)
    assert [item.act.topic for item in play(record).acts if item.act.kind is Kind.PROPOSE] == ["the toll alone"]
    assert verify(record).faults == ()


def test_what_a_person_entered_stays(paper: Path) -> None:
    """It was never a draft."""
    record = recorded(paper)
    document: Document = next(iter(play(record).documents.values()))
    words = "Kestria rejected the upper dam."
    start = document.text.index(words)
    (act,) = (item.act for item in play(record).acts if item.act.kind is Kind.REFUSE)
    mine = replace(act, topic="dam", evidence=(document.quote(start, start + len(words)),), rule="hand:Ann")
    enter(record, mine, "Ann", talks().parties, talks().people)
    rule(record, act.id, "reject", "Ann")
    again(record, paper)
    made = [item for item in play(record).acts if item.act.kind is Kind.REFUSE]
    assert [item.act.topic for item in made] == ["dam"]


def test_an_act_entered_on_a_quoted_mail_is_of_its_day(tmp_path: Path) -> None:
    """A person quotes words; whose day they are of, the document knows."""
    path = tmp_path / "a.eml"
    path.write_text(
        "From: Ann Vole <ann.vole@kestria.example>\nDate: 9 May 2031 10:00:00 +0000\nMessage-ID: <1@x>\nSubject: Re: toll\n\n"
        "Noted.\n\nOn 7 May 2031 at 9:00, Ben Osk <osk@lunden.example> wrote:\n> Lunden proposes a bridge toll.\n"
    )
    record = memory_record()
    add_files(talks(), record, [path])
    (act,) = (item.act for item in play(record).acts)
    assert act.told is not None
    enter(
        record,
        replace(act, topic="mine", points=(), told=None, rule="hand:Ann"),
        "Ann",
        talks().parties,
        talks().people,
    )
    mine = next(item for item in play(record).acts if item.act.topic == "mine")
    assert (mine.act.told, mine.happened) == (act.told, dt.date(2031, 5, 7))


def test_what_a_person_said_of_the_head_goes_over_too(tmp_path: Path) -> None:
    """The day that the file does not say is still said, by her, and can still be taken back."""
    path = tmp_path / "a.txt"
    path.write_text("A paper\n\nLunden proposed a bridge toll to Kestria yesterday.\n")
    record = recorded(path)
    (name,) = play(record).documents
    say(record, name, {"published": "2031-05-08"}, "Ann")
    assert again(record, path).changed
    now = play(record)
    (document,) = now.documents.values()
    assert str(document.published) == "2031-05-08"
    assert [str(item.act.when) for item in now.acts] == ["2031-05-07"]
    assert said_of(record, document.id) == {"published": "2031-05-08"}
    assert not again(record, path).changed
    assert verify(record).faults == ()


MINUTE = "Wire\n8 May 2031\n\nLunden proposed a bridge toll to Kestria. Kestria accepted the upper dam.\n"
POINTS = '[[point]]\nid = "dam"\ntitle = "Upper dam"\n'


def read_wrongly(tmp_path: Path) -> tuple[Dossier, Record, Path]:
    """Return a record in which an acceptance on one point is kept as the answer to a proposal on another, as readings of before had it."""
    dossier = parse(TALKS + POINTS)
    path = tmp_path / "minute.txt"
    path.write_text(MINUTE)
    found = load(path)
    assert isinstance(found, Document)
    reading = read(found, dossier)
    asked = next(act for act in reading.acts if act.kind is Kind.PROPOSE)
    acts = tuple(replace(act, in_reply_to=(asked.id,)) if act.kind is Kind.ACCEPT else act for act in reading.acts)
    record = memory_record()
    record.append(drafts_of(dossier, replace(reading, acts=acts)), "reader 0.0", {found.id: found.text})
    return dossier, record, path


def test_a_debt_that_a_wrong_answer_closed_is_open_after_reading_again(tmp_path: Path) -> None:
    """What an act answers is part of what it says, though its id is not."""
    dossier, record, path = read_wrongly(tmp_path)
    before = state_of_play(dossier, record, LAST).obligations
    (found,) = reread(dossier, record, [path])
    assert [(old.kind, new.kind) for old, new in found.changes] == [(Kind.ACCEPT, Kind.ACCEPT)]
    after = state_of_play(dossier, record, LAST).obligations
    assert [row.status.waiting for row in before] == [False]
    assert [(row.point, row.status.waiting) for row in after] == [("toll", True)]
    assert verify(record).faults == ()
