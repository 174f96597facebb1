"""Who acts: the subject, else whoever the words of the act leave as its doer. Rules in their order; the first that knows decides."""

from dataclasses import replace

from verbale.model import Kind, Modality
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.days import own_day
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.drafting.kind_sets import JOINT, PROCEDURE
from verbale.reading.acts.drafting.owners import definite, of_talks, possessors, thing_adjective, told_last
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who, joined
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.parties import ORGANS
from verbale.reading.lang.en.sides import names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import owners
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree

_OWN_SIDE = word_list("drafting.own-side")
_REPLIES = frozenset({"answer", "reply", "response"})
_NEXT = frozenset(
    {"second", "third", "fourth", "further", "another", "new", "revised", "improved", "higher", "final", "fresh"}
)
_ANSWERED = frozenset({Kind.REFUSE, Kind.ACCEPT})
_JUDGING = frozenset({Kind.WELCOME, Kind.CRITICISE})
_SAID_SO = frozenset({Kind.RESTATE, Kind.REFUSE, Kind.OPPOSE, Kind.ACCEPT, Kind.WARN})
_HANDED_OVER = frozenset({Kind.ANSWER, Kind.PROPOSE, Kind.REQUEST})


def subject_of(context: Context, tree: Tree, match: Match) -> Who:
    """Return whom the subject means, with the side that the person speaks for."""
    actors = context.group(tree, match.actors)
    return actors if actors.parties else _spoken_for(context, tree, match, actors)


def actor_of(context: Context, tree: Tree, one: Candidate) -> tuple[Who, list[str]] | None:
    """Return who acts, and why that is unsure; ``None`` where nobody is known and an act needs somebody."""
    match, frame = one.match, one.match.frame
    who = one.actors
    for rule in (_announcer, _own_people_of, _denier, _between, of_talks):
        who = who or rule(context, tree, one)
    judged = frame.kind in _JUDGING and frame.subject not in {"actor", "actors"}
    if not who and (frame.form == "adjective" or judged):
        who = one.holders[0] if one.holders else context.writer(one.side)  # the innermost: it is their judgement
        return (who, []) if who else None
    if not who and frame.kind in _SAID_SO and frame.subject not in {"actor", "actors"} and frame.actor is None:
        who = next((holder for holder in one.holders if holder), Who())  # "The offer stands, the company said"
    who = who or _adjectival(context, tree, match)
    if not who and frame.form == "noun" and (definite(tree, match.index) or _sequel(tree, match.index)):
        who = told_last(context, tree, match.index)
    if not who and match.passive and not match.actors and one.decision.kind in _HANDED_OVER:
        who = _whose(context, tree, match)
    if not who and not match.actors:
        who = _requester(context, tree, match) or context.writer(one.side) or _receiver(context, tree, one)
        if who and one.side == "reader":
            return who, ["who sent it to the writer, is not said"]
    who = who or _of_noun(context, tree, match)
    if who or _actorless(context, tree, match, one.decision):
        return who, []
    unknown = bool(match.actors) and _somebody(tree[match.actors[0]])
    return (who, ["whose act it is, is not known"]) if unknown else None


def _sequel(tree: Tree, noun: int) -> bool:
    """Say whether a noun is the next of what somebody put before: "a second proposal followed", "another offer came"."""
    came = tree[noun].dep == "nsubj" and tree[tree[noun].head].lemma in {"come", "follow", "arrive"}
    return came and any(kid.low in _NEXT for kid in tree.children(noun, "amod", "det"))


def _announcer(context: Context, tree: Tree, one: Candidate) -> Who:
    """Return who announced a step of procedure that no doer is named for."""
    if one.match.frame.kind not in PROCEDURE or not one.match.passive:
        return Who()
    for op in one.above:
        if op.kind == "said" and op.holder and tree[op.index].lemma in {"announce", "decide", "agree"}:
            return context.group(tree, op.holder)
    return Who()


def _between(context: Context, tree: Tree, one: Candidate) -> Who:
    """Return the sides of what was agreed or held "between Peru and Chile"."""
    if one.match.frame.kind not in JOINT or one.match.actors:
        return Who()
    for at in tree.children(one.match.index, "prep"):
        side = tree.child(at.index, "pobj") if at.low in {"between", "among"} else None
        if side is not None and (who := context.group(tree, tuple(coordinated(tree, side.index)))).parties:
            return who
    return Who()


def _own_people_of(_: Context, tree: Tree, one: Candidate) -> Who:
    """Return the side that speaks of its own people: "workers accepted, the union said"."""
    actors = one.match.actors
    which = tree[one.match.index].dep == "relcl"  # "unions of workers who walked out, the ministry said"
    if not actors or which or fold(tree[actors[0]].low) not in _OWN_SIDE or tree[actors[0]].tag != "NNS":
        return Who()
    return next((holder for holder in one.holders if holder.parties), Who())


def _denier(context: Context, tree: Tree, one: Candidate) -> Who:
    """Return who denies: what nobody is named for is denied by the side that speaks of itself."""
    if one.decision.modality is not Modality.DENIED:
        return Who()
    if one.holders:
        return next((holder for holder in reversed(one.holders) if holder), Who())
    denial = next((op for op in one.above if op.kind == "denied" and op.holder), None)
    return context.group(tree, denial.holder) if denial is not None else Who()


def _whose(context: Context, tree: Tree, match: Match) -> Who:
    """Return whose the thing handed over is: "the replies of Peru and Chile were transmitted"."""
    handed = [
        thing
        for thing in (*match.things, *match.words)
        if match.frame.kind is not Kind.ANSWER or fold(tree[thing].low) in _REPLIES
    ]
    for thing in handed:  # of an answer, not of what was answered
        if tree[thing].nominal and tree[thing].dep == "nsubjpass":
            who = context.group(tree, tuple(i for own in possessors(tree, thing) for i in coordinated(tree, own)))
            if who.parties:
                return who
    return Who()


def _requester(context: Context, tree: Tree, match: Match) -> Who:
    """Return at whose request something was done that names no other doer: "At the request of Peru the vote was put off"."""
    if not match.passive or match.frame.kind not in PROCEDURE:
        return Who()
    for at in tree.children(match.index, "prep"):
        wish = tree.child(at.index, "pobj") if at.low in {"at", "on"} else None
        if wish is not None and wish.lemma in {
            "request",
            "insistence",
            "suggestion",
            "initiative",
            "wish",
            "proposal",
            "demand",
        }:
            return context.group(tree, tuple(possessors(tree, wish.index) or owners(tree, wish.index)))
    return Who()


def _receiver(context: Context, tree: Tree, one: Candidate) -> Who:
    """Return who answered what was put last: to whom it was put, in a text in one side's own voice that side ("This, too, was rejected")."""
    match, put = one.match, context.told("propose", 1)
    if not match.passive or one.decision.kind not in _ANSWERED or not put.parties or one.holders:
        return Who()
    if one.decision.modality is not Modality.DONE or not any(_taken_up(tree, thing) for thing in match.things):
        return Who()
    whom = context.put_to
    if whom.parties:
        return whom if not set(whom.parties) & set(put.parties) else Who()
    speaker = context.who.speaker
    if speaker is None or len(speaker.parties) != 1 or set(speaker.parties) & set(put.parties):
        return Who()
    return context.writer("writer")


def _taken_up(tree: Tree, thing: int) -> bool:
    """Say whether a word takes up what was put before: "it", "this", "the offer", "the second bid"."""
    token = tree[thing]
    if token.low in {"it", "this", "that", "both"}:
        return True
    return is_class(token.low, "text") and definite(tree, thing)


def _of_noun(context: Context, tree: Tree, match: Match) -> Who:
    """Return who is ready or refuses by a noun with an infinitive: "the Chilean readiness to pay", "Peru's refusal to sign"."""
    token = tree[match.index]
    if token.dep not in {"acl", "relcl"} or token.tag != "VB" or not tree[token.head].nominal:
        return Who()
    return context.group(tree, tuple(owners(tree, token.head))) or thing_adjective(context, tree, token.head)


def _adjectival(context: Context, tree: Tree, match: Match) -> Who:
    """Return the party of "the Russian proposal", "the EU offer"."""
    noun = match.index
    if match.frame.form != "noun":
        if match.frame.kind is not Kind.MEET or not match.things or match.frame.subject != "talks":
            return Who()
        noun = match.things[0]  # "Peruvian-Chilean talks were held"
    left = list(tree.children(noun, "amod", "compound", "nmod"))
    left += [inner for kid in left for inner in tree.children(kid.index, "amod", "compound", "nmod", "conj")]
    found = []
    for kid in sorted(left, key=lambda token: token.index):
        mention = context.who.mention_at(kid)
        if mention is not None and mention.parties:
            found.append(Who(mention.parties, "", ((mention.start, mention.end),), words=kid.text))
    other = [kid for kid in left if kid.tag.startswith("NNP") and context.who.mention_at(kid) is None]
    if found and other and tree[noun].tag.startswith("NNP"):
        return Who()  # "the UN Ocean Conference": a name
    if found:  # "Peruvian-Chilean consultations" are of both, "the Peruvian and Chilean offers" too
        return joined(found if match.frame.kind in JOINT else found[:1])
    for preposition in tree.children(match.index, "prep"):
        target = next(iter(tree.children(preposition.index, "pobj")), None)
        if preposition.low == "of" and target is not None and target.index not in match.things:
            who = context.group(tree, (target.index,))
            if who:
                return who
    return Who()


def _spoken_for(context: Context, tree: Tree, match: Match, actors: Who) -> Who:
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
                targets += [
                    target.index
                    for kid in tree.children(clause.index, "prep")
                    if kid.low == "for"
                    for target in tree.children(kid.index, "pobj")
                ]
    side = context.group(tree, tuple(targets)) if targets else Who()
    if not side.parties:
        return actors
    return replace(
        actors,
        parties=side.parties,
        antecedents=(*actors.antecedents, *side.antecedents),
        words=actors.words or side.words,
    )


def _actorless(context: Context, tree: Tree, match: Match, decision: Decision) -> bool:  # noqa: PLR0911  # one line a case
    """Say whether an act may stand without an actor: an agentless passive about something on the table, or procedure."""
    if match.passive and tree[match.index].dep in {"relcl", "acl"}:
        return False
    if match.passive and tree[match.index].dep == "advcl" and not tree.children(match.index, "auxpass"):
        return False  # "when asked for more": by whom, is not said
    if decision.modality is Modality.CONDITIONAL:
        return False
    if match.frame.kind is Kind.ACCEPT and all(
        tree[thing].tag.startswith(("PRP", "DT")) or tree[thing].lemma == "step" for thing in match.things
    ):
        return False  # "it had been adopted", "no step was taken": neither what nor by whom
    if (
        match.frame.kind is Kind.MEET
        and not match.passive
        and context.who.speaker is None
        and own_day(context.page, tree, match.index, match.words) is None
    ):
        return False  # "talks took place": without sides and day it tells nothing
    if (
        match.frame.kind in PROCEDURE
        and match.actors
        and fold(tree[match.actors[0]].low) in {"side", "party", "delegation", "team"}
    ):
        return True
    if match.frame.kind in PROCEDURE and (match.frame.subject not in {"actor", "actors"} or match.passive):
        return True
    if not match.passive or match.actors or match.frame.kind is Kind.HOLD:
        return False
    deed = match.frame.kind is Kind.MEASURE and decision.modality is Modality.DONE
    told = [
        word for word in match.words if deed and tree[word].nominal and tree[word].dep == "nsubjpass"
    ]  # "jobs were shed"
    return any(
        operators()["noun"].get(tree[thing].lemma) not in {"claimed", "feared"} for thing in (*match.things, *told)
    ) or bool(match.addressees)


def _somebody(token: Token) -> bool:
    """Say whether a subject that is not resolved is somebody all the same: a pronoun, a name, an office."""
    return token.tag.startswith(("PRP", "NNP", "WP", "DT")) or fold(token.low) in ORGANS or names_people(token.low)
