"""Hearsay of nobody named, told from what somebody was told by a side."""

import pytest

from verbale.reading.lang.en.rumours import rumoured


@pytest.mark.parametrize(
    "words",
    [
        "The Board will not raise the fee before winter, I am told.",
        "Rumour has it that the union has accepted.",
        "The mill, we hear, will be sold.",
        "It is said that the ministry refused.",
        "They say that the quota was agreed.",
    ],
)
def test_hearsay(words: str) -> None:
    """The source is not said."""
    assert rumoured(words)


@pytest.mark.parametrize(
    "words",
    [
        "We were told by the Board that the fee stays.",
        "We look forward to hearing from you.",
        "I was told to wait.",
        "The Board said that it would not raise the fee.",
        "We hear from the union that the vote is lost.",
    ],
)
def test_what_somebody_said_is_none(words: str) -> None:
    """The source is said, or nothing is told."""
    assert not rumoured(words)
