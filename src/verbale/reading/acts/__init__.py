"""Clauses into acts: predicates of the lexicon with who does them, to whom, about what, when, and whether at all.

`acts_in` reads one sentence in the document's own voice or in somebody's; the dialects decide which.
"""

import re
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.conditional_spans import IFS, conditions, within
from verbale.reading.acts.draft import Context, act_of
from verbale.reading.acts.endings import endings
from verbale.reading.acts.fears import fear_start, fears
from verbale.reading.acts.groups import Group, groups_in
from verbale.reading.acts.line import Line, Memory, context_at, narrator, zone_at
from verbale.reading.acts.meetings import meetings
from verbale.reading.acts.nominals import nominals
from verbale.reading.acts.objects import Object, object_of
from verbale.reading.acts.openings import openings
from verbale.reading.acts.predicates import Predicate, predicates
from verbale.reading.acts.speech_zones import Zone, zones
from verbale.reading.acts.subjects import agent, continued, patient, subject
from verbale.reading.acts.verdicts import answer_day, judged_points, unsatisfied, verdicts
from verbale.reading.lang.en.predicates import forms
from verbale.reading.parsed_document import Page, Sentence

_TABLED = re.compile(
    r"\b(?:proposals?|offers?|requests?|demands?|drafts?|texts?|invitations?|answers?|repl(?:y|ies)|responses?|talks|negotiations|meeting|session)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:it|they|we)[  ]\Z", re.IGNORECASE)
_AND = re.compile(r"(?:\band|\bbut|\bthen)[  ](?:also[  ]|then[  ])?\Z")
_BLIND = {Kind.REQUEST, Kind.PROPOSE, Kind.WARN, Kind.HOLD}


def acts_in(
    page: Page, sentence: Sentence, memory: Memory, rule: str = "news", voice: Group | None = None
) -> list[Act]:
    """Return the acts of a sentence.

    Parameters
    ----------
    memory
        What the text told before; brought up to date.
    rule
        First part of the rules' names.
    voice
        Who speaks the whole sentence (a quotation that goes on); ``None`` for the document.
    """
    line = Line(page, sentence, memory, rule, voice)
    line.groups = groups_in(page, sentence.start, sentence.end)
    line.words = page.text[sentence.start : sentence.end].lower()
    line.supposed = conditions(page.text, sentence.start, sentence.end) if line.has(IFS) else []
    line.found = zones(page, sentence, line.groups)
    acts = [*fears(line), *meetings(line), *verdicts(line), *unsatisfied(line), *judged_points(line)]
    acts += _predicated(line)
    acts += [*openings(line), *nominals(line), *endings(line)]
    acts = [_same_day(line, act) for act in acts]
    _remember_day(line)
    for act in acts:
        first = memory.answered is None or act.according_to is None
        if act.kind is Kind.ANSWER and act.actors and act.modality is Modality.DONE and first and act.when is not None:
            memory.answerers, memory.answered = act.actors, act.evidence[0]
    return acts


def _remember_day(line: Line) -> None:
    """Keep the day with which a sentence opens, and who is in it, for the sentences after it in the paragraph."""
    page, sentence, memory = line.page, line.sentence, line.memory
    opening = next(
        (
            date
            for date in page.dates_in(sentence.start, sentence.start + 40)
            if date.when is not None and date.timex == "DATE"
        ),
        None,
    )
    if opening is not None:
        memory.day, memory.day_quote = opening.when, page.quote(sentence.start, sentence.end)
        memory.day_people = frozenset(person for group in line.groups for person in group.people)
        memory.day_paragraph = sentence.paragraph
    elif memory.day_paragraph != sentence.paragraph:
        memory.day, memory.day_quote = None, None


def _same_day(line: Line, act: Act) -> Act:
    """Date a briefing or meeting by the day that opened the paragraph, when the same people are still together."""
    memory = line.memory
    together = {name for name in (act.speaker, *act.addressees) if name in line.page.people}
    told = act.kind in {Kind.BRIEF, Kind.MEET} and act.when is None and act.modality is Modality.DONE
    if (
        not told
        or memory.day_quote is None
        or memory.day_paragraph != line.sentence.paragraph
        or len(together) < 2
        or not together <= memory.day_people
    ):
        return act
    return replace(act, when=memory.day, evidence=(*act.evidence, memory.day_quote))


def _predicated(line: Line) -> list[Act]:
    page, sentence = line.page, line.sentence
    acts: list[Act] = []
    previous: tuple[Predicate, Group | None] | None = None
    blind = sentence.start
    used = -1
    feared = [zone_start for zone_start in (fear_start(line),) if zone_start is not None]
    every = list(predicates(page.text, sentence.start, sentence.end, forms(page.dossier.cues)))
    line.verbs = tuple(predicate.verb for predicate in every)
    supposed = line.supposed
    for predicate in _by_object(page, every, sentence.end):
        if predicate.verb <= used or predicate.verb < blind or any(predicate.verb > start for start in feared):
            continue
        if within(supposed, predicate.verb):
            continue  # what stands after "if" is supposed, not done
        cue = next((zone for zone in line.found if zone.cue_start <= predicate.verb < zone.cue_end and zone.verb), None)
        context = narrator(line, cue) if cue else context_at(line, predicate.verb)
        zone = zone_at(line, predicate.verb)
        start = zone.start if zone else sentence.start
        doer = _doer(line, predicate, cue, start, previous)
        stop = _coordinated(page, predicate, every, zone.end if zone else sentence.end)
        if cue is None and zone is not None and doer is not None and doer is zone.source and previous is not None:
            context = replace(context, according_to=None) if doer is previous[1] else context
        context = _own_days(predicate, every, context)
        thing = object_of(page, predicate, line.groups, stop)
        if predicate.passive and doer is None and not _of_the_table(line, predicate):
            continue
        if doer is None and not predicate.passive:
            continue
        context = _conditional(predicate, context, supposed)
        act = act_of(page, predicate, doer, thing, context, _owner(line, thing, zone))
        if act is None:
            continue
        act = _threat(act, predicate)
        act = _same_answer(line, _within_one_side(page, act), _owner(line, thing, zone))
        if act.kind is Kind.MEASURE and acts and (acts[-1].kind, acts[-1].actors) == (act.kind, act.actors):
            continue  # "putting … on standby and sending …": one measure told in two verbs
        used = predicate.end - 1
        previous = (predicate, doer)
        acts.append(act)
        if act.kind in _BLIND:
            blind = thing.end
    return acts


def _by_object(page: Page, every: list[Predicate], end: int) -> list[Predicate]:
    """Put the readings of one place in order: the one whose object stands nearest comes first."""

    def distance(predicate: Predicate) -> int:
        """Nearest object first, then frames that want none, then those whose object is far or missing."""
        words = page.text[predicate.end : end].lower()
        places = [words.find(word) for word in predicate.form.frame.objects]
        near = min((place for place in places if place >= 0), default=10_000)
        return (
            near
            if predicate.form.frame.objects and near < 60
            else 60
            if not predicate.form.frame.objects
            else 60 + near
        )

    return sorted(every, key=lambda predicate: (predicate.verb, -len(predicate.form.rest), distance(predicate)))


def _coordinated(page: Page, predicate: Predicate, every: list[Predicate], end: int) -> int:
    """Return where the object ends because another predicate of the same subject begins ("published … and asked …")."""
    for other in every:
        if (
            predicate.end < other.start < end
            and other.form.shape in {"past", "s", "base"}
            and _AND.search(page.text[predicate.end : other.start])
        ):
            return other.start
    return end


def _doer(
    line: Line, predicate: Predicate, cue: Zone | None, start: int, previous: tuple[Predicate, Group | None] | None
) -> Group | None:
    if predicate.passive:
        return agent(line.page, predicate, line.groups, line.sentence.end)
    if cue is not None and cue.source is not None:
        return cue.source
    found = subject(line.page, predicate, line.groups, start) or _itself(line, predicate, start)
    if (
        found is None
        and previous is not None
        and previous[1] is not None
        and continued(line.page, predicate, previous[0])
    ):
        return previous[1]
    return found


def _itself(line: Line, predicate: Predicate, start: int) -> Group | None:
    """Return who speaks of itself: "denied that it had …", "said they would …"."""
    zone = zone_at(line, predicate.verb)
    if zone is None or zone.source is None or zone.cue_end > start or not zone.source.parties(line.page):
        return None
    match = _SELF.search(line.page.text, start, predicate.start)
    others = any(start <= group.start and group.end <= predicate.start for group in line.groups)
    return zone.source if match is not None and not others else None


def _owner(line: Line, thing: Object, zone: Zone | None) -> str:
    """Return whose "key concerns" an object means: the owner named in it, else the addressee, else who speaks."""
    text = line.page.text
    for mention in line.page.mentions_in(thing.start, thing.end):
        if (
            mention.possessive
            and mention.parties
            and re.match(r"[’']?s?[  ](?:key|principal|main|core|chief)", text[mention.end : mention.end + 14])
        ):
            return mention.parties[0]
    for group in thing.addressees:
        if group.parties(line.page):
            return group.parties(line.page)[0]
    source = zone.source if zone else line.voice
    return next(iter(source.parties(line.page)), "") if source else ""


def _conditional(predicate: Predicate, context: Context, supposed: list[tuple[int, int]]) -> Context:
    told = predicate.modality is Modality.INTENDED or predicate.form.frame.kind in {Kind.WARN, Kind.ASSURE}
    return replace(context, modality=Modality.CONDITIONAL) if supposed and told else context


def _own_days(predicate: Predicate, every: list[Predicate], context: Context) -> Context:
    """Leave the dates after an infinitive to the infinitive: "agreed to resume in May" dates the resuming."""
    if not any(other.verb == predicate.end + 1 for other in every):
        return context
    return replace(context, dates_to=min(context.dates_to, predicate.end))


def _threat(act: Act, predicate: Predicate) -> Act:
    """Take a deed announced for the case that something happens or not as a warning."""
    if act.kind is Kind.MEASURE and act.modality is Modality.CONDITIONAL and predicate.modality is Modality.INTENDED:
        return replace(act, kind=Kind.WARN, rule=act.rule.replace("/measure.", "/warn."))
    return act


def _of_the_table(line: Line, predicate: Predicate) -> bool:
    """Say whether an agentless passive tells of something on the table; then it is an act, of nobody named."""
    if predicate.form.frame.objects:
        return True
    start, end = patient(line.page, predicate, line.sentence.start)
    return not predicate.reduced and _TABLED.search(line.page.text, start, end) is not None


def _same_answer(line: Line, act: Act, owner: str) -> Act:
    """Take an undated answer told again for the one told before of the same parties, with its date and addressee."""
    memory = line.memory
    if act.kind is not Kind.ANSWER or act.modality is not Modality.DONE:
        return act
    if not act.addressees and owner and owner not in act.actors:
        act = replace(act, addressees=(owner,))
    if (
        act.when is None
        and memory.answered is not None
        and act.according_to
        and set(act.actors) == set(memory.answerers)
    ):
        quotes = act.evidence if memory.answered in act.evidence else (*act.evidence, memory.answered)
        return replace(act, when=answer_day(line.page, memory.answered), evidence=quotes)
    return act


def _within_one_side(page: Page, act: Act) -> Act:
    """Talks within one side, and words to one's own principal, are briefings."""
    people = page.people
    sides = {people[name].party if name in people else name for name in act.addressees}
    told = act.kind in {Kind.MEET, Kind.BRIEF}
    if told and act.kind is Kind.MEET and len(set(act.actors)) == 1 and not sides and act.speaker:
        return replace(act, kind=Kind.BRIEF)
    return act
