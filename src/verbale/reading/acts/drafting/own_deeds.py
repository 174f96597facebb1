"""What a side says of its own future, whatever the verb: "it would pave the road" promises, "we shall not move" refuses.

Such a clause is an act of who says it. A verb of being, feeling or knowing promises nothing; one that weighs on the other side
threatens where it is to be done, and reassures where it is not.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from verbale.model import Kind, Modality, Polarity
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.deeds import EASES, deed_of
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.parties import FIRST
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import passive, subjects
from verbale.reading.syntax.scope import Operator
from verbale.reading.syntax.tree import Token, Tree

PLEDGE = Frame("own deed", Kind.ASSURE, Polarity.POSITIVE, True, "refuse", "", "verb", "own-deed")
BURDEN = Frame("own burden", Kind.WARN, Polarity.NEGATIVE, True, "assure", "", "verb", "own-deed")
_STATIVE = word_list("own-deeds.stative")
_HARM = word_list("own-deeds.harm")
_SENDING = word_list("drafting.sending")
_GRANTED = word_list("own-deeds.granted")
_FUTURE = frozenset({"will", "wo", "shall", "'ll", "would"})
_PAYING = frozenset({"pay", "repay", "refund", "reimburse", "compensate", "fund", "finance"})
_PUT = frozenset(
    {"proposal", "offer", "counter-proposal", "counterproposal", "counter-offer", "bid", "amendment", "claim"}
)
_UNABLE = frozenset({"can", "ca", "could"})
_HINDERING = word_list("own-deeds.hindering")
_THREATS = word_list("own-deeds.threats")
_AGREED = frozenset({"agree", "settle"})
_AGAIN = frozenset({"occur", "happen", "recur"})


def own_deeds(tree: Tree, taken: Collection[int]) -> list[Match]:
    """Return the clauses of a sentence that tell a side's own future and that no row of the lexicon holds.

    Parameters
    ----------
    tree
        The sentence.
    taken
        Numbers of the words that rows of the lexicon hold.
    """
    found = []
    for token in tree.tokens:
        if token.index in taken or _put_off(tree, token) or _hinders_nothing(tree, token):
            continue
        if token.tag == "MD" and token.dep in {"ccomp", "ROOT"} and _elliptic(tree, token):
            found.append(Match(PLEDGE, token.index, tuple(subjects(tree, token.index))))
        elif (
            token.tag in {"VB", "VBN"} and token.dep in {"ccomp", "ROOT", "conj", "parataxis"} and _future(tree, token)
        ):
            found.append(_match(tree, token))
    return found


def _hinders_nothing(tree: Tree, token: Token) -> bool:
    """Say whether a side will not stand against something, or keeps from something by agreement: neither refuses anything."""
    if not tree.children(token.index, "neg"):
        return False
    agreed = token.dep == "ccomp" and tree[token.head].lemma in _AGREED
    return token.lemma in _HINDERING or (agreed and passive(tree, token.index))


def _match(tree: Tree, token: Token) -> Match:
    patient = tuple(kid.index for kid in tree.children(token.index, "dobj", "nsubjpass"))
    threat = any(tree[one].lemma in _THREATS for one in patient)
    threat = threat or _unless(tree, token)
    frame = BURDEN if threat or token.lemma in _HARM or token.lemma in _AGAIN else PLEDGE
    if passive(tree, token.index):
        return Match(frame, token.index, (), (), patient, passive=True)
    own = tuple(subjects(tree, token.index))
    if token.lemma in _AGAIN:  # "it would not occur again": whoever says so has it in hand
        return Match(frame, token.index, (), (), own)
    return Match(frame, token.index, own, (), patient)


def _unless(tree: Tree, verb: Token) -> bool:
    """Say whether something will be done unless another thing is: "Unless the toll goes, Norland will stop buying grain"."""
    return any(
        kid.low == "unless"
        for clause in tree.children(verb.index, "advcl")
        for kid in tree.children(clause.index, "mark")
    )


def _elliptic(tree: Tree, token: Token) -> bool:
    """Say whether "would" stands without its verb: "said that it would"."""
    return (
        token.low in _FUTURE and not tree.children(token.index, "ccomp", "xcomp") and bool(subjects(tree, token.index))
    )


def _future(tree: Tree, token: Token) -> bool:
    auxiliaries = {kid.low for kid in tree.children(token.index, "aux")}
    denied = bool(tree.children(token.index, "neg"))
    first = any(tree[one].low in FIRST for one in subjects(tree, token.index))
    able = denied and first and bool(auxiliaries & _UNABLE)
    if "have" in auxiliaries:
        return False  # "would have paved the road": it did not
    if token.lemma in _AGAIN:
        return denied and bool(auxiliaries & _FUTURE)
    passing = any(kid.low == "be" for kid in tree.children(token.index, "auxpass"))
    if token.tag != "VB" and not (passing and (denied or token.lemma in _GRANTED)):
        return False  # "would be used up" is nobody's promise
    return (
        (bool(auxiliaries & _FUTURE) or able) and token.lemma not in _STATIVE and (passing or not _hedged(tree, token))
    )


def _put_off(tree: Tree, token: Token) -> bool:
    """Say whether something is only put off: "will not be decided until Thursday" refuses nothing."""
    times = [*tree.children(token.index, "advcl", "prep"), *tree.children(token.index, "mark")]
    marks = {kid.low for one in times for kid in (one, *tree.children(one.index, "mark", "prep"))}
    return bool(marks & {"before", "until", "till", "unless"}) and bool(tree.children(token.index, "neg"))


def _hedged(tree: Tree, token: Token) -> bool:
    """Say whether another word takes the promise back: "would rather", "would probably", "will perhaps"."""
    return any(
        kid.low in {"rather", "probably", "perhaps", "maybe", "possibly", "likely"}
        for kid in tree.children(token.index, "advmod")
    )


def of_the_sayer(context: Context, tree: Tree, one: Candidate) -> Candidate | None:
    """Return an own deed with who says it as its actor; ``None`` where the deed is another's, or nobody says it.

    Parameters
    ----------
    context, tree
        The page and the sentence.
    one
        The clause, with what stands over it.
    """
    own = one.actors
    first = own.first or (bool(one.match.actors) and tree[one.match.actors[0]].low in FIRST)
    sayer = next((holder for holder in one.holders if holder.parties or holder.person), Who())
    if own.parties and (first or (not one.holders and _unless(tree, tree[one.match.index]))):
        return one
    if not one.holders and _is_to_deliver(tree, one.match) and own.parties:
        return one  # "Norland will circulate the survey data by 20 March": a record holds it to that
    if not sayer.parties or any(op.kind in {"alleged", "accused"} for op in one.above):
        return None
    if one.match.actors and set(own.parties) != set(sayer.parties):
        return None
    again = tree[one.match.index].lemma in _AGAIN
    if not one.match.actors and not again and not _thing(context, tree, one.match):
        return None
    return replace(one, actors=sayer)


def _is_to_deliver(tree: Tree, match: Match) -> bool:
    """Say whether a side is told to be going to hand something over, with no word of doubt and no condition."""
    verb = tree[match.index]
    will = any(kid.low in {"will", "shall"} for kid in tree.children(verb.index, "aux"))
    loose = tree.children(verb.index, "neg", "advcl")
    if verb.lemma in _PAYING and any(kid.low == "shall" for kid in tree.children(verb.index, "aux")):
        return False  # "Kestria shall pay the toll": a text that binds, and nobody's promise
    return will and verb.dep == "ROOT" and verb.lemma in _SENDING | _PAYING and bool(match.things) and not loose


def delivered(tree: Tree, one: Candidate) -> Candidate:
    """Return the sending of a paper that is still to come as what that is, a promise: "Norland will send a draft by Friday".

    A proposal, an offer or a counter-proposal that will be sent is put by that, and so is whatever will be submitted.
    """
    puts = any(tree[i].lemma in _PUT for thing in one.match.things for i in tree.subtree(thing))
    sends = tree[one.match.index].lemma in _SENDING - {"submit"} and one.decision.kind is Kind.PROPOSE
    if not sends or puts or one.decision.modality is not Modality.INTENDED:
        return one
    decision = replace(one.decision, kind=Kind.ASSURE, modality=Modality.DONE, polarity=Polarity.POSITIVE)
    return replace(one, decision=decision)


def reassured(one: Candidate) -> Candidate:
    """Return a step that its own side will not take as what that is: "Sarland said it would not close the border" promises.

    To leave a measure in place refuses: "it would not lift the ban", whoever tells it.
    """
    decision = one.decision
    future = any(op.kind in {"will", "would"} for op in one.above)
    own = any(set(holder.parties) == set(one.actors.parties) for holder in one.holders if holder.parties)
    if decision.kind is not Kind.MEASURE or decision.modality is not Modality.NOT_DONE or not future:
        return one
    if deed_of(one.match.frame) == EASES:
        kind, polarity = Kind.REFUSE, Polarity.NEGATIVE
    elif own:
        kind, polarity = Kind.ASSURE, Polarity.POSITIVE
    else:
        return one
    return replace(one, decision=replace(decision, kind=kind, modality=Modality.DONE, polarity=polarity))


def _thing(context: Context, tree: Tree, match: Match) -> bool:
    """Say whether a deed is done to a thing, which whoever speaks has in hand: "the works would not be interrupted"."""
    return bool(match.things) and not context.group(tree, match.things[:1]).parties


def minded(tree: Tree, above: Sequence[Operator]) -> list[Operator]:
    """Return operators with a denied intention as a denied will: who "does not intend to accept" refuses.

    Parameters
    ----------
    tree
        The sentence.
    above
        What stands over a predicate, the innermost first.
    """
    planned = [op for op in above if op.kind == "planned" and tree[op.index].lemma in {"intend", "mean"}]
    denied = any(op.kind == "negated" for op in above)
    if not planned or not denied:
        return list(above)
    return [Operator("will", op.index, op.holder) if op in planned else op for op in above]


def is_own_deed(match: Match) -> bool:
    """Say whether a match is none of the lexicon's rows, but a side's own future."""
    return match.frame is PLEDGE or match.frame is BURDEN
