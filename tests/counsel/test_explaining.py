"""Packages issue by issue, trades of two issues, and what to table next."""

import random

import pytest

from verbale.counsel import Space, explain, nash, table_next, trades
from verbale.errors import CounselError

SPACE = Space(
    {"pay": ["low", "middle", "high"], "hours": ["38", "37"], "training": ["none", "two days"]},
    {
        "union": {"pay": [0.0, 0.35, 0.6], "hours": [0.0, 0.1], "training": [0.0, 0.3]},
        "port": {"pay": [0.3, 0.2, 0.0], "hours": [0.6, 0.0], "training": [0.1, 0.0]},
    },
    {"union": 0.2, "port": 0.2},
)


def test_parts_add_up() -> None:
    """What the parts are worth is what the package is worth; what is got and given spans the issue."""
    package = {"pay": "middle", "hours": "37", "training": "none"}
    parts = explain(SPACE, package)
    for party, worth in SPACE.package(package).utilities.items():
        assert sum(part.worth for part in parts if part.party == party) == pytest.approx(worth)
    middle = next(part for part in parts if part.issue == "pay" and part.party == "union")
    assert (middle.gets, middle.gives) == pytest.approx((0.35, 0.25))


def test_a_trade_is_better_for_all_and_each_half_costs_somebody() -> None:
    """Hours for pay: neither change alone is better for both, together they are."""
    found = trades(SPACE, {"pay": "low", "hours": "37", "training": "none"})
    assert found[0].changes == {"pay": "high", "hours": "38"}
    assert found[0].gains == pytest.approx({"union": 0.5, "port": 0.3})


@pytest.mark.parametrize("seed", range(20))
def test_trades_equal_brute_force(seed: int) -> None:
    """Every pair of changes is tried by hand in random spaces."""
    draw = random.Random(seed)  # scenarios, not secrets
    issues = {f"i{number}": ["a", "b", "c"] for number in range(4)}
    space = Space(
        issues,
        {party: {issue: [draw.randint(0, 5) for _ in "abc"] for issue in issues} for party in ("p", "q")},
        {"p": 0, "q": 0},
        [{"i0": "a", "i1": "b"}],
        grid=1,
    )
    package = dict.fromkeys(issues, "c")
    found = {tuple(sorted(trade.changes.items())) for trade in trades(space, package, at_most=10_000)}
    expected = set()
    here = space.vector(package)
    for one in issues:
        for other in issues:
            for first in "ab":
                for second in "ab":
                    if one >= other or not space.feasible({**package, one: first, other: second}):
                        continue
                    both = space.vector({**package, one: first, other: second}) - here
                    costs = [
                        any(space.tables[issue][issues[issue].index(option)] < space.tables[issue][2])
                        for issue, option in ((one, first), (other, second))
                    ]
                    if all(costs) and min(both) >= 0 and max(both) > 0:
                        expected.add(((one, first), (other, second)))
    assert found == expected


def test_the_next_step_gives_most_for_its_cost() -> None:
    """The port gives on pay, which matters most to the union, before training."""
    assert nash(SPACE).packages[0].options == {"pay": "high", "hours": "38", "training": "two days"}
    steps = table_next(SPACE, "port", {"pay": "low", "hours": "38"})
    assert [(step.issue, step.option, step.now) for step in steps] == [
        ("training", "two days", ""),
        ("pay", "high", "low"),
    ]
    assert steps[0].to == "union"
    assert steps[1].cost == pytest.approx(0.3)
    assert steps[1].gains == pytest.approx({"union": 0.6})


def test_steps_on_what_is_not_there_are_refused() -> None:
    """An unknown party or option is an error with its cure."""
    with pytest.raises(CounselError, match="no party 'navy'"):
        table_next(SPACE, "navy")
    with pytest.raises(CounselError, match="no option '36'"):
        table_next(SPACE, "port", {"hours": "36"})
