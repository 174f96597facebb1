"""P9, restatement: by brute force, and never an alert by itself."""

from collections.abc import Callable
from typing import Any

import pytest

from verbale.errors import WatchError
from verbale.watch.indicators.p09_restatement import restated, shingles


def test_restatement() -> None:
    """The same words are fully restated, other words are not, case and spacing do not matter."""
    assert restated("We  keep our position.", ["we keep our position."]) == pytest.approx(1.0)
    assert restated("An entirely new thought", ["we keep our position"]) < 0.1
    assert restated("anything", []) == pytest.approx(0.0)
    assert shingles("abc", 5) == frozenset({"abc"})
    with pytest.raises(WatchError, match="1 or more"):
        shingles("abc", 0)


def test_restatement_by_brute_force() -> None:
    """The share equals counting runs of five characters one by one."""
    new, old = "the quotas must stay", "we say the quotas stay"
    runs = {new[place : place + 5] for place in range(len(new) - 4)}
    assert restated(new, [old]) == sum(run in old for run in runs) / len(runs)


def test_two_reports_of_one_statement_repeat_nothing(scenario: Callable[[str], Any], small: str) -> None:
    """Only words of another document can be repeated; repeating is figured, never alerted alone."""
    said = "".join(
        f'[[act]]\nkind = "state"\nactors = ["borea"]\npoints = ["fish"]\nday = 2023-0{month}-01\n'
        f'words = "Our invented position on the quotas of fish has not changed{"." * month}"\n'
        for month in range(2, 7)
    )
    found = scenario(small + said).watched
    figure = found.figure("p9.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value > 0.9
    assert not found.alerts
