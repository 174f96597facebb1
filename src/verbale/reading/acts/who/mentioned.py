"""Mentions of the cast: what the lists of parties and people found in the words of a noun phrase."""

from verbale.dossier.world import nations
from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.everybody import everybody
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.name_spans import left_end
from verbale.reading.acts.who.named_parties import inside_name, named
from verbale.reading.acts.who.owners import opposite, owned, owner
from verbale.reading.acts.who.people import learnt, of_mention, places_of, stranger
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.parties import ORGANISATION_ENDS, ORGANS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Mention, MentionKind
from verbale.reading.syntax.tree import Token, Tree

_NAMES = ("NNP", "NNPS")
_BODIES = word_list("who.bodies")
_ENDS = frozenset(fold(word) for word in ORGANISATION_ENDS)


def mentioned(scene: Scene, tree: Tree, token: Token) -> Who | None:
    """Return the mention that covers the head, or the adjective before an office or organ ("the Peruvian side")."""
    left = left_end(tree, token)
    around = scene.page.mentions_in(max(0, left - 60), token.end + 60)
    inside = [mention for mention in around if mention.start < token.end and left < mention.end]
    covering = [mention for mention in inside if mention.start <= token.start < mention.end]
    for mention in covering:
        if mention.kind is not MentionKind.ADJECTIVE and (who := _covered(scene, tree, token, mention)) is not None:
            return who
    if fold(token.low) in ORGANS and fold(token.low) not in _BODIES and not opposite(tree, token):
        for mention in reversed(inside):
            if mention.parties and mention.kind is not MentionKind.ALL:
                person = mention.person if mention.kind is MentionKind.PERSON else ""
                return Who(mention.parties, person, places_of(mention), words=scene.page.text[left : token.end])
    people = next((mention for mention in covering if mention.kind is MentionKind.PERSON), None)
    return of_mention(scene, people) if people is not None and (people.parties or people.person) else None


def _covered(scene: Scene, tree: Tree, token: Token, mention: Mention) -> Who | None:
    """Return whom a mention means that covers the head, ``None`` where another may say more."""
    if (
        mention.kind is MentionKind.UNNAMED
        and owner(tree, token) is not None
        and (side := owned(scene, tree, token, 0))
    ):
        return side
    own = {party.id for party in scene.page.dossier.parties} & {
        *mention.parties
    }  # the dossier names its own Presidency
    if mention.kind is MentionKind.PARTY and fold(token.low) == "presidency" and not own and scene.of_union():
        scene.page.parties.setdefault("eu-council", nations()["eu-council"].party)
        return Who(("eu-council",), "", places_of(mention), words=token.text)
    if mention.kind is MentionKind.PERSON and not mention.parties:
        return _person(scene, tree, token, mention)
    if mention.kind is MentionKind.ALL:  # but "Denmark's delegates" are Denmark's
        theirs = any(kid.tag in _NAMES for kid in tree.children(token.index, "poss"))
        return None if theirs else everybody(scene, tree, token)
    if token.tag in _NAMES and mention.kind is MentionKind.PARTY and inside_name(scene, tree, token, mention):
        return named(scene, tree, token)
    return of_mention(scene, mention) if mention.parties or mention.person else None


def _person(scene: Scene, tree: Tree, token: Token, mention: Mention) -> Who:
    """Return whose somebody without a stated side is: "Ana Ruiz of Peru", else what the text shows."""
    for preposition in tree.children(token.index, "prep"):
        target = tree.child(preposition.index, "pobj")
        if preposition.low not in {"of", "from", "for"} or target is None:
            continue
        side = scene.one(tree, target.index, 3)
        if side.parties:
            name = scene.page.text[mention.start : mention.end]
            return learnt(scene, mention, name, side.parties, *side.antecedents)
    return named(scene, tree, token) if fold(token.text) in _ENDS else stranger(scene, mention)
