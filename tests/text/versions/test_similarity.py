"""Similarity of wordings, against a computation by hand."""

import math

import numpy as np

from verbale.text.versions.similarity import likeness, words_of


def test_cosine_by_hand() -> None:
    """Weights are counts times the smoothed rarity; the cosine is worked out here from the definition."""
    texts = ["red boat", "red net", "red boat"]
    rarity = {
        word: math.log(4 / (1 + sum(word in text.split() for text in texts))) + 1 for word in ("red", "boat", "net")
    }
    left, right = {"red": rarity["red"], "boat": rarity["boat"]}, {"red": rarity["red"], "net": rarity["net"]}
    expected = left["red"] * right["red"] / math.hypot(*left.values()) / math.hypot(*right.values())
    found = likeness(texts[:1], texts[1:])
    assert np.allclose(found.single, [[expected, 1.0]])


def test_two_together() -> None:
    """Two that were one are more alike together than alone; shapes are those that are told."""
    found = likeness(["red boats sail", "blue nets hang"], ["red boats sail blue nets hang"])
    assert found.old_pairs.shape == (1, 1)
    assert found.new_pairs.shape == (2, 0)
    assert found.old_pairs[0, 0] > 0.99 > found.single.max()


def test_nothing_to_compare() -> None:
    """Empty lists and wordings without a word are no error; the same to the letter is the same."""
    assert likeness([], ["a"]).single.shape == (0, 1)
    assert likeness(["…"], ["…", "–"]).single.tolist() == [[1.0, 0.0]]
    assert words_of("No-one’s Boat") == ["no-one’s", "boat"]


def test_kinship_sees_through_insertions() -> None:
    """A provision that stands whole in one three times as long is kin to it, however small the cosine; kinship is symmetrical."""
    short = "each party shall count its boats"
    long = "each party shall [may] [should] count [and mark] [or burn] its boats [nets] [lamps] [gauges] [keepers] [shores]"
    there, back = likeness([short], [long, "nobody sails"]), likeness([long, "nobody sails"], [short])
    assert there.contained[0, 0] == 1.0
    assert there.single[0, 0] < there.kin[0, 0] < 1.0
    assert np.allclose(there.kin, back.kin.T)
    assert there.kin[0, 1] == 0.0


def test_kinship_of_two_together() -> None:
    """Shapes of what two are together, and what of the shorter stands in the longer."""
    found = likeness(["red boats sail", "blue nets hang"], ["red boats sail blue nets hang"])
    assert found.old_contained[0, 0] == 1.0
    assert found.old_kin.shape == (1, 1)
    assert found.new_kin.shape == (2, 0)
    assert likeness(["…"], ["boats"]).contained.tolist() == [[0.0]]
