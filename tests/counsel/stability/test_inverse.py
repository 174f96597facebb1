"""Which preferences keep a party where it is: counted, and what all of them have in common."""

import pytest

from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.inverse import Inverse, inverse
from verbale.errors import CounselError

MOVES = {"a": [(1, 2), (2, 1), (3, 4), (4, 3)], "b": [(1, 3), (3, 1), (2, 4), (4, 2)]}


@pytest.fixture
def dilemma() -> Conflict:
    """Return the prisoners' dilemma: 1 both silent, 2 only a talks, 3 only b talks, 4 both talk."""
    return Conflict.from_states(MOVES, {"a": [2, 1, 4, 3], "b": [3, 1, 4, 2]})


def test_by_nash_it_must_not_like_what_it_can_reach(dilemma: Conflict) -> None:
    """Half of all orders, those in which silence is better than talking alone."""
    assert inverse(dilemma, 1, "a") == Inverse(12, 24, ((1, 2),))


def test_a_feared_answer_keeps_it_too(dilemma: Conflict) -> None:
    """Besides those, the orders in which the answer, both talking, is worse than silence: no pair is in all of them."""
    # 1 above 2 in 12 orders; else 2 above 1 with 4 below 1: 2 > 1 > 4 in 4 of 24.
    assert inverse(dilemma, 1, "a", "GMR") == Inverse(16, 24, ())
    assert inverse(dilemma, 1, "a", "seq") == Inverse(16, 24, ())


def test_nothing_to_move_to_needs_nothing() -> None:
    """Every order keeps a party that cannot move."""
    made = Conflict.from_states({"a": [(1, 2)], "b": [(2, 1)]}, {"a": [1, 2], "b": [1, 2]})
    assert inverse(made, 2, "a") == Inverse(2, 2, ())


def test_too_many_states_matter() -> None:
    """More than eight are not ordered by brute force."""
    order = list(range(1, 10))
    made = Conflict.from_states({"a": [(1, there) for there in range(2, 10)], "b": []}, {"a": order, "b": order})
    with pytest.raises(CounselError, match="9 states matter for a at 1"):
        inverse(made, 1, "a")


def test_unknown_names(dilemma: Conflict) -> None:
    """A state, a party, a concept."""
    for state, party, concept in ((5, "a", "Nash"), (1, "c", "Nash"), (1, "a", "Hash")):
        with pytest.raises(CounselError, match="There is no"):
            inverse(dilemma, state, party, concept)
