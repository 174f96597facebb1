"""Clauses into acts: predicates of the lexicon with who does them, to whom, about what, when, and whether at all.

`acts_in` reads one sentence in the document's own voice or in somebody's; the dialects decide which.
"""

import re
from dataclasses import dataclass, field, replace

from verbale.model import Act, Evidence, Kind, Modality, Polarity, When
from verbale.reading.acts.draft import Context, act_of, evidence_of, own_date, polarity_in
from verbale.reading.acts.groups import Group, groups_in
from verbale.reading.acts.objects import Object, object_of, topic
from verbale.reading.acts.predicates import Predicate, predicates
from verbale.reading.acts.speech_zones import Zone, zones
from verbale.reading.acts.subjects import agent, continued, subject
from verbale.reading.frames import forms, views
from verbale.reading.page import Page, Sentence
from verbale.reading.points import matcher

_FEAR = re.compile(
    r"\b(?:fear(?:s|ed)?|(?:have|has|had|having) fears|worr(?:y|ies|ied)|(?:is|are|was|were) (?:afraid|concerned|worried))\b(?:[  ]that\b)?"
)
_DENIED = re.compile(r"\b(?:den(?:y|ies|ied)|no decision to)\b")
_IF = re.compile(r"\b(?:if|unless|provided|as long as|on condition)\b", re.IGNORECASE)
_MEETING = re.compile(r"\b(?:talks|meeting|consultations|negotiations|summit|conversation)[  ]with[  ]")
_ANSWERS = re.compile(r"\b(?:response|answer|repl(?:y|ie)|reaction)s?\b")
_VERDICT = re.compile(r"\b(?:is|are|was|were|contain(?:s|ed)?|include[sd]?|carr(?:y|ies|ied)|gave|give)\b")
_UNSATISFIED = re.compile(
    r"\b(?:cannot|can not|can[’']t|could not|is not|are not|was not|not) be satisfied|\b(?:is|are|was|were) not satisfied|\b(?:is|are|was|were) dissatisfied"
)
_AND = re.compile(r"(?:\band|\bbut|\bthen)[  ](?:also[  ]|then[  ])?\Z")
_VIEW = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, views()), key=len, reverse=True)) + r")\b", re.IGNORECASE)
_BLIND = {Kind.REQUEST, Kind.PROPOSE, Kind.WARN, Kind.HOLD}


@dataclass(slots=True)
class Memory:
    """What a text has told so far: who answered last, and where it says so."""

    answerers: tuple[str, ...] = ()
    answered: Evidence | None = None
    day: When | None = None
    day_quote: Evidence | None = None
    day_people: frozenset[str] = frozenset()
    day_paragraph: int = -1


@dataclass(slots=True)
class _Sentence:
    page: Page
    sentence: Sentence
    memory: Memory
    rule: str
    voice: Group | None
    groups: list[Group] = field(default_factory=list)
    found: list[Zone] = field(default_factory=list)


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
    line = _Sentence(page, sentence, memory, rule, voice)
    line.groups = groups_in(page, sentence.start, sentence.end)
    line.found = zones(page, sentence, line.groups)
    acts = [*_fears(line), *_meetings(line), *_verdicts(line), *_unsatisfied(line), *_views(line)]
    acts += _predicated(line)
    acts = [_same_day(line, act) for act in acts]
    _remember_day(line)
    for act in acts:
        first = memory.answered is None or act.according_to is None
        if act.kind is Kind.ANSWER and act.actors and act.modality is Modality.DONE and first and act.when is not None:
            memory.answerers, memory.answered = act.actors, act.evidence[0]
    return acts


def _remember_day(line: _Sentence) -> None:
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


def _same_day(line: _Sentence, act: Act) -> Act:
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


def _zone_at(line: _Sentence, place: int) -> Zone | None:
    inside = [
        zone for zone in line.found if zone.start <= place < zone.end and not (zone.cue_start <= place < zone.cue_end)
    ]
    return min(inside, key=lambda zone: zone.end - zone.start, default=None)


def _context(line: _Sentence, place: int) -> Context:
    """Return what the words around a place say of it: whose they are, and which dates can be its own."""
    zone, sentence = _zone_at(line, place), line.sentence
    source = zone.source if zone else line.voice
    if zone is None:
        return Context(
            sentence.start, sentence.end, sentence.start, sentence.end, _told_by(line, line.voice), rule=line.rule
        )
    words = line.page.text[zone.cue_start : zone.cue_end]
    modality = Modality.DENIED if _DENIED.search(words) else None
    return Context(
        sentence.start,
        sentence.end,
        zone.start,
        zone.end,
        _told_by(line, source) or zone.words or None,
        modality,
        line.rule,
    )


def _told_by(line: _Sentence, source: Group | None) -> str | None:
    if source is None:
        return None
    return source.person or next(iter(source.parties(line.page)), None) or line.page.text[source.start : source.end]


def _narrator(line: _Sentence, zone: Zone) -> Context:
    """Return the context of the reporting itself: its date stands outside what is reported."""
    start, end = line.sentence.start, line.sentence.end
    dates = (zone.end, end) if zone.start <= start + 2 and zone.end < zone.cue_start + 2 else (start, zone.start)
    return Context(start, end, *dates, rule=line.rule)


def _predicated(line: _Sentence) -> list[Act]:
    page, sentence = line.page, line.sentence
    acts: list[Act] = []
    previous: tuple[Predicate, Group | None] | None = None
    blind = sentence.start
    used = -1
    feared = [zone_start for zone_start in (_fear_start(line),) if zone_start is not None]
    every = list(predicates(page.text, sentence.start, sentence.end, forms(page.dossier.cues)))
    for predicate in _by_object(page, every, sentence.end):
        if predicate.verb <= used or predicate.verb < blind or any(predicate.verb > start for start in feared):
            continue
        cue = next((zone for zone in line.found if zone.cue_start <= predicate.verb < zone.cue_end and zone.verb), None)
        context = _narrator(line, cue) if cue else _context(line, predicate.verb)
        zone = _zone_at(line, predicate.verb)
        start = zone.start if zone else sentence.start
        doer = _doer(line, predicate, cue, start, previous)
        stop = _coordinated(page, predicate, every, zone.end if zone else sentence.end)
        thing = object_of(page, predicate, line.groups, stop)
        if predicate.passive and doer is None and not predicate.form.frame.objects:
            continue
        if doer is None and not predicate.passive:
            continue
        context = _conditional(line, predicate, context)
        act = act_of(page, predicate, doer, thing, context, _owner(line, thing, zone))
        if act is None:
            continue
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
        words = page.text[predicate.end : end].lower()
        places = [words.find(word) for word in predicate.form.frame.objects]
        return min((place for place in places if place >= 0), default=0 if not predicate.form.frame.objects else 10_000)

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


def _fear_start(line: _Sentence) -> int | None:
    match = _FEAR.search(line.page.text, line.sentence.start, line.sentence.end)
    return match.end() if match else None


def _doer(
    line: _Sentence, predicate: Predicate, cue: Zone | None, start: int, previous: tuple[Predicate, Group | None] | None
) -> Group | None:
    if predicate.passive:
        return agent(line.page, predicate, line.groups, line.sentence.end)
    if cue is not None and cue.source is not None:
        return cue.source
    found = subject(line.page, predicate, line.groups, start)
    if (
        found is None
        and previous is not None
        and previous[1] is not None
        and continued(line.page, predicate, previous[0])
    ):
        return previous[1]
    return found


def _owner(line: _Sentence, thing: Object, zone: Zone | None) -> str:
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


def _conditional(line: _Sentence, predicate: Predicate, context: Context) -> Context:
    clause = line.page.text[line.sentence.start : line.sentence.end]
    if _IF.search(clause) and predicate.modality is Modality.INTENDED:
        return replace(context, modality=Modality.CONDITIONAL)
    return context


def _same_answer(line: _Sentence, act: Act, owner: str) -> Act:
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
        return replace(act, when=_answer_day(line.page, memory.answered), evidence=quotes)
    return act


def _within_one_side(page: Page, act: Act) -> Act:
    """Talks within one side, and words to one's own principal, are briefings."""
    people = page.people
    sides = {people[name].party if name in people else name for name in act.addressees}
    told = act.kind in {Kind.MEET, Kind.BRIEF}
    if told and act.kind is Kind.MEET and len(set(act.actors)) == 1 and not sides and act.speaker:
        return replace(act, kind=Kind.BRIEF)
    return act


def _fears(line: _Sentence) -> list[Act]:
    """Draft fears as concerns of who has them; what is feared did not happen and is no act."""
    match = _FEAR.search(line.page.text, line.sentence.start, line.sentence.end)
    if match is None or line.page.text[match.end() : match.end() + 1] != " ":
        return []
    zone = _zone_at(line, match.start())
    before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
    holder = zone.source if zone and zone.source else (before[-1] if before else line.voice)
    if holder is None or not holder.parties(line.page):
        return []
    context = _context(line, match.start())
    words = (match.end(), zone.end if zone and zone.end > match.end() else line.sentence.end)
    points = matcher(line.page.dossier).match(line.page.text[slice(*words)])
    thing = Object(words[0], words[1], ())
    act = Act(
        kind=Kind.STATE,
        actors=holder.parties(line.page),
        speaker=holder.person,
        points=points,
        topic="" if points else topic(line.page, *words),
        polarity=Polarity.NEGATIVE,
        modality=Modality.FEARED,
        according_to=None if context.according_to == (holder.person or "") else context.according_to,
        evidence=evidence_of(line.page, context, holder, thing),
        confidence=0.85,
        rule=f"{line.rule}/state.fear",
    )
    return [act]


def _meetings(line: _Sentence) -> list[Act]:
    """Draft "after talks with X" as a meeting of X with the subject of the sentence."""
    page, acts = line.page, []
    for match in _MEETING.finditer(page.text, line.sentence.start, line.sentence.end):
        other = next((group for group in line.groups if 0 <= group.start - match.end() <= 14), None)
        lead = page.text[max(line.sentence.start, match.start() - 24) : match.start()]
        if other is None or not re.search(
            r"\b(?:after|following|at|during|before|in|held|holds|hold|of)[  ](?:\w+[  ])?\Z", lead
        ):
            continue
        zone = next(
            (
                zone
                for zone in line.found
                if zone.source is not None and zone.source.end <= match.start() and zone.cue_end <= match.start()
            ),
            None,
        )
        before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
        first = zone.source if zone else (before[0] if before else None)
        if first is None or re.search(r"\b(?:held|holds|hold)[  ](?:\w+[  ])?\Z", lead):
            continue
        planned = re.search(r"\bbefore[  ](?:\w+[  ])?\Z", lead) is not None
        parties = tuple(dict.fromkeys((*first.parties(page), *other.parties(page))))
        if len(parties) < 2:
            continue
        context = Context(
            line.sentence.start, line.sentence.end, line.sentence.start, line.sentence.end, rule=line.rule
        )
        thing = Object(match.start(), line.sentence.end, (other,))
        acts.append(
            Act(
                kind=Kind.MEET,
                actors=parties,
                topic="",
                modality=Modality.INTENDED if planned else Modality.DONE,
                when=own_date(page, context),
                evidence=evidence_of(page, context, first, thing),
                confidence=0.8,
                rule=f"{line.rule}/meet.noun",
            )
        )
    return acts


def _verdicts(line: _Sentence) -> list[Act]:
    """Draft "some of the responses are constructive" as the answer of those who gave it, judged by who says so."""
    page, text = line.page, line.page.text
    acts = []
    for match in _ANSWERS.finditer(text, line.sentence.start, line.sentence.end):
        verb = _VERDICT.search(text, match.end(), line.sentence.end)
        if (
            verb is None
            or re.search(r"[;:]|\bthat\b|\bwhich\b", text[match.end() : verb.start()])
            or verb[0] in {"gave", "give"}
        ):
            continue
        if re.match(r"[  ]\w+ed[  ]", text[verb.end() :]) and verb[0] in {"is", "are", "was", "were"}:
            continue
        zone = _zone_at(line, match.start())
        stop = zone.end if zone else line.sentence.end
        polarity = polarity_in(text[verb.start() : stop], None)
        if polarity is None:
            continue
        owners, extra = _givers(line, match)
        if not owners:
            continue
        context = _context(line, match.start())
        to = next(iter(zone.source.parties(page)), "") if zone and zone.source else ""
        points = matcher(page.dossier).match(text[verb.start() : stop], to)
        acts.append(
            Act(
                kind=Kind.ANSWER,
                actors=owners,
                addressees=(to,) if to and to not in owners else (),
                points=points,
                topic="" if points else topic(page, match.start(), stop),
                polarity=polarity,
                when=_answer_day(page, line.memory.answered)
                if extra and line.memory.answered
                else _day_between(page, match.end(), verb.start()),
                according_to=context.according_to,
                evidence=(page.quote(line.sentence.start, line.sentence.end), *extra),
                confidence=0.75,
                rule=f"{line.rule}/answer.verdict",
            )
        )
    return acts


def _givers(line: _Sentence, match: "re.Match[str]") -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """Return whose answer is judged: "the responses of X and Y", "X's reply", "their answers", else who answered last."""
    page, text = line.page, line.page.text
    for group in line.groups:
        if group.start >= match.end() and re.fullmatch(
            r"[  ](?:of|by|from)[  ](?:the[  ])?", text[match.end() : group.start]
        ):
            return group.parties(page), ()
        if group.possessive and group.end <= match.start() <= group.end + 30:
            return group.parties(page), ()
    memory = line.memory
    return (memory.answerers, (memory.answered,)) if memory.answered is not None else ((), ())


def _day_between(page: Page, start: int, end: int) -> When | None:
    return next(
        (date.when for date in page.dates_in(start, end) if date.when is not None and date.timex == "DATE"), None
    )


def _answer_day(page: Page, quote: Evidence) -> When | None:
    dates = [date for date in page.dates_in(quote.start, quote.end) if date.when is not None and date.timex == "DATE"]
    return dates[0].when if dates else None


def _views(line: _Sentence) -> list[Act]:
    """Draft a judgement on a point of the dossier, in somebody's mouth, as a view of who speaks."""
    acts = []
    for zone in line.found:
        match = _VIEW.search(line.page.text, zone.start, zone.end)
        if match is None or zone.source is None or not zone.source.parties(line.page):
            continue
        words = line.page.text[zone.start : zone.end]
        points = matcher(line.page.dossier).match(words, zone.source.parties(line.page)[0])
        if not points or _ANSWERS.search(line.page.text, zone.start, match.start()):
            continue
        context = _narrator(line, zone)
        acts.append(
            Act(
                kind=Kind.STATE,
                actors=zone.source.parties(line.page),
                speaker=zone.source.person,
                points=points,
                polarity=views()[match[0].lower()],
                when=own_date(line.page, context),
                evidence=evidence_of(line.page, context, zone.source, Object(zone.start, zone.end, ())),
                confidence=0.7,
                rule=f"{line.rule}/state.view",
            )
        )
    return acts


def _unsatisfied(line: _Sentence) -> list[Act]:
    """Draft "cannot be satisfied" as a refusal."""
    match = _UNSATISFIED.search(line.page.text, line.sentence.start, line.sentence.end)
    if match is None:
        return []
    before = [group for group in line.groups if group.end <= match.start() and not group.possessive]
    if not before or not before[-1].parties(line.page):
        return []
    context = _context(line, match.start())
    points = matcher(line.page.dossier).match(line.page.text[match.end() : line.sentence.end])
    thing = Object(match.end(), line.sentence.end, ())
    memory = line.memory
    return [
        Act(
            kind=Kind.REFUSE,
            actors=before[-1].parties(line.page),
            speaker=before[-1].person,
            addressees=tuple(name for name in memory.answerers if name not in before[-1].parties(line.page)),
            points=points,
            topic="" if points else topic(line.page, match.end(), line.sentence.end),
            polarity=Polarity.NEGATIVE,
            according_to=context.according_to,
            evidence=(
                *evidence_of(line.page, context, before[-1], thing),
                *((memory.answered,) if memory.answered else ()),
            ),
            confidence=0.85,
            rule=f"{line.rule}/refuse.unsatisfied",
        )
    ]
