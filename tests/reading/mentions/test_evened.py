"""A text with single spaces: places lead back to the text it was made of, and forth again."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.mentions.evened import evened

WORDS = st.text(alphabet="ab  \t\n", max_size=40)


def test_a_text_without_runs_needs_no_evening() -> None:
    """Nothing is made of it."""
    assert evened("one two\nthree") is None


def test_a_name_over_a_run_of_spaces_is_found_and_leads_back() -> None:
    """The place behind the run is that of the word behind it."""
    made = evened("of COSTA   RICA.")
    assert made is not None
    assert made.text == "of COSTA RICA."
    assert (made.back(9), made.forth(11)) == (11, 9)
    assert made.forth(9) == 9  # inside the run: behind its one space


@given(WORDS)
def test_every_word_keeps_its_letters_at_its_place(text: str) -> None:
    """What stands at a place of the evened text stands at the place it leads back to, but for the one space of a run."""
    made = evened(text)
    if made is None:
        return
    for place, letter in enumerate(made.text):
        if letter not in " \t":
            assert text[made.back(place)] == letter
            assert made.forth(made.back(place)) == place
