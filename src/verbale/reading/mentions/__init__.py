"""Who is named in a text: parties, people, offices, pronouns, the nameless; resolved to ids, each with its antecedent.

Precision first: what is not resolved by a rule stays unresolved, and nobody is completed or made up.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.dossier import Dossier
from verbale.dossier.world import nations
from verbale.model import Document, Party, Person
from verbale.reading.lang.en.world import pronouns_of_names, words_of
from verbale.reading.mentions.capitals import speakers
from verbale.reading.mentions.delegation_codes import delegation_codes
from verbale.reading.mentions.evened import Evened, evened
from verbale.reading.mentions.holders import InOffice, latest_year, surnames
from verbale.reading.mentions.home import hosts, own_house, place_of
from verbale.reading.mentions.local_states import LocalState, local_states, named_in
from verbale.reading.mentions.names import Named, names_of
from verbale.reading.mentions.offices import Office, later_forms, offices
from verbale.reading.mentions.people import People, Spotted, spot
from verbale.reading.mentions.titled import titled
from verbale.reading.mentions.unnamed import everybody, nameless
from verbale.reading.parsed_document import Mention, MentionKind, Sentence

_SIDE = re.compile(
    r"[’']?s? (?:side|delegation|government|administration|authorities|foreign ministry|ministry|defen[cs]e ministry|Foreign Ministry|Defen[cs]e Ministry|parliament|presidency|leadership|officials?|diplomats?|negotiators?|delegates?|troops|forces|military|army)\b"
)
_IT = re.compile(
    r"\b(?P<its>its (?:allies|forces|troops|members|units|army|military|government|parliament|navy|delegation|soldiers))\b"
    r"|\b(?:said|says|announced|announces|added|declared|confirmed|stated|stressed|warned|pledged|promised|noted|insisted|reported)"
    r"(?:[  ]on[  ]\w+)?[  ]that[  ](?P<it>it)\b"
)
_BODY = re.compile(
    r"(?:[  ][A-Z]\w+){0,2}[  ](?:Council|Commission|Committee|Assembly|Parliament|Secretariat|Presidency|Mission|Bureau|Chair)\b"
)
_PEOPLE_OF = re.compile(
    r"\b(?:[Mm]embers|[Ww]orkers|[Rr]epresentatives|[Dd]elegates|[Oo]fficials|[Ll]eaders|[Tt]roops|[Ff]orces|[Tt]he [Gg]overnment|[Aa]llies)[  ]of[  ]\Z"
)
_PRESIDENTIAL = frozenset({"fr", "cy", "ro", "pl", "lt", "cz", "pt"})
_PRONOUN = re.compile(r"(?:[Hh](?:e|is|er|im)|[Ss]he)\b")
_JOINED = re.compile(r"[\w-]")
_NEXT_NAME = re.compile(r"[  ](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-ZÀ-Þ]|[’'](?!s\b)\w")
_NAME_BEFORE = re.compile(r"(?P<word>[A-ZÀ-Þ][\w’'.-]*)(?P<gap>[,;:.]?)[  ]\Z")
_CHIEFS = frozenset({"chief", "boss", "head"})
_SAYS = re.compile(
    r"[  ](?:said|says|added|adds|told|admitted|admits|explained|confessed|noted|warned|insisted|argued|recalled)\b[^.;,]{0,40},"
)
_NOT_NAMES = frozenset(words_of("not_names.tsv"))
_COURTESY = re.compile(r"(?<![\w-])(?:[Mm]rs?|[Mm]s|[Dd]r)\.? \Z")


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a text."""

    mentions: tuple[Mention, ...] = ()
    parties: dict[str, Party] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)


def mentions(document: Document, sentences: tuple[Sentence, ...], dossier: Dossier) -> Cast:
    """Return the cast of a text.

    Parameters
    ----------
    document, sentences
        The text; names are looked for in the whole of it, so that head lines count as antecedents.
    dossier
        Its parties and people win over the world list and over what the text says.
    """
    even = evened(document.text)
    if even is None:
        return _cast(document.text, document, sentences, dossier)
    moved = tuple(replace(one, start=even.forth(one.start), end=even.forth(one.end)) for one in sentences)
    cast = _cast(even.text, document, moved, dossier)
    return replace(cast, mentions=tuple(_moved(one, even) for one in cast.mentions))


def _moved(mention: Mention, even: Evened) -> Mention:
    """Return a mention of the evened text at its place in the text itself."""
    start, end = even.back(mention.start), even.back(mention.end - 1) + 1
    before = mention.antecedent
    antecedent = (even.back(before[0]), even.back(before[1] - 1) + 1) if before is not None else None
    return replace(mention, start=start, end=end, antecedent=antecedent)


def _cast(text: str, document: Document, sentences: tuple[Sentence, ...], dossier: Dossier) -> Cast:
    """Return the cast of an evened text."""
    names = names_of(dossier)
    named = _brussels(list(names.find(text)))
    states = local_states(text, named)
    states += [LocalState(one, ()) for one in speakers(text, named) if one.id not in {item.party.id for item in states}]
    named = named_in(text, states, named)
    named = sorted([*named, *delegation_codes(text, named, names.own)], key=lambda item: item.start)
    year = "" if document.published is not None else latest_year(text)
    people = People(dossier, InOffice(document.published, dossier, {item.party for item in named}, names.own, year))
    home = place_of(document, names) or own_house(text, named)
    home = (
        home if any(item.party == home and not item.seat for item in named) and not hosts(text, home, named) else ""
    )  # a paper on others, sent from there
    spotted = _not_sides(text, spot(text, named, people, home, document.publisher), named, dossier)
    found = [*_persons(text, spotted), *_surnames(text, spotted, people, named), *_parties(text, named, spotted)]
    found += [Mention(start, end, MentionKind.ALL) for start, end in everybody(text)]
    ends = {item.end + 2 for item in spotted}  # ", a spokeswoman" after a name is the same person
    found += [
        Mention(item.start, item.end, MentionKind.UNNAMED, item.parties)
        for item in nameless(text, named)
        if item.start not in ends
    ]
    taken = sorted((item.start, item.end) for item in found)
    found += _offices(text, taken, sorted(found, key=lambda item: item.start), people, named)
    found.sort(key=lambda item: (item.start, -item.end))
    found = _outermost(found)
    found += _pronouns(text, found, sentences, people)
    found += _its(text, found, sentences)
    found.sort(key=lambda item: (item.start, item.end))
    present = {party for item in found for party in item.parties}
    met = {item.person for item in found if item.person}
    return Cast(
        tuple(found),
        {
            **{party.id: party for party in dossier.parties},
            **{state.party.id: state.party for state in states if state.party.id in present},
            **{name: names.parties[name] for name in sorted(present) if name in names.parties},
        },
        {**{person.id: person for person in dossier.people}, **{name: people.known[name] for name in sorted(met)}},
    )


def _brussels(named: list[Named]) -> list[Named]:
    """Give a seat that the European Union shares to NATO where the text speaks of NATO and nowhere of the Union."""
    met = {item.party for item in named if not item.seat}
    if "nato" not in met or "eu" in met:
        return named
    return [replace(item, party="nato") if item.seat and item.party == "eu" else item for item in named]


def _not_sides(text: str, spotted: list[Spotted], named: list[Named], dossier: Dossier) -> list[Spotted]:
    """Leave out an office with its side, which is nobody's name: "the Commissioner for Lower Selm"."""
    own = {party.id for party in dossier.parties}
    ends = {
        item.end
        for item in named
        if item.party in own and text[max(0, item.start - 5) : item.start].endswith((" for ", " of "))
    }
    return [item for item in spotted if item.end not in ends]


def _persons(text: str, spotted: list[Spotted]) -> list[Mention]:
    """Make mentions of full and titled names; all but the first of a person point back to it."""
    first: dict[str, tuple[int, int]] = {}
    found = []
    for item in spotted:
        found.append(_mention(text, item.start, item.end, item.person, first.get(item.person.id)))
        first.setdefault(item.person.id, (item.start, item.end))
    return found


def _mention(text: str, start: int, end: int, person: Person, antecedent: tuple[int, int] | None = None) -> Mention:
    parties = (person.party,) if person.party else ()
    return Mention(start, end, MentionKind.PERSON, parties, person.id, antecedent, text[end : end + 2] in {"'s", "’s"})


def _surnames(text: str, spotted: list[Spotted], people: People, named: list[Named]) -> list[Mention]:
    """Find surnames alone, after the full name stood in the text (or always, for people of the dossier)."""
    names = [name for name in people.surnames() if len(name) > 2]
    taken = [(item.start, item.end) for item in spotted]
    starts = [start for start, _ in taken]
    first = {item.person.id: item for item in reversed(spotted)}
    places = {(item.start, item.end) for item in named}
    found = []
    listed = [(*place, True) for place in _standing(text, _listed())]
    for start, name_start, end, of_the_list in sorted(
        [*((*place, False) for place in _standing(text, names)), *listed]
    ):
        place = bisect_right(starts, start) - 1
        if place >= 0 and taken[place][1] >= end:
            continue
        person = people.by_surname(text[name_start:end])
        if person is None and of_the_list and _alone(text, start, end):
            person = people.in_office(text[name_start:end], titled=start < name_start)
        if person is None or _another(text, start, person, named):
            continue
        origin = first.get(person.id)
        if origin is not None and origin.start > start and (name_start, end) in places:
            continue  # "Jordan's king" before "Mr. Jordan" is the country
        antecedent = (origin.start, origin.end) if origin else None
        found.append(_mention(text, start, end, person, antecedent))
    return found


def _another(text: str, start: int, person: Person, named: list[Named]) -> bool:
    """Say whether a given name that is not this person's stands before the surname: somebody else of that name."""
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    if before is None or before["gap"] != "" or before["word"].endswith(("'s", "’s")):
        return False
    word = before["word"]
    if (
        word in person.name.split()
        or any(word in alias.split() for alias in person.aliases)
        or len(word.rstrip(".")) < 2
    ):
        return False
    return word in pronouns_of_names() and not any(item.start <= before.start("word") < item.end for item in named)


@cache
def _listed() -> AhoCorasick:
    return AhoCorasick(sorted(name for name in surnames() if len(name) > 1), matchkind=MatchKind.LeftmostLongest)


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether a surname is no part of another name: no capitalised word stands beside it but where a sentence begins."""
    if _NEXT_NAME.match(text, end):
        return False
    before = _NAME_BEFORE.search(text, max(0, start - 40), start)
    return (
        before is None or before["word"] in _NOT_NAMES or before["gap"] != "" or before["word"].endswith(("'s", "’s"))
    )


def _standing(text: str, names: "list[str] | AhoCorasick") -> Iterator[tuple[int, int, int]]:
    """Yield where names stand as whole words: start with "Mr" or "Dr", start of the name, end."""
    if not names:
        return
    search = AhoCorasick(names, matchkind=MatchKind.LeftmostLongest) if isinstance(names, list) else names
    for _, first, last in search.find_matches_as_indexes(text):
        if _JOINED.match(text[first - 1 : first]) or _JOINED.match(text[last : last + 1]):
            continue
        title = _COURTESY.search(text, max(0, first - 5), first)
        yield (title.start() if title else first), first, last


def _parties(text: str, named: list[Named], spotted: list[Spotted]) -> list[Mention]:
    """Make mentions of names outside people; an adjective with "side", "ministry", "officials" stands for its party."""
    starts = [item.start for item in spotted]
    found = []
    for item in named:
        place = bisect_right(starts, item.start) - 1
        if place >= 0 and spotted[place].end >= item.end:
            continue
        kind, end = item.kind, item.end
        side = _SIDE.match(text, item.end)
        if side is not None and (kind is MentionKind.ADJECTIVE or "inistr" in side[0] or "side" in side[0]):
            kind, end = MentionKind.PARTY, side.end()
        party = _of_the_council(item.party, side[0] if side else "", named)
        if kind is MentionKind.PARTY:
            body = _BODY.match(text, end)
            end = body.end() if body else end
        start = (
            item.start - 4
            if text[max(0, item.start - 4) : item.start].lower() == "the " and kind is not MentionKind.ADJECTIVE
            else item.start
        )
        people = _PEOPLE_OF.search(text[max(0, start - 32) : start]) if kind is MentionKind.PARTY else None
        start -= len(people[0]) if people else 0
        possessive = text[end : end + 2] in {"'s", "’s"} or (text[end : end + 1] in "'’" and text[end - 1] == "s")
        found.append(Mention(start, end, kind, (party,), possessive=possessive and text[end : end + 1] != ""))
    return found


def _of_the_council(party: str, side: str, named: list[Named]) -> str:
    """Give "the Danish presidency" to the Union: it acts for the Council. A state with a president in power needs it named."""
    if not side.endswith("presidency") or party not in nations()["eu"].party.members:
        return party
    told = any(item.party in {"eu", "eu-council", "european-commission", "european-parliament"} for item in named)
    return "eu-council" if told or party not in _PRESIDENTIAL else party


def _offices(
    text: str, taken: list[tuple[int, int]], before: list[Mention], people: People, named: list[Named]
) -> list[Mention]:
    """Resolve "the minister", "the Russian leader" to the last person of that office (and party) named before."""
    found = []
    persons = [item for item in before if item.kind is MentionKind.PERSON]
    ends = [item.end for item in persons]
    starts = [start for start, _ in taken]
    for match in later_forms(text):
        place = bisect_right(starts, match.start()) - 1
        if place >= 0 and taken[place][1] >= match.end():
            continue
        inside = [item for item in named if match.start("adj") <= item.start and item.end <= match.end("adj")]
        form = match["form"].lower()
        form = "leader" if form in _CHIEFS and any(item.seat for item in inside) else form  # "the Kremlin chief"
        parties = {item.party for item in named if match.start("adj") <= item.start and item.end <= match.end("adj")}
        if match["adj"].strip() and not parties:
            continue
        resolved = False
        for item in reversed(persons[: bisect_right(ends, match.start())]):
            person = people.known[item.person]
            large = (
                match["form"][0].isupper() and not item.parties
            )  # "the Commissioner" of a house that a later rule knows
            if _holds(person, form) and not large and (not parties or person.party in parties):
                found.append(
                    Mention(
                        match.start(),
                        match.end(),
                        MentionKind.OFFICE,
                        item.parties,
                        item.person,
                        (item.start, item.end),
                        text[match.end() : match.end() + 2] in {"'s", "’s"},
                    )
                )
                resolved = True
                break
        person_then = None if resolved else _in_role(match["det"], form, parties, people, named)
        if person_then is not None:
            kind, possessive = MentionKind.OFFICE, text[match.end() : match.end() + 2] in {"'s", "’s"}
            found.append(
                Mention(match.start(), match.end(), kind, (person_then.party,), person_then.id, None, possessive)
            )
    return found


def _in_role(determiner: str, form: str, parties: set[str], people: People, named: list[Named]) -> Person | None:
    """Return who holds the office at the time: of the state of the adjective, else of the one state that the text speaks of."""
    if not parties and determiner.lower() == "the":
        parties = {item.party for item in named}
    return people.holding(form, next(iter(parties))) if len(parties) == 1 else None


def _holds(person: Person, form: str) -> bool:
    office = _office(person.role.lower())
    return office is not None and (form in office.later or form == office.words)


@cache
def _office(role: str) -> Office | None:
    """Return the office that a role names: the longest words it is, begins or ends with."""
    for words in sorted(offices(), key=len, reverse=True):
        if role == words or role.endswith(" " + words) or role.startswith(words + " "):
            return offices()[words]
    return None


def _outermost(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for item in found:
        if kept and item.start < kept[-1].end:
            continue
        kept.append(item)
    return kept


def _pronouns(text: str, found: list[Mention], sentences: tuple[Sentence, ...], people: People) -> list[Mention]:
    """Resolve he, she, his, her to the person who was the subject last: first person of the sentence so far or before."""
    persons = [item for item in found if item.kind in {MentionKind.PERSON, MentionKind.OFFICE}]
    if not persons:
        return []
    kinds = {item.person: _pronoun(text, people.known[item.person]) for item in persons}
    he = [item for item in persons if kinds[item.person] != "she"]
    she = [item for item in persons if kinds[item.person] != "he"]
    fits = {"he": he, "his": he, "him": he, "she": she, "her": she}
    added: list[Mention] = []
    for sentence in sentences:
        last: dict[str, Mention] = {}
        for match in _PRONOUN.finditer(text, sentence.start, sentence.end):
            if text[match.start() - 1 : match.start()].isalnum():
                continue
            word = match[0].lower()
            sex = "he" if word in {"he", "his", "him"} else "she"
            fit = fits[word]
            chosen = (
                last.get(sex)
                or _put_in(text, fit, sentence, match.start())
                or _antecedent(fit, [item.start for item in fit], sentence, sentences, match.start(), added)
            )
            if chosen is None:
                continue
            place = (
                chosen.antecedent
                if chosen.kind is MentionKind.PRONOUN and chosen.antecedent
                else (chosen.start, chosen.end)
            )
            made = Mention(
                *match.span(), MentionKind.PRONOUN, chosen.parties, chosen.person, place, word in {"his", "her"}
            )
            added.append(made)
            if word in {"he", "she"} and not any(
                item.start >= sentence.start for item in fit[: bisect_right([one.start for one in fit], match.start())]
            ):
                last[sex] = made  # "he had the minister with him, and then he undertook": the first "he" goes on
    return added


def _pronoun(text: str, person: Person) -> str:
    surname = person.name.split()[-1] if person.name.split() else ""
    return titled(text).get(surname, "") or pronoun_of(person)


def _put_in(text: str, fit: list[Mention], sentence: Sentence, offset: int) -> Mention | None:
    """Return who is named in a clause put into the words that a pronoun opens: "He was afraid, Ruiz said, that …"."""
    if offset > sentence.start + 1:
        return None
    for item in fit:
        if (
            sentence.start <= item.start < sentence.end
            and text[item.start - 2 : item.start] == ", "
            and _SAYS.match(text, item.end)
        ):
            return item
    return None


def pronoun_of(person: Person) -> str:
    """Return the pronoun that a person's office or first name goes with; empty when it goes with both or is not known."""
    role = person.role.lower()
    if role.endswith(("man", "king", "prince")):
        return "he" if not role.endswith("woman") else "she"
    if role.endswith(("queen", "princess", "first lady")):
        return "she"
    return pronouns_of_names().get(person.name.split(" ", maxsplit=1)[0], "")


def _its(text: str, found: list[Mention], sentences: tuple[Sentence, ...]) -> list[Mention]:
    """Resolve "that it would", "its forces", "its allies" to the party named first in the sentence."""
    parties = [item for item in found if item.kind is MentionKind.PARTY and not item.possessive]
    starts = [item.start for item in parties]
    added = []
    for sentence in sentences:
        here = parties[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end)]
        if not here:
            continue
        first = here[0]
        added += [
            Mention(
                *match.span(match.lastgroup or 0), MentionKind.PARTY, first.parties, antecedent=(first.start, first.end)
            )
            for match in _IT.finditer(text, first.end, sentence.end)
        ]
    return added


def _antecedent(
    persons: list[Mention],
    starts: list[int],
    sentence: Sentence,
    sentences: tuple[Sentence, ...],
    offset: int,
    pronouns: list[Mention],
) -> Mention | None:
    here = [
        item
        for item in persons[bisect_right(starts, sentence.start - 1) : bisect_right(starts, offset - 1)]
        if item.end <= offset
    ]
    if here:
        return here[0]
    for back in range(1, 4):
        if sentence.index - back < 0:
            return None
        earlier = sentences[sentence.index - back]
        if sentence.paragraph - earlier.paragraph > 2:
            return None
        subjects = [
            item
            for item in persons[bisect_right(starts, earlier.start - 1) : bisect_right(starts, earlier.end)]
            if not item.possessive
        ]
        if subjects:
            first = next(
                (
                    item
                    for item in pronouns
                    if earlier.start <= item.start < min(earlier.end, subjects[0].start) and not item.possessive
                ),
                None,
            )
            known = {item.person for item in persons}
            return first if first is not None and first.person in known else subjects[0]
    return None
