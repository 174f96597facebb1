"""What a voice does in words that no frame finds: polite requests, enclosures, denials, meetings recalled."""

from verbale.model import Act, Kind, Modality, Polarity, When
from verbale.reading.acts.days import day_of_noun
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.drafting.context import Candidate, Context, Read, names
from verbale.reading.acts.drafting.making import act_of
from verbale.reading.acts.match import Match
from verbale.reading.acts.polite import Asked, denials, musts, polite, recalled
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.parsed_document import Sentence
from verbale.reading.syntax.tree import Tree

_POLARITIES = {Kind.ANSWER: Polarity.POSITIVE, Kind.CRITICISE: Polarity.NEGATIVE}


def beside(context: Context, tree: Tree) -> list[Asked]:
    """Return the polite requests, enclosures and denials of a sentence in somebody's own voice."""
    if context.who.speaker is None:
        return []
    told = [*polite(tree), *denials(tree), *(one for one in musts(tree) if _of_others(context, tree, one))]
    return [one for one in told if context.who.quoted(tree[one.index].start) is None]


def _of_others(context: Context, tree: Tree, asked: Asked) -> bool:
    """Say whether what must be done is another known side's to do."""
    speaker, who = context.who.speaker, context.group(tree, asked.reader)
    own = set(speaker.parties) if speaker is not None else set()
    return bool(who.parties) and bool(own) and not own & set(who.parties) and not who.collective


def act_beside(context: Context, tree: Tree, sentence: Sentence, asked: Asked) -> Act:
    """Return the act of a polite request, an enclosure or a denial: the writer's, to the reader."""
    match = Match(Frame(asked.name, asked.kind, None, False, ".", "", "verb", ""), asked.index, things=asked.things)
    writer, speaker = context.writer("writer"), context.who.speaker
    addressees = names(context.group(tree, asked.reader)) or (speaker.addressees if speaker is not None else ())
    decision = Decision(asked.kind, polarity=_POLARITIES.get(asked.kind))
    others = tuple(name for name in addressees if name not in writer.parties)
    return act_of(context, tree, sentence, Candidate(match, decision, writer), others)


def sessions(context: Context, tree: Tree, sentence: Sentence, read: list[Read]) -> list[Act]:
    """Return the meetings that a voice recalls: "our meeting of 3 May"; what was handed over "at the opening session"."""
    if context.who.speaker is None:
        return []
    made, published = [], context.page.document.published
    for index, own in recalled(tree):
        day = day_of_noun(context.page, tree, index)
        both, told = _own_meeting(context) if own else _session_of(context, tree, index, read)
        day = day or told
        if len(both.parties) < 2 or day is None or (published is not None and day.first > published.last):
            continue
        match = Match(Frame("session", Kind.MEET, None, False, ".", "", "noun", ""), index, things=(index,))
        made.append(act_of(context, tree, sentence, Candidate(match, Decision(Kind.MEET), both, day=day), ()))
    return made


def _own_meeting(context: Context) -> tuple[Who, When | None]:
    speaker = context.who.speaker
    if speaker is None:
        return Who(), None
    return Who((*speaker.parties, *speaker.addressees), "", speaker.proof), None


def _session_of(context: Context, tree: Tree, index: int, read: list[Read]) -> tuple[Who, When | None]:
    """Return who met at a session: those between whom something was done there; and its day."""
    above = tree[tree[index].head].head
    act = next((one.act for one in read if one.match.index == above and one.act.modality is Modality.DONE), None)
    if act is None:
        return Who(), None
    parties = (*act.actors, *(name for name in act.addressees if name in context.page.parties))
    places = tuple((item.start, item.end) for item in act.evidence[1:])
    return Who(tuple(dict.fromkeys(parties)), "", places), act.when
