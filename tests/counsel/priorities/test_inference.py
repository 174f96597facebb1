"""From counts to probabilities of orders, with the turns that carried them."""

import math

import numpy as np
import pytest

from verbale.counsel.priorities.cues import Utterance
from verbale.counsel.priorities.inference import priorities, probabilities, shipped
from verbale.counsel.priorities.learning import Weights
from verbale.errors import CounselError

WEIGHTS = Weights(("own mention", "offer"), np.array([1.0, 0.5]), np.array([-1.0, 0.0]))
ISSUES = {"pay": ["pay"], "hours": ["hours"]}


def test_orders_by_what_is_said_of_first_and_last() -> None:
    """Two issues, one mentioned: e² to 1 for it."""
    found = probabilities([{"own mention": 1.0}, {}], WEIGHTS)
    assert found == {
        (0, 1): pytest.approx(math.e / (math.e + math.exp(-1))),
        (1, 0): pytest.approx(math.exp(-1) / (math.e + math.exp(-1))),
    }


def test_the_middle_tells_nothing() -> None:
    """Of three issues only the ends count: orders with the same ends are those with the same middle."""
    found = probabilities([{"own mention": 1.0}, {"offer": 2.0}, {}], WEIGHTS)
    scores = {order: [1.0, 1.0, 0.0][order[0]] - [1.0, 0.0, 0.0][order[-1]] for order in found}
    total = sum(map(math.exp, scores.values()))
    assert found == {order: pytest.approx(math.exp(score) / total) for order, score in scores.items()}


def test_large_scores_do_not_overflow() -> None:
    """Probabilities stay numbers that sum to 1."""
    found = probabilities([{"own mention": 5000.0}, {}], WEIGHTS)
    assert list(found.values()) == [1.0, 0.0]


def test_a_party_with_its_evidence() -> None:
    """Orders by probability, shares of first place, and for each issue the turns that spoke most, with their sign."""
    turns = [
        Utterance(speaker="arda", text="pay"),
        Utterance(speaker="arda", text="pay pay"),
        Utterance(speaker="arda", text="pay pay pay"),
        Utterance(speaker="arda", offer={"hours": 0.0}),
    ]
    found = priorities(turns, ISSUES, "arda", WEIGHTS)
    assert found.orders[0][0] == ("pay", "hours")
    assert found.orders[0][1] > found.orders[1][1]
    assert found.top == {"pay": pytest.approx(found.orders[0][1]), "hours": pytest.approx(found.orders[1][1])}
    told = {issue: [(turns.index(turn), amount) for turn, amount in rows] for issue, rows in found.evidence.items()}
    assert [place for place, _ in told["pay"]] == [2, 1]
    assert [amount for _, amount in told["pay"]] == pytest.approx([6.0, 4.0])
    assert told["hours"] == [(3, -0.5)]


@pytest.mark.parametrize(
    ("issues", "says"),
    [
        ({"pay": ["pay"]}, "1 issues cannot be put in order."),
        ({str(number): ["x"] for number in range(8)}, "8 issues cannot be put in order."),
        ({"pay": ["pay"], "hours": []}, "No words are given for 'hours'."),
    ],
)
def test_what_cannot_be_asked(issues: dict[str, list[str]], says: str) -> None:
    """Two to seven issues, each with words."""
    with pytest.raises(CounselError) as caught:
        priorities([], issues, "arda")
    assert caught.value.what == says


def test_shipped_weights() -> None:
    """One pair of finite numbers for each cue; they are used where none are given."""
    known = shipped()
    assert len(known.cues) == len(known.first) == len(known.last) > 20
    assert np.isfinite(known.first).all()
    assert np.isfinite(known.last).all()
    turns = [Utterance(speaker="arda", text="We need pay.")]
    assert priorities(turns, ISSUES, "arda") == priorities(turns, ISSUES, "arda", known)
