"""Papers that speak of talks, and papers that hardly do."""

import pytest

from verbale.model import Document
from verbale.reading import load_bytes, read
from verbale.reading.acts.domain import speaks_of_talks

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
