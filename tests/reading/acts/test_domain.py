"""Papers that speak of talks, and papers that hardly do."""

import pytest

from verbale.model import Document
from verbale.reading import load_bytes, read
from verbale.reading.acts.domain import speaks_near, speaks_of_talks

GARDEN = (
    "The garden show opened on Saturday with roses from forty growers, and rain kept nobody away. Children painted pots while their "
    "parents bought seedlings, and a brass band played under the chestnut trees until dusk. "
)
TALKS = "The delegations met in Geneva for a third round of talks on the draft treaty, and Peru rejected the latest offer of Chile. "


@pytest.mark.parametrize(
    ("text", "speaks"),
    [(GARDEN * 6, False), (TALKS * 10, True), (GARDEN * 4 + TALKS, True), (GARDEN, True), ("", True)],
)
def test_often_or_in_many_words(text: str, speaks: bool) -> None:
    """A paper of talks, one with a paragraph of them, and papers too short to count."""
    assert speaks_of_talks(text) is speaks


CAMPAIGN = (
    "The senator claimed again that his party would strike a deal with delegates at the convention, and insisted that he had accepted no "
    "offer. His rival refused to talk about the bid and demanded that he withdraw before the next round. "
)


def test_words_of_every_contest_are_not_enough() -> None:
    """A campaign is told with claims, deals and delegates; a paper of talks has words of its own besides."""
    assert not speaks_of_talks(CAMPAIGN * 6)
    assert speaks_of_talks(CAMPAIGN + TALKS * 8)


def test_one_passage_of_a_long_paper_may_be_of_talks() -> None:
    """Around the passage the paper speaks of talks, elsewhere it does not."""
    text = GARDEN * 30 + TALKS * 2 + GARDEN * 30
    assert speaks_near(text, text.index("delegations"))
    assert not speaks_near(text, 10)


@pytest.mark.usefixtures("model")
def test_what_a_garden_paper_tells_is_left_to_a_person() -> None:
    """It is read, and unsure with its reason; the same sentence among talks is asserted."""
    refusal = "Peru turned down the new prices on Monday. "
    told = {}
    for name, rest in (("garden", GARDEN * 6), ("talks", TALKS * 8)):
        document = load_bytes(
            f"News of the day\n\nThe Courier, 12 May 2025\n\n{refusal}{rest}\n".encode(), f"{name}.txt"
        )
        assert isinstance(document, Document)
        told[name] = next(act for act in read(document).acts if act.evidence[0].exact.startswith("Peru turned"))
    assert told["garden"].certainty == "unsure"
    assert "the paper hardly speaks of talks" in told["garden"].reasons
    assert told["talks"].certainty == "asserted"
