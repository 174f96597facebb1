"""Who stands in a noun phrase of several: joined by "and", left out by "not", "rather than", "except", counted twice by the parser."""

from itertools import pairwise

from verbale.reading.lang.en.operators import NOBODY
from verbale.reading.syntax.tree import Token, Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")


def coordinated(tree: Tree, index: int) -> list[int]:
    """Return a noun and those joined to it by "and", "or", "nor"; "not Bolivia" is left out."""
    but = excepted(tree, index)
    if but is not None:
        return coordinated(tree, but)
    found, todo = [], [index]
    while todo:
        at = todo.pop(0)
        found.append(at)
        for kid in tree.children(at, "conj", "appos"):
            if (kid.dep == "appos" and not _listed(tree, kid)) or _all_but(tree, at, kid):
                continue
            if kid.nominal and not tree.children(kid.index, "neg") and not excluded(tree, kid):
                todo.append(kid.index)
    others = found[1:] if named_to_be_left_out(tree, index) else []
    return sorted(others or found)


def named_to_be_left_out(tree: Tree, index: int) -> bool:
    """Say whether a noun is only named to be left out: "not Peru but Chile"."""
    return any(kid.low == "not" for kid in tree.children(index, "neg")) and any(
        kid.low == "but" for kid in tree.children(index, "cc")
    )


def _all_but(tree: Tree, index: int, other: Token) -> bool:
    """Say whether a noun is the exception of "all parties but Peru"."""
    whole = tree[index].low in {"all", "everyone", "everybody"} or any(
        kid.low in {"all", "every", "each", "any"} for kid in tree.children(index, "det", "predet")
    )
    but = any(kid.low == "but" and kid.index < other.index for kid in tree.children(index, "cc"))
    return whole and (but or tree[other.index - 1].low == "save")


def excepted(tree: Tree, index: int) -> int | None:
    """Return who alone is left by "nobody but Peru", "no party except Peru"."""
    if tree[index].low not in NOBODY and not any(kid.low == "no" for kid in tree.children(index, "det")):
        return None
    if any(kid.low == "but" for kid in tree.children(index, "cc")):
        other = tree.child(index, "conj")
        if other is not None and any(kid.low != "the" for kid in tree.children(other.index, "det")):
            return None  # "no movement, but some pointers": a contrast
        return other.index if other is not None and other.nominal else None
    others = [
        than for kid in tree.children(index, "amod") if kid.low == "other" for than in tree.children(kid.index, "prep")
    ]
    for kid in (*tree.children(index, "prep"), *others):
        if kid.low in {"but", "except", "save", "than"} and (target := tree.child(kid.index, "pobj")) is not None:
            return target.index
    return None


def _listed(tree: Tree, token: Token) -> bool:
    """Say whether an apposition is rather the second of a list ("A, B and C")."""
    return (
        any(kid.nominal for kid in tree.children(token.index, "conj"))
        and tree[token.head].tag.startswith("NNP")
        and token.tag.startswith("NNP")
    )


_NOT_ONLY = [("not", word) for word in ("only", "just", "merely", "simply", "least")]


def excluded(tree: Tree, token: Token) -> bool:
    """Say whether a noun is one of several that is left out: "not Peru", "rather than Peru", "instead of Peru"."""
    first = min(tree.subtree(token.index))
    before = [tree[i].low for i in range(max(0, first - 3), token.index)]
    if any(pair in pairwise(before) for pair in _NOT_ONLY):
        return False
    if "but" in before and "not" in before[: before.index("but")]:
        return False  # "not Peru but Chile"
    return (
        "not" in before
        or ("than" in before and bool({"rather", "other"} & set(before)))
        or ("of" in before and "instead" in before)
    )


def left_in(tree: Tree, verb: int, out: Token) -> Token:
    """Return the name before one that is left out, where the parser hung that beside the sentence: "Norland but not Peru agreed".

    Parameters
    ----------
    tree, verb, out
        The sentence, the verb and the name that is left out.
    """
    names = [
        kid
        for kid in tree.children(verb, "intj", "npadvmod", "dep", "nmod")
        if kid.tag.startswith("NNP") and kid.index < out.index
    ]
    return names[-1] if names else out


def joined_before(tree: Tree, verb: int, own: Token) -> list[int]:
    """Return the first of two subjects that the parser did not join: "Peru as well as Chile signed", "not only Peru but also Chile".

    Parameters
    ----------
    tree, verb, own
        The sentence, the verb and the last of its subjects.
    """
    for kid in tree.children(verb, *SUBJECTS):
        link = next((one for one in tree.children(kid.index, "cc") if kid.index < one.index < own.index), None)
        if link is not None and link.low in {"and", "as", "but"} and not excluded(tree, kid) and own.nominal:
            return coordinated(tree, kid.index)
    return []
