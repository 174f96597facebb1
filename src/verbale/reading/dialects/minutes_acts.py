"""Clauses of minutes into acts: kind, sides, links, dates, evidence. An act quotes its actor, its verb and its point.

A supporter of a proposal gets its own act in reply to the proposal, an opponent too; what merely backs a statement joins it.
"""

import re
from dataclasses import replace

from verbale.model import Act, Attribution, Evidence, Kind, Modality, Polarity, When
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.dialects.minutes_patterns import LIST
from verbale.reading.dialects.minutes_sides import Clause
from verbale.reading.dialects.minutes_skeleton import Actor, Skeleton
from verbale.reading.page import Page

_POLARITY = {
    Kind.SUPPORT: Polarity.POSITIVE,
    Kind.ACCEPT: Polarity.POSITIVE,
    Kind.AGREE: Polarity.POSITIVE,
    Kind.WELCOME: Polarity.POSITIVE,
    Kind.OPPOSE: Polarity.NEGATIVE,
    Kind.REFUSE: Polarity.NEGATIVE,
    Kind.CRITICISE: Polarity.NEGATIVE,
}
_DENIED = {Kind.SUPPORT: Kind.OPPOSE, Kind.ACCEPT: Kind.REFUSE, Kind.AGREE: Kind.REFUSE}
_CONFIDENCE = {"finite": 0.9, "passive": 0.85, "with": 0.85, "participle": 0.8, "nominal": 0.75}
_THIS = re.compile(
    r"(?:(?:to|with|over|on)\s+)?(?:(?:this|it|that|these|both|such|the(?=\s))\s*(?:idea|ideas|latter|proposals?"
    r"|suggestions?|amendments?|text|language|option"
    r"|request|formulation|view|change|changes|addition|reference|insertion|deletion)?)?(?:,?\s+(?:as|saying"
    r"|stating|noting|because)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_TO_WHOM = re.compile(
    rf" (?:on |upon |to )?(?:the |both )?(?P<who>{LIST})(?= (?:to|for|not|that|about|whether|if"
    rf"|how)\b|[.,;]|\Z)"
)
_ASKS = {Kind.PROPOSE, Kind.REQUEST}
_DUE = _ASKS | {Kind.AGREE}
_JUDGES = {Kind.SUPPORT, Kind.OPPOSE, Kind.ACCEPT, Kind.REFUSE, Kind.AGREE, Kind.WELCOME, Kind.CRITICISE}


Span = tuple[int, int]


class Drafter:
    """Drafts the acts of one page, sentence by sentence, and remembers what later ones may answer."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: Act | None = None
        self.paragraph = -1
        self.day: tuple[When, Evidence] | None = None

    def acts(self, skeleton: Skeleton, clauses: list[Clause]) -> Drafts:
        """Draft the acts of one sentence."""
        self._turn(skeleton)
        acts: list[Act] = []
        said: list[Attribution] = []
        for clause in clauses:
            if self._said_inside(clause, clauses):
                continue
            place = skeleton.place
            spans = [(place(start), place(end)) for start, end in clause.points if start < end]
            cue = place(clause.start), place(clause.end)
            made = self._clause(skeleton, clause, spans, cue)
            acts += made
            if made and clause.rule == "finite" and not clause.embedded and clause.side.base:
                said.append(self._attribution(clause, spans, cue, made[0]))
        return Drafts(tuple(acts), tuple(said))

    def _turn(self, skeleton: Skeleton) -> None:
        """Forget the open proposal and the day at a new paragraph; take the day a sentence begins with."""
        start = skeleton.place(0)
        sentence = self.page.sentence_at(start)
        if sentence is None:
            return
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.open, self.day = sentence.paragraph, None, None
        for dated in self.page.dates_in(sentence.start, min(sentence.end, sentence.start + 60)):
            lead = self.page.text[sentence.start : dated.start]
            if (
                dated.when is not None
                and dated.when.first == dated.when.last
                and re.search(r"\b[Oo]n (?:the \w+ of )?\Z", lead)
            ):
                self.day = dated.when, self.page.quote(dated.start, dated.end)
                return

    @staticmethod
    def _said_inside(clause: Clause, clauses: list[Clause]) -> bool:
        """Say whether a statement only frames what the same side does inside it ("said it could not support P")."""
        if clause.form.kind is not Kind.STATE or clause.side.opponents:
            return False
        start, end = clause.points[0]
        return any(
            other.embedded and start <= other.start < end and other.side.base[:1] == clause.side.base[:1]
            for other in clauses
            if other is not clause
        )

    def _clause(self, skeleton: Skeleton, clause: Clause, spans: list[Span], cue: Span) -> list[Act]:
        side = clause.side
        kind, modality = self._kind(clause)
        joined = side.base if kind in _ASKS else side.base + side.supporters
        if not joined and side.supporters:
            joined = side.supporters
        actors, speaker = _parties(joined), _speaker(joined)
        if not actors and speaker is None and not clause.passive:
            return []
        act = Act(
            kind=kind,
            actors=actors,
            speaker=speaker,
            on_behalf_of=next(iter(_parties(side.groups)), None),
            addressees=self._addressees(skeleton, clause, joined) if kind is Kind.REQUEST else (),
            topic=" ".join(" ".join(self.page.text[start:end].split()) for start, end in spans),
            polarity=_POLARITY.get(kind) if modality is not Modality.NOT_DONE else None,
            modality=modality,
            when=self.day[0] if self.day else None,
            deadline=self._deadline(spans[0]) if kind in _DUE and spans else None,
            evidence=self._evidence(skeleton, clause, [*spans, cue]),
            confidence=_CONFIDENCE[clause.rule] - (0.1 if clause.embedded else 0),
            rule=f"minutes.{clause.rule}.{clause.form.lemma}",
        )
        act = self._linked(act)
        if kind in _ASKS and modality is Modality.DONE:
            self.open = act
        return [act, *self._others(act, clause)]

    def _others(self, act: Act, clause: Clause) -> list[Act]:
        """Draft the acts of supporters and opponents, each in reply to the speaker's."""
        side = clause.side
        if not side.supporters and not side.opponents:
            return []
        made = []
        reply = (act.id,)
        against = Kind.SUPPORT if act.kind in {Kind.OPPOSE, Kind.REFUSE} else Kind.OPPOSE
        sides = [(side.opponents, against)]
        if act.kind in _ASKS and side.base:
            sides.insert(0, (side.supporters, Kind.SUPPORT))
        for actors, kind in sides:
            if actors:
                made.append(
                    replace(
                        act,
                        kind=kind,
                        actors=_parties(actors),
                        speaker=_speaker(actors),
                        on_behalf_of=None,
                        polarity=_POLARITY[kind],
                        modality=Modality.DONE,
                        deadline=None,
                        in_reply_to=reply,
                        rule=f"minutes.{clause.rule}.{'backed' if kind is not against else 'opposed'}",
                    )
                )
        return made

    def _linked(self, act: Act) -> Act:
        """Let an answer to "this" find the proposal before it and take over its topic."""
        if self.open is None or act.kind not in _JUDGES or not _THIS.fullmatch(act.topic):
            return act
        if set(self.open.actors) & set(act.actors):
            return act
        first = self.open.evidence[0]
        evidence = act.evidence
        if first.end <= evidence[0].start or first.start >= evidence[0].end:
            evidence = (*evidence, first)
        topic = act.topic if len(act.topic) > 40 else self.open.topic
        return replace(act, in_reply_to=(self.open.id,), topic=topic, evidence=evidence, rule=f"{act.rule}.linked")

    @staticmethod
    def _kind(clause: Clause) -> tuple[Kind, Modality]:
        kind = clause.form.kind
        if clause.negated and clause.form.shape == "phrase":
            return (Kind.REFUSE if kind is Kind.PROPOSE else Kind.PROPOSE), Modality.DONE
        if clause.negated:
            return (_DENIED[kind], Modality.DONE) if kind in _DENIED else (kind, Modality.NOT_DONE)
        return kind, Modality.CONDITIONAL if clause.future and kind is not Kind.STATE else Modality.DONE

    def _evidence(self, skeleton: Skeleton, clause: Clause, spans: list[Span]) -> tuple[Evidence, ...]:
        """Quote from the subject or front to the end of the complement; antecedent and day are further evidence."""
        low, high = skeleton.real[0], skeleton.place(len(skeleton.bones))
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        far: list[Actor] = []
        for actor in (*clause.side.own, *clause.side.opponents):
            if low <= actor.start < high:
                start, end = min(start, actor.start), max(end, actor.end)
            else:
                far.append(actor)
        quotes = [self.page.quote(start, end)]
        quotes += [self.page.quote(actor.start, actor.end) for actor in far]
        if self.day and not start <= self.day[1].start < end:
            quotes.append(self.day[1])
        return tuple(dict.fromkeys(quotes)) if len(quotes) > 1 else tuple(quotes)

    def _addressees(self, skeleton: Skeleton, clause: Clause, actors: list[Actor]) -> tuple[str, ...]:
        """Return whom a request turns to: the parties right after its verb ("urged X to", "called on X")."""
        match = _TO_WHOM.match(skeleton.bones, clause.end)
        if match is None:
            return ()
        asked = _parties(skeleton.between(*match.span("who")))
        return tuple(party for party in asked if party not in _parties(actors))

    def _deadline(self, span: Span) -> When | None:
        found = (dated for dated in self.page.dates_in(*span) if dated.deadline and dated.when is not None)
        return next((dated.when for dated in found), None)

    def _attribution(self, clause: Clause, spans: list[Span], cue: Span, act: Act) -> Attribution:
        source = self.page.quote(clause.side.base[0].start, clause.side.base[-1].end)
        content = tuple(self.page.quote(*span) for span in spans)
        return Attribution(source, self.page.quote(*cue), content, next(iter(act.actors), ""))


def _parties(actors: list[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for actor in actors for party in actor.parties))


def _speaker(actors: list[Actor]) -> str | None:
    """Return the person, or the words for somebody who is no party ("many parties", "the Chair")."""
    return next((actor.person or actor.name for actor in actors if actor.person or not actor.parties), None)
