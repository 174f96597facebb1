"""Noun phrases that are empty: "no extension", "neither A nor B", "nobody", "few of them"."""

from verbale.reading.lang.en.operators import NOBODY
from verbale.reading.syntax.coordination import excepted
from verbale.reading.syntax.tree import Token, Tree

_NOT_SO = frozenset({"one", "a", "any", "even", "all", "every", "everybody", "everyone", "everything"})


def negative_quantity(tree: Tree, noun: int) -> Token | None:  # noqa: PLR0911  # one line a construction
    """Return the word that empties a noun phrase: "no extension", "neither A nor B", "nobody", "none of them"."""
    token = tree[noun]
    if excepted(tree, noun) is not None:
        return None
    if token.low in NOBODY or token.low == "no-one":
        return token
    for kid in tree.children(noun, "det", "neg", "preconj", "cc", "advmod"):
        if kid.low in {"no", "neither", "nor"} and (kid.dep != "cc" or kid.low == "neither"):
            return kid
    if token.low == "one" and token.index and tree[token.index - 1].low == "no":
        return tree[token.index - 1]
    first = tree[min(tree.subtree(noun))]
    if first.low == "not" and first.index < noun and tree[first.index + 1].low in _NOT_SO:
        return first
    few = (
        token
        if token.low in {"few", "little"}
        else next(
            (kid for kid in tree.children(noun, "amod", "det", "advmod") if kid.low in {"few", "little", "hardly"}),
            None,
        )
    )
    if (
        few is not None
        and few.tag != "RB"
        and (few.index == 0 or tree[few.index - 1].low not in {"a", "the", "these", "those", "very", "last", "next"})
    ):
        return few
    return None
