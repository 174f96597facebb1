"""Whether and how an equilibrium comes about from where things stand."""

import pytest

from verbale.counsel.stability.conflict import Conflict
from verbale.counsel.stability.status_quo import Path, status_quo
from verbale.errors import CounselError


def test_shortest_ways_by_improvements() -> None:
    """Each step better for its mover; the start itself takes none."""
    made = Conflict.from_states(
        {"a": [(1, 2), (3, 4)], "b": [(2, 3), (1, 5)]}, {"a": [4, 3, 2, 1, 5], "b": [3, 4, 5, 2, 1]}
    )
    assert made.equilibria() == [4, 5]
    found = status_quo(made, 1)
    assert found == {4: Path((("a", 2), ("b", 3), ("a", 4)), improving=True), 5: Path((("b", 5),), improving=True)}
    assert status_quo(made, 4) == {4: Path((), improving=True), 5: None}


def test_a_way_that_costs_its_mover_is_said() -> None:
    """Where no improvement leads there, any move does."""
    made = Conflict.from_states({"a": [(1, 2)], "b": [(2, 3)]}, {"a": [1, 3, 2], "b": [3, 2, 1]})
    assert status_quo(made, 1) == {1: Path((), improving=True), 3: Path((("a", 2), ("b", 3)), improving=False)}


def test_nobody_moves_twice_in_a_row() -> None:
    """What only two moves of one party would reach does not come about."""
    made = Conflict.from_states({"a": [(1, 2), (2, 3)], "b": []}, {"a": [3, 2, 1], "b": [1, 2, 3]})
    assert status_quo(made, 1) == {3: None}


def test_a_concept_and_a_state_that_are_not_there() -> None:
    """Named."""
    made = Conflict.from_states({"a": [(1, 2)], "b": []}, {"a": [1, 2], "b": [1, 2]})
    assert list(status_quo(made, 2, "gmr")) == [1, 2]
    with pytest.raises(CounselError, match="no concept"):
        status_quo(made, 1, "Hash")
    with pytest.raises(CounselError, match="no state 3"):
        status_quo(made, 3)
