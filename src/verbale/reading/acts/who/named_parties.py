"""Parties under a name that no list has: a union, a company, a committee. A person confirms them."""

import re
from dataclasses import replace

from verbale.dossier.world import nations
from verbale.model import Party, Person
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.name_spans import instrument, name_span
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en import european_union
from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.organisations import house_headed
from verbale.reading.lang.en.parties import ORGANISATION_ENDS
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Mention
from verbale.reading.syntax.tree import Token, Tree

_ANYBODY = word_list("who.anybody")
_MONEY = re.compile(r"[A-Z]{3}\s?\d")  # a currency before an amount
_SYMBOL = re.compile(r"\d+/|/\d|/[A-Z]+\.\d|\b[A-Z]{1,5}\.\s?\d")  # of a document: "1/CP.20", "WG.II/L.10"
_CHAIR = re.compile(r"(?P<office>(?:Co-|Vice-)?(?:Chairs?|Facilitators?|Chairperson|Chairman|Chairwoman|Rapporteur))\b")
_TITLED = re.compile(
    r"(?:(?:MP|MEP|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Miss|Cllr|Councillor|Senator)\.? )+(?P<bare>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){1,2})"
)
_TERMS = word_list("who.terms")
_EVENTS = frozenset(
    [
        "Conference",
        "Summit",
        "Congress",
        "Convention",
        "Week",
        "Decade",
        "Day",
        "Games",
        "Dialogue",
        "Meeting",
        "Talks",
        "Round",
    ]
)


def named(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return the party of a capitalised phrase in no list, to be confirmed by a person."""
    start, end = name_span(tree, token)
    name = re.sub(r"^(?:The|the)\s+", "", scene.page.text[start:end]).strip(" ,.;:'’\"“”")
    if not re.search(r"[a-zà-ÿ]{2}|[A-Z]{2}", name) or name in DAY_NAMES or instrument(tree, token):
        return Who()
    term = (
        name.split()[-1].lower() in _TERMS
    )  # "the Third Proposal", "the Possible Offer": what a paper defines is no side
    if (
        term
        or _MONEY.match(scene.page.text, start)
        or _SYMBOL.search(name)
        or _heading(scene.page.text, name, start, end)
    ):
        return Who()
    office = _CHAIR.match(name)
    if office is not None:
        return _chair(scene, office["office"], (start, end))
    person = next((one for one in scene.page.people.values() if " " in one.name and name == one.name.split()[0]), None)
    if person is not None:
        own = (person.id,) if person.id in scene.page.parties else ()
        return Who((person.party,) if person.party else own, person.id, ((start, end),), words=name)
    met = _union_body(scene, name) or known(scene, name)
    if met:
        return Who((met,), "", proofs(scene, met, (start, end)), words=name)
    titled = _TITLED.fullmatch(name)
    return _titled(scene, titled["bare"], (start, end)) if titled is not None else _new(scene, name, (start, end))


def _titled(scene: Scene, name: str, place: tuple[int, int]) -> Who:
    """Return somebody with a title whom no list knows: a person, who acts for nobody else as far as the text says."""
    identity = party_id(name)
    person = scene.page.people.setdefault(identity, Person(identity, name))
    parties = (person.party,) if person.party else (identity,)
    if not person.party:
        scene.page.parties.setdefault(identity, Party(identity, name))
    who = Who(parties, identity, (place,), words=name)
    scene.memory.people.setdefault(name.rsplit(maxsplit=1)[-1], who)
    return who


def _heading(text: str, name: str, start: int, end: int) -> bool:
    """Say whether a name in capitals heads a paragraph, or counts something: "DIGITAL SEQUENCES: …", "TARGET 4 (RESTORATION): …"."""
    if re.search(r" \d+\Z", name):
        return True
    opens = start == 0 or text[start - 1] == "\n"
    return opens and name.isupper() and re.match(r"\s*(?:\([^)\n]{1,60}\))?:", text[end : end + 64]) is not None


def _new(scene: Scene, name: str, place: tuple[int, int]) -> Who:
    """Return the party of a name met for the first time, or met before in a shorter form only."""
    shorter = _shorter(scene, name)
    identity = shorter or party_id(name)
    if not identity:
        return Who()
    if shorter:
        party = scene.page.parties[shorter]
        scene.page.parties[shorter] = replace(party, name=name, aliases=(*party.aliases, party.name))
    scene.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
    scene.memory.named[name] = identity
    scene.memory.places.setdefault(identity, place)
    return Who((identity,), "", (place,), words=name)


def party_id(name: str) -> str:
    """Return the id of a party that no list has, from its name."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower().replace("’", "").replace("'", "")).strip("-")


def provisional(scene: Scene, name: str, place: tuple[int, int]) -> Who:
    """Return a side under the words that name it, to be confirmed by a person."""
    identity = party_id(name)
    if not identity:
        return Who()
    seated = name.casefold() not in _ANYBODY  # "countries", "delegates": nobody in particular sits there
    scene.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=seated))
    scene.memory.named.setdefault(name, identity)
    return Who((identity,), "", (place,), words=name)


def _union_body(scene: Scene, name: str) -> str:
    """Return the institution of the European Union that a short name means where the text speaks of the Union."""
    body = european_union.BODIES.get(name.removesuffix(" presidency").removesuffix(" side"))
    if body is None or not scene.of_union():
        return ""
    scene.page.parties.setdefault(body, nations()[body].party)
    return body


def proofs(scene: Scene, party: str, own: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Return the place of some words, and where the party that they mean is named in full."""
    full = scene.memory.places.get(party)
    return (own,) if full is None or full == own else (own, full)


def _ends(party: Party, name: str) -> bool:
    return any(full.endswith(f" {name}") for full in (party.name, *party.aliases))


def _present(scene: Scene, party: str) -> bool:
    return any(party in mention.parties for mention in scene.page.mentions)


def known(scene: Scene, name: str) -> str:
    """Return the party met under a name, or under a longer one of which it is the beginning, the end or the initials."""
    if name in scene.memory.named:
        return scene.memory.named[name]
    low = name.lower()
    for party in scene.page.parties.values():
        if low in {party.name.lower(), *(alias.lower() for alias in party.aliases)}:
            return party.id
    house = house_headed(name)
    if house and (party_led := scene.roles.named(scene.page.text, house) or known(scene, house)):
        return party_led
    if name in ORGANISATION_ENDS:
        short = {party.id for party in scene.page.parties.values() if _ends(party, name) and _present(scene, party.id)}
        if len(short) == 1:
            return short.pop()
    for longer, identity in scene.memory.named.items():
        if _short_for(name, longer):
            party = scene.page.parties[identity]
            if name not in {party.name, *party.aliases}:
                scene.page.parties[identity] = replace(party, aliases=(*party.aliases, name))
            return identity
    learnt = {one for one in scene.roles.proofs if one in scene.page.parties and _ends(scene.page.parties[one], name)}
    return learnt.pop() if len(learnt) == 1 else ""  # "the Front", where the release names the Northern Front in full


def _short_for(name: str, longer: str) -> bool:
    """Say whether a name is the beginning, the end or the initials of a longer one; a group is not its chair."""
    if _CHAIR.search(longer):
        return False
    initials = "".join(word[0] for word in longer.split() if word[0].isupper())
    return longer.startswith(name + " ") or longer.endswith(" " + name) or (name == initials and len(name) > 1)


def _shorter(scene: Scene, name: str) -> str:
    """Return the party met before under the first word of a longer name ("Osprey", then "Osprey Group")."""
    first, _, rest = name.partition(" ")
    if not rest or rest.split()[-1] not in ORGANISATION_ENDS or first not in scene.memory.named:
        return ""
    return scene.memory.named[first]


def _chair(scene: Scene, office: str, place: tuple[int, int]) -> Who:
    """Return whoever is in the chair, a side of their own: they act for no country."""
    identity = party_id(office)
    scene.page.parties.setdefault(identity, Party(identity, office, kind="other"))
    return Who((identity,), "", (place,), words=office)


def inside_name(scene: Scene, tree: Tree, token: Token, mention: Mention) -> bool:
    """Say whether a name of the list is only part of a longer proper name ("Lome Council", "Port of Geneva Authority")."""
    start, end = name_span(tree, token)
    name = scene.page.text[start:end]
    if name.split()[-1] in _EVENTS and end > mention.end + 1:
        return True  # "the UN Ocean Conference" is not the UN
    if name.split()[-1] not in ORGANISATION_ENDS:
        return False
    if end > mention.end + 1 or start < mention.start - 5:
        return True
    party = scene.page.parties.get(mention.parties[0]) if mention.parties else None
    words = scene.page.text[mention.start : mention.end].removeprefix("The ").removeprefix("the ")
    if party is None or words in {party.name, *party.aliases} or " " not in words:
        return False
    nation = nations().get(party.id)
    return nation is not None and words.split()[0] in {part for seat in nation.seats for part in seat.split()}
