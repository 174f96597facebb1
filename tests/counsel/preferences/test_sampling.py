"""Preferences drawn evenly from all that fit."""

import numpy as np
import pytest

from tests.counsel.preferences.conftest import OWN, UNKNOWNS, said
from verbale.counsel.preferences.sampling import _null, _tight, draws
from verbale.counsel.preferences.statements import Rows, rows
from verbale.errors import CounselError

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")


def box(least: tuple[float, ...], most: tuple[float, ...]) -> Rows:
    """Return a box without equalities."""
    size = len(least)
    more = np.concatenate((-np.eye(size), np.eye(size)))
    return Rows(
        more,
        np.array([*(-low for low in least), *most]),
        np.full(2 * size, -1, dtype=np.intp),
        np.zeros((0, size)),
        np.zeros(0),
    )


def test_even_over_a_box() -> None:
    """Mean and variance of each side, and no corner is left out."""
    found = draws(box((0.0, 2.0), (1.0, 6.0)), 4000, seed=3)
    assert found.shape == (4000, 2)
    assert found.mean(axis=0) == pytest.approx([0.5, 4.0], abs=0.06)
    assert found.var(axis=0) == pytest.approx([1 / 12, 16 / 12], rel=0.08)
    quarters = np.histogram2d(found[:, 0], found[:, 1], bins=2, range=[[0, 1], [2, 6]])[0]
    assert quarters == pytest.approx(np.full((2, 2), 1000), abs=120)


def test_every_draw_fits_its_statements() -> None:
    """Equalities and inequalities of the union's words."""
    known = rows(UNKNOWNS, [*OWN, said("cares more", issue="pay", than="hours", times=2)], (0.1, 0.3))
    found = draws(known, 300)
    assert (found @ known.more.T <= known.most + 1e-7).all()
    assert np.allclose(found @ known.equal.T, known.level, atol=1e-7)


def test_where_there_is_no_inside_it_is_drawn_where_it_is() -> None:
    """A box as flat as a sheet, and a single point."""
    sheet = draws(box((0.0, 2.0), (1.0, 2.0)), 500)
    assert sheet[:, 1] == pytest.approx(np.full(500, 2.0), abs=1e-6)
    assert sheet[:, 0].std() == pytest.approx((1 / 12) ** 0.5, rel=0.15)
    point = draws(box((3.0, 2.0), (3.0, 2.0)), 4)
    assert point == pytest.approx(np.array([[3.0, 2.0]] * 4), abs=1e-6)
    fixed = Rows(np.array([[-1.0, 0.0]]), np.array([0.0]), np.zeros(1, dtype=np.intp), np.eye(2), np.array([0.25, 0.5]))
    assert draws(fixed, 2) == pytest.approx(np.array([[0.25, 0.5]] * 2))


def test_no_room_at_all() -> None:
    """Statements that contradict one another."""
    with pytest.raises(CounselError, match="contradict"):
        draws(box((1.0, 0.0), (0.5, 1.0)), 10)


def test_the_same_seed_gives_the_same_draws() -> None:
    """As many as asked for, also where that is less or more than the chains."""
    known = box((0.0,), (1.0,))
    assert [len(draws(known, count)) for count in (1, 200, 201)] == [1, 200, 201]
    assert draws(known, 50, 1).tolist() == draws(known, 50, 1).tolist()
    assert draws(known, 50, 1).tolist() != draws(known, 50, 2).tolist()


def test_what_holds_with_equality_everywhere() -> None:
    """Both sides of the flat one."""
    assert _tight(box((0.0, 2.0), (1.0, 2.0))).tolist() == [False, True, False, True]


def test_what_a_matrix_takes_to_nothing() -> None:
    """An orthonormal basis of the right size."""
    basis = _null(np.array([[1.0, 1.0, 0.0], [2.0, 2.0, 0.0]]))
    assert basis.shape == (3, 2)
    assert basis.T @ basis == pytest.approx(np.eye(2))
    assert np.array([1.0, 1.0, 0.0]) @ basis == pytest.approx([0.0, 0.0])


def test_a_warm_start_is_as_even() -> None:
    """From places drawn evenly from a larger box; where too few of them are inside, from the middle."""
    larger = draws(box((0.0, 0.0), (2.0, 2.0)), 400, seed=1)
    found = draws(box((0.0, 0.0), (1.0, 2.0)), 4000, seed=2, known=larger)
    assert found.mean(axis=0) == pytest.approx([0.5, 1.0], abs=0.05)
    assert found[:, 0].max() <= 1.0
    few = draws(box((1.98, 1.98), (2.0, 2.0)), 400, seed=2, known=larger)
    assert few.mean(axis=0) == pytest.approx([1.99, 1.99], abs=0.002)
