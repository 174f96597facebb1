"""What a side could table next: steps towards a package, the best for what it costs first."""

import pytest

from verbale.counsel.offers import Step, table_next
from verbale.counsel.space.space import Space
from verbale.errors import CounselError

SPACE = Space(
    {"quota": ["low", "high"], "ports": ["shut", "open"], "data": ["none", "all"]},
    {
        "arda": {"quota": [0.0, 0.5], "ports": [0.3, 0.0], "data": [0.0, 0.2]},
        "bel": {"quota": [0.25, 0.0], "ports": [0.0, 0.5], "data": [0.0, 0.25]},
        "cora": {"quota": [0.5, 0.0], "ports": [0.0, 0.25], "data": [0.25, 0.0]},
    },
    {"arda": 0.0, "bel": 0.0, "cora": 0.0},
)
TARGET = SPACE.package({"quota": "low", "ports": "open", "data": "all"})


def test_steps_in_the_order_of_their_merit() -> None:
    """What costs nothing first, by what it gives; then by what is given for what it costs."""
    held = {"quota": "high", "ports": "shut", "data": "none"}
    assert table_next(SPACE, "arda", held, TARGET) == (
        Step("data", "all", "none", "bel", -0.2, {"bel": 0.25, "cora": -0.25}),
        Step("ports", "open", "shut", "bel", 0.3, {"bel": 0.5, "cora": 0.25}),
        Step("quota", "low", "high", "cora", 0.5, {"bel": 0.25, "cora": 0.5}),
    )


def test_from_its_best_where_it_has_not_said() -> None:
    """Then what it has now is left open; where it stands at the target already, there is no step."""
    steps = table_next(SPACE, "arda", {"ports": "open"}, TARGET)
    assert [(step.issue, step.now) for step in steps] == [("quota", "")]


def test_steps_that_give_nobody_anything_are_none() -> None:
    """Whatever they are worth to the side itself."""
    selfish = SPACE.package({"quota": "high", "ports": "shut", "data": "none"})
    held = {"quota": "low", "ports": "open", "data": "all"}
    assert [(step.issue, step.to) for step in table_next(SPACE, "arda", held, selfish)] == [("data", "cora")]


def test_towards_nashs_package_unless_told() -> None:
    """The first that it chooses."""
    two = Space(
        {"i": ["a", "b", "c"]}, {"x": {"i": [1.0, 0.6, 0.0]}, "y": {"i": [0.0, 0.6, 1.0]}}, {"x": 0.0, "y": 0.0}
    )
    assert table_next(two, "x") == (Step("i", "b", "", "y", 0.4, {"y": 0.6}),)


@pytest.mark.parametrize(
    ("by", "held", "says"),
    [
        ("zed", {}, "There is no party 'zed'."),
        ("arda", {"fish": "low"}, "There is no option 'low' of 'fish'."),
        ("arda", {"quota": "shut"}, "There is no option 'shut' of 'quota'."),
    ],
)
def test_what_is_not_in_the_space(by: str, held: dict[str, str], says: str) -> None:
    """Named."""
    with pytest.raises(CounselError) as caught:
        table_next(SPACE, by, held, TARGET)
    assert caught.value.what == says
