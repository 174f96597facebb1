"""The words that a row spells out: whether they stand in the clause, in order, where the row has them."""

from verbale.reading.acts.classes import fold
from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import direct_object
from verbale.reading.syntax.tree import Token, Tree


def literals(tree: Tree, verb: int, words: tuple[str, ...], zone: list[int], *, ordered: bool) -> list[int] | None:
    """Return the numbers of the literal words of a row, ``None`` where one is missing.

    Parameters
    ----------
    tree, verb
        The sentence and the head of the row in it.
    words
        As the row spells them.
    zone
        Numbers of the words among which they may stand.
    ordered
        Whether they stand in the order of the row.
    """
    found: list[int] = []
    thing = direct_object(tree, verb) if tree[verb].verbal else None
    inner = {
        kid.index
        for kid in tree.children(verb, "xcomp", "ccomp")
        if kid.low in words or (ANY_PARTICIPLE in words and is_word(tree, kid.index, ANY_PARTICIPLE))
    }
    inner |= {
        kid.index
        for one in tree.children(verb, "dobj")
        for kid in tree.children(one.index, "acl", "relcl")
        if kid.low in words
    }
    for number, word in enumerate(words):
        start = found[-1] if found and ordered else (verb if ordered else -1)
        near = {verb, *found, *inner}
        if (
            number + 1 < len(words) and thing is not None
        ):  # "put the talks on hold": the parser may hang it on the talks
            near |= set(tree.subtree(thing))
        place = next(
            (
                i
                for i in zone
                if i > start
                and i not in found
                and i != verb
                and is_word(tree, i, word)
                and (word not in PARTICLES or tree[i].head in near)
                and _stands(tree, i, found)
                and _governed(tree, i, found)
            ),
            None,
        )
        if place is None and ordered:
            place = next(
                (
                    i
                    for i in zone
                    if i not in found
                    and i != verb
                    and is_word(tree, i, word)
                    and (tree[i].nominal or (tree[i].tag == "RB" and word not in PARTICLES))
                    and _stands(tree, i, found)
                    and _governed(tree, i, found)
                ),
                None,
            )
        if place is None:
            return None
        found.append(place)
    return found


def _stands(tree: Tree, index: int, found: list[int]) -> bool:
    """Say whether a literal noun stands where the row has it: after a preposition only one that the row names, never a mere count of times."""
    token = tree[index]
    if _of_a_day(tree, index) or _to_be_done(tree, index, found) or _of_a_name(tree, token, found):
        return False
    if token.low in {"not", "n't"} and (token.dep != "neg" or not tree[token.head].verbal):
        return False  # "Not surprisingly, Peru opposed it"
    if token.dep == "pcomp":  # "a long way from being convinced" is no "be convinced"
        return token.head in found
    if not token.tag.startswith("NN"):
        return True
    when = any(kid.low in {"next", "last", "this", "that", "every", "each"} for kid in tree.children(index))
    if token.dep == "npadvmod" and (when or tree.children(index, "nummod")):
        return False  # "will give Chile answers next week" gives no week
    return token.dep != "pobj" or token.head in found or tree[token.head].head in found


def _of_a_name(tree: Tree, token: Token, found: list[int]) -> bool:
    """Say whether a word is part of another noun's name: "close the canteen at the Mill Road depot" closes no mill."""
    return token.dep in {"compound", "nmod"} and tree[token.head].dep == "pobj" and token.head not in found


def _of_a_day(tree: Tree, index: int) -> bool:
    """Say whether a preposition leads to a day: "gave an assurance in March" does not give in."""
    days = tree.children(index, "pobj") if tree[index].dep == "prep" else []
    return any(target.text in DAY_NAMES or target.tag == "CD" for target in days)


def _to_be_done(tree: Tree, index: int, found: list[int]) -> bool:
    """Say whether a word is the verb of an infinitive that the row has no "to" for: "gave them a week to answer" gives no answer."""
    to = next((kid.index for kid in tree.children(index, "aux") if kid.low == "to"), None)
    return to is not None and not any(tree[one].low == "to" for one in found)


def _governed(tree: Tree, index: int, found: list[int]) -> bool:
    """Say whether a literal noun after a literal preposition belongs to it: "took the board to task" is no "to the board"."""
    before = tree[found[-1]] if found else None
    if before is None or before.dep != "prep" or not tree[index].tag.startswith("NN"):
        return True
    return tree[index].dep != "dobj"


def is_word(tree: Tree, index: int, word: str) -> bool:
    """Say whether a token is a literal word of a row; "done" is any participle that completes its verb ("wants the cap lowered").

    Parameters
    ----------
    tree, index
        The sentence and the number of the token.
    word
        As the row spells it.
    """
    token = tree[index]
    if word == "not" and index + 1 < len(tree) and tree[index + 1].low in {"only", "just", "merely", "least"}:
        return False  # "sold not only the mill but the yard"
    if word == "oneself":
        return token.low.endswith(("self", "selves"))
    if word == ANY_PARTICIPLE and token.tag == "VBN" and token.dep in {"ccomp", "xcomp", "oprd"}:
        marks = {kid.low for kid in tree.children(index, "aux", "auxpass", "mark")}
        return not marks or marks == {"to", "be"}  # "wants the cap lowered", "wants the text to be put to a vote"
    return word in {token.low, token.lemma} or (token.tag.startswith("NN") and fold(token.low) == fold(word))


ANY_PARTICIPLE = "done"
PARTICLES = word_list("match.particles")
