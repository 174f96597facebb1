"""Whom a noun phrase means: a mention of the cast, the party of an office, a short name, a pronoun, or a name in no list.

A capitalised phrase that no list knows (a union, a company, a committee) becomes a party to be confirmed. "It" remembers
organisations, "he" and "she" persons, "they" groups. What is guessed says so; an act of a guessed actor is unsure.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache

from verbale.model import Party, Person
from verbale.reading.acts.classes import fold, is_class
from verbale.reading.acts.roles import Roles
from verbale.reading.acts.sides import is_side, plural_owner, side_name
from verbale.reading.acts.strangers import strangers
from verbale.reading.lang.en.parties import EVERYBODY, FIRM, FIRST, HOME, HUMANS, LEFT_ALONE, NO_FIRM, OPPOSITE, ORGANISATION_ENDS, ORGANS, PARTIES, PERSONS
from verbale.reading.world import nations
from verbale.reading.page import Mention, MentionKind, Page
from verbale.reading.lang.en.operators import operators
from verbale.reading.syntax.clauses import coordinated, subjects
from verbale.reading.syntax.tree import Token, Tree

_LEFT = ("compound", "amod", "det", "nmod", "poss", "nummod", "predet")
_NAMES = ("NNP", "NNPS")
_ALL = frozenset({"both", "two", "all", "three", "four", "five"})
_NAMELESS = frozenset("person source insider official diplomat aide adviser advisor member staff team side court police delegate counsel officer".split())
_UNIONLIKE = frozenset("union alliance federation association guild congress brotherhood league confederation".split())
_BODYLIKE = frozenset("council commission committee ministry board authority agency court parliament assembly government party front movement army secretariat office".split())
_UNION_WORDS = frozenset("union alliance federation association guild".split())
_COMPANY_WORDS = frozenset("company employer management firm airline operator carrier bidder manufacturer retailer developer publisher buyer group bank lender utility".split())
_UNION = frozenset({"eu", "eu-council", "european-parliament", "european-commission"})
_UNION_BODIES = {"Council": "eu-council", "Parliament": "european-parliament", "Commission": "european-commission", "Presidency": "eu-council"}
_UNION_NOUNS = {"presidency": "eu-council", "rapporteur": "european-parliament", "co-legislator": "eu-council"}
_UNION_OFFICES = {"rapporteur": "european-parliament", "mep": "european-parliament", "commissioner": "european-commission"}
_STATE_OFFICES = ("minister", "president", "premier", "chancellor", "secretary", "ambassador", "prime minister", "spokes")
_BODIES = frozenset("union company employer management federation association bank creditor fisherman farmer miner driver nurse teacher pilot docker worker".split())
_IT = frozenset({"it", "itself", "which", "that", "its"})
_THEY = frozenset({"they", "them", "their", "who", "whom", "both", "all", "themselves", "neither"})
_ITS = frozenset({"its", "his", "her", "their"})
_NO_NAME = frozenset("IN DT PRP PRP$ CC RB WRB WP WDT MD TO UH EX PDT RP".split())
_PEERS = frozenset("partner ally neighbour neighbor rival".split())
_ENDS = frozenset(fold(word) for word in ORGANISATION_ENDS)
_CHAIR = re.compile(r"(?P<office>(?:Co-|Vice-)?(?:Chairs?|Facilitators?|Chairperson|Chairman|Chairwoman|Rapporteur))\b")
_INSTRUMENTS = frozenset("convention agreement treaty act protocol charter accord pact code law regulation directive statute article resolution".split())
_DAYS = frozenset("January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


@dataclass(frozen=True, slots=True)
class Who:
    """Whom words mean.

    Parameters
    ----------
    parties
        Ids of the parties, in order.
    person
        Id of the person, empty for a party.
    antecedents
        Places of earlier words that resolve it.
    guessed
        Whether it rests on a rule of thumb.
    collective
        Whether everybody at the table is meant.
    words
        The words themselves.
    first
        Whether it is the writer's or speaker's own "we".
    """

    parties: tuple[str, ...] = ()
    person: str = ""
    antecedents: tuple[tuple[int, int], ...] = ()
    guessed: bool = False
    collective: bool = False
    words: str = ""
    first: bool = False

    def __bool__(self) -> bool:
        return bool(self.parties or self.person)


@dataclass(slots=True)
class Memory:
    """Who was spoken of last: as one organisation, as several together, as a person; and the names met so far."""

    one: Who | None = None
    many: Who | None = None
    person: Who | None = None
    fresh: bool = False
    unnamed: int = -9
    government: Who | None = None
    named: dict[str, str] = field(default_factory=dict)
    people: dict[str, Who] = field(default_factory=dict)
    nouns: dict[str, Who] = field(default_factory=dict)
    before: list[Who] = field(default_factory=list)
    places: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says "we" and "you" in a stretch of text.

    Parameters
    ----------
    parties, person
        The side spoken for, and who speaks.
    addressees
        The sides spoken to.
    proof
        Places of the words that say so.
    home
        Whose government, parliament and ministers are meant where the text names none.
    member
        Whom "the honourable Member" means in a house of parliament: who spoke before.
    """

    parties: tuple[str, ...] = ()
    person: str = ""
    addressees: tuple[str, ...] = ()
    proof: tuple[tuple[int, int], ...] = ()
    home: Who = field(default_factory=Who)
    member: Who = field(default_factory=Who)


class Resolver:
    """Noun phrases of one document into parties and people. It goes through the sentences in order."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.memory = Memory()
        self.speaker: Speaker | None = None
        self._strangers = strangers(page)
        self.turn = 0
        self.union: bool | None = None
        self.roles = Roles()
        self._counting = False
        self.quotes: list[tuple[int, int, Who]] = []

    def quoted(self, place: int) -> Who | None:
        """Return whose quoted words stand at a place, ``None`` outside quotations."""
        return next((who for start, end, who in self.quotes if start <= place < end), None)

    def group(self, tree: Tree, indices: Iterable[int]) -> Who:
        """Return whom several heads mean together."""
        found = [self.one(tree, index) for index in dict.fromkeys(indices)]
        found = [who for who in found if who]
        if len(found) <= 1:
            return found[0] if found else Who()
        parties = tuple(dict.fromkeys(party for who in found for party in who.parties))
        people = [who.person for who in found if who.person]
        person = ", ".join(dict.fromkeys(people)) if people and len(people) == len(found) else ""
        return Who(
            parties,
            person,
            tuple(place for who in found for place in who.antecedents),
            any(who.guessed for who in found),
            any(who.collective for who in found),
            " and ".join(who.words for who in found),
            any(who.first for who in found),
        )

    def one(self, tree: Tree, index: int, depth: int = 0) -> Who:
        """Return whom one head means, and keep the place of the words that mean it."""
        who = self._one(tree, index, depth)
        if who.parties:
            token = tree[index]
            self.page.resolved.append(Mention(token.start, token.end, MentionKind.PARTY, who.parties, who.person))
        return who

    def _one(self, tree: Tree, index: int, depth: int) -> Who:
        token = tree[index]
        if (token.low in FIRST and token.text != "US") or token.low in {"you", "our", "my", "your"}:
            return self._spoken(tree, token)
        role = self._in_role(tree, token) if token.tag.startswith("NN") else None
        if role is not None:
            return role
        if token.tag.startswith(("PRP", "WP", "WDT", "DT")) and not tree.children(index, "amod", "compound"):
            return self._pronoun(tree, token)
        if token.text in self.memory.people:
            who = self.memory.people[token.text]
            return Who(who.parties, who.person, (*who.antecedents, (token.start, token.end)), words=token.text)
        word = fold(token.low)
        if self._member(tree, token, word):
            return self.speaker.member if self.speaker is not None else Who()
        if self._own_organ(tree, token, word):
            return Who(self.speaker.parties, "", self.speaker.proof, words=token.text, first=True) if self.speaker is not None else Who()
        mine = any(kid.low in {"my", "our", "your"} for kid in tree.children(token.index, "poss")) and not tree.children(token.index, "amod", "compound", "nmod")
        if mine and fold(token.low) in ORGANS - HUMANS:
            return self._owned(tree, token, depth)
        named = next((kid for kid in tree.children(index, "appos") if kid.tag in _NAMES), None) if token.tag in {"NN", "NNS"} and not depth and fold(token.low) not in (HUMANS | ORGANS) - _PEERS else None
        if named is not None and named.index - index <= 4 and (other := self._one(tree, named.index, depth + 1)).parties:
            return other  # "Peru's ally Chile", "its partner, Tarkos plc"
        found = self._mentioned(tree, token)
        if found is not None:
            return found
        if fold(token.low) in HUMANS and tree.children(index, "poss", "appos") and (owned := self._owned(tree, token, depth)):
            return owned  # "the company's director, Ann Lind": the company's, whatever her name
        for other in tree.children(index, "appos"):
            if other.tag in _NAMES and depth < 3 and not token.tag.startswith("NNP") and (named := self.one(tree, other.index, depth + 1)).parties:
                return named
        if self._at_home(tree, token, word):
            return self.speaker.home if self.speaker is not None else Who()
        plain = not index and word in ORGANS | PARTIES | EVERYBODY
        if token.text not in _DAYS and not plain and ((token.tag in _NAMES and (not token.text.islower() or token.text in ORGANISATION_ENDS)) or (index and token.text[:1].isupper() and token.tag.startswith("NN"))):
            return self._people(token) or self._named(tree, token) or self._owned(tree, token, depth)
        if not index and token.tag == "NN" and token.text[:1].isupper() and (known := self._known(token.text)):
            return Who((known,), "", ((token.start, token.end), *self._places(known, (token.start, token.end))[1:]), words=token.text)
        if not index and token.tag == "NN" and token.text[:1].isupper() and self._lone_name(tree, token, word):
            return self._named(tree, token)
        if token.tag.startswith("JJ") and (people := self._people(token)):
            return people
        if word in EVERYBODY and token.tag in {"NNS", "NNPS"} and (not self._owner(tree, token)) and self._everybody(tree, token):
            return self._all(tree, token)
        owned = self._owned(tree, token, depth) if word in ORGANS | PARTIES else Who()
        if owned:
            return owned
        if word in EVERYBODY and token.tag == "NNS" and tree.children(token.index, "nummod", "amod", "compound") and not self._owner(tree, token):
            start, end = side_name(tree, token, self.page.text)
            return self._provisional(self.page.text[start:end], (token.start, token.end))
        if word in ORGANS or is_side(tree, token):
            found = self._common(tree, token, word)
            if found or word not in ORGANS:
                return found
            return self._office(token, word) or self._holder(tree, token, word)
        return Who()

    def _office(self, token: Token, word: str) -> Who:
        """Return the side of an office named before ("the envoy"), as somebody remembered it."""
        known = self.memory.nouns.get(word)
        if known is not None:
            return Who(known.parties, known.person, (*known.antecedents, (token.start, token.end)), words=token.text)
        return Who()

    def _holder(self, tree: Tree, token: Token, word: str) -> Who:
        """Return an office-holder whose side no words state ("the chancellor", "mediators") as a side of their own, to be confirmed."""
        definite = any(kid.low == "the" for kid in tree.children(token.index, "det")) or (token.tag == "NNS" and bool(tree.children(token.index, "compound")))
        if word in _NAMELESS or not (definite or word in {"mediator", "facilitator", "receiver"}):
            return Who()
        start, end = side_name(tree, token, self.page.text)
        return self._provisional(self.page.text[start:end], (token.start, token.end))

    def _provisional(self, name: str, place: tuple[int, int]) -> Who:
        identity = _slug(name)
        if not identity:
            return Who()
        self.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
        self.memory.named.setdefault(name, identity)
        return Who((identity,), "", (place,), words=name)

    def _lone_name(self, tree: Tree, token: Token, word: str) -> bool:
        """Say whether a word that opens a sentence and bears no article is rather a name ("Orion is not in a position to …")."""
        if tree.children(token.index, "det", "amod", "compound", "prep", "poss") or not token.dep.startswith("nsubj"):
            return False
        return word not in LEFT_ALONE and not word.endswith(("tion", "ment", "ness", "ity", "ing", "ance", "ence", "ship", "ism")) and not is_class(word, "text") and not is_class(word, "talks")

    def _at_home(self, tree: Tree, token: Token, word: str) -> bool:
        """Say whether "the Government", "the Minister" is that of the house in which it is spoken."""
        if self.speaker is None or not self.speaker.home or word not in HOME or self._owner(tree, token) is not None:
            return False
        return any(kid.low in {"the", "this"} for kid in tree.children(token.index, "det")) and not tree.children(token.index, "amod")

    def _own_organ(self, tree: Tree, token: Token, word: str) -> bool:
        """Say whether "the board" is that of the company whose own officer speaks."""
        speaker = self.speaker
        if speaker is None or not speaker.parties or word not in {"board", "director"} or self._owner(tree, token) is not None:
            return False
        party = self.page.parties.get(speaker.parties[0])
        firm = party is not None and party.kind == "other" and not {fold(part) for part in party.name.split()} & NO_FIRM
        return firm and any(kid.low == "the" for kid in tree.children(token.index, "det")) and not tree.children(token.index, "amod", "compound")

    def _member(self, tree: Tree, token: Token, word: str) -> bool:
        """Say whether "the honourable Member" is whoever spoke before in the house."""
        if self.speaker is None or not self.speaker.home or word not in {"member", "gentleman", "lady", "senator", "deputy"}:
            return False
        return any(kid.low in {"the", "my"} for kid in tree.children(token.index, "det", "poss")) and not tree.children(token.index, "prep", "compound")

    def remember(self, who: Who, tree: Tree, index: int) -> None:
        """Keep whom a subject meant, for the pronouns after it."""
        token = tree[index]
        word = fold(token.low)
        if len(who.parties) == 1 and word in ORGANS | PARTIES and token.tag == "NN":
            self.memory.nouns[word] = who
            if word in HUMANS and not who.person:
                self.memory.person, self.memory.fresh, self.memory.unnamed = who, True, self.turn
                return
        plural = len(who.parties) > 1 or tree[index].tag in {"NNS", "NNPS"} or re.fullmatch(r"[A-Z]{2,}s", token.text) is not None
        if who.collective or len(who.parties) > 1:
            self.memory.many = who
        elif plural and who.parties:
            self.memory.many = who
        if len(who.parties) == 1 and not who.person:
            self.memory.one = who
        if (who.person and ", " not in who.person) or (len(who.parties) == 1 and fold(tree[index].low) in PERSONS):
            self.memory.person, self.memory.fresh = who, True

    def introduce(self, tree: Tree, index: int) -> None:
        """Learn from an apposition whose person a name is: "her Chilean colleague, Eva Soto"."""
        token = tree[index]
        for other in tree.children(index, "appos"):
            office, name = (token, other) if other.tag in _NAMES else (other, token)
            if fold(office.low) in PARTIES and name.tag in _NAMES and not office.tag.startswith("NNP"):
                side = self.one(tree, name.index)
                if len(side.parties) == 1:
                    self.memory.nouns[fold(office.low)] = side
                continue
            if fold(office.low) not in ORGANS or name.tag not in _NAMES:
                continue
            side = self.one(tree, office.index)
            start, end = self._name_span(tree, name)
            full = self.page.text[start:end]
            known = self.mention_at(name)
            if known is not None and known.person and known.parties:
                self.memory.people.setdefault(self.page.people[known.person].name.split()[-1], self._of(known))
                continue
            if len(side.parties) == 1 and full and " " in full and full.split()[-1] not in ORGANISATION_ENDS and not self._known(full):
                who = Who(side.parties, _slug(full), ((start, end),), words=full)
                for short in {full.split()[-1], re.split(r"[- ]", full)[-1]}:
                    self.memory.people[short] = who
                self.page.people.setdefault(who.person, Person(who.person, full, office.low, side.parties[0]))

    def _saying(self, tree: Tree, token: Token) -> Who | None:
        """Return who says the words around a first person, where the sentence itself says so."""
        for above in tree.above(token.index):
            if above.lemma in operators()["that"] and (found := [i for i in subjects(tree, above.index) if tree[i].low not in FIRST and token.index not in tree.subtree(i)]):
                return self.group(tree, found)
        return None

    def _in_role(self, tree: Tree, token: Token) -> Who | None:
        """Return the side of the text that a name or a plain noun means in it: "the company", "Brightwater"."""
        place = (token.start, token.end)
        named = self.roles.at(token.start)
        if named is not None:
            return self._side(named[2], (named[0], named[1]), token.text)
        party = self.roles.nouns.get(fold(token.low))
        if party is None:
            return None
        left = [kid for kid in tree.children(token.index, "compound", "poss", "amod", "nummod", "nmod") if not (fold(token.low) in PERSONS and kid.text[:1].isupper() and kid.dep != "poss")]
        definite = token.tag.startswith("NNP") or token.low == "management" or any(kid.low in {"the", "this"} for kid in tree.children(token.head if token.dep in {"compound", "nmod"} else token.index, "det"))
        owned = any(kid.low in {"of", "for"} for kid in tree.children(token.index, "prep"))
        return self._side(party, place, token.text) if definite and not left and not owned else None

    def _side(self, party: str, place: tuple[int, int], words: str) -> Who:
        first = self.speaker is not None and party in self.speaker.parties and len(self.speaker.parties) == 1
        return Who((party,), "", self.roles.proof(party, place), words=words, first=first)

    def _spoken(self, tree: Tree, token: Token) -> Who:
        speaker = self.speaker
        quoted = self.quoted(token.start) or (self._saying(tree, token) if speaker is None else None)
        if quoted is not None and token.low not in {"you", "your"}:
            return Who(quoted.parties, quoted.person, quoted.antecedents, quoted.guessed, words=token.text, first=True)
        if speaker is None:
            return Who(words=token.text)
        if token.low in {"you", "your"}:
            theirs = quoted is not None and bool(set(quoted.parties) & set(speaker.addressees))
            return Who(speaker.parties if theirs else speaker.addressees, "", speaker.proof, words=token.text)
        return Who(speaker.parties, speaker.person, speaker.proof, words=token.text, first=True)

    def _pronoun(self, tree: Tree, token: Token) -> Who:
        mention = self.mention_at(token)
        memory = self.memory
        if token.low in {"he", "she", "him", "her", "his"} and memory.person is not None and (mention is None or memory.fresh or self._own_person(mention)):
            return self._again(memory.person, token, guessed=False)
        if mention is not None and mention.person and not mention.parties:
            known = self.page.people.get(mention.person)
            short = self.memory.people.get(known.name.split()[-1]) if known is not None and known.name.split() else None
            return self._again(short, token) if short is not None else self._himself(mention)
        if mention is not None and (mention.parties or mention.person):
            return self._of(mention)
        if token.low == "latter" and memory.before:
            return self._again(memory.before[-1], token)
        if token.low == "former" and len(memory.before) > 1:
            return self._again(memory.before[-2], token)
        if token.low in _IT and memory.one is not None:
            return self._again(memory.one, token)
        if token.low in _THEY:
            who = memory.many or memory.one
            return self._others(self._again(who, token)) if who is not None else Who()
        of = next((kid for kid in tree.children(token.index, "prep") if kid.low == "of"), None)
        target = tree.child(of.index, "pobj") if of is not None else None
        return self.one(tree, target.index) if target is not None else Who()

    def _others(self, who: Who) -> Who:
        """Leave the speaker's own side out of "they"."""
        own = set(self.speaker.parties) if self.speaker is not None else set()
        rest = tuple(party for party in who.parties if party not in own)
        return replace(who, parties=rest) if rest and len(rest) < len(who.parties) else who

    def _own_person(self, mention: Mention) -> bool:
        """Say whether a mention is the speaker, who is no "he" or "she" in their own words."""
        return self.speaker is not None and bool(mention.person) and mention.person == self.speaker.person

    def _again(self, who: Who, token: Token, *, guessed: bool = False) -> Who:
        return Who(who.parties, who.person, who.antecedents, guessed or who.guessed, who.collective, token.text, who.first)

    def mention_at(self, token: Token) -> Mention | None:
        """Return the mention that covers a word."""
        for mention in self.page.mentions_in(max(0, token.start - 80), token.end + 80):
            if mention.start <= token.start < mention.end:
                return mention
        return None

    def _people(self, token: Token) -> Who:
        """Return the party of a people: "the Americans", "the French"."""
        party = demonyms().get(token.text) or demonyms().get(token.text.removesuffix("s"))
        return Who((party,), "", ((token.start, token.end),), words=token.text) if party else Who()

    def _mentioned(self, tree: Tree, token: Token) -> Who | None:
        """Return the mention that covers the head, or the adjective before an office or organ ("the Peruvian side")."""
        left = self._left(tree, token)
        inside = [m for m in self.page.mentions_in(max(0, left - 60), token.end + 60) if m.start < token.end and left < m.end]
        covering = [m for m in inside if m.start <= token.start < m.end and m.kind is not MentionKind.ADJECTIVE]
        for mention in covering:
            if mention.kind is MentionKind.UNNAMED and self._owner(tree, token) is not None:
                owned = self._owned(tree, token, 0)
                if owned:
                    return owned
            if mention.kind is MentionKind.PARTY and fold(token.low) == "presidency" and self._of_union():
                self.page.parties.setdefault("eu-council", nations()["eu-council"].party)
                return Who(("eu-council",), "", self._place(mention), words=token.text)
            if mention.kind is MentionKind.PERSON and not mention.parties:
                for preposition in tree.children(token.index, "prep"):
                    target = tree.child(preposition.index, "pobj")
                    if preposition.low in {"of", "from", "for"} and target is not None and (side := self.one(tree, target.index, 3)).parties:
                        return self._learnt(mention, self.page.text[mention.start : mention.end], side.parties, *side.antecedents)
                if fold(token.text) in _ENDS:
                    return self._named(tree, token)
                return self._stranger(mention)
            if mention.kind is MentionKind.ALL:
                return self._all(tree, token)
            if mention.parties or mention.person:
                if tree[token.index].tag in _NAMES and mention.kind is MentionKind.PARTY and self._inside_name(tree, token, mention):
                    return self._named(tree, token)
                return self._of(mention)
        if fold(token.low) in ORGANS and fold(token.low) not in _BODIES and not self._opposite(tree, token):
            for mention in reversed(inside):
                if mention.parties and mention.kind is not MentionKind.ALL:
                    return Who(mention.parties, mention.person if mention.kind is MentionKind.PERSON else "", self._place(mention), words=self.page.text[left : token.end])
        person = next((m for m in inside if m.kind is MentionKind.PERSON and m.start <= token.start < m.end), None)
        return self._of(person) if person is not None and (person.parties or person.person) else None

    def _opposite(self, tree: Tree, token: Token) -> bool:
        """Say whether a noun means those opposite or beside the side that it belongs to: "Peru's counterparts"."""
        if fold(token.low) not in OPPOSITE:
            return False
        return any(kid.tag in _NAMES or kid.low in _ITS for kid in tree.children(token.index, "poss"))

    def _stranger(self, mention: Mention) -> Who:
        """Return a person whose side no words state: the one who has just spoken without a name ("its chief negotiator said"), else nobody's."""
        name = self.page.text[mention.start : mention.end]
        known = self.page.people.get(mention.person)
        if known is not None and known.party in self.page.parties and known.party != mention.person:
            return self._learnt(mention, name, (known.party,))
        stated = self._strangers.get(mention.person)
        if stated is not None and stated[1]:
            return self._learnt(mention, name, (stated[1],), stated[2])
        before = self.memory.person
        new = mention.antecedent is None and " " in name
        role = f"{stated[0] if stated else ''} {name} {self.page.people[mention.person].role if mention.person in self.page.people else ''}".lower()
        body = next((body for word, body in _UNION_OFFICES.items() if word in role), "") if self._of_union() else ""
        if body:
            self.page.parties.setdefault(body, nations()[body].party)
            return self._learnt(mention, name, (body,), (mention.start, mention.end))
        if new and any(office in role for office in _STATE_OFFICES) and self.memory.government is not None:
            before = self.memory.government
        elif not (new and before is not None and not before.person and self.turn - self.memory.unnamed <= 1):
            before = None
        if before is not None and before.parties:
            return self._learnt(mention, name, before.parties, *before.antecedents)
        return self._himself(mention)

    def _himself(self, mention: Mention) -> Who:
        """Return somebody whose side is not stated as a side of their own, to be confirmed by a person."""
        person = self.page.people.get(mention.person)
        if person is None:
            return self._of(mention)
        surname = person.name.split()[-1] if person.name.split() else ""
        if surname in self.memory.people:
            known = self.memory.people[surname]
            return Who(known.parties, known.person, (*known.antecedents, (mention.start, mention.end)), words=person.name)
        self.page.parties.setdefault(person.id, Party(person.id, person.name, person.aliases, kind="other"))
        return Who((person.id,), person.id, self._place(mention), words=person.name)

    def _learnt(self, mention: Mention, name: str, parties: tuple[str, ...], *places: tuple[int, int]) -> Who:
        """Keep whose a person is, under the full name and the surname."""
        who = Who(parties, mention.person, ((mention.start, mention.end), *places), words=name)
        for short in {name.split()[-1], re.split(r"[- ]", name)[-1]}:
            self.memory.people[short] = who
        return who

    def _inside_name(self, tree: Tree, token: Token, mention: Mention) -> bool:
        """Say whether a name of the list is only part of a longer proper name ("Lome Council", "Port of Geneva Authority")."""
        start, end = self._name_span(tree, token)
        name = self.page.text[start:end]
        if name.split()[-1] not in ORGANISATION_ENDS:
            return False
        if end > mention.end + 1 or start < mention.start - 5:
            return True
        party = self.page.parties.get(mention.parties[0]) if mention.parties else None
        words = self.page.text[mention.start : mention.end].removeprefix("The ").removeprefix("the ")
        if party is None or words in {party.name, *party.aliases} or " " not in words:
            return False
        nation = nations().get(party.id)
        return nation is not None and words.split()[0] in {part for seat in nation.seats for part in seat.split()}

    def _of(self, mention: Mention) -> Who:
        known = self.page.people.get(mention.person)
        parties = mention.parties or ((known.party,) if known is not None and known.party else ())
        return Who(parties, mention.person, self._place(mention), words=self.page.text[mention.start : mention.end])

    def _place(self, mention: Mention) -> tuple[tuple[int, int], ...]:
        return ((mention.start, mention.end), *((mention.antecedent,) if mention.antecedent else ()))

    def _left(self, tree: Tree, token: Token) -> int:
        return min((tree[i].start for kid in tree.children(token.index, *_LEFT) for i in tree.subtree(kid.index)), default=token.start)

    def _name_span(self, tree: Tree, token: Token) -> tuple[int, int]:
        """Return the place of a proper name: its head with the capitalised words before it, "of" and "and" inside it."""
        first = last = token.index
        while first and tree[first - 1].text not in _DAYS and (tree[first - 1].text[:1].isupper() or tree[first - 1].text in {"&", "'", "'s", "-"}) and tree[first - 1].tag not in _NO_NAME and not tree[first - 1].tag.startswith("VB") and tree[first - 1].end + 2 > tree[first].start - 1:
            if tree[first - 1].index == 0 and not tree[first - 1].tag.startswith(("NNP", "JJ", "VBN", "VBG", "NN")):
                break
            first -= 1
        while last + 2 < len(tree) and tree[last + 1].low in {"of", "for"} and tree[last + 2].tag in _NAMES and tree[first].text in ORGANISATION_ENDS:
            last += 2
        while last + 1 < len(tree) and tree[last + 1].tag in _NAMES and tree[last + 1].head in range(first, last + 2):
            last += 1
        while first < token.index and tree[first].text in {"'", "'s", "-", "&"}:
            first += 1
        return tree[first].start, tree[last].end

    def _named(self, tree: Tree, token: Token) -> Who:
        """Return the party of a capitalised phrase in no list, to be confirmed by a person."""
        start, end = self._name_span(tree, token)
        name = re.sub(r"^(?:The|the)\s+", "", self.page.text[start:end]).strip(" ,.;:'’\"“”")
        if not name or not re.search(r"[a-zà-ÿ]{2}|[A-Z]{2}", name) or name in _DAYS:
            return Who()
        if _instrument(tree, token):
            return Who()
        chair = _CHAIR.match(name)
        if chair is not None:
            return self._chair(chair["office"], (start, end))
        person = next((one for one in self.page.people.values() if " " in one.name and name == one.name.split()[0]), None)
        if person is not None:
            return Who((person.party,) if person.party else (), person.id, ((start, end),), words=name)
        known = self._union_body(name) or self._known(name)
        if known:
            return Who((known,), "", self._places(known, (start, end)), words=name)
        shorter = self._shorter(name)
        identity = shorter or _slug(name)
        if not identity:
            return Who()
        if shorter:
            known = self.page.parties[shorter]
            self.page.parties[shorter] = replace(known, name=name, aliases=(*known.aliases, known.name))
        self.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
        self.memory.named[name] = identity
        self.memory.places.setdefault(identity, (start, end))
        return Who((identity,), "", ((start, end),), words=name)

    def _union_body(self, name: str) -> str:
        """Return the institution of the European Union that a short name means where the text speaks of the Union."""
        body = _UNION_BODIES.get(name.removesuffix(" presidency").removesuffix(" side"))
        if body is None or not self._of_union():
            return ""
        self.page.parties.setdefault(body, nations()[body].party)
        return body

    def _of_union(self) -> bool:
        if self.union is None:
            self.union = any(party in _UNION for mention in self.page.mentions for party in mention.parties) or "trilogue" in self.page.text.lower()
        return self.union

    def _places(self, party: str, own: tuple[int, int]) -> tuple[tuple[int, int], ...]:
        """Return the place of some words, and where the party that they mean is named in full."""
        full = self.memory.places.get(party)
        return (own,) if full is None or full == own else (own, full)

    def _known(self, name: str) -> str:
        """Return the party met under a name, or under a longer one of which it is the beginning, the end or the initials."""
        if name in self.memory.named:
            return self.memory.named[name]
        low = name.lower()
        for party in self.page.parties.values():
            if low in {party.name.lower(), *(alias.lower() for alias in party.aliases)}:
                return party.id
        if name in ORGANISATION_ENDS:
            short = {party.id for party in self.page.parties.values() if self._present(party.id) and any(full.endswith(f" {name}") for full in (party.name, *party.aliases))}
            if len(short) == 1:
                return short.pop()
        for longer, identity in self.memory.named.items():
            words = longer.split()
            initials = "".join(word[0] for word in words if word[0].isupper())
            if longer.startswith(name + " ") or longer.endswith(" " + name) or (name == initials and len(name) > 1):
                party = self.page.parties[identity]
                if name not in {party.name, *party.aliases}:
                    self.page.parties[identity] = replace(party, aliases=(*party.aliases, name))
                return identity
        return ""

    def _shorter(self, name: str) -> str:
        """Return the party met before under the first word of a longer name ("Osprey", then "Osprey Group")."""
        first, _, rest = name.partition(" ")
        if not rest or rest.split()[-1] not in ORGANISATION_ENDS or first not in self.memory.named:
            return ""
        return self.memory.named[first]

    def _the_company(self, word: str) -> Who:
        """Return the one firm named so far, for "the company", "management"; nobody where two or none are."""
        own = set(self.speaker.parties) if self.speaker is not None else set()
        firms = {
            identity
            for name, identity in self.memory.named.items()
            if identity not in own and not {fold(part) for part in name.split()} & NO_FIRM and identity in self.memory.places
        }
        if word not in FIRM or len(firms) != 1:
            return Who()
        identity = next(iter(firms))
        return Who((identity,), "", (self.memory.places[identity],), words=word)

    def _chair(self, office: str, place: tuple[int, int]) -> Who:
        """Return whoever is in the chair, a side of their own: they act for no country."""
        identity = _slug(office)
        self.page.parties.setdefault(identity, Party(identity, office, kind="other"))
        return Who((identity,), "", (place,), words=office)

    def _owner(self, tree: Tree, token: Token) -> Token | None:
        own = tree.child(token.index, "poss")
        if own is not None and not (fold(token.low) in PARTIES and (plural_owner(tree, own) or (own.tag == "PRP$" and own.low in {"their", "his", "her"} and fold(token.low) in _BODIES | {"parliament", "council", "committee"}))):
            return own
        near = [kid for adjective in tree.children(token.index, "amod", "acl") if adjective.low == "close" for kid in tree.children(adjective.index, "prep")]
        for preposition in (*tree.children(token.index, "prep"), *near):
            if preposition in near and (target := tree.child(preposition.index, "pobj")) is not None:
                return target
            if preposition.low in {"of", "for", "from", "at", "including", "like"}:
                target = tree.child(preposition.index, "pobj")
                if target is not None:
                    return target
        return tree.child(token.index, "compound", "nmod")

    def _owned(self, tree: Tree, token: Token, depth: int) -> Who:
        """Return the party in whose name an organ acts: "Peru's delegation", "a spokesman for Peru", "negotiators from Peru and Chile"."""
        own = self._owner(tree, token)
        if own is None or depth > 3 or self._opposite(tree, token):
            return Who()
        if own.low == "your" and self.speaker is not None and not self.speaker.addressees:
            return Who(self.speaker.parties, "", self.speaker.proof, words=token.text)  # a bulletin to members: "your committee" is its own
        if own.dep == "compound" and own.tag not in _NAMES and fold(own.low) not in PARTIES:
            return Who()
        found = [self.one(tree, index, depth + 1) for index in (coordinated(tree, own.index) if own.dep != "compound" else [own.index])]
        parties = tuple(dict.fromkeys(party for who in found for party in who.parties))
        if not parties:
            return Who()
        if fold(token.low) in {"government", "delegation", "ministry", "cabinet", "parliament"} and len(parties) == 1:
            self.memory.government = Who(parties, "", tuple(place for who in found for place in who.antecedents))
        return Who(parties, "", tuple(place for who in found for place in who.antecedents), any(who.guessed for who in found), words=self.page.text[token.start : token.end])

    def _common(self, tree: Tree, token: Token, word: str) -> Who:
        """Return the party that a plain noun means: the last one named so ("the union"), else the noun itself."""
        if token.tag in {"NN", "NNP"} and self._of_union() and word in _UNION_NOUNS and any(kid.low == "the" for kid in tree.children(token.index, "det")):
            body = _UNION_NOUNS[word]
            self.page.parties.setdefault(body, nations()[body].party)
            return Who((body,), "", ((token.start, token.end),), words=token.text)
        first = self.speaker is not None and any(kid.low in {"our", "my", "this"} for kid in tree.children(token.index, "poss", "det"))
        if first and self.speaker is not None and self.speaker.parties:
            return Who(self.speaker.parties, "", self.speaker.proof, words=token.text, first=True)
        definite = any(kid.low in {"the", "this", "both", "its", "their"} for kid in tree.children(token.index, "det", "poss", "predet")) or any(kid.low == "the" for own in tree.children(token.index, "poss") if plural_owner(tree, own) for kid in tree.children(own.index, "det")) or (token.tag == "NNS" and is_side(tree, token)) or word in {"management", "creditor", "employer"} or tree.children(token.index, "compound")
        if not definite:
            return Who()
        if word in self.memory.nouns and not tree.children(token.index, "compound", "amod"):
            return self._office(token, word)
        for name, identity in reversed(list(self.memory.named.items())):
            if word in {fold(part) for part in name.split()}:
                return Who((identity,), "", self._places(identity, (token.start, token.end)), words=token.text)
        body = {kid.low for kid in tree.children(token.index, "compound")} & {"contact", "working", "drafting", "expert", "focus"}
        for party in self.page.parties.values():
            if not body and word in {fold(part) for name in (party.name, *party.aliases) for part in name.split()} and self._present(party.id):
                return Who((party.id,), "", ((token.start, token.end),), words=token.text)
        if not is_side(tree, token) or token.tag == "NNPS":
            return Who()
        firm = self._the_company(word)
        if firm:
            return firm
        kin = self._kin(tree, token, word)
        if kin:
            return Who((kin,), "", self._places(kin, (token.start, token.end)), words=token.text)
        start, end = side_name(tree, token, self.page.text)
        name = self.page.text[start:end]
        identity = _slug(name)
        if not identity:
            return Who()
        self.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
        self.memory.named.setdefault(name, identity)
        return Who((identity,), "", ((token.start, token.end),), words=name)

    def _kin(self, tree: Tree, token: Token, word: str) -> str:
        """Return the named party of a kind ("the company", "the union") where the text has named just one such, or one last."""
        if token.tag != "NN" or tree.children(token.index, "compound", "amod", "nummod"):
            return ""
        found = []
        for name, identity in self.memory.named.items():
            unionlike = bool(_UNIONLIKE & {fold(part) for part in name.split()})
            party = self.page.parties.get(identity)
            if party is None or party.kind == "state" or not name[:1].isupper() or identity in self.page.people:
                continue
            if (word in _UNION_WORDS and unionlike) or (word in _COMPANY_WORDS and not unionlike and not (_BODYLIKE & {fold(part) for part in name.split()})):
                found.append(identity)
        return found[-1] if found else ""

    def _present(self, party: str) -> bool:
        return any(party in mention.parties for mention in self.page.mentions)

    def _table(self, tree: Tree, token: Token) -> tuple[str, ...]:
        """Return the two sides that "both parties" means: those named most so far, whoever speaks of them left out."""
        if self._counting or not any(kid.low in {"both", "two"} for kid in tree.children(token.index, "det", "nummod", "predet", "amod", "cc", "preconj")):
            return ()
        self._counting = True
        away = _subject_parties(tree, token, lambda index: self._one(tree, index, 3) if index != token.index else Who())
        self._counting = False
        counts: Counter[str] = Counter()
        for mention in self.page.resolved:
            if mention.start < token.start:
                counts.update(set(mention.parties) - away)
        first = counts.most_common(3)
        return tuple(party for party, _ in first[:2]) if len(first) >= 2 and first[1][1] >= 2 else ()

    def _everybody(self, tree: Tree, token: Token) -> bool:
        lefts = {kid.low for kid in tree.children(token.index, "det", "nummod", "predet", "amod")}
        return bool(lefts & (_ALL | {"the"})) or (not lefts and fold(token.low) in {"party", "delegate", "delegation", "negotiator"})

    def _all(self, tree: Tree, token: Token) -> Who:
        """Return everybody at the table: the sides of a joint text, the dossier's, else the two or more spoken of last."""
        if self.roles.everybody:
            proofs = tuple(self.roles.proofs[party] for party in self.roles.everybody if party in self.roles.proofs)
            return Who(self.roles.everybody, "", ((token.start, token.end), *proofs), collective=True, words=token.text)
        table = tuple(party.id for party in self.page.dossier.at_table)
        if table:
            return Who(table, "", ((token.start, token.end),), collective=True, words=token.text)
        table = self._table(tree, token)
        if table:
            return Who(table, "", ((token.start, token.end),), collective=True, words=token.text)
        bare = fold(token.low) in {"delegation", "delegate", "party", "participant"} and not tree.children(token.index, "det", "nummod", "predet", "amod")
        if self.memory.many is not None and not bare:  # "delegations" without more are all those in the room
            return Who(self.memory.many.parties, "", self.memory.many.antecedents, collective=True, words=token.text)
        if fold(token.low) not in {"side", "party"}:
            start, end = side_name(tree, token, self.page.text)
            return self._provisional(self.page.text[start:end], (token.start, token.end))
        return Who((), "", (), collective=True, words=token.text)


@cache
def demonyms() -> dict[str, str]:
    """Return the party of each adjective of nationality."""
    return {word: nation.party.id for nation in nations().values() if nation.party.kind == "state" for word in nation.adjectives}


def _subject_parties(tree: Tree, token: Token, met: Callable[[int], Who]) -> set[str]:
    """Return the parties of the subject under whose verb a word stands: "both parties" asked by somebody are not the asker."""
    for above in tree.above(token.index):
        if above.verbal:
            return {party for index in subjects(tree, above.index) if index != token.index for party in met(index).parties}
    return set()


def _instrument(tree: Tree, token: Token) -> bool:
    """Say whether a capitalised phrase is the name of a text ("the Albufeira Convention", "the EEA Agreement")."""
    head = tree[token.head] if token.dep in {"compound", "nmod"} else token
    return head.tag in _NAMES and fold(head.low) in _INSTRUMENTS


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("’", "").replace("'", "")).strip("-")
