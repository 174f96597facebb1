"""Replies whose thing is only pointed at ("we agreed to that", "this was opposed by G"): what they answer is the act told before.

They take its maker as the addressee, its topic and its words as antecedent. Only the nearest act of another side, a few sentences
back, can be meant.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.parsed_document import Page

_REPLIES = frozenset({Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.ANSWER, Kind.HOLD})
_JUDGES = frozenset({Kind.WELCOME, Kind.CRITICISE})
_ASKS = frozenset({Kind.PROPOSE, Kind.REQUEST})
_REACH = 3


def answered(page: Page, acts: Sequence[Act], *, across: bool = False) -> list[Act]:
    """Return the acts, each reply that only points back with what it answers.

    Parameters
    ----------
    page
        The text.
    acts
        Its acts in the order of the text.
    across
        Whether a reply may mean an act of the paragraph before, as in talk; in minutes each paragraph is its own item.
    """
    made: list[Act] = []
    for act in acts:
        before = (
            _before(page, act, made, across=across)
            if act.kind in _REPLIES | _JUDGES and act.actors and not act.addressees and _points_back(act)
            else None
        )
        if before is None:
            made.append(act)
            continue
        maker = (before.on_behalf_of,) if before.on_behalf_of else before.actors
        made.append(
            replace(
                act,
                addressees=tuple(name for name in maker if name not in act.actors),
                topic=before.topic,
                in_reply_to=(before.id,) if before.kind in _ASKS else act.in_reply_to,
                evidence=tuple(dict.fromkeys((*act.evidence, before.evidence[0]))),
            )
        )
    return relinked(acts, made)


def _points_back(act: Act) -> bool:
    """Say whether an act names nothing that it is about, or only points: "this", "to that"; a deed of its own is something."""
    return (
        not act.points
        and "{deed}" not in act.rule
        and act.topic.lower().rpartition(" ")[2] in {"", "this", "that", "it", "these", "them"}
        and len(act.topic) < 12
    )


def _before(page: Page, act: Act, made: Sequence[Act], *, across: bool) -> Act | None:
    """Return the nearest act before that a reply can mean: an offer or a request, for praise and blame any act."""
    here = page.sentence_at(act.evidence[0].start)
    for other in reversed(made):
        there = page.sentence_at(other.evidence[0].start)
        if (
            here is None
            or there is None
            or here.index - there.index > _REACH
            or not (across or here.paragraph == there.paragraph)
        ):
            return None
        if other.kind not in _ASKS and act.kind not in _JUDGES:
            continue
        if (
            act.kind in {Kind.ANSWER, Kind.HOLD}
            and other.addressees
            and not set(other.addressees) & {*act.actors, act.speaker, act.on_behalf_of}
        ):
            continue  # what was put to others is theirs to answer
        if (
            other.actors
            and not set(other.actors) & set(act.actors)
            and other.modality in {Modality.DONE, Modality.CONDITIONAL, Modality.INTENDED}
        ):
            return other
    return None
