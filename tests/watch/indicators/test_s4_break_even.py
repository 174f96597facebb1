"""S4 in words: sign, date, band, sensitivity, and what is missing."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from verbale.dossier import BreakEven
from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.indicators.s4_break_even import sensitivity, talks_of, verdict, with_hazard
from verbale.watch.stats.learned_hazard import learned

PLACE = '[[comparison]]\nname = "requests'


def with_inputs(small: str, inputs: str) -> str:
    """Add a break-even table to the small case."""
    return small.replace(
        PLACE, f'[[break_even]]\nparty = "alba"\nassessed_by = "A. Analyst (invented)"\n{inputs}\n{PLACE}', 1
    )


def test_a_learned_hazard_gives_a_date(scenario: Callable[[str], Any], small: str) -> None:
    """αG/(c+μ) − β days after the start of the talks."""
    text = with_inputs(small, "gain = 100\ncost = 0.3\ndrift = 0.2\nagreements = 8\nexposure = 320\ndrift_sd = 0.05")
    case = scenario(text)
    figure = watch(case.dossier, case.play).figure("s4.alba")
    passed = (dt.date(2023, 12, 1) - dt.date(2023, 1, 2)).days
    assert figure is not None
    assert figure.value == pytest.approx(8 * 100 / 0.5 - 320 - passed)
    assert "worth it" in figure.text
    assert "2026-07-05" in figure.text
    assert any("90 % band by first passage" in step for step in figure.steps)
    assert any(step.endswith("days later") for step in figure.steps)
    assert figure.text.endswith("most sensitive to the gain of an agreement over none.")


def test_a_missing_input_is_named(scenario: Callable[[str], Any], small: str) -> None:
    """Without an input there is no figure."""
    case = scenario(with_inputs(small, "gain = 100\ncost = 0.3\nagreements = 8"))
    figure = watch(case.dossier, case.play).figure("s4.alba")
    assert figure is not None
    assert figure.value is None
    assert figure.steps == (
        "missing: worsening of the own position, per day (drift)",
        "missing: days of those talks (exposure)",
    )


def test_inputs_that_cannot_be_stop_one_figure_and_nothing_else(scenario: Callable[[str], Any], small: str) -> None:
    """A prior of nil is named; the rest of the watch goes on."""
    found = scenario(with_inputs(small, "gain = 10\ncost = 0.3\ndrift = 0.2\nagreements = 0\nexposure = 320")).watched
    figure = found.figure("s4.alba")
    assert figure is not None
    assert figure.value is None
    assert "agreements is 0" in figure.text
    assert found.figure("p1.borea.fish") is not None


def test_when_talking_no_longer_pays(scenario: Callable[[str], Any], small: str) -> None:
    """After the date there is an amber alert that names whose inputs say so."""
    case = scenario(with_inputs(small, "gain = 10\ncost = 0.3\ndrift = 0.2\nagreements = 8\nexposure = 320"))
    (alert,) = watch(case.dossier, case.play).alerts
    assert (alert.kind, alert.level, alert.party, alert.probability) == ("break-even", "amber", "alba", None)
    assert "A. Analyst (invented)" in alert.text
    assert "no longer worth it" in alert.text


@pytest.mark.parametrize(
    "changed",
    [
        {"hazard": 0.03, "gain_drift": 0.1},
        {"hazard": 0.03, "discount": 0.0005},
        {"agreements": 8.0, "exposure": 320.0, "gain_drift": 0.02},
    ],
)
def test_every_formula_ends_where_the_net_value_is_nil(changed: dict[str, float]) -> None:
    """Some days on, the net value has fallen to nothing, whichever inputs vary."""
    row = BreakEven(party="alba", assessed_by="x", gain=100.0, cost=0.3, drift=0.2, **changed)  # type: ignore[arg-type]  # numbers all
    found = verdict(row, 10.0)
    assert found.value > 0
    assert verdict(row, 10.0 + found.days).value == pytest.approx(0.0, abs=2e-3)


def test_sensitivity_is_the_shift_of_the_date() -> None:
    """The largest shift comes first and equals recomputing with a tenth more."""
    row = BreakEven(party="alba", assessed_by="x", gain=100.0, cost=0.3, drift=0.2, agreements=8.0, exposure=320.0)
    name, shift = sensitivity(row, 0.0)[0]
    assert name in {"gain", "agreements"}
    assert shift == pytest.approx(8 * 110 / 0.5 - 8 * 100 / 0.5)


def test_a_rate_needs_some_exposure() -> None:
    """On the first day, agreements in no time at all give no rate: the input is named."""
    row = BreakEven(party="alba", assessed_by="x", gain=100.0, cost=0.3, drift=0.2, agreements=8.0, exposure=0.0)
    with pytest.raises(WatchError, match="exposure is 0"):
        verdict(row, 0.0)


TALKS = """[[finished_talks]]
name = "wage rounds"
source = "invented"
agreed = [40, 60, 75, 90, 120, 150, 240, 400]
ended = [100, 200]
running = [300]
"""


def test_a_hazard_learned_from_finished_talks(scenario: Callable[[str], Any], small: str) -> None:
    """The date is that of the fitted prior, the figure says on how many cases and by which estimator, and how far it would move."""
    text = with_inputs(small, "gain = 100\ncost = 0.1\ndrift = 0.1").replace(PLACE, TALKS + PLACE, 1)
    case = scenario(text)
    figure = watch(case.dossier, case.play).figure("s4.alba")
    rows = case.dossier.finished_talks[0].rows
    assert len(rows) == 11
    found = learned(rows)
    passed = float((dt.date(2023, 12, 1) - dt.date(2023, 1, 2)).days)
    assert figure is not None
    row = with_hazard(case.dossier.break_even[0], found)
    assert figure.value == pytest.approx(verdict(row, passed).days)
    assert figure.cases == 11
    assert "learned from 11 comparable talks, 8 of which agreed" in figure.text
    assert "maximum likelihood under right censoring" in figure.source
    assert figure.steps[0] == "wage rounds (invented): 11 talks, 8 agreed; 3 ended without or still run, censored"
    assert any(step.startswith("with cases drawn again, nine in ten of the dates lie from ") for step in figure.steps)


def test_an_analysts_own_hazard_comes_first(scenario: Callable[[str], Any], small: str) -> None:
    """Talks that are not named where there are several, or that agreed too seldom, are said to be missing."""
    own = with_inputs(small, "gain = 100\ncost = 0.3\ndrift = 0.2\nagreements = 8\nexposure = 320")
    case = scenario(own.replace(PLACE, TALKS + PLACE, 1))
    assert talks_of(case.dossier, case.dossier.break_even[0]) is None
    bare = with_inputs(small, "gain = 100\ncost = 0.3\ndrift = 0.2")
    two = scenario(bare.replace(PLACE, TALKS + TALKS.replace("wage rounds", "others") + PLACE, 1))
    figure = watch(two.dossier, two.play).figure("s4.alba")
    assert figure is not None
    assert [step.rsplit("(")[-1] for step in figure.steps] == ["agreements)", "exposure)"]
    few = scenario(bare.replace(PLACE, TALKS.replace("[40, 60, 75, 90, 120, 150, 240, 400]", "[40, 60]") + PLACE, 1))
    lacking = watch(few.dossier, few.play).figure("s4.alba")
    assert lacking is not None
    assert lacking.value is None
    assert "Only 2 of 5 comparable talks ended in agreement" in lacking.text
