"""Speaker turns: transcripts, debates, hearings, questions and answers of the press.

A label names the voice of everything up to the next one; "we", "I" and "our side" are its party's. What a questioner asks is
nobody's act, and the chair's procedure no party's; what they tell of others is told according to them. What a speaker tells of
others is according to the speaker.
"""

import re
from bisect import bisect_right
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.acts.carried.replies import answered
from verbale.reading.acts.carried.yes_no import plain_answers
from verbale.reading.acts.page_acts import Stretch, clause_acts
from verbale.reading.acts.quoted import quoted_by
from verbale.reading.acts.who import Speaker, Who
from verbale.reading.attribution import attributions
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.news import narrated
from verbale.reading.genres.voices.askers import with_askers
from verbale.reading.genres.voices.interviews import voices as who_speaks
from verbale.reading.genres.voices.labels import Label, Role, broadcast
from verbale.reading.genres.voices.speakers import Speakers, outlet
from verbale.reading.parsed_document import Page

_COURTESY = re.compile(
    r"(?i)\b(?:questions?|floor|attention|invitation|remarks?|introduction|words|patience|intervention|presence|time)\b"
)
_SELF = re.compile(r"\b(?:I|[Ww]e|[Mm]yself|[Oo]urselves)\b")
_BACK = 200  # turns in which the last speaker of another side is looked for
_LEAD = 200  # characters of a statement before the first label
_PROCEDURE = frozenset({Kind.POSTPONE, Kind.SUSPEND, Kind.RESUME, Kind.MEET})


def draft(page: Page) -> Drafts:
    """Draft the acts of a transcript."""
    found = with_askers(page.text, who_speaks(page.text, page.document.body))
    if not found:
        return Drafts()
    if broadcast(found):
        return narrated(page, [Stretch(label.first, label.last, rule="turns") for label in found])
    cast = Speakers(page, min(found[0].start, found[0].first))
    voices = [cast.of(label) if label.role is Role.SPEAKS else Speaker(home=cast.home) for label in found]
    voices = [replace(voice, member=_before(voices, place)) for place, voice in enumerate(voices)]
    asked = [_asked(label, voices, place) for place, label in enumerate(found)]
    lead = _lead(page, found, voices)
    stretches = [Stretch(label.first, label.last, voice, "turns") for label, voice in zip(found, asked, strict=True)]
    firsts = [label.first for label in found]
    made = []
    for act in clause_acts(page, [*lead, *stretches], _quoted(page)):
        if lead and act.evidence[0].start < lead[0].end:
            made.append(act)
            continue
        place = bisect_right(firsts, act.evidence[0].start) - 1
        told = _told(page, act, found[place], asked[place], cast) if place >= 0 else None
        made += [told] if told is not None else []
    made += _unless_told(page, plain_answers(page, found, voices), made)
    around = narrated(page, _around(page, found))
    return Drafts(tuple(sorted([*around.acts, *answered(page, made, across=True)], key=_place)), around.attributions)


def _lead(page: Page, found: list[Label], voices: list[Speaker]) -> list[Stretch]:
    """Return what the only one who answers says before the first question: "Statement by the envoy … I have met both sides"."""
    answering = {
        voice.person or voice.parties
        for label, voice in zip(found, voices, strict=True)
        if label.role is Role.SPEAKS and voice
    }
    start, end = page.document.body, min(found[0].start, found[0].first)
    own = len(_SELF.findall(page.text, start, end))
    if len(answering) != 1 or end - start < _LEAD or own < 2 or found[0].end == found[0].start:
        return []
    voice = next(one for one in voices if (one.person or one.parties) in answering)
    return [Stretch(start, end, voice, "turns")]


def _around(page: Page, found: list[Label]) -> list[Stretch]:
    """Return what a paper tells before and after an interview; a transcript's head and tail are nobody's narration."""
    if found[0].end > found[0].start:
        return []
    first, last = found[0].first, found[-1].last
    places = ((page.document.body, first), (last, len(page.text)))
    return [Stretch(start, end, rule="turns") for start, end in places if page.text[start:end].strip()]


def _place(act: Act) -> int:
    return act.evidence[0].start


def _unless_told(page: Page, plain: list[Act], told: list[Act]) -> list[Act]:
    """Return the answers of a word whose explanation tells no act for sure."""
    spoken = {page.sentence_at(act.evidence[0].start) for act in told if act.certainty == "asserted"}
    return [act for act in plain if page.sentence_at(act.evidence[0].end - 1) not in spoken]


def _quoted(page: Page) -> list[tuple[int, int, Who]]:
    """Return the words that speakers quote of others; of whom, where the text says so, else of nobody known: never the speaker's own."""
    said = attributions(page)
    strange = [one for one in said if one.source is not None and not one.speaker and not _SELF.search(one.source.exact)]
    return quoted_by(page, said) + quoted_by(page, strange, Who(words="somebody quoted"))


def _before(voices: list[Speaker], place: int) -> Who:
    """Return the last speaker of another side: whom the house calls "the honourable Member"."""
    own = set(voices[place].parties)
    for voice in reversed(voices[max(0, place - _BACK) : place]):
        if voice.parties and not set(voice.parties) & own:
            return Who(voice.parties, "", voice.proof)
    return Who()


def _asked(label: Label, voices: list[Speaker], place: int) -> Speaker:
    """Return a turn's voice; who asks says "you" to whoever answers next."""
    voice = voices[place]
    if label.role is not Role.ASKS:
        return voice
    answers = next((other for other in voices[place + 1 : place + 3] if other.parties), None)
    if answers is None:
        return voice
    return replace(voice, addressees=answers.parties, proof=answers.proof)


def _told(page: Page, act: Act, label: Label, voice: Speaker, cast: Speakers) -> Act | None:
    """Return an act as its turn tells it: the speaker's own, or another's according to the speaker; ``None`` for nobody's."""
    if label.role is not Role.SPEAKS:
        return _by_the_way(page, act, label, voice)
    if act.kind is Kind.WELCOME and ".thank" in act.rule and (not act.topic or _COURTESY.search(act.topic)):
        return None  # "I thank the Member for her question"
    own = set(act.actors) & set(voice.parties) or (not act.actors and act.speaker == voice.person and voice.person)
    if own:
        behalf = cast.behalf.get((label.start, label.end))
        reasons = () if act.actors else ("whom the speaker speaks for, is not said",)
        return replace(
            act,
            according_to=None if act.according_to in {voice.person, *voice.parties} else act.according_to,
            speaker=act.speaker or voice.person or None,
            on_behalf_of=behalf if act.actors == voice.parties else act.on_behalf_of,
            certainty="unsure" if reasons else act.certainty,
            reasons=(*act.reasons, *reasons),
        )
    if act.according_to:
        return act
    return replace(
        act,
        according_to=voice.person or next(iter(voice.parties), None),
        evidence=(*act.evidence, page.quote(label.start, label.end)),
    )


def _by_the_way(page: Page, act: Act, label: Label, voice: Speaker) -> Act | None:
    """Return what somebody who asks or chairs tells of others; their own words are nobody's act."""
    if not act.actors:
        return act if label.role is Role.CHAIRS and act.kind in _PROCEDURE and not act.speaker else None
    if set(act.actors) & set(voice.addressees):
        return replace(
            act,
            certainty="unsure",
            reasons=(*act.reasons, "told of the answering side by somebody who asks"),
            confidence=0.5,
        )
    if label.role is Role.CHAIRS:
        plan = act.modality is Modality.INTENDED or act.kind in {Kind.HOLD, Kind.STATE}
        return None if plan else act  # "the minister will make a statement" is the order of the meeting
    if act.according_to:
        return act
    source = outlet(label)
    if not source:
        return replace(act, certainty="unsure", reasons=(*act.reasons, "told by somebody who asks"), confidence=0.5)
    return replace(act, according_to=source, evidence=(*act.evidence, page.quote(label.start, label.end)))
