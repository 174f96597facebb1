"""What records of meetings tell that a side answered, and what they tell that answers nothing."""

import datetime as dt

import pytest

from tests.reading.correspondence.paper import TALKS
from verbale.model import Act, Document, Move
from verbale.reading import load_bytes
from verbale.reading.correspondence.told import told
from verbale.reading.read import lay_out

HEAD = "HARBOUR COMMITTEE\nMinutes, 3 June 2024\n\nPresent: Ms Varga (Northquay), Mr Reker (Southmole)\n\n"


def told_in(text: str, head: str = HEAD) -> list[Act]:
    """Return what a record tells."""
    document = load_bytes(f"{head}{text}\n".encode(), "minutes.txt")
    assert isinstance(document, Document)
    return told(lay_out(document, TALKS))


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Mr Reker said that Southmole would pay the dues.", Move.ANSWER),
        ("Mr Reker, with reference to the letter of 3 May, stated that dues could not be raised.", Move.ANSWER),
        ("Southmole announced that the gates would stay shut.", Move.ANSWER),
        ("Mr Reker gave the answer of his side: no dues on Sundays.", Move.ANSWER),
        ("Mr Reker said that no decision had been taken yet.", Move.HOLD),
        ("Mr Reker undertook to consult his members.", Move.HOLD),
    ],
)
def test_what_a_side_says_is_its_answer(sentence: str, move: Move) -> None:
    """Or its promise of one; on the point of the item."""
    (act,) = told_in(f"1. Harbour dues. {sentence}")
    assert (act.actors, act.addressees, act.points, act.move) == (("south",), ("north",), ("dues",), move)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Reker took note.",
        "Mr Reker said that he had nothing to add.",
        "Mr Reker could say nothing about it today.",
        "Mr Reker thanked the chair.",
        "The committee admired the new crane.",
        "The committee discussed the tables on the harbour dues that Southmole had published in May.",
    ],
)
def test_what_answers_nothing(sentence: str) -> None:
    """Thanking, taking note, having nothing to say."""
    assert told_in(f"1. Harbour dues. {sentence}") == []


def test_who_has_nothing_to_say_on_a_matter_answers_nothing_by_what_else_is_said() -> None:
    """He spoke of the weather; on the dues he had nothing with him."""
    said = "Mr Reker said that it had rained. He did not have the figures with him."
    assert told_in(f"1. Harbour dues. {said}") == []


@pytest.mark.parametrize(
    ("sentence", "move"),
    [
        ("Mr Reker asked what had become of his letter of 3 May 2024.", Move.REMIND),
        ("Mr Reker drew attention to his letter of 3 May 2024, which was still without an answer.", Move.REMIND),
        ("Mr Reker said that no such letter had ever reached the port.", Move.NOT_RECEIVED),
        ("Mr Reker said that the offer had lapsed on 30 April 2024.", Move.LAPSE),
        ("Mr Reker withdrew his request.", Move.WITHDRAW),
    ],
)
def test_a_record_tells_every_move(sentence: str, move: Move) -> None:
    """Of who is owed as of who owes."""
    (act,) = told_in(f"1. Harbour dues. {sentence}")
    assert (act.actors, act.move) == (("south",), move)


def test_a_person_of_no_named_side_speaks_for_themselves() -> None:
    """Another paper of the record may say whose Mr Osei is; the sides of this one are not his."""
    (act,) = told_in("1. Harbour dues. Mr Osei said that the dues were too high.")
    assert act.actors == ("osei",)


def test_a_speaker_goes_on_until_another_speaks() -> None:
    """Within an item, by a pronoun or without one."""
    acts = told_in(
        "1. Harbour dues. Mr Reker said that he had seen the crane. It would be repaired. The ships were few. Ms Varga took note.\n2. Date. None."
    )
    assert [act.actors for act in acts] == [("south",)] * 3


def test_a_report_gives_the_day_on_which_it_was_said() -> None:
    """And a text that is no record tells nothing in this way."""
    words = "Southmole informed Northquay on 28 May that its ships might dock at any time."
    (act,) = told_in(words, "REPORT OF THE SECRETARY\n3 June 2024\n\n")
    assert act.when is not None
    assert act.when.last == dt.date(2024, 5, 28)
    assert told_in(words, "Dear friends,\n\n") == []
