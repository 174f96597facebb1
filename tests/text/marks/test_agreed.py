"""Marks of agreement that a paper bears itself."""

import pytest

from verbale.text.marks.agreed import agreed_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. Boats shall be counted. [Agreed]", "[Agreed]"),
        ("1. Boats shall be counted. (agreed ad ref)\n2. More.", "(agreed ad ref)"),
        (
            "[AGREED AD REFERENDUM, 22 October 2031] 1. Boats shall be counted.",
            "[AGREED AD REFERENDUM, 22 October 2031]",
        ),
        ("1. Boats shall be counted. [ad ref 12/5];", "[ad ref 12/5]"),
        ("1. Boats shall be counted. (text agreed);", "(text agreed)"),
    ],
)
def test_a_mark_is_told(text: str, words: str) -> None:
    """At the end of a line, or by its "ad ref" wherever it stands."""
    (found,) = agreed_in(text)
    assert found.words == words == text[found.start : found.end]
    assert found.ad_referendum is ("ref" in words.lower())


@pytest.mark.parametrize(
    "text",
    [
        "The Parties have [agreed] [decided] to count boats.",
        "as set out (agreed in 2020) by the Council,",
        "on terms [agreed by the Parties]\n",
        "Boats are counted, as agreed.",
    ],
)
def test_words_of_the_text_are_no_mark(text: str) -> None:
    """A choice of words, and an agreement that the text speaks of."""
    assert agreed_in(text) == []
