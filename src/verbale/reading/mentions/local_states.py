"""States of a text that no list has: what it gives a government, a foreign minister, a "Republic of", or an adjective of its own.

A test dossier, a province, a people under another name: the words around it say that it is a state, and its adjective is found by
its stem. The rest of the reading then knows it as it knows those of the world list. A person confirms it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.dossier.world import nations
from verbale.model import Party
from verbale.reading.lang.en.world import pronouns_of_names, words_of
from verbale.reading.mentions.names import Named
from verbale.reading.parsed_document import MentionKind

_CAP = r"[A-ZÀ-Þ][a-zà-ÿ]{2,}"
_NAME = rf"(?P<name>{_CAP}(?:[ -]{_CAP})?)"
_PORTFOLIO = r"(?:[Ff]oreign|[Pp]rime|[Dd]efen[cs]e|[Tt]rade|[Ii]nterior|[Ff]inance|[Ee]nergy|[Ee]conomy|[Ee]nvironment|[Tt]ransport|[Aa]griculture|[Hh]ealth|[Jj]ustice)"
_ORGAN = (
    rf"(?:(?:[Dd]eputy )?{_PORTFOLIO} (?:[Mm]inister|[Mm]inistry)|[Gg]overnment|[Pp]arliament|[Aa]mbassador|[Ee]mbassy|[Aa]rmy|[Nn]avy"
    r"|[Cc]abinet|[Aa]uthorities)\b"
)
_KIND = r"(?:Republic|Kingdom|Federation|Principality|Grand Duchy|Emirate|Sultanate|Confederation)"
_STYLED = re.compile(rf"\b{_KIND} of (?:the )?{_NAME}")
_GOVERNED = re.compile(
    rf"\b(?:[Gg]overnment|[Aa]uthorities|[Pp]arliament|{_PORTFOLIO} [Mm]inister|[Aa]mbassador|[Ee]mbassy) of (?:the )?(?!{_KIND}\b){_NAME}"
)
_BRANCH = rf"{_CAP}(?:,? (?:and )?{_CAP}){{0,4}}"  # "Foreign Affairs", "Trade, Industry and Energy"
_HOUSED = re.compile(rf"\b(?:Ministry|Department) (?:of|for) (?:the )?{_BRANCH} of (?:the )?(?!{_KIND}\b){_NAME}")
_HOUSED_IN_CAPITALS = re.compile(
    r"\bMINISTRY (?:OF|FOR) (?:THE )?[A-ZÀ-Þ]{3,}(?:,? (?:AND )?[A-ZÀ-Þ]{3,}){0,4} OF (?:THE )?(?!REPUBLIC|KINGDOM|FEDERATION)(?P<name>[A-ZÀ-Þ]{4,})\b"
)
_IN_CAPITALS = re.compile(
    r"\b(?:REPUBLIC|KINGDOM|GOVERNMENT|PARLIAMENT|ASSEMBLY|SENATE|FEDERATION|CONGRESS) OF (?:THE )?(?!REPUBLIC|KINGDOM|STATES?\b|FEDERATION)(?P<name>[A-ZÀ-Þ]{4,})\b"
)
_RULED = re.compile(
    rf"\b(?:President|(?:Deputy )?Prime Minister|Chancellor|Premier|{_PORTFOLIO} Minister|King|Queen|Emir|Sultan) (?:{_CAP} ){{1,3}}of (?:the )?(?!{_KIND}\b){_NAME}(?! [A-Z])(?!['’]s? (?:Union|Association|Federation))"
)
_RULED_IN_CAPITALS = re.compile(
    r"\b(?:PRIME MINISTER|PRESIDENT|CHANCELLOR|PREMIER) OF (?:THE )?(?!REPUBLIC|KINGDOM|FEDERATION)(?P<name>[A-ZÀ-Þ]{4,})\b"
)
_OWNING = re.compile(rf"(?<![\w.’'-]){_NAME}(?:[’']s|(?<=s)[’']) {_ORGAN}")
_PEOPLE = r"(?:[Ss]ide|[Dd]elegation|[Oo]fficials?|[Dd]iplomats?|[Nn]egotiators?|[Ff]orces|[Tt]roops|[Rr]egulator|[Ee]nvoy|[Pp]resident|[Cc]olleagues?|[Cc]ounterparts?|[Cc]ustoms|[Pp]olice|[Tt]elevision|[Rr]adio|[Pp]ress)"
_ADJECTIVE = r"(?P<adj>[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:an|n|ish|ese|ic|er|i))"
_OF_A_PEOPLE = re.compile(
    rf"\b{_ADJECTIVE}(?= (?:(?:and|or) [A-Z]\w+ )?(?:(?:[Dd]eputy|[Ff]ormer|[a-z]+) )?(?:{_ORGAN}|{_PEOPLE}\b))"
)
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:an|ish|ese|ic|er|i)(?![\w’'-])")
_ENDS = ("ian", "ean", "ish", "ese", "an", "ic", "er", "n", "i")
_TAILS = ("ia", "ea", "a", "e", "o", "y")
_TIMES = 2  # organs that an adjective must have where its state is never named
_LEAST = 4  # letters that a stem must share
_NO_STATES = frozenset(words_of("not_names.tsv"))
_NOT_STATES = frozenset(
    [
        "Republic",
        "Kingdom",
        "Federation",
        "Union",
        "Commission",
        "Council",
        "Committee",
        "Government",
        "Parliament",
        "Ministry",
        "State",
        "States",
        "Company",
        "Group",
        "Democrat",
        "Democratic",
        "Republican",
        "Christ",
        "Christian",
        "Catholic",
        "Muslim",
        "Islam",
        "Islamic",
        "Conservative",
        "Labour",
        "Liberal",
        "Justice",
        "Trade",
        "Foreign",
        "Finance",
        "Energy",
        "Health",
        "Defence",
        "Defense",
        "Interior",
        "Transport",
        "Environment",
        "Agriculture",
        "Economy",
        "Minister",
        "President",
        "Ambassador",
        "Chair",
        "Chairman",
        "Board",
        "Party",
        "House",
        "Senate",
        "Court",
        "Mission",
        "Office",
        "Secretary",
        "General",
        "Deputy",
        "Prime",
    ]
)


@dataclass(frozen=True, slots=True)
class LocalState:
    """A state known from the text alone.

    Parameters
    ----------
    party
        The party it becomes, under its plain name.
    adjectives
        Its adjectives in the text ("Tavorian").
    """

    party: Party
    adjectives: tuple[str, ...]


def local_states(text: str, named: Sequence[Named]) -> list[LocalState]:
    """Return the states that the text itself speaks of, in the order of their names.

    Parameters
    ----------
    text
        The whole text.
    named
        Names of the lists found in it: what they cover is no state of the text.
    """
    taken = [(item.start, item.end) for item in named]
    found: dict[str, None] = {}
    for pattern in (
        _STYLED,
        _GOVERNED,
        _OWNING,
        _HOUSED,
        _IN_CAPITALS,
        _HOUSED_IN_CAPITALS,
        _RULED,
        _RULED_IN_CAPITALS,
    ):
        for match in pattern.finditer(text):
            name = _plain(match["name"].title() if match["name"].isupper() else match["name"])
            if name and not _covered(match.start("name"), taken):
                found[name] = None
    only: Counter[str] = Counter()  # adjectives whose state the text never names
    for adjective in _adjectives(text, taken):
        nouns = Counter(_nouns_of(adjective, text, taken))
        only.update([adjective] if not nouns else [])
        if nouns:  # "Orsenian" is of Orsenia, not of the town of Orsen
            found[max(nouns, key=lambda noun: (nouns[noun], len(noun)))] = None
    states = [
        LocalState(_party(name, adjectives), adjectives)
        for name in sorted(found)
        if (adjectives := _of(name, text)) is not None
    ]
    own = {stem(adjective) for state in states for adjective in (state.party.name, *state.adjectives)}
    states += [
        LocalState(_party(adjective, (adjective,)), (adjective,))
        for adjective, times in sorted(only.items())
        if times >= _TIMES and stem(adjective) not in own and _of(adjective, text) is not None
    ]
    return states


def named_in(text: str, states: Sequence[LocalState], named: Sequence[Named]) -> list[Named]:
    """Return all names of a text with those of its own states, in order; names of the lists go before.

    Parameters
    ----------
    text, states, named
        The text, its states, and the names of the lists in it.
    """
    taken = [(item.start, item.end) for item in named]
    added = []
    for state in states:
        forms = [(state.party.name, MentionKind.PARTY), (state.party.name.upper(), MentionKind.PARTY)]
        if state.party.name in state.adjectives:  # named by its adjective alone
            forms = [(f"{state.party.name}s", MentionKind.PARTY)]
        forms += [(adjective, MentionKind.ADJECTIVE) for adjective in state.adjectives]
        forms += [(alias, MentionKind.PARTY) for alias in state.party.aliases if alias.isupper()]
        for words, kind in forms:
            places = re.finditer(
                rf"(?<![\w-])(?:(?i:{_KIND}) (?i:of) (?:(?i:the) )?)?{re.escape(words)}(?![\w-])", text
            )
            added += [
                Named(*match.span(), kind, state.party.id)
                for match in places
                if not _covered(match.start(), taken) and not _covered(match.end() - 1, taken)
            ]
    return sorted([*named, *added], key=lambda item: (item.start, -item.end))


def stem(word: str) -> str:
    """Return what a state and its adjective share: "tavor" of Tavoria and Tavorian; empty where it is too short."""
    low = word.lower()
    for end in (*_ENDS, *_TAILS):
        if low.endswith(end) and len(low) - len(end) >= _LEAST - 1:
            return low[: -len(end)]
    return low


def _plain(name: str) -> str:
    """Return a name up to the first word that belongs to no name; empty where nothing is left, or it is somebody's."""
    words: list[str] = []
    for word in re.split(r"(?<=[a-zà-ÿ])[ ]", name):
        if word in _NO_STATES or word in _NOT_STATES:
            break
        words.append(word)
    if not words or words[0] in pronouns_of_names() or " ".join(words).lower() in nations():
        return ""
    return " ".join(words)


def _adjectives(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield capitalised adjectives that stand before an organ or people of a state."""
    for match in _OF_A_PEOPLE.finditer(text):
        if not _covered(match.start(), taken) and match["adj"] not in _NOT_STATES and match["adj"] not in _NO_STATES:
            yield match["adj"]


def _nouns_of(adjective: str, text: str, taken: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Yield the names in the text that an adjective belongs to."""
    shared = stem(adjective)
    if len(shared) < _LEAST - 1:
        return
    for match in re.finditer(rf"(?<![\w’'-])(?i:{re.escape(shared)})[a-zà-ÿ]{{0,3}}(?![\w-])", text):
        word = match[0]
        ends = word.lower()[len(shared) :]
        if word[0].isupper() and ends in {"", *_TAILS} and not _covered(match.start(), taken) and _plain(word):
            yield word


def _of(name: str, text: str) -> tuple[str, ...] | None:
    """Return the adjectives of a state that the text uses; ``None`` for a word that it also writes small."""
    if re.search(rf"(?<![\w’'@./-]){re.escape(name.lower())}(?![\w’'@/-]|\.\w)", text):  # an address is written small
        return None
    shared = _bare(name)
    found = {match[0] for match in _WORD.finditer(text) if match[0] != name and stem(match[0]) == shared}
    return tuple(sorted(found - _NOT_STATES))


def _bare(name: str) -> str:
    low = name.lower()
    for end in _TAILS:
        if low.endswith(end) and len(low) - len(end) >= _LEAST - 1:
            return low[: -len(end)]
    return low


def _party(name: str, adjectives: Sequence[str]) -> Party:
    identity = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return Party(identity or "state", name, tuple(adjectives), kind="state")


def _covered(place: int, taken: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in taken)
