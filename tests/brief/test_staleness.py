"""How old the last word is, of the record and of each position."""

import datetime as dt
from dataclasses import replace

import pytest

from tests.brief.conftest import document, looked, playing, position
from verbale.brief.staleness import span, stale
from verbale.dossier import Dossier
from verbale.model import Stance


@pytest.mark.parametrize(
    ("days", "words"),
    [(3, "1 week"), (45, "6 weeks"), (61, "2 months"), (400, "13 months"), (731, "2 years"), (8 * 366, "8 years")],
)
def test_a_span_is_told_as_people_say_it(days: int, words: str) -> None:
    """Weeks, then months, then years."""
    assert span(days) == words


def test_a_record_that_ends_early_says_so(dossier: Dossier) -> None:
    """By how much, and with its last paper; within two months nothing is said."""
    paper = document("Arda asked Bel.", "2024-03-03", "paper.txt")
    play = playing(documents={paper.id: paper})
    assert stale(looked(dossier, replace(play, on=dt.date(2024, 4, 3)))) == []
    (line,) = stale(looked(dossier, replace(play, on=dt.date(2024, 9, 3))))
    assert line.text.startswith("The record ends")
    assert "months before 3 September 2024: its last paper is of 3 March 2024." in line.text


def test_old_words_are_counted_and_the_oldest_named(dossier: Dossier) -> None:
    """A position of last month is not among them."""
    cells = (
        position("quota", "arda", Stance.OPPOSES, day="2016-02-01"),
        position("quota", "bel", Stance.OPEN, day="2024-03-01"),
    )
    play = replace(playing(positions=cells), on=dt.date(2024, 3, 5), documents={})
    (line,) = stale(looked(dossier, play))
    assert line.text.startswith("1 position of 2 rests on words more than a year old; the oldest, of Arda on")
    assert line.text.endswith("years old.")
