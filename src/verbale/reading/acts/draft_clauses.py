"""A parsed sentence into acts: each frame that fits, decided by what stands over it, with who, to whom, about what and when.

Asserted: its own subject is resolved and nothing on the way to the root is unknown. Everything else is unsure, with its reasons.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from verbale.model import Act, Evidence, Kind, LegalForm, Modality, Polarity, When
from verbale.reading.acts import topics
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.days import day_of_noun, deadline, own_day
from verbale.reading.acts.decide import Decision, decide
from verbale.reading.acts.counted import Fears
from verbale.reading.acts.match import Match, matches
from verbale.reading.acts.polite import Asked, denials, polite, recalled
from verbale.reading.acts.who import Resolver, Who
from verbale.reading.acts.writer import unnamed_writer
from verbale.reading.lang.en.lexicon import Frame, Lexicon
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.parties import HUMANS
from verbale.reading.page import Page, Sentence
from verbale.reading.syntax.clauses import COMING, agents, coordinated, owners, passive, subjects, subjunctive
from verbale.reading.syntax.scope import Operator, operators_above
from verbale.reading.lang.en.parties import ORGANS
from verbale.reading.lang.en.sides import names_people
from verbale.reading.syntax.tree import Token, Tree

_ANSWERING = frozenset({Kind.ANSWER, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.WELCOME, Kind.CRITICISE, Kind.HOLD, Kind.STATE})
_PROCEDURE = frozenset({Kind.POSTPONE, Kind.SUSPEND, Kind.RESUME, Kind.MEET, Kind.AGREE})
_OWING = frozenset({Kind.PROPOSE, Kind.REQUEST, Kind.HOLD, Kind.ASSURE, Kind.WARN})
_REPLYING = frozenset({Kind.ACCEPT, Kind.REFUSE, Kind.WELCOME, Kind.CRITICISE, Kind.ANSWER})
_TO_READER = _ANSWERING | _OWING | {Kind.CONCEDE, Kind.RETRACT, Kind.RESTATE, Kind.DISCLOSE}
_TABLED = frozenset("offer proposal bid draft text plan".split())
_DEEDS = frozenset({Kind.MEET, Kind.MEASURE, Kind.DISCLOSE, Kind.BRIEF, Kind.SUSPEND, Kind.POSTPONE, Kind.RESUME})
_JOINT = frozenset({Kind.MEET, Kind.AGREE})
_WEIGHTY = frozenset("must should need want require prefer essential necessary important crucial vital unacceptable priority red-line position concern oppose favour support cannot never insist matter condition guarantee".split())
_DEALING = frozenset("discuss negotiate consider debate review examine deliberate exchange talk".split())
_STOPPING = frozenset("suspend halt stop end cut pull drop cancel reduce withdraw".split())
_BURDENS = frozenset(
    "sanction tariff duty embargo strike lockout blockade ban restriction levy tax siege curb countermeasure overtime picket walkout stoppage"
    " boycott complaint lawsuit suit claim case injunction attack raid offensive operation bombardment shelling strikes fire exercise drill patrol"
    " checkpoint troop force army ship vessel jet drone soldier barrier quota charge fee fine penalty surcharge demand measure".split()
)
_TABLING = frozenset("propose offer suggest table present submit demand request put make ask seek want circulate".split())
_AFRAID = frozenset(word for word, kind in operators()["adjective"].items() if kind == "feared")
_HARM = frozenset("worse harm damage hurt detriment injure undermine weaken threaten erode injury damaging harmful injurious undercut disadvantage loss cost badly severely".split())
_PIECES = frozenset("passage part portion element aspect bit piece point idea".split())
_JUDGING = frozenset({Kind.WELCOME, Kind.CRITICISE})
_PASSED_ON = frozenset("address direct put receive send make issue lodge hear voice".split())
_HEADS = frozenset({"dep", "appos", "dobj", "nsubj", "conj"})
_TELLING = frozenset("write speak tell inform turn phone call telephone address".split())
_PLAIN = frozenset("say tell add write explain remark comment note announce report indicate".split())


@dataclass(slots=True)
class Drafted:
    """What a sentence gave.

    Parameters
    ----------
    acts
        Drafts, asserted or unsure.
    places
        Place of the predicate of each of them.
    undecided
        Places of predicates of the lexicon for which no decision was reached.
    """

    acts: list[Act] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    undecided: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Read:
    match: Match
    decision: Decision
    act: Act
    plain: bool = False


class Drafter:
    """Reads the sentences of one page in order, with one memory of who was spoken of."""

    def __init__(self, page: Page, lexicon: Lexicon, quotes: Sequence[tuple[int, int, Who]] = ()) -> None:
        self.page, self.lexicon, self.rule = page, lexicon, "news"
        self.who = Resolver(page)
        self.last: dict[str, Who] = {}
        self.who.quotes = sorted(quotes, key=lambda row: row[:2])
        self._met: dict[int, Who] = {}
        self._paragraph = -1
        self._fear = Fears()

    def sentence(self, tree: Tree, sentence: Sentence) -> Drafted:
        """Return the acts of a parsed sentence."""
        self._met = {}
        self.who.turn += 1
        if sentence.paragraph != self._paragraph and self.rule in {"minutes", "draft"}:
            self.last.clear()  # each item of minutes has its own proposals
        self._paragraph = sentence.paragraph
        self._meet(tree)
        made = Drafted()
        told = self._fear.told(tree, self.who.turn)
        if told is not None:  # "The first is that …": one of the fears counted before
            made.acts, made.places = [self._feared(tree, sentence, *told)], [tree[told[0]].start]
            return made
        self._fear.hear(tree, self.who.turn, self._group)
        read: list[_Read] = []
        for match in matches(tree, self.lexicon):
            one = self._one(tree, sentence, match, made)
            if one is not None:
                read.append(one)
        for one in read:
            name = _TOLD.get(one.act.kind)
            if name and one.act.actors and one.act.modality not in {Modality.NOT_DONE, Modality.DENIED}:
                self.last[name] = Who(one.act.actors, "", tuple((item.start, item.end) for item in one.act.evidence[:1]))
        asked = self._beside_asked(tree) if self.who.speaker is not None else []
        covered = {place for one in asked for place in (one.index, one.over)}
        kept = [one for one in read if one.match.index not in covered and not self._empty(tree, one, read)]
        sessions = self._sessions(tree, sentence, read) if self.who.speaker is not None else []
        made.acts = [*(one.act for one in kept), *(self._beside(tree, sentence, one) for one in asked), *sessions]
        made.places = [*(tree[one.match.index].start for one in kept), *(tree[one.index].start for one in asked), *(act.evidence[0].start for act in sessions)]
        self._gathered(made.acts, sentence)
        return made

    def _feared(self, tree: Tree, sentence: Sentence, content: int, whose: Who) -> Act:
        """Return the fear that a sentence spells out."""
        match = Match(Frame("one-of-fears", Kind.STATE, Polarity.NEGATIVE, False, ".", "", "noun", ""), content, content=content)
        decision = Decision(Kind.STATE, Modality.FEARED, Polarity.NEGATIVE)
        return self._act(tree, sentence, match, decision, whose, (), [], None, [])

    def _beside_asked(self, tree: Tree) -> list[Asked]:
        """Return what a voice does in words that no frame finds: polite requests, enclosures, denials."""
        return [one for one in (*polite(tree), *denials(tree)) if self.who.quoted(tree[one.index].start) is None]

    def _beside(self, tree: Tree, sentence: Sentence, asked: Asked) -> Act:
        """Return the act of a polite request, an enclosure or a denial: the writer's, to the reader."""
        frame = Frame(asked.name, asked.kind, None, False, ".", "", "verb", "")
        match = Match(frame, asked.index, things=asked.things)
        writer = self._writer("writer")
        addressees = _names(self._group(tree, asked.reader)) or (self.who.speaker.addressees if self.who.speaker is not None else ())
        polarity = {Kind.ANSWER: Polarity.POSITIVE, Kind.CRITICISE: Polarity.NEGATIVE}.get(asked.kind)
        decision = Decision(asked.kind, polarity=polarity)
        return self._act(tree, sentence, match, decision, writer, tuple(name for name in addressees if name not in writer.parties), [], None, [])

    def _sessions(self, tree: Tree, sentence: Sentence, read: list[_Read]) -> list[Act]:
        """Return the meetings that a voice recalls: "our meeting of 3 May"; what was handed over "at the opening session"."""
        made = []
        for index, own in recalled(tree):
            day = day_of_noun(self.page, tree, index)
            speaker = self.who.speaker
            both = Who((*speaker.parties, *speaker.addressees), "", speaker.proof) if own and speaker is not None else Who()
            if not own:
                act = next((one.act for one in read if one.match.index == tree[tree[index].head].head and one.act.modality is Modality.DONE), None)
                parties = (*act.actors, *(name for name in act.addressees if name in self.page.parties)) if act is not None else ()
                both = Who(tuple(dict.fromkeys(parties)), "", tuple((item.start, item.end) for item in act.evidence[1:]) if act is not None else ())
                day = day or (act.when if act is not None else None)
            if len(both.parties) < 2 or day is None or (self.page.document.published is not None and day.first > self.page.document.published.last):
                continue
            match = Match(Frame("session", Kind.MEET, None, False, ".", "", "noun", ""), index, things=(index,))
            made.append(self._act(tree, sentence, match, Decision(Kind.MEET), both, (), [], day, []))
        return made

    def _writer(self, side: str) -> Who:
        """Return the writer of a text in somebody's own voice, or its reader."""
        speaker = self.who.speaker
        if speaker is None or not side:
            return Who()
        if side == "writer":
            return Who(speaker.parties, speaker.person, speaker.proof, first=True)
        return Who(speaker.addressees, "", speaker.proof)

    def _gathered(self, acts: list[Act], sentence: Sentence) -> None:
        """Remember those who met: they are "all delegations", "both sides" of the sentences after."""
        for act in acts:
            if act.kind is Kind.MEET and len(act.actors) > 1 and act.modality is Modality.DONE:
                places = dict.fromkeys(((sentence.start, sentence.end), *((item.start, item.end) for item in act.evidence)))
                self.who.memory.many = Who(act.actors, "", tuple(places))

    def _meet(self, tree: Tree) -> None:
        """Resolve the subjects of a sentence in order, so that later pronouns know them."""
        self.who.memory.fresh = False
        for token in tree.tokens:
            if token.nominal and tree.children(token.index, "appos"):
                self.who.introduce(tree, token.index)
            if token.dep == "pobj" and token.nominal and tree[token.head].dep == "agent" and self.who.memory.person is None:
                agent = self._group(tree, (token.index,))
                if agent.person:
                    self.who.remember(agent, tree, token.index)
            if token.dep == "pobj" and token.nominal and tree[token.head].dep == "agent" and not token.tag.startswith("PRP"):
                agent = self._group(tree, (token.index,))
                if len(agent.parties) == 1 and not agent.person:
                    self.who.remember(agent, tree, token.index)  # who did it is "it" of the next clause
            if fold(token.low) in {"colleague", "counterpart", "predecessor", "successor"} and tree.children(token.index, "poss"):
                self.who.remember(self._group(tree, (token.index,)), tree, token.index)
            if token.dep in {"nsubj", "nsubjpass"} and token.nominal:
                relative = token.tag in {"WP", "WDT"} and tree[token.head].dep == "relcl"
                heads = (subjects(tree, token.head) if relative else []) or coordinated(tree, token.index)
                whole = self._group(tree, tuple(heads))
                own = tree.child(token.index, "poss")
                if not whole and own is not None and own.nominal and (owner := self._group(tree, (own.index,))).person:
                    self.who.remember(owner, tree, own.index)
                if whole and not token.tag.startswith("PRP"):
                    self.who.remember(whole, tree, heads[0])
        self._settle(tree)

    def _settle(self, tree: Tree) -> None:
        """Let the subject of the main clause be the "it" of the next sentence, before those of its subordinate clauses."""
        root = next((token for token in tree.tokens if token.head == token.index and token.verbal), None)
        own = tree.child(root.index, "nsubj", "nsubjpass") if root is not None else None
        if own is not None and own.nominal and own.index in self._met:
            who = self._group(tree, tuple(coordinated(tree, own.index)))
            if len(who.parties) == 1 and not who.person and not (fold(own.low) in HUMANS):
                self.who.memory.one = who

    def _group(self, tree: Tree, indices: tuple[int, ...]) -> Who:
        found = []
        for index in dict.fromkeys(indices):
            if index not in self._met:
                self._met[index] = self.who.one(tree, index)
            found.append(self._met[index])
        return _joined([who for who in found if who])

    def _one(self, tree: Tree, sentence: Sentence, match: Match, made: Drafted) -> _Read | None:
        frame, token = match.frame, tree[match.index]
        above = [op for op in operators_above(tree, match.index) if op.index not in match.words]
        actors = self._group(tree, match.actors)
        actors = actors if actors.parties else self._spoken_for(tree, match, actors)
        perfect = any(kid.lemma == "have" for kid in tree.children(match.index, "aux"))
        day = own_day(self.page, tree, match.index, match.words)
        continuous = (token.tag == "VBG" and bool(tree.children(match.index, "aux"))) or any(kid.low == "being" for kid in tree.children(match.index, "auxpass"))
        side = unnamed_writer(tree, match, above) if self.who.speaker is not None and not actors and not match.actors else ""
        decision = decide(frame, above, first=actors.first or side == "writer", perfect=perfect, dated=day is not None, continuous=continuous, voiced=self.who.speaker is not None)
        if frame.head in _GREETING and any(tree[thing].lemma in _COMPLIMENTS for thing in match.things):
            return None  # "presents its compliments"
        if frame.head == "regret" and any(tree[thing].tag == "VB" for thing in match.things):
            return None  # "I regret to inform you": what follows is the act
        if decision is None or self._own_people(tree, match) or (self.who.speaker is None and _courtesy(tree, match)):
            return None
        decision = replace(decision, kind=_transferred(tree, match, decision.kind))
        if decision.kind is Kind.PROPOSE and frame.kind is Kind.MEASURE and frame.head in _STOPPING and not self._burden(tree, match):
            decision = replace(decision, kind=Kind.WARN)
        if frame.head == "agree" and decision.kind is Kind.ACCEPT and (len(actors.parties) > 1 or actors.collective):
            decision = replace(decision, kind=Kind.AGREE, polarity=None)
        holders = [self._group(tree, holder) for holder in decision.holders]
        if not any(holders):
            quoted = self.who.quoted(token.start)
            holders = [quoted] if quoted is not None and quoted else holders
        reasons = list(decision.reasons)
        if not actors and frame.kind in _PROCEDURE and match.passive:
            actors = next((self._group(tree, op.holder) for op in above if op.kind == "said" and op.holder and tree[op.index].lemma in {"announce", "decide", "agree"}), Who())
        if not actors and match.actors and fold(tree[match.actors[0]].low) in _OWN_SIDE and tree[match.actors[0]].tag == "NNS":
            actors = next((holder for holder in holders if holder.parties), Who())
        if not actors and decision.modality is Modality.DENIED:
            actors = next((holder for holder in reversed(holders) if holder), Who()) if holders else self._denier(tree, above)
        if not actors and (frame.form == "adjective" or (frame.kind in _JUDGING and frame.subject not in {"actor", "actors"})):
            actors = next((holder for holder in holders if holder), Who()) or self._writer(side)
            if not actors:
                return None
        if not actors:
            actors = self._adjectival(tree, match)
        if not actors and frame.form == "noun" and self._definite(tree, match.index):
            actors = self._last(tree, match.index)
        if not actors and match.passive and not match.actors and decision.kind in {Kind.ANSWER, Kind.PROPOSE, Kind.REQUEST}:
            actors = self._whose(tree, match)
        if not actors and not match.actors:
            actors = self._requester(tree, match) or self._writer(side)
            reasons += ["who sent it to the writer, is not said"] if actors and side == "reader" else []
        if not actors and token.dep in {"acl", "relcl"} and token.tag == "VB" and tree[token.head].nominal:
            actors = self._of_noun(tree, token.head)
        if not actors and not self._actorless(tree, match, decision):
            if match.actors and _somebody(tree[match.actors[0]]):
                reasons.append("whose act it is, is not known")
            else:
                return None
        if frame.form == "noun" and not self._told(tree, match, actors):
            return None
        if decision.kind is Kind.STATE and decision.modality is Modality.DONE and self._on_condition(tree, match):
            decision = replace(decision, modality=Modality.CONDITIONAL)
        elif decision.kind is Kind.STATE and frame.head in _PLAIN and decision.modality is Modality.DONE and self._of_harm(tree, match, actors):
            decision = replace(decision, modality=Modality.FEARED, polarity=Polarity.NEGATIVE)
        elif decision.kind is Kind.STATE and frame.head in _PLAIN and not self._weighty(tree, match) and not self._own_conduct(tree, match, actors):
            reasons.append("says something, and it is not known whether it is a position")
        if frame.kind is Kind.MEET and token.tag in {"VBZ", "VBP"} and day is None and decision.modality is Modality.DONE:
            reasons.append("told in the present, without a day")
        if decision.modality is Modality.DONE and day is None and self._long_ago(tree, match):
            reasons.append("told of an earlier year")
        if actors.guessed:
            reasons.append("the actor is guessed")
        asked = self._asked(tree, match, decision, actors)
        if asked:
            decision = replace(decision, kind=Kind.REQUEST, polarity=None)
        addressees = asked or self._addressees(tree, match, actors)
        if frame.head in _DEALING and frame.subject == "actors" and decision.modality is not Modality.DONE and len(actors.parties) < 2 and not addressees and not actors.collective:
            return None  # one side alone, willing or too early to discuss: that is no meeting
        act = self._act(tree, sentence, match, decision, actors, addressees, holders, day, reasons)
        del token, made
        return _Read(match, decision, act, frame.kind is Kind.STATE and frame.head in _PLAIN)

    def _denier(self, tree: Tree, above: Sequence[Operator]) -> Who:
        """Return who denies: what nobody is named for is denied by the side that speaks of itself."""
        return next((self._group(tree, op.holder) for op in above if op.kind == "denied" and op.holder), Who())

    def _burden(self, tree: Tree, match: Match) -> bool:
        """Say whether what would be stopped weighs on the other side: to suspend a service is a threat, to suspend a levy an offer."""
        nouns = {fold(tree[i].low) for thing in (*match.things, *match.words) for i in tree.subtree(thing)}
        return bool(nouns & _BURDENS)

    def _weighty(self, tree: Tree, match: Match) -> bool:
        """Say whether what somebody says is a position: it speaks of what must, should or cannot be, of wishes and needs."""
        if match.content is None:
            return False
        below = tree.subtree(match.content)
        first = any(tree[i].low == "we" and tree[i].dep.startswith("nsubj") for i in below)
        return first or any(tree[i].low in _WEIGHTY or tree[i].lemma in _WEIGHTY for i in below)

    def _own_conduct(self, tree: Tree, match: Match, actors: Who) -> bool:
        """Say whether somebody says what they themselves will do or not do: "Peru says it will not be the brake"."""
        if match.content is None or not any(kid.low in {"will", "wo", "shall", "would", "'ll"} for kid in tree.children(match.content, "aux")):
            return False
        theirs = self._group(tree, tuple(subjects(tree, match.content)))
        return bool(set(theirs.parties) & set(actors.parties)) and len(theirs.parties) == len(actors.parties)

    def _of_harm(self, tree: Tree, match: Match, actors: Who) -> bool:
        """Say whether what somebody says may happen would harm them: "steps might be taken which would leave Peru worse off"."""
        if match.content is not None and any(
            kid.index < match.content and inner.low in _AFRAID for kid in tree.children(match.content, "ccomp", "advcl", "parataxis") for inner in tree.children(kid.index, "acomp")
        ):
            return True  # "It was afraid, Peru said, that …", where the parser lets the fear hang on what is feared
        if match.content is None or not any(kid.low in {"may", "might", "could"} for kid in tree.children(match.content, "aux")):
            return False
        below = tree.subtree(match.content)
        if not any(tree[i].lemma in _HARM or tree[i].low in _HARM for i in below):
            return False
        named = {party for i in below if tree[i].nominal or tree[i].tag == "PRP$" for party in self._group(tree, (i,)).parties}
        return bool(named & set(actors.parties))

    def _on_condition(self, tree: Tree, match: Match) -> bool:
        """Say whether what is said holds only on a condition: "could be signed only if …", "none would be unless …"."""
        if match.content is None:
            return False
        for i in tree.subtree(match.content):
            word = tree[i]
            if word.low == "unless" or (word.low == "if" and i and tree[i - 1].low == "only"):
                return any(kid.tag == "MD" for kid in tree.children(tree[word.head].head, "aux"))
        return False

    def _asked(self, tree: Tree, match: Match, decision: Decision, actors: Who) -> tuple[str, ...]:
        """Return who is asked by a statement that somebody else must, should or needs to do something."""
        if decision.polarity is Polarity.NEGATIVE:
            return ()
        if decision.kind not in {Kind.STATE, Kind.RESTATE} or decision.modality is not Modality.DONE or match.content is None:
            return ()
        content = match.content
        if tree.children(match.index, "neg"):
            return ()
        must = any(kid.low in {"must", "should", "ought"} for kid in tree.children(content, "aux")) or (
            tree[content].lemma in {"need", "have"} and bool(tree.children(content, "xcomp")))
        must = must or subjunctive(tree, match.index, content)
        if not must or any(kid.dep == "neg" for kid in tree.children(content)):
            return ()
        other = self._group(tree, tuple(subjects(tree, content)))
        return other.parties if other.parties and not set(other.parties) & set(actors.parties) and not other.collective else ()

    def _long_ago(self, tree: Tree, match: Match) -> bool:
        """Say whether a past perfect stands in a sentence about an earlier year."""
        published = self.page.document.published
        if published is None or not any(kid.low == "had" for kid in tree.children(match.index, "aux")):
            return False
        dates = self.page.dates_in(tree[0].start, tree[len(tree) - 1].end)
        return any(date.when is not None and date.when.last.year < published.first.year for date in dates)

    def _own_people(self, tree: Tree, match: Match) -> bool:
        """Say whether something is asked of a side's own people: that is no request at the table."""
        if match.frame.kind not in {Kind.REQUEST, Kind.WARN}:
            return False
        return any(kid.low == "own" for index in match.addressees for kid in tree.children(index, "amod"))

    def _of_noun(self, tree: Tree, noun: int) -> Who:
        """Return who is ready or refuses by a noun with an infinitive: "the Chilean readiness to pay", "Peru's refusal to sign"."""
        own = self._group(tree, tuple(owners(tree, noun)))
        return own or self._thing_adjective(tree, noun)

    def _whose(self, tree: Tree, match: Match) -> Who:
        """Return whose the thing handed over is: "the replies of Peru and Chile were transmitted"."""
        for thing in (*match.things, *match.words):
            if tree[thing].nominal and tree[thing].dep == "nsubjpass":
                who = self._group(tree, tuple(i for own in self._possessors(tree, thing) for i in coordinated(tree, own)))
                if who.parties:
                    return who
        return Who()

    def _requester(self, tree: Tree, match: Match) -> Who:
        """Return at whose request something was done that names no other doer: "At the request of Peru the vote was put off"."""
        if not match.passive or match.frame.kind not in _PROCEDURE:
            return Who()
        for at in tree.children(match.index, "prep"):
            wish = tree.child(at.index, "pobj") if at.low in {"at", "on"} else None
            if wish is not None and wish.lemma in {"request", "insistence", "suggestion", "initiative", "wish", "proposal", "demand"}:
                return self._group(tree, tuple(self._possessors(tree, wish.index) or owners(tree, wish.index)))
        return Who()

    def _adjectival(self, tree: Tree, match: Match) -> Who:
        """Return the party of "the Russian proposal", "the EU offer"."""
        noun = match.index
        if match.frame.form != "noun":
            if match.frame.kind is not Kind.MEET or not match.things or match.frame.subject != "talks":
                return Who()
            noun = match.things[0]  # "Peruvian-Chilean talks were held"
        left = [kid for kid in tree.children(noun, "amod", "compound", "nmod")]
        left += [inner for kid in left for inner in tree.children(kid.index, "amod", "compound", "nmod", "conj")]
        found = []
        for kid in sorted(left, key=lambda token: token.index):
            mention = self.who.mention_at(kid)
            if mention is not None and mention.parties:
                found.append(Who(mention.parties, "", ((mention.start, mention.end),), words=kid.text))
        if found:  # "Peruvian-Chilean consultations" are of both, "the Peruvian and Chilean offers" too
            return _joined(found if match.frame.kind in _JOINT else found[:1])
        for preposition in tree.children(match.index, "prep"):
            target = next(iter(tree.children(preposition.index, "pobj")), None)
            if preposition.low == "of" and target is not None:
                who = self._group(tree, (target.index,))
                if who:
                    return who
        return Who()

    def _spoken_for(self, tree: Tree, match: Match, actors: Who) -> Who:
        """Give somebody without a side the side spoken for: "on behalf of Peru, Ana Ruiz …", "Ana Ruiz, who speaks for Peru, …"."""
        targets = [
            target.index
            for on in tree.children(match.index, "prep") if on.low == "on"
            for behalf in tree.children(on.index, "pobj") if behalf.low == "behalf"
            for of in tree.children(behalf.index, "prep") for target in tree.children(of.index, "pobj")
        ]  # fmt: skip
        for actor in match.actors:
            for clause in tree.children(actor, "relcl"):
                if clause.lemma in {"speak", "represent", "lead", "head", "negotiate", "act"}:
                    targets += [kid.index for kid in tree.children(clause.index, "dobj")]
                    targets += [target.index for kid in tree.children(clause.index, "prep") if kid.low == "for" for target in tree.children(kid.index, "pobj")]
        side = self._group(tree, tuple(targets)) if targets else Who()
        if not side.parties:
            return actors
        return replace(actors, parties=side.parties, antecedents=(*actors.antecedents, *side.antecedents), words=actors.words or side.words)

    def _actorless(self, tree: Tree, match: Match, decision: Decision) -> bool:
        """Say whether an act may stand without an actor: an agentless passive about something on the table, or procedure."""
        if match.passive and tree[match.index].dep in {"relcl", "acl"}:
            return False
        if decision.modality is Modality.CONDITIONAL:
            return False
        if match.frame.kind is Kind.MEET and not match.passive and self.who.speaker is None and own_day(self.page, tree, match.index, match.words) is None:
            return False  # "talks took place": without sides and day it tells nothing
        if match.frame.kind in _PROCEDURE and (match.frame.subject not in {"actor", "actors"} or match.passive):
            return True
        if not match.passive or match.actors or match.frame.kind is Kind.HOLD:
            return False
        return any(operators()["noun"].get(tree[thing].lemma) not in {"claimed", "feared"} for thing in match.things) or bool(match.addressees)

    def _told(self, tree: Tree, match: Match, actors: Who) -> bool:
        """Say whether a nominal act is told here, not just named: it has content, a day, or is itself what is reported."""
        token = tree[match.index]
        if not actors:
            return False
        kind = match.frame.kind
        if self._aimed_at(tree, match.index):
            return False
        content = match.content is not None or bool(tree.children(match.index, "acl", "relcl")) or own_day(self.page, tree, match.index, match.words) is not None
        if kind in {Kind.PROPOSE, Kind.REQUEST, Kind.ANSWER, Kind.STATE, Kind.HOLD, Kind.RESTATE}:
            asked = token.dep == "pobj" and (tree[token.head].low in {"following", "after"} or (tree[token.head].low == "at" and kind is Kind.REQUEST))
            asked = asked or (token.dep == "pobj" and tree[token.head].low in {"of", "about"} and tree[tree[token.head].head].lemma in {"tell", "hear", "learn", "inform"})
            came = token.dep == "nsubj" and (tree[token.head].lemma in COMING | {"reach", "go", "land", "last", "take", "run"} or not self.lexicon.of("verb", tree[token.head].lemma))
            asked = asked or (token.dep == "pobj" and tree[token.head].low in {"against", "despite", "notwithstanding"})
            came = came or (token.dep == "nsubjpass" and tree[token.head].lemma in _PASSED_ON)
            fragment = token.dep in _HEADS and not any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in tree.tokens)
            return content or asked or came or fragment or token.dep == "ROOT"
        return bool(tree.children(match.index, "poss", "prep", "acl", "amod"))

    def _aimed_at(self, tree: Tree, noun: int) -> bool:
        """Say whether a noun is only what talks or work go towards: "talks towards an agreement between A and B"."""
        token = tree[noun]
        preposition = tree[token.head]
        if token.dep != "pobj" or preposition.low not in {"towards", "toward", "on", "for", "about", "over", "to"}:
            return False
        above = tree[preposition.head]
        return is_class(above.low, "talks") or above.lemma in {"work", "negotiate", "aim", "strive", "talk", "path", "road", "way", "step", "progress"}

    def _addressees(self, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
        found = self._group(tree, match.addressees)
        names = _names(found)
        if not names and match.frame.kind is Kind.MEET and len(actors.parties) < 2 and not actors.collective:
            names = self._met_with(tree, match)
        if not names:
            names = self._receiver(tree, match)
        if not names and match.frame.kind in _ANSWERING:
            names = _names(self._group(tree, tuple(_as_proposed(tree, match))))
        if not names and match.content is not None and match.frame.kind is Kind.CRITICISE:
            names = self._group(tree, tuple(subjects(tree, match.content))).parties
        if not names and (match.frame.kind in _ANSWERING | {Kind.CONCEDE, Kind.PROPOSE} or match.frame.head == "need"):
            own = [word for word in match.words if tree[word].nominal]
            about = [target.index for place in (match.index, *own) for preposition in tree.children(place, "prep") if preposition.low in {"on", "about", "regarding", "to"} for target in tree.children(preposition.index, "pobj")]
            for thing in dict.fromkeys((*match.things, *own, *about)):
                owner = self._group(tree, tuple(self._possessors(tree, thing)))
                owner = owner or self._thing_adjective(tree, thing) or self._last(tree, thing)
                names = tuple(name for name in _names(owner) if name not in actors.parties)
                if names:
                    break
        if not names:
            names = self._told_before(tree, match) or self._told_over(tree, match, actors)
        if not names and match.frame.kind in {Kind.PROPOSE, Kind.ASSURE, Kind.WARN}:
            names = self._condition(tree, match, actors)
        speaker = self.who.speaker
        if not names and speaker is not None and actors.parties and actors.parties == speaker.addressees and match.frame.kind in _ANSWERING | _OWING:
            names = speaker.parties
        if not names and match.frame.kind in _REPLYING:
            names = self._tabler(tree, match, actors)
        if not names and speaker is not None and (actors.first or actors.parties == speaker.parties) and match.frame.kind in _TO_READER:
            names = speaker.addressees
        return tuple(name for name in dict.fromkeys(names) if name not in actors.parties and name != actors.person)

    def _met_with(self, tree: Tree, match: Match) -> tuple[str, ...]:
        """Return with whom somebody met, wherever in the clause "with" stands: "held talks in Lima with Chile's envoy"."""
        for i in tree.local(match.index):
            target = tree.child(i, "pobj") if tree[i].low == "with" and i > match.index else None
            if target is not None and (who := self._group(tree, tuple(coordinated(tree, target.index)))):
                return _names(who)
        return ()

    def _tabler(self, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
        """Return who tabled what is answered: "the revised offer" is that of whoever offered last."""
        for thing in match.things:
            definite = tree[thing].low in {"it", "this"} or any(kid.low in {"the", "this", "that"} for kid in tree.children(thing, "det"))
            tabled = self.last.get("propose", Who()).parties
            if definite and (tree[thing].low in {"it", "this"} or fold(tree[thing].low) in _TABLED) and not set(tabled) & set(actors.parties):
                return tabled
        return ()

    def _receiver(self, tree: Tree, match: Match) -> tuple[str, ...]:
        """Return the party in the dative or after "to", where the frame has no place of its own for it."""
        if match.frame.form != "verb" or match.frame.kind in {Kind.STATE, Kind.MEASURE, Kind.AGREE, Kind.MEET}:
            return ()
        for kid in tree.children(match.index, "dative", "prep"):
            target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low == "to" else None
            if target is not None and target.index not in match.things:
                names = _names(self._group(tree, tuple(coordinated(tree, target.index))))
                if names:
                    return names
        return ()

    def _condition(self, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
        """Return whom a conditional offer or threat is put to: the side on whose deed it hangs."""
        for place in (match.index, *(above.index for above in tree.above(match.index))):
            for clause in tree.children(place, "advcl"):
                if any(kid.low in {"if", "unless", "once", "provided"} for kid in tree.children(clause.index, "mark")):
                    who = self._group(tree, tuple(subjects(tree, clause.index)))
                    if who.parties and not set(who.parties) & set(actors.parties):
                        return who.parties
        return ()

    def _definite(self, tree: Tree, index: int) -> bool:
        return any(kid.low in {"the", "this", "that"} for kid in tree.children(index, "det"))

    def _last(self, tree: Tree, index: int) -> Who:
        """Return whose the proposal, request or charge is that a definite noun or "it" takes up: the last one told."""
        token = tree[index]
        if token.low in {"it", "this", "that"}:
            return self.last.get("propose", Who())
        if not self._definite(tree, index) and not tree.children(index, "amod"):
            return Who()
        return self.last.get(_TAKEN_UP.get(fold(token.low), ""), Who())

    def _told_before(self, tree: Tree, match: Match) -> tuple[str, ...]:
        """Return who was written or spoken to by the verb that this one is joined to ("wrote to Peru and proposed …")."""
        token = tree[match.index]
        joined = token.dep == "conj" or (token.dep in {"advcl", "xcomp"} and token.tag in {"VBG", "VB"})
        if not joined or match.frame.kind not in _OWING | _ANSWERING or not tree[token.head].verbal:
            return ()
        for kid in tree.children(token.head, "dative", "prep", "dobj"):
            target = kid if kid.nominal else tree.child(kid.index, "pobj") if kid.low == "to" else None
            if target is not None and tree[token.head].lemma in _TELLING:
                return _names(self._group(tree, (target.index,)))
        return ()

    def _told_over(self, tree: Tree, match: Match, actors: Who) -> tuple[str, ...]:
        """Return who was told by the actor what it does ("I told the board that we would regard it as a breach")."""
        if match.frame.kind not in _OWING | {Kind.CRITICISE, Kind.REFUSE, Kind.ACCEPT}:
            return ()
        for above in tree.above(match.index):
            if above.lemma in _TELLING and set(self._group(tree, tuple(subjects(tree, above.index))).parties) & set(actors.parties):
                for kid in tree.children(above.index, "dobj", "dative"):
                    return _names(self._group(tree, (kid.index,)))
        return ()

    def _possessors(self, tree: Tree, thing: int) -> list[int]:
        own = tree.child(thing, "poss")
        if own is not None:
            return [own.index]
        for clause in tree.children(thing, "relcl"):
            if clause.lemma in _TABLING and not passive(tree, clause.index):
                return [index for index in subjects(tree, clause.index) if index != thing]
        return [target.index for preposition in tree.children(thing, "prep", "agent") if preposition.low in {"of", "by", "from"} for target in tree.children(preposition.index, "pobj")] + [
            target.index for clause in tree.children(thing, "acl") for by in tree.children(clause.index, "agent") for target in tree.children(by.index, "pobj")]

    def _thing_adjective(self, tree: Tree, thing: int) -> Who:
        for kid in tree.children(thing, "amod", "compound", "nmod"):
            mention = self.who.mention_at(kid)
            if mention is not None and mention.parties:
                return Who(mention.parties, "", ((mention.start, mention.end),))
            if kid.tag in {"NNP", "NNPS"} and (who := self.who.one(tree, kid.index)):
                return who
        return Who()

    def _act(self, tree: Tree, sentence: Sentence, match: Match, decision: Decision, actors: Who, addressees: tuple[str, ...], holders: list[Who], day: When | None, reasons: list[str]) -> Act:  # noqa: PLR0913  # one act has that many sides
        kind, modality, polarity = decision.kind, decision.modality, decision.polarity
        parties = actors.parties
        if kind in _JOINT and addressees:
            sides = {name: self.page.people[name].party for name in addressees if name in self.page.people and self.page.people[name].party}
            parties = tuple(dict.fromkeys((*parties, *(sides.get(name, name) for name in addressees if name in self.page.parties or name in sides))))
            addressees = tuple(name for name in addressees if name not in parties and name not in sides)
        day = day or self._said_day(tree, match, decision, actors, holders)
        written = self.page.document.published
        ahead = day if kind is Kind.HOLD and day is not None and written is not None and day.first > written.last else None
        day, modality = (None, modality) if ahead is not None else self._when(tree, match, day, modality, performed=actors.first and kind not in _DEEDS)
        polarity = polarity or _attitude(tree, match, kind, modality)
        source = next((holder for holder in holders if holder and not (set(holder.parties) & set(parties))), None)
        according = None
        if source is not None:
            according = source.person or source.parties[0]
        elif holders and not holders[0] and decision.holders:
            first = decision.holders[0][0] if decision.holders[0] else None
            according = tree[first].text if first is not None and not tree[first].tag.startswith("PRP") else None
        words = topics.words(self.page, tree, match.things, match.content)
        evidence = [self.page.quote(sentence.start, sentence.end)]
        evidence += [self.page.quote(*self.who.roles.proofs[party]) for party in parties if party in self.who.roles.proofs]
        for who in (actors, *holders):
            evidence += [self.page.quote(*place) for place in who.antecedents if place[1] <= sentence.start or place[0] >= sentence.end]
        certainty = "unsure" if reasons else "asserted"
        return Act(
            kind=kind,
            actors=parties,
            speaker=actors.person or None,
            on_behalf_of=self._behalf(tree, match, parties),
            addressees=tuple(dict.fromkeys(addressees)),
            topic=topics.topic(self.page, tree, match.things, match.content),
            polarity=polarity,
            modality=modality,
            when=day,
            deadline=(deadline(self.page, tree, match.index) if kind in _OWING else None) or ahead,
            reason=self._because(tree, match) if kind in {Kind.HOLD, Kind.POSTPONE, Kind.SUSPEND} else "",
            legal_form=_legal_form(kind, words),
            according_to=according,
            evidence=tuple(dict.fromkeys(evidence)),
            confidence=0.9 if certainty == "asserted" else 0.5,
            rule=f"{self.rule}/{match.frame.form}.{match.frame.pattern.split(' [')[0].replace(' ', '-')}",
            certainty=certainty,
            reasons=tuple(dict.fromkeys(reasons)),
        )

    def _said_day(self, tree: Tree, match: Match, decision: Decision, actors: Who, holders: list[Who]) -> When | None:
        """Return the day of saying for what a side does by saying it: "will answer, Iran said on Thursday"."""
        if decision.modality is Modality.DENIED or not holders or not set(holders[0].parties) & set(actors.parties):
            return None
        token = tree[match.index]
        past = token.tag in {"VBD", "VBN"} and not any(kid.tag == "MD" for kid in tree.children(match.index, "aux"))
        if past or token.tag.startswith("NN"):
            return None
        return next((own_day(self.page, tree, above.index, ()) for above in tree.above(match.index) if above.lemma in _SAYING), None)

    def _behalf(self, tree: Tree, match: Match, parties: tuple[str, ...]) -> str | None:
        """Return the group that the actor speaks for: "Egypt, for the African Group, proposed", "on behalf of the LDCs"."""
        if match.passive:
            return None
        for place in (match.index, *match.actors):
            for preposition in tree.children(place, "prep"):
                target = tree.child(preposition.index, "pobj")
                if preposition.low == "on" and target is not None and target.low == "behalf":
                    inner = tree.child(target.index, "prep")
                    target = tree.child(inner.index, "pobj") if inner is not None else None
                elif preposition.low != "for" or preposition.index > match.index or (place == match.index and tree[max(0, preposition.index - 1)].text != ","):
                    continue
                who = self._group(tree, (target.index,)) if target is not None else Who()
                if len(who.parties) == 1 and who.parties[0] not in parties and tree[target.index].tag.startswith("NNP"):  # type: ignore[union-attr]
                    return who.parties[0]
        return None

    def _because(self, tree: Tree, match: Match) -> str:
        """Return the reason stated for a delay: the clause after "because", "since", "as"."""
        for clause in tree.children(match.index, "advcl"):
            mark = next((kid for kid in tree.children(clause.index, "mark") if kid.low in {"because", "since", "as"}), None)
            if mark is not None:
                start, end = tree.span([i for i in tree.subtree(clause.index) if i > mark.index])
                return " ".join(self.page.text[start:end].split())
        return ""

    def _when(self, tree: Tree, match: Match, day: When | None, modality: Modality, *, performed: bool) -> tuple[When | None, Modality]:
        """No done act is later than its document: the present tense with a day ahead is a plan, any other such day is not the act's."""
        published = self.page.document.published
        if day is not None and published is not None and day.first > published.last and (performed or modality is Modality.CONDITIONAL):
            return None, modality  # "we offer 3 per cent from 1 April": the day is that of the thing offered
        if day is None or published is None or modality is not Modality.DONE or day.first <= published.last:
            return day, modality
        present = tree[match.index].tag in {"VBP", "VBZ"} or (tree[match.index].tag == "VBG" and bool(tree.children(match.index, "aux")))
        return (day, Modality.INTENDED) if present else (None, modality)

    def _empty(self, tree: Tree, one: _Read, read: list[_Read]) -> bool:
        """Say whether an act says no more than another of the sentence: a "said that" over an act, a noun beside its verb."""
        match = one.match
        heads = [match.content] if match.content is not None else [thing for thing in match.things if tree[thing].verbal]
        below = {i for head in heads for i in (tree.subtree(head) if match.content is not None else [head, *(kid.index for kid in tree.children(head, "conj"))])}
        inner = any(other is not one and other.match.index in below and not other.decision.reasons and (other.act.actors or other.act.speaker) for other in read)
        if one.act.kind is Kind.STATE and inner and match.frame.head != "rule" and not (one.act.polarity is Polarity.NEGATIVE and one.decision.polarity is Polarity.NEGATIVE):
            return True
        if one.act.kind is Kind.BRIEF and any(other.match.index in tree.subtree(kid.index) for kid in tree.children(match.index, "ccomp") for other in read):
            return True  # "I have to inform you that we cannot accept": the refusal is the act
        inner = inner or any(other.match.index in match.things and other.match.frame.form == "verb" for other in read if other is not one)
        if match.frame.head == "be" and inner and match.frame.form == "verb":
            return True
        if one.act.kind in {Kind.MEET, Kind.AGREE} and any(other.match.index != match.index and other.act.kind is Kind.PROPOSE and match.index in other.match.things for other in read):
            return True  # "ready to meet you" offers a meeting, once
        if match.frame.form != "noun":
            return False
        governor = next((other for other in read if other.match.index == tree[match.index].head and match.index in other.match.things), None)
        return governor is not None and governor.act.kind in {Kind.SUSPEND, Kind.POSTPONE, Kind.RESUME, Kind.MEET}


_GREETING = frozenset("present extend convey renew offer send express".split())
_COMPLIMENTS = frozenset("compliment regard greeting condolence consideration felicitation congratulation".split())
_ANSWERED = frozenset("answer reply respond comment decide say confirm conclude".split())
_OWN_SIDE = frozenset("government member minister worker employee staff capital ambassador shareholder".split())
_EASING = frozenset("lift ease free release open reopen remove withdraw return unfreeze restore relax lower cancel waive pull".split())
_TOLD = {Kind.PROPOSE: "propose", Kind.REQUEST: "request", Kind.CRITICISE: "criticise", Kind.ANSWER: "answer"}
_TAKEN_UP = dict.fromkeys("offer proposal text paper draft plan bid document package amendment compromise formula term".split(), "propose") | dict.fromkeys("request demand claim call appeal".split(), "request") | dict.fromkeys("accusation charge allegation criticism".split(), "criticise") | dict.fromkeys("answer reply response".split(), "answer")
_SAYING = frozenset(operators()["that"])
_NEGATIVE = frozenset("not no never fear worry concern doubt unacceptable against reject refuse oppose impossible difficult problem risk danger harm worse fail wrong unable nothing limited cannot nor".split())


def _attitude(tree: Tree, match: Match, kind: Kind, modality: Modality) -> Polarity | None:
    """Return how an act of a kind that has no fixed attitude judges: a warning against, a promise for, a statement by its words."""
    if modality is Modality.DENIED:
        return None
    if modality is Modality.NOT_DONE:
        return Polarity.NEGATIVE if kind in {Kind.CONCEDE, Kind.ACCEPT, Kind.AGREE, Kind.SUPPORT} else None
    if modality is Modality.FEARED or kind is Kind.WARN:
        return Polarity.NEGATIVE
    if kind is Kind.MEASURE:
        return Polarity.POSITIVE if match.frame.head in _EASING else Polarity.NEGATIVE
    if kind is Kind.AGREE:
        return Polarity.POSITIVE
    if kind is Kind.ASSURE or (kind is Kind.PROPOSE and modality is Modality.CONDITIONAL):
        return Polarity.POSITIVE
    if kind is Kind.STATE:
        below = tree.subtree(match.content if match.content is not None else match.index)
        return Polarity.NEGATIVE if any(tree[i].lemma in _NEGATIVE or tree[i].low in {"n't"} for i in below) else Polarity.NEUTRAL
    return None
def _as_proposed(tree: Tree, match: Match) -> list[int]:
    """Return who proposed what is answered, where an as-clause says it: "could not accept the cut, as proposed by Peru"."""
    for index in tree.subtree(match.index):
        if tree[index].tag == "VBN" and any(kid.low == "as" for kid in tree.children(index, "mark", "advmod")):
            return agents(tree, index)
    return []


def _somebody(token: Token) -> bool:
    """Say whether a subject that is not resolved is somebody all the same: a pronoun, a name, an office."""
    return token.tag.startswith(("PRP", "NNP", "WP", "DT")) or fold(token.low) in ORGANS or names_people(token.low)


_INFORMING = frozenset("figure account data report minute result record transcript copy evidence invoice statement certificate list calculation".split())
_TRANSFERRED = {
    "answer": Kind.ANSWER, "reply": Kind.ANSWER, "response": Kind.ANSWER, "request": Kind.REQUEST, "demand": Kind.REQUEST, "appeal": Kind.REQUEST}


def _transferred(tree: Tree, match: Match, kind: Kind) -> Kind:
    """Return the kind that the thing handed over makes of a transfer: who hands over an answer, answers."""
    if kind is Kind.ACCEPT and match.frame.head in {"approval", "approve"} and any(fold(tree[thing].low) in _PIECES for thing in match.things):
        return Kind.WELCOME  # approval of some passages takes nothing
    if kind is Kind.REFUSE and "position" in match.frame.words and any(tree[thing].lemma in _ANSWERED for thing in match.things):
        return Kind.HOLD  # "not in a position to answer before Friday"
    if kind is not Kind.PROPOSE or match.frame.form != "verb":
        return kind
    if match.frame.head in {"enclose", "attach", "append"} and any(fold(tree[thing].low) in _INFORMING for thing in match.things):
        return Kind.ANSWER  # figures enclosed inform; a draft enclosed is tabled
    return next((_TRANSFERRED[fold(tree[thing].low)] for thing in match.things if fold(tree[thing].low) in _TRANSFERRED), kind)


def _courtesy(tree: Tree, match: Match) -> bool:
    """Say whether somebody only asks not to be named: that is a word to the reporter."""
    if match.frame.kind is Kind.REFUSE:
        return any(tree[thing].lemma in {"comment", "answer", "say", "elaborate", "speculate", "specify", "name"} and not tree.children(thing, "dobj", "ccomp") and not any(kid.low == "to" for kid in tree.children(thing, "prep")) for thing in match.things)
    if match.frame.kind is not Kind.REQUEST:
        return False
    return any(tree[i].low in {"named", "identified", "quoted", "anonymity", "anonymous"} for i in tree.subtree(match.index) if i > match.index)


def _joined(found: list[Who]) -> Who:
    if len(found) <= 1:
        return found[0] if found else Who()
    parties = tuple(dict.fromkeys(party for who in found for party in who.parties))
    people = [who.person for who in found if who.person]
    person = ", ".join(dict.fromkeys(people)) if people and len(people) == len(found) else ""
    return Who(parties, person, tuple(place for who in found for place in who.antecedents), any(who.guessed for who in found), any(who.collective for who in found), " and ".join(who.words for who in found), any(who.first for who in found))


def _names(who: Who) -> tuple[str, ...]:
    if who.first and who.parties:
        return who.parties
    if who.person and ", " not in who.person and not who.collective:
        return (who.person,)
    return who.parties


def _legal_form(kind: Kind, words: str) -> LegalForm | None:
    if kind not in {Kind.PROPOSE, Kind.AGREE, Kind.REQUEST}:
        return None
    low = words.lower()
    if any(word in low for word in ("political declaration", "non-binding", "memorandum of understanding", "political commitment")):
        return LegalForm.POLITICAL
    if any(word in low for word in ("legally binding", "binding", "treaty", "treaties")):
        return LegalForm.BINDING
    return LegalForm.UNSPECIFIED if kind is not Kind.REQUEST else None


def evidence_words(items: tuple[Evidence, ...]) -> str:
    """Return the words of some quotes."""
    return "\n".join(item.exact for item in items)
