"""Yes-or-no options into states and moves."""

import pytest

from verbale.counsel.stability.options import States, fits, states_of
from verbale.errors import CounselError

OWN = {"arda": ["halt", "pay"], "bel": ["leave"]}


def made(**how: object) -> States:
    """Return the states of the options, with these limits."""
    given = {"infeasible": [], "forward": set(), "back": set(), **how}
    return states_of(OWN, **given)  # type: ignore[arg-type]


def test_all_states_in_order() -> None:
    """The first option changes fastest, no before yes."""
    states = made()
    assert states.options == ("halt", "pay", "leave")
    assert states.states == tuple((bool(n & 1), bool(n & 2), bool(n & 4)) for n in range(8))
    assert states.names() == [
        "none",
        "halt",
        "pay",
        "halt, pay",
        "leave",
        "halt, leave",
        "pay, leave",
        "halt, pay, leave",
    ]


def test_who_can_move_where() -> None:
    """To any other choice of one's own options, the others' standing."""
    moves = made().moves
    assert set(moves["bel"]) == {(here, here + 4) for here in range(1, 5)} | {(here + 4, here) for here in range(1, 5)}
    assert {there for here, there in moves["arda"] if here == 1} == {2, 3, 4}
    assert len(moves["arda"]) == 8 * 3


def test_what_cannot_be_is_no_state() -> None:
    """Numbers close up; nobody moves there. A list of patterns is any of them."""
    states = made(infeasible=[{"halt": True, "leave": True}])
    assert states.names() == ["none", "halt", "pay", "halt, pay", "leave", "pay, leave"]
    assert {pair for pair in states.moves["bel"] if 2 in pair} == set()
    both = made(infeasible=[[{"halt": True}, {"leave": True}]])
    assert both.names() == ["none", "pay"]


def test_one_way_options() -> None:
    """What cannot be taken back stays; what can only be given up is never taken."""
    forward, back = made(forward={"leave"}).moves["bel"], made(back={"leave"}).moves["bel"]
    assert all(here < there for here, there in forward)
    assert all(here > there for here, there in back)
    assert len(forward) == len(back) == 4


def test_another_order() -> None:
    """The order of the file, not that of the parties."""
    states = states_of(OWN, [], set(), set(), ["leave", "halt", "pay"])
    assert states.names()[:4] == ["none", "leave", "halt", "leave, halt"]
    assert (1, 2) in states.moves["bel"]


def test_states_by_statements() -> None:
    """An earlier condition outweighs all later ones; alike states are one class, the best first."""
    states = made()
    assert states.ranked([{"leave": False}, {"halt": True}]) == [[2, 4], [1, 3], [6, 8], [5, 7]]
    assert states.ranked([]) == [list(range(1, 9))]


def test_a_pattern_and_any_of_several() -> None:
    """All of a pattern, some pattern of a list; the empty pattern fits all, the empty list nothing."""
    place = {"a": 0, "b": 1}
    assert fits({"a": True, "b": False}, (True, False), place)
    assert not fits({"a": True, "b": True}, (True, False), place)
    assert fits([{"b": True}, {"a": True}], (True, False), place)
    assert fits({}, (True, False), place)
    assert not fits([], (True, False), place)


@pytest.mark.parametrize(
    ("options", "how", "says"),
    [
        ({"a": ["x"], "b": ["x"]}, {}, "belongs to two parties"),
        ({"a": ["x", "x"]}, {}, "stands twice"),
        ({"a": ["x"]}, {"order": ["y"]}, "belongs to two parties, or stands twice"),
        ({"a": [f"o{number}" for number in range(21)]}, {}, "21 options make too many states"),
        ({"a": ["x"]}, {"infeasible": [{"x": True}, {"x": False}]}, "No state is feasible"),
        ({"a": ["x"]}, {"infeasible": [{"y": True}]}, "There is no option 'y'"),
        ({"a": ["x"]}, {"forward": {"y"}}, "There is no option 'y'"),
        ({"a": ["x"]}, {"back": {"y"}}, "There is no option 'y'"),
    ],
)
def test_options_that_cannot_be(options: dict[str, list[str]], how: dict[str, object], says: str) -> None:
    """Each mistake by its name."""
    given = {"infeasible": [], "forward": set(), "back": set(), **how}
    with pytest.raises(CounselError, match=says):
        states_of(options, **given)  # type: ignore[arg-type]


def test_a_statement_on_an_option_there_is_not() -> None:
    """Refused as well."""
    with pytest.raises(CounselError, match="There is no option 'strike'"):
        made().ranked([{"strike": True}])
