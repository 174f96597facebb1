"""A pairwise question: its row, what an answer says, and its words."""

import pytest

from tests.counsel.asking.conftest import partial
from verbale.counsel.asking.pairs import Pair

TRADE = Pair("union", {"pay": "high", "hours": "38"}, {"pay": "low", "hours": "36"})
WHOLE = Pair("port", {"pay": "low", "hours": "38", "berths": "free"}, {})


def test_the_row_is_what_the_first_is_worth_above_the_second() -> None:
    """Against no agreement, above the threat point."""
    unknowns = partial().unknowns
    row = TRADE.difference(unknowns)
    assert [row[unknowns.options[key]] for key in (("pay", "high"), ("hours", "38"), ("pay", "low"), ("hours", "36"))] == [
        1, 1, -1, -1,
    ]  # fmt: skip
    assert row[unknowns.threat] == 0
    assert WHOLE.difference(unknowns)[unknowns.threat] == -1
    assert WHOLE.difference(unknowns).sum() == 2


@pytest.mark.parametrize(
    ("pair", "answer", "says", "package"),
    [
        (TRADE, "1", "rather", TRADE.first),
        (TRADE, "2", "rather", TRADE.second),
        (TRADE, "=", "as good", TRADE.first),
        (WHOLE, "1", "better than nothing", WHOLE.first),
        (WHOLE, "2", "worse than nothing", WHOLE.first),
    ],
)
def test_an_answer_is_a_statement(pair: Pair, answer: str, says: str, package: dict[str, str]) -> None:
    """Of the party's, with the two that were compared."""
    saying = pair.saying(answer, "A. Nalyst")
    assert saying is not None
    assert (saying.party, saying.says, saying.package, saying.source) == (pair.party, says, package, "A. Nalyst")


def test_some_answers_say_nothing() -> None:
    """Not known; a whole package just as good as none."""
    assert TRADE.saying("?") is None
    assert WHOLE.saying("=") is None


def test_in_words() -> None:
    """With the names given."""
    assert TRADE.text("The union", lambda issue, option: f"{option} {issue}") == (
        "Which would The union rather have, all else equal: (1) high pay and 38 hours; or (2) low pay and 36 hours?"
    )
    assert WHOLE.text("The port", lambda _, option: option) == (
        "Would The port rather have this agreement than none: low, 38 and free?"
    )
