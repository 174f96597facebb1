"""What one sentence tells both ways: "the county never answered, the union says; the county says that it replied".

Whose word is right, the paper does not say: what was done waits for a person, and what was not done stays the word of who says it.
"""

from collections.abc import Iterable
from dataclasses import replace

from verbale.model import Act, Modality

REASON = "another says the contrary in the same sentence"
_NOT = frozenset({Modality.NOT_DONE, Modality.DENIED})


def contested(acts: Iterable[Act]) -> list[Act]:
    """Return acts, those unsure that the same sentence also tells as not done, by somebody else's word.

    Parameters
    ----------
    acts
        Drafts of one paper.
    """
    every = list(acts)
    denied = {
        (*_what(act), actor) for act in every if act.modality in _NOT and act.according_to for actor in act.actors
    }
    return [_waiting(act) if _done(act) & denied else act for act in every]


def _what(act: Act) -> tuple[str, str, int]:
    return str(act.kind), act.evidence[0].document, act.evidence[0].start


def _done(act: Act) -> set[tuple[str, str, int, str]]:
    return {(*_what(act), actor) for actor in act.actors} if act.modality is Modality.DONE else set()


def _waiting(act: Act) -> Act:
    return replace(
        act,
        certainty="unsure",
        confidence=min(act.confidence, 0.5),
        reasons=tuple(dict.fromkeys((*act.reasons, REASON))),
    )
