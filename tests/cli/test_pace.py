"""How far a run has come, by a clock that is given."""

import pytest

from verbale.cli.pace import WINDOW, Pace, lasting


def test_a_run_says_how_far_it_is_how_fast_and_how_long() -> None:
    """Nothing of a rate in the first second; then what is left at the rate so far."""
    pace = Pace(100)
    assert pace.step(0.0) == "1 of 100"
    assert pace.step(0.5) == "2 of 100"
    assert pace.step(2.0) == "3 of 100, 1.0 a second, 97 s left".replace("97 s", "2 min")
    assert [pace.step(2.0 + number) for number in range(1, 98)][-1].startswith("100 of 100, ")


def test_the_rate_is_that_of_late() -> None:
    """A thousand steps that took no time promise nothing for the slow ones after them."""
    pace = Pace(2_000)
    for _ in range(1_000):
        pace.step(0.0)
    told = [pace.step(WINDOW + 10 * number) for number in range(1, 6)][-1]
    assert told == "1,005 of 2,000, 6.0 a minute, 2 h 46 min left"


def test_a_run_without_an_end_has_a_rate_alone() -> None:
    """Where nobody knows how many there are."""
    pace = Pace()
    assert [pace.step(time) for time in (0.0, 1.0)] == ["1", "2, 1.0 a second"]


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.4, "0 s"), (89.4, "89 s"), (90, "2 min"), (3600, "60 min"), (7_500, "2 h 5 min")]
)
def test_durations_in_words(seconds: float, words: str) -> None:
    """In the unit that says most."""
    assert lasting(seconds) == words
