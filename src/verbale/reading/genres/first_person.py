"""A voice: whoever says "we" in a stretch of text, with the words that prove it, and the acts it does there.

The grammar of clauses is that of minutes; "we", "I", "my delegation" stand for the voice's party. What the voice tells of others
is theirs, according to the voice.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from verbale.model import Act, Attribution, Evidence, Kind, Modality, When
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.genres.minutes_acts import Drafter
from verbale.reading.genres.minutes_clauses import clauses
from verbale.reading.genres.minutes_sides import Clause
from verbale.reading.genres.minutes_skeleton import Actor, Named, Skeleton, fold
from verbale.reading.lang.en.minutes.lexicon import cues
from verbale.reading.parsed_document import Page

_WE = re.compile(
    r"\b(?:We|we|I)\b(?!['’])|\b(?:[Mm]y|[Oo]ur) (?:delegation|government|country|side|union|company|board"
    r"|organi[sz]ation|members)\b"
    r"|\b[Tt]his (?:delegation|[Gg]overnment|Ministry|Embassy|Mission)\b|\b[Tt]he (?:Ministry|Embassy"
    r"|Permanent Mission)\b(?! of\b)"
)
_SIDES = re.compile(
    r"\b(?:[Tt]he |[Bb]oth |[Tt]he two )*(?:[Tt]wo sides|[Bb]oth sides|sides|parties|ministers|delegations"
    r"|governments|leaders|presidents)\b"
    r"|\b(?:They|We|we)\b"
)
_IF = re.compile(
    r"\b(?:if|provided that|on condition that|on the condition that|unless|as long as|in exchange for"
    r"|in return for)\b"
)
_LATER = re.compile(
    r"\b(?:will|shall|['’]ll|going to)\b(?![^.;]{0,25}\b(?:not|never)\b)[^.;]{0,25}\b(?:answer|reply|respond|revert|come back"
    r"|get back)\b"
)
_ASKING = re.compile(r"\b(?:I|[Ww]e) (?:ask|request|urge|call|demand)\b")
_POLITE = re.compile(
    r"(?:its|his|her|their|my|our) (?:compliments|highest consideration|thanks|gratitude"
    r"|condolences)\b"
)
_BECAUSE = re.compile(r",? (?:because|since|as) (?P<why>[^.;]{4,200})")


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks in a stretch of text.

    Parameters
    ----------
    start, end
        The stretch.
    parties
        Ids of the parties spoken for.
    person
        Id or name of the person, empty when unnamed.
    proof
        The words that say who speaks: a label, a letterhead, a signature, a title.
    addressees
        Ids of the parties spoken to ("you").
    joint
        Whether "the two sides" speak, as in a communiqué.
    """

    start: int
    end: int
    parties: tuple[str, ...]
    person: str
    proof: tuple[Evidence, ...]
    addressees: tuple[str, ...] = ()
    joint: bool = False


def spoken(page: Page, voice: Voice) -> tuple[list[Act], list[Attribution]]:
    """Draft the acts of a voice."""
    named = Named(page, _ours(page, voice), voice.start, voice.end)
    found = cues(page.text, voice.start, voice.end)
    drafter = Drafter(page)
    before: list[Act] = []
    acts: list[Act] = []
    said: list[Attribution] = []
    first = bisect_left(page.sentences, voice.start + 1, key=lambda sentence: sentence.end)
    for sentence in page.sentences[first:]:
        if sentence.start >= voice.end:
            break
        start, end = max(sentence.start, voice.start), min(sentence.end, voice.end)
        if start >= end or _idle(page.text[start:end]) or not named.within(start, end):
            continue
        skeleton = fold(named, start, end)
        read = clauses(skeleton, [cue for cue in found if start <= cue.start and cue.end <= end])
        made = drafter.acts(skeleton, read)
        own_places = _owners(skeleton, read)
        before += [act for act in made.acts if not _POLITE.match(act.topic)]
        acts += [_voiced(page, act, voice, own_places) for act in made.acts if not _POLITE.match(act.topic)]
        said += [replace(one, speaker=voice.person or one.speaker) for one in made.attributions]
    return relinked(before, acts), said


def _idle(sentence: str) -> bool:
    """Say whether a sentence is a mere question, which does nothing."""
    return sentence.rstrip().endswith("?") and _ASKING.search(sentence) is None


def _ours(page: Page, voice: Voice) -> list[Actor]:
    return [
        Actor(match.start(), match.end(), match[0], voice.parties, voice.person, True, match.start())
        for match in (_SIDES if voice.joint else _WE).finditer(page.text, voice.start, voice.end)
    ]


def _owners(skeleton: Skeleton, read: list[Clause]) -> frozenset[tuple[int, int]]:
    """Return the places of predicates whose subject is the voice itself."""
    return frozenset(
        (skeleton.place(clause.start), skeleton.place(clause.end))
        for clause in read
        if any(actor.first for actor in clause.side.base)
    )


def _voiced(page: Page, act: Act, voice: Voice, own: frozenset[tuple[int, int]]) -> Act:
    """Give an act of "we" its proof, and what is told of others its source."""
    quote = act.evidence[0]
    mine = act.actors == voice.parties and any(quote.start <= start and end <= quote.end for start, end in own)
    if not mine:
        if voice.joint or set(act.actors) & set(voice.parties):
            return replace(act, evidence=(*act.evidence, *voice.proof))
        source = voice.person or next(iter(voice.parties), None)
        return replace(
            act, according_to=source, confidence=act.confidence - 0.15, evidence=(*act.evidence, *voice.proof)
        )
    kind, modality, reason, deadline = act.kind, act.modality, "", act.deadline
    if _LATER.search(quote.exact) and kind in {Kind.STATE, Kind.ANSWER}:
        kind, modality = Kind.HOLD, Modality.DONE
        reason, deadline = _why(page, quote), _promised(page, quote)
    elif _IF.search(quote.exact) and modality is Modality.DONE and kind in {Kind.PROPOSE, Kind.ACCEPT, Kind.AGREE}:
        modality = Modality.CONDITIONAL
    addressees = act.addressees
    if not addressees and kind in {Kind.PROPOSE, Kind.REQUEST, Kind.HOLD}:
        addressees = voice.addressees
    return replace(
        act,
        kind=kind,
        modality=modality,
        addressees=addressees,
        reason=reason,
        deadline=deadline,
        speaker=voice.person or act.speaker if not act.actors or voice.person else None,
        evidence=tuple(dict.fromkeys((*act.evidence, *voice.proof))),
        rule=act.rule.replace("minutes.", "voice.", 1),
    )


def _why(page: Page, quote: Evidence) -> str:
    """Return the stated reason that follows a quote in its sentence."""
    sentence = page.sentence_at(quote.start)
    match = _BECAUSE.search(page.text, quote.start, sentence.end) if sentence is not None else None
    return match["why"].strip() if match else ""


def _promised(page: Page, quote: Evidence) -> When | None:
    """Return the day or month by which an answer is promised."""
    written = page.document.published
    found = (dated.when for dated in page.dates_in(quote.start, quote.end) if dated.when is not None)
    return next((when for when in found if written is None or when.last >= written.first), None)
