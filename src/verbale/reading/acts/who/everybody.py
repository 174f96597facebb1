"""Everybody at the table: "the parties", "both sides", "delegations"."""

from collections import Counter

from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import side_name
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.named_parties import provisional
from verbale.reading.acts.who.scene import Scene
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.tree import Token, Tree

# "Five political parties" sit in a parliament, not at the table.
_OF_A_COUNTRY = frozenset(
    {"political", "opposition", "ruling", "parliamentary", "leftist", "rightist", "liberal", "conservative"}
)
_ALL = frozenset({"both", "two", "all", "three", "four", "five"})


def means_everybody(tree: Tree, token: Token) -> bool:
    """Say whether "the parties", "both sides", "delegations" mean all those at the table."""
    lefts = {kid.low for kid in tree.children(token.index, "det", "nummod", "predet", "amod")}
    return bool(lefts & (_ALL | {"the"})) or (
        not lefts and fold(token.low) in {"party", "delegate", "delegation", "negotiator"}
    )


def everybody(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return everybody at the table: the sides of a joint text, the dossier's, else the two or more spoken of last."""
    if {kid.low for kid in tree.children(token.index, "amod")} & _OF_A_COUNTRY:
        start, end = side_name(tree, token, scene.page.text)
        return provisional(scene, scene.page.text[start:end], (token.start, token.end))
    if scene.roles.everybody:
        proofs = tuple(scene.roles.proofs[party] for party in scene.roles.everybody if party in scene.roles.proofs)
        return Who(scene.roles.everybody, "", ((token.start, token.end), *proofs), collective=True, words=token.text)
    sides = tuple(party.id for party in scene.page.dossier.at_table) or _table(scene, tree, token)
    if sides:
        return Who(sides, "", ((token.start, token.end),), collective=True, words=token.text)
    left = tree.children(token.index, "det", "nummod", "predet", "amod")
    bare = fold(token.low) in {"delegation", "delegate", "party", "participant"} and not left
    many = scene.memory.many
    if (
        many is not None and not bare and all(_named(scene, party) for party in many.parties)
    ):  # "delegations" without more are all those in the room
        return Who(many.parties, "", many.antecedents, collective=True, words=token.text)
    if fold(token.low) not in {"side", "party"}:
        start, end = side_name(tree, token, scene.page.text)
        return provisional(scene, scene.page.text[start:end], (token.start, token.end))
    return Who((), "", (), collective=True, words=token.text)


def _table(scene: Scene, tree: Tree, token: Token) -> tuple[str, ...]:
    """Return the two sides that "both parties" means: those named most so far, whoever speaks of them left out."""
    left = tree.children(token.index, "det", "nummod", "predet", "amod", "cc", "preconj")
    told = {kid.low for kid in left}
    if scene.counting or not (told & {"both", "two"} or ("the" in told and fold(token.low) == "side")):
        return ()
    scene.counting = True
    away = _subject_parties(scene, tree, token)
    scene.counting = False
    counts: Counter[str] = Counter()
    for mention in (*scene.page.resolved, *scene.page.mentions):
        if mention.start < token.start:
            counts.update({party for party in mention.parties if _named(scene, party)} - away)
    first = counts.most_common(3)
    return tuple(party for party, _ in first[:2]) if len(first) >= 2 and first[1][1] >= 2 else ()


def _named(scene: Scene, party: str) -> bool:
    """Say whether a party has a name of its own: "people", "diplomats", "a mediator" are no side of the talks."""
    known = scene.page.parties.get(party)
    return known is None or not known.name[:1].islower()


def _subject_parties(scene: Scene, tree: Tree, token: Token) -> set[str]:
    """Return the parties of the subject under whose verb a word stands: "both parties" asked by somebody are not the asker."""
    for above in tree.above(token.index):
        if above.verbal:
            heads = [index for index in subjects(tree, above.index) if index != token.index]
            return {party for index in heads for party in scene.bare(tree, index, 3).parties}
    return set()
