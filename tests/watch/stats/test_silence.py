"""P1 against numerical integration, and its limits."""

import math
from itertools import pairwise

import pytest
from scipy import integrate

from verbale.errors import WatchError
from verbale.watch.stats.silence import prior_of, surprise, two_type

HISTORY = [(20.0, True), (25.0, True), (40.0, True), (31.0, True), (18.0, True), (45.0, False)]


def integrated(
    history: list[tuple[float, bool]], elapsed: float, median: float | None, deadline: float | None
) -> float:
    """S(τ) by integrating likelihood × prior over λ numerically, shape by shape: no closed form in it."""
    a, centre = (1.5, median) if deadline is None else (3.0, 0.8 * deadline)
    assert centre is not None
    above = below = 0.0
    for k, weight in zip((1.25, 1.5, 1.75), (0.3, 0.4, 0.3), strict=True):
        b = centre**k / (2 ** (1 / a) - 1)

        def joint(u: float, tau: float, k: float = k, b: float = b) -> float:
            rate = u / b  # the prior is Gamma(a, 1) in u
            value = a * math.log(u) - math.log(u) - u - math.lgamma(a) - rate * tau**k
            for time, answered in history:
                value += -rate * time**k + (math.log(rate * k) + (k - 1) * math.log(time) if answered else 0.0)
            return math.exp(value + 20)  # scaled: both integrals share it

        options = {"epsabs": 0, "epsrel": 1e-13, "limit": 500}
        for low, high in ((1e-300, 0.5), (0.5, 2), (2, 10), (10, 60)):
            above += weight * integrate.quad(joint, low, high, args=(elapsed,), **options)[0]
            below += weight * integrate.quad(joint, low, high, args=(0.0,), **options)[0]
    return above / below


@pytest.mark.parametrize("elapsed", [1.0, 30.0, 60.0, 90.0, 150.0])
@pytest.mark.parametrize("deadline", [None, 30.0])
@pytest.mark.parametrize("history", [HISTORY, HISTORY[:1], [(45.0, False)], []])
def test_the_closed_form_is_the_integral(
    history: list[tuple[float, bool]], elapsed: float, deadline: float | None
) -> None:
    """S equals an independent numerical integration to 1e-9."""
    assert surprise(history, elapsed, 30.0, deadline) == pytest.approx(
        integrated(history, elapsed, 30.0, deadline), abs=1e-9
    )


@pytest.mark.parametrize(
    ("elapsed", "expected"),
    [(30, 0.463229913865), (60, 0.128306608739), (90, 0.033979902814), (150, 0.003563157145)],
)
def test_check_values(elapsed: float, expected: float) -> None:
    """The published example (median 30; five answers, one open at 45) keeps its values."""
    assert surprise(HISTORY, elapsed, 30.0) == pytest.approx(expected, abs=1e-9)


def test_a_silence_starts_unsurprising_and_only_grows() -> None:
    """S is 1 at the start and never rises."""
    values = [surprise(HISTORY, time, 30.0) for time in range(400)]
    assert values[0] == pytest.approx(1.0)
    assert all(later <= earlier + 1e-12 for earlier, later in pairwise(values))


def test_without_history_half_of_the_class_has_answered_at_its_median() -> None:
    """The prior has the median of the class, or 0.8 of an agreed deadline."""
    assert surprise([], 30, 30) == pytest.approx(0.5)
    assert surprise([], 24, None, 30) == pytest.approx(0.5)


def test_only_the_last_twelve_count() -> None:
    """Answers of long ago do not weigh on a side for ever."""
    assert surprise([(1.0, True)] * 5 + [(30.0, True)] * 12, 50, 30) == surprise([(30.0, True)] * 12, 50, 30)


def test_open_requests_count_as_waiting() -> None:
    """An old request that is still open makes a new silence less surprising than leaving it out."""
    assert surprise([*HISTORY, (200.0, False)], 90, 30) > surprise(HISTORY, 90, 30)


def test_all_open_and_one_answer_only_have_values() -> None:
    """No past answer at all, or a single one on the same day, is enough for a number."""
    assert 0 < surprise([(10.0, False), (80.0, False)], 90, 30) < 1
    assert 0 < surprise([(0.0, True)], 10, 30) < 1


@pytest.mark.parametrize(
    ("history", "elapsed", "median", "deadline", "word"),
    [
        ([], -1, 30, None, "elapsed time"),
        ([(-3, True)], 10, 30, None, "reply dated before its request"),
        ([], 10, None, None, "no comparison class"),
        ([], 10, 0, None, "median"),
        ([], 10, 30, -5, "deadline"),
        ([], math.nan, 30, None, "elapsed time"),
        ([(math.inf, False)], 10, 30, None, "past response time"),
    ],
)
def test_bad_input_is_named(
    history: list[tuple[float, bool]], elapsed: float, median: float | None, deadline: float | None, word: str
) -> None:
    """Negative, infinite and missing numbers are errors that say which."""
    with pytest.raises(WatchError, match=word):
        surprise(history, elapsed, median, deadline)


def test_two_types_and_the_prior_of_a_side() -> None:
    """Bayes' rule over two types; the prior grows with the side's own overdue obligations."""
    assert two_type(0.05, 0.5, 0.15) == pytest.approx(0.15 * 0.5 / (0.15 * 0.5 + 0.85 * 0.05))
    assert two_type(0.0, 0.0, 0.15) == pytest.approx(0.15)
    assert prior_of(0, 0) == pytest.approx(0.15)
    assert prior_of(3, 5) == pytest.approx(0.3)
    with pytest.raises(WatchError, match="Count each obligation once"):
        prior_of(4, 3)
