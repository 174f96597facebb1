"""Everybody at the table: "the parties", "both sides", "delegations"."""

import re
from collections import Counter

from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import side_name
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.named_parties import provisional
from verbale.reading.acts.who.scene import Scene
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.tree import Token, Tree

_GO_BETWEENS = frozenset(
    {"mediator", "facilitator", "envoy", "conciliator", "arbitrator", "ombudsman", "writer", "moderator", "chair"}
)
# "Five political parties" sit in a parliament, not at the table.
_OF_A_COUNTRY = frozenset(
    {"political", "opposition", "ruling", "parliamentary", "leftist", "rightist", "liberal", "conservative"}
)
_ALL = frozenset({"both", "two", "all", "three", "four", "five"})


def means_everybody(tree: Tree, token: Token) -> bool:
    """Say whether "the parties", "both sides", "delegations" mean all those at the table."""
    lefts = {kid.low for kid in tree.children(token.index, "det", "nummod", "predet", "amod")}
    if told_apart(tree, token):
        return False  # "the small parties", "both opposition parties": some of them, a side of their own
    if lefts & (_ALL - {"both", "all"}) and not lefts & {"the", "these", "those", "both", "all", "our"}:
        return False  # "two delegations are against it": some of those in the room
    return bool(lefts & (_ALL | {"the"})) or (
        not lefts and fold(token.low) in {"party", "delegate", "delegation", "negotiator"}
    )


def told_apart(tree: Tree, token: Token) -> bool:
    """Say whether words before a noun tell some from the others: "the small parties", "the coastal delegations".

    Parameters
    ----------
    tree, token
        The sentence, and a noun for those at the table.
    """
    told = {kid.low for kid in tree.children(token.index, "amod", "compound", "nmod") if not kid.text[:1].isupper()}
    return bool(told - _ALL - _WHOLE)


_WHOLE = frozenset(
    {
        *(
            "same",
            "concerned",
            "involved",
            "negotiating",
            "contracting",
            "warring",
            "remaining",
            "respective",
            "said",
            "present",
        ),
        *(
            "participating",
            "other",
            "various",
            "different",
            "opposing",
            "rival",
            "feuding",
            "conflicting",
            "interested",
            "entire",
        ),
    }
)


def _of_a_country(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return the parties of a country's politics, who sit at no table."""
    if not {kid.low for kid in tree.children(token.index, "amod")} & _OF_A_COUNTRY:
        return Who()
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))


def everybody(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return everybody at the table: the sides of a joint text, the dossier's, else the two or more spoken of last."""
    some = certain_sides(scene, tree, token) or _of_a_country(scene, tree, token)
    if some.parties:
        return some
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
        apart = _apart(scene)
        rest = tuple(party for party in many.parties if party not in apart)
        return Who(rest, "", many.antecedents, collective=True, words=token.text)
    if fold(token.low) not in {"side", "party"}:
        start, end = side_name(tree, token, scene.page.text)
        return provisional(scene, scene.page.text[start:end], (token.start, token.end))
    return Who((), "", (), collective=True, words=token.text)


def certain_sides(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return the sides that are named before a noun: "the Peruvian and Chilean delegations" are those two.

    Parameters
    ----------
    scene, tree, token
        The page, the sentence, and the noun.
    """
    left = [kid for kid in tree.children(token.index, "compound", "amod", "nmod") if kid.index < token.index]
    left += [
        inner
        for kid in left
        for inner in tree.children(kid.index, "compound", "conj", "nmod")
        if inner.index < token.index
    ]
    found: dict[str, tuple[int, int]] = {}
    for kid in sorted(left, key=lambda one: one.index):
        mention, role = scene.mention_at(kid), scene.roles.at(kid.start)
        parties = mention.parties if mention is not None else (role[2],) if role is not None else ()
        found.update(dict.fromkeys(parties, (kid.start, kid.end)))
    return Who(tuple(found), "", tuple(found.values()), words=token.text) if len(found) > 1 else Who()


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
    dated = _behind_dateline(scene)
    for mention in (*scene.page.resolved, *scene.page.mentions):
        if dated <= mention.start < token.start:
            counts.update({party for party in mention.parties if _named(scene, party)} - away)
    for party in [*_between(scene), *(one for one in counts if _goes_between(scene, one))]:
        counts.pop(party, None)
    first = counts.most_common(3)
    return tuple(party for party, _ in first[:2]) if len(first) >= 2 and first[1][1] >= 2 else ()


def _apart(scene: Scene) -> set[str]:
    """Return who speaks as a person between the sides: the envoy who met both delegations is none of "the parties"."""
    own = scene.speaker.parties if scene.speaker is not None else ()
    return {party for party in own if party in scene.page.people}


def _behind_dateline(scene: Scene) -> int:
    """Return where the place and day of a wire end: "LISBON" is no side of the talks."""
    line = scene.page.document.dateline
    at = scene.page.text.find(line) if line else -1
    return at + len(line) if at >= 0 else 0


def _between(scene: Scene) -> tuple[str, ...]:
    """Return the writer, where they stand between the sides: a mediator is none of "both sides"."""
    own = scene.speaker.parties if scene.speaker is not None else ()
    return tuple(party for party in own if _goes_between(scene, party))


def _goes_between(scene: Scene, party: str) -> bool:
    """Say whether the name of a party is that of a go-between: "the Special Envoy", "Mediator"."""
    known = scene.page.parties.get(party)
    return known is not None and bool({fold(word) for word in re.findall(r"\w+", known.name)} & _GO_BETWEENS)


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
