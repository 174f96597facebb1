"""Who a label means: the party and the person behind "The MINISTER for Energy (Ms ROWE)", "Mr HALE (Coastal Alliance)", "HOLT".

A surname stands for whoever was introduced with it: in an earlier label, in the head ("Dana Holt, General Secretary of the Ferry
Workers' Union") or by the chair. A minister without a country is that of the institution in the head: a ministry, a house of
parliament. Whoever is introduced nowhere speaks for nobody.
"""

import re
from dataclasses import dataclass, field

from verbale.model import Party, Person
from verbale.reading.acts.who import Speaker, Who
from verbale.reading.genres.voices.labels import Label
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import MentionKind, Page

_HEAD = 1_500
_INSTITUTION = re.compile(
    r"\b(?:Ministry|Government|Assembly|Parliament|House of [A-Z]\w+|House of the|Senate|Embassy|Department|Cabinet|Chancellery|Congress"
    r"|Diet|Office of the (?:Prime Minister|President)|Presidency|Legislative Council|Chamber of Deputies|Foreign Office|Riksdag|Storting"
    r"|Bundestag|Sejm|Knesset|Dáil|Folketing|MINISTRY|GOVERNMENT|ASSEMBLY|PARLIAMENT|SENATE|HOUSE OF)\b"
)
_STATE_OFFICE = re.compile(
    r"(?i)\b(?:minister|secretary of state|state secretary|prime minister|chancellor|premier|foreign secretary|treasurer|attorney general|ambassador|president)\b"
)
_HOUSE_OFFICE = re.compile(
    r"(?i)\b(?:spokes(?:man|woman|person)|minister|state secretary|secretary of state|ambassador|foreign secretary|premier|chancellor|chief negotiator)\b"
)
_TITLE = re.compile(
    r"(?i)(?:(?:the|mr|ms|mrs|miss|dr|prof|professor|sir|dame|lord|lady|mme|amb|h\.e|hon|rt|right|honourable|honorable|minister|secretary|president|ambassador"
    r"|commissioner|councillor|cllr|senator|deputy|general|judge|justice|governor|spokesman|spokeswoman|spokesperson|premier|chancellor|captain|colonel)\b\.?\s*)+"
)
_CALL = re.compile(
    r"(?m)^\W*(?P<who>[A-ZÀ-Þ][^\n]{1,60}?\b(?:plc|PLC|Plc|Ltd|Limited|Inc|Corp|Corporation|AG|SE|SA|S\.A|N\.?V|Group|Holdings|Company|Co)\b\.?)"
    r"[^\n]{0,90}\b(?i:call|webcast|results|presentation|conference)\b"
)
_OFFICER = (
    r"(?i:chief [a-z]+(?: [a-z]+)? officer|chief executive|chair(?:man|woman|person)?|CEO|CFO|COO|managing director"
    r"|(?:finance|financial|commercial|operations|non-executive) director|group treasurer|(?:head|director) of [a-z ]+|company secretary)"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{2,70})\)")
_PERSON = re.compile(r"(?:Mr|Ms|Mrs|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Mme)\b\.? ?(?P<name>[A-ZÀ-Þ][\wÀ-ÿ’'. -]+)\Z")
_FOR = re.compile(r"(?i)(?:(?:speaking )?(?:for|on behalf of|representing|also for|from) )+(?:the )?")
_BEHALF = re.compile(r"(?i),? \(?(?:(?:speaking |also )?on behalf of|speaking for|also for) ")
_OF = re.compile(
    r"(?i)\b(?:representatives?|delegates?|delegation|observers?|spokes(?:man|woman|person)|counsel|members?|speaker) (?:of|for|from)(?: the)? "
)
_NAME = r"[A-ZÀ-Þ][\wÀ-ÿ’'-]+(?: (?:[A-Z]\.|[a-z]{2,3}|[A-ZÀ-Þ][\wÀ-ÿ’'-]+)){0,2} "
_OPENING_WORD = word_list("who.opening-word")
_ORGANISATION = r"[A-ZÀ-Þ][\w’'&-]*(?: (?:of the |of |and |for |& )?[A-ZÀ-Þ][\w’'&-]*){0,6}"
_ROLE_OF = r"[\w’' -]{3,60}? (?:of|at|for|with)(?: the)? "


@dataclass(slots=True)
class Speakers:
    """The speakers of one page, each resolved once."""

    page: Page
    head_end: int
    home: Who = field(default_factory=Who)
    known: dict[str, Speaker] = field(default_factory=dict)
    behalf: dict[tuple[int, int], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Find whose institution the head names."""
        self._find_home()

    def _find_home(self) -> None:
        text = self.page.text
        for line in re.finditer(r"[^\n]+", text[: min(self.head_end, _HEAD)]):
            if _INSTITUTION.search(line[0]) and len(line[0]) < 160:
                for mention in self.page.mentions_in(*line.span()):
                    if len(mention.parties) == 1 and mention.kind in {MentionKind.PARTY, MentionKind.ADJECTIVE}:
                        self.home = Who(mention.parties, "", ((mention.start, mention.end),))
                        return
        held = _CALL.search(text, 0, min(self.head_end, _HEAD))
        if held is not None:
            named = self._mentioned(*held.span("who")) or (self._party(held["who"].strip()),)
            self.home = Who(named, "", (held.span("who"),))

    def of(self, label: Label) -> Speaker:
        """Return who speaks under a label."""
        bracket = _BRACKET.search(label.words)
        outside = _BRACKET.sub("", label.words, count=0 if _in_a_house(label.words) else 1).strip(" ,")
        outside = _BEHALF.split(outside, maxsplit=1)[0].strip(" ,")
        person, affiliation = "", ""
        if bracket is not None:
            named = _PERSON.match(bracket["inside"].strip())
            person = named["name"] if named else ""
            affiliation = "" if named else bracket["inside"].strip()
        surname = _bare(person or outside)
        place = (label.start, label.end)
        parties, proof = self._parties(label, outside, affiliation)
        earlier = self.known.get(surname.lower()) if surname else None
        if not parties and earlier is not None:
            parties, proof = earlier.parties, earlier.proof[1:]
        if not parties and surname:
            parties, proof = self._in_brackets(surname)
        office = outside if person or _TITLE.match(outside) else ""
        if (
            not parties
            and self.home
            and (
                _STATE_OFFICE.search(f"{outside} {self._role(surname)}")
                or self._of_the_house(surname)
                or self._officer(surname)
            )
        ):
            parties, proof = self.home.parties, self.home.antecedents
        if not parties and surname and not _OF.match(outside):
            parties, proof = self._introduced(surname)
        identity = ""
        if surname and not _OF.search(outside) and not self._is_party(surname):
            identity = self._person(surname, office, parties)
        if not parties and not identity:
            return Speaker()
        if not parties:  # a side of their own, to be confirmed by a person
            known = self.page.people[identity]
            self.page.parties.setdefault(identity, Party(identity, known.name, known.aliases, kind="other"))
            parties = (identity,)
        made = Speaker(parties, identity, (), (place, *proof), home=self.home)
        if surname:
            self.known[surname.lower()] = made
        return made

    def _parties(
        self, label: Label, outside: str, affiliation: str
    ) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        """Return the side that a label itself names, outside its bracket first; a group spoken for is kept apart."""
        if _in_a_house(label.words):
            return (), ()
        start = label.start + label.words.find("(") if "(" in label.words else label.end
        own = self._mentioned(label.start, start)
        spoken_for = _BEHALF.search(label.words, label.words.find(")") + 1) if "(" in label.words else None
        end = label.end if spoken_for is None else label.start + spoken_for.start()
        inside = self._mentioned(start, end)
        if spoken_for is not None and (group := self._mentioned(end, label.end)):
            self.behalf[label.start, label.end] = group[0]
        if own:
            if inside and affiliation and _FOR.match(affiliation):
                self.behalf[label.start, label.end] = inside[0]
            return own, ()
        if inside:
            return inside, ()
        of = _OF.search(outside)
        name = outside[of.end() :] if of else _FOR.sub("", affiliation)
        name = re.split(r",? (?:speaking )?on behalf of ", name)[0].strip(" ,")
        if name and name[0].isupper() and re.search(r"[a-z]|\b[A-Z]{2,}", name):
            return (self._party(name.rsplit(", ", 1)[-1]),), ()
        return (), ()

    def _mentioned(self, start: int, end: int) -> tuple[str, ...]:
        found = [
            mention.parties[0]
            for mention in self.page.mentions_in(start, end)
            if len(mention.parties) == 1
            and mention.kind in {MentionKind.PARTY, MentionKind.ADJECTIVE, MentionKind.PERSON, MentionKind.OFFICE}
        ]
        return tuple(dict.fromkeys(found))[:1]

    def _party(self, name: str) -> str:
        """Return the party of a name, a new one where no list knows it."""
        name = name.title() if name.isupper() and len(name) > 5 else name
        low = name.lower()
        for party in self.page.parties.values():
            if low in {party.name.lower(), *(alias.lower() for alias in party.aliases)}:
                return party.id
        identity = slug(name)
        self.page.parties.setdefault(identity, Party(identity, name, kind="other", at_table=True))
        return identity

    def _is_party(self, name: str) -> bool:
        return any(
            name.lower() in {party.name.lower(), *(alias.lower() for alias in party.aliases)}
            for party in self.page.parties.values()
        )

    def _of_the_house(self, surname: str) -> bool:
        """Say whether the head names somebody with an office of state: the institution's own."""
        for line in re.findall(r"[^\n]+", self.page.text[: min(self.head_end, _HEAD)]):
            if surname and re.search(rf"\b{re.escape(surname)}\b", line, re.IGNORECASE) and _HOUSE_OFFICE.search(line):
                return True
        return False

    def _officer(self, surname: str) -> bool:
        """Say whether the head lists somebody as an officer of the company that holds the call."""
        head = self.page.text[: min(self.head_end, _HEAD)]
        return (
            bool(surname)
            and re.search(rf"\b(?i:{re.escape(surname)})\b[ \t]*(?:[-–—,:(]|\n)[ \t]*{_OFFICER}", head) is not None
        )

    def _role(self, surname: str) -> str:
        """Return the office with which somebody of a surname was met elsewhere in the text."""
        last = surname.rsplit(maxsplit=1)[-1].lower() if surname else ""
        return next(
            (person.role for person in self.page.people.values() if last and person.name.split()[-1].lower() == last),
            "",
        )

    def _introduced(self, surname: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        """Return whose person the head, or the chair's first words, make of a surname."""
        for person in self.page.people.values():
            if person.party and person.name.split()[-1].lower() == surname.lower():
                return (person.party,), self._named(person.name)
        name = rf"(?:{_NAME})?(?i:{re.escape(surname)})"
        text = self.page.text
        for pattern in (
            rf"\b{name},? (?:\(|, |– |— )?{_ROLE_OF}(?P<who>{_ORGANISATION})",
            rf"\b{name} \((?:[a-z][\w’' -]+, |for |{_ROLE_OF})?(?:the )?(?P<who>{_ORGANISATION})\)(?! ?\()",
            rf"\b{name}(?: MP| MEP| KC| QC)?, (?:[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*)){{0,5}}), (?:the )?(?P<who>{_ORGANISATION})",
            rf"(?P<who>{_ORGANISATION})(?:[’']s?)? (?:(?!(?:and|or|of|by|with|between|from|to|on|for|at) )[a-z-]+ ){{1,4}}{name}\b",
        ):
            match = re.compile(pattern).search(text, 0, min(len(text), self.head_end + 600))
            if match is None or match["who"].split()[0].lower() in _OPENING_WORD:
                continue  # "There is a difference": a sentence begins
            if not _STATE_OFFICE.match(match["who"]) and not _of_a_field(text, match):
                found = self._mentioned(*match.span("who"))
                return found or (self._party(match["who"]),), (match.span(),)
        return (), ()

    def _in_brackets(self, surname: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        """Return the side that the head puts in brackets behind a name: "Minister Clara Lind (Peru)"."""
        name = re.compile(rf"\b(?i:{re.escape(surname)}) \((?:the )?(?P<who>{_ORGANISATION})\)(?! ?\()")
        match = name.search(self.page.text, 0, self.head_end)
        if match is None:
            return (), ()
        return self._mentioned(*match.span("who")) or (self._party(match["who"]),), (match.span(),)

    def _named(self, name: str) -> tuple[tuple[int, int], ...]:
        at = self.page.text.find(name)
        return ((at, at + len(name)),) if at >= 0 else ()

    def _person(self, surname: str, office: str, parties: tuple[str, ...]) -> str:
        """Return the person of a surname; who was met without a party gets the one that the label gives."""
        last = surname.rsplit(maxsplit=1)[-1].lower()
        side = parties[0] if parties else ""
        known = [
            person
            for person in self.page.people.values()
            if person.name.split()[-1].lower() == last and person.party in {"", side}
        ]
        if len(known) == 1:
            person = known[0]
            self.page.people[person.id] = Person(
                person.id,
                person.name,
                person.role or office,
                person.party or side,
                person.aliases,
                person.since,
                person.until,
            )
            return person.id
        name = surname.title() if surname.isupper() else surname
        identity = slug(name)
        if identity in self.page.people and self.page.people[identity].party not in {"", side}:
            identity = f"{identity}-{side}"
        self.page.people[identity] = Person(identity, name, office, side)
        return identity


def _of_a_field(text: str, match: re.Match[str]) -> bool:
    """Say whether what was taken for a house is what an office is charged with: "Under-Secretary for Trade", "Minister of Finance"."""
    charged = re.search(
        r"(?i)\b(?:minister|secretary|commissioner|counsellor|director) (?:of|for)(?: the)? \Z",
        text[: match.start("who")],
    )
    return charged is not None and match["who"].split()[0].lower() in word_list("offices.fields")


def _in_a_house(words: str) -> bool:
    """Say whether a label gives a seat and a party of a house, neither of which is a side: "Dr Ada Lind (North Quay) (Cent)"."""
    inside = [match["inside"] for match in _BRACKET.finditer(words)]
    return len(inside) > 1 and not any(_FOR.match(one) or _BEHALF.match(f" {one}") for one in inside)


def _bare(words: str) -> str:
    """Return the name in some words, without titles; empty when nothing but an office stands there."""
    if re.match(r"(?i)the\b", words) or _OF.search(words):
        return ""
    name = _TITLE.sub("", words, count=1).strip(" ,.") if _TITLE.match(words) else words.strip(" ,.")
    if re.match(r"(?:of|for)\b", name):
        return ""
    return name.split(",")[0].strip()


def outlet(label: Label) -> str:
    """Return the paper or agency of somebody who asks, empty when it is not named."""
    bracket = _BRACKET.search(label.words)
    if bracket is not None:
        return bracket["inside"].strip().rsplit(", ", 1)[-1]
    _, _, after = label.words.partition(", ")
    return after.strip()
