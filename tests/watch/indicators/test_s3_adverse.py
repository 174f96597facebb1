"""S3, rate of adverse measures: who takes more of them than before, whoever it is."""

from collections.abc import Callable
from typing import Any

import pytest

from verbale.watch.context import WatchContext
from verbale.watch.stats.periods import counts


@pytest.mark.parametrize(
    ("name", "maker"), [("measures-by-us", "alba"), ("measures-by-them", "borea"), ("measures-by-third-party", "corvo")]
)
def test_a_rise_is_evidence_against_its_maker_alone(golden: Callable[[str], Any], name: str, maker: str) -> None:
    """Only the side that takes more measures is named, and each in the same way."""
    found = golden(name).watched
    values = {row.id: row.value for row in found.indicators if row.id.startswith("s3.")}
    assert values[f"s3.{maker}"] >= 10
    assert all(value < 1 for ident, value in values.items() if ident != f"s3.{maker}")


def test_measures_on_oneself_and_easing_ones_do_not_count(scenario: Callable[[str], Any], small: str) -> None:
    """A side that burdens only itself, or eases another's situation, takes no adverse measure."""
    rows = "".join(
        f'[[measure]]\nby = ["borea"]\naffected = ["{who}"]\nday = 2023-{month:02}-10\nseverity = 5.0\nsign = {sign}\n'
        for month, who, sign in ((9, "borea", 1), (10, "alba", -1), (11, "alba", -1))
    )
    figure = scenario(small + rows).watched.figure("s3.borea")
    assert figure is not None
    assert figure.cases == 0


def test_a_running_period_is_not_counted_yet(scenario: Callable[[str], Any], small: str) -> None:
    """Periods are whole: half a month of calm is no calm month; the first third is the first phase."""
    case = scenario(small)
    first, later = counts(WatchContext(case.dossier, case.play), [case.dossier.baseline])
    assert (len(first), len(later)) == (4, 7)
    assert first == [1, 0, 0, 0]
