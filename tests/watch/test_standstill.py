"""S1 register, S2 deterioration, S3 adverse measures, S5 coincidence."""

import csv
import datetime as dt
import itertools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.case import Case
from verbale.watch.coincidence import coincidence
from verbale.watch.deterioration import curve, remaining
from verbale.watch.severity import assessed, default_for, defaults

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data"))
D = dt.date
MEASURES = """
[[measure]]
by = ["borea"]
affected = ["alba"]
day = 2023-09-02
point = "fish"
severity = 6.0
half_life = 90.0
irreversible = 0.25
credence = 0.8

[[measure]]
by = ["alba", "borea"]
affected = ["alba"]
day = 2023-10-02
point = "ports"
severity = 4.0
sign = -1

[[measure]]
by = ["alba"]
affected = ["borea"]
day = 2023-11-01
"""


def test_the_index_by_hand(scenario: Callable[[str], Any], small: str) -> None:
    """D is Σ sign·s·w·q·[ρ + (1−ρ)·2^(−t/h)], with weights as shares of the party's heaviest point."""
    case = scenario(small + MEASURES)
    figure = watch(case.dossier, case.play).figure("s2.alba")
    first = 6 * 1.0 * 0.8 * (0.25 + 0.75 * 2 ** (-90 / 90))
    second = -4 * 0.5 * 1.0 * (0.5 + 0.5 * 2 ** (-60 / 180))
    assert figure is not None
    assert figure.value == pytest.approx(first + second, rel=1e-12)
    assert any("caused by Borea" in step for step in figure.steps)


def test_a_missing_severity_is_named_and_counts_nowhere(scenario: Callable[[str], Any], small: str) -> None:
    """Nothing is computed from a missing input."""
    case = scenario(small + MEASURES)
    found = watch(case.dossier, case.play)
    figure = found.figure("s2.borea")
    assert figure is not None
    assert figure.value is None
    assert "no index" in figure.text
    assert any("No severity for the measure of 2023-11-01 by Alba" in line for line in found.limits)


def test_the_parts_by_cause_sum_to_the_whole(scenario: Callable[[str], Any], small: str) -> None:
    """A joint measure is shared equally, and nothing is lost."""
    case = scenario(small + MEASURES)
    view = Case(case.dossier, case.play)
    found = curve(view, "alba", assessed(view), [D(2023, 9, 1), D(2023, 9, 2), D(2023, 12, 1)])
    assert sum(found.by.values()) == pytest.approx(found.whole.tolist())
    assert found.whole[0] == 0.0
    assert found.low[2] <= found.whole[2] <= found.high[2]


def test_the_band_is_that_of_many_draws(scenario: Callable[[str], Any], small: str) -> None:
    """With one measure the band is that of credence and a triangular severity, by another sampler."""
    case = scenario(small + MEASURES)
    view = Case(case.dossier, case.play)
    one = [row for row in assessed(view) if row.day == D(2023, 9, 2)]
    found = curve(view, "alba", one, [D(2023, 9, 2)])
    random = np.random.default_rng(11)
    draws = (6 + random.uniform(-0.5, 0.5, 40000) + random.uniform(-0.5, 0.5, 40000)) * (random.random(40000) < 0.8)
    assert found.low[0] == pytest.approx(np.quantile(draws, 0.05), abs=0.2)
    assert found.high[0] == pytest.approx(np.quantile(draws, 0.95), abs=0.2)


def test_remaining_share() -> None:
    """The reversible part halves per half-life, the rest stays; before the day there is nothing."""
    assert remaining(0, 0.2, 30) == 1.0
    assert remaining(30, 0.2, 30) == pytest.approx(0.6)
    assert remaining(-1, 0.2, 30) == 0.0
    with pytest.raises(WatchError, match="half-life"):
        remaining(1, 0.2, 0)


def test_defaults_are_those_of_the_published_scale() -> None:
    """Each type's score is that of its CAMEO class in the published table."""
    path = DATA / "events" / "cameo_goldstein.csv"
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    with path.open(encoding="utf-8") as lines:
        scores = {row["code"]: float(row["goldstein"]) for row in csv.DictReader(lines)}
    for row in defaults().values():
        assert scores[row.cameo.lstrip("0")] == row.goldstein, row.name
        assert 0 <= row.severity <= 10
        assert 0 <= row.irreversible <= 1
        assert row.half_life > 0


def test_no_name_has_two_types() -> None:
    """A rule can mean one type only."""
    names = [name for row in defaults().values() for name in {row.name, *row.names}]
    assert len(names) == len(set(names))


def test_the_type_comes_from_the_rule() -> None:
    """The last part of a rule that names a type is the type."""
    found = default_for("news/measure.sanction")
    assert found is not None
    assert found.severity == 8.0
    assert found.sign == 1
    lifted = default_for("news/measure.lift-sanctions")
    assert lifted is not None
    assert lifted.sign == -1
    assert default_for("news/measure") is None


def test_a_person_judges_before_a_default(scenario: Callable[[str], Any], small: str) -> None:
    """The dossier's assessment wins, and its author is named."""
    judged = small.replace(
        '[[comparison]]\nname = "requests',
        '[[assessment]]\nby = "alba"\nday = 2023-11-01\nseverity = 3.0\nassessed_by = "A. Analyst (invented)"\n\n'
        '[[comparison]]\nname = "requests',
        1,
    )
    case = scenario(judged + MEASURES)
    figure = watch(case.dossier, case.play).figure("s2.borea")
    assert figure is not None
    assert figure.value is not None
    assert 2 < figure.value < 3
    assert any("A. Analyst (invented)" in step for step in figure.steps)


def test_a_measure_against_an_agreed_standstill_is_red(scenario: Callable[[str], Any], small: str) -> None:
    """What was agreed to stay as it was speaks for itself; without agreement the same measure does not."""
    item = '[[baseline_item]]\npoint = "fish"\ntext = "No new quotas while talks run."\nsource = "invented"\n{}\n'
    place = '[[comparison]]\nname = "requests'
    agreed = scenario(small.replace(place, item.format("agreed = true") + place, 1) + MEASURES)
    alerts = {alert.id: alert.level for alert in watch(agreed.dossier, agreed.play).alerts}
    assert alerts == {"standstill.borea.fish": "red"}
    plain = scenario(small.replace(place, item.format("") + place, 1) + MEASURES)
    assert not watch(plain.dossier, plain.play).alerts


DAYS = st.lists(st.integers(0, 39), min_size=1, max_size=5)


@settings(max_examples=1000, deadline=None)
@given(DAYS, DAYS, st.integers(0, 4))
def test_coincidence_by_brute_force(measures: list[int], sessions: list[int], window: int) -> None:
    """The count and the chance equal going round the ring one day at a time."""
    first = D(2023, 1, 1)

    def near(shift: int) -> int:
        held = {(day + shift) % 40 for day in sessions}
        ring = {(day + step) % 40 for day, step in itertools.product(held, range(-window, window + 1))}
        return sum(day in ring for day in measures)

    days = [[first + dt.timedelta(day) for day in row] for row in (measures, sessions)]
    actual, chance = coincidence(days[0], days[1], first, first + dt.timedelta(39), window)
    assert actual == near(0)
    assert chance == pytest.approx(sum(near(shift) >= near(0) for shift in range(40)) / 40)


def test_coincidence_limits() -> None:
    """Without measures or sessions nothing coincides; a span that ends before it begins is an error."""
    assert coincidence([], [D(2023, 1, 1)], D(2023, 1, 1), D(2023, 2, 1)) == (0, 1.0)
    with pytest.raises(WatchError, match="before they begin"):
        coincidence([], [], D(2023, 2, 1), D(2023, 1, 1))
