"""What the word in front of a clause's subject makes of it, wherever the parser hung that word: "whether", "suppose", "as long as".

A parser often takes the first word of a supposition for a part of the name behind it ("Suppose Peru signs"), or the clause for the
main one; the word still stands where English puts it, right before the subject.
"""

from verbale.reading.syntax.scope.operator import Operator
from verbale.reading.syntax.tree import Token, Tree

_OPENERS = {
    "whether": "asked",
    **dict.fromkeys(("if", "unless", "lest", "supposing", "suppose", "imagine", "assuming", "assume"), "supposed"),
}
_WITH_THAT = frozenset({"supposing", "suppose", "imagine", "assuming", "assume", "provided", "providing"})
_BETWEEN = frozenset({"or", "not", "only", "even", "just", "that", "both", "either", "all", "indeed", "perhaps", "now"})
_SPANS = frozenset({("long", "as"), ("as", "though"), ("as", "if"), ("condition", "that"), ("event", "that")})
_TIME = frozenset({"time", "moment"})


def opener(tree: Tree, at: int) -> list[Operator]:
    """Return what the word before the subject of a verb makes of its clause; nothing where it is no such word.

    Parameters
    ----------
    tree, at
        The sentence and the verb.
    """
    first = _first(tree, at)
    if first is None:
        return []
    inside = tree[first]
    if inside.low in _OPENERS and not _asked_to(tree, first):
        return [Operator(_OPENERS[inside.low], first)]
    if inside.low in {"provided", "providing"} and (first == 0 or tree[first - 1].text == ","):
        return [Operator("supposed", first)]
    before = first - 1
    that = False
    while before > 0 and tree[before].low in _BETWEEN:
        that = that or tree[before].low == "that"
        before -= 1
    if before < 0:
        return []
    kind = _of_word(tree, before, that=that)
    return [Operator(kind, before)] if kind else []


def _first(tree: Tree, at: int) -> int | None:
    """Return the first word of the subject of a verb that stands before it."""
    subject: Token | None = None
    for kid in tree.children(at, "nsubj", "nsubjpass", "expl", "csubj"):
        subject = kid if kid.index < at else subject
    if subject is None:
        return None
    below = [i for i in tree.subtree(subject.index) if i <= subject.index]
    return min(below)


def _asked_to(tree: Tree, first: int) -> bool:
    """Say whether a verb of supposing is asserted of somebody: "Experts assume …" stands behind its own subject."""
    return first > 0 and tree[first - 1].nominal


def _of_word(tree: Tree, before: int, *, that: bool) -> str:
    word = tree[before]
    previous = tree[before - 1] if before else None
    if word.low in _OPENERS and not (word.verbal and tree.children(before, "nsubj")):
        return "" if that and word.low not in _WITH_THAT else _OPENERS[word.low]
    alone = before == 0 or tree[before - 1].text == ","
    spans = previous is not None and _long_as(tree, before, that=that)
    better = (
        word.tag in {"RBR", "JJR"} and previous is not None and previous.low == "the"
    )  # "The sooner Peru signs, the better"
    if (word.low == "provided" and alone) or (word.low == "say" and before == 0) or spans or better:
        return "supposed"
    if word.low in _TIME and _it_is(tree, before):
        return "wanted"  # "It is high time Peru signed"
    return ""


def _long_as(tree: Tree, before: int, *, that: bool) -> bool:
    """Say whether two words before the subject suppose: "as long as", "as though", "on condition that", "in the event that"."""
    if that and before + 1 < len(tree):
        return (tree[before].low, "that") in _SPANS
    return (tree[before - 1].low, tree[before].low) in _SPANS


def _it_is(tree: Tree, noun: int) -> bool:
    """Say whether "it is" stands before a noun, an adjective between them or not."""
    words = [tree[i].low for i in range(max(0, noun - 3), noun)]
    return "it" in words and bool({"is", "was", "'s"} & set(words))
