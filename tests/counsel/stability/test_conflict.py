"""A conflict by hand: the prisoners' dilemma, its moves, verdicts and jumps."""

import pytest

from verbale.counsel.stability.conflict import Conflict
from verbale.errors import CounselError

# States: 1 both silent, 2 only a talks, 3 only b talks, 4 both talk.
MOVES = {"a": [(1, 2), (2, 1), (3, 4), (4, 3)], "b": [(1, 3), (3, 1), (2, 4), (4, 2)]}
RANKING: dict[str, list[int | list[int]]] = {"a": [2, 1, 4, 3], "b": [3, 1, 4, 2]}


@pytest.fixture
def dilemma() -> Conflict:
    """Return it."""
    return Conflict.from_states(MOVES, RANKING)


def test_improvements_and_replies(dilemma: Conflict) -> None:
    """What a party can reach and likes better; what the other can then do, and what it would."""
    assert [dilemma.improvements("a", state) for state in range(1, 5)] == [[2], [], [4], []]
    assert dilemma.replies("a", 2, improving=False) == {4}
    assert dilemma.replies("a", 4, improving=True) == set()
    assert dilemma.prefers("a", 2, 1)
    assert not dilemma.prefers("a", 1, 1)


@pytest.mark.parametrize(
    ("concept", "held"), [("Nash", [4]), ("GMR", [1, 4]), ("SMR", [1, 4]), ("SEQ", [1, 4]), ("SIM", [1, 4])]
)
def test_what_holds(dilemma: Conflict, concept: str, held: list[int]) -> None:
    """Both talk under all; both silent where an answer is feared."""
    assert dilemma.equilibria(concept) == held
    assert all(
        dilemma.holds(state, party, concept) == bool(dilemma.stable(state, party, concept))
        for state in range(1, 5)
        for party in "ab"
    )


def test_verdicts_say_why() -> None:
    """Nothing better, an answer feared, or nothing to fear, by name where states have one."""
    made = Conflict(4, MOVES, RANKING, ["quiet", "a talks", "b talks", "both talk"])
    assert made.stable(4, "a").sentence == "a stays at 4 (both talk): it can reach nothing better."
    assert (
        made.stable(1, "a").sentence
        == "a leaves 1 (quiet) for 2 (a talks): no reply of the others makes it worse off (Nash)."
    )
    assert (
        made.stable(1, "a", "seq").sentence
        == "a stays at 1 (quiet): each better state (2 (a talks)) would be answered (SEQ)."
    )
    assert made.named(3) == "3 (b talks)"


def test_together_they_can_leave(dilemma: Conflict) -> None:
    """From both talking to both silent, which each likes better; alone, or from there, nobody jumps."""
    assert dilemma.jumps(["a", "b"], 4) == [1]
    assert dilemma.jumps(["a"], 4) == []
    assert dilemma.jumps(["a", "b"], 1) == []
    assert dilemma.equilibrium_jumps(["a", "b"], "GMR") == {4: [1]}
    assert dilemma.equilibrium_jumps(["a", "b"]) == {}


def test_what_can_come_about() -> None:
    """The start included, even where nobody can move."""
    made = Conflict.from_states({"a": [(1, 2)], "b": [(2, 3)]}, {"a": [1, 2, 3, 4], "b": [1, 2, 3, 4]})
    assert [made.reachable(state) for state in (1, 2, 4)] == [{1, 2, 3}, {2, 3}, {4}]


def test_one_party_alone() -> None:
    """There are no others to answer."""
    made = Conflict.from_states({"a": [(1, 2)]}, {"a": [2, 1]})
    assert made.replies("a", 2, improving=False) == set()
    assert made.equilibria("GMR") == [2]


def test_from_options() -> None:
    """Ranked by hand or by statements; what cannot be taken back has no move back."""
    made = Conflict.from_options({"a": ["talk a"], "b": ["talk b"]}, RANKING)
    assert made.names == ("none", "talk a", "talk b", "talk a, talk b")
    assert made.equilibria() == [4]
    stated = Conflict.from_options(
        {"a": ["talk a"], "b": ["talk b"]},
        {"b": [3, 1, 4, 2]},
        one_way=["talk a"],
        statements={"a": [{"talk b": False}, {"talk a": True}]},
    )
    assert stated.improvements("a", 1) == [2]
    assert stated.improvements("a", 2) == []
    assert stated.ranking["a"].level[1:] == [3, 4, 1, 2]


@pytest.mark.parametrize(
    ("moves", "ranking", "says"),
    [
        ({}, {}, "needs moves and a ranking"),
        ({"a": [(1, 2)]}, {"b": [1, 2]}, "needs moves and a ranking"),
        ({"a": [(1, 1)]}, {"a": [1, 2]}, "The move 1 → 1 is none"),
        ({"a": [(1, 3)]}, {"a": [1, 2]}, "The move 1 → 3 is none"),
        ({"a": [(0, 1)]}, {"a": [1, 2]}, "The move 0 → 1 is none"),
        ({"a": []}, {"a": [1, 1]}, "does not name each"),
    ],
)
def test_what_is_no_conflict(moves: dict[str, list[tuple[int, int]]], ranking: dict[str, list[int]], says: str) -> None:
    """Each mistake by its name."""
    with pytest.raises(CounselError, match=says):
        Conflict.from_states(moves, ranking)


def test_unknown_states_and_parties(dilemma: Conflict) -> None:
    """In every question."""
    for ask in (lambda: dilemma.improvements("a", 5), lambda: dilemma.reachable(0), lambda: dilemma.stable(9, "a")):
        with pytest.raises(CounselError, match="There is no state"):
            ask()
    for ask in (lambda: dilemma.improvements("c", 1), lambda: dilemma.jumps(["c"], 1), lambda: dilemma.stable(1, "c")):
        with pytest.raises(CounselError, match="There is no party 'c'"):
            ask()
