"""An act that the reader is unsure of moves nothing until a person rules on it, and is told for lists and review."""

import datetime as dt
import hashlib
from dataclasses import replace

import pytest

from tests.state.talks import TWO_PARTIES
from verbale.app.rulings import rule
from verbale.dossier import Dossier, parse
from verbale.model import Act, Document, Kind, When
from verbale.model.encode import encode_act
from verbale.record import Record, memory_record
from verbale.record.entries import Draft, act_draft, document_draft
from verbale.state import matrix, state_of_play
from verbale.state.index.stance_index import drop

DAY = dt.date(2024, 1, 8)
TEXT = "Alpha proposed a quota to Beta. Beta refused the quota. Alpha met Beta. Beta closed its ports to Alpha."
TALKS = (
    TWO_PARTIES
    + """
[[point]]
id = "x"
title = "Quota X"
"""
)


def paper(text: str = TEXT) -> Document:
    """Return a report of a day."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(digest, text, title="Report", published=When.day(DAY), name="r.txt")


def act(source: Document, words: str, kind: Kind, actor: str, other: str, certainty: str) -> Act:
    """Return an act read from words of a document."""
    start = source.text.index(words)
    return Act(
        kind=kind,
        actors=(actor,),
        addressees=(other,),
        points=("x",),
        when=When.day(DAY),
        evidence=(source.quote(start, start + len(words)),),
        rule="test",
        certainty=certainty,
        reasons=("whose clause it is",) if certainty == "unsure" else (),
    )


def acts(source: Document, certainty: str) -> list[Act]:
    """Return a proposal, a refusal, talks and a measure."""
    return [
        act(source, "Alpha proposed a quota to Beta", Kind.PROPOSE, "a", "b", certainty),
        act(source, "Beta refused the quota", Kind.REFUSE, "b", "a", certainty),
        act(source, "Alpha met Beta", Kind.MEET, "a", "b", certainty),
        act(source, "Beta closed its ports to Alpha", Kind.MEASURE, "b", "a", certainty),
    ]


def recorded(source: Document, drafts: list[Draft]) -> Record:
    """Return a record of a document and what was read in it."""
    record = memory_record()
    record.append([document_draft(source, DAY), *drafts], "reader", {source.id: source.text})
    return record


@pytest.fixture
def talks() -> Dossier:
    """Two parties and a point."""
    return parse(TALKS)


def test_an_unsure_act_moves_nothing_and_is_told(talks: Dossier) -> None:
    """No position, debt, talks or measure rests on unsure acts, in the scan as in the index; all four are in view."""
    source = paper()
    made = acts(source, "unsure")
    record = recorded(source, [act_draft(one, DAY) for one in made])
    play = state_of_play(talks, record, DAY)
    moved = (play.positions, play.obligations, play.sessions, play.procedures, play.measures, play.acts)
    assert moved == ((), (), (), (), (), ())
    assert matrix(talks, record, DAY) == ()
    assert [item.id for item in play.told] == [one.id for one in made]
    assert play.act(made[0].id) is not None
    assert list(play.documents) == [source.id]


def test_the_same_acts_asserted_move_everything(talks: Dossier) -> None:
    """What is shown above to move nothing does move where the clause asserts it."""
    source = paper()
    record = recorded(source, [act_draft(one, DAY) for one in acts(source, "asserted")])
    play = state_of_play(talks, record, DAY)
    assert all((play.positions, play.obligations, play.sessions, play.measures))
    assert (len(play.acts), play.unsure) == (4, ())


def test_a_ruling_makes_an_unsure_act_count(talks: Dossier) -> None:
    """Accepted, it sets a position at once; amended too; rejected, it is out of view."""
    source = paper()
    made = acts(source, "unsure")
    record = recorded(source, [act_draft(one, DAY) for one in made])
    assert matrix(talks, record, DAY) == ()  # the index is filled before anybody rules
    rule(record, made[0].id, "accept", "an analyst")
    rule(record, made[1].id, "amend", "an analyst", amended=made[1])
    rule(record, made[2].id, "reject", "an analyst")
    play = state_of_play(talks, record, DAY)
    assert [(cell.party, str(cell.stance)) for cell in play.positions] == [("a", "proposes"), ("b", "refuses")]
    assert sorted(map(str, matrix(talks, record, DAY))) == sorted(map(str, play.positions))
    assert [row.closed_by for row in play.obligations] == [made[1].id]
    assert [item.id for item in play.unsure] == [made[3].id]


def test_an_unsure_telling_proves_nothing_of_an_asserted_one(talks: Dossier) -> None:
    """Two reports of one act, one of them unsure: the asserted act keeps its own quote alone."""
    first, second = paper(), paper(TEXT + " So they say.")
    sure, unsure = acts(first, "asserted")[0], acts(second, "unsure")[0]
    record = recorded(first, [act_draft(sure, DAY)])
    record.append([document_draft(second, DAY), act_draft(unsure, DAY)], "reader", {second.id: second.text})
    play = state_of_play(talks, record, DAY)
    assert [[words.document for words in item.act.evidence] for item in play.acts] == [[first.id]]
    assert [item.id for item in play.unsure] == [unsure.id]


@pytest.mark.parametrize(("by", "counting"), [("test", 0), ("hand:an analyst", 1)])
def test_an_act_from_before_certainty_waits_unless_a_person_entered_it(talks: Dossier, by: str, counting: int) -> None:
    """A record of the version before opens: what a machine drafted is in review, what a person entered counts."""
    source = paper()
    made = acts(source, "asserted")[0]
    body = {**encode_act(made), "rule": by}
    del body["certainty"], body["reasons"]
    old = replace(act_draft(made, DAY), body=body)
    record = recorded(source, [old])
    play = state_of_play(talks, record, DAY)
    assert (len(play.acts), len(play.unsure)) == (counting, 1 - counting)
    assert len(matrix(talks, record, DAY)) == counting


def test_an_index_of_the_version_before_is_filled_anew(talks: Dossier) -> None:
    """Rows written when nothing was known of certainty do not decide a cell."""
    source = paper()
    record = recorded(source, [act_draft(one, DAY) for one in acts(source, "unsure")])
    assert matrix(talks, record, DAY) == ()
    with record.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE stand SET plain = 1")
        connection.exec_driver_sql("DROP TABLE stand_read_undated")
    record.stands = 0
    assert matrix(talks, record, DAY) == ()
    drop(record)
    assert matrix(talks, record, DAY) == ()


def test_the_same_words_of_the_same_day_in_two_papers_are_one_act(talks: Dossier) -> None:
    """A mail and the later mail that quotes it tell one proposal: one debt; the same words of another day are another act."""
    first = paper("Alpha proposed a quota to Beta.")
    later = replace(paper("We refuse. Alpha proposed a\nquota to Beta."), published=When.day(dt.date(2024, 1, 12)))
    mine = replace(act(first, first.text, Kind.PROPOSE, "a", "b", "asserted"), when=None)
    words = "Alpha proposed a\nquota to Beta."
    quoted = replace(act(later, words, Kind.PROPOSE, "a", "b", "asserted"), when=None, told=When.day(DAY))
    for told, count in ((quoted, 1), (replace(quoted, told=None), 2)):
        record = memory_record()
        for source, one in ((first, mine), (later, told)):
            record.append([document_draft(source, DAY), act_draft(one, DAY)], "test", {source.id: source.text})
        play = state_of_play(talks, record, dt.date(2024, 2, 1))
        assert len(play.acts) == count
        assert next(item.happened for item in play.acts) == DAY
