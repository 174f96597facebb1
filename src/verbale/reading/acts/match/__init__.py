"""Frames of the lexicon on the predicates of a sentence."""

from verbale.reading.acts.match.find import matches
from verbale.reading.acts.match.value import Match

__all__ = ["Match", "matches"]
