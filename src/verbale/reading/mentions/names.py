"""Names of parties in a text: one automaton over the dossier's names and the world list, whole words, case kept.

The dossier wins over the world list; a dossier's party that means a country or organisation inherits its names.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import ahocorasick_rs

from verbale.dossier import Dossier
from verbale.dossier.world import Nation, nations
from verbale.model import Party
from verbale.reading.parsed_document import MentionKind

# Words of the world list that are more often something else unless the sentence says so by an article or another name.
_DOUBTFUL = frozenset(
    {
        "Chad",
        "Jordan",
        "Georgia",
        "Turkey",
        "Guinea",
        "Westminster",
        "Commonwealth",
        "Quartet",
        "West",
        "AU",
        "CIS",
        "EC",
        "who",
        "SCO",
        "ICC",
    }
)


_WRAPPED = re.compile(r"(?<=[A-Za-z])\n(?=[A-Za-z])")  # a name may be broken over two lines
_NAMING = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|[A-Z])\.?[  ]\Z")  # before a surname


@dataclass(frozen=True, slots=True)
class Named:
    """A name found in the text."""

    start: int
    end: int
    kind: MentionKind
    party: str
    seat: bool = False


class Names:
    """The compiled names of a dossier and the world."""

    def __init__(self, dossier: Dossier) -> None:
        self.parties: dict[str, Party] = {}
        self._meaning: dict[str, tuple[MentionKind, str]] = {}
        self._seats: set[str] = set()
        self.own: dict[str, str] = {}  # id in the world list → id in the dossier
        self._settle(dossier)
        self._words = list(self._meaning)
        self._automaton = ahocorasick_rs.AhoCorasick(
            self._words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest, store_patterns=False
        )

    def _settle(self, dossier: Dossier) -> None:
        taken = self.own
        for party in dossier.parties:
            self.parties[party.id] = party
            nation = _nation_of(party)
            if nation is not None:
                taken[nation.party.id] = party.id
        for identity, nation in nations().items():
            party_id = taken.get(identity, identity)
            self.parties.setdefault(party_id, nation.party)
            self._seats.update(nation.seats)
            for words, kind in (
                (nation.names, MentionKind.PARTY),
                ((capitals for name in nation.names for capitals in _capitals(_bare(name))), MentionKind.PARTY),
                (nation.adjectives, MentionKind.ADJECTIVE),
                (nation.seats, MentionKind.PARTY),
            ):
                for word in words:
                    self._meaning.setdefault(_bare(word), (kind, party_id))
        for party in dossier.parties:
            for word in (party.name, *party.aliases):
                self._seats.discard(word)
                bare = _bare(word)
                self._meaning[bare] = (MentionKind.PARTY, party.id)
                if bare[0].islower():
                    self._meaning[bare[0].upper() + bare[1:]] = (MentionKind.PARTY, party.id)
            if party.kind == "state" and re.fullmatch(r"[A-ZÀ-Þ]\w{2,}a", party.name):  # Corvia, Corvian
                self._meaning.setdefault(f"{party.name}n", (MentionKind.ADJECTIVE, party.id))

    def find(self, text: str, start: int = 0) -> Iterator[Named]:
        """Yield the names in a text from `start` on, in order, none inside another."""
        text = _WRAPPED.sub(" ", text)  # of equal length
        before = -1  # end of the name before: "Peruvian-Chilean" names both
        for place, first, last in self._automaton.find_matches_as_indexes(text):
            if first < start or _inside_word(
                text, first, last, joined=text[first - 1 : first] == "-" and before == first - 1
            ):
                continue
            word = self._words[place]
            if word in _DOUBTFUL and not _vouched(text, first, word):
                continue
            before = last
            kind, party = self._meaning[word]
            yield Named(first, last, kind, party, word in self._seats)


def names_of(dossier: Dossier) -> Names:
    """Return the compiled names of a dossier; made once per set of parties."""
    return _compiled(tuple((party.id, party.name, party.aliases) for party in dossier.parties), dossier)


_CACHE: dict[object, Names] = {}


def _compiled(key: object, dossier: Dossier) -> Names:
    if key not in _CACHE:
        if len(_CACHE) >= 8:
            _CACHE.clear()
        _CACHE[key] = Names(dossier)
    return _CACHE[key]


def _capitals(word: str) -> tuple[str, ...]:
    """Return a name as minutes print speakers: JAPAN, TRINIDAD AND TOBAGO, TRINIDAD and TOBAGO; short forms stay."""
    if len(word) < 4 or word.isupper():
        return ()
    return (word.upper(), word.upper().replace(" AND ", " and "))


def _bare(word: str) -> str:
    """Drop an article, except before a number ("the 27" is a group, "27" is not)."""
    bare = word.removeprefix("the ").removeprefix("The ")
    return word if bare[:1].isdigit() else bare


def _nation_of(party: Party) -> Nation | None:
    known = nations()
    if party.id in known:
        return known[party.id]
    return next((nation for nation in known.values() if party.name in nation.names), None)


def _inside_word(text: str, first: int, last: int, *, joined: bool = False) -> bool:
    before = text[first - 1] if first else " "
    after = text[last] if last < len(text) else " "
    if before.isalnum() or before in "_@" or (before == "-" and not joined and first > 1 and text[first - 2].isalnum()):
        return True
    if after == "-" and last + 1 < len(text) and text[last + 1].islower():
        return True  # "US-led", "Moscow-based": an adjective of something else
    return after.isalnum() or after == "_"


def _vouched(text: str, first: int, word: str) -> bool:
    """Say whether a doubtful word is meant as a party here: not before a capitalised word (a person's name), not all alone."""
    after = text[first + len(word) : first + len(word) + 2]
    before = text[max(0, first - 6) : first]
    if word in {"West", "Commonwealth", "Quartet", "AU", "CIS", "EC", "SCO", "ICC"}:
        return before.lower().endswith("the ")
    return not (after[:1] == " " and after[1:].isupper()) and _NAMING.search(before) is None
