"""The matrix by seeks is the matrix of the whole state of play, whatever was told, ruled, redacted or marked."""

import datetime as dt
import hashlib
from dataclasses import replace

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.state.talks import TWO_PARTIES
from verbale.app.redaction import redact
from verbale.app.rulings import rule
from verbale.dossier import Dossier, parse
from verbale.model import Act, Document, Evidence, Kind, Marking, Modality, Polarity, Position, When
from verbale.record import Record, memory_record
from verbale.record.entries import Draft, act_draft, document_draft
from verbale.state import matrix, state_of_play
from verbale.state.index.stance_index import drop

TALKS = (
    TWO_PARTIES
    + """
[[party]]
id = "g"
name = "Group"
members = ["b", "c"]
[[party]]
id = "c"
name = "Gamma"
[[person]]
id = "ann"
name = "Ann Ames"
role = "Minister"
party = "a"
[[point]]
id = "x"
title = "Quota X"
[[point]]
id = "y"
title = "Quota Y"
"""
)
START = dt.date(2024, 1, 1)
MARKS = [Marking("CLEAR"), Marking("AMBER"), Marking("RED")]
KINDS = [Kind.PROPOSE, Kind.REFUSE, Kind.ACCEPT, Kind.ANSWER, Kind.STATE, Kind.WELCOME, Kind.MEET]

tellings = st.tuples(
    st.sampled_from(KINDS),
    st.lists(st.sampled_from(["a", "b", "c", "g", "ann", "z"]), min_size=1, max_size=2, unique=True),
    st.sampled_from([None, None, None, "g"]),
    st.lists(st.sampled_from(["x", "y"]), min_size=0, max_size=2, unique=True),
    st.sampled_from([None, 0, 1, 2, 5]),  # the act's own day, before the document's
    st.sampled_from([Polarity.POSITIVE, Polarity.NEGATIVE]),
    st.sampled_from([Modality.DONE, Modality.DONE, Modality.INTENDED, Modality.FEARED]),
)
reports = st.lists(
    st.tuples(st.integers(0, 6), st.sampled_from(MARKS), st.lists(tellings, min_size=1, max_size=4)),
    min_size=1,
    max_size=5,
)
steps = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "amend", "redact"]), st.integers(0, 30), tellings), max_size=4
)


def telling(document: Document, place: int, told: tuple[object, ...], day: dt.date) -> Act:
    """Make an act of a drawn telling, quoted from a document."""
    kind, actors, behalf, points, own, polarity, modality = told
    start = place * 8
    quote = Evidence(document.id, start, start + 7, document.text[start : start + 7], document.marking)
    judged = polarity if kind in {Kind.ANSWER, Kind.STATE} else None
    return Act(
        kind=kind,  # type: ignore[arg-type]  # as drawn
        actors=tuple(actors),  # type: ignore[arg-type]  # as drawn
        on_behalf_of=behalf,  # type: ignore[arg-type]  # as drawn
        points=tuple(points),  # type: ignore[arg-type]  # as drawn
        topic="quotas",
        polarity=judged,  # type: ignore[arg-type]  # as drawn
        modality=modality,  # type: ignore[arg-type]  # as drawn
        when=None if own is None else When.day(day - dt.timedelta(days=own)),  # type: ignore[arg-type]  # as drawn
        evidence=(quote,),
        confidence=1.0,
        rule="test",
    )


def filled(drawn: list[tuple[int, Marking, list[tuple[object, ...]]]]) -> tuple[Record, list[str]]:
    """Return a record of drawn reports, and the ids of its acts and documents."""
    record, names = memory_record(), []
    for number, (after, marking, told) in enumerate(drawn):
        day = START + dt.timedelta(days=after)
        text = " ".join(f"{number:02d} w{place:03d}"[:7] for place in range(8))
        document = Document(
            hashlib.sha256(text.encode()).hexdigest(),
            text,
            title="Report",
            published=When.day(day),
            marking=marking,
            name="r.txt",
        )
        acts = [telling(document, place, one, day) for place, one in enumerate(told)]
        drafts: list[Draft] = [document_draft(document, day), *(act_draft(act, day) for act in acts)]
        record.append(drafts, "reader", {document.id: text})
        names += [document.id, *(act.id for act in acts)]
    return record, names


def same(dossier: Dossier, record: Record) -> None:
    """Compare both ways at several dates and clearances."""
    cells = {(point.id, party.id) for point in dossier.points for party in dossier.at_table}
    for days in (0, 3, 6):
        for known in (None, START + dt.timedelta(days=4)):
            for clearance in (None, MARKS[0], MARKS[1]):
                on = START + dt.timedelta(days=days)
                play = state_of_play(dossier, record, on, known, clearance)
                expected = [cell for cell in play.positions if (cell.point, cell.party) in cells]
                assert list(matrix(dossier, record, on, known, clearance)) == expected


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(reports, steps)
def test_seeks_equal_the_scan(
    drawn: list[tuple[int, Marking, list[tuple[object, ...]]]], after: list[tuple[str, int, tuple[object, ...]]]
) -> None:
    """After every step: rulings, amendments to other points and parties, redactions of acts and documents."""
    dossier = parse(TALKS)
    record, names = filled(drawn)
    same(dossier, record)
    for what, which, told in after:
        subject = names[which % len(names)]
        drafts = [entry for entry in record.history(subject) if entry.body and entry.kind != "redaction"]
        if not drafts:
            continue
        if what == "redact":
            redact(record, subject, "an analyst", "a test")
        elif drafts[0].kind == "act":
            first = next(item for item in state_of_play(dossier, record, START + dt.timedelta(days=99)).acts or [None])
            if what == "amend" and first is not None and first.id == subject:
                kind, actors, behalf, points, _, polarity, modality = told
                changed = replace(
                    first.act,
                    kind=kind,  # type: ignore[arg-type]  # as drawn
                    actors=tuple(actors),  # type: ignore[arg-type]  # as drawn
                    on_behalf_of=behalf,  # type: ignore[arg-type]  # as drawn
                    points=tuple(points),  # type: ignore[arg-type]  # as drawn
                    polarity=polarity if kind in {Kind.ANSWER, Kind.STATE} else None,  # type: ignore[arg-type]  # as drawn
                    modality=modality,  # type: ignore[arg-type]  # as drawn
                )
                rule(record, subject, "amend", "an analyst", amended=changed)
            elif what != "amend":
                rule(record, subject, what, "an analyst")
        same(dossier, record)


def test_a_cell_is_a_position() -> None:
    """One refusal after one proposal, seen and not seen."""
    dossier = parse(TALKS)
    propose = (Kind.PROPOSE, ["a"], None, ["x"], None, Polarity.POSITIVE, Modality.DONE)
    refuse = (Kind.REFUSE, ["a"], None, ["x"], None, Polarity.POSITIVE, Modality.DONE)
    record, names = filled([(0, MARKS[0], [propose]), (1, MARKS[2], [refuse])])
    on = START + dt.timedelta(days=2)
    (hidden,) = matrix(dossier, record, on, reader=MARKS[0])
    (seen,) = matrix(dossier, record, on)
    assert (str(hidden.stance), hidden.act) == ("proposes", names[1])
    assert isinstance(seen, Position)
    assert (str(seen.stance), seen.act) == ("refuses", names[3])


def test_the_index_can_be_thrown_away() -> None:
    """An index that somebody spoilt is dropped, and the matrix is right again: it rests on the entries alone."""
    dossier = parse(TALKS)
    propose = (Kind.PROPOSE, ["a"], None, ["x"], None, Polarity.POSITIVE, Modality.DONE)
    record, _ = filled([(0, MARKS[0], [propose])])
    before = matrix(dossier, record, START)
    with record.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM stand")
    assert matrix(dossier, record, START) == ()
    drop(record)
    assert matrix(dossier, record, START) == before
