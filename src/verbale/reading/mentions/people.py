"""People: title and name, name and apposition, a plain full name; later the surname alone. No name is made up or completed.

A person's party comes from the words around the name ("Russian Foreign Minister", "NATO's", "of Germany") or from the dossier.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.dossier import Dossier
from verbale.model import Person
from verbale.reading.mentions.names import Named
from verbale.reading.mentions.offices import office_pattern, offices

_CAP = r"(?:[A-ZÀ-ÞŠŽČ][\w’'-]*[\wà-ÿ]|[A-Z]\.)"
_PARTICLE = r"(?:de|da|di|du|del|von|van|der|den|la|le|bin|ibn|al|el|ben|dos|ter)"
_NAME = rf"{_CAP}(?:[  ](?:{_PARTICLE}[  ]){{0,2}}{_CAP}|-{_CAP}){{0,3}}"
_FULL = rf"{_CAP}(?:[  ](?:{_PARTICLE}[  ]){{0,2}}{_CAP}){{1,2}}"
_NOT_NAMES = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "By",
        "For",
        "From",
        "With",
        "As",
        "If",
        "But",
        "And",
        "Or",
        "When",
        "While",
        "After",
        "Before",
        "During",
        "Since",
        "Under",
        "Over",
        "This",
        "That",
        "These",
        "Those",
        "It",
        "He",
        "She",
        "They",
        "We",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "State",
        "States",
        "United",
        "Council",
        "Union",
        "Ministry",
        "Minister",
        "President",
        "Party",
        "Group",
        "Commission",
        "Committee",
        "House",
        "Senate",
        "Congress",
        "Parliament",
        "Court",
        "Office",
        "Department",
        "Agency",
        "Bank",
        "Fund",
        "Treaty",
        "Agreement",
        "Convention",
        "Protocol",
        "Conference",
        "Summit",
        "Act",
        "Article",
        "Security",
        "Foreign",
        "Affairs",
        "Defense",
        "Defence",
        "National",
        "International",
        "World",
        "North",
        "South",
        "East",
        "West",
        "Northern",
        "Southern",
        "Eastern",
        "Western",
        "Central",
        "New",
        "Old",
        "Great",
        "Middle",
        "University",
        "Institute",
        "School",
        "Company",
        "Corporation",
        "Inc",
        "Ltd",
        "City",
        "County",
        "River",
        "Sea",
        "Ocean",
        "Gulf",
        "Strait",
        "Airport",
        "Street",
        "Avenue",
        "Road",
        "Square",
        "Street",
        "Center",
        "Centre",
        "Army",
        "Navy",
        "Air",
        "Force",
        "Forces",
        "White",
        "Black",
        "Red",
        "Green",
        "Blue",
        "Supreme",
        "General",
        "Assembly",
        "Annex",
        "Parties",
        "Working",
        "Plan",
        "Programme",
        "Program",
        "Declaration",
        "Charter",
        "Road",
        "Map",
        "News",
        "Times",
        "Post",
        "Press",
        "Agency",
        "Journal",
        "Republican",
        "Republicans",
        "Democrat",
        "Democrats",
        "Democratic",
        "Conservative",
        "Labour",
        "Labor",
        "Liberal",
        "Social",
        "Socialist",
        "Communist",
        "Secretary",
        "Christmas",
        "Easter",
        "Ramadan",
        "Day",
        "Week",
        "Year",
        "God",
        "Bible",
        "Internet",
        "Twitter",
        "Facebook",
        "Google",
        "Apple",
        "Fox",
        "CNN",
        "BBC",
        "NBC",
        "CBS",
        "ABC",
        "AP",
        "Reuters",
        "Chapter",
        "Section",
        "Part",
        "Read",
        "More",
        "Photo",
        "Image",
        "Getty",
        "Images",
        "Follow",
        "Related",
        "Also",
        "Yet",
        "So",
        "Now",
        "Then",
        "There",
        "Here",
        "Not",
        "No",
        "Yes",
        "All",
        "Both",
        "Each",
        "Many",
        "Some",
        "Several",
        "Most",
        "Other",
        "Such",
        "Administration",
        "Campaign",
        "Trail",
        "Headquarters",
        "Association",
        "Federation",
        "League",
        "Front",
        "Movement",
        "Army",
        "Brigade",
        "Workers",
        "Chancellor",
        "Prime",
        "Premier",
        "King",
        "Queen",
    ]
)
_RANK = r"(?:[Ff]ormer|[Tt]hen|[Dd]eputy|[Vv]ice|[Aa]cting|[Aa]ssistant|[Ss]enior|[Cc]hief|[Vv]isiting)[ -]"
_RANKS = re.compile(rf"\b(?:{_RANK})+\Z")
_TITLED = re.compile(
    rf"(?P<office>\b(?:{_RANK})*(?:{office_pattern()})"
    rf"(?:[  ](?:of|for)[  ](?:the[  ])?[A-Z]\w+(?:[  ](?:and[  ])?[A-Z]\w+){{0,3}})?)[  ](?P<name>{_NAME})"
)
_PLAIN = re.compile(rf"(?<![\w.’'-])(?P<name>{_FULL})(?![\w-])")
_AFTER = re.compile(
    rf",[  ](?:(?:the|a|an|his|her|its)[  ])?(?P<lead>(?:[\w’'.-]+[  ]){{0,4}}?)(?P<office>{office_pattern()})\b(?P<tail>[^,.;]{{0,60}})"
)
_LINK = re.compile(r"[’']?s?[  ](?:(?:visiting|former|then|deputy|acting|outgoing|new|top|state)[  ])?")
_OF_A_STATE = re.compile(
    r"[Mm]inister|[Pp]resident|[Cc]hancellor|[Pp]remier|[Ss]ecretary of [Ss]tate|[Ff]oreign [Ss]ecretary|[Aa]mbassador"
)
_ACTS = re.compile(
    r",?[  ](?:says?|said|told|argue[sd]|has|had|was|is|will|would|who|[a-z]+(?:ed|s))\b|[’']s\b|,[  ](?:a|an|the|who|of)[  ]"
)
_CHARACTER = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Spotted:
    """A person found in the text.

    Parameters
    ----------
    start, end
        From the first word of the title's party ("Russian …") to the end of the name.
    name_start
        Where the bare name begins.
    person
        Who it is.
    """

    start: int
    end: int
    name_start: int
    person: Person


def slug(name: str) -> str:
    """Id of a person, from the name."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _CHARACTER.sub("-", plain).strip("-") or "person"


class People:
    """Everybody met so far in one text, by full name and by surname."""

    def __init__(self, dossier: Dossier) -> None:
        self.known: dict[str, Person] = {person.id: person for person in dossier.people}
        self._by_name: dict[str, str] = {}
        for person in dossier.people:
            for name in (person.name, *person.aliases):
                self._by_name[name.casefold()] = person.id
        self._surnames: dict[str, str] = {}
        for person in dossier.people:
            self._surnames[_surname(person.name)] = person.id

    def met(self, name: str, role: str, party: str) -> Person:
        """Return the person of a name, adding role and party where they were not known."""
        name = name.title() if name.isupper() else name
        identity = self._by_name.get(name.casefold()) or (self._surnames.get(name) if " " not in name else None)
        if identity is None:
            made = Person(slug(name), name, role, party)
            identity = made.id
            self.known.setdefault(identity, made)
            self._by_name[name.casefold()] = identity
        person = self.known[identity]
        if (role and not person.role) or (party and not person.party):
            person = replace(person, role=person.role or role, party=person.party or party)
            self.known[identity] = person
        self._surnames[_surname(name)] = identity
        return person

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def by_surname(self, surname: str) -> Person | None:
        """Return the person last met under a surname."""
        identity = self._surnames.get(surname)
        return self.known[identity] if identity else None

    def surnames(self) -> list[str]:
        """Return every surname that would be understood."""
        return list(self._surnames)


def spot(text: str, named: list[Named], people: People, home: str = "", publisher: str = "") -> list[Spotted]:
    """Find people with a title, then people by full name; in order, none inside another.

    A minister without a country is the one of the person named before in the sentence, else of the place of the dateline
    (`home`): so papers write.
    """
    found: list[Spotted] = []
    for match in _titled(text):
        name, name_start = _clean(match["name"], match.start("name"))
        if not name:
            continue
        first, party = _party_before(text, match.start(), named)
        party = party or _party_within(match.start("office"), match.end("office"), named)
        office = match["office"]
        known = offices().get(office.lower())
        role = "" if known is not None and known.group == "courtesy" else office
        if not party and _OF_A_STATE.search(office):
            party = _same_sentence(text, match.start(), found) or home
        found.append(Spotted(first, name_start + len(name), name_start, people.met(name, role, party)))
    taken = [(item.start, item.end) for item in found]
    for match in _PLAIN.finditer(text):
        name, name_start = _clean(match["name"], match.start("name"))
        if (
            " " not in name
            or name == publisher
            or _overlaps(name_start, name_start + len(name), taken)
            or _names_a_party(name_start, name_start + len(name), named)
        ):
            continue
        role, party = _apposition(text, name_start + len(name), named)
        if not role and name.casefold() not in people and not _ACTS.match(text, name_start + len(name)):
            continue
        found.append(Spotted(name_start, name_start + len(name), name_start, people.met(name, role, party)))
    return sorted(found, key=lambda item: item.start)


@cache
def _office_search() -> AhoCorasick:
    return AhoCorasick(sorted({words.lower() for words in offices()}), matchkind=MatchKind.Standard)


def _titled(text: str) -> Iterator[re.Match[str]]:
    """Yield titles with a name after them; the pattern is tried only where the words of an office stand."""
    low = text.lower()
    if len(low) != len(text):
        yield from _TITLED.finditer(text)
        return
    last = 0
    for first in sorted({hit[1] for hit in _office_search().find_matches_as_indexes(low, overlapping=True)}):
        if first < last or (first and low[first - 1].isalnum()):
            continue
        before = _RANKS.search(text, max(last, first - 60), first)
        start = before.start() if before else first
        match = _TITLED.match(text, start) or (_TITLED.match(text, first) if start < first else None)
        if match is not None:
            last = match.end()
            yield match


def _same_sentence(text: str, start: int, found: list[Spotted]) -> str:
    if not found or not found[-1].person.party or re.search(r"[.!?]\s", text[found[-1].end : start]):
        return ""
    return found[-1].person.party


def _clean(name: str, start: int) -> tuple[str, int]:
    """Cut words that begin sentences or belong to institutions off a would-be name."""
    words = name.replace(" ", " ").split(" ")
    while words and words[0] in _NOT_NAMES:
        start += len(words[0]) + 1
        words = words[1:]
    kept: list[str] = []
    for word in words:
        if word in _NOT_NAMES:
            break
        kept.append(word)
    cleaned = " ".join(kept).removesuffix("’s").removesuffix("'s").rstrip("’'.-")
    if not kept or (cleaned.isupper() and len(cleaned) < 4):
        return "", start
    return cleaned, start


def _party_before(text: str, start: int, named: list[Named]) -> tuple[int, str]:
    """Return where a title's party begins and which it is: "Russian Foreign Minister", "NATO's Secretary General"."""
    place = bisect_right(named, start, key=lambda item: item.end) - 1
    if place >= 0 and named[place].end >= start - 24 and _LINK.fullmatch(text, named[place].end, start):
        return named[place].start, named[place].party
    return start, ""


def _party_within(start: int, end: int, named: list[Named]) -> str:
    place = bisect_left(named, start, key=lambda item: item.start)
    return named[place].party if place < len(named) and named[place].end <= end else ""


def _apposition(text: str, end: int, named: list[Named]) -> tuple[str, str]:
    """Read ", the Russian foreign minister," after a name."""
    match = _AFTER.match(text, end)
    if match is None:
        return "", ""
    return match["office"], _party_within(match.start(), match.end(), named)


def _names_a_party(start: int, end: int, named: list[Named]) -> bool:
    """Say whether a would-be name holds a party's name or adjective ("Russian Politics")."""
    place = bisect_left(named, start, key=lambda item: item.end - 1)
    return place < len(named) and named[place].start < end


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    place = bisect_left(taken, start, key=lambda span: span[1] - 1)
    return place < len(taken) and taken[place][0] < end


def _surname(name: str) -> str:
    return name.rsplit(" ", maxsplit=1)[-1]
