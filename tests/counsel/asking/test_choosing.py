"""Which question is asked: information and spared regret against a count by hand, and only what is open is asked."""

import math

import numpy as np
import pytest

from tests.counsel.asking.conftest import partial
from verbale.counsel.asking.choosing import Candidates, candidates, chosen, information, spared
from verbale.counsel.asking.listing import Judged, Listing
from verbale.counsel.asking.pairs import Pair

JUDGED = Judged({"i": "a"}, 0.25, 1.0, np.array([[0], [0], [1], [1]]), np.array([[0, 1], [0, 1], [1, 0], [0, 0.5]]))
ANSWERS = np.array([[True, True, False, False], [True, False, True, False], [True, False, False, False]])


def test_information_by_hand() -> None:
    """An answer that tells all is worth the whole bit; one that tells nothing, nothing; one between, by the formula."""
    told = information(ANSWERS, JUDGED)
    between = 1 - 0.75 * (-(1 / 3) * math.log2(1 / 3) - (2 / 3) * math.log2(2 / 3))
    assert told.tolist() == pytest.approx([1.0, 0.0, between])


def test_spared_regret_by_hand() -> None:
    """Mean regret of the best package now, less its mean once the answer is known."""
    found = spared(ANSWERS, JUDGED)
    now = min(1 / 4, 2.5 / 4)
    assert found.tolist() == pytest.approx([now - (0 + min(1, 0.5)) / 4, 0.0, 0.0])
    empty = Judged({}, 0.0, 0.0, JUDGED.chosen, np.zeros((4, 0)))
    assert spared(ANSWERS, empty).tolist() == [0.0, 0.0, 0.0]


def test_the_question_worth_most_is_asked_once() -> None:
    """Then the next; what tells nothing is not asked."""
    pairs = [Pair("x", {"i": "a"}, {"i": "b"}), Pair("x", {"i": "a"}, {"i": "c"}), Pair("y", {"i": "a"}, {"i": "b"})]
    known = Candidates(pairs, ANSWERS)
    first = chosen(known, JUDGED)
    assert first is not None
    assert first.key == pairs[0].key
    assert first.bits == pytest.approx(1.0)
    second = chosen(known, JUDGED, {pairs[0].key})
    assert second is not None
    assert second.key == pairs[2].key
    assert chosen(known, JUDGED, {pairs[0].key, pairs[2].key}) is None
    assert chosen(Candidates([], np.zeros((0, 4), dtype=bool)), JUDGED) is None


def test_only_what_is_open_can_be_asked() -> None:
    """Trades of something better here for something worse there, and the package against none; every draw's answer is its own."""
    pytest.importorskip("scipy", reason="linear programmes need the extra `counsel`")
    known = partial()
    drawn = known.drawn(100)
    judged = Listing(known, drawn).judged(drawn)
    found = candidates(known, drawn, judged)
    assert found.answers.shape == (len(found.pairs), 100)
    assert found.answers.any(axis=1).all()
    assert not found.answers.all(axis=1).any()
    for pair, bits in zip(found.pairs, found.answers, strict=True):
        assert (drawn[pair.party] @ pair.difference(known.unknowns) > 0).tolist() == bits.tolist()
    orders = [pair for pair in found.pairs if len(pair.first) == 1]
    assert not orders  # they were all stated
