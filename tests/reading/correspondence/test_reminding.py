"""Sentences that say that an answer is still owed to who writes, and sentences that only look like them."""

from pathlib import Path

import pytest

from tests.reading.correspondence.test_labelled import put
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.reminding import reminds, reminds_nobody

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
