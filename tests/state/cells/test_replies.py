"""How a side answers a proposal: by its last act towards it, else as the debt stands; a condition in its words."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from tests.state.talks import TWO_PARTIES
from verbale.dossier import parse
from verbale.model import Act, Evidence, Kind, Modality, Obligation, Polarity, RecordedAct, Status, When
from verbale.model.cell import Response
from verbale.state.cells.replies import answers_among, condition_of, replies_given, reply, response_of


def act(
    kind: Kind, number: int, actor: str = "b", to: tuple[str, ...] = (), words: str = "words", **more: Any
) -> RecordedAct:
    """Make an act of a day of March 2025."""
    day = dt.date(2025, 3, number)
    made = Act(
        kind=kind, actors=(actor,), addressees=to, points=("fish",), when=When.day(day), rule="letter/x",
        evidence=(Evidence(f"{number:064}", 0, len(words), words),), **more,
    )  # fmt: skip
    return RecordedAct(made.id, made, number, day, day)


TWO = parse(TWO_PARTIES)
THREE = parse(TWO_PARTIES + '[[party]]\nid = "c"\nname = "Gamma"\n')
OFFER = act(Kind.PROPOSE, 3, "a")
OWED = Obligation("o", "b", "a", "fish", "propose", OFFER.happened, OFFER.id)


@pytest.mark.parametrize(
    ("item", "response"),
    [
        (act(Kind.ACCEPT, 5), Response.ACCEPTED),
        (act(Kind.AGREE, 5), Response.ACCEPTED),
        (act(Kind.SUPPORT, 5), Response.ACCEPTED),
        (act(Kind.ACCEPT, 5, modality=Modality.CONDITIONAL), Response.ACCEPTED_IF),
        (act(Kind.REFUSE, 5), Response.REFUSED),
        (act(Kind.OPPOSE, 5), Response.REFUSED),
        (act(Kind.ANSWER, 5, polarity=Polarity.NEGATIVE), Response.REFUSED),
        (act(Kind.ANSWER, 5, polarity=Polarity.MIXED), Response.IN_PART),
        (act(Kind.ANSWER, 5, polarity=Polarity.POSITIVE), Response.OPEN),
        (act(Kind.ANSWER, 5), Response.ANSWERED),
        (act(Kind.HOLD, 5), Response.HELD),
        (act(Kind.REQUEST, 5), Response.ASKED_BACK),
        (act(Kind.PROPOSE, 5), Response.COUNTER),
        (act(Kind.CRITICISE, 5, polarity=Polarity.NEGATIVE), None),
        (act(Kind.STATE, 5, polarity=Polarity.NEGATIVE), None),
        (act(Kind.REFUSE, 5, modality=Modality.FEARED), None),
        (act(Kind.MEET, 5), None),
    ],
)
def test_what_an_act_answers(item: RecordedAct, response: Response | None) -> None:
    """Criticism, a concern and what was only feared answer nothing."""
    assert response_of(item) is response


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("We can accept this if the fee falls.", "the fee falls"),
        ("It is acceptable to us, provided that ships pay; the rest is for later.", "ships pay"),
        ("We agree, subject to our board's consent, and will write again.", "our board's consent"),
        ("We accept.", ""),
    ],
)
def test_a_condition_in_its_words(words: str, condition: str) -> None:
    """Up to the end of the sentence or of its part."""
    assert condition_of(words) == condition


def given(*acts: RecordedAct, debt: Obligation | None = OWED) -> Response:
    """Return the answer of Beta to Alpha, at a table of three."""
    return reply("a", OFFER, answers_among(acts, "b", THREE), debt).response


def test_the_last_act_answers() -> None:
    """What was said before the proposal does not, nor what is said to somebody else, or in answer to something else."""
    no, yes = act(Kind.REFUSE, 5), act(Kind.ACCEPT, 9)
    assert given(no) is Response.REFUSED
    assert given(no, yes) is Response.ACCEPTED
    assert given(act(Kind.REFUSE, 2)) is Response.WAITING
    assert given(act(Kind.REFUSE, 5, to=("c",))) is Response.WAITING
    assert given(act(Kind.REFUSE, 5, in_reply_to=("other",))) is Response.WAITING
    assert given(act(Kind.REFUSE, 5, to=("c",), in_reply_to=(OFFER.id,))) is Response.REFUSED


def test_a_reply_to_anything_of_theirs_is_one_to_what_was_put_before() -> None:
    """A call repeated is answered, and with it the proposal that it repeats."""
    call = act(Kind.REQUEST, 4, "a")
    no = answers_among([act(Kind.OPPOSE, 5, "b", ("a",), in_reply_to=(call.id,))], "b", THREE)
    assert reply("a", OFFER, no, OWED, {OFFER.id, call.id}).response is Response.REFUSED
    assert reply("a", OFFER, no, OWED, {OFFER.id}).response is Response.WAITING


def test_of_two_sides_the_other_is_meant() -> None:
    """Where an act names nobody; of three nobody is meant, and whoever is named is."""
    bare, named = act(Kind.PROPOSE, 5), act(Kind.PROPOSE, 5, "b", ("c",))
    assert [one.to for one in answers_among([bare, named, act(Kind.MEET, 6)], "b", TWO)] == [{"a"}, {"c"}]
    assert [one.to for one in answers_among([bare], "b", THREE)] == [frozenset()]
    assert [one.to for one in answers_among([bare], "x", TWO)] == [frozenset()]


def test_a_proposal_of_its_own_answers_only_who_it_is_put_to() -> None:
    """One on the same point to nobody in particular is its own position."""
    assert given(act(Kind.PROPOSE, 5)) is Response.WAITING
    assert given(act(Kind.PROPOSE, 5, to=("a",))) is Response.COUNTER


def test_without_an_act_it_is_as_the_debt_stands() -> None:
    """And none is found where no debt was opened; a person's "not answered" stands over a reading."""
    assert {status: given(debt=replace(OWED, status=status)) for status in (Status.OPEN, Status.HELD, Status.NOT_FOUND)} == {
        Status.OPEN: Response.WAITING, Status.HELD: Response.HELD, Status.NOT_FOUND: Response.NOT_FOUND,
    }  # fmt: skip
    assert given(debt=None) is Response.NOT_FOUND
    assert given(act(Kind.REFUSE, 5), debt=replace(OWED, status=Status.NOT_ANSWERED)) is Response.NOT_ANSWERED


def test_every_answer_is_told_with_its_proposal() -> None:
    """The last one put before it, or the one it names."""
    second = act(Kind.PROPOSE, 7, "a")
    early, late = act(Kind.REFUSE, 5), act(Kind.ACCEPT, 9, words="Yes, if it rains.", modality=Modality.CONDITIONAL)
    told = replies_given("a", [OFFER, second], answers_among([early, late], "b", THREE))
    assert [(one.proposal, one.response, one.condition) for one in told] == [
        (OFFER.id, Response.REFUSED, ""), (second.id, Response.ACCEPTED_IF, "it rains"),
    ]  # fmt: skip
