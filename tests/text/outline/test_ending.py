"""Whether one block goes on with the one before."""

import pytest

from verbale.text.outline.ending import carries_on, ended, within_sentence
from verbale.text.outline.labels import Label, label_of


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


def label(words: str) -> Label:
    """Return the label that words open with."""
    found = label_of(words)
    assert found is not None
    return found


def test_items_within_a_sentence() -> None:
    """What looks like an item after "claims on" belongs to the sentence, and so does "(ii)" whose "(i)" stands there."""
    assert within_sentence(
        "Each Party shall see to claims on", label("(i) nets and (ii) boats are meant."), listed=False
    )
    assert within_sentence("to ensure that (i) nets,", label("(ii) boats and (iii) gauges are mended."), listed=False)
    assert not within_sentence("to ensure that (i) nets are mended;", label("(ii) boats are mended."), listed=False)
    assert not within_sentence("Each Party shall:", label("(a) fish;"), listed=False)
    assert not within_sentence("(a) mend its nets; and", label("(b) fish."), listed=True)
    assert not within_sentence("", label("(a) fish."), listed=False)
