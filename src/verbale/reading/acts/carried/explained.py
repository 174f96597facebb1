"""What praise or blame of many things is about, where the next sentence says it: "Some of them are constructive. These are about …".

By sentences alone: the second one opens with a pronoun of the first one's number and says what "these" are, concern or include.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality, Polarity
from verbale.model.kinds import KINDS
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.parsed_document import Page

_MANY = r"(?:these|they|those|such (?:\w+ )?(?:replies|answers|points|ideas|measures|proposals|parts|elements))"
_ARE = re.compile(rf"\A\s*(?P<who>{_MANY}|this|it) (?:is|are|was|were) (?P<what>.+)", re.IGNORECASE | re.DOTALL)
_CONCERN = re.compile(
    rf"\A\s*(?P<who>{_MANY}|this|it) (?:also |mainly |mostly |chiefly )?(?:concern(?:s|ed)?|include[sd]?|cover(?:s|ed)?|address(?:es|ed)?"
    r"|relate[sd]? to|deal[st]? with|dealt with|touch(?:es|ed)? on|bear on) (?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
_ABOUT = re.compile(
    r"\b(?:concerning|regarding|relating to|related to|dealing with|covering|touching on|about|on)\s+", re.IGNORECASE
)
_LAST = re.compile(r"(?:,|\band\b|\bor\b)(?!.*(?:,|\band\b|\bor\b))", re.IGNORECASE | re.DOTALL)
_REPLIES = re.compile(
    r"\b(?:repl(?:y|ies)|answers?|responses?)\b(?=[^.]*\b(?:is|are|was|were|as|constructive|positive|useful)\b)",
    re.IGNORECASE,
)
_END = re.compile(r"[.;:!?](?:\s|\Z)")


def explained(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return as many acts, each judgement that the next sentence explains with that for its topic, the sentence being evidence.

    Parameters
    ----------
    page, acts
        The text, and its acts in order.
    """
    return relinked(acts, [_explained(page, act) for act in acts])


def answers_judged(acts: Sequence[tuple[Act, int]]) -> list[tuple[Act, int]]:
    """Return acts with those that a judgement of replies tells besides: who calls replies constructive says that they were answered so.

    Parameters
    ----------
    acts
        In the order of the text, each with the place of its predicate.
    """
    made: list[tuple[Act, int]] = []
    for act, place in acts:
        made.append((act, place))
        given = _given(act, [one for one, _ in made]) if _judges_replies(act) else None
        if given is not None:
            made.append((_answer(act, given), place))
    return made


def _judges_replies(act: Act) -> bool:
    """Say whether an act calls replies good by an adjective: it says what they are like, not that they are liked."""
    adjective = "/adjective." in act.rule and act.kind is Kind.WELCOME
    return (
        adjective
        and act.modality is Modality.DONE
        and act.certainty == "asserted"
        and _REPLIES.search(act.evidence[0].exact) is not None
    )


def _given(act: Act, before: Sequence[Act]) -> Act | None:
    """Return the last answer that others gave to who judges."""
    found = (one for one in reversed(before) if one.kind is Kind.ANSWER and set(one.addressees) & {*act.actors})
    return next((one for one in found if one.modality is Modality.DONE and not set(one.actors) & {*act.actors}), None)


def _answer(act: Act, given: Act) -> Act:
    return replace(
        act,
        kind=Kind.ANSWER,
        actors=given.actors,
        addressees=act.actors,
        speaker=None,
        on_behalf_of=None,
        according_to=act.speaker or act.actors[0],
        polarity=Polarity.POSITIVE,
        when=given.when,
        evidence=tuple(dict.fromkeys((*act.evidence, given.evidence[0]))),
        rule=f"{act.rule}/of-replies",
    )


def _explained(page: Page, act: Act) -> Act:
    effect = KINDS[act.kind]
    if act.points or not (effect.judges or effect.closes) or (act.polarity is None and effect.judged):
        return act
    here = page.sentence_at(act.evidence[0].start)
    if here is None or here.index + 1 >= len(page.sentences):
        return act
    after = page.sentences[here.index + 1]
    if after.paragraph != here.paragraph:
        return act
    about = _about(page.text[after.start : after.end], act.topic)
    if not about:
        return act
    return replace(act, topic=about, evidence=(*act.evidence, page.quote(after.start, after.end)))


def _about(sentence: str, topic: str) -> str:
    """Return what a sentence says that "these" are about, its pieces parted by semicolons; empty where it says nothing of it."""
    found = _CONCERN.match(sentence)
    is_what = None if found else _ARE.match(sentence)
    said = found or is_what
    if said is None or (said["who"].lower() in {"this", "it"}) is topic.rstrip().lower().endswith("s"):
        return ""
    what = said["what"][: end.start()] if (end := _END.search(said["what"])) else said["what"]
    what = " ".join(what.split())
    if found:
        return what[:120]
    places = list(_ABOUT.finditer(what))
    pieces: list[str] = []
    for place, following in zip(places, (*places[1:], None), strict=False):
        piece = what[place.end() : following.start() if following else len(what)]
        if following is not None and (last := _LAST.search(piece)):
            piece = piece[: last.start()]
        pieces += [part.strip() for part in re.split(r",\s+(?:and\s+)?", piece)]
    return "; ".join(piece for piece in pieces if piece)
