"""Every concept equals brute force over all packages, ties and infeasible combinations included."""

import random
import sys
from collections.abc import Callable, Mapping
from fractions import Fraction
from itertools import product
from math import prod

import pytest

from verbale.counsel import (
    Space,
    egalitarian,
    equal_loss,
    frontier,
    kalai_smorodinsky,
    max_welfare,
    nash,
    nearest,
    packages,
)
from verbale.counsel.solutions.solutions import Solution, improve
from verbale.counsel.space.frontier import TooLargeError
from verbale.errors import CounselError

Row = tuple[dict[str, str], list[int]]
SCENARIOS = 320


def scenario(seed: int) -> Space:
    """Make a small random space: few distinct values, so that there are ties; sometimes infeasible combinations."""
    draw = random.Random(seed)  # scenarios, not secrets
    parties = [f"p{number}" for number in range(draw.randint(2, 4))]
    issues = {
        f"i{number}": [f"o{place}" for place in range(draw.randint(1, 4))] for number in range(draw.randint(1, 4))
    }
    coarse = draw.random() < 0.6
    utilities = {
        party: {
            issue: [draw.randint(0, 4) if coarse else draw.random() for _ in options]
            for issue, options in issues.items()
        }
        for party in parties
    }
    threat = {party: draw.choice([0, 0, -1, draw.randint(0, 5)]) for party in parties}
    infeasible = []
    for _ in range(draw.choice([0, 0, 1, 2])):
        named = draw.sample(sorted(issues), min(len(issues), 2))
        infeasible.append({issue: draw.choice(issues[issue]) for issue in named})
    return Space(issues, utilities, threat, infeasible)


def every(space: Space) -> list[Row]:
    """Enumerate the feasible packages that nobody would rather leave."""
    found = []
    for chosen in product(*space.issues.values()):
        options = dict(zip(space.issues, chosen, strict=True))
        if any(all(options[issue] == option for issue, option in item.items()) for item in space.infeasible):
            continue
        gains = [int(value) for value in space.vector(options) - space.threat]
        if min(gains) >= 0:
            found.append((options, gains))
    return found


def undominated(rows: list[Row]) -> list[Row]:
    """Return the rows that no other is at least as good as everywhere and better somewhere."""
    return [
        row
        for row in rows
        if not any(other[1] != row[1] and all(a >= b for a, b in zip(other[1], row[1], strict=True)) for other in rows)
    ]


def chosen(rows: list[Row], key: Callable[[list[int]], object]) -> set[tuple[tuple[str, str], ...]]:
    """Return the packages with the largest key."""
    best = max(key(gains) for _, gains in rows)  # type: ignore[type-var]  # keys of one kind
    return {tuple(options.items()) for options, gains in rows if key(gains) == best}


def named(solution: Solution) -> set[tuple[tuple[str, str], ...]]:
    """Return the packages of a solution."""
    return {tuple(item.options.items()) for item in solution.packages}


@pytest.mark.parametrize("seed", range(SCENARIOS))
def test_every_concept_equals_brute_force(seed: int) -> None:
    """Frontier, Nash, Kalai-Smorodinsky, egalitarian, welfare, equal loss and nearest, with all ties."""
    space = scenario(seed)
    try:
        rows = every(space)
        found = frontier(space)
    except CounselError as error:
        assert "feasible" in error.what or not every(space)  # noqa: PT017  # the other half of the law
        return
    best = undominated(rows)
    assert {tuple(item.options.items()) for row in range(len(found)) for item in found.packages(row)} == {
        tuple(options.items()) for options, _ in best
    }
    ideal = [max(gains[column] for _, gains in best) for column in range(len(space.parties))]
    keys: dict[Callable[..., Solution], Callable[[list[int]], object]] = {
        nash: lambda gains: (sum(gain > 0 for gain in gains), prod(gain for gain in gains if gain > 0)),
        kalai_smorodinsky: lambda gains: sorted(
            Fraction(gain, top) for gain, top in zip(gains, ideal, strict=True) if top > 0
        ),
        egalitarian: sorted,
        max_welfare: sum,
        equal_loss: lambda gains: [
            -loss for loss in sorted((top - gain for gain, top in zip(gains, ideal, strict=True)), reverse=True)
        ],
    }
    for concept, key in keys.items():
        solution = concept(space, found)
        assert named(solution) == chosen(best, key), concept.__name__
        assert solution.certificate["worked_out_again"]
        assert solution.certificate["none_above"]
    draft = rows[seed % len(rows)][0]
    fewest = min(sum(options[issue] != draft[issue] for issue in draft) for options, _ in best)
    assert named(nearest(space, draft, found)) == {
        tuple(options.items())
        for options, _ in best
        if sum(options[issue] != draft[issue] for issue in draft) == fewest
    }
    better = {tuple(item.options.items()) for item in improve(space, draft, found)}
    here = rows[seed % len(rows)][1]
    assert better == {
        tuple(options.items())
        for options, gains in best
        if gains != here and all(a >= b for a, b in zip(gains, here, strict=True))
    }


def test_kalai_smorodinsky_is_not_the_smallest_spread() -> None:
    """(0.6, 0.9) beats (0.5, 0.5): the largest minimum counts, not the most even shares."""
    space = Space(
        {"i": ["even", "better", "a", "b"]},
        {"x": {"i": [0.5, 0.6, 1.0, 0.0]}, "y": {"i": [0.5, 0.9, 0.0, 1.0]}},
        {"x": 0, "y": 0},
    )
    assert [item.options["i"] for item in kalai_smorodinsky(space).packages] == ["better"]


def test_packages_name_their_concepts() -> None:
    """At most five, each with the concepts that choose it."""
    for seed in range(40):
        space = scenario(seed)
        try:
            found = packages(space)
        except CounselError:
            continue
        assert 1 <= len(found) <= 5
        assert all(concepts for _, concepts in found)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"threat": {"x": 0.0}}, "threat point of 'y' is missing"),
        ({"issues": {"i": []}}, "has no options"),
        ({"issues": {}}, "has no issues"),
        ({"utilities": {"x": {"i": [1.0]}, "y": {"i": [1.0, 2.0]}}}, "1 values for the 2 options"),
        ({"utilities": {"x": {"i": [1.0, float("nan")]}, "y": {"i": [1.0, 2.0]}}}, "Give a finite number"),
        ({"infeasible": [{"i": "c"}]}, "infeasible combination names"),
        ({"utilities": {}}, "no parties"),
    ],
)
def test_bad_input_is_named(arguments: Mapping[str, object], says: str) -> None:
    """Each mistake ends as one clear error."""
    good: dict[str, object] = {
        "issues": {"i": ["a", "b"]},
        "utilities": {"x": {"i": [1.0, 0.0]}, "y": {"i": [0.0, 1.0]}},
        "threat": {"x": 0.0, "y": 0.0},
    }
    with pytest.raises(CounselError, match=says):
        Space(**(good | dict(arguments)))  # type: ignore[arg-type]  # the point of the test


def test_everything_infeasible_and_nothing_rational() -> None:
    """Two different clear errors."""
    tables = {"x": {"i": [1.0, 0.0]}, "y": {"i": [0.0, 1.0]}}
    with pytest.raises(CounselError, match="Nothing is feasible"):
        frontier(Space({"i": ["a", "b"]}, tables, {"x": 0, "y": 0}, [{"i": "a"}, {"i": "b"}]))
    with pytest.raises(CounselError, match="at least its threat point"):
        frontier(Space({"i": ["a", "b"]}, tables, {"x": 1, "y": 1}))


@pytest.mark.parametrize("seed", range(SCENARIOS))
def test_bounds_choose_what_the_frontier_chooses(seed: int) -> None:
    """Whatever the number of parties, the proof by bounds gives the packages of the frontier, ties included."""
    space = scenario(1000 + seed)
    try:
        found = frontier(space)
    except CounselError:
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[nash.__module__], "_MANY", 1)
        for concept in (nash, kalai_smorodinsky, egalitarian, max_welfare, equal_loss):
            proved, known = concept(space), concept(space, found)
            assert named(proved) == named(known), concept.__name__
            assert proved.value == known.value


@pytest.mark.parametrize("seed", range(6))
def test_bounds_hold_in_larger_spaces(seed: int) -> None:
    """Four parties, six issues, four options, thousands of packages: bounds and the whole frontier agree."""
    draw = random.Random(seed)  # scenarios, not secrets
    issues = {f"i{number}": list("abcd") for number in range(6)}
    utilities = {
        f"p{party}": {issue: [draw.random() for _ in options] for issue, options in issues.items()}
        for party in range(4)
    }
    space = Space(issues, utilities, dict.fromkeys(utilities, 1.5))
    found = frontier(space)
    for concept in (nash, kalai_smorodinsky, egalitarian, max_welfare, equal_loss):
        proved = concept(space)
        assert proved.certificate["proof"] == "bounds"
        assert named(proved) == named(concept(space, found)), concept.__name__


def trades(issues: int) -> Space:
    """Make a space in which every choice is a trade at par: all 2^issues packages are efficient."""
    numbers = range(issues)
    utilities = {
        "x": {f"i{number}": [2**number, 0] for number in numbers},
        "y": {f"i{number}": [0, 2**number] for number in numbers},
    }
    return Space({f"i{number}": ["left", "right"] for number in numbers}, utilities, {"x": 0, "y": 0}, grid=1)


def test_ten_million_efficient_packages_end_in_a_clear_error() -> None:
    """Frontier and solutions stop at their bounds and say so; no part is given for the whole."""
    with pytest.raises(TooLargeError, match="More than 100,000"):
        frontier(trades(24), limit=100_000)
    with pytest.raises(CounselError, match="More than"):
        nash(trades(24))


@pytest.mark.parametrize("concept", [nash, kalai_smorodinsky, egalitarian, max_welfare, equal_loss])
def test_where_the_frontier_is_too_large_bounds_prove(concept: Callable[..., Solution]) -> None:
    """Two parties, twelve issues of five options: with a frontier held to a few rows the answer is the same."""
    draw = random.Random(5)  # scenarios, not secrets
    issues = {f"i{number}": list("abcde") for number in range(12)}
    utilities = {
        party: {issue: [draw.random() for _ in options] for issue, options in issues.items()} for party in "xy"
    }
    space = Space(issues, utilities, {"x": 3.0, "y": 3.0})
    expected = concept(space)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[nash.__module__], "frontier", lambda known: frontier(known, limit=5))
        found = concept(space)
    assert expected.certificate["proof"] == "frontier"
    assert found.certificate["proof"] == "bounds"
    assert named(found) == named(expected)


def test_weights_sum_to_one() -> None:
    """A space from weights and values is the same space; weights that do not sum, or lack one, are errors."""
    issues, values = {"i": ["a", "b"], "j": ["c", "d"]}, {"x": {"i": [1, 0], "j": {"c": 0.5, "d": 1}}}
    space = Space.weighted(issues, {"x": {"i": 0.25, "j": 0.75}}, values, {"x": 0})  # type: ignore[arg-type]  # whole numbers
    assert space.package({"i": "a", "j": "c"}).utilities == {"x": 0.625}
    for weights in ({"i": 0.5, "j": 0.4}, {"i": 1.0}, {"i": 1.5, "j": -0.5}):
        with pytest.raises(CounselError, match="weights of 'x'"):
            Space.weighted(issues, {"x": weights}, values, {"x": 0})  # type: ignore[arg-type]  # whole numbers


def test_a_frontier_names_its_packages_and_can_be_checked() -> None:
    """Going through a frontier gives every efficient package, ties included; its certificate holds."""
    space = scenario(7)
    found = frontier(space)
    listed = [tuple(item.options.items()) for item in found]
    assert sorted(listed) == sorted(tuple(options.items()) for options, _ in undominated(every(space)))
    assert found.certificate["worked_out_again"]
    assert found.certificate["none_above"]
