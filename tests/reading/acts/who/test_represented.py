"""Whose people they are: trades that one organisation of a text speaks for."""

import pytest

from verbale.reading.acts.who.represented import represented


@pytest.mark.parametrize(
    ("text", "trade", "name"),
    [
        ("The Transport League, which speaks for 2,140 drivers, met the firm.", "drivers", "Transport League"),
        ("Talks with the Union of Nurses (UN) representing the nurses failed.", "nurses", "Union of Nurses"),
        ("On Monday the Harbour Council represents about 300 lock keepers.", "keepers", "Harbour Council"),
    ],
)
def test_a_trade_and_its_organisation(text: str, trade: str, name: str) -> None:
    """The name stands where it is said to stand."""
    found = represented(text)
    ((said, (start, end)),) = found.values()
    assert [*found] == [trade.removesuffix("s")] or [*found] == [trade]
    assert (said, text[start:end]) == (name, name)


def test_a_trade_of_two_organisations_is_nobodys() -> None:
    """Each speaks for drivers."""
    both = "The Road Union represents drivers. The Transport League speaks for drivers."
    assert represented(both) == {}


def test_a_long_name_is_no_reason_to_search_a_text_over_and_over() -> None:
    """Capitals without end before the words: what stands just before them alone is looked at."""
    assert represented("A" * 60_000 + " stands alone.") == {}
    far = "Road Union " + "and so on " * 60 + "speaks for the drivers."
    assert represented(far) == {}
