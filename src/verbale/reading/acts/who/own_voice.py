"""The sides of a text in somebody's own voice: "we", "you", "the company" of whoever writes, "the Minister" of the house spoken in."""

import re

from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.owners import owner
from verbale.reading.acts.who.people import side_since
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.parties import FIRST, HOME, NO_FIRM, PERSONS
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.tree import Token, Tree


def spoken(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return whom "we", "our", "you" mean: whoever is quoted there, else the voice of the stretch and its reader."""
    speaker = scene.speaker
    named = next((kid for kid in tree.children(token.index, "appos") if kid.tag.startswith("NN")), None)
    if named is not None and token.low == "we":  # "We, the associations of Galway, ask"
        who = scene.one(tree, named.index)
        return Who(who.parties, who.person, who.antecedents, words=token.text, first=True)
    quoted = scene.quoted(token.start) or (_saying(scene, tree, token) if speaker is None else None)
    if quoted is None and speaker is None:
        quoted = _said_before(scene, token)
    if quoted is not None and token.low not in {"you", "your"}:
        if quoted.person and not quoted.parties:
            quoted = side_since(scene, quoted)
            here = None if quoted.parties else _saying(scene, tree, token)  # "said Ruiz, the chair of the Board"
            quoted = here if here is not None and here.parties else quoted
            quoted = quoted if quoted.parties else _said_before(scene, token) or quoted
        return Who(quoted.parties, quoted.person, quoted.antecedents, quoted.guessed, words=token.text, first=True)
    if speaker is None:
        behalf = _behalf(tree) if token.low not in {"you", "your"} else None
        who = scene.one(tree, behalf) if behalf is not None else Who()
        return Who(who.parties, who.person, who.antecedents, words=token.text, first=bool(who.parties))
    if token.low in {"you", "your"}:
        theirs = quoted is not None and bool(set(quoted.parties) & set(speaker.addressees))
        return Who(speaker.parties if theirs else speaker.addressees, "", speaker.proof, words=token.text)
    return Who(speaker.parties, speaker.person, speaker.proof, words=token.text, first=True)


def _behalf(tree: Tree) -> int | None:
    """Return in whose name a sentence is spoken: "On behalf of Ardley Motors, I must inform you"."""
    for token in tree.tokens:
        for of in tree.children(token.index, "prep") if token.low == "behalf" else ():
            target = tree.child(of.index, "pobj")
            if of.low == "of" and target is not None:
                return target.index
    return None


def _said_before(scene: Scene, token: Token) -> Who | None:
    """Return who spoke last in the paragraph, for a quotation that goes on without naming its speaker again."""
    last = scene.memory.sayer
    if last is None or not _in_quotation(scene.page.text, token.start):
        return None
    between = scene.page.text[last[1] : token.start]
    return None if re.search(r"\n\s*\n", between) else last[0]


def _in_quotation(text: str, place: int) -> bool:
    """Say whether a place stands between quotation marks, as far as its own paragraph tells."""
    begin = text.rfind("\n\n", 0, place) + 1
    before = text[begin:place]
    return before.count("“") > before.count("”") or (before.count('"') % 2 == 1)


def _saying(scene: Scene, tree: Tree, token: Token) -> Who | None:
    """Return who says the words around a first person, where the sentence itself says so."""
    for above in tree.above(token.index):
        if above.lemma in operators()["that"] and (
            found := [
                i
                for i in subjects(tree, above.index)
                if tree[i].low not in FIRST and token.index not in tree.subtree(i)
            ]
        ):
            return scene.group(tree, found)
    return None


def honourable_member(scene: Scene, tree: Tree, token: Token, word: str) -> bool:
    """Say whether "the honourable Member" is whoever spoke before in the house."""
    if (
        scene.speaker is None
        or not scene.speaker.home
        or word not in {"member", "gentleman", "lady", "senator", "deputy"}
    ):
        return False
    return any(kid.low in {"the", "my"} for kid in tree.children(token.index, "det", "poss")) and not tree.children(
        token.index, "prep", "compound"
    )


def own_organ(scene: Scene, tree: Tree, token: Token, word: str) -> bool:
    """Say whether "the board" is that of the company whose own officer speaks."""
    speaker = scene.speaker
    if speaker is None or not speaker.parties or word not in {"board", "director"} or owner(tree, token) is not None:
        return False
    party = scene.page.parties.get(speaker.parties[0])
    firm = party is not None and party.kind == "other" and not {fold(part) for part in party.name.split()} & NO_FIRM
    return (
        firm
        and any(kid.low == "the" for kid in tree.children(token.index, "det"))
        and not tree.children(token.index, "amod", "compound")
    )


def at_home(scene: Scene, tree: Tree, token: Token, word: str) -> bool:
    """Say whether "the Government", "the Minister" is that of the house in which it is spoken."""
    if scene.speaker is None or not scene.speaker.home or word not in HOME or owner(tree, token) is not None:
        return False
    return any(kid.low in {"the", "this"} for kid in tree.children(token.index, "det")) and not tree.children(
        token.index, "amod"
    )


def in_role(scene: Scene, tree: Tree, token: Token) -> Who | None:
    """Return the side of the text that a name or a plain noun means in it: "the company", "Brightwater"."""
    place = (token.start, token.end)
    named = scene.roles.at(token.start)
    if named is not None and token.text.islower() and tree.children(token.index, "poss"):
        named = None  # "the drivers' union" in a letter of another one
    if named is not None:
        return _side_of_text(scene, named[2], (named[0], named[1]), token.text)
    party = scene.roles.nouns.get(fold(token.low))
    if party is None:
        return None
    left = [
        kid
        for kid in tree.children(token.index, "compound", "poss", "amod", "nummod", "nmod")
        if not (fold(token.low) in PERSONS and kid.text[:1].isupper() and kid.dep != "poss")
    ]
    definite = (
        token.tag.startswith("NNP")
        or token.low == "management"
        or any(
            kid.low in {"the", "this"}
            for kid in tree.children(token.head if token.dep in {"compound", "nmod"} else token.index, "det")
        )
    )
    owned = any(kid.low in {"of", "for"} for kid in tree.children(token.index, "prep"))
    return _side_of_text(scene, party, place, token.text) if definite and not left and not owned else None


def _side_of_text(scene: Scene, party: str, place: tuple[int, int], words: str) -> Who:
    first = scene.speaker is not None and party in scene.speaker.parties and len(scene.speaker.parties) == 1
    return Who((party,), "", scene.roles.proof(party, place), words=words, first=first)
