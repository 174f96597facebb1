"""Which sentences are parsed at all."""

import pytest

from verbale.reading.acts.prefilter import may_tell
from verbale.reading.lang.en.lexicon import lexicon


@pytest.mark.parametrize(
    "words",
    [
        "Peru accepted the draft.",
        "Peru REJECTED the draft.",
        "Peru gave its consent.",
        "Peru’s refusal came late.",
        "Chile did likewise.",
        "Chile followed suit.",
        "Peru re-tabled it.",
    ],
)
def test_a_predicate_may_stand_here(words: str) -> None:
    """A verb or noun of the lexicon, a light verb with one of its nouns, a verb for the one before."""
    assert may_tell(words, lexicon())


@pytest.mark.parametrize("words", ["Grass grows.", "", "1. 2. 3."])
def test_nothing_can_be_told_here(words: str) -> None:
    """No verb of the lexicon."""
    assert not may_tell(words, lexicon())
