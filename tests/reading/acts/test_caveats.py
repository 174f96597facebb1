"""A request to keep words to oneself asks for no answer; any other request does."""

import pytest

from benchmarks.reading.told import reading_of
from verbale.model import Kind, Move


@pytest.mark.parametrize(
    ("words", "silent"),
    [
        ("Norland asked that the paper not be made public.", True),
        ("Norland asked Sarland not to publish the annex.", True),
        ("Norland asked Sarland to keep the note confidential.", True),
        ("Norland requested that the figures remain secret.", True),
        ("Norland asked Sarland to publish the figures.", False),
        ("Norland asked Sarland for the confidential annex by Friday.", False),
        ("Norland asked Sarland not to close the border.", False),
    ],
)
def test_what_asks_for_silence(words: str, *, silent: bool) -> None:
    """Its move is none, so that nobody owes an answer to it."""
    (act,) = [one for one in reading_of(f"Notes\n6 March 2025\n\n{words}\n").acts if one.kind is Kind.REQUEST]
    assert (act.move is Move.NONE) == silent


@pytest.mark.parametrize("organ", ["The State Duma", "Norland's parliament", "The Norland Senate"])
def test_a_parliament_that_asks_its_own_government_asks_nobody_at_the_table(organ: str) -> None:
    """The office without a state is of the same house."""
    acts = reading_of(f"Notes\n6 March 2025\n\n{organ} asked the President to recognise the two regions.\n").acts
    assert not [one for one in acts if one.kind is Kind.REQUEST]
