"""P4, debt balance: by hand, and for both sides."""

from collections.abc import Callable
from typing import Any

import pytest

from verbale.errors import WatchError
from verbale.watch.indicators.p04_debt import debt


def test_debt_by_hand() -> None:
    """Σ weight × max(0, τ − D)/D."""
    assert debt([(1.0, 30, 20), (0.5, 10, 20), (0.5, 60, 20)]) == pytest.approx(0.5 + 0 + 1.0)
    with pytest.raises(WatchError, match="waiting time"):
        debt([(1.0, -3, 20)])


def test_both_sides_have_a_balance(golden: Callable[[str], Any]) -> None:
    """In the mirrored case both owe the same; a debt by itself is no alert."""
    found = golden("mutual-debt").watched
    ours, theirs = found.figure("p4.alba"), found.figure("p4.borea")
    assert ours is not None
    assert theirs is not None
    assert ours.value == theirs.value == pytest.approx((120 - 41) / 41)
