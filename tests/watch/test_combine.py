"""Families, levels, hysteresis, words: how signals become alerts."""

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.model import Figure
from verbale.watch import Family, Level, Signal, watch
from verbale.watch.combine import combined, probability, strongest
from verbale.watch.factors import BY_FAMILY
from verbale.watch.stats.hysteresis import level_along
from verbale.watch.stats.likelihood import number, words

FIGURE = Figure("x", 1.0, "ratio", "x")
SIGNALS = st.builds(
    Signal,
    family=st.sampled_from(Family),
    level=st.sampled_from(Level),
    party=st.just("a"),
    figure=st.just(FIGURE),
    log_bayes=st.floats(-20, 20),
    supporting=st.booleans(),
    per_se=st.sampled_from(["", "", "", "a fact"]),
)


def make(family: Family, level: Level = Level.AMBER, **more: object) -> Signal:
    """Make a signal about one party."""
    return Signal(family=family, level=level, party="a", figure=FIGURE, **more)  # type: ignore[arg-type]


def test_amber_needs_one_family_red_two_or_a_fact() -> None:
    """However strong, one family is amber; a second one, or a fact that speaks for itself, makes red."""
    assert combined([]) is Level.NONE
    assert combined([make(Family.TIMING, Level.RED), make(Family.TIMING, Level.RED)]) is Level.AMBER
    assert combined([make(Family.TIMING), make(Family.PROCEDURE)]) is Level.RED
    assert combined([make(Family.TIMING, per_se="a fact")]) is Level.RED


def test_what_looks_like_not_conceding_never_stands_alone() -> None:
    """Supporting signals alone, of any number and strength, raise nothing."""
    assert (
        combined([make(Family.SUBSTANCE, Level.RED, supporting=True), make(Family.OUTSIDE, supporting=True)])
        is Level.NONE
    )
    assert combined([make(Family.SUBSTANCE, supporting=True), make(Family.TIMING)]) is Level.RED


@settings(max_examples=1000, deadline=None)
@given(st.lists(SIGNALS, max_size=8), st.floats(0.01, 0.6))
def test_the_combination_keeps_its_bounds(signals: list[Signal], prior: float) -> None:
    """One signal per family counts, no family weighs more than 20 to 1, and P is never above .9."""
    best = strongest(signals)
    assert len(best) == len({signal.family for signal in best}) == len({signal.family for signal in signals})
    found = probability(prior, [signal.log_bayes for signal in best])
    assert 0 < found <= 0.9
    odds = prior / (1 - prior) * 20 ** len(best)
    assert found <= odds / (1 + odds) + 1e-12
    if any(signal.per_se for signal in signals):
        assert combined(signals) is Level.RED


@settings(max_examples=1000, deadline=None)
@given(st.lists(st.floats(0, 100), max_size=30))
def test_hysteresis_by_its_rules(path: list[float]) -> None:
    """A level is entered at its threshold, kept down to half of it, and depends on the past alone."""
    level = level_along(path, 10, 20)
    if path:
        if path[-1] >= 20:
            assert level is Level.RED
        if path[-1] < 5:
            assert level is Level.NONE
        if level is Level.RED:
            assert max(path) >= 20
            assert path[-1] >= 10
        if path[-1] >= 10:
            assert level is not Level.NONE
    assert level_along([*path, 0.0], 10, 20) is Level.NONE


def test_hysteresis_keeps_a_level_that_hovers() -> None:
    """Between half a threshold and the threshold it matters from where the value comes."""
    assert level_along([4, 8], 10, 20) is Level.NONE
    assert level_along([11, 8], 10, 20) is Level.AMBER
    assert level_along([21, 12], 10, 20) is Level.RED
    assert level_along([21, 9], 10, 20) is Level.AMBER
    assert level_along([21, 4], 10, 20) is Level.NONE


@pytest.mark.parametrize(
    ("chance", "expected"),
    [(0.03, "almost no chance"), (0.1, "very unlikely"), (0.3, "unlikely"), (0.5, "roughly even chance"), (0.7, "likely"),
     (0.9, "very likely"), (0.97, "almost certain")],
)  # fmt: skip
def test_words_of_likelihood(chance: float, expected: str) -> None:
    """Words follow the ranges of ICD 203."""
    assert words(chance) == expected


def test_numbers_for_people() -> None:
    """No exponents for ordinary sizes."""
    assert [number(value) for value in (0, 0.12345, 12.345, 1234.5, 1e9)] == ["0", "0.123", "12.3", "1234", "1.00e+09"]


def test_every_family_rests_on_a_factor() -> None:
    """Each alert names the tradition it rests on."""
    assert set(BY_FAMILY) == set(Family)


def test_the_text_of_an_alert_has_its_parts(golden: Callable[[str], Any]) -> None:
    """Fact, arithmetic, reasons, comparison class with its n, words of likelihood, what clears it, factor; no intent."""
    case = golden("courteous-stalling")
    (alert,) = watch(case.dossier, case.play).alerts
    for part in (
        "Borea has not answered a proposal of Alba on Fishing quotas",
        "110 days have run",
        "3 holding replies, the last on ",
        "median 27 days, n = 10; 6 past answers of Borea",
        f"Protraction, all taken together: {alert.likelihood}",
        "Clears with an answer of Borea",
        "Lake Lanoux",
    ):
        assert part in alert.text, part
    assert alert.probability is not None
    assert alert.probability <= 0.9
    assert math.isfinite(alert.probability)
    for banned in ("bad faith", "deliberate", "intends", "wants", "refuses to"):
        assert banned not in alert.text.lower()
