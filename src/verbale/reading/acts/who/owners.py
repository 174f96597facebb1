"""In whose name an organ acts: "Peru's delegation", "a spokesman for Peru", "negotiators from Peru and Chile"."""

import re

from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import plural_owner, side_name
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.named_parties import known, provisional
from verbale.reading.acts.who.nationalities import nationality
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.parties import HUMANS, OPPOSITE, PARTIES
from verbale.reading.lang.en.sides import names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree

_NAMES = ("NNP", "NNPS")
_ITS = frozenset({"its", "his", "her", "their"})
_OF = frozenset({"of", "for", "from", "at", "including", "like"})
_OF_PEOPLE = word_list("who.bodies") | {"parliament", "council", "committee"}
_TRADE = re.compile(r"[A-Z]{2}")
_BODIES = frozenset({"secretariat", "delegation", "command", "committee", "authority", "chamber"})
# What a union's bulletin calls its own to its members: "your committee has met the board".
_OF_MEMBERS = frozenset(
    {
        "committee",
        "union",
        "negotiator",
        "team",
        "rep",
        "representative",
        "branch",
        "council",
        "executive",
        "officer",
        "delegate",
        "association",
        "steward",
        "convenor",
        "organiser",
    }
)
_PRESIDING = frozenset(
    {
        "chair",
        "co-chair",
        "chairman",
        "chairwoman",
        "chairperson",
        "facilitator",
        "co-facilitator",
        "moderator",
        "rapporteur",
    }
)
_SITTINGS = frozenset(
    {"group", "session", "meeting", "plenary", "talks", "conference", "consultation", "subgroup", "workshop", "round"}
)
_FIELDS = word_list("offices.fields")
_PEERS = frozenset({"colleague", "counterpart"})
_BESIDE = word_list("who.beside")
_GOVERNMENTS = frozenset({"government", "delegation", "ministry", "cabinet", "parliament"})


def owner(tree: Tree, token: Token) -> Token | None:
    """Return in whose name a noun stands: "Peru's delegation", "a spokesman for Peru", "officials close to Peru"."""
    own = tree.child(token.index, "poss")
    if own is not None and not _part_of_name(tree, token, own):
        return own
    for preposition in tree.children(token.index, "prep"):
        if preposition.low in _OF and (target := tree.child(preposition.index, "pobj")) is not None:
            return target
    for adjective in tree.children(token.index, "amod", "acl"):
        for preposition in tree.children(adjective.index, "prep") if adjective.low == "close" else ():
            if (target := tree.child(preposition.index, "pobj")) is not None:
                return target
    return tree.child(token.index, "compound", "nmod")


def _part_of_name(tree: Tree, token: Token, own: Token) -> bool:
    """Say whether a possessive only tells a side from others ("the miners' union", "their union"): then it owns nothing."""
    word = fold(token.low)
    theirs = own.tag == "PRP$" and own.low in {"their", "his", "her"} and word in _OF_PEOPLE
    return word in PARTIES and (plural_owner(tree, own) or theirs)


def opposite(tree: Tree, token: Token) -> bool:
    """Say whether a noun means those opposite or beside the side that it belongs to: "Peru's counterparts"."""
    if fold(token.low) not in OPPOSITE:
        return False
    return any(kid.tag in _NAMES or kid.low in _ITS for kid in tree.children(token.index, "poss"))


def _met(scene: Scene, own: Token) -> bool:
    """Say whether a name is somebody's by itself: one of the lists, or met before."""
    return scene.mention_at(own) is not None or bool(known(scene, own.text)) or nationality(own).parties != ()


def owned(scene: Scene, tree: Tree, token: Token, depth: int) -> Who:
    """Return the party in whose name an organ acts: "Peru's delegation", "a spokesman for Peru", "negotiators from Peru and Chile"."""
    own = owner(tree, token)
    if own is None or depth > 3 or _nobodys(scene, token, own):
        return Who()
    if (whole := _a_side_of_its_own(scene, tree, token, own)) is not None:
        return whole
    if own.low == "your" and scene.speaker is not None and not scene.speaker.addressees:
        return _of_nobody_known(scene, token)
    together = own.dep != "compound" or any(kid.tag in _NAMES for kid in tree.children(own.index, "conj"))
    heads = coordinated(tree, own.index) if together else [own.index]
    found = [scene.one(tree, index, depth + 1) for index in heads]
    parties = tuple(dict.fromkeys(party for who in found for party in who.parties))
    if own.tag == "PRP$" and parties and _anothers(scene, fold(token.low), parties):
        return Who()
    if not parties:
        return _of_people(scene, tree, token, own)
    places = tuple(place for who in found for place in who.antecedents)
    if fold(token.low) in _GOVERNMENTS and len(parties) == 1:
        scene.memory.government = Who(parties, "", places)
    words = scene.page.text[token.start : token.end]
    return Who(parties, "", places, any(who.guessed for who in found), words=words)


def _facing(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return whose somebody's counterpart is, where a name before the noun says so: "her Chile counterpart"."""
    sides = (kid for kid in tree.children(token.index, "compound", "nmod") if kid.tag in _NAMES and _met(scene, kid))
    return next((who for kid in sides if (who := scene.bare(tree, kid.index, 1)).parties), Who())


def _a_side_of_its_own(scene: Scene, tree: Tree, token: Token, own: Token) -> Who | None:
    """Return a body or whoever presides, which the words beside its noun do not own; ``None`` where they may."""
    if opposite(tree, token):
        return _facing(scene, tree, token)
    if own.tag in _NAMES and own.dep in {"compound", "nmod"} and fold(token.low) in _BODIES and not _met(scene, own):
        start, end = side_name(tree, token, scene.page.text)
        return provisional(scene, scene.page.text[start:end], (start, end))  # "the Mekong secretariat" is no Mekong's
    if _presides(tree, token, own):
        return provisional(
            scene, token.text.lower(), (token.start, token.end)
        )  # who chairs a contact group is not the group
    return None


def _presides(tree: Tree, token: Token, own: Token) -> bool:
    """Say whether a noun is whoever chairs a sitting or a group without a name of its own."""
    if fold(token.low) not in _PRESIDING or own.dep != "pobj" or fold(own.low) not in _SITTINGS:
        return False
    named = tree.children(token.index, "appos") or any(
        kid.text[:1].isupper() for kid in tree.children(own.index, "compound", "amod")
    )
    return own.tag in {"NN", "NNS"} and not named


def _of_nobody_known(scene: Scene, token: Token) -> Who:
    """Return whom "your …" means where no reader is known: a bulletin's "your committee" is its own, a letter's "your client" is not."""
    if fold(token.low) not in _OF_MEMBERS or scene.speaker is None:
        return Who()
    return Who(scene.speaker.parties, "", scene.speaker.proof, words=token.text)


def _nobodys(scene: Scene, token: Token, own: Token) -> bool:
    """Say whether an owner owns no side: "my colleague" sits opposite, "the IT staff" are of a trade."""
    if own.low in {"my", "our", "your"} and fold(token.low) in _PEERS:
        return True
    if own.low in _FIELDS and fold(token.low) in HUMANS and own.dep in {"compound", "nmod", "pobj"}:
        return True  # "the Transport Minister" is of no side by her field
    return own.dep == "compound" and (
        (own.tag not in _NAMES and fold(own.low) not in PARTIES)
        or (_TRADE.fullmatch(own.text) is not None and not _met(scene, own))
    )


def _anothers(scene: Scene, word: str, parties: tuple[str, ...]) -> bool:
    """Say whether an office beside a person is somebody else's: "her own minister had refused", "his deputy said no"."""
    return word in _BESIDE and all(party in scene.page.people for party in parties)


def _of_people(scene: Scene, tree: Tree, token: Token, own: Token) -> Who:
    """Return the side of those who act for people without a name: "the farmers' representatives"; nobody elsewhere."""
    if own.dep != "poss" or own.tag != "NNS" or not names_people(own.low):
        return Who()
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (start, end))
