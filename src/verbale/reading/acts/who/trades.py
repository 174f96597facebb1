"""People of a trade: "tram drivers", "the dockers of Port Sabel", "Orvin's weavers" are a side of their own.

They are not the place they live in nor the house they work for. Where one organisation of the text speaks for them, they are its.
"""

from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import side_name
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.named_parties import known, proofs, provisional
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.parties import HUMANS, ORGANS
from verbale.reading.lang.en.sides import names_people
from verbale.reading.syntax.tree import Token, Tree

_ANYBODY = frozenset({"people", "men", "women", "man", "woman", "person"})  # "Soto's people" are Soto's
_NAMES = frozenset({"NNP", "NNPS"})
_OWNING = frozenset({"of", "in", "at", "from"})


def of_a_trade(scene: Scene, tree: Tree, token: Token) -> Who | None:
    """Return the side that people of a trade are; ``None`` for other nouns, and for people told apart by nothing.

    Parameters
    ----------
    scene, tree, token
        The page, the sentence, and the head of the noun phrase.
    """
    word = fold(token.low)
    people = names_people(token.low) and word not in ORGANS | HUMANS | _ANYBODY
    if token.tag != "NNS" or not (
        people or token.low == "unions"
    ):  # "unions at Orvin" are no more Orvin than its weavers
        return None
    house = scene.represented.get(word)
    if (
        house is not None and token.dep != "poss" and not _of_another_house(tree, token)
    ):  # "the bus drivers' branch" is named so
        return _of_house(scene, token, *house)
    owners = [kid for kid in tree.children(token.index, "compound", "nmod", "poss") if kid.tag in {"NNP", "NNPS"}]
    placed = [kid for kid in tree.children(token.index, "prep") if kid.low in _OWNING and tree.child(kid.index, "pobj")]
    if not owners and not placed:
        return None
    start, end = side_name(tree, token, scene.page.text)
    name = scene.page.text[start:end]
    capital = any(
        kid.start == start and kid.tag in {"NNP", "NNPS"} for kid in tree.children(token.index, "compound", "nmod")
    )
    return provisional(scene, name if capital else name[:1].lower() + name[1:], (token.start, token.end))


def _of_another_house(tree: Tree, token: Token) -> bool:
    """Say whether people of a trade are told from the others by whom they work for: "the drivers of Bayline", "Orvin's drivers"."""
    named = any(kid.tag in _NAMES for kid in tree.children(token.index, "poss"))
    at = [tree.child(kid.index, "pobj") for kid in tree.children(token.index, "prep") if kid.low in {"of", "at"}]
    return named or any(target is not None and target.tag in _NAMES for target in at)


def _of_house(scene: Scene, token: Token, name: str, place: tuple[int, int]) -> Who:
    own = (token.start, token.end)
    met = known(scene, name)
    if met:
        return Who((met,), "", (*proofs(scene, met, own), place), words=token.text)
    who = provisional(scene, name, place)
    return Who(who.parties, "", (own, place), words=token.text)
