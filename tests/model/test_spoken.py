"""Words by which one speaks for several."""

import pytest

from verbale.model.spoken import FOR_ALL


@pytest.mark.parametrize(
    "words",
    [
        "Mr Danz, speaking for both unions, said that they agreed.",
        "I write in the name of the three municipalities.",
        "You may take this as the answer of each of them.",
        "She would answer for the waiters too.",
    ],
)
def test_one_speaks_for_several(words: str) -> None:
    """In whatever form it is said."""
    assert FOR_ALL.search(words)


@pytest.mark.parametrize("words", ["Mr Danz spoke for an hour.", "The two met.", "Both were pleased."])
def test_others_are_only_spoken_of(words: str) -> None:
    """Nobody's voice is lent."""
    assert not FOR_ALL.search(words)
