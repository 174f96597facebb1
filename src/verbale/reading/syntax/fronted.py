"""Participles before their clause: what they are done to is its subject ("Opposed by Lund, the toll was shelved")."""

from verbale.reading.syntax.tree import Tree


def fronted_patient(tree: Tree, verb: int) -> int | None:
    """Return the head of the noun that a fronted passive participle is said of, ``None`` where it is none.

    Parameters
    ----------
    tree, verb
        The sentence and the participle.
    """
    token = tree[verb]
    if token.tag != "VBN":
        return None
    if token.dep == "acl":  # "Agreed by the foremen, amended by the lawyers, the scheme …"
        agent = tree[token.head]
        by = tree[agent.head]
        chained = verb and tree[verb - 1].text == "," and agent.dep == "pobj" and by.dep == "agent"
        return fronted_patient(tree, by.head) if chained else None
    if token.dep != "advcl" or token.head < verb:
        return None
    own = tree.child(token.head, "nsubj", "nsubjpass")
    return own.index if own is not None and own.index > verb and _opens(tree, verb) else None


def _opens(tree: Tree, verb: int) -> bool:
    """Say whether a participle opens its clause: no subject and no conjunction of its own."""
    return not tree.children(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass")
