"""Press releases, bulletins and readouts: the publisher tells its own acts, in "we" or in the third person, and needs no other source."""

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.model import Act, Kind, Party
from verbale.reading.acts.classes import fold
from verbale.reading.acts.page_acts import Stretch, clause_acts
from verbale.reading.acts.quoted import quoted_by
from verbale.reading.acts.roles import Roles, Span
from verbale.reading.acts.who import Speaker
from verbale.reading.attribution import attributions
from verbale.reading.correspondence.told import with_told
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.letters import told_by
from verbale.reading.genres.sheets import Line, lines
from verbale.reading.genres.signers import Named, learn, made, side
from verbale.reading.lang.en.organisations import house_headed, organisation_like
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.mentions.home import sits_opposite
from verbale.reading.parsed_document import MentionKind, Page

_NOTE = re.compile(
    r"\b(?P<who>[Mm]ediator|[Ff]acilitator|[Ee]nvoy|[Cc]onciliator|[Aa]rbitrator|[Oo]mbudsman|[Rr]apporteur)[’']s (?:own )?(?:note|notes|diary|log|memo|record|report)\b"
)
# "Address of the Prime Minister of Halmar, Mr Edvard Rask", "Statement by the Special Envoy, Ms Amara Diallo": who says "I" and "we".
_SPOKEN = re.compile(
    r"(?im)^\W*(?:extracts? (?:from|of) (?:the )?)?(?:opening |closing |press |introductory )?(?:statement|address|remarks|speech|message|intervention)\b[^\n]{0,30}?\b(?:by|of|from) (?P<who>[^\n]{4,160})"
)
_OF_LAND = re.compile(
    r"\b(?:Prime Minister|President|Premier|Chancellor|Ambassador|(?:Foreign |Deputy )?Minister(?: (?:for|of) [A-Z][\w ]{2,30}?)?|Head of (?:the )?Delegation|Chief Negotiator|Secretary of State) of (?:the )?(?:Republic of |Kingdom of )?(?P<land>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)"
)
_TAIL = re.compile(
    r"(?m)^\W*(?:ENDS?|End of (?:release|statement)|Notes? (?:to|for) [Ee]ditors|About [A-Z][^\n]{0,60}|(?:Media |Press )?[Cc]ontacts?\b[^\n]*|For (?:further|more) information[^\n]*|#{2,}|-\s*30\s*-)\W*$"
)
_CONTACT = re.compile(r"(?im)^\W*(?:media |press )?contacts?:?(?P<who>[^\n]*)")
_CLAIMED = re.compile(r"\b(?P<who>\w+)[’']s? [^.,;:]{0,60},? ?(?:(?:Mr|Mrs|Ms|Dr)\.? )?\Z")
_COLON = re.compile(r"\A(?P<who>[A-ZÀ-Þ][^:\n]{2,60}): ")
_ORGANISATION = re.compile(
    r"(?:The )?(?P<name>(?:[A-ZÀ-Þ][\w’'&.-]*)(?: (?:and(?! the )|of|for|the|&|[A-ZÀ-Þ][\w’'&.-]*|plc)){1,8})"
)


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of a release."""
    publisher = publisher_of(page)
    begin, end = body_of(page)
    roles = Roles(writer=publisher.party)
    if publisher.party and publisher.proof:
        learn(roles, page, publisher.party, publisher.proof[0])
    _others(page, roles, begin, end)
    if publisher.party and not _one_person(page.text[begin:end]):
        _own_people(page, roles, publisher.party)
    roles.everybody = _both(page, roles, publisher.party, begin)
    speaker = Speaker((publisher.party,) if publisher.party else (), "", (), publisher.proof)
    said = attributions(page)
    drafts = clause_acts(page, [Stretch(begin, end, speaker, "release")], quoted_by(page, said), roles=roles)
    own = [_to_the_other(_told(act, speaker), roles.everybody) for act in drafts]
    return Drafts(tuple(with_told(page, own)), tuple(said))


def _to_the_other(act: Act, both: tuple[str, ...]) -> Act:
    """Let what one of the two of a readout asks or proposes, and nobody is named for, be put to the other."""
    alone = len(both) == 2 and len(act.actors) == 1 and act.actors[0] in both
    if not alone or act.addressees or act.kind not in {Kind.REQUEST, Kind.PROPOSE}:
        return act
    return replace(act, addressees=tuple(name for name in both if name not in act.actors))


def _one_person(text: str) -> bool:
    """Say whether one person writes, as a mediator does: whoever else is named is not of the writer's house."""
    plain = re.sub(r"[“\"«][^”\"»]*[”\"»]", "", text)
    return len(re.findall(r"\b(?:I|[Mm]y|me)\b", plain)) > len(re.findall(r"\b(?:[Ww]e|[Oo]ur|us)\b", plain))


def _both(page: Page, roles: Roles, publisher: str, begin: int) -> tuple[str, ...]:
    """Return the two sides of a readout: those that its headline names."""
    if not re.search(
        r"(?i)\bread-?out\b|\b(?:call|meeting|talks|phone call|conversation) (?:between|with)\b", page.text[:begin]
    ):
        return ()
    found = {
        party: (m.start, m.end)
        for m in reversed(page.mentions_in(0, begin))
        if m.kind is not MentionKind.ADJECTIVE
        for party in m.parties[:1]
    }
    if publisher:
        found.setdefault(publisher, roles.proofs.get(publisher, (0, 0)))
    if len(found) != 2:
        return ()
    for party, place in found.items():
        roles.proofs.setdefault(party, place)
    return tuple(sorted(found, key=lambda party: found[party]))


def _told(act: Act, speaker: Speaker) -> Act:
    """Let the publisher be its own source, also through its people."""
    return told_by(act, speaker) if act.according_to is None or act.according_to in speaker.parties else act


def body_of(page: Page) -> Span:
    """Return the running text of a release: from its first long line to "ENDS", notes or contacts."""
    every = lines(page.text)
    first = next(
        (
            line.start
            for line in every
            if len(line.text) > 120 and line.start >= page.document.body and not line.text.isupper()
        ),
        page.document.body,
    )
    first = next(
        (
            line.start
            for line in every
            if page.document.body <= line.start <= first
            and line.text.endswith(".")
            and len(line.text) > 60
            and not line.text.isupper()
        ),
        first,
    )
    tail = _TAIL.search(page.text, first)
    return first, tail.start() if tail is not None else len(page.text)


def publisher_of(page: Page) -> Named:
    """Return who publishes: an organisation's line of the head, "X plc: headline", the lead's first organisation, the contact."""
    for span, named_whatever in _bylines(page):
        named = side(page, [span], letterhead=named_whatever)
        if named.party:
            return Named(named.party, "", named.proof)
    spoken = _spoken_by(page)
    if spoken is not None:
        return spoken
    own = _NOTE.search(page.text, 0, 300)
    if own is not None:  # "mediator's note to the file"
        identity = own["who"].lower()
        page.parties.setdefault(identity, Party(identity, own["who"], kind="other"))
        return Named(identity, "", (own.span("who"),))
    return _whoever_writes(page)


def _spoken_by(page: Page) -> Named | None:
    """Return who speaks by the title of a statement or an address: the land of an office, else the person, a side of their own."""
    begin, _ = body_of(page)
    title = _SPOKEN.search(page.text, 0, begin)
    if title is None:
        return None
    start, end = title.span("who")
    land = _OF_LAND.search(page.text, start, end)
    if land is not None:
        party, place = made(page, land.span("land"))
        known = next((one.parties[0] for one in page.mentions_in(*land.span("land")) if one.parties), party)
        return Named(known, "", (place or land.span("land"),)) if known else None
    person = next((one for one in page.mentions_in(start, end) if one.person and one.start >= start), None)
    if person is None:
        return None
    own = page.people[person.person]
    if not own.party:
        page.parties.setdefault(own.id, Party(own.id, own.name, (*own.aliases, "I"), kind="other", at_table=False))
        page.people[own.id] = replace(own, party=own.id)
    return Named(own.party or own.id, "", ((person.start, person.end),))


def _whoever_writes(page: Page) -> Named:
    """Return the unnamed writer of notes in the first person, a party of their own: "I told him" is an act of somebody."""
    begin, end = body_of(page)
    told = re.search(r"\bI\b", page.text[begin:end])
    if told is None or not _one_person(page.text[begin:end]):
        return Named()
    page.parties.setdefault("writer", Party("writer", "the writer", ("I",), kind="other", at_table=False))
    return Named("writer", "", ((begin + told.start(), begin + told.end()),))


def _bylines(page: Page) -> Iterator[tuple[Span, bool]]:
    """Yield the places that may name the publisher, the surest first, and whether whatever stands there is a name."""
    begin, _ = body_of(page)
    head = [line for line in lines(page.text[:begin]) if line.text]
    yield from (((line.start, line.end), False) for line in head if len(line.text) < 90 and not _headline(line))
    for line in head:
        match = _COLON.match(line.text)
        if match is not None:
            yield (line.start, line.start + match.end("who")), organisation_like(match["who"])
    lead = page.sentence_at(begin) or next((one for one in page.sentences if one.start >= begin), None)
    if lead is not None:
        found = _ORGANISATION.finditer(page.text, lead.start, lead.end)
        yield from ((match.span("name"), False) for match in found if organisation_like(match["name"]))
    yield from ((match.span("who"), False) for match in _CONTACT.finditer(page.text))


def _headline(line: Line) -> bool:
    """Say whether a line is rather a headline: small words or a verb among its capitals."""
    small = [
        word
        for word in line.text.split()
        if word[:1].islower() and word not in {"of", "and", "for", "the", "plc", "de", "la", "to"}
    ]
    return len(small) > 1 or ":" in line.text or line.text.lower().startswith(("readout", "statement", "joint"))


def _own_people(page: Page, roles: Roles, publisher: str) -> None:
    """Let people whom no other organisation claims speak for the publisher; "the company's director, X" is the company's."""
    for identity, person in list(page.people.items()):
        if person in page.dossier.people or (person.party and person.party in page.parties):
            continue
        first = next((mention for mention in page.mentions if mention.person == identity), None)
        if (first is not None and _of_others(page, first.end, publisher)) or sits_opposite(page.text, person.name):
            continue
        claimed = _CLAIMED.search(page.text, max(0, first.start - 90), first.start) if first is not None else None
        named = roles.at(claimed.start("who")) if claimed is not None else None
        side_of = (
            named[2]
            if named is not None
            else roles.nouns.get(claimed["who"].lower(), "")
            if claimed is not None
            else publisher
        )
        if side_of:
            page.people[identity] = replace(person, party=side_of)


_THEIRS = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) [\w -]{2,40},? \Z")
_MANAGING = re.compile(
    r"\b(?:HR|managing|personnel|finance|operations|plant|site|company|deputy)? ?(?:directors?|managers?|chief executive|CEO|owner|boss)\b"
    r"[^.;:]{0,20}\Z",
    re.IGNORECASE,
)


def _of_others(page: Page, place: int, publisher: str) -> bool:
    """Say whether the words before a name give it to another house: "its chair, Uta Wendel", a director in a union's own bulletin."""
    before = page.text[max(0, place - 80) : place].rsplit("\n", 1)[-1]
    before = re.sub(r"(?:(?:Mr|Ms|Mrs|Dr|[A-ZÀ-Þ][\w’'-]+)\.? ?){1,3}\Z", "", before)
    if _THEIRS.search(before):
        return True
    party = page.parties.get(publisher)
    union = party is not None and bool({fold(word) for word in party.name.split()} & _UNIONS)
    return union and _MANAGING.search(before) is not None


_UNIONS = word_list("who.unionlike")


def _others(page: Page, roles: Roles, begin: int, end: int) -> None:
    """Learn the other organisations that the text names in full, with their short names and plain nouns."""
    for match in _ORGANISATION.finditer(page.text, begin, end):
        name = re.sub(r"(?: (?:and|of|for|the|&))+\Z", "", match["name"])
        name = re.split(r"(?<=\w{3})\. ", name)[-1]  # "Detainees. The Movement": a heading that runs into its sentence
        name = re.sub(r"\A[Tt]he ", "", name)
        if " " not in name:
            continue  # "the Trust": a plain noun for somebody named before
        if not organisation_like(name) or roles.at(match.start("name")) is not None:
            continue
        if any(m.parties and m.kind is not MentionKind.PERSON for m in page.mentions_in(*match.span("name"))):
            continue
        start = page.text.index(name, match.start("name"))
        led = roles.named(page.text, house_headed(name))
        if led:
            roles.add(page.text, led, [name], (start, start + len(name)))
            roles.nouns.setdefault(fold(name.split()[0]), led)
            continue
        named = side(page, [(start, start + len(name))])
        if named.party and named.proof:
            learn(roles, page, named.party, named.proof[0])
