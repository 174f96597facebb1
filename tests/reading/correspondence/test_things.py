"""A wish for a thing or a fact is put for its own sake; a wish for an answer presses for what is put beside it."""

import pytest

from verbale.reading.correspondence.things import asks_for_content


@pytest.mark.parametrize(
    "words",
    [
        "could you send we the draft licence agreement , so that our lawyers are not sitting idle ? ",
        "please inform we how many units you expect to sell . ",
        "please forward the gauge readings of last month . ",
        "we ask you to let we have the accounts of the fund . ",
        "we should be glad if you would provide the list of vessels . ",
        "kindly tell we which clause of the lease you mean . ",
        "please let us know when the lock will open . ",
    ],
)
def test_a_thing_or_a_fact_is_asked_for(words: str) -> None:
    """Something is to be sent or told."""
    assert asks_for_content(words)


@pytest.mark.parametrize(
    "words",
    [
        "please send we your answer by DAY . ",
        "please let us have your reply on the royalty by DAY . ",
        "please let we know what you think of it . ",
        "could you give we your decision before the meeting ? ",
        "please tell us by DAY whether you agree . ",
        "we send you the accounts . ",
    ],
)
def test_an_answer_is_pressed_for(words: str) -> None:
    """A reply to what stands elsewhere is wanted."""
    assert not asks_for_content(words)
