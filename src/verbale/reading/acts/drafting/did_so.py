"""What somebody did by doing "so": the verb is left out and stands in the sentence before, or earlier in this one.

Of somebody who was asked it is the asked thing that they did: they agreed to it. Of anybody else it is the same act once more:
"Peru rejected the plan, and so did Chile", "Ghana did likewise", "Italy followed suit".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Evidence, Kind, Modality, Polarity
from verbale.reading.acts.classes import fold
from verbale.reading.acts.days import own_day
from verbale.reading.acts.decide import Decision, decide
from verbale.reading.acts.drafting.context import Candidate, Context, Read
from verbale.reading.acts.drafting.making import act_of
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.parsed_document import Sentence
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.scope import operators_above
from verbale.reading.syntax.tree import Token, Tree

_SO = frozenset({"so", "likewise", "too", "similarly"})
_ASKING = frozenset({Kind.REQUEST, Kind.PROPOSE})
_WILL = frozenset({"will", "would", "wo", "'ll", "shall"})
_TOLD = frozenset({"say", "tell", "reply", "answer", "promise", "confirm", "assure", "add", "indicate"})
_WHETHER = re.compile(r"\bwhether (?P<about>(?:[a-z]+ ){1,4})(?:would|will|could|can)\b")
_PRONOUNS = frozenset({"it", "they", "we", "you", "he", "she", "i"})
_SHARED = frozenset(
    {
        Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.WELCOME, Kind.CRITICISE, Kind.WARN, Kind.REQUEST, Kind.PROPOSE,
        Kind.ASSURE, Kind.RETRACT, Kind.CONCEDE, Kind.MEASURE, Kind.SUSPEND, Kind.HOLD,
    }
)  # fmt: skip


_YES = frozenset({"agree", "consent", "assent", "comply", "oblige", "acquiesce"})
_PROMISING = frozenset({"assure", "promise", "pledge", "vow", "guarantee"})


@dataclass(frozen=True, slots=True)
class Before:
    """The act that a sentence ends on, for the one after it."""

    act: Act
    paragraph: int


def last_told(tree: Tree, read: Sequence[Read], paragraph: int) -> Before | None:
    """Return the act of the last predicate of a sentence's main line; ``None`` where that tells none.

    Parameters
    ----------
    tree, read
        The sentence and the acts read in it.
    paragraph
        Its paragraph.
    """
    verbs = [
        one
        for one in read
        if one.match.frame.form == "verb" and (one.act.actors or (one.act.kind in _ASKING and one.act.addressees))
    ]
    if not verbs:
        return None
    last = max(verbs, key=lambda one: one.match.index)
    later = any(
        token.index > last.match.index and token.verbal and token.dep in {"conj", "ROOT"} and tree[token.head].verbal
        and token.index not in tree.subtree(last.match.index)
        for token in tree.tokens
    )  # fmt: skip
    own = any(token.dep == "conj" and token.verbal for token in tree.children(last.match.index, "conj"))
    return None if later or own else Before(last.act, paragraph)


def done_so(context: Context, tree: Tree, sentence: Sentence, before: Before | None, read: Sequence[Read]) -> list[Act]:
    """Return the acts that a sentence tells by "did so" alone.

    Parameters
    ----------
    context, tree, sentence
        The page, and the sentence that is read.
    before
        The act that the sentence before ended on.
    read
        The acts of this sentence.
    """
    made = _promised(context, tree, sentence, before)
    for token in tree.tokens:
        said_yes = _says_yes(tree, token)
        if not said_yes and not _does_so(tree, token):
            continue
        head = tree[token.head]
        inside = next((one.act for one in read if one.match.index == head.index and head.index != token.index), None)
        inside = inside or next((one.act for one in read if said_yes and _asked_first(tree, token, one)), None)
        told = inside or (before.act if before is not None and before.paragraph == sentence.paragraph else None)
        if said_yes and (told is None or told.kind not in _ASKING):
            continue  # "and Chile agreed" to what was said, or with somebody: nothing was asked
        act = _again(context, tree, sentence, token, told) if told is not None else None
        made += [act] if act is not None else []
    return made


def _asked_first(tree: Tree, token: Token, one: Read) -> bool:
    """Say whether a participle before it says what somebody agreed to: "Asked by Peru to stop, Chile agreed"."""
    asked = tree[one.match.index]
    return asked.dep == "advcl" and asked.head == token.index and asked.tag == "VBN" and one.act.kind in _ASKING


def _does_so(tree: Tree, token: Token) -> bool:
    """Say whether a verb stands for another: "did so", "so did", "as did", "did likewise", "followed suit"."""
    if token.lemma == "follow":
        return any(kid.low == "suit" for kid in tree.children(token.index, "dobj"))
    if (
        token.lemma != "do"
        or not token.verbal
        or token.dep.startswith("aux")
        or tree.children(token.index, "dobj", "xcomp", "ccomp")
    ):
        return False
    if token.dep == "advcl":
        inverted = any(kid.index > token.index for kid in tree.children(token.index, "nsubj"))
        return inverted and any(kid.low == "as" for kid in tree.children(token.index, "mark", "advmod"))
    return any(kid.low in _SO for kid in tree.children(token.index, "advmod"))


def _says_yes(tree: Tree, token: Token) -> bool:
    """Say whether a verb says yes without saying to what: "asked the bank for the accounts, and the bank agreed"."""
    finite = token.tag in {"VBD", "VBN", "VBZ"} or (token.tag == "VB" and tree.children(token.index, "aux", "neg"))
    if token.lemma not in _YES or not token.verbal or not finite:
        return False
    if tree.children(token.index, "dobj", "xcomp", "ccomp", "auxpass", "nsubjpass", "prt", "agent"):
        return False
    if any(kid.tag != "VBN" or kid.index > token.index for kid in tree.children(token.index, "advcl")):
        return False
    return not any(
        kid.low in {"to", "on", "upon", "with", "that", "about", "in"}
        for kid in tree.children(token.index, "prep", "advmod")
    )


def _again(context: Context, tree: Tree, sentence: Sentence, token: Token, told: Act) -> Act | None:
    if told.modality not in {Modality.DONE, Modality.INTENDED} or told.certainty != "asserted":
        return None
    heads = tuple(
        subjects(tree, token.index)
        or [i for kid in tree.children(token.index, "nsubj") for i in coordinated(tree, kid.index)]
    )
    who = context.group(tree, heads)
    asked = tuple(party for party in _sides(context, told) if party in context.page.parties)
    if told.kind in _ASKING and asked and heads and tree[heads[0]].tag == "PRP" and not who.first:
        places = tuple((item.start, item.end) for item in told.evidence)
        who = Who(asked, "", places, words=tree[heads[0]].text)  # who was asked is "they" of what follows
    if not who.parties:
        return None
    kind = _kind(context, told, who.parties)
    if kind is None:
        return None
    frame = Frame("do-so", kind, None, False, "not-done", "", "verb", "do")
    match = Match(frame, token.index, actors=heads)
    day = own_day(context.page, tree, token.index, ())
    perfect = any(kid.lemma == "have" for kid in tree.children(token.index, "aux"))
    decision = decide(
        frame, operators_above(tree, token.index), first=who.first, perfect=perfect, dated=day is not None
    )
    if decision is None:
        return None
    whom = told.actors if told.kind in _ASKING and kind is Kind.ACCEPT else told.addressees
    addressees = tuple(name for name in whom if name not in who.parties)
    reasons = (*decision.reasons, *(["the actor is guessed"] if who.guessed else []))
    one = Candidate(match, decision, who, (), day, reasons)
    act = act_of(context, tree, sentence, one, addressees)
    quotes: tuple[Evidence, ...] = tuple(dict.fromkeys((*act.evidence, *told.evidence)))
    return replace(act, evidence=quotes, points=told.points, topic=told.topic)


def _sides(context: Context, told: Act) -> tuple[str, ...]:
    """Return to whom an act was put, people as their sides."""
    people = context.page.people
    return tuple(people[name].party if name in people and people[name].party else name for name in told.addressees)


def _kind(context: Context, told: Act, parties: tuple[str, ...]) -> Kind | None:
    """Return what doing so is: agreeing to what one was asked, else what the other did."""
    asked = set(_sides(context, told))
    if told.kind in _ASKING and (set(parties) & asked or not (asked or set(parties) & set(told.actors))):
        return Kind.ACCEPT
    if set(parties) & set(told.actors) or told.kind not in _SHARED:
        return None
    return told.kind


def _promised(context: Context, tree: Tree, sentence: Sentence, before: Before | None) -> list[Act]:
    """Return what somebody who was asked said they would do or not: "The Chair said that she would", "I told them that I won't"."""
    if before is None or before.act.kind not in _ASKING or before.act.certainty != "asserted":
        return []
    made = []
    for token in tree.tokens:
        subject = tree.child(token.index, "nsubj")
        above = tree[token.head]
        above = tree[above.head] if above.low == "that" else above
        bare = token.tag == "MD" and token.low in _WILL and token.dep in {"ccomp", "aux"} and subject is not None
        if not bare or above.lemma not in _TOLD or any(kid.verbal for kid in tree.children(token.index)):
            continue
        sayer = context.group(tree, tuple(subjects(tree, above.index)))
        if (
            not sayer.parties
            or set(sayer.parties) & set(before.act.actors)
            or not _is_asked(context, before.act, sayer)
            or (subject is not None and _of_others(context, before.act, subject, sayer))
        ):
            continue
        denied = any(
            tree[index].low in {"not", "n't", "never"}
            for index in range(token.index + 1, min(token.index + 3, len(tree)))
        )
        yes = Kind.ASSURE if above.lemma in _PROMISING else Kind.ACCEPT
        frame = Frame("say-so", Kind.REFUSE if denied else yes, None, False, ".", "", "verb", "say")
        day = own_day(context.page, tree, above.index, ())
        polarity = Polarity.NEGATIVE if denied else Polarity.POSITIVE
        reasons = ("the actor is guessed",) if sayer.guessed else ()
        one = Candidate(Match(frame, above.index), Decision(frame.kind, polarity=polarity), sayer, (), day, reasons)
        act = act_of(
            context, tree, sentence, one, tuple(name for name in before.act.actors if name not in sayer.parties)
        )
        quotes = tuple(dict.fromkeys((*act.evidence, *before.act.evidence)))
        made.append(replace(act, evidence=quotes, points=before.act.points, topic=before.act.topic))
    return made


def _of_others(context: Context, told: Act, subject: Token, sayer: Who) -> bool:
    """Say whether a question was about others than who answers: "asked whether temporary staff would be included. He said they would"."""
    about = _WHETHER.search(told.evidence[0].exact)
    if subject.low != "they" or about is None or about["about"].split()[0] in _PRONOUNS:
        return False
    names = {
        fold(word)
        for one in sayer.parties
        if one in context.page.parties
        for word in context.page.parties[one].name.split()
    }
    return fold(about["about"].split()[-1]) not in names


def _is_asked(context: Context, told: Act, who: Who) -> bool:
    """Say whether somebody may be whom a request was put to: it names them, or nobody."""
    asked = _sides(context, told)
    return not asked or bool(set(asked) & set(who.parties))
