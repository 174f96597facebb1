"""Sentences without a formula: which say how something is or will be, which wait, and which do neither."""

import pytest

from tests.reading.correspondence.test_letter import letter_of
from verbale.model import Kind
from verbale.reading.correspondence.statements import asks_only, replies, statement, waits


@pytest.mark.parametrize(
    "sentence",
    [
        "The board has not yet taken a decision.",
        "You shall hear from us by the end of June.",
        "Your proposal has been passed to our engineers.",
        "We are still studying the draft.",
        "Until the members have spoken we can say neither yes nor no.",
        "Our reply will follow in due course.",
        "The branch will meet on 20 June 2024.",
        "We must ask for another fortnight.",
    ],
)
def test_what_waits(sentence: str) -> None:
    """That a reply is still to come is no answer."""
    letter = letter_of(sentence)
    assert waits(letter.lines[0])
    assert statement(letter, letter.lines[0]) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "From tomorrow the gates will open at six.",
        "Eight crowns would not cover the upkeep of the road.",
        "Both presses were fitted with guards over the weekend.",
        "The first twenty leave our works in June.",
    ],
)
def test_what_is_said_plainly(sentence: str) -> None:
    """That a thing is so, or will be done, may answer what its words are about; a reply to the reader's paper answers in its own right."""
    letter = letter_of(sentence)
    assert statement(letter, letter.lines[0]) is Kind.STATE
    letter = letter_of(f"Thank you for your letter of 3 May 2024. {sentence} That is our view.")
    assert replies(letter)
    assert statement(letter, letter.lines[2]) is Kind.ANSWER


@pytest.mark.parametrize(
    "sentence",
    [
        "We have read your letter with great interest.",
        "Your letter has been registered.",
        "We were surprised by what the newspapers say.",
        "Should you write again, it would help us if you quoted this number.",
        "We look forward to the summer.",
        "With kind regards,",
    ],
)
def test_what_says_nothing(sentence: str) -> None:
    """Politeness, receipt, blame and advice answer nothing and put nothing off."""
    letter = letter_of(sentence)
    assert statement(letter, letter.lines[0]) is None
    assert not waits(letter.lines[0])


def test_a_paper_that_was_filed_is_not_answered() -> None:
    """What else such a letter says must show by its words that it answers."""
    letter = letter_of("Your letter of 3 May 2024 has been registered. Our office is open from nine.")
    assert statement(letter, letter.lines[1]) is Kind.STATE


def test_who_only_asks_owes_nothing_in_that_letter() -> None:
    """A letter that asks and refers to nothing of the reader's; one that refers may answer as well."""
    assert asks_only(letter_of("Would you repair the crane?"))
    assert not asks_only(letter_of("As to your question, the gate is open. Would you repair the crane?"))
