"""The head of a paper: symbol, session, day, language, title."""

import pytest

from verbale.text.outline import head_in, read_draft
from verbale.text.outline.heads import SYMBOL, day_in, head_of


def test_a_paper_of_a_committee(paper: str) -> None:
    """The days of the session are not the day of the paper; a title stands before the note."""
    head = head_in(read_draft(paper))
    assert (head.symbol, head.session, head.sitting) == ("LAKE/COM.2/4", "Second session", "Port Amber, 9–13 June 2031")
    assert head.date is not None
    assert (head.date.edtf, head.language, head.title) == (
        "2031-05-04",
        "English",
        "Draft treaty on the waters of the lake",
    )


def test_a_paper_of_the_union() -> None:
    """Council papers have numbers with the year behind a stroke, and their language in short."""
    head = head_of(["ST 9876/31", "Brussels, 12 March 2031", "(OR. en)", "Proposal for a regulation on lakes"])
    assert (head.symbol, head.language) == ("ST 9876/31", "EN")
    assert head.date is not None
    assert head.date.edtf == "2031-03-12"
    assert head.title == "Proposal for a regulation on lakes"


def test_a_treaty_says_little() -> None:
    """What is not said stays empty."""
    head = head_of(["TREATY ON THE LAKE", "Article 1"])
    assert (head.symbol, head.session, head.date, head.title) == ("", "", None, "TREATY ON THE LAKE")


@pytest.mark.parametrize(
    "symbol",
    [
        "A/CONF.232/2023/4",
        "FCCC/PA/CMA/2024/L.24",
        "COM(2031) 71 final",
        "2031/0066 (COD)",
        "TN/RL/W/4/Rev.1",
        "PE 123.456",
    ],
)
def test_symbols(symbol: str) -> None:
    """Series of the UN, of the Union and of the WTO."""
    assert SYMBOL.fullmatch(symbol)


def test_a_symbol_that_a_note_refers_to_is_not_its_own() -> None:
    """A footnote's star keeps it out; a running head comes first."""
    assert head_of(["* A/CONF.1/1.", "Draft of the lake"]).symbol == ""
    assert head_of(["Draft of the lake"], ["A/CONF.1/2"]).symbol == "A/CONF.1/2"


def test_days() -> None:
    """Days in words and figures; a range is none, nor is a day that does not exist."""
    assert [day.edtf if (day := day_in(one)) else None for one in ("4 May 2031", "May 4, 2031", "2031-05-04")] == [
        "2031-05-04"
    ] * 3
    assert day_in("9–13 June 2031") is None
    assert day_in("31 April 2031") is None
