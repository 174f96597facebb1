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
from verbale.reading.lang.en.organisations import organisation_like
from verbale.reading.lang.en.world import Holder, pronouns_of_names, words_of
from verbale.reading.mentions.holders import InOffice, full_names
from verbale.reading.mentions.home import sits_opposite
from verbale.reading.mentions.names import Named
from verbale.reading.mentions.offices import office_pattern, offices

_CAP = r"(?:[A-ZÀ-ÞŠŽČ](?:[\w-]|[’'](?!s\b)(?=\w))*[\wà-ÿ]|[A-Z]\.)"
_PARTICLE = r"(?:de|da|di|du|del|von|van|der|den|la|le|bin|ibn|al|el|ben|dos|ter)"
_NAME = rf"{_CAP}(?:[  ](?:{_PARTICLE}[  ]){{0,2}}{_CAP}|-{_CAP}){{0,3}}"
_FULL = rf"{_CAP}(?:[  ](?:{_PARTICLE}[  ]){{0,2}}{_CAP}){{1,2}}"
_NOT_NAMES = frozenset(words_of("not_names.tsv"))
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
# ", head of the Corvian delegation": a place in a body, with the body behind it.
_PLACED = re.compile(
    r",[  ](?:(?:the|a|an)[  ])?(?P<office>(?:[a-z-]+[  ]){0,2}?(?:head|leader|chief|member|representative|envoy|delegate|negotiator|official|adviser))"
    r"[  ](?:of|for|from|at)[  ](?P<tail>[^,.;]{2,60})"
)
_LINK = re.compile(r"[’']?s?[  ](?:(?:visiting|former|then|deputy|acting|outgoing|new|top|state)[  ])?")
_BESIDE = re.compile(r"[’']s[  ](?:[a-z]+[  ]){0,2}")  # "Germany's Olaf Scholz", "NATO's boss Jens Stoltenberg"
_OF_A_STATE = re.compile(
    r"[Mm]inister|[Pp]resident|[Cc]hancellor|[Pp]remier|[Ss]ecretary of [Ss]tate|[Ff]oreign [Ss]ecretary|[Aa]mbassador"
)
_ACTS = re.compile(
    r",?[  ](?:says?|said|told|argue[sd]|has|had|was|is|will|would|who|met|spoke|wrote|gave|left|came|went|took|made|put|held|found|saw|thinks|[a-z]+(?:ed|s))\b|[’']s\b|,[  ](?:a|an|the|who|of)[  ]"
)
_BEFORE = re.compile(rf"(?P<office>\b(?:{_RANK})*(?:{office_pattern()})),[  ]\Z")
_SEAT = re.compile(r"[  ]\([DRI]-[A-Z]")  # "(D-Vt.)": party and state of a member of the Congress of the United States
_PAST = re.compile(r"(?:[Ff]ormer|[Tt]hen|[Ee]x)\b")
_LEFT = re.compile(
    r"\b(?:[Ff]ormer|[Ee]rstwhile|[Oo]ne-time|[Oo]usted|[Ee]x)\b"
)  # who left an office does not act for its side
_ONCE = re.compile(
    r"\bwho[  ](?:was|had been|used to be)[  ](?:the[  ]|an?[  ]|[A-Z])|\b(?:until|till|up to)[  ](?:last|recently|his|her|\d)"
)
_LEFT_BEFORE = re.compile(r"\b(?:[Ff]ormer|[Ee]rstwhile|[Oo]ne-time|[Oo]usted|[Ee]x)[  -]\Z")
_WAS = re.compile(r"[  -](?:former|ex|erstwhile|one-time|ousted|late)\b|,[  ](?:former|ex-|until recently)")
_HIS = re.compile(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)[  ]\Z")
_LONGER = re.compile(r"[  ](?P<word>[A-ZÀ-Þ][\w’'-]*)")
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Dr"})
_DAYS = frozenset(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Yesterday", "Today"])
_OF = re.compile(r"[  ](?:of|from)[  ](?:the[  ])?")
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
    """Everybody met so far in one text, by full name and by surname; and who is in office then."""

    def __init__(self, dossier: Dossier, office: InOffice | None = None) -> None:
        self.office = office or InOffice(None, dossier)
        self.known: dict[str, Person] = {person.id: person for person in dossier.people}
        self._by_name: dict[str, str] = {}
        for person in dossier.people:
            for name in (person.name, *person.aliases):
                self._by_name[name.casefold()] = person.id
        self._surnames: dict[str, str] = {}
        for person in dossier.people:
            self._surnames[_surname(person.name)] = person.id

    def met(self, name: str, role: str, party: str, *, titled: bool = False, past: bool = False) -> Person:
        """Return the person of a name, adding role and party where they were not known.

        Whoever holds an office then has its party, unless the text gives another or speaks of an office of the past.
        """
        name = name.title() if name.isupper() else name
        identity = self._by_name.get(name.casefold()) or (self._surnames.get(name) if " " not in name else None)
        if identity is None:
            identity = self._in_office(name, role, party, titled=titled, past=past)
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

    def _in_office(self, name: str, role: str, party: str, *, titled: bool, past: bool) -> str | None:
        """Return the id of the office-holder whom a name means, met from now on."""
        holder = self.office.named(name) if " " in name else self.office.by_surname(name, role, party, titled=titled)
        if holder is None:
            return None
        person = self.office.person(holder, role, party)
        if past or (party and party != person.party):
            person = replace(person, role=role, party=party)
        self.take(person)
        return person.id

    def in_office(self, surname: str, *, titled: bool) -> Person | None:
        """Return whom a surname of the world list means in this text."""
        holder = self.office.by_surname(surname, titled=titled)
        return self._listed(holder) if holder is not None else None

    def holding(self, role: str, party: str) -> Person | None:
        """Return who holds an office of a side when the text is written."""
        holder = self.office.in_role(role, party)
        return self._listed(holder, role, party) if holder is not None else None

    def _listed(self, holder: Holder, role: str = "", party: str = "") -> Person:
        if holder.id not in self.known:
            self.take(self.office.person(holder, role, party))
        return self.known[holder.id]

    def take(self, person: Person) -> None:
        """Keep somebody met under every spelling of the name."""
        self.known.setdefault(person.id, person)
        for name in (person.name, *person.aliases):
            self._by_name.setdefault(name.casefold(), person.id)
        self._surnames[_surname(person.name)] = person.id

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
    alone: list[re.Match[str]] = []
    for match in _titled(text):
        name, _ = _clean(match["name"], match.start("name"))
        if not name:
            continue
        if " " not in name and name not in people.surnames():
            alone.append(match)
            continue
        found.append(_with_title(text, match, named, people, _same_sentence(text, match.start(), found) or home))
    found += _without_title(text, named, people, publisher, found)
    found += [_with_title(text, match, named, people, home) for match in alone]
    return sorted(found, key=lambda item: item.start)


def _with_title(text: str, match: re.Match[str], named: list[Named], people: People, side: str) -> Spotted:
    """Make a person of a title and a name; `side` is whose minister it is when the words around do not say."""
    name, name_start = _clean(match["name"], match.start("name"))
    first, party = _party_before(text, match.start(), named)
    party = party or _party_within(match.start("office"), match.end("office"), named)
    party = party or _party_after(text, name_start + len(name), named)
    office = match["office"]
    known = offices().get(office.lower())
    role = "" if known is not None and known.group == "courtesy" else office
    past = _PAST.match(office) is not None
    if _LEFT.match(office) or _LEFT_BEFORE.search(text, max(0, first - 12), first):
        party, side, past = "", "", True
    if _lawmaker(office) or office.lower().split()[-1] in _CALLINGS:
        party, side = "", ""  # a senator speaks for no state, nor does a judge from one
    person = people.met(name, role, party, titled=True, past=past) if not party else None
    own = _OF_A_STATE.search(office) and person is not None and not person.party
    if not party and own and not sits_opposite(text, name):
        party = side
    return Spotted(first, name_start + len(name), name_start, people.met(name, role, party, titled=True, past=past))


_CALLINGS = frozenset(
    {
        "judge",
        "professor",
        "lawyer",
        "economist",
        "academic",
        "scholar",
        "banker",
        "arbitrator",
        "historian",
        "analyst",
        "businessman",
        "businesswoman",
    }
)


def _lawmaker(role: str) -> bool:
    known = offices().get(role.lower())
    return known is not None and known.group == "legislator"


def _without_title(
    text: str, named: list[Named], people: People, publisher: str, titled: list[Spotted]
) -> list[Spotted]:
    """Make people of full names that an office stands beside, that are known already, or that do something."""
    found: list[Spotted] = []
    for name_start, name, listed in _full_names(text, people, [(item.start, item.end) for item in titled]):
        end = name_start + len(name)
        if name == publisher or (not listed and _names_a_party(name, name_start, named)):
            continue
        role, party = _apposition(text, end, named)
        before = _BEFORE.search(text, max(0, name_start - 60), name_start)
        if before is not None and not role:
            role, party = before["office"], _party_before(text, before.start(), named)[1]
            party = party or _of_his(text, before.start(), [*titled, *found])
        if not party:
            party = _party_before(text, name_start, named, _BESIDE)[1]
        if not role and not listed and name.casefold() not in people and not _ACTS.match(text, end):
            continue
        party = "" if _lawmaker(role) else party
        past = bool(role) and not party and _WAS.search(text, end, min(len(text), end + 40)) is not None
        found.append(Spotted(name_start, end, name_start, people.met(name, role, party, past=past)))
    return found


_OF_A_BODY = re.compile(
    r"\b[A-Z][\w-]+[  ](?:for|of|on|and)(?:[  ]the)?[  ]\Z"
)  # "Alliance for Fair Fishing Policy" is nobody


def _full_names(text: str, people: People, taken: list[tuple[int, int]]) -> list[tuple[int, str, bool]]:
    """Return where full names stand, in order, and whether the world list has them: its names go before look-alikes."""
    listed = [
        (hit.start, hit.end)
        for hit in full_names(text)
        if people.office.terms(hit.holder) and not _overlaps(hit.start, hit.end, taken) and not _longer(text, hit.end)
    ]
    listed = sorted(set(listed))
    plain = []
    for match in _PLAIN.finditer(text):
        name, start = _clean(match["name"], match.start("name"))
        end = start + len(name)
        if (
            " " in name
            and (name.split()[0] in pronouns_of_names() or _OF_A_BODY.search(text, max(0, start - 40), start) is None)
            and not (organisation_like(name) and name.split()[0] not in pronouns_of_names())
            and people.office.by_surname(name) is None
            and not _overlaps(start, end, taken)
            and not _overlaps(start, end, listed)
            and not _land(text, name, end)
        ):
            plain.append((start, name, False))
    return sorted([*((start, text[start:end], True) for start, end in listed), *plain])


_LAND = re.compile(
    r"(?:Upper|Lower|North|South|East|West|Northern|Southern|Eastern|Western|New|Great|Greater|Central|Inner|Outer|Middle|Saint|Port|Mount|Fort|Old|Cape) "
)
_SIDE_OF = re.compile(r" (?:side|delegation|delegates|negotiators|authorities|[Gg]overnment)\b")


def _land(text: str, name: str, end: int) -> bool:
    """Say whether two words with capitals rather name a land or its side: "Upper Arn", "the Kirun Vale delegation"."""
    land = _LAND.match(name) is not None or _SIDE_OF.match(text, end) is not None
    return land and name.split(maxsplit=1)[0] not in pronouns_of_names()


def _longer(text: str, end: int) -> bool:
    """Say whether a name goes on: "the Olaf Scholz Foundation" is not the man."""
    after = _LONGER.match(text, end)
    return after is not None and after["word"] not in _DAYS


def _of_his(text: str, start: int, found: list[Spotted]) -> str:
    """Return the party of whoever was named last before "his foreign minister"."""
    before = [item for item in found if start - 200 < item.end <= start]
    if not before or _HIS.search(text, max(0, start - 7), start) is None:
        return ""
    return max(before, key=lambda item: item.end).person.party


def _party_after(text: str, end: int, named: list[Named]) -> str:
    """Return the party named right after a name: "Ambassador Li Wei of China"; a seat in Congress is one of the US."""
    if _SEAT.match(text, end):
        return "us"
    place = bisect_left(named, end, key=lambda item: item.start)
    if place < len(named) and _OF.fullmatch(text, end, named[place].start):
        return named[place].party
    return ""


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
    if not found or not found[-1].person.party or re.search(r"[.!?]\s|\n\s*\n", text[found[-1].end : start]):
        return ""
    return found[-1].person.party


def _clean(name: str, start: int) -> tuple[str, int]:
    """Cut words that begin sentences or belong to institutions off a would-be name."""
    words = name.replace(" ", " ").split(" ")
    while words and words[0] in _NOT_NAMES:
        start += len(words[0]) + 1
        words = words[1:]
    courtesy = next((place for place, word in enumerate(words) if word.rstrip(".") in _COURTESY), -1)
    start += sum(len(word) + 1 for word in words[: courtesy + 1])
    words = words[courtesy + 1 :]
    kept: list[str] = []
    for word in words:
        if word in _NOT_NAMES:
            break
        kept.append(word)
    cleaned = " ".join(kept).removesuffix("’s").removesuffix("'s").rstrip("’'.-")
    if not kept or (cleaned.isupper() and len(cleaned) < 4):
        return "", start
    return cleaned, start


def _party_before(text: str, start: int, named: list[Named], link: re.Pattern[str] | None = None) -> tuple[int, str]:
    """Return where a title's party begins and which it is: "Russian Foreign Minister", "NATO's Secretary General"."""
    place = bisect_right(named, start, key=lambda item: item.end) - 1
    if place >= 0 and named[place].end >= start - 24 and (link or _LINK).fullmatch(text, named[place].end, start):
        return named[place].start, named[place].party
    return start, ""


def _party_within(start: int, end: int, named: list[Named]) -> str:
    place = bisect_left(named, start, key=lambda item: item.start)
    return named[place].party if place < len(named) and named[place].end <= end else ""


def _apposition(text: str, end: int, named: list[Named]) -> tuple[str, str]:
    """Read ", the Russian foreign minister," after a name."""
    match = _AFTER.match(text, end) or _PLACED.match(text, end)
    if match is None:
        return "", ""
    left = _LEFT.search(text, match.start(), match.end("office")) or _ONCE.search(text, match.start(), match.end())
    return match["office"], "" if left else _party_within(match.start(), match.end(), named)


def _names_a_party(name: str, start: int, named: list[Named]) -> bool:
    """Say whether a would-be name holds a party's name or adjective ("Russian Politics"); "Sofia Keller" is no capital."""
    place = bisect_left(named, start, key=lambda item: item.end - 1)
    if place == len(named) or named[place].start >= start + len(name):
        return False
    first = name.split(maxsplit=1)[0]
    given = first in pronouns_of_names() and named[place].start == start and named[place].end == start + len(first)
    return not given


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    place = bisect_left(taken, start, key=lambda span: span[1] - 1)
    return place < len(taken) and taken[place][0] < end


def _surname(name: str) -> str:
    return name.rsplit(" ", maxsplit=1)[-1]
