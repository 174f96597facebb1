"""Somebody's own words: "we", "I" and "you" get their owners, then the sentences are read like any other text.

The owner stands outside the sentence, in a label, a letterhead or a title; its place is the stated antecedent.
"""

import re
from dataclasses import replace

from verbale.model import Act, Attribution, Kind
from verbale.reading.acts import acts_in
from verbale.reading.acts.line import Memory
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.genres.first_person import Voice, spoken
from verbale.reading.parsed_document import Mention, MentionKind, Page

_OWN = re.compile(r"\b(?:[Ww]e|I|[Uu]s|[Mm]e)\b")
_YOU = re.compile(r"\b[Yy]ou\b")
_BOTH = re.compile(r"\b(?:[Tt]he|[Bb]oth|[Tt]he two) (?:[Ss]ides|[Pp]arties|[Dd]elegations)\b")


def voiced(page: Page, voice: Voice) -> list[Act]:
    """Return the acts of what a voice says, each with the place that says whose voice it is."""
    own = replace(page, mentions=_with_pronouns(page, voice))
    memory, acts = Memory(), list[Act]()
    for sentence in own.sentences:
        if sentence.start >= voice.start and sentence.end <= voice.end:
            acts += [_own(act, voice) for act in acts_in(own, sentence, memory, "voice")]
    return acts


def _with_pronouns(page: Page, voice: Voice) -> tuple[Mention, ...]:
    place = (voice.proof[0].start, voice.proof[0].end) if voice.proof else None
    kind = MentionKind.PERSON if voice.person and not voice.joint else MentionKind.PARTY
    added = [(match, voice.parties, voice.person, kind) for match in _OWN.finditer(page.text, voice.start, voice.end)]
    if voice.joint:
        added += [
            (match, voice.parties, "", MentionKind.PARTY) for match in _BOTH.finditer(page.text, voice.start, voice.end)
        ]
    if voice.addressees:
        added += [
            (match, voice.addressees, "", MentionKind.PARTY)
            for match in _YOU.finditer(page.text, voice.start, voice.end)
        ]
    made = [Mention(match.start(), match.end(), how, parties, person, place) for match, parties, person, how in added]
    taken = {(item.start, item.end) for item in made}
    kept = [item for item in page.mentions if (item.start, item.end) not in taken]
    return tuple(sorted([*kept, *made], key=lambda item: (item.start, item.end)))


def _own(act: Act, voice: Voice) -> Act:
    """Give what is said to nobody in particular to those the voice speaks to, and let the voice report itself."""
    if act.according_to == voice.person or act.according_to in voice.parties:
        act = replace(act, according_to=None)
    if set(act.actors) & set(voice.parties):
        act = replace(act, evidence=(*act.evidence, *(proof for proof in voice.proof if proof not in act.evidence)))
    if act.addressees or not voice.addressees or not set(act.actors) & set(voice.parties):
        return act
    return replace(act, addressees=tuple(name for name in voice.addressees if name not in act.actors))


def together(page: Page, voice: Voice) -> tuple[list[Act], list[Attribution]]:
    """Return the acts of a voice as both grammars read them.

    The grammar of clauses divides a sentence among its verbs, so its acts stand; the frames complete them with points,
    addressees and dates, put an act where it saw a mere statement, and add what it did not see at all.
    """
    clauses, said = spoken(page, voice)
    kept = list(clauses)
    for framed in voiced(page, voice):
        act = replace(framed, evidence=tuple(dict.fromkeys((*framed.evidence, *voice.proof))))
        near = [place for place, other in enumerate(kept) if _overlap(act, other)]
        same = next((place for place in near if _same(act, kept[place])), None)
        stated = next((place for place in near if kept[place].kind is Kind.STATE and act.kind is not Kind.STATE), None)
        if same is not None:
            kept[same] = _completed(kept[same], act)
        elif stated is not None:
            kept[stated] = replace(act, in_reply_to=kept[stated].in_reply_to)
        elif not near:
            kept.append(act)
    return relinked(clauses, kept), said


def _completed(act: Act, other: Act) -> Act:
    """Take from the other reading of the same act what this one leaves open, with the words it was read from."""
    full = replace(
        act,
        points=act.points or other.points,
        option=act.option or other.option,
        addressees=act.addressees or other.addressees,
        when=act.when or (None if act.kind is Kind.HOLD else other.when),
        deadline=act.deadline or other.deadline,
        legal_form=act.legal_form or other.legal_form,
        polarity=act.polarity or other.polarity,
        reason=act.reason or other.reason,
    )
    if full == act:
        return act
    return replace(full, evidence=tuple(dict.fromkeys((*act.evidence, *other.evidence))))


def _overlap(one: Act, other: Act) -> bool:
    first, second = one.evidence[0], other.evidence[0]
    return first.start < second.end and second.start < first.end


def _same(one: Act, other: Act) -> bool:
    return one.kind == other.kind and set(one.actors) == set(other.actors)
