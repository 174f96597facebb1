"""Whom a noun phrase means: rules in their order, the first that knows decides.

A capitalised phrase that no list knows (a union, a company, a committee) becomes a party to be confirmed. What is guessed says so; an
act of a guessed actor is unsure.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from verbale.reading.acts.classes import fold
from verbale.reading.acts.sides import is_side, side_name
from verbale.reading.acts.who.everybody import certain_sides, everybody, means_everybody, told_apart
from verbale.reading.acts.who.meaning import Who, joined
from verbale.reading.acts.who.mentioned import mentioned
from verbale.reading.acts.who.name_spans import lone_name
from verbale.reading.acts.who.named_parties import known, named, proofs, provisional
from verbale.reading.acts.who.nationalities import nationality
from verbale.reading.acts.who.own_voice import at_home, honourable_member, in_role, own_organ, spoken
from verbale.reading.acts.who.owners import opposite, owned, owner
from verbale.reading.acts.who.people import by_name
from verbale.reading.acts.who.plain_nouns import office_before, organ, the_land
from verbale.reading.acts.who.pronouns import pronoun
from verbale.reading.acts.who.remembering import introduce, remember, remember_sayer
from verbale.reading.acts.who.scene import Scene
from verbale.reading.acts.who.trades import of_a_trade
from verbale.reading.lang.en import european_union
from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.operators import NOBODY
from verbale.reading.lang.en.parties import EVERYBODY, FIRST, HUMANS, LEFT_OFFICE, ORGANISATION_ENDS, ORGANS, PARTIES
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Mention, MentionKind
from verbale.reading.syntax.tree import Token, Tree

_NAMES = ("NNP", "NNPS")
_COINS = frozenset({"crown", "mark", "pound", "real", "sovereign"})
_OUTSIDE = frozenset({"shareholder", "investor", "bondholder", "customer", "passenger", "patient", "pupil", "reader"})
_PART = frozenset(
    {"member", "deputy", "lawmaker", "councillor", "senator", "legislator", "backbencher", "delegate", "director"}
)
_FEW = frozenset({"some", "several", "few", "many", "other", "certain"})
_SOME = frozenset(
    {"some", "many", "most", "few", "several", "other", "more", "all", "no", "not", "fellow", "percent", "ordinary"}
)
_MET = frozenset({"colleague", "counterpart"})
_AMONG = frozenset({"on", "at", "in", "of", "from", "among"})
_OWN_PEOPLE = frozenset({"people", "men", "camp", "entourage", "circle"})  # "Sul's people"
_FOLLOWERS = word_list("who.followers")
_BARE_MANY = word_list("who.bare-many")
_OWN_LAND = frozenset({"country", "nation", "side", "camp"})  # "Halse said her country would not sign"
_PAPERS = word_list("who.numbered-papers")
_NUMERAL = re.compile(r"[IVXLC]+|\d[\w./]*")
_PEERS = word_list("who.peers")
_ANYBODY = frozenset(
    {
        "no-one",
        "everyone",
        "everybody",
        "anyone",
        "anybody",
        "someone",
        "somebody",
        "nothing",
        "everything",
        "few",
        "many",
    }
)
# A rule answers with whom a head means (perhaps nobody), or ``None`` where another may know.
_Rule = Callable[[Scene, Tree, Token, int], Who | None]


class Resolver(Scene):
    """Noun phrases of one document into parties and people. It goes through the sentences in order."""

    def group(self, tree: Tree, indices: Iterable[int]) -> Who:
        """Return whom several heads mean together."""
        return joined([self.one(tree, index) for index in dict.fromkeys(indices)])

    def one(self, tree: Tree, index: int, depth: int = 0) -> Who:
        """Return whom one head means, and keep the place of the words that mean it."""
        who = self.bare(tree, index, depth)
        if who.parties:
            token = tree[index]
            self.page.resolved.append(Mention(token.start, token.end, MentionKind.PARTY, who.parties, who.person))
        return who

    def bare(self, tree: Tree, index: int, depth: int) -> Who:
        """Return whom one head means, without keeping the place."""
        for rule in _RULES:
            who = rule(self, tree, tree[index], depth)
            if who is not None:
                return by_name(self, tree, tree[index], who)
        return Who()

    def remember(self, who: Who, tree: Tree, index: int) -> None:
        """Keep whom a subject meant, for the pronouns after it."""
        remember(self, who, tree, index)

    def remember_sayer(self, tree: Tree) -> None:
        """Keep who is quoted, for a quotation that goes on after the sentence."""
        remember_sayer(self, tree)

    def introduce(self, tree: Tree, index: int) -> None:
        """Learn from an apposition whose person a name is."""
        introduce(self, tree, index)


def _first_or_second_person(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    first = token.low in FIRST and token.text != "US"
    return spoken(scene, tree, token) if first or token.low in {"you", "our", "my", "your"} else None


def _side_of_text(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    return in_role(scene, tree, token) if token.tag.startswith("NN") else None


def _everybody_of_text(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    """Read "the Ministers", "the Parties" of a joint text, which writes them with a capital."""
    if not scene.roles.everybody or fold(token.low) not in EVERYBODY or token.tag not in {"NNS", "NNPS"}:
        return None
    bare = not tree.children(token.index, "amod", "compound", "poss", "nummod", "prep")
    return everybody(scene, tree, token) if bare and means_everybody(tree, token) else None


def _no_office(_: Scene, tree: Tree, token: Token, __: int) -> Who | None:
    """Let who has left office, and some of a people, speak for no state: "a former Chilean minister", "six in ten Chileans"."""
    if fold(token.low) in HUMANS and any(kid.low in LEFT_OFFICE for kid in tree.children(token.index, "amod")):
        return Who() if token.tag in {"NN", "NNS"} else None
    if fold(token.low) in _PART and token.tag == "NNS" and _counted(tree, token):
        return Who()  # "three members of the executive" are not the house
    if fold(token.low) in _OUTSIDE and any(kid.low in {"of", "in"} for kid in tree.children(token.index, "prep")):
        return Who()  # "two shareholders of Osk" are not Osk
    if token.tag not in {"NNPS", "NNS"} or not nationality(token):
        return None
    counted = any(
        kid.low in _SOME or kid.tag == "CD" for kid in tree.children(token.index, "amod", "det", "nummod", "advmod")
    )
    of = tree[token.head]
    part = token.dep == "pobj" and of.low in {"of", "in"} and (tree[of.head].tag == "CD" or tree[of.head].low in _SOME)
    return Who() if counted or part else None


def _nobody_there(_: Scene, tree: Tree, token: Token, __: int) -> Who | None:
    """Let who held an office before, and "no delegation", be nobody at the table."""
    own = tree.child(token.index, "poss")
    if token.low in {"predecessor", "predecessors"} and (own is None or own.tag == "PRP$"):
        return Who()  # "its predecessor"; "the Minister's predecessor" bound the Minister's side
    none = any(kid.low == "no" for kid in tree.children(token.index, "det"))
    if fold(token.low) in ORGANS | PARTIES and none and not tree.children(token.index, "poss", "compound"):
        return Who()
    return None


def _counted(tree: Tree, token: Token) -> bool:
    """Say whether only some of a body are meant: "three members of its board", "some deputies of the party"."""
    some = any(kid.low in _FEW or kid.tag == "CD" for kid in tree.children(token.index, "amod", "det", "nummod"))
    return some and any(kid.low in {"of", "in", "on"} for kid in tree.children(token.index, "prep"))


def _some_of_many(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    """Read "some delegates", "a group of countries": some of those in the room, no side that was named."""
    word = fold(token.low)
    counted = any(
        kid.low in _SOME | {"one", "another", "certain", "various"}
        for kid in tree.children(token.index, "amod", "det", "nummod")
    )
    if word == "group" and _has_a(tree, token):
        inner = [
            kid
            for of in tree.children(token.index, "prep")
            if of.low == "of"
            for kid in tree.children(of.index, "pobj")
        ]
        if inner and inner[0].tag == "NNS" and fold(inner[0].low) in EVERYBODY | PARTIES:
            return provisional(scene, scene.page.text[token.start : inner[0].end], (token.start, inner[0].end))
    if not counted or word not in EVERYBODY or token.tag != "NNS" or owner(tree, token) is not None:
        return None
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))


def _numbered_paper(_: Scene, tree: Tree, token: Token, __: int) -> Who | None:
    """Read "Article 4.5", "Decision 3", "the Charter's Annex II" as papers, which are nobody."""
    number = tree[token.index + 1] if token.index + 1 < len(tree) else None
    numbered = number is not None and (number.tag == "CD" or _NUMERAL.fullmatch(number.text) is not None)
    return Who() if token.low in _PAPERS and numbered else None


def _has_a(tree: Tree, token: Token) -> bool:
    return any(kid.low in {"a", "another", "one"} for kid in tree.children(token.index, "det", "nummod"))


def _pronoun(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    alone = not tree.children(token.index, "amod", "compound")
    pointing = token.tag.startswith(("PRP", "WP", "WDT", "DT")) or token.low in {"latter", "former"}
    if token.start in scene.heard:
        return scene.heard[token.start]
    if not (alone and pointing):
        return None
    who = pronoun(scene, tree, token)
    human = token.low in {"it", "its", "itself"} and (
        who.person or any(party in scene.page.people for party in who.parties)
    )
    return Who() if human else who


def _known_person(scene: Scene, _: Tree, token: Token, __: int) -> Who | None:
    who = scene.memory.people.get(token.text)
    if who is None:
        return None
    return Who(who.parties, who.person, (*who.antecedents, (token.start, token.end)), words=token.text)


def _of_the_house(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read "the honourable Member", "the board" of the company that speaks, "our delegation"."""
    word, speaker = fold(token.low), scene.speaker
    if speaker is not None and honourable_member(scene, tree, token, word):
        return speaker.member
    if speaker is not None and own_organ(scene, tree, token, word):
        return Who(speaker.parties, "", speaker.proof, words=token.text, first=True)
    mine = any(kid.low in {"my", "our", "your"} for kid in tree.children(token.index, "poss"))
    if mine and word in ORGANS - HUMANS and not tree.children(token.index, "amod", "compound", "nmod"):
        return owned(scene, tree, token, depth)
    return None


def _partner(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read "Peru's ally Chile", "its partner, Tarkos plc": the name beside a plain noun."""
    if depth or token.tag not in {"NN", "NNS"} or fold(token.low) in (HUMANS | ORGANS) - _PEERS:
        return None
    name = next((kid for kid in tree.children(token.index, "appos") if kid.tag in _NAMES), None)
    if name is None or name.index - token.index > 4 or (opposite(tree, token) and owned(scene, tree, token, depth)):
        return None
    who = scene.bare(tree, name.index, depth + 1)
    return who if who.parties else None


def _named_sides(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    """Read "the Kenyan and Ghanaian sides": both, where the second alone stands beside the noun."""
    if token.tag not in {"NNS", "NNPS"} or fold(token.low) not in EVERYBODY:
        return None
    who = certain_sides(scene, tree, token)
    return who if who.parties else None


def _mentioned(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    if token.tag == "NNS" and fold(token.low) in EVERYBODY and told_apart(tree, token):
        return None  # "the small parties" are not all of them
    theirs = tree.child(token.index, "poss") if fold(token.low) in EVERYBODY else None
    if theirs is not None and theirs.low == "their" and (who := scene.bare(tree, theirs.index, 1)).parties:
        return replace(who, person="")  # "their delegations": of those spoken of, not of all
    return _met_before(scene, tree, token) or mentioned(scene, tree, token)


def _met_before(scene: Scene, tree: Tree, token: Token) -> Who | None:
    """Return whom "put it to his colleague" means: the one spoken of before."""
    met = fold(token.low) in _MET and not tree.children(token.index, "amod", "compound", "appos", "prep")
    if met and fold(token.low) in scene.memory.nouns and tree.children(token.index, "poss"):
        return office_before(scene, token, fold(token.low))
    return None


def _explained(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read what an owner or an apposition explains: "the company's director, Ann Lind" is the company's, whatever her name."""
    if fold(token.low) in HUMANS and tree.children(token.index, "poss", "appos"):
        who = owned(scene, tree, token, depth)
        if who:
            return who
    if depth >= 3 or token.tag.startswith("NNP"):
        return None
    for other in tree.children(token.index, "appos"):
        if other.tag in _NAMES and (who := scene.one(tree, other.index, depth + 1)).parties:
            return who
    return None


def _at_home(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    home = at_home(scene, tree, token, fold(token.low))
    return scene.speaker.home if home and scene.speaker is not None else None


def _proper_name(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read a capitalised noun: a people, a party in no list, or what its owner is."""
    body = european_union.BODIES.get(token.text) if not token.index and scene.of_union() else None
    if body is not None and not tree.children(token.index, "det", "amod", "compound", "poss"):
        return named(scene, tree, token) or None  # "Council and Parliament met"
    plain = not token.index and fold(token.low) in ORGANS | PARTIES | EVERYBODY
    if plain or token.text in DAY_NAMES:
        return None
    if token.low in NOBODY | _ANYBODY:
        return Who()
    name = token.tag in _NAMES and (not token.text.islower() or token.text in ORGANISATION_ENDS)
    if name or (token.index and token.text[:1].isupper() and token.tag.startswith("NN")):
        land = nationality(token) or the_land(scene, tree, token)
        return land or named(scene, tree, token) or owned(scene, tree, token, depth)
    return None


def _opening_name(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    """Read a noun that opens the sentence, where every word has a capital: a name met before, or one that stands alone."""
    if token.index or token.tag != "NN" or not token.text[:1].isupper():
        return None
    party = known(scene, token.text)
    if party:
        own = (token.start, token.end)
        return Who((party,), "", (own, *proofs(scene, party, own)[1:]), words=token.text)
    return named(scene, tree, token) if lone_name(tree, token, fold(token.low)) else None


def _people(_: Scene, __: Tree, token: Token, ___: int) -> Who | None:
    return (nationality(token) or None) if token.tag.startswith("JJ") else None


def _everybody(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    if fold(token.low) not in EVERYBODY or token.tag not in {"NNS", "NNPS"} or owner(tree, token) is not None:
        return None
    return everybody(scene, tree, token) if means_everybody(tree, token) else None


def _nobody_of(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read "nobody on their side", "no one at Orvin": what nobody of a side did, the side did not do."""
    if token.low not in NOBODY | {"none", "no-one"} or depth:
        return None
    for preposition in tree.children(token.index, "prep"):
        side = tree.child(preposition.index, "pobj") if preposition.low in _AMONG else None
        if side is not None and (who := _whole_side(scene, tree, side)).parties:
            return who
    return None


def _whole_side(scene: Scene, tree: Tree, side: Token) -> Who:
    """Return the side of which nobody is meant: "their side" is theirs."""
    own = tree.child(side.index, "poss")
    whose = own if own is not None and side.low in {"side", "end", "part", "team", "delegation"} else side
    return scene.bare(tree, whose.index, 1)


def _of_a_trade(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    return of_a_trade(scene, tree, token)


def _owned(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    word = fold(token.low)
    theirs = word in _OWN_PEOPLE and any(kid.tag in _NAMES for kid in tree.children(token.index, "poss"))
    theirs = theirs or (word in _OWN_LAND and any(kid.tag == "PRP$" for kid in tree.children(token.index, "poss")))
    theirs = theirs or (word in _FOLLOWERS and owner(tree, token) is not None)  # "rebels of the Northern Front"
    return (owned(scene, tree, token, depth) or None) if theirs or word in ORGANS | PARTIES else None


def _certain_ones(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    """Read "coastal delegations", "three companies", "six mayors": a side under its own words."""
    word, told = fold(token.low), tree.children(token.index, "nummod", "amod", "compound")
    own = owner(tree, token)
    if own is not None and own.dep == "compound" and own.tag in {"NN", "NNS"} and word in EVERYBODY:
        own = None  # "both opposition parties"
    counted = any(kid.tag == "CD" for kid in told) and not tree.children(token.index, "det", "predet", "poss")
    if token.tag != "NNS" or not told or own is not None or not (word in EVERYBODY or (counted and word in ORGANS)):
        return None
    start, end = side_name(tree, token, scene.page.text)
    return provisional(scene, scene.page.text[start:end], (token.start, token.end))


def _organ(scene: Scene, tree: Tree, token: Token, _: int) -> Who | None:
    word = fold(token.low)
    if token.lemma in _COINS and token.text.islower():
        return None  # "a fee of 320 crowns"; the Crown has its capital
    return organ(scene, tree, token, word) if word in ORGANS or is_side(tree, token) else None


def _bare_many(scene: Scene, tree: Tree, token: Token, depth: int) -> Who | None:
    """Read "Ministers adopted", "Members rejected": those in the room by their office, a side under their own word."""
    if depth or token.tag != "NNS" or fold(token.low) not in _BARE_MANY or token.dep not in {"nsubj", "nsubjpass"}:
        return None
    told = tree.children(token.index, "det", "poss", "amod", "compound", "nummod", "relcl", "acl")
    if told or any(kid.low in {"of", "from", "for", "in", "at"} for kid in tree.children(token.index, "prep")):
        return None
    return provisional(scene, token.text.lower(), (token.start, token.end))


_RULES: tuple[_Rule, ...] = (
    _first_or_second_person,
    _side_of_text,
    _everybody_of_text,
    _no_office,
    _nobody_there,
    _nobody_of,
    _numbered_paper,
    _some_of_many,
    _pronoun,
    _known_person,
    _of_the_house,
    _partner,
    _named_sides,
    _mentioned,
    _explained,
    _at_home,
    _proper_name,
    _opening_name,
    _people,
    _everybody,
    _of_a_trade,
    _owned,
    _certain_ones,
    _bare_many,
    _organ,
)
