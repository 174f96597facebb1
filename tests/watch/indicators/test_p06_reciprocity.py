"""P6, reciprocity deficit: Page's identity by brute force."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import WatchError
from verbale.watch.indicators.p06_reciprocity import deficit


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=2, max_size=12))
def test_reciprocity_by_its_maximum(rounds: list[tuple[float, float]]) -> None:
    """The recursion equals the largest sum over all stretches that end now (Page's identity)."""
    own, other = [a for a, _ in rounds], [b for _, b in rounds]
    steps = [before - now - 0.5 for before, now in zip(other[:-1], own[1:], strict=True)]
    by_hand = max(0.0, *(sum(steps[begin:]) for begin in range(len(steps))))
    assert deficit(own, other)[-1] == pytest.approx(by_hand, abs=1e-9)


def test_reciprocity_needs_the_same_rounds() -> None:
    """Two sequences of different length are an error."""
    with pytest.raises(WatchError, match="same rounds"):
        deficit([1], [1, 2])
