"""How alike the words of two lists of provisions are: cosine of their words, weighted by how rare these are in the two drafts.

Source: tf-idf weights and cosine as in G. Salton and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information
Processing & Management 24 (1988) 513-523; the smoothed idf ln((1 + n) / (1 + df)) + 1, so that no word counts nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
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
    """

    single: Floats
    old_pairs: Floats
    new_pairs: Floats


def likeness(old: Sequence[str], new: Sequence[str]) -> Likeness:
    """Compare two lists of wordings.

    Two wordings that are the same to the letter are alike by 1, even where they have no word.
    """
    first, second = _vectors(old, new)
    dots = first @ second.T
    norms = [np.linalg.norm(one, axis=1) for one in (first, second)]
    single = _cosine(dots, norms[0][:, None] * norms[1][None, :])
    same = np.array([[a == b for b in new] for a in old], dtype=bool).reshape(single.shape)
    single[same] = 1.0
    joined = [np.linalg.norm(one[:-1] + one[1:], axis=1) if len(one) > 1 else np.zeros(0) for one in (first, second)]
    return Likeness(
        single,
        _cosine(dots[:-1] + dots[1:], joined[0][:, None] * norms[1][None, :]),
        _cosine(dots[:, :-1] + dots[:, 1:], norms[0][:, None] * joined[1][None, :]),
    )


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters."""
    return _WORD.findall(text.lower())


def _vectors(old: Sequence[str], new: Sequence[str]) -> tuple[Floats, Floats]:
    counted = [words_of(text) for text in (*old, *new)]
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
