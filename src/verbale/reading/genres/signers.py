"""Who writes and who is written to: organisations and people from letterheads, addresses, header lines and signatures.

An organisation is found in the lists of the world and the dossier, else by the look of its name; a street is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Party, Person
from verbale.reading.acts.roles import Roles, Span
from verbale.reading.lang.en.organisations import (
    OFFICE,
    SECTION,
    STATE,
    STREET,
    house_beside,
    organisation_like,
    plain_nouns,
    principal,
    short_names,
)
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import MentionKind, Page

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Dame|Sir|Lord|Lady|H\.E\.|His Excellency|Her Excellency|The Hon|Hon|Mme|Cllr|Captain|Ambassador|Minister)\.?"
_PERSON = re.compile(
    rf"(?!The )(?:{_TITLE} )*(?P<name>(?:(?:[A-ZÀ-Þ]\. ?){{0,2}}[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]+)(?: (?:[A-ZÀ-Þ]\.|de|van|von|der|den|la|el|al|bin|[A-ZÀ-Þ][\w’'-]+)){{0,3}} [A-ZÀ-Þ][\w’'-]+)(?=[\"”]?\s*(?:\Z|[,(<]|[/|–—-] ))"
)
_BEHALF = re.compile(r"(?:for and |signed )?on behalf of (?:the )?|\Afor (?:the )?", re.IGNORECASE)
# "To the Board of Directors" over the name of the house.
_BOARD = re.compile(
    r"(?:To )?(?:[Tt]he )?(?:(?:Management|Executive|Supervisory|Governing|Managing) )?(?:Board(?: of (?:Directors|Management|Governors|Trustees))?|Members of the Board|Executive Committee|Management|Secretariat)"
)
_EVERYBODY = re.compile(
    r"(?i)(?:the )?(?:all\b.*|.*\blist|(?:colleagues|everyone|everybody|delegations|delegates|participants|members|friends|parties|staff|recipients|distribution)\b.*)"
)  # to whom a paper goes round, and no side
_TAIL = 400  # characters at the end of a sheet in which somebody signs
_LABEL = re.compile(
    r"(?:press|news|media|public|company|regulatory|stock exchange)?\s*(?:release|statement|announcement|notice|communiqu[eé]|bulletin|information|service|newsletter|office)\b[^\n]{0,20}"
    r"|for immediate (?:use|release|publication)|embargoed?[^\n]*|note (?:verbale|no)[^\n]*|(?:strictly )?(?:private|confidential)[^\n]*|without prejudice[^\n]*|by (?:e-?mail|hand|post|courier)[^\n]*|memorandum|our ref[^\n]*|your ref[^\n]*|open letter[^\n]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Named:
    """A side as a block of lines names it.

    Parameters
    ----------
    party
        Its id; empty when no organisation is named.
    person
        Id of the person; empty without one.
    proof
        Places of the words that name the party and the person.
    others
        Further parties that are written to.
    """

    party: str = ""
    person: str = ""
    proof: tuple[Span, ...] = ()
    others: tuple[str, ...] = ()


def side(page: Page, spans: list[Span], *, letterhead: bool = False) -> Named:  # noqa: C901  # one pass over a block, a case a kind of line
    """Return whom some lines name.

    Parameters
    ----------
    page, spans
        The text and the lines, in order.
    letterhead
        Whether the first line may be an organisation whatever it looks like: the head of a mail, a letterhead.
    """
    person, person_span, office = "", None, ""
    party, proof = _state(page, spans)
    loose: list[Span] = []
    for number, span in enumerate(spans):
        words = page.text[slice(*span)]
        if (
            _LABEL.fullmatch(words)
            or _EVERYBODY.fullmatch(words)
            or (_BOARD.fullmatch(words) and number + 1 < len(spans))
        ):
            continue
        if not person and (named := _person(page, span)) is not None:
            person, person_span, rest = named
            if not party and rest[1] - rest[0] > 3:
                party, proof = _organisation(page, rest)
                loose += [(rest[0] + first, rest[0] + last) for first, last in house_beside(page.text[slice(*rest)])]
            continue
        agents = [(span[0] + first, span[0] + last) for first, last in principal(words)]
        loose += agents
        if not party and not agents:
            party, proof = _organisation(page, span)
        if not (party or agents) and not STREET.search(words) and words[:1].isupper() and len(words.split()) <= 8:
            if OFFICE.search(words):
                office = office or words
            elif (letterhead and number == 0) or words.startswith("Messrs") or (person and len(words) > 3):
                loose.append(span)
    if not party and loose:
        party, proof = made(page, loose[0])
    if not party and person in page.people and page.people[person].party in page.parties:
        party = page.people[person].party
    if person:
        _belongs(page, person, party, office)
    return Named(party, person, tuple(item for item in (proof, person_span) if item is not None))


def signed_by(page: Page, heads: Sequence[Span], sheet: Span) -> bool:
    """Say whether a head gives no more than a part of the name of who signs: "From: Dorn", and "Pavel Dorn" at the end.

    Parameters
    ----------
    page, heads
        The text, and the places of the head's values.
    sheet
        Where the body begins and the sheet ends.
    """
    last = page.text[max(sheet[0], sheet[1] - _TAIL) : sheet[1]]
    names = (re.escape(page.text[slice(*span)].strip()) for span in heads)
    return any(
        re.search(rf"\n(?:[A-ZÀ-Þ][\w.’'-]* {name}|{name} [A-ZÀ-Þ][\w’'-]+)\s*(?:\n|\Z)", last)
        for name in names
        if name
    )


def _state(page: Page, spans: list[Span]) -> tuple[str, Span | None]:
    """Return the state that a block names on a line of its own: "Ministry of Water" over "Republic of Kenya"."""
    for number, span in enumerate(spans):
        before = page.text[slice(*spans[number - 1])] if number else ""
        words = page.text[slice(*span)]
        if (
            number
            and STATE.search(before)
            and STATE.search(words)
            and (found := _listed(page, span, words)) is not None
        ):
            return found
    return "", None


def _person(page: Page, span: Span) -> tuple[str, Span, Span] | None:
    """Return the person whose name opens a line, with its place and the rest of the line."""
    span = span[0] + (page.text[span[0] : span[1]][:1] in {'"', "“"}), span[1]  # a mail's "Ann Lee" <ann@…>
    words = page.text[slice(*span)]
    match = _PERSON.match(words)
    if match is None or organisation_like(match["name"]) or OFFICE.search(match["name"]):
        return None
    start, end = span[0] + match.start("name"), span[0] + match.end("name")
    if any((m.start, m.end) == (start, end) and m.kind is MentionKind.PARTY for m in page.mentions_in(start, end)):
        return None  # "Lower Selm" is a side
    mention = next(
        (m for m in page.mentions_in(span[0], span[1]) if m.kind is MentionKind.PERSON and m.start < end and m.person),
        None,
    )
    identity = mention.person if mention is not None else _slug(match["name"])
    if not identity:
        return None
    page.people.setdefault(identity, Person(identity, match["name"], "", ""))
    return identity, (start, end), (end, span[1])


def _belongs(page: Page, person: str, party: str, office: str) -> None:
    known = page.people.get(person)
    if known is not None and party and known.party != party and known not in page.dossier.people:
        page.people[person] = replace(known, party=party, role=known.role or office)


def _organisation(page: Page, span: Span) -> tuple[str, Span | None]:
    """Return the organisation that a line names: a party of the lists, else a name that looks like one."""
    words = page.text[slice(*span)]
    listed = _listed(page, span, words)
    if listed is not None:
        return listed
    pieces = list(re.finditer(r"[^,;|–—]+", words))
    for piece in sorted(
        pieces, key=lambda one: SECTION.search(one[0]) is not None
    ):  # a department only where its house is not named
        bare = piece[0].strip()
        lead = _BEHALF.match(bare)
        bare = bare[lead.end() :] if lead else bare
        bare = re.sub(
            r"\A(?:(?:[Tt]o )?[Tt]he |[Tt]o )?(?:(?:Executive|Management|Supervisory|Managing|Governing) (?:Board|Committee|Council) of (?:the )?"
            r"|(?:[Cc]hair|[Pp]resident|[Dd]irector|[Ss]ecretary|[Hh]ead|[Mm]embers?) of (?:the )?)?",
            "",
            bare,
        )
        bare = re.sub(r"\s*\([^)]*\)?\Z", "", bare)
        if (
            bare
            and bare[:1].isupper()
            and "@" not in bare
            and organisation_like(bare)
            and not re.match(r"\d", bare)
            and (not OFFICE.search(bare) or not re.search(r"\bof\b", bare))
        ):
            start = span[0] + words.index(bare, piece.start())
            return made(page, (start, start + len(bare)))
    return "", None


def _listed(page: Page, span: Span, words: str) -> tuple[str, Span] | None:
    """Return a party of the lists: one that the dossier knows, or a state named by an organ of it."""
    for mention in page.mentions_in(*span):
        if not mention.parties:
            continue
        party = page.parties.get(mention.parties[0])
        own = party is not None and party in page.dossier.parties
        name = page.text[mention.start : mention.end]
        if (
            own
            or STATE.search(words)
            or (mention.kind is MentionKind.PERSON)
            or (name == words.strip() and not _seat(page, mention.parties[0], name))
        ):
            return mention.parties[0], span
    return None


def _seat(page: Page, party: str, name: str) -> bool:
    known = page.parties.get(party)
    return known is not None and name.lower() not in {
        known.name.lower(),
        *(alias.lower() for alias in known.aliases if len(alias) < 6),
    }


def made(page: Page, span: Span) -> tuple[str, Span | None]:
    """Return the party of a name in no list, to be confirmed by a person.

    Parameters
    ----------
    page, span
        The text, and the place of the name.
    """
    words = " ".join(page.text[slice(*span)].split())
    name = re.sub(r"\A[Tt]he (?=[A-ZÀ-Þ])", "", _titled(words))
    low = name.lower().replace("’", "'")
    for party in page.parties.values():
        if low in {party.name.lower().replace("’", "'"), *(alias.lower() for alias in party.aliases)}:
            return party.id, span
    identity = _slug(name)
    if not identity:
        return "", None
    page.parties[identity] = Party(identity, name, short_names(name), kind="other", at_table=True)
    return identity, span


def _titled(words: str) -> str:
    if words.endswith(".") and not re.search(r"\b(?:Inc|Ltd|Co|Corp|Bros|S\.A|N\.V|[A-Z])\.\Z", words):
        words = words.rstrip(".")
    if not words.isupper():
        return words
    small = {"of", "and", "for", "the", "de", "la"}
    shown = [
        word.lower()
        if word.lower() in small and place
        else word
        if word in {"PLC", "AG", "SA", "NV", "SE", "AB", "LLP", "LLC", "UK", "EU", "US"}
        else word.capitalize()
        for place, word in enumerate(words.split())
    ]
    return " ".join("plc" if word == "PLC" else word for word in shown)


def learn(roles: Roles, page: Page, party: str, proof: Span, *, nouns: bool = True) -> None:
    """Teach the roles a party's names, short names and plain nouns; a noun that another side took before stays its."""
    known = page.parties.get(party)
    if known is None:
        return
    names = [known.name, *known.aliases, *_defined(page, known.name), *_first_word(page, known.name)]
    listed = any(party in mention.parties for mention in page.mentions)
    full = re.sub(r"\A[Tt]he ", "", " ".join(page.text[slice(*proof)].split())).strip(" ,")
    if listed and party in {one.id for one in page.dossier.parties}:
        roles.add(page.text, party, _shortened(page, known), proof)
    if not listed:
        roles.add(page.text, party, sorted(dict.fromkeys(names), key=len, reverse=True), proof)
    elif STATE.search(full) and len(full) < 90:
        roles.add(page.text, party, [full], proof)  # "Ministry of Foreign Affairs of Denmark" is Denmark
    roles.proofs.setdefault(party, proof)
    if nouns:
        for noun in (*plain_nouns(known.name), *plain_nouns(page.text[slice(*proof)])):
            roles.nouns.setdefault(noun, party)


def _shortened(page: Page, party: Party) -> list[str]:
    """Return how a letter shortens the name of a side that the dossier lists: "Fenmark" of Fenmark Retail, "the Staff Council" of a firm."""
    others = {name.lower() for one in page.dossier.parties if one.id != party.id for name in (one.name, *one.aliases)}
    body = re.split(r" (?:of|for|at|in) ", re.sub(r"\A[Tt]he ", "", party.name))[0]
    found = [*([body] if body != party.name else []), *_first_word(page, party.name)]
    return [
        name
        for name in found
        if len(name) > 3
        and name.lower() not in others
        and not any(other.startswith(f"{name.lower()} ") for other in others)
    ]


def _defined(page: Page, name: str) -> list[str]:
    """Return the short names that the text defines in brackets after a name: 'X plc ("X")', "… Federation (HTWF)"."""
    quoted = re.escape(name).replace("’", "['’]").replace(r"\ ", r"\s+")
    found = re.findall(
        rf"{quoted}\s*\((?:the |hereinafter |together )*[\"“']?(?:the )?([A-Z][\w&. -]{{1,30}}?)[\"”']?\)",
        page.text,
        re.IGNORECASE,
    )
    return [one.strip() for one in found if one[:1].isupper()]


def _first_word(page: Page, name: str) -> list[str]:
    """Return the first word or words of a name where the text uses them alone as a name ("Brightwater first signs")."""
    words = name.split()
    if len(words) < 2:
        return []
    found = []
    for size in range(len(words) - 1, 0, -1):
        short = " ".join(words[:size])
        if short.split()[-1].lower() in {"and", "of", "&", "for", "the"} or (size == 1 and len(short) < 4):
            continue
        alone = re.search(
            rf"(?<![.!?:\n] )(?<!\bin )(?<!\bat )(?<!\bnear )(?<!\n)(?<![A-Z]\w )\b{re.escape(short)}\b(?! [A-Z&]| and [A-Z])(?!\n)",
            page.text,
        )
        if alone is not None and not any(m.start <= alone.start() < m.end and m.parties for m in page.mentions):
            found.append(short)
            break
    return found


def _slug(name: str) -> str:
    bare = name.replace("’", "").replace("'", "")
    return slug(bare) if re.search(r"\w", bare) else ""
