"""What waits to be filled in, and where words are to go."""

import pytest

from verbale.text.marks.waiting import Sort, placeholders_in, placements_in


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("[X] per cent", Sort.BLANK),
        ("[--]", Sort.BLANK),
        ("[ ]", Sort.BLANK),
        ("[…]", Sort.BLANK),
        ("by [2035]", Sort.YEAR),
        ("by [203X]", Sort.YEAR),
        ("[90th] day", Sort.NUMBER),
        ("[30 per cent]", Sort.NUMBER),
        ("at [city]", Sort.WORD),
        ("rules to be determined", Sort.LATER),
    ],
)
def test_placeholders(text: str, sort: Sort) -> None:
    """Each sort is told with its exact place."""
    (found,) = placeholders_in(text)
    assert found.sort is sort
    assert text[found.start : found.end] == found.words


def test_words_in_brackets_wait_for_nothing() -> None:
    """A wording is none, nor is a year outside brackets."""
    assert placeholders_in("[clean] lakes by 2035 [in 2035]") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("(proposed placement: move to II.5)", "proposed placement: move to II.5"),
        ("OP2 alt Move text to annex B.", "Move text to annex B"),
        ("Merge with II.8 on nets.", "Merge with II.8 on nets"),
        ("Placement to be determined", "Placement to be determined"),
    ],
)
def test_placement_notes(text: str, words: str) -> None:
    """Where words are to go is told in the paper's words."""
    (found,) = placements_in(text)
    assert found.words == words


def test_moving_boats_is_no_placement() -> None:
    """A rule that moves things is none."""
    assert placements_in("Each Party shall move boats to the shore.") == []
