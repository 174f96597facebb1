"""Sentences that say that an answer is still owed to who writes, and sentences that only look like them."""

from pathlib import Path

import pytest

from tests.reading.correspondence.test_labelled import put
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.reminding import matter, reminds, reminds_nobody

ROWS = [
    tuple(line.split(" | ", 1))
    for line in Path(__file__).with_name("reminders.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("label", "sentence"), ROWS)
def test_reminders(label: str, sentence: str) -> None:
    """Who was to answer, what was not done, and what was put say it together."""
    assert ("remind" in labelled(put(sentence))) == (label == "remind")


def test_composed() -> None:
    """Each of the parts can be another word."""
    assert reminds("the council has so far not reacted to our bid of DAY . ")
    assert not reminds("we have not reacted to your bid of DAY . ")
    assert reminds_nobody("if you have not reacted by DAY we shall leave . ")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("You have still not replied to our question of 3 November on the pension fund.", "pension fund"),
        ("Our letter about the sluice keys remains unanswered.", "sluice keys"),
        (
            "We have had no answer to our request of 3 November for the accounts of the mill, which we need.",
            "accounts of the mill",
        ),
        ("Our note on night flights of 3 November has not been answered.", "night flights"),
        ("You have not replied to our letter of 3 November.", ""),
        ("We await your answer on Monday.", ""),
    ],
)
def test_what_it_is_on(sentence: str, what: str) -> None:
    """The matter stands behind the paper; a day is none."""
    assert matter(sentence) == what
