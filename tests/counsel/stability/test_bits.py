"""Sets of states as whole numbers."""

from hypothesis import given
from hypothesis import strategies as st

from verbale.counsel.stability.bits import members, row_of


def test_by_hand() -> None:
    """Bit n is state n."""
    assert (row_of([1, 3]), members(0b1010), members(0), row_of([])) == (10, [1, 3], [], 0)


@given(st.sets(st.integers(0, 200)))
def test_there_and_back(states: set[int]) -> None:
    """In order, each once, whatever the order given."""
    assert members(row_of(sorted(states, reverse=True))) == sorted(states)
    assert row_of([*states, *states]) == row_of(states)
