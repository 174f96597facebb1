"""Plain nouns that mean a side: "the union", "the company", "the envoy", "the coastal states"."""

import re
from collections.abc import Mapping

from verbale.dossier.world import nations
from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import is_side, plural_owner, side_name
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.name_spans import LANDS
from verbale.reading.acts.who.named_parties import proofs, provisional
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en import european_union
from verbale.reading.lang.en.parties import FIRM, NO_FIRM, ORGANS
from verbale.reading.lang.en.sides import names_people
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token, Tree

_NAMELESS = word_list("who.nameless")
_UNIONLIKE = word_list("who.unionlike")
_BODYLIKE = word_list("who.bodylike")
_UNION_WORDS = word_list("who.union-words")
_HOUSES = frozenset({"parliament", "congress", "council", "commission", "senate", "cabinet", "presidency"})
_SAME = frozenset({"same", "whole", "entire", "latter", "former", "new", "large", "small"})
_FIRMS = frozenset(
    [
        "Ltd",
        "Limited",
        "plc",
        "PLC",
        "LLP",
        "LP",
        "Inc",
        "Corp",
        "GmbH",
        "AG",
        "SA",
        "SpA",
        "AB",
        "NV",
        "BV",
        "Union",
        "Federation",
    ]
)
_NAME = 60  # characters of a land's name
_REACH = 2_000  # characters back to look for another of the same noun
_COMPANY_WORDS = word_list("who.company-words")


def plain_noun(scene: Scene, tree: Tree, token: Token, word: str) -> Who:
    """Return the party that a plain noun means: the last one named so ("the union"), else the noun itself."""
    if (
        word in european_union.NOUNS
        and token.tag in {"NN", "NNP"}
        and scene.of_union()
        and _has(tree, token, {"the"}, "det")
    ):
        institution = european_union.NOUNS[word]
        scene.page.parties.setdefault(institution, nations()[institution].party)
        return Who((institution,), "", ((token.start, token.end),), words=token.text)
    speaker = scene.speaker
    if speaker is not None and speaker.parties and _has(tree, token, {"our", "my", "this"}, "poss", "det"):
        return Who(speaker.parties, "", speaker.proof, words=token.text, first=True)
    if not _definite(tree, token, word):
        return Who()
    if any(plural_owner(tree, own) for own in tree.children(token.index, "poss")):
        return _of_others(scene, tree, token)
    many = token.tag == "NNS" and not _has(
        tree, token, {"the", "these", "both", "its", "their"}, "det", "poss", "predet"
    )
    if word in scene.memory.nouns and not many and not tree.children(token.index, "compound", "amod"):
        return office_before(scene, token, word)  # "shareholders" are not the one shareholder who was named
    who = _called_so(scene, tree, token, word)
    return _side(scene, tree, token, word) if not who and is_side(tree, token) and token.tag != "NNPS" else who


def the_land(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return the state that "the Kingdom" means: the one land that the text calls a kingdom of something; nobody where there are two.

    Parameters
    ----------
    scene, tree
        The text, and the sentence.
    token
        The noun.
    """
    if token.text not in LANDS or not _has(tree, token, {"the"}, "det"):
        return Who()
    page, found = scene.page, dict[str, tuple[int, int]]()
    for match in re.finditer(rf"(?:\b[Tt]he )?\b{token.text} of (?:the )?(?=[A-ZÀ-Þ])", page.text):
        named = next(iter(page.mentions_in(match.start(), match.end() + _NAME)), None)
        if named is None or named.start > match.end() or len(named.parties) != 1:
            return Who()  # a land that is no side of the text
        found.setdefault(named.parties[0], (named.start, named.end))
    if len(found) != 1:
        return Who()
    (identity, place), *_ = found.items()
    return Who((identity,), "", (place, (token.start, token.end)), words=token.text)


def _of_others(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return "the drivers' union": whoever has these words in their name, else a side of its own, never just any union."""
    start, end = side_name(tree, token, scene.page.text)
    words = {
        fold(part.strip("'’")) for part in re.findall(r"[\w-]+", scene.page.text[start:end].lower()) if len(part) > 1
    }
    for name, identity in reversed(list(scene.memory.named.items())):
        if words <= {fold(part) for part in re.findall(r"[\w-]+", name.lower())}:
            return Who((identity,), "", proofs(scene, identity, (token.start, token.end)), words=token.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))


def _side(scene: Scene, tree: Tree, token: Token, word: str) -> Who:
    """Return the side that a noun means which no name holds: the one firm, the last of its kind, else a side under its own words."""
    firm = _the_company(scene, word)
    if firm:
        return firm
    kin = _kin(scene, tree, token, word)
    if kin:
        return Who((kin,), "", proofs(scene, kin, (token.start, token.end)), words=token.text)
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))


def organ(scene: Scene, tree: Tree, token: Token, word: str) -> Who:
    """Return whom the noun of an organ or office means that no owner explains."""
    who = plain_noun(scene, tree, token, word)
    if who or word not in ORGANS:
        return who
    before = office_before(scene, token, word)
    named = [scene.page.parties[one].name for one in before.parties if one in scene.page.parties]
    if any(_other_of_its_kind(tree, token, name) for name in named):
        before = Who()
    return before or _office_holder(scene, tree, token, word)


def _has(tree: Tree, token: Token, words: set[str], *relations: str) -> bool:
    return any(kid.low in words for kid in tree.children(token.index, *relations))


def _definite(tree: Tree, token: Token, word: str) -> bool:
    """Say whether a noun means a side already known, or tells by itself which one."""
    if _has(tree, token, {"the", "this", "both", "its", "their"}, "det", "poss", "predet"):
        return True
    if any(plural_owner(tree, own) and _has(tree, own, {"the"}, "det") for own in tree.children(token.index, "poss")):
        return True
    if is_side(tree, token) and any(own.tag == "NNP" for own in tree.children(token.index, "poss")):
        return True  # "Harrowdale's chamber of commerce"
    if word in _HOUSES and token.text[:1].isupper() and token.tag in {"NN", "NNP"}:
        return True  # "Parliament accepted": without an article a body's noun is its name
    if word in {"management", "creditor", "employer"} or tree.children(token.index, "compound"):
        return True
    return token.tag == "NNS" and is_side(tree, token)


def _called_so(scene: Scene, tree: Tree, token: Token, word: str) -> Who:
    """Return the party whose name has the noun in it: the last one named, else one of the cast that the text mentions."""
    if token.tag in {"NNS", "NNPS"} and not _has(tree, token, {"the", "these", "those", "both"}, "det", "predet"):
        return Who()  # "member states" are not the Alliance of Island States
    for name, identity in reversed(list(scene.memory.named.items())):
        if name[:1].islower() and fold(name.split()[-1]) != word:
            continue  # "the four groups" are not the break-out group facilitators
        if _other_of_its_kind(tree, token, name):
            continue
        if word in {fold(part) for part in name.split()} and not _another_since(scene, identity, token, word):
            return Who((identity,), "", proofs(scene, identity, (token.start, token.end)), words=token.text)
    if _has(tree, token, {"contact", "working", "drafting", "expert", "focus"}, "compound"):
        return Who()
    for party in scene.page.parties.values():
        names = [name for name in (party.name, *party.aliases) if not _other_of_its_kind(tree, token, name)]
        parts = {fold(part) for name in names for part in name.split()}
        if word in parts and _present(scene, party.id) and not _another_since(scene, party.id, token, word):
            return Who((party.id,), "", ((token.start, token.end),), words=token.text)
    return Who()


def _other_of_its_kind(tree: Tree, token: Token, name: str) -> bool:
    """Say whether a noun means another than one that has only its words for a name: "the southern delegation" is neither "both delegations" nor "the northern delegation"."""
    words = name.lower().split()
    if not words or not name[:1].islower():
        return False
    told = {kid.low for kid in tree.children(token.index, "amod", "compound")} - _SAME
    return bool(told - set(words)) or (token.tag == "NN" and fold(words[-1]) == fold(token.low) != words[-1])


def _another_since(scene: Scene, party: str, token: Token, word: str) -> bool:
    """Say whether a group without a name of its own was spoken of since a party: "a drafting group was formed. This group met"."""
    first = max(0, token.start - _REACH)
    last = max((one.end for one in scene.page.mentions_in(first, token.start) if party in one.parties), default=first)
    return (
        re.search(
            rf"\b(?:[Aa]|[Aa]n|[Tt]he|[Ee]ach) (?:[a-z-]+ ){{0,3}}{re.escape(word)}s?\b",
            scene.page.text[last : token.start],
        )
        is not None
    )


def _kin(scene: Scene, tree: Tree, token: Token, word: str) -> str:
    """Return the named party of a kind ("the company", "the union") where the text has named just one such, or one last."""
    if token.tag != "NN" or tree.children(token.index, "compound", "amod", "nummod"):
        return ""
    firms = {name: one for name, one in _listed(scene).items() if name.split()[-1] in _FIRMS}
    return _last_of_kind(scene, scene.memory.named, word) or _last_of_kind(scene, firms, word)


def _last_of_kind(scene: Scene, named: Mapping[str, str], word: str) -> str:
    """Return the last union or company among some names, as the noun asks; empty for none."""
    found = []
    for name, identity in named.items():
        parts = {fold(part) for part in name.split()}
        unionlike = bool(_UNIONLIKE & parts)
        party = scene.page.parties.get(identity)
        if party is None or party.kind == "state" or not name[:1].isupper() or identity in scene.page.people:
            continue
        people = name.split()[-1].islower() and names_people(name.split()[-1])
        companylike = not unionlike and not _BODYLIKE & parts and not people
        if (word in _UNION_WORDS and unionlike) or (word in _COMPANY_WORDS and companylike):
            found.append(identity)
    return found[-1] if found else ""


def _the_company(scene: Scene, word: str) -> Who:
    """Return the one firm named so far, for "the company", "management"; nobody where two or none are."""
    own = set(scene.speaker.parties) if scene.speaker is not None else set()
    firms = {
        identity
        for name, identity in scene.memory.named.items()
        if identity not in own
        and not {fold(part) for part in name.split()} & NO_FIRM
        and identity in scene.memory.places
    }
    if word not in FIRM or len(firms) != 1:
        return Who()
    identity = next(iter(firms))
    return Who((identity,), "", (scene.memory.places[identity],), words=word)


def _present(scene: Scene, party: str) -> bool:
    return any(party in mention.parties for mention in scene.page.mentions)


def _listed(scene: Scene) -> dict[str, str]:
    """Return the parties of a list of witnesses or speakers, which no clause has named, by their names."""
    text = scene.page.text
    return {
        party.name: party.id
        for party in scene.page.parties.values()
        if party.kind == "other" and " " in party.name and party.name[:1].isupper() and party.name in text
    }


def office_before(scene: Scene, token: Token, word: str) -> Who:
    """Return the side of an office named before ("the envoy"), as somebody remembered it."""
    known = scene.memory.nouns.get(word)
    if known is not None and not _a_new_one(scene, token):
        return Who(known.parties, known.person, (*known.antecedents, (token.start, token.end)), words=token.text)
    return Who()


def _a_new_one(scene: Scene, token: Token) -> bool:
    """Say whether an article introduces somebody: "a regional group" is not the group spoken of before."""
    return (
        re.search(
            r"\b(?:[Aa]n?|[Aa]nother) (?:[a-z-]+ ){0,2}\Z", scene.page.text[max(0, token.start - 40) : token.start]
        )
        is not None
    )


def _office_holder(scene: Scene, tree: Tree, token: Token, word: str) -> Who:
    """Return an office-holder whose side no words state ("the chancellor", "mediators") as a side of their own, to be confirmed."""
    definite = any(kid.low == "the" for kid in tree.children(token.index, "det")) or (
        token.tag == "NNS" and bool(tree.children(token.index, "compound"))
    )
    crew = word in {"staff", "team"} and bool(tree.children(token.index, "compound"))  # "the catering staff"
    if (word in _NAMELESS and not crew) or not (definite or word in {"mediator", "facilitator", "receiver"}):
        return Who()
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))
