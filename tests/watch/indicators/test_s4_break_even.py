"""S4 in words: sign, date, band, sensitivity, and what is missing."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from verbale.dossier import BreakEven
from verbale.errors import WatchError
from verbale.watch import watch
from verbale.watch.indicators.s4_break_even import sensitivity, verdict

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
    assert any("moves it by" in step for step in figure.steps)


def test_a_missing_input_is_named(scenario: Callable[[str], Any], small: str) -> None:
    """Without an input there is no figure."""
    case = scenario(with_inputs(small, "gain = 100\ncost = 0.3\nagreements = 8"))
    figure = watch(case.dossier, case.play).figure("s4.alba")
    assert figure is not None
    assert figure.value is None
    assert figure.steps == ("missing: drift", "missing: exposure")


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
    row = BreakEven(party="alba", assessed_by="x", gain=100.0, cost=0.3, drift=0.2, **changed)
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
