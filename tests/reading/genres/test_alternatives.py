"""Who wants which wording, as a draft's brackets tell it."""

import doctest

import pytest

from verbale.reading.genres import alternatives
from verbale.reading.genres.alternatives import names_only, open_points


def told(text: str) -> list[tuple[str, str]]:
    """Return who wants each alternative, and its words."""
    return [
        (text[slice(*option.who)] if option.who else "", text[slice(*option.words)])
        for point in open_points(text)
        for option in point.options
    ]


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("without [NORLAND: the consent of] others", "NORLAND", "the consent of"),
        (
            "without [NORLAND, Lower Delta States: the consent of] others",
            "NORLAND, Lower Delta States",
            "the consent of",
        ),
        ("without [Arvad, Belmora and Corvia: the consent of] others", "Arvad, Belmora and Corvia", "the consent of"),
        ("without [the consent of] (NORLAND) others", "NORLAND", "the consent of"),
        ("without [the consent of] [NORLAND] others", "NORLAND", "the consent of"),
        ("without [in dry years, at noon: the consent of] others", "", "in dry years, at noon: the consent of"),
    ],
)
def test_who_wants_it(text: str, who: str, words: str) -> None:
    """One name or several before a colon, in round brackets behind, or in brackets of their own; small letters name nobody."""
    assert told(text) == [(who, words)]


def test_words_with_a_name_before_them_are_no_names() -> None:
    """A second bracket with a side and its own wording is an alternative, and says nothing of who wants the first."""
    assert told("[All] [Lower Delta States: Upstream] Parties shall pay.") == [
        ("", "All"),
        ("Lower Delta States", "Upstream"),
    ]
    assert not names_only("Lower Delta States: Upstream")


def test_examples_run() -> None:
    """Those of the module give what they say."""
    assert doctest.testmod(alternatives).failed == 0
