"""Plain nouns that mean a side by what a text calls it."""

import pytest

from verbale.model import Document, Kind
from verbale.reading.load import load_bytes
from verbale.reading.read import read


@pytest.mark.usefixtures("model")
@pytest.mark.parametrize(
    ("text", "proposer"),
    [
        ("The Republic of Osmania and the Kingdom of Dalia met on Monday. The Kingdom proposed a ceasefire.", "dalia"),
        (
            "The Republic of Osmania and the Kingdom of Dalia met on Monday. The Republic proposed a ceasefire.",
            "osmania",
        ),
        ("The Kingdom of Saudi Arabia met the Republic of Korea. The Kingdom proposed a price for oil.", "sa"),
        # of two republics neither is meant by the noun alone
        (
            "The Republic of Osmania and the Republic of Dalia met on Monday. The Republic proposed a ceasefire.",
            "republic",
        ),
    ],
)
def test_a_land_is_the_one_that_is_called_so(text: str, proposer: str) -> None:
    """As papers between states go on after they named both in full."""
    made = load_bytes((text + "\n").encode(), "a.txt")
    assert isinstance(made, Document)
    assert [act.actors for act in read(made).acts if act.kind is Kind.PROPOSE] == [(proposer,)]
