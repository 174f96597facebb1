"""Linear programmes by hand."""

import sys

import numpy as np
import pytest

from verbale.counsel.preferences.linear import centre, solve
from verbale.counsel.preferences.statements import Rows
from verbale.errors import CounselError

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
# 0 ≤ x ≤ 2, 0 ≤ y ≤ 1, x + y = 2.
SQUARE = Rows(
    np.array([[-1.0, 0.0], [0.0, -1.0], [1.0, 0.0], [0.0, 1.0]]), np.array([0.0, 0.0, 2.0, 1.0]), np.zeros(4, dtype=np.intp),
    np.array([[1.0, 1.0]]), np.array([2.0]),
)  # fmt: skip


def test_the_smallest_value() -> None:
    """At a corner; signs and equalities as they are given."""
    assert solve(SQUARE, np.array([1.0, 0.0])) == pytest.approx(1.0)
    assert solve(SQUARE, np.array([-1.0, 0.0])) == pytest.approx(-2.0)
    assert solve(SQUARE, np.array([1.0, 3.0])) == pytest.approx(2.0)


def test_only_some_rows() -> None:
    """Without the bound on y, x may fall to 0."""
    keep = np.array([True, True, True, False])
    assert solve(SQUARE, np.array([1.0, 0.0]), keep) == pytest.approx(0.0)


def test_nothing_fits() -> None:
    """None, and no error."""
    none = Rows(SQUARE.more, SQUARE.most, SQUARE.owner, SQUARE.equal, np.array([9.0]))
    assert solve(none, np.array([1.0, 0.0])) is None


def test_without_a_bound_there_is_no_answer() -> None:
    """Said, not guessed."""
    free = Rows(SQUARE.more[:2], SQUARE.most[:2], SQUARE.owner[:2], np.zeros((0, 2)), np.zeros(0))
    with pytest.raises(CounselError, match="was not solved"):
        solve(free, np.array([-1.0, 0.0]))


def test_the_middle_of_the_largest_ball() -> None:
    """In a corridor 1 wide: half a unit from either side; no ball is larger than 1."""
    place, radius = centre(np.array([[-1.0, 0.0], [0.0, -1.0], [1.0, 0.0], [0.0, 1.0]]), np.array([0.0, 0.0, 5.0, 1.0]))
    assert radius == pytest.approx(0.5)
    assert place[1] == pytest.approx(0.5)
    assert 0.5 - 1e-9 <= place[0] <= 4.5 + 1e-9
    assert centre(np.array([[-1.0], [1.0]]), np.array([0.0, 50.0]))[1] == pytest.approx(1.0)
    assert centre(np.array([[-2.0], [2.0]]), np.array([0.0, 1.0]))[1] == pytest.approx(0.25)


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line and the command."""
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    with pytest.raises(CounselError) as caught:
        solve(SQUARE, np.array([1.0, 0.0]))
    assert caught.value.cure == "Install it: pip install 'verbale[counsel]'."
