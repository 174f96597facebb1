"""What a paper speaks of: its nouns, verbs and amounts, and neither its dates nor what every letter says."""

import pytest

from verbale.state.debts.wording import shared, wording


@pytest.mark.parametrize(
    ("asked", "said", "count"),
    [
        ("a catch of 40,000 tonnes", "Forty thousand tonnes it is.", 2),
        ("twelve-hour turns", "Turns of 12 hours were voted down.", 3),
        ("that guards be fitted to the presses", "Both presses were fitted with guards.", 3),
        ("at 08.5 per cent", "We pay twenty-four crowns.", 0),
        ("notice of 24 hours", "twenty-four hours", 2),
        ("We ask for your reply by 10 October 2024.", "We agree to your proposal of 10 October.", 0),
        ("Would you be so kind as to answer our letter?", "Thank you for your letter, which we shall answer.", 0),
    ],
)
def test_words_in_common(asked: str, said: str, count: int) -> None:
    """Whatever their endings, and however an amount is written."""
    assert shared(wording(asked), wording(said)) == count
