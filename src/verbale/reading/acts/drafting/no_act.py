"""Predicates that tell no act, or none of their own."""

import re

from verbale.model import Kind, Modality, Polarity
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.days import own_day
from verbale.reading.acts.drafting.certainty import OF_WRITER
from verbale.reading.acts.drafting.context import Candidate, Context, Read
from verbale.reading.acts.drafting.only_named import is_wanting, only_named
from verbale.reading.acts.match import Match
from verbale.reading.acts.match.manners import is_manner
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.parties import HOME, PERSONS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import COMING
from verbale.reading.syntax.tree import Tree

_GREETING = word_list("drafting.greeting")
_COMPLIMENTS = word_list("drafting.compliments")
_DRAWING = word_list("clauses.drawing")  # "The plea for a second boat met with sympathy"
_DEALING = word_list("drafting.dealing")
_PASSED_ON = frozenset({"address", "direct", "put", "receive", "send", "make", "issue", "lodge", "hear", "voice"})
_PAPERS = frozenset({"letter", "email", "mail", "message", "note", "fax", "call", "attention", "time"})
_HOUSES = frozenset(
    {
        "parliament",
        "duma",
        "senate",
        "congress",
        "assembly",
        "diet",
        "knesset",
        "bundestag",
        "chamber",
        "riksdag",
        "storting",
    }
)
_HURTING = frozenset(
    {Kind.REFUSE, Kind.OPPOSE, Kind.CRITICISE, Kind.WARN, Kind.MEASURE, Kind.SUSPEND, Kind.POSTPONE, Kind.RETRACT}
)
_HEADS = frozenset({"dep", "appos", "dobj", "nsubj", "conj"})


_ENDING = frozenset({"settle", "resolve", "end", "solve", "conclude"})


def is_no_act(context: Context, tree: Tree, match: Match) -> bool:
    """Say whether a predicate is a courtesy, or is asked of a side's own people."""
    frame = match.frame
    if frame.head in _GREETING and any(tree[thing].lemma in _COMPLIMENTS for thing in match.things):
        return True  # "presents its compliments"
    if frame.head == "thank" and any(
        fold(tree[i].low) in _PAPERS for thing in match.things for i in tree.subtree(thing)
    ):
        return True  # "Thank you for your letter"
    if frame.head == "regret" and any(tree[thing].tag == "VB" for thing in match.things):
        return True  # "I regret to inform you": what follows is the act
    if (
        frame.kind is Kind.HOLD
        and tree[tree[match.index].head].lemma == "let"
        and tree[match.index].dep in {"ccomp", "xcomp"}
    ):
        return True  # "Let me come back to the pact": a turn of the talk
    if frame.kind is Kind.MEASURE and tree[match.index].dep == "relcl" and tree[match.index].tag in {"VBZ", "VBP"}:
        return True  # "councillors, who subsidise the routes": a habit
    return (
        is_manner(tree, match)
        or _takes_questions(tree, match)
        or _recommended(tree, match)
        or _number(context.page.text, tree, match)
        or _not_so_much(tree, match.index)
        or _asks_itself(tree, match)
        or _of_a_thing(tree, match)
        or only_named(context.page.text, tree, match)
        or _own_people(tree, match)
        or _passed_on(tree, match)
        or _got_a_paper(tree, match)
        or (context.who.speaker is None and _courtesy(tree, match))
    )


def _takes_questions(tree: Tree, match: Match) -> bool:
    """Say whether somebody is about to take questions: "I'll take your questions" opens the second half of a press conference."""
    verbs = [tree[match.index], *(tree[i] for i in tree.subtree(match.index) if tree[i].dep == "xcomp")]
    return any(
        verb.lemma == "take"
        and any(kid.low == "questions" for kid in tree.children(verb.index, "dobj"))
        and any(kid.low in {"will", "'ll", "’ll", "shall", "can", "to"} for kid in tree.children(verb.index, "aux"))
        for verb in verbs
    )


def _number(text: str, tree: Tree, match: Match) -> bool:
    """Say whether what looks like a no counts papers: "Note No. 77"."""
    noun = tree[match.index]
    return (
        match.frame.form != "verb"
        and noun.low == "no"
        and re.match(r"\.?\s?\d", text[noun.end : noun.end + 4]) is not None
    )


def _recommended(tree: Tree, match: Match) -> bool:
    """Say whether a sentence is a recommendation of its paper: "That the Board authorise me to offer six million"."""
    verb = tree[match.index]
    first = tree[min(tree.subtree(verb.index))]
    return verb.dep == "ROOT" and first.text == "That" and first.dep == "mark" and verb.tag in {"VB", "VBP"}


def _not_so_much(tree: Tree, verb: int) -> bool:
    """Say whether a verb is one of two by which something is only likened: "did not so much reject the draft as ignore it"."""
    first = tree[verb].head if tree[verb].dep == "advcl" else verb
    denied = any(
        kid.low == "so" for kid in tree.children(first, "advmod") for kid in tree.children(kid.index, "advmod")
    )
    return denied and any(
        kid.low == "much" and kid.index > 1 and tree[kid.index - 1].low == "so" and tree[kid.index - 2].dep == "neg"
        for kid in tree.children(first, "advmod")
    )


def _of_a_thing(tree: Tree, match: Match) -> bool:
    """Say whether what several do is told of one thing: "it did not settle the dispute" speaks of an offer."""
    if match.frame.pattern.startswith("{text} come from") and any(
        fold(tree[one].low) == "question" for one in match.things
    ):
        return True  # "the next question comes from Ann Lee": the order of the meeting
    alone = [tree[one].low for one in match.actors] == ["it"]
    return match.frame.subject == "actors" and alone and match.frame.head in _ENDING


def _asks_itself(tree: Tree, match: Match) -> bool:
    """Say whether somebody asks only themselves: "invited himself for tea"."""
    asked = (*match.addressees, *match.things)
    return match.frame.kind is Kind.REQUEST and any(tree[index].low.endswith(("self", "selves")) for index in asked)


def _passed_on(tree: Tree, match: Match) -> bool:
    """Say whether a paper is only handed on: "your request has been passed to the trustees" asks nobody anything anew."""
    return (
        match.passive
        and match.frame.kind in {Kind.PROPOSE, Kind.REQUEST}
        and match.frame.head in {"pass", "forward", "transmit", "refer", "relay", "convey"}
        and any(kid.low == "your" for thing in match.things for kid in tree.children(thing, "poss"))
    )


def _got_a_paper(tree: Tree, match: Match) -> bool:
    """Say whether somebody received a paper, and nobody: "the Board received the Possible Offer on 12 June" is no meeting."""
    got = tree.children(match.index, "dobj", "nsubjpass")
    return match.frame.kind is Kind.MEET and match.frame.head == "receive" and any(kid.lemma in _TERMS for kid in got)


def nothing_withheld(one: Candidate) -> bool:
    """Say whether nobody is said not to have done what would hurt: "no meeting has been refused" tells no act of anybody."""
    denied = one.decision.modality in {Modality.NOT_DONE, Modality.DENIED}
    return denied and not one.actors and one.decision.kind in _HURTING


def is_completed(tree: Tree, one: Candidate) -> bool:
    """Say whether something is only brought to its end in time: "the repair will be finished in July"; "the deal is finished" is its end."""
    verb = tree[one.match.index]
    below = [verb, *tree.children(verb.index, "acomp", "auxpass")]
    return "finished" in one.match.frame.pattern and any(
        kid.low in {"will", "shall", "would"} for word in below for kid in tree.children(word.index, "aux")
    )


def is_courtesy(tree: Tree, one: Candidate) -> bool:
    """Say whether somebody is only sorry to have to tell: "I am sorry to inform you that" blames nobody."""
    below = {tree[thing].lemma for thing in one.match.things} | {
        kid.lemma for kid in tree.children(one.match.index, "xcomp")
    }
    return one.match.frame.pattern.startswith("be sorry to") and bool(below & _TELLING)


_TERMS = word_list("who.terms")
_TELLING = frozenset({"tell", "inform", "say", "report", "advise", "announce", "confirm", "write", "let", "notify"})


def insinuates_nothing(tree: Tree, one: Candidate) -> bool:
    """Say whether somebody only disclaims a thought: "we do not suggest that Orvin was the source" proposes nothing, nor leaves it."""
    content = one.match.content
    if one.match.frame.head != "suggest" or content is None or one.decision.modality is not Modality.NOT_DONE:
        return False
    return tree[content].tag in {"VBD", "VBZ", "VBP"} or any(
        kid.tag in {"VBD", "VBZ", "VBP"} for kid in tree.children(content, "aux", "auxpass")
    )


def is_talk_alone(one: Candidate, addressees: tuple[str, ...]) -> bool:
    """Say whether one side alone is willing to discuss, or it is too early to: that is no meeting."""
    frame, actors = one.match.frame, one.actors
    if frame.head not in _DEALING or frame.subject != "actors" or one.decision.modality is Modality.DONE:
        return False
    return len(actors.parties) < 2 and not addressees and not actors.collective


def _own_people(tree: Tree, match: Match) -> bool:
    """Say whether something is asked of a side's own people: that is no request at the table."""
    if match.frame.kind not in {Kind.REQUEST, Kind.WARN}:
        return False
    if any(kid.low == "own" for index in match.addressees for kid in tree.children(index, "amod")):
        return True
    houses = any(fold(tree[index].low) in _HOUSES for index in match.actors)
    return houses and any(_office_of_state(tree, index) for index in match.addressees)


def _office_of_state(tree: Tree, index: int) -> bool:
    """Say whether "the President", "the government" is named without a state: that of whoever speaks of it."""
    alone = not tree.children(index, "poss", "compound", "amod", "prep", "appos", "nmod")
    return alone and fold(tree[index].low) in HOME | PERSONS and bool(tree.children(index, "det"))


def _courtesy(tree: Tree, match: Match) -> bool:
    """Say whether somebody only asks not to be named: that is a word to the reporter."""
    if match.frame.kind is Kind.REFUSE:
        return any(
            _own_name(tree, thing)
            or (
                tree[thing].lemma in {"comment", "answer", "say", "elaborate", "speculate", "specify", "name"}
                and not tree.children(thing, "dobj", "ccomp")
                and not any(kid.low == "to" for kid in tree.children(thing, "prep"))
            )
            for thing in match.things
        )
    if match.frame.kind is not Kind.REQUEST:
        return False
    return any(
        tree[i].low in {"named", "identified", "quoted", "anonymity", "anonymous"}
        for i in tree.subtree(match.index)
        if i > match.index
    )


def _own_name(tree: Tree, thing: int) -> bool:
    """Say whether it is oneself whom somebody will not name: "refused to identify himself"."""
    own = any(kid.low.endswith(("self", "selves")) for kid in tree.children(thing, "dobj"))
    return own and tree[thing].lemma in {"identify", "name"}


def is_told(context: Context, tree: Tree, match: Match, actors: Who) -> bool:
    """Say whether a nominal act is told here, not just named: it has content, a day, or is itself what is reported."""
    token = tree[match.index]
    if not actors:
        return False
    kind = match.frame.kind
    if token.dep == "dobj" and tree[token.head].lemma in _SOUGHT and kind is not Kind.REQUEST:
        return False  # "requires a guarantee from the owner": it is not given
    if token.dep == "pobj" and kind in {Kind.MEASURE, Kind.SUSPEND} and tree[token.head].low in {"against", "over"}:
        return False  # "protested against the arrest of the driver": whose deed it is, is not said
    if _aimed_at(tree, match.index) or (kind in {Kind.MEET, Kind.AGREE, Kind.ACCEPT} and is_wanting(tree, match.index)):
        return False
    content = (
        match.content is not None
        or bool(tree.children(match.index, "acl", "relcl"))
        # the day beside "turned down its offer" is that of the turning down
        or (not _anothers_thing(tree, match) and own_day(context.page, tree, match.index, match.words) is not None)
    )
    if kind in {Kind.PROPOSE, Kind.REQUEST, Kind.ANSWER, Kind.STATE, Kind.HOLD, Kind.RESTATE}:
        asked = token.dep == "pobj" and (
            tree[token.head].low in {"following", "after"} or (tree[token.head].low == "at" and kind is Kind.REQUEST)
        )
        asked = asked or (
            token.dep == "pobj"
            and tree[token.head].low in {"of", "about"}
            and tree[tree[token.head].head].lemma in {"tell", "hear", "learn", "inform"}
        )
        came = token.dep == "nsubj" and (
            tree[token.head].lemma in COMING | {"reach", "go", "land", "last", "take", "run"}
            or (
                tree[token.head].lemma in _DRAWING
                and any(kid.low in {"for", "to"} for kid in tree.children(token.index, "prep"))
            )
            or not context.lexicon.of("verb", tree[token.head].lemma)
        )
        asked = asked or (token.dep == "pobj" and tree[token.head].low in {"against", "despite", "notwithstanding"})
        came = came or (token.dep == "nsubjpass" and tree[token.head].lemma in _PASSED_ON)
        came = came or (token.dep in {"nsubj", "nsubjpass"} and _met_with(tree, token.index))
        fragment = token.dep in _HEADS and not any(word.tag in {"VBD", "VBZ", "VBP", "MD"} for word in tree.tokens)
        return content or asked or came or fragment or token.dep == "ROOT"
    return bool(tree.children(match.index, "poss", "prep", "acl", "amod"))


def _anothers_thing(tree: Tree, match: Match) -> bool:
    """Say whether what somebody put is only what the sentence's verb is done to: "the union turned down Carrow's offer"."""
    put = match.frame.kind in {Kind.PROPOSE, Kind.REQUEST} and tree[match.index].dep == "dobj"
    return put and any(kid.tag.startswith("NNP") for kid in tree.children(match.index, "poss"))


def _met_with(tree: Tree, noun: int) -> bool:
    """Say whether something is told with how it was received: "an offer of a loan was met with silence"."""
    verb = tree[noun].head
    received = tree[verb].lemma == "meet" and any(kid.low == "with" for kid in tree.children(verb, "prep"))
    return received and any(kid.low in {"of", "for", "to"} for kid in tree.children(noun, "prep"))


_SOUGHT = frozenset(
    {"require", "need", "seek", "want", "demand", "request", "await", "expect", "ask", "lack", "solicit", "wish"}
)


def _aimed_at(tree: Tree, noun: int) -> bool:
    """Say whether a noun is only what talks or work go towards: "talks towards an agreement between A and B"."""
    token = tree[noun]
    preposition = tree[token.head]
    if token.dep != "pobj" or preposition.low not in {"towards", "toward", "on", "for", "about", "over", "to"}:
        return False
    above = tree[preposition.head]
    return is_class(above.low, "talks") or above.lemma in {
        "work",
        "negotiate",
        "aim",
        "strive",
        "talk",
        "path",
        "road",
        "way",
        "step",
        "progress",
    }


def only_content(tree: Tree, one: Read, read: list[Read]) -> bool:
    """Say whether an act of nobody is only what another's words are about: "assured them that the rights would be respected"."""
    if one.act.actors or one.act.speaker or one.act.modality not in {Modality.INTENDED, Modality.CONDITIONAL}:
        return False
    return any(
        other.match.content is not None and other.act.actors and one.match.index in tree.subtree(other.match.content)
        for other in read
        if other is not one
    )


def says_no_more(tree: Tree, one: Read, read: list[Read]) -> bool:  # noqa: PLR0911  # one line a way of saying it twice
    """Say whether an act says no more than another of the sentence: a "said that" over an act, a noun beside its verb."""
    match = one.match
    heads = [match.content] if match.content is not None else [thing for thing in match.things if tree[thing].verbal]
    below = {
        i
        for head in heads
        for i in (
            tree.subtree(head)
            if match.content is not None
            else [head, *(kid.index for kid in tree.children(head, "conj"))]
        )
    }
    inner = any(
        other is not one
        and other.match.index in below
        and not other.decision.reasons
        and OF_WRITER not in other.act.reasons
        and (other.act.actors or other.act.speaker)
        for other in read
    )
    if one.act.kind is Kind.RESTATE and any(
        other is not one and other.match.index in below | set(match.words) and other.act.actors == one.act.actors
        for other in read
    ):
        return True
    if (
        one.act.kind is Kind.STATE
        and inner
        and match.frame.head != "rule"
        and not (one.act.polarity is Polarity.NEGATIVE and one.decision.polarity is Polarity.NEGATIVE)
    ):
        return True
    if match.frame.head == "regret" and any(
        other is not one and other.match.index in below and other.act.actors == one.act.actors for other in read
    ):
        return True  # "regrets that it cannot accept": the refusal is the act
    if one.act.kind is Kind.BRIEF and any(
        other.match.index in tree.subtree(kid.index) for kid in tree.children(match.index, "ccomp") for other in read
    ):
        return True  # "I have to inform you that we cannot accept": the refusal is the act
    inner = inner or any(
        other.match.index in match.things and other.match.frame.form == "verb" for other in read if other is not one
    )
    offered = one.act.kind is Kind.PROPOSE and any(
        other.act.kind in {Kind.MEET, Kind.AGREE} and other.match.index in match.things for other in read
    )
    if match.frame.head == "be" and inner and match.frame.form == "verb" and not offered:
        return True
    if one.act.kind in {Kind.MEET, Kind.AGREE} and any(
        other.match.index != match.index and other.act.kind is Kind.PROPOSE and match.index in other.match.things
        for other in read
    ):
        return True  # "ready to meet you" offers a meeting, once
    if match.frame.form != "noun":
        return False
    governor = next(
        (other for other in read if other.match.index == tree[match.index].head and match.index in other.match.things),
        None,
    )
    return governor is not None and (
        governor.act.kind in {Kind.SUSPEND, Kind.POSTPONE, Kind.RESUME, Kind.MEET}
        # "I put forward a proposal on Wednesday: all for all" proposes once
        or (governor.act.kind is one.act.kind is Kind.PROPOSE and governor.act.actors == one.act.actors)
    )
