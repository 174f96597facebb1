"""From a few statements to a usable package by pairwise questions: which to ask, what the answers come to."""

from verbale.counsel.asking.interview import MOST, Interview, answer, interview, replayed
from verbale.counsel.asking.pairs import ANSWERS, Pair
from verbale.counsel.asking.starting import Start, start

__all__ = ["ANSWERS", "MOST", "Interview", "Pair", "Start", "answer", "interview", "replayed", "start"]
