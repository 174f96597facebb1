"""What may fill a strict slot of a frame: nouns by class, deeds by form, parties by who they mean."""

import tomllib
from functools import cache
from importlib.resources import files

from verbale.reading.lang.en.inflection import singular
from verbale.reading.lang.en.parties import COLLECTIVES, EVERYBODY, HUMANS, ORGANS, PARTIES, PEOPLE
from verbale.reading.lang.en.sides import names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Tree

_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ure",
    "ity",
    "ance",
    "ence",
    "age",
    "ship",
    "ism",
    "ival",
    "osal",
    "awal",
    "line",
    "wording",
    "cut",
    "ban",
)
_ACTIONS = ("tion", "sion", "ment", "ance", "ence", "al", "ing", "ure", "age")


@cache
def _classes() -> dict[str, frozenset[str]]:
    table = tomllib.loads((files("verbale.reading.lang.en") / "classes.toml").read_text(encoding="utf-8"))
    return {name: frozenset(fold(word) for word in words.split()) for name, words in table.items()}


@cache
def fold(word: str) -> str:
    """Return a noun without its plural: what words of the table and of the text are compared by."""
    low = word.lower()
    return (
        low[:-1]
        if low.endswith("s") and not low.endswith("ss") and len(low) > 3 and singular(low) == low
        else singular(low)
    )


@cache
def _never_text() -> frozenset[str]:
    """Return nouns that no text at a table is: people, bodies, things of force, times, parts of idioms."""
    table = _classes()
    people = ORGANS | PARTIES | PEOPLE | EVERYBODY | COLLECTIVES | HUMANS
    return frozenset((people | table["measure"] | table["talks"] | _IDLE) - table["text"])


_IDLE = word_list("classes.idle")


def fits(tree: Tree, index: int, classes: tuple[str, ...], *, narrow: bool = False) -> bool:  # noqa: C901, PLR0911  # one line a class of word
    """Say whether the phrase headed by a token may fill a strict slot.

    Parameters
    ----------
    tree, index
        The sentence and the head of the phrase.
    classes
        Classes that the slot takes; a class that is not of nouns takes anything.
    narrow
        Whether only the words of the class itself will do: after verbs that mean many things ("take", "put").
    """
    token = tree[index]
    word = fold(token.low)
    for name in classes:
        if name in {"any", "matter", "that", "day"}:
            return True
        if name == "deed" and (token.verbal or word.endswith(_ACTIONS) or word in _classes()["deed"]):
            return True
        if name in {"party", "actor", "actors"} and _somebody(tree, index):
            return True
        if name == "amount" and (token.tag == "CD" or tree.children(index, "nummod") or word in _classes()["amount"]):
            return True
        counted = tree.children(index, "nummod", "quantmod") and not (narrow and _somebody(tree, index))
        if name == "text" and (counted or word in _classes()["amount"]):
            return True
        if name == "text" and not narrow and token.tag in {"NN", "NNS"} and word not in _never_text():
            return True
        if (
            name == "text"
            and not narrow
            and len(word) > 5
            and word.endswith(_ABSTRACT)
            and word not in _classes()["talks"]
        ):
            return True
        if name in _classes() and word in _classes()[name]:
            return True
        if name in {"text", "info"} and any(kid.low == "draft" for kid in tree.children(index, "compound", "amod")):
            return True
        if (
            name in {"text", "info"}
            and token.tag in {"PRP", "DT", "WDT"}
            and token.low in {"it", "this", "that", "which", "them", "they", "these", "those", "both"}
        ):
            return True
        if name in {"text", "info"} and token.low in {"anything", "everything", "something", "nothing"}:
            return True
    return False


def _somebody(tree: Tree, index: int) -> bool:
    token = tree[index]
    if any(
        of.low == "of" and any(kid.low == "which" for kid in tree.children(of.index, "pobj"))
        for of in tree.children(index, "prep")
    ):
        return False  # "both of which"
    if (
        token.tag.startswith("NNP")
        or (index and token.text[:1].isupper() and token.nominal)
        or token.low in {"him", "her", "them", "us", "me", "you", "he", "she", "they", "we", "who", "whom", "it"}
    ):
        return True
    return fold(token.low) in ORGANS | PARTIES | PEOPLE | EVERYBODY | COLLECTIVES or names_people(token.low)


def is_class(word: str, name: str) -> bool:
    """Say whether a noun is of a class."""
    return fold(word) in _classes()[name]
