"""Priorities from words and offers, on invented talks; names of issues and parties make no difference."""

from itertools import permutations

import numpy as np
import pytest

from verbale.counsel.priorities import Utterance, Weights, learn, priorities
from verbale.counsel.priorities.cues import counted, mentions
from verbale.counsel.priorities.inference import probabilities, shipped
from verbale.errors import CounselError

ISSUES = {"pay": ["pay", "wage*", "salar*"], "hours": ["hours", "week*"], "berths": ["berth*", "agency"]}
TALK = [
    Utterance(speaker="port", text="Good morning. What matters to you this year?"),
    Utterance(speaker="union", text="We really need higher pay. Wages are the most important thing for our families."),
    Utterance(speaker="port", text="And the hours?"),
    Utterance(
        speaker="union",
        text="Fewer hours would also be good, but we can give on the agency berths. We have enough there.",
    ),
    Utterance(speaker="union", text="", offer={"pay": 1.0, "hours": 0.5, "berths": 0.0}),
]


def test_what_is_needed_comes_before_what_can_be_given() -> None:
    """Pay is needed, berths can be given away: that order is the most probable, and the quotes say why."""
    found = priorities(TALK, ISSUES, "union")
    assert found.orders[0][0] == ("pay", "hours", "berths")
    assert sum(share for _, share in found.orders) == pytest.approx(1.0)
    assert max(found.top, key=lambda issue: found.top[issue]) == "pay"
    assert any("most important" in turn.text for turn, _ in found.evidence["pay"])


def test_silence_tells_nothing() -> None:
    """Without a word on any issue all orders are alike."""
    found = priorities([Utterance(speaker="union", text="Good morning.")], ISSUES, "union")
    assert [share for _, share in found.orders] == pytest.approx([1 / 6] * 6)


@pytest.mark.parametrize("order", list(permutations(ISSUES)))
def test_the_order_of_the_issues_makes_no_difference(order: tuple[str, ...]) -> None:
    """Issues given in another order have the same probabilities."""
    found = dict(priorities(TALK, ISSUES, "union").orders)
    assert dict(priorities(TALK, {issue: ISSUES[issue] for issue in order}, "union").orders) == pytest.approx(found)


def test_words_of_the_other_side_are_counted_apart() -> None:
    """The port's need of pay restraint is not the union's need of pay."""
    said = [Utterance(speaker="port", text="We need low pay.")]
    assert {item.cue.split()[0] for item in mentions(said, ISSUES, "union")} == {"other"}
    assert {item.cue.split()[0] for item in mentions(said, ISSUES, "port")} == {"own", "named"}


def test_learning_recovers_what_made_the_data() -> None:
    """Orders drawn from known weights give those weights back, within the noise."""
    draw = np.random.default_rng(0)
    true = Weights(("x", "y"), np.array([1.2, 0.0]), np.array([-0.8, 0.6]))
    cases = []
    for _ in range(4000):
        counts = [{"x": float(draw.integers(0, 3)), "y": float(draw.integers(0, 2))} for _ in range(3)]
        shares = probabilities(counts, true)
        orders = list(shares)
        cases.append((counts, orders[draw.choice(len(orders), p=list(shares.values()))]))
    found = learn(cases, prior=1.0)
    assert found.cues == ("x", "y")
    assert found.first == pytest.approx(true.first, abs=0.12)
    assert found.last == pytest.approx(true.last, abs=0.12)


def test_the_shipped_weights_know_the_cues() -> None:
    """What is shipped was learned on cues that the reader still makes."""
    made = {cue for known in counted(mentions(TALK, ISSUES, "union"), 3) for cue in known}
    assert len(made & set(shipped().cues)) > len(made) / 2


@pytest.mark.parametrize(
    "issues", [{}, {"pay": ["pay"]}, {"pay": ["pay"], "hours": []}, {str(n): [str(n)] for n in range(8)}]
)
def test_impossible_questions(issues: dict[str, list[str]]) -> None:
    """Too few or too many issues, and an issue without words, are errors with a cure."""
    with pytest.raises(CounselError):
        priorities(TALK, issues, "union")
