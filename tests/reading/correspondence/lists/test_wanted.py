"""A list of what is wanted or proposed puts each of its items by itself."""

import pytest

from tests.reading.correspondence.paper import SPEAKER, paper
from verbale.model import Kind, Move
from verbale.reading.correspondence.letter import Letter, laid_out
from verbale.reading.correspondence.lists.wanted import wanted, with_wanted

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
