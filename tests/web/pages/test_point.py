"""The page of a point: who wants what, answers, how it moved, what is owed on it; each with its words a click away."""

import pytest

from tests.cli.conftest import PLAN, REFUSAL
from tests.web.conftest import Direct, Served, words
from verbale.web.pages import point


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


def test_a_long_history_comes_in_parts(mine: Direct, monkeypatch: pytest.MonkeyPatch) -> None:
    """The latest part first, and the way to what was before; of many answers asked for it is said how many there are."""
    monkeypatch.setattr(point, "STEPS", 1)
    monkeypatch.setattr(point, "DEBTS", 0)
    page = mine.ask("/point/quota?as_of=2024-03-30")
    said = words(page)
    assert "20 Mar 2024 Bel Republic refused, to Arda" in said
    assert "1 Mar 2024 Arda wants" not in said
    assert "2–2 of 2. Before" in said
    before = words(mine.ask("/point/quota?as_of=2024-03-30&offset=0"))
    assert "1–1 of 2. Next" in before
    assert "1 Mar 2024 Arda wants" in before
    assert "0 of 1, those that are waited for first." in said
