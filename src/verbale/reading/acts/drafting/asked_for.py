"""What a bare yes or no is about: "Management asked us to drop the claim; we said no" turns down what was asked just before."""

from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.drafting.context import Read

_ASKING = frozenset({Kind.REQUEST, Kind.PROPOSE})
_ANSWERING = frozenset({Kind.REFUSE, Kind.ACCEPT})


def asked_for(kept: Sequence[Read], before: Act | None) -> tuple[list[Read], Act | None]:
    """Return the acts of a sentence, bare answers with the topic of what their side was asked last, and that asking.

    Parameters
    ----------
    kept
        The acts of the sentence, in the order of their verbs.
    before
        What was asked last in the paragraph; ``None`` where nothing was, or something else was told since.
    """
    found, asked = [], before
    for one in kept:
        act = one.act
        if act.kind in _ASKING and act.modality is Modality.DONE:
            asked = act
        found.append(replace(one, act=_answer(act, asked)))
    return found, asked


def _answer(act: Act, asked: Act | None) -> Act:
    """Return a bare yes or no of whoever was asked, about what was asked; any other act as it is."""
    bare = act.kind in _ANSWERING and not act.topic and not act.points
    if asked is None or not bare or not set(act.actors) & set(asked.addressees):
        return act
    return replace(act, topic=asked.topic, points=asked.points)
