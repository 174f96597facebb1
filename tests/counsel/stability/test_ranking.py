"""A party's ranking of states, with ties and without gaps."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.stability.bits import members
from verbale.counsel.stability.ranking import Ranking
from verbale.errors import CounselError


def test_levels_and_sets() -> None:
    """The best class has the highest level; better is what stands in an earlier class, not better is the rest, itself included."""
    made = Ranking("p", [3, [1, 4], 2], 4)
    assert made.level == [0, 2, 1, 3, 2]
    assert [members(row) for row in made.better[1:]] == [[3], [1, 3, 4], [], [3]]
    assert [members(row) for row in made.not_better[1:]] == [[1, 2, 4], [2], [1, 2, 3, 4], [1, 2, 4]]


@given(st.permutations(range(1, 7)))
def test_better_is_a_higher_level(order: list[int]) -> None:
    """For each pair of states, one set or the other."""
    made = Ranking("p", order, 6)
    for here in range(1, 7):
        for there in range(1, 7):
            assert (made.level[there] > made.level[here]) == (there in members(made.better[here]))
        assert sorted(members(made.better[here]) + members(made.not_better[here])) == list(range(1, 7))


@pytest.mark.parametrize("order", [[1, 2], [1, 2, 3, 3], [1, [2, 4]], [], [0, 1, 2], [1, 2, 3, 4]])
def test_each_state_once(order: list[int | list[int]]) -> None:
    """Neither missing, nor twice, nor another."""
    with pytest.raises(CounselError, match="The ranking of p does not name each of the 3 states once"):
        Ranking("p", order, 3)
