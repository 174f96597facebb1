"""What the other side cares about, from its words and offers: orders of importance with probabilities and evidence."""

from verbale.counsel.priorities.cues import Utterance
from verbale.counsel.priorities.inference import Priorities, priorities
from verbale.counsel.priorities.learning import Weights, learn

__all__ = ["Priorities", "Utterance", "Weights", "learn", "priorities"]
