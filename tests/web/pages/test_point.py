"""The page of a point: who wants what, answers, how it moved, what is owed on it; each with its words a click away."""

from tests.cli.conftest import PLAN, REFUSAL
from tests.web.conftest import Served, words


def test_side_by_side(quick: Served) -> None:
    """What each wants since when, and how it answered the other; every word leads to its quote."""
    page = quick.ask("/point/quota")
    said = words(page)
    assert page.status == 200
    assert "refused , 20 Mar 2024*" in said.replace("refused,", "refused ,")
    assert f"/quote/{PLAN.id}/" in page.text
    assert f"/quote/{REFUSAL.id}/" in page.text
    assert "How it moved" in said
    assert "Bel Republic Arda 1 Mar 2024 answered" in said


def test_an_answer_that_is_owed(quick: Served) -> None:
    """How its absence stands is said in the cell, and below with the debts of the point."""
    said = words(quick.ask("/point/ports"))
    assert "Arda: not yet answered" in said
    assert "Bel Republic Arda 1 Mar 2024 open" in said


def test_points_are_found_from_the_matrix(quick: Served) -> None:
    """One link each; another name is no point."""
    page = quick.ask("/matrix")
    assert '<a href="/point/quota">Quota for cod</a>' in page.text
    assert quick.ask("/point/zed").status == 404
    assert quick.ask("/point/quota?clearance=TLP:CLEAR").status == 200
