"""Verbs with an ordinary sense: whether what they are done to, and who does it, can be of a table.

"Laid down their lamps" and "laid down terms" differ by the noun alone. A verb that is bodily as often as it is an act needs a noun of the
trade; any other verb is doubted only for a thing of ordinary life. The act is not dropped: a person looks at it.
"""

from functools import cache

from verbale.model import Kind
from verbale.reading.acts.classes import fits, fold, is_class
from verbale.reading.acts.match import Match
from verbale.reading.acts.match.literals import PARTICLES
from verbale.reading.lang.en.everyday import everyday
from verbale.reading.lang.en.operators import CALLING
from verbale.reading.syntax.tree import Tree

_TRADE = ("text", "talks", "measure", "info", "deed")
_ABSTRACT = (
    "tion",
    "sion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ship",
    "ism",
    "osal",
    "awal",
    "wording",
    "cut",
    "ban",
    "cap",
)
_PERSONAL = frozenset({Kind.MEASURE, Kind.WELCOME, Kind.MEET, Kind.SUPPORT, Kind.WARN, Kind.BRIEF, Kind.OPPOSE})
_ANYTHING = frozenset({"anything", "everything", "something", "nothing", "all", "none", "much", "more", "another"})
ORDINARY = "the words may be meant in an ordinary sense"


def is_ordinary(tree: Tree, match: Match) -> bool:
    """Say whether a predicate may be meant in its everyday sense: nothing of the trade stands beside it.

    Parameters
    ----------
    tree, match
        The sentence and the frame found in it.
    """
    frame = match.frame
    if frame.form != "verb" or match.content is not None or any(tree[i].verbal for i in match.things):
        return False
    private = _private(tree, match.actors)
    things = [i for i in match.things if _done_to(tree, i, match)]
    if frame.head not in CALLING and any(word not in PARTICLES for word in frame.words):  # a noun of its own
        free = frame.kind is Kind.MEASURE or any("any" in slot.classes for slot in frame.slots)
        return not free and any(_is(tree, i, "things") for i in things)
    if any(of_the_trade(tree, i) for i in things) or (things and frame.kind is Kind.MEASURE):
        return private and _bodily(match)
    if things:
        return private or _bodily(match) or any(_is(tree, i, "things") for i in things)
    persons = [i for i in match.addressees if _is(tree, i, "people") and tree[i].tag == "NN"]
    return bool(persons and frame.kind in _PERSONAL) or (private and not match.addressees)


def _done_to(tree: Tree, index: int, match: Match) -> bool:
    """Say whether a noun is what the verb is done to, and no mere topic ("on fish")."""
    before = tree[tree[index].head]
    if tree[index].dep != "pobj" or before.low in {"of", "by"}:
        return True
    return any(slot.preposition == before.low and slot.classes == ("text",) for slot in match.frame.slots) or (
        before.low in match.frame.words
    )


def of_the_trade(tree: Tree, index: int) -> bool:
    """Say whether a noun can be something at a table: of a class, abstract, a name, a pronoun, or part of a compound that is."""
    token = tree[index]
    word = fold(token.low)
    if token.tag in {"PRP", "DT", "WDT", "WP", "EX", "NNP", "NNPS"} or token.tag.startswith("W"):
        return True
    if word in _nouns("trade") or token.low in _ANYTHING:
        return True
    if (any(is_class(word, name) for name in _TRADE) or (len(word) > 5 and word.endswith(_ABSTRACT))) and (
        word not in _nouns("things")
    ):
        return True
    if fits(tree, index, ("amount",)):
        return token.low != "one" and (token.tag == "CD" or is_class(word, "amount"))
    return any(is_class(kid.low, "text") for kid in tree.children(index, "compound"))


def _bodily(match: Match) -> bool:
    """Say whether the row is of a verb that is as often bodily, by its head, particle or preposition."""
    verbs, frame = everyday("verbs"), match.frame
    particle = (
        frame.words[0] if frame.words else next((slot.preposition for slot in frame.slots if slot.preposition), "")
    )
    if len(frame.words) > 1:
        return False
    return (f"{frame.head}-{particle}" if frame.words else frame.head) in verbs or (
        bool(particle) and f"{frame.head}-{particle}" in verbs
    )


def _private(tree: Tree, actors: tuple[int, ...]) -> bool:
    """Say whether who acts is one person of private life, sport or crime, or a beast or thing."""
    return any(_is(tree, i, "people") and tree[i].tag == "NN" for i in actors)


def _is(tree: Tree, index: int, name: str) -> bool:
    token = tree[index]
    return token.tag in {"NN", "NNS", "JJ"} and fold(token.low) in _nouns(name)


@cache
def _nouns(name: str) -> frozenset[str]:
    """Return a list of nouns without their plural."""
    return frozenset(fold(word) for word in everyday(name))
