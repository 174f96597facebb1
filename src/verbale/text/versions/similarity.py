"""How alike the words of two lists of provisions are: cosine of their words, weighted by how rare these are in the two drafts.

Drafts grow by words in brackets, so that a provision stands whole in one that is far longer and the cosine of the two is small. Kinship adds what
of the shorter stands in the longer (the overlap coefficient: D. Szymkiewicz 1934; M. K. Vijaymeena and K. Kavitha, "A survey on similarity
measures in text mining", 2016), to one half.

Words are compared by their first letters, so that "evaluate" and "evaluation" are one: truncation, the oldest of stemmers (W. B. Frakes, in
Information Retrieval: Data Structures and Algorithms, 1992, ch. 8; F. Can et al., JASIST 59 (2008) 407-421).

Source: tf-idf weights and cosine as in G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
Processing & Management 24 (1988) 513-523; the smoothed idf ln((1 + n) / (1 + df)) + 1, so that no word counts nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_STEM = 6  # letters of a word by which it is compared
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


@dataclass(frozen=True)
class Likeness:
    """Similarities of old and new provisions, and what is needed for those of two put together.

    Parameters
    ----------
    single
        Shape (old, new), from 0 to 1: cosine of each pair.
    old_pairs
        Shape (old - 1, new): of old provisions i and i + 1 put together, with each new one.
    new_pairs
        Shape (old, new - 1): of each old one, with new provisions j and j + 1 put together.
    contained, old_contained, new_contained
        In the same shapes: the share of the words of the shorter that stand in the longer.
    """

    single: Floats
    old_pairs: Floats
    new_pairs: Floats
    contained: Floats
    old_contained: Floats
    new_contained: Floats

    @cached_property
    def kin(self) -> Floats:
        """Kinship of each pair: half its cosine and half what of the shorter stands in the longer."""
        return (self.single + self.contained) / 2

    @cached_property
    def old_kin(self) -> Floats:
        """The same for two old ones together."""
        return (self.old_pairs + self.old_contained) / 2

    @cached_property
    def new_kin(self) -> Floats:
        """The same for two new ones together."""
        return (self.new_pairs + self.new_contained) / 2


def likeness(old: Sequence[str], new: Sequence[str]) -> Likeness:
    """Compare two lists of wordings.

    Two wordings that are the same to the letter are alike by 1, even where they have no word.
    """
    first, second = _vectors(old, new)
    dots = first @ second.T
    norms = [np.linalg.norm(one, axis=1) for one in (first, second)]
    single = _cosine(dots, norms[0][:, None] * norms[1][None, :])
    contained = _contained(first, second)
    same = np.array([[a == b for b in new] for a in old], dtype=bool).reshape(single.shape)
    single[same] = contained[same] = 1.0
    two = [one[:-1] + one[1:] for one in (first, second)]
    joined = [np.linalg.norm(one, axis=1) if len(one) else np.zeros(0) for one in two]
    return Likeness(
        single,
        _cosine(dots[:-1] + dots[1:], joined[0][:, None] * norms[1][None, :]),
        _cosine(dots[:, :-1] + dots[:, 1:], norms[0][:, None] * joined[1][None, :]),
        contained,
        _contained(two[0], second),
        _contained(first, two[1]),
    )


def in_order(old: str, new: str) -> float:
    """Return the share of the words of the shorter that stand in the longer in their order.

    Drafts grow by words put in, so that what stays keeps its order, and words that two texts share by chance do not (J. W. Hunt and M. D.
    McIlroy, "An algorithm for differential file comparison", 1976; the stretches are those of `difflib`).
    """
    before, after = ([word[:_STEM] for word in words_of(text)] for text in (old, new))
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / (min(len(before), len(after)) or 1)


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _WORD.findall(text.lower())


def _vectors(old: Sequence[str], new: Sequence[str]) -> tuple[Floats, Floats]:
    counted = [[word[:_STEM] for word in words_of(text)] for text in (*old, *new)]
    places: dict[str, int] = {}
    for words in counted:
        for word in words:
            places.setdefault(word, len(places))
    weights = np.zeros((len(counted), max(len(places), 1)))
    for row, words in enumerate(counted):
        for word in words:
            weights[row, places[word]] += 1.0
    spread = (weights > 0).sum(axis=0)
    weights *= np.log((1 + len(counted)) / (1 + spread)) + 1
    return weights[: len(old)], weights[len(old) :]


def _cosine(dots: Floats, norms: Floats) -> Floats:
    found: Floats = np.divide(dots, norms, out=np.zeros_like(dots), where=norms > 0)
    return np.clip(found, 0.0, 1.0)


def _contained(first: Floats, second: Floats) -> Floats:
    """Return what of the words of the shorter, by weight, stands in the longer; 0 where either has none."""
    sums = first.sum(axis=1), second.sum(axis=1)
    shared = np.zeros((len(first), len(second)))
    for place, row in enumerate(first):
        words = np.flatnonzero(row)
        if words.size:
            shared[place] = np.minimum(row[words], second[:, words]).sum(axis=1)
    least = np.minimum(sums[0][:, None], sums[1][None, :]) if len(first) and len(second) else shared
    return _cosine(shared, least)
