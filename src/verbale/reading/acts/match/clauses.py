"""Clauses that complete a predicate: that-clauses, quotations, infinitives, gerunds."""

from verbale.reading.acts.match.value import Filled
from verbale.reading.lang.en.lexicon import Slot
from verbale.reading.syntax.tree import Token, Tree


def clause_of(tree: Tree, head: int, slot: Slot) -> int | None:  # noqa: C901, PLR0911  # one line a place where the clause may hang
    """Return the that-clause, quotation, infinitive or gerund that complements a predicate."""
    for kid in tree.children(head, "ccomp", "xcomp", "advcl", "acl", "pcomp"):
        to = any(child.low == "to" for child in tree.children(kid.index, "aux"))
        finite = (
            kid.dep in {"ccomp", "acl"}
            and not to
            and kid.tag != "VBG"
            and bool(tree.children(kid.index, "nsubj", "nsubjpass", "expl", "csubj", "mark", "aux", "cop"))
        )
        if "that" in slot.classes and finite:
            return kid.index
        if "deed" in slot.classes and (to or kid.tag == "VBG") and kid.dep != "advcl":
            return kid.index
        if "deed" in slot.classes and to and kid.dep == "advcl":
            return kid.index
    if "that" in slot.classes and tree[head].dep == "dobj" and tree[head].tag.startswith("NN"):
        above = tree[tree[head].head]
        for kid in tree.children(above.index, "ccomp"):
            if (
                kid.index > head
                and tree.children(kid.index, "mark")
                and above.lemma
                in {"reject", "dispute", "share", "accept", "dismiss", "repeat", "note", "welcome", "regret", "deny"}
            ):
                return kid.index
    if (
        "that" in slot.classes and tree[head].dep == "nsubj" and tree[tree[head].head].lemma == "be"
    ):  # "its worry is that …"
        told = next(
            (
                kid
                for kid in tree.children(tree[head].head, "ccomp")
                if tree.children(kid.index, "nsubj", "nsubjpass", "expl")
            ),
            None,
        )
        if told is not None and told.index > head:
            return told.index
    if "that" in slot.classes:
        token = tree[head]
        if token.dep in {"parataxis", "ccomp"} and tree[token.head].verbal and token.verbal and _inserted(tree, token):
            return token.head
    return None


def hung(tree: Tree, head: int, slot: Slot, words: list[int], filled: Filled) -> int | None:
    """Return a clause that the parser hung on a literal word or a receiver: "told the chair in confidence that"."""
    places = [*words, *filled.party]
    if "that" in slot.classes and not places:
        places = [
            kid.index
            for preposition in tree.children(head, "prep", "dative")
            for kid in tree.children(preposition.index, "pobj")
        ]
    for place in places:
        found = clause_of(tree, place, slot)
        if found is not None:
            return found
        for kid in tree.children(place, "relcl", "acl"):
            if "that" in slot.classes and tree[min(tree.subtree(kid.index))].low == "that" and kid.tag in _FINITE:
                return kid.index
            if "that" in slot.classes and any(
                child.low == "that" and child.dep == "mark" for child in tree.children(kid.index)
            ):
                return kid.index
    return None


def _inserted(tree: Tree, token: Token) -> bool:
    """Say whether a verb of saying is inserted into what it reports ("…, he said, …")."""
    first = min(tree.subtree(token.index))
    before = tree[max(0, first - 1)]
    return before.text in {",", '"', "-"} or tree[first].text == ","


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB", "MD"})
