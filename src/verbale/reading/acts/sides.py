"""Sides that a text names by what they are: "the rebel front", "the postal workers", "the miners' union", "the Danish fishermen".

Such a phrase is a party to be confirmed. A nationality inside it is part of the name: Danish fishermen are not Denmark.
"""

from verbale.reading.acts.classes import fold
from verbale.reading.lang.en.parties import COLLECTIVES, EVERYBODY, NO_SIDES, ORGANS, PARTIES
from verbale.reading.lang.en.sides import may_name_people, names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token, Tree

_LEFT = ("compound", "nmod", "amod", "poss")
_NO_PART = word_list("sides.no-part")


def is_side(tree: Tree, token: Token) -> bool:
    """Say whether a plain noun can name a side: a body, a crew, people of a trade."""
    word = fold(token.low)
    if word in NO_SIDES or not token.tag.startswith("NN"):
        return False
    if word in PARTIES | COLLECTIVES or (
        word not in ORGANS | EVERYBODY and names_people(token.low) and _definite(tree, token)
    ):
        return True
    return (
        token.tag in {"NNS", "NNPS"}
        and may_name_people(token.low)
        and word not in ORGANS | EVERYBODY
        and _definite(tree, token)
    )


def _definite(tree: Tree, token: Token) -> bool:
    return any(
        kid.low in {"the", "these", "those", "its", "their"} for kid in tree.children(token.index, "det", "poss")
    ) or bool(
        any(kid.low == "of" for kid in tree.children(token.index, "prep"))  # "rebels of the northern front"
        or (token.tag == "NNS" and any(kid.low in {"at", "in"} for kid in tree.children(token.index, "prep")))
        or tree.children(token.index, "compound", "amod")
        or (token.tag == "NNS" and tree.children(token.index, "nummod"))  # "nine prefects"
        or any(plural_owner(tree, own) for own in tree.children(token.index, "poss"))
    )


def side_name(tree: Tree, token: Token, text: str) -> tuple[int, int]:
    """Return the place of a side's name: its noun with the words before it that tell it from others.

    Parameters
    ----------
    tree, token
        The sentence and the head noun.
    text
        The frozen text.
    """
    del text
    start = token.start
    for kid in tree.children(token.index, *_LEFT):
        if kid.index > token.index or kid.low in _NO_PART or kid.tag == "PRP$":
            continue
        if any(tree[i].text in {".", "The"} for i in range(kid.index, token.index)):
            continue  # "Detainees. The Movement": a heading that runs into its sentence
        if kid.dep == "poss" and not plural_owner(tree, kid):
            continue
        if kid.dep == "amod" and kid.tag in {"VBN", "VBG", "JJR", "JJS"}:
            continue
        inner = [
            i
            for i in tree.subtree(kid.index)
            if (tree[i].dep not in {"det", "punct"} and tree[i].tag != "PRP$") or tree[i].text == "-"
        ]
        start = min(start, *(tree[i].start for i in inner))
    return start, token.end


def plural_owner(tree: Tree, owner: Token) -> bool:
    """Say whether a possessive is part of a name ("the miners' union"), not its owner ("Peru's union")."""
    del tree
    return owner.tag == "NNS" or (owner.tag in {"NN", "NNPS"} and owner.low.endswith("s"))
