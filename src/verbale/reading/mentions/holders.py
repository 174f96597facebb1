"""Office-holders of the world list: whose somebody is whom papers name without a country ("President Putin", "Mr Lavrov").

Only those in office at the document's date are known; two who fit are nobody. What a text says of a person itself goes before.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.dossier import Dossier
from verbale.model import Person, When
from verbale.reading.lang.en.world import Holder, Term, holders, plain_surnames, pronouns_of_names, words_of
from verbale.reading.mentions.offices import offices

_UNION = frozenset({"eu", "eu-council", "european-commission", "european-parliament"})
# States whose "leader" is the president, not the prime minister beside them.
_LED_BY_A_PRESIDENT = frozenset(
    [
        "ru",
        "us",
        "fr",
        "cy",
        "tr",
        "kr",
        "cn",
        "eg",
        "sy",
        "by",
        "az",
        "ua",
        "dz",
        "tn",
        "lk",
        "kz",
        "ke",
        "ug",
        "rw",
        "br",
        "ar",
        "mx",
        "co",
        "ve",
        "za",
        "ng",
        "id",
        "ph",
    ]
)
_YEAR = re.compile(
    r"(?P<target>\b(?:by|until|till|to|through|before|beyond|for|from)\s+(?:\w+\s+)?)?\b(?P<year>199\d|20[0-2]\d)\b(?![.,]?\d)"
)
_CHAMPIONS = frozenset({"leader", "head of state", "chief"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A full name of the list in a text."""

    start: int
    end: int
    holder: Holder


class InOffice:
    """The people of the world list who hold an office at a date.

    Parameters
    ----------
    written
        Date of the document; without one, everybody of the list.
    dossier
        Its people go before: whoever bears the name of one of them is that one.
    spoken_of
        Ids of the parties named in the text.
    own
        The dossier's id of a party by its id in the world list, where they differ.
    year
        For a document without a date: the latest year that it speaks of, empty where it names none.
    """

    def __init__(
        self,
        written: When | None,
        dossier: Dossier,
        spoken_of: Iterable[str] = (),
        own: Mapping[str, str] | None = None,
        year: str = "",
    ) -> None:
        self._written = written
        self._year = year
        self._own = dict(own or {})
        self._listed = {identity: name for name, identity in self._own.items()}
        self._union = frozenset(self._own.get(name, name) for name in _UNION)
        self._spoken_of = frozenset(spoken_of)
        if self._spoken_of & self._union:
            self._spoken_of |= self._union
        taken = {name.casefold() for person in dossier.people for name in (person.name, *person.aliases)}
        self._out = {holder.id for name in taken for holder in _by_name().get(name, ())}

    def terms(self, holder: Holder) -> tuple[Term, ...]:
        """Return the offices that somebody holds at the date."""
        if holder.id in self._out:
            return ()
        held = holder.terms
        if self._written is not None:
            first, last = self._written.first.isoformat(), self._written.last.isoformat()
            held = tuple(term for term in held if term.held(first, last))
        elif self._year:
            held = tuple(term for term in held if term.held(f"{self._year}-01-01", f"{self._year}-12-31"))
        return tuple(replace(term, party=self._own.get(term.party, term.party)) for term in held) if self._own else held

    def named(self, name: str) -> Holder | None:
        """Return the one in office of a full name in any spelling."""
        found = [holder for holder in _by_name().get(name.casefold(), ()) if self.terms(holder)]
        return found[0] if len(found) == 1 else None

    def person(self, holder: Holder, role: str = "", party: str = "") -> Person:
        """Return somebody of the list as a person, with the office meant: the one of the title, or of a party of the text."""
        term = self._term(holder, role, party)
        names = tuple(name for name in holder.names if name != holder.name)
        known = role or (
            term.role if term and self._written is not None else ""
        )  # without a date nobody is "the president"
        return Person(holder.id, holder.name, known, term.party if term else "", names)

    def by_surname(self, surname: str, role: str = "", party: str = "", *, titled: bool = False) -> Holder | None:
        """Return the one person in office whom a surname means.

        A surname alone counts where the text names the person's side, and no word or common name is one; a title with it
        (`titled`, and `role` for one that says more than "Mr") narrows the choice.
        """
        if not titled and is_plain(surname):
            return None
        found = []
        for holder in _by_surname().get(surname, ()):
            fitting = [
                term
                for term in self.terms(holder)
                if (not role or fits(role, term.role)) and (not party or self._same(party, term.party))
            ]
            if not role:
                fitting = [term for term in fitting if term.party in self._spoken_of]
            if fitting:
                found.append(holder)
        return found[0] if len(found) == 1 else None

    def in_role(self, role: str, party: str) -> Holder | None:
        """Return the one person who holds an office of a side at the date of the document."""
        if self._written is None:
            return None
        found = {
            holder.id: holder
            for holder in _by_party().get(self._listed.get(party, party), ())
            if any(term.party == party and means(role, term) for term in self.terms(holder))
        }
        if role == "leader" and self._listed.get(party, party) in _LED_BY_A_PRESIDENT:
            found = {
                name: one for name, one in found.items() if any(term.role == "President" for term in self.terms(one))
            }
        return next(iter(found.values())) if len(found) == 1 else None

    def _same(self, one: str, other: str) -> bool:
        return one == other or {one, other} <= self._union

    def _term(self, holder: Holder, role: str, party: str) -> Term | None:
        """Return the office meant: of a person with several, the one of the title, then of a side that the text names."""
        terms = self.terms(holder)
        for choice in (
            [term for term in terms if party and self._same(party, term.party)],
            [term for term in terms if role and fits(role, term.role)],
            [term for term in terms if term.party in self._spoken_of],
            list(terms),
        ):
            if choice and len({term.party for term in choice}) == 1:
                return choice[-1]
        return None


def latest_year(text: str) -> str:
    """Return the latest year that a text speaks of as past or present; a year after "by" or "until" is a target."""
    years = [match["year"] for match in _YEAR.finditer(text) if match["target"] is None]
    return max(years, default="")


def fits(words: str, role: str) -> bool:
    """Say whether a title in a text can be an office of the list: "Secretary Rubio", "Foreign Minister Wang"."""
    low, own = words.lower(), role.lower()
    if low == own or own.endswith(" " + low) or low.endswith(" " + own):
        return True
    known, titled = offices().get(own), offices().get(low)
    later = known.later if known else ()
    return low in later or (
        titled is not None and (own in titled.later or bool(set(titled.later) & set(later) - _CHAMPIONS - {"minister"}))
    )


def means(form: str, term: Term) -> bool:
    """Say whether "the French president", "the Russian leader" means an office: "leader" only of whoever leads a state."""
    own = term.role.lower()
    known = offices().get(own)
    return form == own or (known is not None and form in known.later)


def is_plain(surname: str) -> bool:
    """Say whether a surname is rather a word, a first name or one of many: "May", "Bush", "Kim", "Park"."""
    return surname in plain_surnames() or surname in pronouns_of_names() or surname in words_of("not_names.tsv")


def surnames() -> Iterable[str]:
    """Return every surname of the list."""
    return _by_surname().keys()


def full_names(text: str) -> Iterator[Hit]:
    """Yield where full names of the list stand in a text, as whole words."""
    names, search = _search()
    for place, first, last in search.find_matches_as_indexes(text):
        before, after = text[first - 1 : first], text[last : last + 1]
        if before.isalnum() or before in {"-", "_"} or after.isalnum() or after in {"-", "_"}:
            continue
        for holder in _by_name()[names[place].casefold()]:
            yield Hit(first, last, holder)


@cache
def _search() -> tuple[list[str], AhoCorasick]:
    names = sorted({name for holder in holders().values() for name in holder.names if " " in name})
    return names, AhoCorasick(names, matchkind=MatchKind.LeftmostLongest)


def _index(keys: Iterable[tuple[str, Holder]]) -> dict[str, tuple[Holder, ...]]:
    found: dict[str, dict[str, Holder]] = defaultdict(dict)
    for key, holder in keys:
        found[key][holder.id] = holder
    return {key: tuple(these.values()) for key, these in found.items()}


@cache
def _by_name() -> dict[str, tuple[Holder, ...]]:
    return _index((name.casefold(), holder) for holder in holders().values() for name in holder.names)


@cache
def _by_surname() -> dict[str, tuple[Holder, ...]]:
    return _index((name, holder) for holder in holders().values() for name in holder.surnames)


@cache
def _by_party() -> dict[str, tuple[Holder, ...]]:
    return _index((term.party, holder) for holder in holders().values() for term in holder.terms)
