"""A list of what is wanted or proposed puts each of its items by itself."""

import pytest

from tests.reading.correspondence.paper import SPEAKER, paper
from verbale.model import Kind, Move
from verbale.reading.correspondence.letter import Letter, laid_out
from verbale.reading.correspondence.wanted import wanted, with_wanted

WANTS = "What we need from you by 20 July 2024 is:\n\n1. your answer on the harbour dues;\n2. the plan of the crane repairs."
PUTS = "Our proposal in outline:\n\n- harbour dues of 4 crowns;\n- crane repairs at your cost."


def letter(body: str) -> Letter:
    """Return a letter of one body, laid out."""
    page, span = paper(body)
    return laid_out(page, SPEAKER, span, (0, span[0]), span[1])


def test_an_answer_that_is_named_is_dated_anew_and_a_thing_is_asked_for() -> None:
    """Nobody answers by naming an answer."""
    first, second = with_wanted(letter(WANTS), [])
    assert (first.kind, first.move, first.points) == (Kind.REQUEST, Move.REDATE, ("dues",))
    assert (second.kind, second.move, second.points) == (Kind.REQUEST, None, ("crane",))
    assert {act.deadline.edtf for act in (first, second) if act.deadline is not None} == {"2024-07-20"}


def test_terms_in_a_list_are_proposed_one_by_one() -> None:
    """Each on its own point."""
    assert [(act.kind, act.points) for act in with_wanted(letter(PUTS), [])] == [
        (Kind.PROPOSE, ("dues",)),
        (Kind.PROPOSE, ("crane",)),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "The harbour has three cranes:\n\n1. the old one;\n2. the new one.",
        "What we need from you is patience.\n\n1. The dues rise.",
        "We ask you this:\n\n1. Please repair the crane.",
    ],
)
def test_other_lists_and_whole_sentences_are_left_to_their_clauses(body: str) -> None:
    """A list that nobody wants anything of, a line without one, an item that asks by itself."""
    assert list(wanted(letter(body))) == []


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("We put three proposals to you:", Kind.PROPOSE),
        ("We make the following two proposals for the summer.", Kind.PROPOSE),
        ("Two proposals from us for the next round:", Kind.PROPOSE),
        ("We submit two amendments to you:", Kind.PROPOSE),
        ("For the committee we ask for the following:", Kind.REQUEST),
        ("We raise two questions with you:", Kind.REQUEST),
        ("I write with two requests.", Kind.REQUEST),
        ("I send you the following questions:", Kind.REQUEST),
        ("We have two requests of our own.", Kind.REQUEST),
        ("We lay two claims before you:", Kind.PROPOSE),
    ],
)
def test_what_is_announced_is_put_item_by_item(lead: str, kind: Kind) -> None:
    """With or without a colon."""
    body = f"{lead}\n\n1. harbour dues of 4 crowns;\n2. crane repairs at your cost."
    assert [(act.kind, act.points) for act in with_wanted(letter(body), [])] == [(kind, ("dues",)), (kind, ("crane",))]


@pytest.mark.parametrize(
    "turns",
    [
        ("The first is that the harbour dues fall.", "The second is that the crane repairs begin."),
        ("The first concerns harbour dues.", "The other concerns crane repairs."),
        ("Our first request is that harbour dues fall.", "Our second request is that the crane repairs begin."),
    ],
)
def test_what_is_told_off_is_put_in_turn(turns: tuple[str, str]) -> None:
    """Sentences instead of items."""
    acts = with_wanted(letter(f"I write with two requests.\n\n{turns[0]}\n\n{turns[1]}"), [])
    assert [(act.kind, act.points) for act in acts] == [(Kind.REQUEST, ("dues",)), (Kind.REQUEST, ("crane",))]


def test_questions_of_a_list_are_asked() -> None:
    """Each by itself."""
    body = (
        "We ask for the following:\n\n1. Do you mean to raise the harbour dues?\n2. When will the crane repairs begin?"
    )
    assert [act.points for act in with_wanted(letter(body), [])] == [("dues",), ("crane",)]
