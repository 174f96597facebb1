"""Rows of nouns ("Peru's offer of") and adjectives of judgement ("called X unacceptable")."""

from verbale.reading.acts.classes import fits
from verbale.reading.acts.match.literals import literals
from verbale.reading.acts.match.slots import fill
from verbale.reading.acts.match.value import Match
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.operators import CALLING
from verbale.reading.syntax.clauses import agents, direct_object, owners, passive, subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree


def on_noun(tree: Tree, noun: int, frame: Frame) -> Match | None:
    """Match a row of a nominal act: "Peru's offer of talks"."""
    if tree[noun].dep in {"compound", "nmod"} or tree[noun].tag.startswith("NNP"):
        return None
    zone = [i for i in tree.subtree(noun) if i != noun]
    words = literals(tree, noun, frame.words, zone, ordered=False)
    if words is None:
        return None
    filled = fill(tree, noun, frame, zone, words)
    if filled is None:
        return None
    return Match(
        frame,
        noun,
        tuple(filled.actor or owners(tree, noun)),
        tuple(filled.party),
        tuple(filled.things),
        filled.content,
        tuple(words),
    )


def on_adjective(tree: Tree, index: int, frame: Frame) -> Match | None:
    """Match a judgement: "called X unacceptable", "X is unacceptable (to A)"."""
    token = tree[index]
    head = tree[token.head]
    zone = [i for i in tree.subtree(index) if i != index]
    filled = fill(tree, index, frame, zone, [])
    if filled is None or literals(tree, index, frame.words, zone, ordered=False) is None:
        return None
    judge = _judge(tree, token, head)
    if judge is not None:
        verb, thing = judge
        is_passive = passive(tree, verb)
        actors = agents(tree, verb) if is_passive else subjects(tree, verb)
        return Match(
            frame,
            verb if tree[verb].lemma in CALLING else index,
            tuple(filled.actor or actors),
            tuple(filled.party),
            (thing,) if thing is not None else (),
            None,
            (index,),
            is_passive,
        )
    if token.dep == "acomp" and head.lemma in {"be", "remain", "seem", "look", "become"}:
        things = subjects(tree, head.index)
        if frame.slots and not any(
            {"actor", "actors"} & set(slot.classes) for slot in frame.slots
        ):  # "was supportive of"
            return Match(frame, index, tuple(things), tuple(filled.party), tuple(filled.things), filled.content, ())
        if not filled.actor:  # "for Peru, the draft was unacceptable"
            filled.actor += [
                i
                for kid in tree.children(head.index, "prep")
                if kid.low in {"for", "to"} and kid.index < head.index
                for target in tree.children(kid.index, "pobj")
                if fits(tree, target.index, ("party",))
                for i in coordinated(tree, target.index)
            ]
        return Match(frame, index, tuple(filled.actor), tuple(filled.party), tuple(things[:1]), None, ())
    return None


def _judge(tree: Tree, token: Token, head: Token) -> tuple[int, int | None] | None:
    """Return the verb that calls something so, and what it calls so."""
    if (
        token.dep == "amod"
        and token.index > head.index
        and head.dep in {"dobj", "oprd"}
        and tree[head.head].lemma in CALLING
    ):
        return head.head, head.index
    if head.lemma in CALLING and token.dep in {"oprd", "dobj", "acomp", "xcomp", "ccomp", "advcl", "amod"}:
        thing = direct_object(tree, head.index)
        if thing is None:
            inner = tree.child(token.index, "nsubj", "compound")
            thing = inner.index if inner is not None else None
        return head.index, thing
    if head.low == "as" and tree[head.head].lemma in CALLING:
        return head.head, direct_object(tree, head.head)
    if token.dep == "amod" and head.dep in {"pobj", "oprd"} and head.tag.startswith("NN"):
        as_ = tree[head.head]
        if head.dep == "oprd" and as_.lemma in CALLING:
            return as_.index, direct_object(tree, as_.index)
        if as_.low == "as" and tree[as_.head].lemma in CALLING:
            return as_.head, direct_object(tree, as_.head)
    return None
