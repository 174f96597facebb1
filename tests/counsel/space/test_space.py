"""The space of packages: exact values on a grid, and issues tied by what cannot be."""

from typing import Any

import numpy as np
import pytest

from verbale.counsel.space.space import Package, Space
from verbale.errors import CounselError

ISSUES = {"quota": ["low", "high"], "ports": ["shut", "open", "free"]}
VALUES: dict[str, dict[str, Any]] = {
    "arda": {"quota": [0.5, 0.0], "ports": {"free": 0.5, "open": 0.25, "shut": 0.0}},
    "bel": {"quota": [0.0, 0.3], "ports": [0.7, 0.1, 0.0]},
}
THREAT = {"arda": 0.25, "bel": 0.1}


def space(**more: object) -> Space:
    """Return a space of two issues and two parties."""
    return Space(**{"issues": ISSUES, "utilities": VALUES, "threat": THREAT, **more})  # type: ignore[arg-type]


def test_a_package_is_worked_out() -> None:
    """Sum of its options, and gain over no agreement; values by name or in order."""
    made = space().package({"ports": "open", "quota": "low"})
    assert made == Package({"quota": "low", "ports": "open"}, {"arda": 0.75, "bel": 0.1}, {"arda": 0.5, "bel": 0.0})
    assert space(grid=10).vector({"quota": "high", "ports": "shut"}).tolist() == [0, 10]


def test_values_are_exact_on_the_grid() -> None:
    """Rounded once, so that ties are ties."""
    made = Space({"i": ["a", "b"]}, {"x": {"i": [0.1 + 0.2, 0.3]}}, {"x": 0}, grid=1000)
    assert made.tables["i"].tolist() == [[300], [300]]
    assert made.threat.tolist() == [0]


def test_without_limits_every_issue_stands_alone() -> None:
    """A block for each, and as many packages as their product."""
    made = space()
    assert [block.issues for block in made.blocks] == [("quota",), ("ports",)]
    assert made.size == 6
    assert made.blocks[1].options == (("shut",), ("open",), ("free",))


def test_what_cannot_be_ties_issues_together() -> None:
    """One block of what is feasible, each combination with the sum of its values."""
    made = space(infeasible=[{"quota": "low", "ports": "free"}, {"quota": "high", "ports": "shut"}], grid=100)
    (block,) = made.blocks
    assert block.issues == ("quota", "ports")
    assert dict(zip(block.options, block.values.tolist(), strict=True)) == {
        ("low", "shut"): [50, 70], ("low", "open"): [75, 10], ("high", "open"): [25, 40], ("high", "free"): [50, 30],
    }  # fmt: skip
    assert made.size == 4
    assert not made.feasible({"quota": "low", "ports": "free"})
    assert made.feasible({"quota": "low"})


def test_issues_are_tied_through_others() -> None:
    """Two ties make one block of three; a limit on one issue alone ties nothing."""
    issues = {name: ["0", "1"] for name in "abcd"}
    values = {"x": {name: [0, 1] for name in "abcd"}}
    made = Space(issues, values, {"x": 0}, [{"a": "1", "c": "1"}, {"c": "1", "d": "0"}, {"b": "1"}])
    assert [block.issues for block in made.blocks] == [("a", "c", "d"), ("b",)]
    assert made.blocks[1].options == (("0",),)


@pytest.mark.parametrize(
    ("package", "says"),
    [
        ({"quota": "low"}, "The package has None for 'ports'."),
        ({"quota": "medium", "ports": "open"}, "The package has 'medium' for 'quota'."),
        ({"quota": "low", "ports": "free"}, "The package is infeasible."),
    ],
)
def test_what_is_no_package(package: dict[str, str], says: str) -> None:
    """Incomplete, unknown or infeasible."""
    with pytest.raises(CounselError) as caught:
        space(infeasible=[{"quota": "low", "ports": "free"}]).vector(package)
    assert caught.value.what == says


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"issues": {"quota": ["low", "low"], "ports": ["shut"]}}, "The issue 'quota' has an option twice."),
        ({"utilities": {"arda": {"quota": [1, 2]}, "bel": VALUES["bel"]}}, "'arda' has no values for 'ports'."),
        (
            {"utilities": {"arda": {**VALUES["arda"], "ports": {"shut": 1}}, "bel": VALUES["bel"]}},
            "'arda' has 0 values for the 3 options of 'ports'.",
        ),
        ({"threat": {"arda": float("inf"), "bel": 0}}, "The threat point of arda is inf."),
        ({"infeasible": [{"quota": "low", "fish": "x"}]}, "An infeasible combination names 'fish' = 'x'."),
        ({"infeasible": [{}]}, "An infeasible combination names nothing."),
        ({"grid": 10**19}, "A grid of 1/10000000000000000000 is too fine for a value of arda for quota."),
        ({"grid": 4 * 10**18}, "A grid of 1/4000000000000000000 is too fine for values as large as these."),
    ],
)
def test_what_is_no_space(more: dict[str, object], says: str) -> None:
    """Each mistake by its name, with a cure."""
    with pytest.raises(CounselError) as caught:
        space(**more)
    assert caught.value.what == says
    assert caught.value.cure


def test_weights_times_values() -> None:
    """The space that they make; who has weights has values."""
    weights = {"x": {"i": 0.25, "j": 0.75}}
    values: dict[str, dict[str, Any]] = {"x": {"i": [1.0, 0.0], "j": {"c": 0.5, "d": 1.0}}}
    made = Space.weighted({"i": ["a", "b"], "j": ["c", "d"]}, weights, values, {"x": 0.1}, grid=1000)
    assert np.concatenate(list(made.tables.values())).tolist() == [[250], [0], [375], [750]]
    with pytest.raises(CounselError, match="'x' has weights but no values"):
        Space.weighted({"i": ["a", "b"], "j": ["c", "d"]}, weights, {}, {"x": 0})
