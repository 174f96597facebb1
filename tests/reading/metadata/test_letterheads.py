"""A letterhead is no title."""

from verbale.reading.metadata.letterheads import own_title

PAPER = "UNITED\n\nNATIONS\n\nDistr.: General\n\n4 May 2031\n\nSecond session\n\nDraft treaty on the lake\n\nNote by the secretariat\n\n1. Words."


def test_the_title_stands_before_the_note() -> None:
    """Who prints a paper is passed over."""
    assert own_title(PAPER, "UNITED") == "Draft treaty on the lake"


def test_other_titles_are_kept() -> None:
    """A title that only opens with the name, and a paper without a better one, are left as they are."""
    assert own_title(PAPER, "United Nations envoy leaves") == "United Nations envoy leaves"
    assert own_title(PAPER, "") == ""
    assert own_title("UNITED NATIONS", "UNITED NATIONS") == "UNITED NATIONS"
