"""Talks are held by whoever sits in them, said in the same sentence or in the one before; who broke them off is another matter."""

import pytest

from tests.reading.acts.test_no_contrary import told

BOTH = {"norland", "sarland"}


@pytest.mark.parametrize(
    "words",
    [
        "The third round of talks on the river fee between Norland and Sarland took place in Oldtown on 28 February 2025.",
        "Talks between Norland and Sarland resumed on Monday.",
        "Negotiations between Norland and Sarland on fish will resume on 13 March.",
        "Norland and Sarland met on Monday in Oldtown. The talks will resume on 13 March.",
        "Norland held talks with Sarland on the fee on Monday. Discussions resume on 17 March.",
        "Talks on the fee between the governments of Norland and Sarland were held in Oldtown on Monday.",
    ],
)
def test_talks_are_of_those_who_sit_in_them(words: str) -> None:
    """Each act of meeting or of going on has both sides."""
    found = [actors for kind, _, actors in told(words) if kind in {"meet", "resume"}]
    assert found
    assert all(set(actors) <= BOTH and actors for actors in found)
    assert any(set(actors) == BOTH for actors in found[-1:])


def test_what_follows_on_a_weekday_is_ahead() -> None:
    """The present tense of a day's name is the next such day: no meeting of the week before is told."""
    found = told("Talks between Norland and Sarland follow in Oldtown on Wednesday.")
    assert found == [("meet", "intended", ("norland", "sarland"))]
    assert told("It was the third round of the week, after those of Oldtown and Lund.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Norland and Sarland met on Monday. The talks were suspended by the chair after an hour.",
        "Norland and Sarland met on Monday. The talks between Estland and Westland will resume on 13 March.",
        "Norland and Sarland met on Monday. Talks with the lenders resume on 13 March.",
    ],
)
def test_other_talks_are_not_theirs(words: str) -> None:
    """Who is named for the talks, or for breaking them off, is not overruled by who met before."""
    found = [set(actors) for kind, _, actors in told(words) if kind in {"resume", "suspend"}]
    assert all(actors != BOTH for actors in found)
