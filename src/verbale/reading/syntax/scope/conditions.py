"""Clauses that state a condition: "if", "unless", "should Peru agree", "once"."""

from verbale.reading.lang.en.operators import IFS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token, Tree


def states_condition(tree: Tree, clause: Token) -> bool:
    """Say whether an adverbial clause is a condition of what its head says."""
    marks = {kid.low for kid in tree.children(clause.index, "mark", "advmod", "aux")}
    if clause.low in {"provided", "providing", "assuming"} and not tree.children(clause.index, "auxpass", "aux"):
        return True
    if "as" in marks or _no_condition(tree, clause):
        return False
    if "once" in marks and any(kid.tag == "MD" for kid in tree.children(clause.head, "aux")):
        return True
    subject = tree.child(clause.index, "nsubj", "nsubjpass")
    inverted = subject is not None and any(
        kid.low in {"should", "had", "were"} and kid.index < subject.index
        for kid in tree.children(clause.index, "aux", "auxpass")
    )
    return bool(marks & (IFS - {"should"})) or inverted


_VERBLESS = word_list("scope.verbless-conditions")
_SURE = frozenset({"mistaken", "wrong", "believe", "trust", "credit"})


def _no_condition(tree: Tree, clause: Token) -> bool:
    """Say whether an if-clause only plays down or vouches: "if nothing else", "if somewhat late", "unless we are mistaken"."""
    words = {clause.lemma, clause.low}
    words |= {word for kid in tree.children(clause.index, "acomp", "attr", "xcomp") for word in (kid.low, kid.lemma)}
    if words & _SURE:
        return True
    verbal = clause.verbal or any(tree[i].verbal for i in tree.local(clause.index))
    return not verbal and not words & _VERBLESS
