"""Whose the thing is that an act is about: "Peru's offer", "the draft tabled by Chile", "the revised proposal" of whoever proposed last."""

from verbale.model import Kind
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import agents, passive, subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Tree

_HELD_BY_BOTH = frozenset({Kind.MEET, Kind.RESUME})
_TABLING = word_list("drafting.tabling")
_TAKEN_UP = (
    dict.fromkeys(
        [
            "offer",
            "proposal",
            "text",
            "paper",
            "draft",
            "plan",
            "bid",
            "document",
            "package",
            "amendment",
            "compromise",
            "formula",
            "term",
        ],
        "propose",
    )
    | dict.fromkeys(["request", "demand", "claim", "call", "appeal"], "request")
    | dict.fromkeys(["accusation", "charge", "allegation", "criticism"], "criticise")
    | dict.fromkeys(["answer", "reply", "response"], "answer")
)


def possessors(tree: Tree, thing: int) -> list[int]:
    """Return whose a thing is: "Peru's offer", "the offer that Peru made", "the offer by Peru"."""
    own = tree.child(thing, "poss")
    if own is not None:
        return [own.index]
    for clause in tree.children(thing, "relcl"):
        if clause.lemma in _TABLING and not passive(tree, clause.index):
            return [index for index in subjects(tree, clause.index) if index != thing]
    return [
        target.index
        for preposition in tree.children(thing, "prep", "agent")
        if preposition.low in {"of", "by", "from"}
        for target in tree.children(preposition.index, "pobj")
    ] + [
        target.index
        for clause in tree.children(thing, "acl")
        for by in tree.children(clause.index, "agent")
        for target in tree.children(by.index, "pobj")
    ]


def of_talks(context: Context, tree: Tree, one: Candidate) -> Who:
    """Return whose talks are held or go on: those named "between" or "with", else those who met last, as far as the text tells.

    Parameters
    ----------
    context, tree
        The page and the sentence.
    one
        A predicate whose subject is talks.
    """
    match = one.match
    if match.frame.kind not in _HELD_BY_BOTH or match.frame.subject != "talks":
        return Who()
    talks = [i for i in (*subjects(tree, match.index), *match.things) if is_class(fold(tree[i].low), "talks")]
    if not talks:
        return Who()
    for at in (at for i in tree.subtree(talks[0]) for at in tree.children(i, "prep")):
        side = tree.child(at.index, "pobj")
        if side is None or at.low not in {"between", "among", "with"}:
            continue
        of = next(
            (
                kid
                for by in tree.children(side.index, "prep")
                if by.low == "of"
                for kid in tree.children(by.index, "pobj")
            ),
            side,
        )
        named = context.group(tree, tuple(coordinated(tree, (side if side.tag != "NNS" else of).index)))
        return named if at.low != "with" and len(named.parties) > 1 else Who()
    bare = definite(tree, talks[0]) or (
        tree[talks[0]].tag == "NNS" and not tree.children(talks[0], "amod", "det", "poss")
    )
    return context.told("meet", 2) if bare else Who()


def thing_adjective(context: Context, tree: Tree, thing: int) -> Who:
    """Return whose a thing is by the adjective or name before it: "the Peruvian offer"."""
    for kid in tree.children(thing, "amod", "compound", "nmod"):
        mention = context.who.mention_at(kid)
        if mention is not None and mention.end >= tree[thing].end:
            continue  # "the Port Fund" is a name, not a fund of Port's
        told = fold(tree[thing].low) in _TAKEN_UP  # "the Tarkos bid" is Tarkos's, "the Holm crossing" is only at Holm
        given = (
            kid.index > 0 and tree[kid.index - 1].verbal
        )  # "offers Russia talks": the parser takes it for a name of the talks
        if mention is not None and mention.parties and (told or given or kid.dep == "amod" or kid.tag.startswith("JJ")):
            return Who(mention.parties, "", ((mention.start, mention.end),))
        if told and kid.tag in {"NNP", "NNPS"} and (who := context.who.one(tree, kid.index)):
            return who
    return Who()


def told_last(context: Context, tree: Tree, index: int) -> Who:
    """Return whose the proposal, request or charge is that a definite noun or "it" takes up: the last one told."""
    token = tree[index]
    if token.low in {"it", "this", "that"}:
        return context.told("propose", 1)
    if not definite(tree, index) and not tree.children(index, "amod"):
        return Who()
    return context.told(_TAKEN_UP.get(fold(token.low), ""))


def definite(tree: Tree, index: int) -> bool:
    """Say whether a noun takes up something told before."""
    return any(kid.low in {"the", "this", "that"} for kid in tree.children(index, "det"))


def as_proposed(tree: Tree, match: Match) -> list[int]:
    """Return who proposed what is answered, where an as-clause says it: "could not accept the cut, as proposed by Peru"."""
    for index in tree.subtree(match.index):
        if tree[index].tag == "VBN" and any(kid.low == "as" for kid in tree.children(index, "mark", "advmod")):
            return agents(tree, index)
    return []
