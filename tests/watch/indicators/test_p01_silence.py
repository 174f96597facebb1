"""P1, silence: a figure for every open obligation, or the name of what it lacks."""

from collections.abc import Callable
from typing import Any

import pytest

from verbale.watch.stats.silence import surprise


def test_the_figure_is_the_surprise_of_the_silence(scenario: Callable[[str], Any], small: str) -> None:
    """The value shown is that of the published formula on the side's own history, and its steps say so."""
    figure = scenario(small).watched.figure("p1.borea.fish")
    assert figure is not None
    assert figure.value == pytest.approx(surprise([], 11, 20.0))
    assert any(step.startswith("S = ") for step in figure.steps)


def test_without_a_comparison_class_the_missing_input_is_named(scenario: Callable[[str], Any], small: str) -> None:
    """No class, no deadline, no answers: no surprise, and no figure made up for it."""
    bare = small[: small.index("[[comparison]]")] + small[small.rindex('"""\n\n[[obligation]]') :]
    found = scenario(bare).watched
    figure = found.figure("p1.borea.fish")
    assert figure is not None
    assert figure.value is None
    assert any("No comparison class" in line for line in found.limits)
