"""Kaplan–Meier, quantiles and the choice of a comparison class."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from verbale.watch.stats.reference import kaplan_meier, pooled, quantile, reference_for

ROWS = st.lists(st.tuples(st.integers(1, 60), st.booleans()), min_size=1, max_size=30)


@settings(max_examples=1000, deadline=None)
@given(ROWS)
def test_kaplan_meier_is_that_of_scipy(rows: list[tuple[int, bool]]) -> None:
    """The product-limit estimate equals an independent implementation."""
    if not any(done for _, done in rows):
        assert kaplan_meier(rows)[0].size == 0
        return
    data = stats.CensoredData.right_censored([t for t, _ in rows], [not done for _, done in rows])
    theirs = stats.ecdf(data).sf
    times, ours = kaplan_meier(rows)
    assert ours.tolist() == pytest.approx(theirs.evaluate(times).tolist(), abs=1e-12)


def test_quantiles() -> None:
    """The median is the first time by which half have answered; with most still open it is not known."""
    assert quantile([(10, True), (20, True), (30, True)], 0.5) == 20
    assert quantile([(10, True), (20, False), (30, False)], 0.5) is None
    assert quantile([(5, False)], 0.5) is None


def test_open_requests_lengthen_the_median() -> None:
    """Leaving out what is still open makes a class look quicker than it is."""
    answered = [(10.0, True), (20.0, True), (30.0, True)]
    longer = quantile([*answered, (25.0, False), (28.0, False)], 0.5)
    assert longer is not None
    assert longer > 20


def test_a_pool_needs_three_answers() -> None:
    """Two answers make no class."""
    assert pooled([(10, True), (20, True)], "days") is None
    found = pooled([(10, True), (20, True), (40, True)], "days")
    assert found is not None
    assert found.median == 20
    assert found.cases == 3


def test_the_first_class_that_fits(scenario: Callable[[str], Any], small: str) -> None:
    """Classes may be limited to a kind of request or a debtor."""
    case = scenario(small)
    found = reference_for(case.dossier, case.play.obligations[0])
    assert found is not None
    assert found.median == 20
    assert not math.isnan(found.median)
