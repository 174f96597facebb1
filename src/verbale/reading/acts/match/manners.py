"""Manners of speaking that tell no act of their own: what is mentioned by the way, who wants to let somebody know, who answers for harm.

Each rule looks at the words around one predicate; where it holds, the row of the lexicon that fitted means something else there.
"""

from verbale.model import Kind
from verbale.reading.acts.match import Match
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Tree

_BY_THE_WAY = frozenset(
    {"mention", "refer", "report", "note", "describe", "cite", "quote", "call", "discuss", "speak", "outline"}
)
_PAPERS = word_list("drafting.papers") | frozenset(
    {
        "letter",
        "email",
        "mail",
        "message",
        "note",
        "fax",
        "call",
        "conversation",
        "correspondence",
        "communication",
        "telephone",
    }
)
_TELLING = frozenset(
    {
        "tell",
        "inform",
        "say",
        "know",
        "share",
        "explain",
        "stress",
        "add",
        "thank",
        "mention",
        "emphasise",
        "emphasize",
        "begin",
        "start",
    }
)


def is_manner(tree: Tree, match: Match) -> bool:
    """Say whether a predicate is only a manner of speaking.

    Parameters
    ----------
    tree, match
        The sentence, and the row that fits one of its predicates.
    """
    return any(
        rule(tree, match)
        for rule in (_by_the_way, _refers_to_paper, _wants_to_tell, _answers_for, _puts_money, _takes_the_place)
    )


def _by_the_way(tree: Tree, match: Match) -> bool:
    """Read "the risks you mention", "the advice he referred to", "as one station reported"."""
    token = tree[match.index]
    if (
        match.frame.kind not in {Kind.STATE, Kind.BRIEF, Kind.DISCLOSE}
        or token.lemma not in _BY_THE_WAY
        or match.content is not None
    ):
        return False
    own = tree.child(token.index, "nsubj")
    as_told = token.dep == "advcl" and any(
        kid.low == "as" for kid in tree.children(token.index, "mark", "advmod", "prep")
    )
    bare = token.dep == "relcl" and own is not None and own.low not in {"which", "who", "that"}
    return as_told or (bare and not tree.children(token.index, "dobj"))


def _refers_to_paper(tree: Tree, match: Match) -> bool:
    """Read "I refer to your letter of 3 May": what follows is what is said."""
    things = {tree[thing].lemma for thing in match.things}
    return match.frame.kind is Kind.STATE and match.frame.head == "refer" and bool(things & _PAPERS)


def _wants_to_tell(tree: Tree, match: Match) -> bool:
    """Read "we want to let you know where things stand": the telling is no wish."""
    if match.frame.kind is not Kind.STATE or match.frame.head not in {"want", "wish"}:
        return False
    return any(
        tree[thing].verbal
        and (
            tree[thing].lemma in _TELLING
            or any(kid.lemma in _TELLING for kid in tree.children(thing, "ccomp", "xcomp"))
        )
        and (tree[thing].lemma in _TELLING or tree[thing].lemma in {"let", "make"})
        for thing in (*match.things, *(kid.index for kid in tree.children(match.index, "xcomp")))
    )


def _answers_for(tree: Tree, match: Match) -> bool:
    """Read "my ministry could not answer for the consequences": nobody asked."""
    if match.frame.head != "answer" or match.frame.kind not in {Kind.ANSWER, Kind.HOLD} or "for" in match.frame.words:
        return False
    return any(kid.low == "for" for kid in tree.children(match.index, "prep")) and not tree.children(
        match.index, "dobj"
    )


def _puts_money(tree: Tree, match: Match) -> bool:
    """Read "put aside 40,000 pounds for those in hardship": money is saved, no matter deferred."""
    if match.frame.kind is not Kind.HOLD or not {"aside", "by"} & set(match.frame.words):
        return False
    return any(
        tree[thing].tag == "CD" or tree[thing].lemma in _MONEY or tree.children(thing, "nummod")
        for thing in match.things
    )


_MONEY = frozenset({"money", "sum", "fund", "reserve", "cash", "provision", "day", "hour", "time"})


def _takes_the_place(tree: Tree, match: Match) -> bool:
    """Read "a visit cannot take the place of a release": nothing is held."""
    if match.frame.head != "take" or "place" not in match.frame.words:
        return False
    return any(
        kid.low == "place"
        and (tree.children(kid.index, "det", "poss") or any(of.low == "of" for of in tree.children(kid.index, "prep")))
        for kid in tree.children(match.index, "dobj")
    )
