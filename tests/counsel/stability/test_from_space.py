"""A conflict out of a space: states, outcomes and rankings by hand."""

import pytest

from verbale.counsel.space.space import Space
from verbale.counsel.stability import from_space as module
from verbale.counsel.stability.from_space import Stance, standing
from verbale.errors import CounselError

# Two points, each side wants its own end of both; pay matters more to the union, hours to the port.
SPACE = Space(
    {"pay": ["low", "high"], "hours": ["38", "36"]},
    {"union": {"pay": [0, 6], "hours": [0, 2]}, "port": {"pay": [2, 0], "hours": [6, 0]}},
    {"union": 2, "port": 2},
)
WANTED = {("pay", "union"): "high", ("pay", "port"): "low", ("hours", "union"): "36", ("hours", "port"): "38"}


def test_states_and_what_is_settled_in_them() -> None:
    """Four choices make sixteen states; where one side alone gives in on a point it is settled as the other asks."""
    found = standing(SPACE, WANTED)
    assert set(found.choices) == {Stance(party, point) for party in ("union", "port") for point in ("pay", "hours")}
    assert found.conflict.count == len(found.outcomes) == 16
    assert found.outcomes[0] == {}
    one = found.choices.index(Stance("port", "pay"))
    assert found.outcomes[1 << one] == {"pay": "high"}
    both = 1 << one | 1 << found.choices.index(Stance("union", "pay"))
    assert found.outcomes[both] == {}
    assert found.left_out == ()


def test_rankings_by_hand() -> None:
    """An open point is worth half of no agreement: 1 to each; giving in on what matters little is better than nothing for neither alone."""
    found = standing(SPACE, WANTED)
    names = {choice: place for place, choice in enumerate(found.choices)}
    trade = 1 + (1 << names[Stance("port", "pay")]) + (1 << names[Stance("union", "hours")])
    assert found.outcomes[trade - 1] == {"pay": "high", "hours": "38"}
    for party in ("union", "port"):
        assert found.conflict.prefers(party, trade, 1)  # 6 against 2
    alone = 1 + (1 << names[Stance("port", "pay")])
    assert found.conflict.prefers("union", alone, 1)  # 6 + 1 against 2
    assert found.conflict.prefers("port", 1, alone)  # 0 + 1 against 2


def test_a_side_that_asks_for_nothing_leaves_a_point_to_the_others() -> None:
    """And points on which all stand alike are settled from the start."""
    found = standing(SPACE, {**WANTED, ("hours", "port"): "36"})
    assert [choice.point for choice in found.choices] == ["pay", "pay"]
    assert found.outcomes[0] == {"hours": "36"}
    one_sided = {key: option for key, option in WANTED.items() if key != ("hours", "port")}
    assert standing(SPACE, one_sided).outcomes[0] == {"hours": "36"}


def test_too_many_choices_leave_points_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """The heaviest are kept, and the others are named."""
    monkeypatch.setattr(module, "MOST", 2)
    found = standing(SPACE, WANTED)
    assert found.conflict.count == 4
    assert len(found.left_out) == 1


def test_nothing_apart() -> None:
    """There is nothing to give in on."""
    with pytest.raises(CounselError, match="No two sides stand apart"):
        standing(SPACE, {("pay", "union"): "high", ("pay", "port"): "high"})
