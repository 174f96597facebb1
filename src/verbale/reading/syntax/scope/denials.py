"""How a clause's own words deny it: "not", "nor", "no longer", "rather than", "still less", "all but", an argument that is empty."""

from collections.abc import Sequence

from verbale.reading.lang.en.operators import NEVER
from verbale.reading.syntax.clauses import direct_object, passive, subjects
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.scope.operator import Operator
from verbale.reading.syntax.tree import Token, Tree

_EVER = frozenset({"once", "ever", "yet", "anywhere"})
_IDLE = frozenset(
    {"avail", "effect", "end", "purpose", "good", "use", "one", "account", "way"}
)  # "appealed to no avail"
_GOING_ON = {("let", "alone"), ("never", "mind"), *((word, "less") for word in ("still", "much", "even", "far"))}


_BARELY = frozenset({"hardly", "scarcely", "barely"})


def denies(tree: Tree, token: Token, kid: Token) -> bool:
    """Say whether a word under a predicate denies it.

    Parameters
    ----------
    tree, token
        The sentence and the predicate.
    kid
        A word that hangs on it.
    """
    if kid.dep == "neg" or (kid.dep == "advmod" and kid.low in NEVER):
        following = tree[kid.index + 1].low if kid.index + 1 < len(tree) else ""
        if kid.low in _BARELY and any(
            mark.low in {"when", "before"}
            for clause in tree.children(token.index, "advcl")
            for mark in tree.children(clause.index)
        ):
            return False  # "Hardly had Peru signed when Chile left": it had
        # "Sadly not: Peru kept it" answers what was asked before
        return following not in {":", "only", "least", "just", "merely", "simply", "until"}
    if kid.dep == "advmod" and empties(tree, kid):
        return True
    if kid.low == "neither" and token.verbal:
        return kid.dep in {"preconj", "cc", "advmod", "det"}
    return kid.low == "nor" and token.verbal and kid.index < token.index and kid.dep in {"preconj", "cc"}


def denials(tree: Tree, token: Token) -> list[Operator]:
    """Return the denials of a verb that sit in its arguments or before it."""
    return (
        _of_arguments(tree, token.index) + _rather_than(tree, token) + _all_but(tree, token) + _before_it(tree, token)
    )


def denials_left(tree: Tree, token: Token, found: Sequence[Operator]) -> list[Operator]:
    """Return the denials that are told once only: those of an inverted clause, of an empty complement, and "still less".

    Parameters
    ----------
    tree, token
        The sentence and the predicate.
    found
        What its other words say of it.
    """
    if any(op.kind == "negated" for op in found):
        return []
    return _still_less(tree, token) or _nor(tree, token) or _of_complements(tree, token.index)


def empties(tree: Tree, adverb: Token) -> bool:
    """Say whether an adverb is a denial by the word before it: "not once", "not yet", "no longer"."""
    if not adverb.index or tree[adverb.index - 1].head != adverb.index:
        return False
    before = tree[adverb.index - 1].low
    return (before == "no" and adverb.low == "longer") or (before == "not" and adverb.low in _EVER)


def _all_but(tree: Tree, token: Token) -> list[Operator]:
    """Return the denial of "all but accepted", "was anything but pleased"."""
    but = next(
        (
            i
            for i in tree.local(token.index)
            if tree[i].low == "but" and i and tree[i - 1].low in ({"all"} if i < token.index else {"anything"})
        ),
        None,
    )
    if but is None or (
        but < token.index and any(not tree[i].tag.startswith("RB") for i in range(but + 1, token.index))
    ):
        return []
    return [Operator("nearly" if but < token.index else "negated", but)]


def _before_it(tree: Tree, token: Token) -> list[Operator]:
    """Return the denial that stands right before a verb and hangs on its subject: "Peru by no means signed", "Peru neither signed nor"."""
    before = token.index - 1
    while before > 0 and (tree[before].tag.startswith("RB") or tree[before].dep in {"aux", "auxpass"}):
        before -= 1
    if before < 1 or any(kid.index == before for kid in tree.children(token.index)):
        return []
    if tree[before].low == "neither" and tree[before].head != token.index:
        return [Operator("negated", before)]
    empty = tree[before].low in {"means", "way", "circumstances", "account"} and tree[before - 1].low == "no"
    own = tree[tree[tree[before].head].head].dep.startswith("nsubj")
    return [Operator("negated", before)] if empty and tree[before].dep == "pobj" and own else []


def _rather_than(tree: Tree, token: Token) -> list[Operator]:
    """Return the denial of a bare verb behind "rather than", or "than" alone ("would sooner leave than sign"), however it hangs."""
    before = token.index - 1
    while before > 0 and (tree[before].tag.startswith("RB") or tree[before].low in {"to", "be"}):
        before -= 1
    than = before > 0 and tree[before].low == "than"
    rather = than and tree[before - 1].low == "rather" and token.tag in {"VB", "VBP", "VBG"}
    return [Operator("negated", before)] if rather or (than and token.tag == "VB") else []


def _still_less(tree: Tree, token: Token) -> list[Operator]:
    """Return the denial that goes on: "did not read the draft, let alone accept it", "nothing was discussed, still less agreed"."""
    before = token.index - 1
    while before > 1 and (tree[before].dep in {"aux", "auxpass", "det"} or tree[before].tag == "PRP$"):
        before -= 1
    pair = (tree[max(before - 1, 0)].low, tree[max(before, 0)].low)
    opens = before > 1 and tree[before - 2].text in {",", "-", "–", "—", ";", "and", "or"}
    return [Operator("negated", before)] if opens and pair in _GOING_ON else []


def _nor(tree: Tree, token: Token) -> list[Operator]:
    """Return the denial of an inverted clause behind "nor" or "neither": "Nor has Peru ever demanded it"."""
    first = min((kid.index for kid in tree.children(token.index, "aux", "auxpass")), default=token.index)
    inverted = any(first < kid.index < token.index for kid in tree.children(token.index, "nsubj", "nsubjpass"))
    before = tree[first - 1] if first else tree[0]
    opens = (
        inverted and first and before.low in {"nor", "neither"} and token.dep != "conj"
    )  # what is joined has its denial above
    return [Operator("negated", before.index)] if opens else []


def _of_complements(tree: Tree, at: int) -> list[Operator]:
    """Return the denial of an empty complement: "agreed to nothing", "budged on neither"."""
    found = []
    for preposition in tree.children(at, "prep"):
        target = tree.child(preposition.index, "pobj")
        if target is not None and preposition.low == "of" and tree[at].lemma == "be" and _none_of(tree, target):
            found.append(Operator("negated", preposition.index))  # "is of no use to us"
        if target is None or preposition.index < at or target.lemma in _IDLE:
            continue
        word = negative_quantity(tree, target.index) if preposition.low in {"to", "on", "upon", "into"} else None
        if word is not None and not preposition.index < word.index <= target.index:
            word = None  # "came down to 7.5, flat, no tiers"
        empty = target.low in {"nothing", "none", "neither"} and preposition.low in {"for", "in", "with", "about"}
        if word is not None or empty:
            found.append(Operator("negated", target.index if word is None else word.index))
    return found


def _none_of(tree: Tree, noun: Token) -> bool:
    """Say whether a noun is emptied by "no" or "little": "of no use", "of little help"."""
    return any(kid.low in {"no", "little", "limited"} for kid in tree.children(noun.index, "det", "amod"))


def _no_doubt(tree: Tree, noun: Token) -> bool:
    """Say whether "no doubt" is only put in, as an adverb: "signed the paper, no doubt to please Chile"."""
    return noun.lemma == "doubt" and noun.index > 1 and tree[noun.index - 2].text in {",", "-", "("}


def _fares(tree: Tree, noun: Token) -> bool:
    """Say whether a noun is what another verb tells something of: "no figure put forward by Peru commanded consensus" – it put some forward."""
    while noun.dep == "conj":
        noun = tree[noun.head]
    return noun.dep in {"nsubj", "nsubjpass"} and tree[noun.head].verbal and tree[noun.head].lemma != "be"


def _of_arguments(tree: Tree, at: int) -> list[Operator]:
    """Return denials that sit in the arguments: "nobody accepted", "gave no reply", "no offer was made"."""
    found = []
    for kid in tree.children(at, "nsubj", "nsubjpass", "dobj", "attr", "expl"):
        word = negative_quantity(tree, kid.index)
        if word is not None and not _no_doubt(tree, kid):
            found.append(Operator("negated", word.index))
    by = [tree[i] for i in tree.local(at) if i > at and tree[i].low == "by" and tree[i].dep in {"agent", "prep"}]
    for agent in by if passive(tree, at) else ():
        target = tree.child(agent.index, "pobj")
        word = negative_quantity(tree, target.index) if target is not None else None
        neither = next((kid for kid in tree.children(agent.index, "preconj", "cc") if kid.low == "neither"), None)
        if word is not None or neither is not None:
            found.append(
                Operator("negated", (word or neither or agent).index)
            )  # "by neither", "neither by Peru nor by Chile"
    own = direct_object(tree, at)
    emptied = (
        own is not None and tree[own].head != at and passive(tree, at) and negative_quantity(tree, own) is not None
    )
    if emptied and own is not None and not _fares(tree, tree[own]):
        found.append(Operator("negated", own))
    token = tree[at]
    if not tree.children(at, "nsubj", "nsubjpass") and token.dep == "conj":
        for index in subjects(tree, at)[:1]:
            word = negative_quantity(tree, index)
            if word is not None:
                found.append(Operator("negated", word.index))
    return list(dict.fromkeys(found))
