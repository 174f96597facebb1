"""A parsed sentence into acts: each frame that fits, decided by what stands over it, with who, to whom, about what and when.

Asserted: its own subject is resolved and nothing on the way to the root is unknown. Everything else is unsure, with its reasons.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality, Move, Polarity
from verbale.reading.acts.carried.empty_telling import tells_nothing
from verbale.reading.acts.counted import FEARED, ONE_OF_FEARS, Fears
from verbale.reading.acts.days import own_day
from verbale.reading.acts.decide import decide
from verbale.reading.acts.drafting.actors import actor_of, subject_of
from verbale.reading.acts.drafting.addressees import addressees_of
from verbale.reading.acts.drafting.asked_for import asked_for
from verbale.reading.acts.drafting.beside import act_beside, beside, sessions
from verbale.reading.acts.drafting.certainty import doubts, is_conditioned, is_feared
from verbale.reading.acts.drafting.context import Candidate, Context, Drafted, Read
from verbale.reading.acts.drafting.did_so import Before, done_so, last_told
from verbale.reading.acts.drafting.kinds import asked_of, kind_here, reproached, taken_home
from verbale.reading.acts.drafting.making import act_of
from verbale.reading.acts.drafting.no_act import (
    insinuates_nothing,
    is_completed,
    is_courtesy,
    is_no_act,
    is_talk_alone,
    is_told,
    nothing_withheld,
    only_content,
    says_no_more,
)
from verbale.reading.acts.drafting.own_deeds import delivered, is_own_deed, minded, of_the_sayer, own_deeds, reassured
from verbale.reading.acts.drafting.subjects_met import gathered, meet_subjects
from verbale.reading.acts.match import Match, matches
from verbale.reading.acts.undecided import undecided
from verbale.reading.acts.who import Who
from verbale.reading.acts.writer import unnamed_writer
from verbale.reading.lang.en.lexicon import Lexicon
from verbale.reading.parsed_document import Page, Sentence
from verbale.reading.syntax.scope import operators_above
from verbale.reading.syntax.tree import Token, Tree

_TOLD = {Kind.PROPOSE: "propose", Kind.REQUEST: "request", Kind.CRITICISE: "criticise", Kind.ANSWER: "answer"}


class Drafter(Context):
    """Reads the sentences of one page in order, with one memory of who was spoken of."""

    def __init__(self, page: Page, lexicon: Lexicon, quotes: Sequence[tuple[int, int, Who]] = ()) -> None:
        super().__init__(page, lexicon)
        self.who.quotes = sorted(quotes, key=lambda row: row[:2])
        self._fears = Fears()
        self._before: Before | None = None
        self._asked: Act | None = None

    def sentence(self, tree: Tree, sentence: Sentence) -> Drafted:
        """Return the acts of a parsed sentence."""
        self.met = {}
        self.who.turn += 1
        if sentence.paragraph != self.paragraph and self.rule in {"minutes", "draft"}:
            self.last.clear()  # each item of minutes has its own proposals
        self._asked = self._asked if sentence.paragraph == self.paragraph else None
        self.paragraph = sentence.paragraph
        meet_subjects(self, tree)
        told = self._fears.told(tree, self.who.turn)
        if told is not None:  # "The first is that …": one of the fears counted before
            return Drafted([self._feared(tree, sentence, *told)], [tree[told[0]].start])
        self._fears.hear(tree, self.who.turn, self.group)
        found = list(matches(tree, self.lexicon))
        taken = {place for match in found for place in (match.index, *match.words)}
        every = sorted([*found, *own_deeds(tree, taken)], key=lambda match: match.index)
        read = [one for match in every if (one := self._read(tree, sentence, match)) is not None]
        self._keep_told(read)
        asked = beside(self, tree)
        covered = {place for one in asked for place in (one.index, one.over)}
        kept = [one for one in read if one.match.index not in covered and not says_no_more(tree, one, read)]
        kept = [one for one in kept if not only_content(tree, one, kept)]
        kept, self._asked = asked_for(kept, self._asked)
        again = done_so(self, tree, sentence, self._before, kept)
        if any(act.kind in {Kind.ACCEPT, Kind.REFUSE} for act in again):  # "said that it would": told once
            kept = [one for one in kept if not is_own_deed(one.match)]
        met = sessions(self, tree, sentence, read)
        made = Drafted(
            [*(one.act for one in kept), *(act_beside(self, tree, sentence, one) for one in asked), *met],
            [tree[one.match.index].start for one in kept]
            + [tree[one.index].start for one in asked]
            + [act.evidence[0].start for act in met],
        )
        sure = {one.match.index for one in kept if one.act.certainty == "asserted"} | {one.index for one in asked}
        made.acts += again
        made.places += [tree[0].start for _ in again]
        self._before = last_told(tree, kept, sentence.paragraph)
        self._keep_met(tree, kept)
        made.undecided = undecided(tree, sentence, found, sure, lambda match: self._nobody(tree, match))
        gathered(self, made.acts, sentence)
        return made

    def _feared(self, tree: Tree, sentence: Sentence, content: int, whose: Who) -> Act:
        """Return the fear that a sentence spells out."""
        one = Candidate(Match(ONE_OF_FEARS, content, content=content), FEARED, whose)
        return act_of(self, tree, sentence, one, ())

    def _nobody(self, tree: Tree, match: Match) -> bool:
        return bool(match.actors) and not self.group(tree, match.actors)

    def _keep_told(self, read: list[Read]) -> None:
        """Keep who proposed, asked, criticised and answered last, for "the proposal", "the request"."""
        for one in read:
            self._keep_meeting(one.act)
            name = _TOLD.get(one.act.kind)
            if name and one.act.actors and one.act.modality not in {Modality.NOT_DONE, Modality.DENIED}:
                places = tuple((item.start, item.end) for item in one.act.evidence[:1])
                self.last[name] = Who(one.act.actors, "", places), self.paragraph
                if one.act.kind is Kind.PROPOSE:
                    seated = tuple(party for party in one.act.addressees if party in self.page.parties)
                    self.put_to = Who(seated, "", tuple((item.start, item.end) for item in one.act.evidence))

    def _keep_meeting(self, act: Act) -> None:
        """Keep who met last, for "the talks"."""
        sides = tuple(dict.fromkeys((*act.actors, *act.addressees)))
        if act.kind is Kind.MEET and len(sides) > 1 and act.modality in {Modality.DONE, Modality.INTENDED}:
            places = tuple((item.start, item.end) for item in act.evidence)
            self.last["meet"] = Who(sides, "", places), self.paragraph

    def _keep_met(self, tree: Tree, kept: list[Read]) -> None:
        """Let "it" and "its" mean whom the writer met last: "We have spoken to Fennick. Its buyer said …"."""
        own = set(self.who.speaker.parties) if self.who.speaker is not None else set()
        for one in kept:
            first = any(tree[place].low in {"we", "i"} for place in one.match.actors)
            if one.act.kind is not Kind.MEET or not first:
                continue
            others = [name for name in (*one.act.actors, *one.act.addressees) if name not in own]
            if own & set(one.act.actors) and len(others) == 1 and others[0] in self.page.parties:
                places = tuple((item.start, item.end) for item in one.act.evidence[:1])
                self.who.memory.one = Who((others[0],), "", places)

    def _read(self, tree: Tree, sentence: Sentence, match: Match) -> Read | None:
        """Return the act of a predicate, ``None`` where it tells none."""
        one = self._candidate(tree, match)
        if one is not None and is_own_deed(match):
            one = of_the_sayer(self, tree, one)
        found = actor_of(self, tree, one) if one is not None else None
        if one is None or found is None:
            return None
        one = delivered(tree, reassured(replace(one, actors=found[0], reasons=(*one.reasons, *found[1]))))
        if match.frame.form == "noun" and not is_told(self, tree, match, one.actors):
            return None
        if (
            nothing_withheld(one)
            or tells_nothing(self, tree, one)
            or any(rule(tree, one) for rule in (insinuates_nothing, is_completed, is_courtesy))
        ):
            return None
        conditioned = is_conditioned(tree, match, one.decision)
        if conditioned:
            one = replace(one, decision=replace(one.decision, modality=Modality.CONDITIONAL))
        elif is_feared(self, tree, one):
            one = replace(one, decision=replace(one.decision, modality=Modality.FEARED, polarity=Polarity.NEGATIVE))
        one = replace(one, reasons=(*one.reasons, *doubts(self, tree, one, conditioned=conditioned)))
        asked = asked_of(self, tree, match, one.decision, one.actors)
        if asked:
            one = replace(one, decision=replace(one.decision, kind=Kind.REQUEST, polarity=None))
        blamed = reproached(self, tree, match, one.decision, one.actors)
        if blamed:
            one = replace(one, decision=replace(one.decision, kind=Kind.CRITICISE, polarity=Polarity.NEGATIVE))
        addressees = asked or blamed or addressees_of(self, tree, match, one.actors)
        if is_talk_alone(one, addressees):
            return None
        act = act_of(self, tree, sentence, one, addressees)
        return Read(match, one.decision, replace(act, move=Move.NONE) if self._recalled(tree, match, act) else act)

    def _recalled(self, tree: Tree, match: Match, act: Act) -> bool:
        """Say whether whoever writes only tells who somebody is: "the association, which asked the Commission to act", says the Commission."""
        own = set(self.who.speaker.parties) if self.who.speaker is not None else set()
        return (
            tree[match.index].dep == "relcl"
            and act.kind in {Kind.REQUEST, Kind.PROPOSE}
            and bool(own & set(act.addressees))
        )

    def _candidate(self, tree: Tree, match: Match) -> Candidate | None:
        """Return a predicate of which something is told, with who acts as far as grammar says."""
        above = [
            op
            for op in operators_above(tree, match.index)
            if op.index not in match.words
            and not (op.kind == "said" and op.index in match.things)
            and not (op.kind == "negated" and "nor" in match.frame.words)
            and not (op.kind == "demanded" and _empowered(tree, op.index))
            and not (op.kind == "ready" and _gladly(tree, op.index))
        ]  # "responses that it was demanding": what is asked for says nothing of the asking
        actors = subject_of(self, tree, match)
        day = own_day(self.page, tree, match.index, match.words)
        voiced = self.who.speaker is not None
        side = unnamed_writer(tree, match, above) if voiced and not actors and not match.actors else ""
        above = minded(tree, above)
        decision = decide(
            match.frame,
            above,
            first=(actors.first or side == "writer") and not _supposed(tree, tree[match.index]),
            perfect=any(kid.lemma == "have" for kid in tree.children(match.index, "aux"))
            or _left_open(tree, tree[match.index]),
            dated=day is not None,
            continuous=_goes_on(tree, tree[match.index]),
            voiced=voiced,
        )
        if decision is None or is_no_act(self, tree, match):
            return None
        decision = taken_home(self.page.text, tree, match, kind_here(tree, match, decision, actors))
        holders = [self.group(tree, holder) for holder in decision.holders]
        quoted = None if any(holders) else self.who.quoted(tree[match.index].start)
        holders = [quoted] if quoted else holders
        return Candidate(match, decision, actors, tuple(holders), day, decision.reasons, tuple(above), side)


def _empowered(tree: Tree, place: int) -> bool:
    """Say whether somebody says in the first person what they may say: "I am authorised to offer" offers."""
    own = tree.child(place, "nsubjpass")
    return (
        tree[place].lemma in {"authorise", "authorize", "mandate", "empower", "instruct"}
        and own is not None
        and own.low in {"i", "we"}
        and any(kid.low in {"am", "are", "’m", "'m", "’re", "'re"} for kid in tree.children(place, "auxpass"))
        and not tree.children(place, "neg")
    )


_GLAD = frozenset({"pleased", "glad", "happy", "delighted", "proud"})


def _gladly(tree: Tree, place: int) -> bool:
    """Say whether somebody does gladly what they do by saying so: "we are pleased to propose"; "we would be glad to" is an offer still."""
    if tree[place].low not in _GLAD:
        return False
    verb = tree[place].head
    own = any(kid.low in {"we", "i"} for kid in tree.children(verb, "nsubj"))
    return own and not any(kid.tag == "MD" for kid in tree.children(verb, "aux"))


def _left_open(tree: Tree, token: Token) -> bool:
    """Say whether a verb is one of a pair that are both denied: who "neither accepted nor rejected" decided nothing."""
    near = tree.tokens[token.index + 1 : token.index + 6]
    if any(one.low == "either" and not tree.children(one.index) for one in near) and tree.children(token.index, "neg"):
        return True  # "did not reject it, but did not accept it either"
    first = tree[token.head] if token.dep == "conj" else token
    joined = [*tree.children(first.index, "conj"), first]
    return len(joined) > 1 and any(kid.low == "nor" for one in joined for kid in tree.children(one.index, "cc"))


def _supposed(tree: Tree, token: Token) -> bool:
    """Say whether a relative clause only supposes what it tells: "a price at which we would recommend it" recommends nothing."""
    return token.dep == "relcl" and any(
        kid.low in {"would", "could", "might"} for kid in tree.children(token.index, "aux")
    )


def _goes_on(tree: Tree, token: Token) -> bool:
    """Say whether a verb is in the continuous form: "is studying", "is being studied"."""
    if token.tag == "VBG" and tree.children(token.index, "aux"):
        return True
    return any(kid.low == "being" for kid in tree.children(token.index, "auxpass"))
