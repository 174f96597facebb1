"""A second look at a sentence whose parse has no verb on top because a long clause stood between a noun and its verb.

"Your proposal that the lease should run until the end of May is declined": with the that-clause blanked, the verb is found.
"""

from verbale.reading.syntax.tree import Tree

_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


def unhidden(tree: Tree, words: str, start: int) -> str:
    """Return the words of a sentence with the clause that hides its verb blanked; empty where the first parse is as good as any.

    Parameters
    ----------
    tree
        The first parse.
    words, start
        The sentence and its place in the text.
    """
    root = next((token for token in tree.tokens if token.head == token.index), None)
    if root is None or not root.tag.startswith("NN"):
        return ""
    clause = next((kid for kid in tree.children(root.index, "acl", "relcl") if kid.index > root.index), None)
    if clause is None:
        return ""
    inside = tree.subtree(clause.index)
    first = inside[0]
    if tree[first].low not in {"that", "which", "who", "to"} and tree[first].text != ",":
        return ""
    finite = [
        i
        for i in inside
        if tree[i].tag in _FINITE
        and i > clause.index
        and tree[i].dep in {"aux", "auxpass", "ROOT", "advcl", "ccomp", "conj"}
    ]
    if not finite:
        return ""
    begin, end = tree[first].start - start, tree[finite[-1]].start - start
    return words[:begin] + " " * (end - begin) + words[end:]
