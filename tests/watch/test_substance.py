"""P8 hollow replies, P9 restatement, P10 procedure, P11 due reasons."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, stats

from verbale.errors import WatchError
from verbale.model import Pause
from verbale.watch import watch
from verbale.watch.hollow import hollow_probability
from verbale.watch.ledger import excused_days
from verbale.watch.restatement import restated, shingles

D = dt.date


@pytest.mark.parametrize("counts", [(3, 1, 2, 2), (0, 4, 4, 0), (7, 0, 0, 0), (1, 9, 8, 3)])
def test_hollow_probability_is_the_integral(counts: tuple[int, int, int, int]) -> None:
    """P(θ > θ′) equals an independent numerical integration."""
    yes, no, other_yes, other_no = counts

    def joint(x: float) -> float:
        return float(stats.beta.pdf(x, 1 + no, 1 + yes) * stats.beta.cdf(x, 1 + other_no, 1 + other_yes))

    assert hollow_probability(*counts) == pytest.approx(integrate.quad(joint, 0, 1, epsrel=1e-11)[0], abs=1e-9)


@settings(max_examples=1000, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_the_two_sides_are_mirrored(yes: int, no: int, other_yes: int, other_no: int) -> None:
    """P(θ > θ′) and P(θ′ > θ) sum to one."""
    there = hollow_probability(other_yes, other_no, yes, no)
    assert hollow_probability(yes, no, other_yes, other_no) + there == pytest.approx(1, abs=1e-9)


def test_negative_counts() -> None:
    """Counts are counts."""
    with pytest.raises(WatchError, match="negative"):
        hollow_probability(-1, 0, 0, 0)


def test_restatement() -> None:
    """The same words are fully restated, other words are not, case and spacing do not matter."""
    assert restated("We  keep our position.", ["we keep our position."]) == 1.0
    assert restated("An entirely new thought", ["we keep our position"]) < 0.1
    assert restated("anything", []) == 0.0
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


def test_postponing_again_and_again(scenario: Callable[[str], Any], small: str) -> None:
    """Changes made alone and without a reason raise P10; joint and reasoned ones do not."""
    days = [D(2023, 9, 1) + dt.timedelta(9 * step) for step in range(14)]
    alone = "".join(f'[[procedure]]\nkind = "postpone"\nday = {day}\nparties = ["borea"]\n' for day in days)
    case = scenario(small.replace("2023-12-01", "2024-01-15") + alone)
    figure = watch(case.dossier, case.play).figure("p10.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value > 20
    reasoned = alone.replace('["borea"]\n', '["borea"]\nreason = "an invented reason"\n')
    case = scenario(small.replace("2023-12-01", "2024-01-15") + reasoned)
    figure = watch(case.dossier, case.play).figure("p10.borea")
    assert figure is not None
    assert figure.value is not None
    assert figure.value < 1


def test_excused_days_count_once_at_the_best_credence() -> None:
    """Two reasons for one day excuse it once, as far as the better one is believed."""
    pauses = (
        Pause(D(2023, 1, 5), D(2023, 1, 14), "a", credence=0.5),
        Pause(D(2023, 1, 10), D(2023, 1, 19), "b", credence=1.0),
    )
    assert excused_days(pauses, D(2023, 1, 1), D(2023, 1, 31)) == 5 * 0.5 + 10
    assert excused_days(pauses, D(2023, 1, 15), D(2023, 1, 17)) == 2


def test_the_ledger_is_always_shown(golden: Callable[[str], Any]) -> None:
    """Share, classes and credence of due reasons stand beside each finding."""
    case = golden("honest-pause")
    figure = watch(case.dossier, case.play).figure("p11.borea")
    assert figure is not None
    assert figure.value is not None
    assert 0.25 < figure.value < 0.35
    assert any("consultation: 1 × mean credence 0.95" in step for step in figure.steps)
