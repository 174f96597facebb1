"""Preferences in words: what follows necessarily, what may be, what contradicts, and how far counsel holds."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.counsel.preferences.contradiction import smallest
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.robustness import robustness
from verbale.counsel.preferences.statements import Saying
from verbale.errors import CounselError

ISSUES = {"pay": ["2", "3", "4"], "hours": ["38", "37"], "berths": ["free", "ended"]}
ORDERS = [
    Saying(party="union", says="order", issue="pay", options=["4", "3", "2"]),
    Saying(party="union", says="order", issue="hours", options=["37", "38"]),
    Saying(party="union", says="order", issue="berths", options=["ended", "free"]),
    Saying(party="port", says="order", issue="pay", options=["2", "3", "4"]),
    Saying(party="port", says="order", issue="hours", options=["38", "37"]),
    Saying(party="port", says="order", issue="berths", options=["free", "ended"]),
]
THREAT: dict[str, float | tuple[float, float]] = {"union": (0.1, 0.3), "port": 0.2}
PAY = {"pay": "4", "hours": "38", "berths": "free"}
HOURS = {"pay": "2", "hours": "37", "berths": "free"}


def more(party: str, issue: str, than: str) -> Saying:
    """Say that a party cares more about one issue than another."""
    return Saying(party=party, says="cares more", issue=issue, than=than)


def test_without_a_word_on_weights_either_may_be_better() -> None:
    """Orders alone leave open which issue matters; a dominating package is necessarily better."""
    partial = PartialPreferences(ISSUES, ORDERS, THREAT)
    assert partial.possibly("union", PAY, HOURS)
    assert partial.possibly("union", HOURS, PAY)
    assert not partial.necessarily("union", PAY, HOURS)
    assert partial.necessarily("union", PAY | {"hours": "37"}, PAY)


def test_a_statement_decides() -> None:
    """Who cares more about pay necessarily prefers all of it to all of the hours; the bounds are those of the simplex."""
    partial = PartialPreferences(ISSUES, [*ORDERS, more("union", "pay", "hours")], THREAT)
    assert partial.necessarily("union", PAY, HOURS)
    assert partial.difference("union", PAY, HOURS) == pytest.approx((0.001, 1.0))
    assert partial.gain("port", {"pay": "2", "hours": "38", "berths": "free"}) == pytest.approx((0.8, 0.8))


def test_what_one_can_live_with_is_worth_half() -> None:
    """The middle option is worth between half and all of the best."""
    said = Saying(party="union", says="can live with", issue="pay", option="3")
    partial = PartialPreferences(
        ISSUES, [*ORDERS, said, *(more("union", "pay", x) for x in ("hours", "berths"))], THREAT
    )
    low, high = partial.difference("union", {**HOURS, "pay": "3"}, HOURS)
    assert low == pytest.approx(0.5 * (1 + 0.002) / 3, abs=1e-6)
    assert high == pytest.approx(1.0)


def test_the_smallest_contradictory_set_is_named() -> None:
    """A circle of three is found among statements that are innocent."""
    circle = [more("union", "pay", "hours"), more("union", "hours", "berths"), more("union", "berths", "pay")]
    innocent = Saying(party="union", says="prefers", issue="pay", option="3", to="2")
    with pytest.raises(CounselError, match=r"^3 statements cannot all be true") as caught:
        PartialPreferences(ISSUES, [*ORDERS, innocent, *circle], THREAT)
    assert "prefers" not in caught.value.what
    assert all(saying.text() in caught.value.what for saying in circle)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.frozensets(st.integers(0, 6), min_size=1, max_size=4), max_size=5))
def test_the_contradictory_set_is_a_smallest_one(clashes: list[frozenset[int]]) -> None:
    """Against brute force over all subsets, for clashes drawn at random."""

    def fits(numbers: frozenset[int]) -> bool:
        return not any(clash <= numbers for clash in clashes)

    found = smallest(7, fits)
    if not clashes:
        assert found == frozenset()
        return
    assert not fits(found)
    assert len(found) == min(len(clash) for clash in clashes)


def test_draws_are_even_over_the_simplex() -> None:
    """Weights of three issues with free worths: every draw fits, and statements bound the draws."""
    partial = PartialPreferences(ISSUES, [*ORDERS, more("union", "pay", "hours")], THREAT)
    drawn = partial.drawn(2000, seed=1)["union"]
    known = partial.rows["union"]
    assert (drawn @ known.more.T <= known.most + 1e-7).all()
    assert np.allclose(drawn @ known.equal.T, known.level, atol=1e-7)
    two = PartialPreferences(
        {"a": ["x", "y"], "b": ["x", "y"], "c": ["x", "y"]},
        [Saying(party="p", says="order", issue=issue, options=["x", "y"]) for issue in "abc"],
        {"p": 0.0},
    )
    weights = two.drawn(4000, seed=2)["p"][:, 6:9]
    assert weights.mean(axis=0) == pytest.approx([1 / 3] * 3, abs=0.02)
    assert weights.var(axis=0) == pytest.approx([1 / 18] * 3, abs=0.006)


TWO_ISSUES = {"pay": ["low", "high"], "hours": ["38", "37"]}
SWAPPED = [
    Saying(party="union", says="order", issue="pay", options=["high", "low"]),
    Saying(party="union", says="order", issue="hours", options=["37", "38"]),
    Saying(party="port", says="order", issue="pay", options=["low", "high"]),
    Saying(party="port", says="order", issue="hours", options=["38", "37"]),
]


def test_support_is_certain_where_preferences_are() -> None:
    """When each side cares most about another issue and options are two, the trade is chosen whatever the values."""
    sayings = [
        *SWAPPED,
        Saying(party="union", says="cares more", issue="pay", than="hours", times=2),
        Saying(party="port", says="cares more", issue="hours", than="pay", times=2),
    ]
    found = robustness(PartialPreferences(TWO_ISSUES, sayings, {"union": 0.2, "port": 0.2}), 200)
    assert found.reach == pytest.approx(1.0)
    assert found.support == {"pay": {"low": 0.0, "high": 1.0}, "hours": {"38": 1.0, "37": 0.0}}
    assert found.packages[0].beats == {"union": 1.0, "port": 1.0}
    assert found.packages[0].regret == pytest.approx(0.0)
    assert found.question is None


def test_the_question_is_about_what_decides() -> None:
    """Where only the union's weights are open, the question asks the union."""
    sayings = [
        *SWAPPED,
        Saying(party="port", says="cares more", issue="hours", than="pay", times=0.98),
        Saying(party="port", says="cares more", issue="pay", than="hours", times=0.98),
    ]
    found = robustness(PartialPreferences(TWO_ISSUES, sayings, {"union": 0.0, "port": 0.0}), 300)
    assert found.question is not None
    assert found.question.party == "union"
    assert found.question.text(issue="Pay", other="Hours") == "Does union care more about Pay than about Hours?"
    assert 0.3 < found.support["pay"]["high"] < 0.7


def test_names_make_no_difference() -> None:
    """The same statements under exchanged names give the same shares, within the noise of the draws."""
    names = {"union": "port", "port": "union"}
    more_pay = [more("union", "pay", "hours"), more("port", "hours", "berths")]
    one = robustness(PartialPreferences(ISSUES, [*ORDERS, *more_pay], {"union": 0.2, "port": 0.3}), 2000)
    turned = [replace(saying, party=names[saying.party]) for saying in (*ORDERS, *more_pay)]
    other = robustness(PartialPreferences(ISSUES, turned, {"union": 0.3, "port": 0.2}), 2000)
    for issue, options in ISSUES.items():
        for option in options:
            assert one.support[issue][option] == pytest.approx(other.support[issue][option], abs=0.06)


def test_a_red_line_is_never_agreed() -> None:
    """An option that is a red line stands in no solution, and where nothing else is left that is said."""
    line = Saying(party="port", says="red line", issue="berths", option="ended")
    found = robustness(PartialPreferences(ISSUES, [*ORDERS, line], THREAT), 100)
    assert found.support["berths"]["ended"] == pytest.approx(0.0)
    hard = PartialPreferences(ISSUES, ORDERS, {"union": 0.9, "port": 0.9})
    assert robustness(hard, 50).reach < 1.0


@pytest.mark.parametrize(
    ("sayings", "threat", "said"),
    [
        (ORDERS[1:], THREAT, "which option of 'pay'"),
        ([*ORDERS, more("union", "pay", "holidays")], THREAT, "no issue 'holidays'"),
        ([*ORDERS, Saying(party="union", says="wishes")], THREAT, "cannot say 'wishes'"),
        ([*ORDERS, Saying(party="navy", says="red line", issue="pay", option="2")], THREAT, "threat point of 'navy'"),
        (ORDERS, {"union": (0.5, 0.2), "port": 0.2}, "no interval"),
        ([*ORDERS, Saying(party="union", says="rather", package=PAY, to_package={"pay": "2"})], THREAT, "nothing of"),
    ],
)
def test_bad_statements_are_named(
    sayings: list[Saying], threat: dict[str, float | tuple[float, float]], said: str
) -> None:
    """What is missing, unknown or upside down is an error with its cure."""
    with pytest.raises(CounselError, match=said):
        PartialPreferences(ISSUES, sayings, threat)


def test_grown_sets_are_maximal() -> None:
    """The search asks no more often than there are subsets."""
    asked: list[frozenset[int]] = []
    fits: Callable[[frozenset[int]], bool] = lambda numbers: asked.append(numbers) or not {1, 4} <= numbers  # type: ignore[func-returns-value]  # noqa: E731  # one line
    assert smallest(6, fits) == frozenset({1, 4})
    assert len(asked) < sum(1 for size in range(7) for _ in combinations(range(6), size))
