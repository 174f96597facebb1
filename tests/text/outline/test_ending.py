"""Whether one block goes on with the one before."""

import pytest

from verbale.text.outline.ending import carries_on, ended


@pytest.mark.parametrize(
    ("before", "words", "same"),
    [
        ("Each Party shall take the", "Council with it.", True),
        ("limit its catch of", "[the stock] by 2035.", True),
        ("Each Party shall fish.", "Each Party shall rest.", False),
        ("Noting that the lake is shared,", "Recalling the flood,", False),
        ("[Noting that the lake is shared,]", "[Recalling the flood,]", False),
        ("including boats, nets,", "and gauges.", True),
        ("The following:", "each year", False),
        ("It is [open and shut.", "then shut again].", True),
    ],
)
def test_what_goes_on(before: str, words: str, same: bool) -> None:
    """Small letters, joining words and open brackets carry on; recitals and sentences do not."""
    assert carries_on(before, words) is same


def test_ends() -> None:
    """Brackets, quotes and the figures of footnotes after a stop do not hide it."""
    assert ended("It is over.]”12")
    assert ended("")
    assert not ended("It is not")
