"""Names of a list that the parser cut loose from its subject: in "NL, DK and IE supported it" the first is a subject too."""

from verbale.reading.syntax.tree import Token, Tree

_LOOSE = frozenset({"npadvmod", "dep", "nsubj", "advmod", "meta", "intj"})
_NAMES = ("NNP", "NNPS")


def names_before(tree: Tree, verb: int, subject: Token) -> list[int]:
    """Return the names that stand before a subject in one list with it, in order; none where the subject is no list of names.

    Parameters
    ----------
    tree, verb
        The sentence, and the verb whose subject it is.
    subject
        Head of the subject as the parser sees it.
    """
    listed = (
        subject.tag in _NAMES
        and bool(tree.children(subject.index, "conj"))
        and bool(tree.children(subject.index, "cc"))
    )
    if not listed:
        return []
    found: list[int] = []
    first = min(i for i in tree.subtree(subject.index) if i <= subject.index)
    while first > 1 and tree[first - 1].text == ",":
        name = tree[first - 2]
        if name.tag not in _NAMES or name.head != verb or name.dep not in _LOOSE:
            break
        if any(kid.dep not in {"compound", "det"} for kid in tree.children(name.index)):
            break
        found.insert(0, name.index)
        first = min(tree.subtree(name.index))
    return found
