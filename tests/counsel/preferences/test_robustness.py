"""How far counsel holds over the draws: shares, regret, and the question that tells most."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counsel.preferences.conftest import ISSUES, ORDERS
from verbale.counsel.preferences import robustness as module
from verbale.counsel.preferences.partial_preferences import PartialPreferences
from verbale.counsel.preferences.robustness import Question, _information, robustness
from verbale.counsel.preferences.statements import Saying

pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
THREAT: dict[str, float | tuple[float, float]] = {"union": 0.2, "port": (0.1, 0.4)}


def test_every_draw_is_solved_alike_listed_or_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where packages are few they are listed; by search each draw has a package of the same product."""
    partial = PartialPreferences(ISSUES, ORDERS, THREAT)
    listed = robustness(partial, 60)
    steps: list[int] = []
    monkeypatch.setattr(module, "_LISTED", 0)
    searched = robustness(partial, 60, step=steps.append)
    assert steps == list(range(1, 61))
    assert searched.reach == listed.reach
    for issue, support in listed.support.items():
        assert searched.support[issue] == pytest.approx(support, abs=0.05)


def test_shares_add_up() -> None:
    """Options of an issue over the draws with an agreement; packages are chosen by that many; samples as asked for."""
    found = robustness(PartialPreferences(ISSUES, ORDERS, THREAT), 80)
    assert found.samples == 80
    assert all(sum(support.values()) == pytest.approx(1.0) for support in found.support.values())
    assert sum(item.chosen for item in found.packages) <= 1.0 + 1e-9
    assert [item.regret for item in found.packages] == sorted(item.regret for item in found.packages)
    assert all(0 <= share <= 1 for item in found.packages for share in item.beats.values())


def test_no_agreement_is_counted() -> None:
    """Where nothing is better than none for both, nothing is chosen and nothing can be asked."""
    found = robustness(PartialPreferences(ISSUES, ORDERS, {"union": 0.99, "port": 0.99}), 40)
    assert found.reach == 0.0
    assert found.packages == ()
    assert found.question is None
    assert found.support["hours"] == {"38": 0.0, "37": 0.0}


def test_everything_is_ruled_out() -> None:
    """By red lines on both options of an issue."""
    lines = [Saying(party="union", says="red line", issue="hours", option=option) for option in ("38", "37")]
    assert robustness(PartialPreferences(ISSUES, [*ORDERS, *lines], THREAT), 10).reach == 0.0


@pytest.mark.parametrize(
    ("question", "names", "text"),
    [
        (Question("a", "pay", "hours"), (), "Does a care more about pay than about hours?"),
        (Question("a", "pay", "hours"), ("Arda", "Pay", "Hours"), "Does Arda care more about Pay than about Hours?"),
        (Question("a", "pay", option="mid"), (), "Is 'mid' on pay worth more than half of the best to a?"),
        (
            Question("a", "pay", option="mid"),
            ("Arda", "Pay", "", "Middle"),
            "Is 'Middle' on Pay worth more than half of the best to Arda?",
        ),
        (Question("a", level=0.256), (), "Is no agreement worth more than 0.26 of everything it wants to a?"),
    ],
)
def test_a_question_in_words(question: Question, names: tuple[str, ...], text: str) -> None:
    """With names where they are given."""
    assert question.text(*names) == text


@pytest.mark.parametrize(
    ("bits", "label", "told"),
    [
        ([True, False], [0, 1], 1.0),
        ([True, True], [0, 1], 0.0),
        ([True, False, True, False], [0, 0, 1, 1], 0.0),
        ([True, True, False, False], [0, 1, 2, 2], 1.0),
        ([True, False, False, False], [1, 0, 0, 0], 0.25 * math.log2(4) + 0.75 * math.log2(4 / 3)),
    ],
)
def test_information(bits: list[bool], label: list[int], told: float) -> None:
    """In bits: all of a coin, or nothing of what has nothing to do with it."""
    assert _information(np.array(bits), np.array(label)) == pytest.approx(told)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3)), min_size=1, max_size=30))
def test_an_answer_tells_at_most_itself(pairs: list[tuple[bool, int]]) -> None:
    """Never less than nothing, never more than its own entropy."""
    bits, label = np.array([bit for bit, _ in pairs]), np.array([name for _, name in pairs])
    share = float(bits.mean())
    own = 0.0 if share in {0.0, 1.0} else -share * math.log2(share) - (1 - share) * math.log2(1 - share)
    assert 0 <= _information(bits, label) <= own + 1e-9
