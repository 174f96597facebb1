"""Clauses of minutes into acts: kind, sides, links, dates, evidence. An act quotes its actor, its verb and its point.

A supporter of a proposal gets its own act in reply to the proposal, an opponent too; what merely backs a statement joins it.
"""

import re
from dataclasses import replace

from verbale.model import Act, Attribution, Evidence, Kind, Modality, Party, Polarity, When
from verbale.reading.acts.topics import of_clause
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.minutes.attendance import two_sides
from verbale.reading.genres.minutes.patterns import LIST
from verbale.reading.genres.minutes.sides import Clause
from verbale.reading.genres.minutes.skeleton import Actor, Skeleton
from verbale.reading.lang.en.minutes.lexicon import kind_of
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

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
_NOBODY = re.compile(r"(?:no|neither|none of|not one)\b", re.IGNORECASE)
_CONFIDENCE = {"finite": 0.9, "passive": 0.85, "with": 0.85, "participle": 0.8, "nominal": 0.75}
_PUTS_OFF = re.compile(r"to (?:defer|postpone|delay|put off|leave|wait|suspend|drop|delete|remove|omit)\b")
_THIS = re.compile(
    r"(?:(?:to|with|over|on)\s+)?(?:(?:this|it|that|these|both|such|the(?=\s))\s*(?:idea|ideas|latter|proposals?"
    r"|suggestions?|amendments?|text|language|option"
    r"|offers?|claims?|demands?|drafts?|plan|request|formulation|view|change|changes|addition|reference|insertion"
    r"|deletion)?)?(?:,?\s+(?:as|saying"
    r"|stating|noting|because)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_OWN_POSITION = re.compile(
    r"(?:its|their|his|her|the)? ?(?:position|answer|view|views|comments?|judgement|decision)?", re.IGNORECASE
)
_TO_WHOM = re.compile(
    rf" (?:on |upon |to )?(?:the |both )?(?P<who>{LIST})(?= (?:to|for|not|that|about|whether|if"
    rf"|how)\b|[.,;]|\Z)"
)
_DAY_FIRST = re.compile(r"\W*(?:\d+\. )?(?:(?:In|At|During) [^,]{3,50} )?[Oo]n (?:the \w+ of )?")
_PRESENT = re.compile(
    r"(?m)^[ \t]*(?:Present|Participants|Parties|Attendance"
    r"|In attendance)[ \t]*:[ \t]*(?P<who>[^\n]+)"
)
_OFFICE = re.compile(
    r"(?:The |the )?(?P<office>(?:Co-|Vice-)?(?:Chairs?|Facilitators?|Chairperson|Chairman|Chairwoman|Secretariat|Mediator|Moderator|Rapporteur|Presidency))\b"
)
_EVERYBODY = re.compile(r"(?:both |all |two )?(?:sides|parties|delegations)", re.IGNORECASE)
_OVER = re.compile(
    r"\b(?:to (?:discuss|consider|address|review|negotiate|examine|debate|exchange views on)|(?<=\A)on(?! \w+day| \d)|about)\s+"
)
_TIE = re.compile(
    r"\A(?:: ?|(?:for|on|upon|against|about|over|to(?= (?:the|an?|this|these|its|their|his|her|\w+ing) ))\s+)+(?=\S)"
)
_TO = re.compile(rf" to (?:the |both )?(?P<who>{LIST})")
_OFFERED = re.compile(rf" (?:to )?(?:the |both )?(?P<who>{LIST})(?= \w)")
_DEALT = {"consider", "discuss", "debate", "review", "examine", "address", "exchange"}
_TABLES = {"introduce", "present", "circulate", "submit"}
_TABLED = re.compile(
    r"\b(?:proposals?|drafts?|texts?|resolutions?|amendments?|options?|wording|language|paper"
    r"|submissions?|compromises?|packages?|formulas?|solutions?|non-papers?|plans?)\b"
)
_ASKS = {Kind.PROPOSE, Kind.REQUEST}
_OPEN = _ASKS | {Kind.RESTATE}  # what a later act of the item may be about
_DUE = _ASKS | {Kind.AGREE}
_JUDGES = {Kind.SUPPORT, Kind.OPPOSE, Kind.ACCEPT, Kind.REFUSE, Kind.AGREE, Kind.WELCOME, Kind.CRITICISE}


Span = tuple[int, int]


def _about(clause: Clause, topic: str) -> str:
    """Return what an act is about: of a wish to put a decision off the whole of it."""
    if clause.form.lemma == "meet":
        return _met_over(topic)
    return topic if _would_wait(clause, topic) else of_clause(topic) or _heading(topic)


def _would_wait(clause: Clause, topic: str) -> bool:
    """Say whether somebody would rather wait with a decision, or do without it: they do not speak for it."""
    return clause.form.lemma == "prefer" and _PUTS_OFF.match(topic) is not None


class Drafter:
    """Drafts the acts of one page, sentence by sentence, and remembers what later ones may answer."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: Act | None = None
        self.paragraph = -1
        self.day: tuple[When, Evidence] | None = None
        self.points = matcher(page.dossier)
        self.present = self._at_the_table()
        self.heads: dict[str, Span] = {}

    def _at_the_table(self) -> tuple[tuple[str, ...], Evidence] | None:
        """Return the parties of the line that says who is present, else the two whose sides are named: they are "the parties" of these minutes."""
        line = _PRESENT.search(self.page.text, 0, 3000)
        if line is None:
            two = None if self.page.dossier.parties else two_sides(self.page)
            return (two[0], self.page.quote(*two[1])) if two is not None else None
        named = (party for mention in self.page.mentions_in(*line.span("who")) for party in mention.parties)
        parties = tuple(dict.fromkeys(named))
        return (parties, self.page.quote(*line.span())) if len(parties) > 1 else None

    def acts(self, skeleton: Skeleton, clauses: list[Clause]) -> Drafts:
        """Draft the acts of one sentence."""
        self._turn(skeleton)
        acts: list[Act] = []
        said: list[Attribution] = []
        for clause in clauses:
            if self._said_inside(clause, clauses):
                continue
            if clause.embedded and clause.future and clause.form.kind is Kind.STATE:
                continue  # "said the board should address it": what somebody should say is not said
            place = skeleton.place
            spans = [(place(start), place(end)) for start, end in clause.points if start < end]
            cue = place(clause.start), place(clause.end)
            made = self._clause(skeleton, clause, clauses, spans, cue, _source(clause, clauses))
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
            if dated.when is not None and dated.when.first == dated.when.last and _DAY_FIRST.fullmatch(lead):
                self.day = dated.when, self.page.quote(dated.start, dated.end)
                return

    @staticmethod
    def _said_inside(clause: Clause, clauses: list[Clause]) -> bool:
        """Say whether a statement only frames what the same side does inside it ("said it could not support P")."""
        if clause.form.kind is not Kind.STATE or clause.side.opponents:
            return False
        return any(
            _inside(other, clause) and _parties(other.side.base) == _parties(clause.side.base)
            for other in clauses
            if other.rule != "nominal"
        )

    @staticmethod
    def _under_another(clause: Clause, clauses: list[Clause]) -> bool:
        """Say whether somebody else says what a clause says, be it only "several delegations"."""
        return any(
            outer.rule == "finite"
            and outer.form.kind is Kind.STATE
            and _inside(clause, outer)
            and outer.side.base != clause.side.base
            for outer in clauses
        )

    def _clause(
        self, skeleton: Skeleton, clause: Clause, clauses: list[Clause], spans: list[Span], cue: Span, source: str
    ) -> list[Act]:
        side = clause.side
        if clause.rule == "finite" and _NOBODY.match(self.page.text, skeleton.place(side.start)):
            clause.negated = not clause.negated  # "No delegation asked for it"
        topic = " ".join(" ".join(self.page.text[start:end].split()) for start, end in spans)
        kind, modality = self._kind(clause, topic, skeleton.bones[clause.end : clause.end + 24])
        told = bool(source) or self._under_another(clause, clauses)
        bound = clause.modal in {"should", "must", "shall"} and clause.form.shape != "phrase"
        if clause.modal not in {"", "will", "would"} and (kind is Kind.MEET or bound or (kind is Kind.STATE and told)):
            return []  # "said the board should report, and not address nets": what should be done is not done
        if kind is Kind.STATE and clause.negated and not _parties(side.base):
            return []  # "No delegation raised it" says nothing of anybody
        apart = kind in _ASKS or bool(side.groups and side.base)  # "A, for the X, supported by B": B speaks for itself
        joined = side.base if apart else side.base + side.supporters
        if not joined and side.supporters:
            joined = side.supporters
        actors, speaker = _parties(joined), _speaker(joined)
        if (not actors and speaker is None and not clause.passive) or (kind is Kind.STATE and not topic):
            return []
        actors, speaker = self._named(actors, speaker)
        addressees, after = self._addressees(skeleton, clause, joined, kind) if kind in _ASKS else ((), 0)
        if addressees and spans and after < spans[0][1]:
            topic = " ".join(
                " ".join(self.page.text[start:end].split()) for start, end in [(after, spans[0][1]), *spans[1:]]
            )
        evidence = self._evidence(skeleton, clause, [*spans, cue])
        if self.present and not actors and speaker is not None and _EVERYBODY.fullmatch(speaker):
            actors, speaker, evidence = self.present[0], None, (*evidence, self.present[1])
        points = self.points.match(topic) if topic else ()
        whole, topic = topic, self._without_front(topic, spans)
        act = Act(
            kind=kind,
            actors=actors,
            speaker=speaker,
            on_behalf_of=next(iter(_parties(side.groups)), None),
            addressees=addressees,
            points=points,
            option=self.points.option(points[0], whole) if len(points) == 1 else None,
            topic=_about(clause, topic),
            polarity=_POLARITY.get(kind) if modality is not Modality.NOT_DONE else None,
            modality=modality,
            when=self._when(kind, spans),
            deadline=self._deadline(spans[0]) if kind in _DUE and spans else None,
            evidence=evidence,
            according_to=source or None,
            confidence=_CONFIDENCE[clause.rule] - (0.1 if clause.embedded or source else 0),
            rule=f"minutes.{clause.rule}.{clause.form.lemma}",
            certainty="unsure" if clause.doubt else "asserted",
            reasons=(clause.doubt,) if clause.doubt else (),
        )
        if not actors and speaker is not None and (chair := self._chair(speaker)):
            act = replace(act, actors=(chair,))
        act = self._linked(act)
        self.heads[act.id] = cue
        if kind in _OPEN and modality is Modality.DONE:
            self.open = act
        made = [act, *_also(act, clause), *self._others(act, clause)]
        self.heads.update({one.id: cue for one in made if not one.in_reply_to or one.in_reply_to == act.in_reply_to})
        return made

    def _others(self, act: Act, clause: Clause) -> list[Act]:
        """Draft the acts of supporters and opponents, each in reply to the speaker's."""
        side = clause.side
        if not side.supporters and not side.opponents:
            return []
        made = []
        if act.kind not in _ASKS and side.groups and side.base and _parties(side.supporters):
            made.append(
                replace(act, actors=_parties(side.supporters), speaker=_speaker(side.supporters), on_behalf_of=None)
            )
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
                        addressees=tuple(name for name in _spoken_for(act) if name not in _parties(actors)),
                        polarity=_POLARITY[kind],
                        modality=Modality.DONE,
                        deadline=None,
                        in_reply_to=reply,
                        rule=f"minutes.{clause.rule}.{'backed' if kind is not against else 'opposed'}",
                    )
                )
        return made

    def _chair(self, speaker: str) -> str:
        """Return the chair as a party of its own: whoever is in the chair acts for nobody else."""
        match = _OFFICE.match(speaker)
        if match is None:
            return ""
        name = match["office"]
        identity = name.lower().replace(" ", "-")
        self.page.parties.setdefault(identity, Party(identity, name, kind="other"))
        return identity

    def _linked(self, act: Act) -> Act:
        """Let an answer to "this" find the proposal before it and take over its topic."""
        judges = act.kind in _JUDGES and _THIS.fullmatch(act.topic)
        reserves = act.kind is Kind.HOLD and not act.points and _OWN_POSITION.fullmatch(act.topic)
        replies = act.kind is Kind.ANSWER and self.open is not None and self.open.kind is Kind.REQUEST
        if self.open is None or not (judges or reserves or replies):
            return act
        if set(self.open.actors) & set(act.actors):
            return act
        first = self.open.evidence[0]
        evidence = act.evidence
        if first.end <= evidence[0].start or first.start >= evidence[0].end:
            evidence = (*evidence, first)
        topic = act.topic if len(act.topic) > 40 else self.open.topic
        rule = f"{act.rule}.linked"
        points, option = self.open.points, self.open.option
        addressees = act.addressees or tuple(name for name in _spoken_for(self.open) if name not in act.actors)
        return replace(
            act,
            addressees=addressees,
            in_reply_to=(self.open.id,),
            topic=topic,
            points=points,
            option=option,
            evidence=evidence,
            rule=rule,
        )

    def _named(self, actors: tuple[str, ...], speaker: str | None) -> tuple[tuple[str, ...], str | None]:
        """Return actors and speaker, words for somebody who is no party as a party of their own where nobody was listed as present."""
        listed = self.present is not None and _PRESENT.search(self.page.text, 0, 3000) is not None
        everybody = self.present is not None and speaker is not None and _EVERYBODY.fullmatch(speaker) is not None
        body = self._body(speaker) if speaker is not None and not (actors or listed or everybody) else ""
        return ((body,), None) if body else (actors, speaker)

    def _body(self, words: str) -> str:
        """Return the party that plain words for somebody in the room become, to be confirmed by a person: "delegates", "the Secretariat"."""
        plain = re.sub(r"^(?:[Tt]he|[Aa]n?) | ?\([^)]*\)", "", words.strip())
        identity = slug(plain)
        if words in self.page.people or not plain or len(plain) > 40 or _ANY_ONE.match(plain):
            return ""
        self.page.parties.setdefault(identity, Party(identity, plain))
        return identity

    def _without_front(self, topic: str, spans: list[Span]) -> str:
        """Return a topic without what opens its sentence, "On nets, Peru …": that is where it is raised, not what is said."""
        fronts = [" ".join(self.page.text[start:end].split()) for start, end in spans[1:] if start < spans[0][0]]
        for front in fronts:
            topic = topic.removesuffix(front).rstrip()
        return topic

    @staticmethod
    def _kind(clause: Clause, topic: str, behind: str) -> tuple[Kind, Modality]:
        word = behind.split(maxsplit=1)[0].lower() if behind.strip() else ""
        verb = clause.form.shape not in {"noun", "phrase"}
        side = clause.side.base
        joint = len(_parties(side)) > 1 or any(not actor.parties for actor in side)
        kind = kind_of(clause.form.lemma, word.strip(",.;:"), joint=joint) if verb else clause.form.kind
        kind = Kind.PROPOSE if _would_wait(clause, topic) else kind
        if clause.form.lemma in _TABLES and not _TABLED.search(topic):
            kind = Kind.STATE
        if clause.form.lemma in _VOICING and (felt := _FEELING.match(topic)) is not None:
            kind = _FELT[felt[1]]
        if clause.form.lemma in _ARGUING and word == "against":
            kind = Kind.OPPOSE
        if clause.form.lemma == "reflect":
            kind = Kind.STATE  # aloud, in the room: no answer is put off
        if clause.form.lemma == "conclude" and topic.startswith("that "):
            kind = Kind.STATE  # what somebody concludes alone is no agreement
        dealt = clause.form.lemma in _DEALT and not topic.startswith("that ")
        if dealt and not any(actor.parties for actor in clause.side.base):
            kind = Kind.MEET  # "delegates considered a draft": they met over it
        if clause.negated and clause.form.shape == "phrase":
            return (Kind.REFUSE if kind is Kind.PROPOSE else Kind.PROPOSE), Modality.DONE
        if clause.negated:
            return (_DENIED[kind], Modality.DONE) if kind in _DENIED else (kind, Modality.NOT_DONE)
        if not clause.future or kind is Kind.STATE:
            return kind, Modality.DONE
        coming = clause.modal == "will" or (
            clause.modal == "would" and kind is Kind.MEET
        )  # "said they would meet at six"
        return kind, Modality.INTENDED if coming else Modality.CONDITIONAL

    def _evidence(self, skeleton: Skeleton, clause: Clause, spans: list[Span]) -> tuple[Evidence, ...]:
        """Quote from the subject or front to the end of the complement; antecedent and day are further evidence."""
        low, high = skeleton.real[0], skeleton.place(len(skeleton.bones))
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        far: list[Actor] = []
        for actor in (*clause.side.own, *clause.side.opponents):
            if low <= actor.start < high:
                start, end = min(start, actor.outer), max(end, actor.end)
            else:
                far.append(actor)
        quotes = [self.page.quote(start, end)]
        quotes += [self.page.quote(actor.start, actor.end) for actor in far]
        if self.day and not start <= self.day[1].start < end:
            quotes.append(self.day[1])
        return tuple(dict.fromkeys(quotes)) if len(quotes) > 1 else tuple(quotes)

    def _addressees(
        self, skeleton: Skeleton, clause: Clause, actors: list[Actor], kind: Kind
    ) -> tuple[tuple[str, ...], int]:
        """Return whom it turns to, the parties right after its verb ("urged X to", "called on X"), and where they end."""
        pattern = _TO_WHOM if kind is Kind.REQUEST else _OFFERED if clause.form.lemma == "offer" else _TO
        match = pattern.match(skeleton.bones, clause.end)
        if match is None:
            return (), 0
        asked = _parties(skeleton.between(*match.span("who")))
        return tuple(party for party in asked if party not in _parties(actors)), skeleton.place(match.end("who"))

    def _when(self, kind: Kind, spans: list[Span]) -> When | None:
        """Return the day told with a meeting or publication, else the day that the sentence began with."""
        if kind in {Kind.MEET, Kind.DISCLOSE} and spans:
            for dated in self.page.dates_in(*spans[0]):
                if dated.when is not None and re.search(
                    r"\b(?:on|in)\s\Z", self.page.text[dated.start - 4 : dated.start]
                ):
                    return dated.when
        return self.day[0] if self.day else None

    def _deadline(self, span: Span) -> When | None:
        found = (dated for dated in self.page.dates_in(*span) if dated.deadline and dated.when is not None)
        return next((dated.when for dated in found), None)

    def _attribution(self, clause: Clause, spans: list[Span], cue: Span, act: Act) -> Attribution:
        source = self.page.quote(clause.side.base[0].start, clause.side.base[-1].end)
        content = tuple(self.page.quote(*span) for span in spans)
        return Attribution(source, self.page.quote(*cue), content, next(iter(act.actors), ""))


_ANY_ONE = re.compile(r"(?i)(?:each|every|any|no|all|another|either|neither)\b")
_VOICING = frozenset({"express", "voice", "convey"})
_ARGUING = frozenset({"urge", "argue", "speak", "advise"})
_FELT = {
    **dict.fromkeys(("disappointment", "dismay", "regret", "frustration", "displeasure", "dissatisfaction"), Kind.CRITICISE),
    **dict.fromkeys(("thanks", "gratitude", "appreciation", "satisfaction"), Kind.WELCOME),
    **dict.fromkeys(("support", "sympathy"), Kind.SUPPORT),
    **dict.fromkeys(("opposition", "objection", "objections"), Kind.OPPOSE),
}  # fmt: skip
_FEELING = re.compile(rf"(?:(?!no\b|little\b)[a-z]+ ){{0,2}}({'|'.join(_FELT)})\b")


def _heading(topic: str) -> str:
    """Return a complement without the preposition or colon that only ties it to its verb: "for a survey", "on other donors to pay"."""
    return _TIE.sub("", topic)


def _met_over(topic: str) -> str:
    """Return over what somebody met: "at three in Hall 5 to discuss nets" is over nets, not over the hall."""
    over = _OVER.search(topic)
    return topic[over.end() :] if over is not None else ""


def _also(act: Act, clause: Clause) -> list[Act]:
    """Return the same act of others who do it, each for their own group: "A, for the X, and B called for it"."""
    made = [
        replace(act, actors=_parties(actors), speaker=_speaker(actors), on_behalf_of=next(iter(_parties(groups)), None))
        for actors, groups in clause.side.also
    ]
    return [one for one in made if one.actors]


def _spoken_for(act: Act) -> tuple[str, ...]:
    """Return whose an act is: the group's for which it is done, else its actors'."""
    return (act.on_behalf_of,) if act.on_behalf_of else act.actors


def _inside(inner: Clause, outer: Clause) -> bool:
    start, end = outer.points[0]
    return inner is not outer and start <= inner.start < end


def _source(clause: Clause, clauses: list[Clause]) -> str:
    """Return who tells what a clause says ("X said that Y opposed P"), empty when the text itself does."""
    for outer in clauses:
        told = outer.form.kind is Kind.STATE and outer.rule == "finite" and _inside(clause, outer)
        if (
            told
            and not any(actor.first for actor in outer.side.base)
            and _parties(outer.side.base) != _parties(clause.side.base)
        ):
            return next((actor.person for actor in outer.side.base if actor.person), "") or next(
                iter(_parties(outer.side.base)), ""
            )
    return ""


def _parties(actors: list[Actor]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for actor in actors for party in actor.parties))


def _speaker(actors: list[Actor]) -> str | None:
    """Return the person, or the words for somebody who is no party ("many parties", "the Chair")."""
    return next((actor.person or actor.name for actor in actors if actor.person or not actor.parties), None)
