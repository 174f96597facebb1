"""What the first words behind a label say."""

import pytest

from verbale.reading.correspondence.lists.answers import answer


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("agreed . ", "accept"),
        ("agreed text attached . ", ""),
        ("good progress so far . ", ""),
        ("we can live with 40 hours . ", "accept"),
        ("yes , if the roof is mended . ", "accept if"),
        ("fine , but not on sundays . ", "answer"),
        ("no . ", "refuse"),
        ("no change . ", ""),
        ("not acceptable unless the price falls . ", "open"),
        ("not agreed yet . ", "open"),
        ("still with our lawyers . ", "hold"),
        ("5 rather than 7 . ", "propose"),
        ("ok for you on DAY ? ", ""),
        ("the gates are open from six . ", ""),
    ],
)
def test_answer(words: str, says: str) -> None:
    """A yes, a no, a condition, a delay, another offer; nothing of what only begins like one."""
    assert answer(words) == says
