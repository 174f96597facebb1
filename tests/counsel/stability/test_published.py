"""The published cases: prisoner's dilemma, chicken, Elmira, Syria and Iraq 1975."""

from itertools import permutations

import pytest

from verbale.counsel.stability import CONCEPTS, Conflict, Path, inverse, status_quo
from verbale.errors import CounselError


def two_by_two(first: list[int], second: list[int]) -> Conflict:
    """Make a game of two parties with two choices each; states CC, CD, DC, DD are 1 to 4, payoffs as given."""
    moves = {"row": [(1, 3), (3, 1), (2, 4), (4, 2)], "column": [(1, 2), (2, 1), (3, 4), (4, 3)]}

    def order(payoffs: list[int]) -> list[int]:
        return sorted(range(1, 5), key=lambda state: -payoffs[state - 1])

    return Conflict.from_states(moves, {"row": order(first), "column": order(second)})


@pytest.mark.parametrize(
    ("concept", "expected"), [("Nash", [4]), ("GMR", [1, 4]), ("SMR", [1, 4]), ("SEQ", [1, 4]), ("SIM", [1, 4])]
)
def test_prisoners_dilemma(concept: str, expected: list[int]) -> None:
    """Payoffs 3, 1, 4, 2 and 3, 4, 1, 2 (Fang, Hipel & Kilgour 1993)."""
    assert two_by_two([3, 1, 4, 2], [3, 4, 1, 2]).equilibria(concept) == expected


@pytest.mark.parametrize(
    ("concept", "expected"),
    [("Nash", [2, 3]), ("SEQ", [2, 3]), ("GMR", [1, 2, 3]), ("SMR", [1, 2, 3]), ("SIM", [1, 2, 3])],
)
def test_chicken(concept: str, expected: list[int]) -> None:
    """Payoffs 3, 2, 4, 1 and 3, 4, 2, 1 (Fang, Hipel & Kilgour 1993)."""
    assert two_by_two([3, 2, 4, 1], [3, 4, 2, 1]).equilibria(concept) == expected


def elmira() -> Conflict:
    """Make the groundwater conflict of Elmira, Ontario: nine states, three parties (Hipel, Fang, Kilgour & Haight 1993)."""
    moves = {
        "Ministry": [(1, 2), (3, 4), (5, 6), (7, 8)],
        "Uniroyal": [(1, 3), (1, 9), (2, 4), (2, 9), (3, 9), (4, 9), (5, 7), (5, 9), (6, 8), (6, 9), (7, 9), (8, 9)],
        "Local": [(1, 5), (5, 1), (2, 6), (6, 2), (3, 7), (7, 3), (4, 8), (8, 4)],
    }
    ranking = {
        "Ministry": [7, 3, 4, 8, 5, 1, 2, 6, 9],
        "Uniroyal": [1, 4, 8, 5, 9, 3, 7, 2, 6],
        "Local": [7, 3, 5, 1, 8, 6, 4, 2, 9],
    }
    return Conflict.from_states(moves, ranking)


@pytest.mark.parametrize(
    ("concept", "expected"),
    [("Nash", [5, 8, 9]), ("SEQ", [5, 8, 9]), ("GMR", [1, 4, 5, 8, 9]), ("SMR", [1, 4, 5, 8, 9])],
)
def test_elmira(concept: str, expected: list[int]) -> None:
    """The equilibria of the published analysis."""
    assert elmira().equilibria(concept) == expected


def test_elmira_jumps_from_five_to_eight() -> None:
    """Ministry and Uniroyal together leave 5 for 8, which both like better."""
    assert elmira().jumps(["Ministry", "Uniroyal"], 5) == [8]


def test_why_is_a_sentence() -> None:
    """Each verdict says what the party does and why."""
    verdict = elmira().stable(1, "Ministry", "GMR")
    assert "Ministry stays at 1" in verdict.sentence
    assert not two_by_two([3, 1, 4, 2], [3, 4, 1, 2]).stable(1, "row", "Nash").stable


def test_options_make_states() -> None:
    """Two parties with one option each are the game of two by two; an infeasible pattern and a one-way option take away."""
    ranking = {"a": [1, 2, 3, 4], "b": [1, 2, 3, 4]}
    whole = Conflict.from_options({"a": ["x"], "b": ["y"]}, ranking)
    assert whole.count == 4
    assert whole.improvements("a", 2) == [1]
    fewer = Conflict.from_options(
        {"a": ["x"], "b": ["y"]}, {"a": [1, 2, 3], "b": [1, 2, 3]}, [{"x": True, "y": True}], ["x"]
    )
    assert fewer.count == 3
    assert fewer.improvements("a", 2) == []
    assert fewer.reachable(2) == {2}


def test_stronger_concepts_hold_more_states() -> None:
    """Nash states are stable under every concept, and what is sequentially stable is generally metarational."""
    for first in permutations([1, 2, 3, 4]):
        game = two_by_two(list(first), [3, 4, 1, 2])
        held = {concept: set(game.equilibria(concept)) for concept in CONCEPTS}
        assert held["Nash"] <= held["SMR"] <= held["GMR"]
        assert held["Nash"] <= held["SEQ"] <= held["GMR"]
        assert held["Nash"] <= held["SIM"]


# Syria and Iraq over the Euphrates, 1975: Syria may release water or escalate, not both; Iraq may attack. States: nothing, water
# released, escalation, and the same three with an attack. Modelled as in the public example of the .gmcr format.
WATER = {
    "options": {"Syria": ["release", "escalate"], "Iraq": ["attack"]},
    "infeasible": [{"release": True, "escalate": True}],
}
IRAQ = [2, 4, 6, 1, 5, 3]


@pytest.mark.parametrize(("concept", "expected"), [("Nash", 240), ("SEQ", 384)])
def test_syria_and_iraq_inverse(concept: str, expected: int) -> None:
    """Of all 720 orders of Syria's six states, so many make the release of water stable for it; each counted by hand as well."""
    moves = {"Syria": [1, 2, 3, 4, 5, 6], "Iraq": IRAQ}
    conflict = Conflict.from_options(WATER["options"], moves, WATER["infeasible"])  # type: ignore[arg-type]  # a constant
    found = inverse(conflict, 2, "Syria", concept)
    assert (found.orders, found.of) == (expected, 720)
    counted = 0
    for order in permutations(range(1, 7)):
        changed = Conflict.from_options(WATER["options"], {"Syria": list(order), "Iraq": IRAQ}, WATER["infeasible"])  # type: ignore[arg-type]  # a constant
        counted += changed.holds(2, "Syria", concept)
    assert counted == expected


def test_elmira_jumps_to_an_equilibrium() -> None:
    """The jump of Ministry and Uniroyal leads from one equilibrium to another."""
    assert elmira().equilibrium_jumps(["Ministry", "Uniroyal"]) == {5: [8]}


def test_elmira_from_the_status_quo() -> None:
    """Equilibrium 9, in which the firm leaves, can come about at once; 5 by an improvement of the local government."""
    paths = status_quo(elmira(), 1)
    assert paths[5] == Path((("Local", 5),), improving=True)
    assert paths[9] is not None
    assert paths[8] is not None
    assert not paths[8].improving


@pytest.mark.parametrize(
    ("moves", "ranking"),
    [({}, {}), ({"a": [(1, 9)]}, {"a": [1, 2]}), ({"a": [(1, 2)]}, {"a": [1, 1]}), ({"a": [(1, 1)]}, {"a": [1, 2]})],
)
def test_impossible_conflicts(moves: dict[str, list[tuple[int, int]]], ranking: dict[str, list[int]]) -> None:
    """Moves to states that are not there, rankings that name one twice: clear errors."""
    with pytest.raises(CounselError):
        Conflict.from_states(moves, ranking)
