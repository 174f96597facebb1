"""Closed sets of words, read from the data file."""

import re
from pathlib import Path

import pytest

from verbale.reading.lang import en
from verbale.reading.lang.en.word_lists import word_list

ROOT = Path(next(iter(en.__path__))).parents[1]
ASKED = sorted(
    {
        found
        for path in ROOT.rglob("*.py")
        for found in re.findall(r"word_list\(\s*\"([^\"]+)\"\s*\)", path.read_text("utf-8"))
    }
)


@pytest.mark.parametrize("name", ASKED)
def test_every_list_that_is_asked_for_is_there(name: str) -> None:
    """With words in it, and none of them empty."""
    assert word_list(name)
    assert all(word.strip() == word for word in word_list(name))


@pytest.mark.parametrize("name", ["calendar.none", "none.day-names", "calendar"])
def test_a_slip_of_the_programmer(name: str) -> None:
    """Is told at once."""
    with pytest.raises(KeyError):
        word_list(name)
