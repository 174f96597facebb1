"""What a sentence leaves behind for the next: the subjects that pronouns may mean, the people that appositions introduce."""

import re
from dataclasses import replace

from verbale.model import Person
from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.name_spans import name_span
from verbale.reading.acts.who.named_parties import known, party_id
from verbale.reading.acts.who.owners import owned
from verbale.reading.acts.who.people import of_mention
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.parties import FIRST, HUMANS, LEFT_OFFICE, ORGANISATION_ENDS, ORGANS, PARTIES, PERSONS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.tree import Token, Tree

_NAMES = ("NNP", "NNPS")
_BODIES = frozenset({"delegation", "team", "side", "mission", "secretariat", "committee", "ministry", "government"})
_NOBODY_AT_ALL = frozenset({"people", "some", "many", "others", "everybody", "everyone", "nobody", "anybody"})
_QUOTING = word_list("who.quoting")


def remember(scene: Scene, who: Who, tree: Tree, index: int) -> None:
    """Keep whom a subject meant, for the pronouns after it."""
    token = tree[index]
    if token.low in _NOBODY_AT_ALL:
        return  # "People have been writing its obituary": nobody's "they"
    memory, word, alone = scene.memory, fold(token.low), len(who.parties) == 1
    if alone and word in ORGANS | PARTIES and token.tag == "NN":
        memory.nouns[word] = who
        if word in HUMANS and not who.person:
            memory.person, memory.fresh, memory.unnamed = who, True, scene.turn
            memory.spoken = memory.spoken if _beside_another(tree, token) else token.start
            return
    several = who.collective or len(who.parties) > 1
    memory.lost = memory.lost and not who.parties
    if several or (who.parties and _plural(token)):
        memory.many = who
    if alone and not who.person:
        memory.one = who
    if (who.person and ", " not in who.person) or (alone and word in PERSONS):
        memory.person, memory.fresh = who, True
        memory.spoken = memory.spoken if _beside_another(tree, token) else token.start


def _beside_another(tree: Tree, token: Token) -> bool:
    """Say whether somebody else is the object of the same verb: after "the president invited the minister" either may be "she"."""
    return any(
        fold(kid.low) in HUMANS | PERSONS or (kid.tag in _NAMES and kid.dep == "dative")
        for kid in tree.children(token.head, "dobj", "dative")
    )


def _plural(token: Token) -> bool:
    return token.tag in {"NNS", "NNPS"} or re.fullmatch(r"[A-Z]{2,}s", token.text) is not None


def introduce(scene: Scene, tree: Tree, index: int) -> None:
    """Learn from an apposition: what party a plain noun means, or whose person a name is ("her Chilean colleague, Eva Soto")."""
    token = tree[index]
    for other in tree.children(index, "appos"):
        office, name = (token, other) if other.tag in _NAMES else (other, token)
        if name.tag not in _NAMES:
            continue
        if fold(office.low) in PARTIES and not office.tag.startswith("NNP"):
            side = scene.one(tree, name.index)
            if len(side.parties) == 1:
                scene.memory.nouns[fold(office.low)] = side
        elif fold(office.low) in ORGANS and fold(office.low) not in _BODIES:  # "Lind, the Danish delegation by Ek": two
            _introduced(scene, tree, office, name)


def _introduced(scene: Scene, tree: Tree, office: Token, name: Token) -> None:
    """Keep a person whose office says whose they are; who held it once is nobody's by it."""
    if any(kid.low in LEFT_OFFICE for kid in tree.children(office.index, "amod")):
        return
    mention = scene.mention_at(name)
    if mention is not None and mention.person and mention.parties:
        full_name = scene.page.people[mention.person].name
        scene.memory.people.setdefault(full_name.split()[-1], of_mention(scene, mention))
        return
    side = scene.one(tree, office.index)
    side = side if side.parties else owned(scene, tree, office, 0)
    if any(scene.page.parties[one].name.islower() for one in side.parties if one in scene.page.parties):
        return  # "Pavel Ostrin, the chief of staff": an office is no side
    start, end = name_span(tree, name)
    full = scene.page.text[start:end]
    if len(side.parties) != 1 or " " not in full or full.split()[-1] in ORGANISATION_ENDS or known(scene, full):
        return
    identity = mention.person if mention is not None and mention.person else party_id(full)
    who = Who(side.parties, identity, ((start, end),), words=full)
    for short in {full.split()[-1], re.split(r"[- ]", full)[-1]}:
        scene.memory.people[short] = who
    person = scene.page.people.setdefault(identity, Person(identity, full, office.low))
    if not person.party:
        scene.page.people[identity] = replace(person, party=side.parties[0])


def remember_sayer(scene: Scene, tree: Tree) -> None:
    """Keep who is quoted, for a quotation that goes on after the sentence."""
    for token in tree.tokens:
        if token.lemma not in _QUOTING or not token.verbal:
            continue
        who = scene.group(tree, [kid.index for kid in tree.children(token.index, "nsubj") if kid.low not in FIRST])
        if who:
            scene.memory.sayer = who, token.end
