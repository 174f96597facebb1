"""People by name: whose side they are on, where the text says so or lets it be seen."""

import re
from dataclasses import replace

from verbale.dossier.world import nations
from verbale.model import Party
from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en import european_union
from verbale.reading.lang.en.parties import HUMANS
from verbale.reading.mentions.offices import offices
from verbale.reading.parsed_document import Mention
from verbale.reading.syntax.tree import Token, Tree

_STATE_OFFICES = (
    "minister",
    "president",
    "premier",
    "chancellor",
    "secretary",
    "ambassador",
    "prime minister",
    "spokes",
)


_GOVERNING = ("minister", "premier", "chancellor", "ambassador")  # offices of states alone


def stranger(scene: Scene, mention: Mention) -> Who:
    """Return a person whose side no words state: the one who has just spoken without a name ("its chief negotiator said"), else nobody's."""
    name = scene.page.text[mention.start : mention.end]
    known = scene.page.people.get(mention.person)
    if known is not None and known.party in scene.page.parties and known.party != mention.person:
        return learnt(scene, mention, name, (known.party,))
    office = offices().get(known.role.lower()) if known is not None else None
    if office is not None and office.group == "legislator":
        return own_side(scene, mention)  # a senator speaks for no state
    stated = scene.strangers.get(mention.person)
    if stated is not None and stated[1]:
        return learnt(scene, mention, name, (stated[1],), stated[2])
    title = f"{stated[0] if stated else ''} {name} {known.role if known is not None else ''}".lower()
    institution = next((held for word, held in european_union.OFFICES.items() if word in title), "")
    if institution and scene.of_union():
        scene.page.parties.setdefault(institution, nations()[institution].party)
        return learnt(scene, mention, name, (institution,), (mention.start, mention.end))
    before = _at_home(scene, title)
    if before is None and mention.antecedent is None and " " in name:
        before = _side_before(scene, title)
    if before is not None and before.parties:
        return learnt(scene, mention, name, before.parties, *before.antecedents)
    return own_side(scene, mention)


def _at_home(scene: Scene, title: str) -> Who | None:
    """Return the house in which a minister without a country is spoken of: "Minister Holm" at her own ministry."""
    home = scene.speaker.home if scene.speaker is not None else Who()
    return home if home.parties and any(office in title for office in _STATE_OFFICES) else None


def _side_before(scene: Scene, title: str) -> Who | None:
    """Return the side that somebody named for the first time may speak for: a minister the government spoken of, anybody else who spoke unnamed."""
    if any(office in title for office in _STATE_OFFICES) and scene.memory.government is not None:
        return scene.memory.government
    if any(office in title for office in _GOVERNING):
        return None  # a minister speaks for no company that spoke before
    before = scene.memory.person
    unnamed = before is not None and not before.person and scene.turn - scene.memory.unnamed <= 1
    return before if unnamed else None


def own_side(scene: Scene, mention: Mention) -> Who:
    """Return somebody whose side is not stated as a side of their own, to be confirmed by a person."""
    person = scene.page.people.get(mention.person)
    if person is None:
        return of_mention(scene, mention)
    surname = person.name.split()[-1] if person.name.split() else ""
    if surname in scene.memory.people:
        known = scene.memory.people[surname]
        return Who(known.parties, known.person, (*known.antecedents, (mention.start, mention.end)), words=person.name)
    scene.page.parties.setdefault(person.id, Party(person.id, person.name, person.aliases, kind="other"))
    return Who((person.id,), person.id, places_of(mention), words=person.name)


def by_name(scene: Scene, tree: Tree, token: Token, who: Who) -> Who:
    """Return the holder of an office with the name put beside it: "Peru's foreign minister, Ana Ruiz, said".

    Parameters
    ----------
    scene, tree
        Where it stands.
    token
        The office.
    who
        Whom it was found to mean so far: a side.
    """
    if who.person or len(who.parties) != 1 or fold(token.low) not in HUMANS or token.tag.startswith("NNP"):
        return who
    owners = [
        target.index
        for preposition in tree.children(token.index, "prep")
        if preposition.low in {"of", "for"}
        for target in tree.children(preposition.index, "pobj")
    ]
    for other in (kid for place in (token.index, *owners) for kid in tree.children(place, "appos")):
        mention = scene.mention_at(other) if other.tag.startswith("NNP") else None
        person = scene.page.people.get(mention.person) if mention is not None else None
        if mention is not None and person is not None and person.party in {"", *who.parties}:
            return replace(who, person=person.id, antecedents=(*who.antecedents, (mention.start, mention.end)))
    return who


def side_since(scene: Scene, who: Who) -> Who:
    """Return somebody quoted before it was known whose side they are on, with the side that the text has given since."""
    person = scene.page.people.get(who.person)
    if person is None:
        return who
    surname = person.name.split()[-1] if person.name.split() else ""
    known = scene.memory.people.get(surname)
    parties = (person.party,) if person.party else known.parties if known is not None else ()
    places = known.antecedents if known is not None and not person.party else ()
    return replace(who, parties=parties, antecedents=(*who.antecedents, *places))


def learnt(scene: Scene, mention: Mention, name: str, parties: tuple[str, ...], *places: tuple[int, int]) -> Who:
    """Keep whose a person is, under the full name and the surname."""
    who = Who(parties, mention.person, ((mention.start, mention.end), *places), words=name)
    for short in {name.rsplit(maxsplit=1)[-1], re.split(r"[- ]", name)[-1]}:
        scene.memory.people[short] = who
    return who


def of_mention(scene: Scene, mention: Mention) -> Who:
    """Return whom a mention of the cast means."""
    known = scene.page.people.get(mention.person)
    parties = mention.parties or ((known.party,) if known is not None and known.party else ())
    return Who(parties, mention.person, places_of(mention), words=scene.page.text[mention.start : mention.end])


def places_of(mention: Mention) -> tuple[tuple[int, int], ...]:
    """Return the place of a mention and of the words that resolve it."""
    return ((mention.start, mention.end), *((mention.antecedent,) if mention.antecedent else ()))
