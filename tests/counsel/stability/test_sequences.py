"""Where movers can bring a conflict, nobody twice in a row."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.stability.bits import members, row_of
from verbale.counsel.stability.sequences import sequences

STATES = 4


def test_one_mover_moves_once() -> None:
    """It cannot move again before somebody else has."""
    rows = {"a": [0, row_of([2]), row_of([3]), 0, 0]}
    assert members(sequences(rows, ["a"], 1)) == [2]


def test_turns_are_taken() -> None:
    """One opens the way for the other, and back to the start where they can return."""
    rows = {"a": [0, row_of([2]), 0, row_of([4]), 0], "b": [0, 0, row_of([3]), 0, row_of([1])]}
    assert members(sequences(rows, ["a", "b"], 1)) == [1, 2, 3, 4]
    assert members(sequences(rows, ["b"], 1)) == []


ROWS = st.lists(
    st.integers(0, 2 ** (STATES + 1) - 1).map(lambda row: row & ~1), min_size=STATES + 1, max_size=STATES + 1
)


@given(st.lists(ROWS, min_size=2, max_size=3), st.integers(1, STATES))
def test_against_walking_every_sequence(drawn: list[list[int]], start: int) -> None:
    """Step by step, with who moved last, until nothing is new."""
    rows = {f"p{number}": known for number, known in enumerate(drawn)}
    ends: set[tuple[int, str]] = set()
    waiting = [(start, "")]
    while waiting:
        state, last = waiting.pop()
        for name, known in rows.items():
            for there in members(known[state]) if name != last else []:
                if (there, name) not in ends:
                    ends.add((there, name))
                    waiting.append((there, name))
    assert members(sequences(rows, list(rows), start)) == sorted({state for state, _ in ends})
